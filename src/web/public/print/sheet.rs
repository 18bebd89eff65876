//! An offer on paper: what its page says, in words and lines.

use crate::app::{App, OfferView};
use crate::domain::catalogue::{Condition, ContactWay, Location, OfferStatus, Strength, week};
use crate::domain::place::{PlaceClass, Places};
use crate::print::{Line, Place, Row, Sheet};
use crate::text::Text;
use crate::text::rule::{self, Speaker};
use crate::web::here::Here;
use crate::web::public::offer::{Shown, hours, more, reach, worth};
use crate::web::public::who;
use crate::web::view::{promises, qr_code, to};

/// Where and how a sheet is printed.
#[derive(Clone, Copy)]
pub(super) struct Press<'a> {
    /// The application.
    pub(super) app: &'a App,
    /// The language.
    pub(super) here: &'a Here,
    /// Where the catalogue stands, such as `https://lotse.example`.
    pub(super) site: &'a str,
}

/// The sheet of an offer. Places that must stay secret are left out, with a word that they are.
pub(super) fn sheet(press: Press<'_>, view: &OfferView) -> Sheet {
    let offer = &view.offer;
    let on = On { text: press.here.text, app: press.app, view };
    let shown = Shown::of(press.app, press.here, view);
    let (text, details) = (on.text, offer.details());
    let address = format!("{}{}{}", press.site, to::OFFER, offer.id);
    let kinds: Vec<_> = details.kind.iter().map(|kind| text.code("kind", kind)).collect();
    Sheet {
        label: format!("offer-{}", offer.id),
        name: offer.name.clone(),
        organization: view.organization.as_ref().map_or_else(String::new, |o| o.name.clone()),
        kind: kinds.join(" · "),
        lead: details.summary.clone().unwrap_or_default(),
        notes: on.notes(),
        place: place(text, &view.places),
        worth: present([on.who(), on.cost(), on.learns(), on.relief()]),
        reach: present([on.contact(&shown), on.way(&shown), on.hours()]),
        more: present([on.documents(), on.frame(&shown), on.grounds()]),
        steps: row(text, "offer-steps", details.steps.iter().map(Line::german).collect()),
        checked: on.checked(),
        qr: qr_code(&address).map_or_else(String::new, |code| code.into_string()),
        qr_alt: text.say_with("print-qr", &[("name", offer.name.as_str().into())]),
        address,
    }
}

/// The sign of a class of places, without a statement.
pub(super) fn sign(text: Text, class: PlaceClass) -> Place {
    let code = match class {
        PlaceClass::Free => "free",
        PlaceClass::Waiting => "waiting",
        PlaceClass::Full => "full",
        PlaceClass::Unknown => "unknown",
    };
    Place { class: code, said: text.name(&class).into_owned(), stand: String::new() }
}

/// Paper does not know how long ago something is: the day itself stands there.
fn place(text: Text, places: &Places) -> Place {
    let key = match places {
        Places::Expired { .. } => "print-stated-old",
        _ => "print-stated",
    };
    let day = places.stated_at().map(|at| text.day(App::local(at).date()));
    let stand = day.map(|day| text.say_with(key, &[("date", day.into())]));
    Place { stand: stand.unwrap_or_default(), ..sign(text, places.class()) }
}

fn present<const N: usize>(rows: [Row; N]) -> Vec<Row> {
    rows.into_iter().filter(|row| !row.lines.is_empty()).collect()
}

fn row(text: Text, key: &str, lines: Vec<Line>) -> Row {
    Row { label: text.say(key).into_owned(), lines }
}

/// What the answers stand on.
struct On<'a> {
    text: Text,
    app: &'a App,
    view: &'a OfferView,
}

impl On<'_> {
    fn say(&self, key: &str) -> Line {
        Line::ours(self.text.say(key))
    }

    fn notes(&self) -> Vec<Line> {
        let paused = self.view.offer.status == OfferStatus::TemporarilyClosed;
        let paused = paused.then(|| self.say("offer-paused"));
        let alert = self.view.offer.alert.as_ref().map(Line::german);
        paused.into_iter().chain(alert).collect()
    }

    fn who(&self) -> Row {
        let (offer, details) = (&self.view.offer, self.view.offer.details());
        let mut lines = vec![Line::ours(who::line(self.text, offer))];
        lines.extend(details.conditions.iter().flat_map(|one| self.condition(one)));
        lines.extend(offer.eligibility_description.iter().map(Line::german));
        lines.extend(details.exclusions.iter().map(Line::german));
        row(self.text, "offer-for-me", lines)
    }

    fn condition(&self, condition: &Condition) -> Vec<Line> {
        let law = self.app.law_on(self.app.today());
        let facts = &self.app.knowledge().law.vocabulary;
        let said = Speaker { text: self.text, facts, law: &law }.line(&condition.rule);
        let mut said = flat(self.text, &said);
        if condition.strength == Strength::Soft {
            said = format!("{said} ({})", self.text.name(&Strength::Soft));
        }
        let own = (!worth::is_age(condition)).then(|| Line::ours(said));
        own.into_iter().chain(condition.note.as_ref().map(Line::german)).collect()
    }

    fn cost(&self) -> Row {
        let offer = &self.view.offer;
        let said = if who::is_free(offer) {
            self.say("offer-cost-free")
        } else {
            who::cost(offer).map_or_else(|| self.say("offer-cost-unknown"), Line::german)
        };
        row(self.text, "offer-cost", vec![said])
    }

    fn learns(&self) -> Row {
        let details = self.view.offer.details();
        let mut lines: Vec<Line> = details.learns.iter().map(Line::german).collect();
        let promised = promises(&details.trust).into_iter();
        lines.extend(promised.map(|(_, key)| Line::ours(format!("{}.", self.text.say(key)))));
        if lines.is_empty() {
            lines.push(self.say("offer-learns-unknown"));
        }
        row(self.text, "offer-learns", lines)
    }

    fn relief(&self) -> Row {
        let said = &self.view.offer.details().not_required;
        row(self.text, "offer-not-required", said.iter().map(Line::german).collect())
    }

    fn contact(&self, shown: &Shown<'_>) -> Row {
        let text = self.text;
        let ways = reach::ways(shown).into_iter().filter_map(|way| {
            let said = reach::link(shown, way)?.words;
            let values = [("way", text.name(&way).into_owned().into()), ("value", said.into())];
            Some(Line::ours(text.say_with("print-way", &values)))
        });
        let mut lines: Vec<Line> = ways.collect();
        let order = self.view.offer.details().contact.as_ref().map(|contact| &contact.order);
        if order.is_some_and(|order| order.contains(&ContactWay::WalkIn)) {
            lines.push(self.say("print-walk-in"));
        }
        if lines.is_empty() {
            lines.push(self.say("offer-contact-unknown"));
        }
        row(text, "offer-contact", lines)
    }

    fn way(&self, shown: &Shown<'_>) -> Row {
        let mut lines: Vec<Line> = shown.public_locations().flat_map(address).collect();
        if shown.has_secret() {
            lines.push(self.say("offer-way-hidden"));
        }
        if lines.is_empty() {
            lines.push(self.say("offer-way-unknown"));
        }
        row(self.text, "offer-way", lines)
    }

    fn hours(&self) -> Row {
        let (text, offer) = (self.text, &self.view.offer);
        let days = week(offer.all_schedules(), self.app.today());
        let mut lines = Vec::new();
        match days {
            Some(days) if hours::is_always(&days) => lines.push(self.say("open-always")),
            Some(days) => {
                let open = hours::DAYS.iter().zip(&days).filter(|(_, open)| !open.is_empty());
                lines.extend(open.map(|(day, open)| {
                    let spans: Vec<String> = open.iter().map(|s| hours::span(text, s)).collect();
                    let values = [
                        ("day", text.name(day).into_owned().into()),
                        ("hours", spans.join(", ").into()),
                    ];
                    Line::ours(text.say_with("print-day", &values))
                }));
            }
            None => {}
        }
        let note = offer.details().schedule_note.as_deref();
        lines.extend(
            note.into_iter().chain(offer.all_schedules().filter_map(hours::said)).map(Line::german),
        );
        if lines.is_empty() {
            lines.push(self.say("open-unknown"));
        }
        row(text, "offer-open", lines)
    }

    fn documents(&self) -> Row {
        let documents = self.view.offer.required_documents.iter();
        let lines = documents.filter_map(|d| d.document.as_ref()).map(Line::german).collect();
        row(self.text, "offer-documents", lines)
    }

    fn frame(&self, shown: &Shown<'_>) -> Row {
        let lines = worth::in_short(shown).into_iter().flat_map(|one| {
            let values = [("way", one.label.as_ref().into()), ("value", one.said.into())];
            let own = Line::ours(self.text.say_with("print-way", &values));
            std::iter::once(own).chain(one.steps.iter().map(Line::german))
        });
        row(self.text, "print-frame", lines.collect())
    }

    fn grounds(&self) -> Row {
        let law = self.app.law_on(self.app.today());
        let code = self.text.lang().code();
        let ids = self.view.offer.details().instruments.iter();
        let lines = ids.filter_map(|id| law.instrument(id)).map(|instrument| {
            let (title, language) = instrument.title.pick(code);
            Line { said: format!("{title} ({})", instrument.norm), german: language == "de" }
        });
        row(self.text, "print-law", lines.collect())
    }

    fn checked(&self) -> String {
        match more::checked_on(&self.view.offer) {
            Some(day) => self.text.say_with("checked-on", &[("date", self.text.day(day).into())]),
            None => self.text.say("checked-never").into_owned(),
        }
    }
}

/// A rule in one line: `Eines davon: …; …`.
fn flat(text: Text, line: &rule::Line) -> String {
    let below: Vec<String> = line.below.iter().map(|below| flat(text, below)).collect();
    if below.is_empty() {
        return line.words.clone();
    }
    format!("{} {}", line.words, below.join("; "))
}

/// Name, street and town.
fn address(location: &Location) -> Option<Line> {
    let address = location.address().filter(|_| !location.is_anywhere());
    let town = address.map(|a| format!("{} {}", a.postal_code, a.city));
    let street = address.map(|a| a.address_1.clone());
    let parts: Vec<String> = [location.name.clone(), street, town]
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect();
    (!parts.is_empty()).then(|| Line::german(parts.join(", ")))
}

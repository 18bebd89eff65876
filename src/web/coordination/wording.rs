//! Proposals in the words of a conference: "would reach", never "will".

use crate::domain::gap::whatif::{Change, Idea, Prospect, Target};
use crate::domain::id::OfferId;
use crate::text::Text;
use crate::text::rule::Speaker;
use crate::web::staff::desk::Desk;
use crate::web::staff::names;

/// Areas named in one line.
const AREAS: usize = 4;

/// What an offer is called, with who runs it.
pub fn offer(desk: &Desk, id: &OfferId) -> String {
    let catalogue = desk.app.catalogue();
    catalogue.offer(id).map_or_else(|| id.to_string(), |offer| offer.name.clone())
}

/// What a proposal is about.
pub fn target(desk: &Desk, target: &Target) -> String {
    match target {
        Target::Offer(id) => offer(desk, id),
        Target::New(new) => {
            let topic = names::topic(&desk.app, desk.text(), &new.topic);
            desk.text().say_with("whatif-new", &[("topic", topic.into())])
        }
    }
}

/// What changes: one thing, or two together.
pub fn changes(desk: &Desk, idea: &Idea) -> String {
    let text = desk.text();
    match &idea.target {
        Target::New(new) => text.say_with(
            "whatif-change-new",
            &[("places", new.places.into()), ("place", place(desk, &new.plz).into())],
        ),
        Target::Offer(_) => {
            let all: Vec<String> = idea.changes.iter().map(|c| change(desk, c)).collect();
            all.join(" + ")
        }
    }
}

fn change(desk: &Desk, change: &Change) -> String {
    let text = desk.text();
    match change {
        Change::Age { younger: 0, older } => {
            text.say_with("whatif-change-older", &[("years", (*older).into())])
        }
        Change::Age { younger, .. } => {
            text.say_with("whatif-change-younger", &[("years", (*younger).into())])
        }
        Change::Places { more } => {
            text.say_with("whatif-change-places", &[("more", (*more).into())])
        }
        Change::Site { plz, .. } => {
            text.say_with("whatif-change-site", &[("place", place(desk, plz).into())])
        }
        Change::Language { code } => {
            text.say_with("whatif-change-language", &[("language", text.language(code).into())])
        }
        Change::Waive { rule } => {
            let law = desk.app.law_on(desk.app.today());
            let facts = &desk.app.knowledge().law.vocabulary;
            let line = Speaker { text, facts, law: &law }.line(rule);
            text.say_with("whatif-change-waive", &[("rule", line.words.into())])
        }
        other => text.code("whatif-kind", other.key()).into_owned(),
    }
}

/// `34369 Hofgeismar`.
fn place(desk: &Desk, plz: &str) -> String {
    let area = desk.app.knowledge().postcodes.find(plz);
    area.map_or_else(|| plz.to_owned(), |area| format!("{plz} {}", area.place))
}

/// "Would reach seven further needs (six young people)."
pub fn gain(text: Text, prospect: &Prospect) -> String {
    let values = [("needs", prospect.needs.into()), ("people", prospect.people.into())];
    text.say_with("whatif-gain", &values)
}

/// Where those live.
pub fn areas(text: Text, prospect: &Prospect) -> Option<String> {
    let mut areas: Vec<_> = prospect.areas.iter().collect();
    areas.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), (*name).clone()));
    let named: Vec<String> =
        areas.iter().take(AREAS).map(|(name, count)| format!("{name}: {count}")).collect();
    let more = areas.len() > 1 || areas.first().is_some_and(|(_, n)| **n < prospect.needs);
    (!named.is_empty() && more)
        .then(|| text.say_with("whatif-areas", &[("areas", named.join(", ").into())]))
}

/// Who still fails, and on what next.
pub fn still(text: Text, prospect: &Prospect) -> Option<String> {
    let named: Vec<String> = prospect
        .still
        .iter()
        .map(|(cause, count)| format!("{}: {count}", text.name(cause)))
        .collect();
    (!named.is_empty())
        .then(|| text.say_with("whatif-still", &[("causes", named.join(", ").into())]))
}

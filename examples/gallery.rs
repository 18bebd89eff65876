//! Writes a static page with all parts of `web::view`, to be looked at in a browser while one works
//! on them: `cargo run --example gallery -- FOLDER` gives `gallery-de.html`, `gallery-rtl.html`,
//! `start.html`, `offer.html`, `match.html` and `gaps.html`.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};
use lotse::domain::catalogue::{Opening, Trust};
use lotse::domain::fact::{FactDefinition, Vocabulary};
use lotse::domain::law::{Derived, Instrument, Law, LawBook};
use lotse::domain::matching::Group;
use lotse::domain::place::Places;
use lotse::domain::profile::Profile;
use lotse::domain::role::Role;
use lotse::domain::rule::{Claim, Finding, Judge, Reason, Truth, parse};
use lotse::text::{Text, rule::Speaker};
use lotse::web::here::Here;
use lotse::web::{assets, view::*};
use maud::{Markup, html};
use serde::Deserialize;

/// What the parts are shown with.
struct Sample {
    here: Here,
    facts: Vocabulary,
    law: Law,
    now: DateTime<Utc>,
    local: NaiveDateTime,
}

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).expect("a folder to write into");
    let german = Sample::at("/de/suche?q=wohnen");
    let english = Sample::at("/en/suche?q=housing");
    let pages = [
        ("gallery-de", german.gallery()),
        ("gallery-en", english.gallery()),
        ("gallery-rtl", german.gallery()),
        ("start", Sample::at("/de/").start()),
        ("offer", Sample::at("/de/angebote/1").offer()),
        ("match", Sample::at("/de/fach/faelle/1").matches()),
        ("gaps", Sample::at("/de/koordination").gaps()),
    ];
    for (name, page) in pages {
        let mut html = page.into_string().replace(assets::FOLDER, "");
        if name == "gallery-rtl" {
            html = html.replace("dir=\"ltr\"", "dir=\"rtl\"").replace(
                "Du bist nicht allein",
                "لست وحدك. هنا تجد من يساعدك فورًا، مجانًا ودون ذكر اسمك",
            );
        }
        std::fs::write(folder.join(format!("{name}.html")), html).expect("page written");
    }
    for asset in [&assets::STYLE, &assets::STAFF_STYLE, &assets::SCRIPT, &assets::ICON] {
        let name = asset.path.trim_start_matches(assets::FOLDER);
        std::fs::write(folder.join(name), asset.content).expect("asset written");
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct LawFile {
    fact: Vec<FactDefinition>,
    derived: Vec<Derived>,
    instrument: Vec<Instrument>,
}

fn law_book() -> LawBook {
    let read = |source: &str| toml::from_str::<LawFile>(source).expect("law");
    let (facts, derived, eight) = (
        read(include_str!("../seed-data/law/facts.toml")),
        read(include_str!("../seed-data/law/derived.toml")),
        read(include_str!("../seed-data/law/instruments/sgb8.toml")),
    );
    LawBook {
        vocabulary: Vocabulary::new(facts.fact),
        derived: derived.derived,
        instruments: eight.instrument,
        ..LawBook::default()
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

impl Sample {
    fn at(uri: &str) -> Self {
        let request = axum::http::Request::builder().uri(uri).body(()).expect("request");
        let book = law_book();
        let law = book.on(day("2026-11-23"));
        let local = day("2026-11-23").and_hms_opt(14, 20, 0).expect("a time");
        Self {
            here: Here::of(&request.into_parts().0),
            facts: book.vocabulary,
            law,
            now: local.and_utc(),
            local,
        }
    }

    fn text(&self) -> Text {
        self.here.text
    }

    fn places(&self) -> [Places; 5] {
        let stated = |free, waiting, days| Places::Stated {
            free,
            total: Some(12),
            waiting,
            held: 1,
            stated_at: self.now - Duration::days(days),
        };
        [
            stated(2, None, 3),
            stated(0, Some(4), 1),
            stated(0, None, 0),
            Places::Expired { free: 2, stated_at: self.now - Duration::days(40) },
            Places::Unknown,
        ]
    }

    fn finding(&self, profile: &Profile) -> Finding {
        let rule = parse(
            "alter in 15..26 & schulabschluss in {keiner, hauptschule} & !schulden & \
             gewoehnlicher_aufenthalt_inland [§ 30 Abs. 3 SGB I] & ?\"Reicht die Motivation?\"",
        );
        Judge::new(&self.law, profile).finding(&rule.expect("rule"), Some("§ 13 Abs. 2 SGB VIII"))
    }

    fn reasons(&self) -> Vec<Reason> {
        let mut reasons = self.finding(&Profile::default().with("alter", 17)).reasons;
        let age = self.finding(&Profile::default().with("alter", 31)).reasons;
        reasons.extend(age);
        let plain = |claim, holds| Reason { claim, holds, norm: None, via: Vec::new() };
        reasons.push(plain(Claim::Distance { km: 8.4, limit_km: 15.0 }, Truth::Yes));
        reasons.push(plain(Claim::Language { code: "ti".to_owned() }, Truth::No));
        reasons
    }

    fn reason_list(&self, voice: Voice) -> Markup {
        let with = Reasons { text: self.text(), voice, facts: &self.facts, law: &self.law };
        reason_list(&with, &self.reasons())
    }

    fn result(&self, at: usize, title: &str) -> Markup {
        let text = self.text();
        let until = self.local + Duration::minutes(100);
        card(&Card {
            title,
            href: Some("offer.html"),
            above: None,
            body: html! {
                p { "Hier kannst du über alles reden, was dich gerade belastet. Vertraulich und ohne Termin." }
                (lines(true, &[
                    opening_line(text, &Opening::Open { until: Some(until) }, self.local),
                    distance_line(text, Some(3.2)),
                    (Icon::Euro, html! { (text.say("result-cost-free")) }),
                ]))
            },
            foot: Some(html! {
                (place_sign(text, &self.places()[at], self.now))
                span.quiet { "Diakonisches Werk Musterstadt" }
            }),
        })
    }

    fn start(&self) -> Markup {
        let text = self.text();
        let said = [
            "weiter",
            "zuhause",
            "schlafplatz",
            "abschluss",
            "schlecht",
            "amt",
            "ausbildung",
            "schulden",
            "jemand",
        ];
        let said: Vec<_> = said.iter().map(|s| text.code("sentence", s)).collect();
        let tapped: Vec<_> = said.iter().map(|said| Sentence { said, href: "#" }).collect();
        let how = [text.say("home-how-1"), text.say("home-how-2"), text.say("home-how-3")];
        Page { demo: true, ..Page::public(&self.here, text.say("nav-search")) }.show(html! {
            div.stack.stack--wide {
                div.hero {
                    div.stack.stack--tight { h1 { (text.say("home-title")) } p.lead { (text.say("home-lead")) } }
                    (search_box(text, &SearchBox { action: "#", ..SearchBox::default() }))
                }
                section.stack { h2 { (text.say("home-sentences")) } (sentences(&tapped)) }
                section.stack.narrow { h2 { (text.say("home-how-title")) } (steps(&how)) }
                section.card.narrow {
                    h2 { (text.say("home-check-title")) }
                    p { (text.say("home-check-lead")) }
                    p { (link_button(Kind::First, "#", &text.say("home-check-action"))) }
                }
            }
        })
    }

    fn offer(&self) -> Markup {
        let text = self.text();
        let trust = Trust {
            anonymous: Some(true),
            without_parents: Some(true),
            without_office: Some(true),
            voluntary: None,
        };
        let crumb = [Crumb::new(text.say("nav-search"), "#")];
        let page = Page {
            crumbs: &crumb,
            sensitive: true,
            ..Page::public(&self.here, text.say("offer-page"))
        };
        page.show(html! {
            (print_head(text, "https://lotse.example.org/de/angebote/1", day("2026-11-23")))
            div.columns {
                div.stack.stack--wide {
                    header.stack.stack--tight {
                        h1 { "Anlaufstelle Kompass" }
                        p.lead { "Du kannst reden, essen, duschen und dich ausruhen. Wenn du willst, finden wir zusammen heraus, wie es weitergeht." }
                        p.quiet { (text.say_with("offer-by", &[("organization", "Fuldabogen Bildungswerk gGmbH".into())])) }
                        div.row { (place_sign(text, &self.places()[0], self.now)) (badge(Tone::Accent, &text.code("kind", "beratung"))) }
                    }
                    section.stack { h2 { (text.say("offer-for-me")) } (self.reason_list(Voice::Public)) }
                    section.stack { h2 { (text.say("offer-steps")) } (steps(&["Du kommst vorbei oder schreibst.", "Wir hören zu. Du entscheidest, was du erzählst.", "Wir überlegen zusammen den nächsten Schritt."])) }
                    section.stack { h2 { (text.say("offer-not-required")) }
                        (lines(false, &[(Icon::Check, html! { "Du musst keinen Ausweis zeigen." }), (Icon::Check, html! { "Du musst nichts unterschreiben." })])) }
                }
                aside.stack {
                    (learns(text, Some("Nur die Beraterin. Sie hat Schweigepflicht."), &trust))
                    section.card {
                        h2 { (text.say("offer-contact")) }
                        (lines(false, &[
                            (Icon::Mail, html! { a href="#" { "kompass@fuldabogen.example.org" } }),
                            (Icon::Phone, html! { a href="#" { "0561 2312 510" } }),
                            opening_line(text, &Opening::Closed { opens: Some(self.local + Duration::hours(19)) }, self.local),
                            (Icon::Pin, html! { "Musterallee 40, 34117 Kassel" }),
                        ]))
                        (copy_message(text, &text.say_with("offer-message-default", &[("name", "Anlaufstelle Kompass".into())])))
                    }
                    (line(checked_line(text, Some(day("2026-04-02")), day("2026-11-23")).0, checked_line(text, Some(day("2026-04-02")), day("2026-11-23")).1))
                    div.row { (print_button(text)) (share_button(text)) }
                }
            }
        })
    }

    fn matches(&self) -> Markup {
        let text = self.text();
        let page =
            Page::staff(&self.here, text.say("case-matches"), Role::CaseManager, "Petra Beispiel");
        let crumb = [Crumb::new(text.say("cases-title"), "#"), Crumb::new("Fuchs-27", "#")];
        let groups = [(Group::Fits, 2), (Group::Maybe, 1), (Group::Almost, 1), (Group::No, 7)];
        Page { crumbs: &crumb, ..page }.show(html! {
            div.stack.stack--wide {
                div.row.row--end { h1 { (text.say("match-title")) } (link_button(Kind::Second, "#", &text.say("case-fact-add"))) }
                (tabs("Ansichten", &[
                    Tab { label: &text.say("case-matches"), href: "#", current: true, count: Some(11) },
                    Tab { label: &text.say("case-facts"), href: "#", current: false, count: Some(3) },
                    Tab { label: &text.say("case-referrals"), href: "#", current: false, count: None },
                ]))
                (warning(text, html! { p { strong { "Jugendamt oder Jobcenter? " } "Für diese Konstellation ist das Jugendamt zuerst zuständig (§ 10 Abs. 3 SGB VIII)." } }))
                @for (at, (group, count)) in groups.into_iter().enumerate() {
                    section.stack {
                        (group_heading(text, group, count))
                        (cards(false, [card(&Card {
                            title: "Jugendwerkstatt Holz und Metall",
                            href: Some("#"),
                            above: Some(html! { (place_sign_staff(text, &self.places()[at], self.now)) }),
                            body: html! {
                                (terms([
                                    ("Zuständig", html! { (text.code("agency", "jugendamt")) }),
                                    ("Nächster Einstieg", html! { (text.day(day("2027-02-08"))) }),
                                    ("Noch zu fragen", html! { (badges(&["Schulabschluss", "Schulden"])) }),
                                ]))
                                details.fold { summary { (text.say("match-why")) (icon(Icon::Down)) } div { (self.reason_list(Voice::Staff)) } }
                            },
                            foot: Some(html! { (post_button(Kind::First, "#", &text.say("match-refer"), &[])) (link_button(Kind::Second, "#", &text.say("action-show"))) }),
                        })]))
                    }
                }
            }
        })
    }

    fn gaps(&self) -> Markup {
        let text = self.text();
        let columns: Vec<_> = ["Bedarf", "Kein Platz", "Zu weit", "Regel schließt aus", "Sprache"]
            .iter()
            .enumerate()
            .map(|(at, label)| Column { label, number: at > 0 })
            .collect();
        let rows = [
            ("Wohnen mit Begleitung", [Some(24), Some(9), Some(6), None]),
            ("Schulabschluss nachholen", [Some(8), Some(17), None, Some(0)]),
            ("Therapie", [Some(31), None, Some(5), Some(11)]),
        ];
        let rows = rows
            .into_iter()
            .map(|(need, values)| {
                let cells = values.into_iter().map(|value| heat_cell(text, value, 31, 5));
                std::iter::once(Cell::from(html! { (need) })).chain(cells).collect()
            })
            .collect();
        Page::staff(&self.here, text.say("gaps-title"), Role::Coordinator, "Kim Muster").show(html! {
            div.stack.stack--wide {
                div.stack.stack--tight { h1 { (text.say("gaps-title")) } p.lead { (text.say("gaps-lead")) } }
                (table(&Table { caption: "Bedarf und Grund, Juli bis Dezember 2026", columns: &columns, rows }))
                (heat_legend(text))
                section.stack.narrow { h2 { (text.say("gaps-lever")) }
                    (bar("12 weitere Plätze im Wohnen: 24 Bedarfe", 24.0, 40.0))
                    (bar("Ein Bus nach 19 Uhr: 9 Bedarfe", 9.0, 40.0)) }
                (notice(text, html! { p { (text.say_with("gaps-suppressed", &[("limit", 5.into())])) } }))
                (print_button(text))
            }
        })
    }

    fn gallery(&self) -> Markup {
        let text = self.text();
        let profile = Profile::default().with("alter", 17);
        let missing: BTreeSet<_> = self.finding(&profile).missing;
        let page = Page { failed: true, ..Page::public(&self.here, text.say("search-title")) };
        page.show(html! {
            div.stack.stack--wide {
                h1 { (text.say_with("search-count-for", &[("count", 3.into()), ("query", "wohnen".into())])) }
                (cards(true, [self.result(0, "Jugendberatung am Stern"), self.result(1, "Schlafstelle für junge Menschen"), self.result(2, "Betreutes Wohnen"), self.result(3, "Clearing")]))
                (paging(text, &Paging { page: 2, pages: 4, previous: Some("#"), next: Some("#") }))
                section.stack { h2 { "Hinweise" }
                    (notice(text, html! { p { "Du bist nicht allein" } }))
                    (success(text, html! { p { (text.say_with("places-saved", &[("date", text.day(day("2026-12-07")).into())])) } }))
                    (warning(text, html! { p { (text.say("offer-paused")) } }))
                }
                section.stack { h2 { "Formular" } (self.form()) }
                section.stack.narrow { h2 { "Plätze" }
                    div.row { @for places in &self.places() { (place_sign_staff(text, places, self.now)) } }
                    div.row { @for tone in [Tone::Still, Tone::Accent, Tone::Warm, Tone::Good, Tone::Care, Tone::Bad] { (badge(tone, "Schild")) } }
                }
                section.stack.narrow { h2 { "Regel" } (self.rule()) }
                section.stack.narrow { h2 { "Fortschritt" } (progress(text, 3, 5)) p { "Offen: " (missing.len()) } }
                (empty(&Empty { icon: Icon::People, title: &text.say("search-none-title"), why: &text.say("search-none-lead"), next: Some(link_button(Kind::Warm, "#", &text.say("search-none-person"))) }))
            }
        })
    }

    fn rule(&self) -> Markup {
        let speaker = Speaker { text: self.text(), facts: &self.facts, law: &self.law };
        html! { @for instrument in self.law.instruments().take(2) {
            h3 { (words(self.text(), &instrument.title)) } (rule_list(&speaker.line(&instrument.rule)))
        } }
    }

    fn form(&self) -> Markup {
        let text = self.text();
        let (required, plz) =
            (text.say("error-required").into_owned(), text.say("error-plz").into_owned());
        let hint = text.say("case-code-hint");
        html! {
            form.form method="post" action="#" novalidate {
                (error_summary(text, &[("plz", plz.clone()), ("was", required.clone())]))
                (text_field(text, &Field { value: "Fuchs-27", hint: Some(&hint), ..Field::new("code", &text.say("case-code")) }))
                (text_field(text, &Field { value: "3411", error: Some(&plz), width: Some("short"), inputmode: Some("numeric"), ..Field::new("plz", &text.say("case-plz")) }))
                (number(text, &Field { value: "17", ..Field::new("alter", &text.say("search-age")) }, Some("Jahre")))
                (radios(text, &Field { error: Some(&required), ..Field::new("was", "Was brauchst du?") }, &[
                    Choice { hint: Some("Zimmer, Wohngemeinschaft, Betreuung"), ..Choice::new("a", "Wohnen", false) },
                    Choice::new("b", "Schule", true), Choice::new("c", "Geld", false)], false))
                (yes_no_unknown(text, &Field { optional: true, ..Field::new("schulden", "Hast du Schulden?") }))
                (checkboxes(text, &Field::new("inhalt", &text.say("consent-contents")), &[Choice::new("contact", &text.say("content-contact"), true), Choice::new("need", &text.say("content-need"), false)]))
                (checkbox("frei", &text.say("search-open-places"), false))
                (select(text, &Field { width: Some("middle"), ..Field::new("sprache", &text.say("search-language")) }, &[Choice::new("ar", &text.language("ar"), true), Choice::new("tr", &text.language("tr"), false)]))
                (date(text, &Field { value: "2026-11-24", ..Field::new("tag", &text.say("appointment-when")) }))
                (time(text, &Field { value: "09:00", ..Field::new("zeit", &text.say("appointment-time")) }))
                (password(text, &Field { autocomplete: Some("current-password"), width: Some("middle"), ..Field::new("passwort", &text.say("login-password")) }))
                (textarea(text, &Field { optional: true, ..Field::new("notiz", &text.say("appointment-purpose")) }, 3))
                (actions([button(Kind::First, &text.say("action-save")), button(Kind::Danger, &text.say("consent-withdraw")), link_button(Kind::Second, "#", &text.say("action-cancel"))]))
            }
        }
    }
}

//! Entries of a dossier in words, and what can be done to an offer.

use crate::app::App;
use crate::domain::gap::dossier::Entry;
use crate::domain::gap::whatif::Change;
use crate::domain::gap::{Quarter, Rough, Shown, THRESHOLD};
use crate::text::Text;
use crate::text::rule::Speaker;
use crate::web::staff::names;

/// Who speaks: a language, and the names of things.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The application, for what it knows.
    pub app: &'a App,
    /// The language.
    pub text: Text,
}

impl Voice<'_> {
    /// The entry in words.
    pub fn entry(self, entry: &Entry) -> String {
        let text = self.text;
        match entry {
            Entry::Topic(code) if code.is_empty() => text.say("gaps-all-topics").into_owned(),
            Entry::Topic(code) => names::topic(self.app, text, code),
            Entry::Cause(cause) => text.name(cause).into_owned(),
            Entry::Quarter(quarter) => self.quarter(*quarter),
            Entry::Stage(stage) => text.code("stage", stage.key()).into_owned(),
            Entry::Outcome(outcome) => text.code("outcome", outcome.key()).into_owned(),
            Entry::Count(Shown::Count(needs)) => text.number(i64::from(*needs)),
            Entry::Count(Shown::Hidden) => text.say("gaps-hidden").into_owned(),
            Entry::Rough(Rough::About(count)) => {
                text.say_with("dossier-about", &[("count", (*count).into())])
            }
            Entry::Rough(Rough::Under) => {
                text.say_with("gaps-under", &[("limit", THRESHOLD.into())])
            }
            Entry::Number(number) => text.number(i64::from(*number)),
            Entry::Percent(Some(percent)) => text.percent(f64::from(*percent) / 100.0),
            Entry::Percent(None) => text.say("gaps-hidden").into_owned(),
            Entry::Weeks(weeks) => text.say_with("dossier-weeks", &[("count", (*weeks).into())]),
            Entry::Amount(hundredths, unit) => {
                let value = [("value", self.decimal(*hundredths).into())];
                text.say_with(&format!("dossier-unit-{}", unit.key()), &value)
            }
            Entry::Letter(letter) => letter.to_string(),
            Entry::Day(day) => text.day(*day),
            Entry::Changes(changes) if changes.is_empty() => {
                text.say("dossier-new-offer").into_owned()
            }
            Entry::Changes(changes) => self.changes(changes),
            Entry::State(state) => text.code("decision", state.key()).into_owned(),
            Entry::Words(words) if words.is_empty() => text.say("dossier-nowhere").into_owned(),
            Entry::Words(words) => words.clone(),
            Entry::Key(key) => text.say(key).into_owned(),
            Entry::Nothing => String::new(),
        }
    }

    /// `12,5`, without zeros at the end.
    fn decimal(self, hundredths: i64) -> String {
        let (whole, part) = (hundredths / 100, hundredths % 100);
        let whole = self.text.number(whole);
        let part = format!("{part:02}");
        match part.trim_end_matches('0') {
            "" => whole,
            part => self.text.say_with(
                "dossier-decimal",
                &[("whole", whole.into()), ("part", part.to_owned().into())],
            ),
        }
    }

    /// A quarter, short enough for a heading: `3/2026`.
    pub fn quarter(self, quarter: Quarter) -> String {
        let values =
            [("number", quarter.number().into()), ("year", quarter.year().to_string().into())];
        self.text.say_with("gaps-quarter", &values)
    }

    /// Several changes together.
    pub fn changes(self, changes: &[Change]) -> String {
        changes.iter().map(|change| self.change(change)).collect::<Vec<_>>().join(" + ")
    }

    fn change(self, change: &Change) -> String {
        let text = self.text;
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
                text.say_with("whatif-change-site", &[("place", self.place(plz).into())])
            }
            Change::Language { code } => {
                text.say_with("whatif-change-language", &[("language", text.language(code).into())])
            }
            Change::Waive { rule } => {
                let law = self.app.law_on(self.app.today());
                let facts = &self.app.knowledge().law.vocabulary;
                let line = Speaker { text, facts, law: &law }.line(rule);
                text.say_with("whatif-change-waive", &[("rule", line.words.into())])
            }
            other => text.code("whatif-kind", other.key()).into_owned(),
        }
    }

    /// `34369 Hofgeismar`.
    pub fn place(self, plz: &str) -> String {
        let area = self.app.knowledge().postcodes.find(plz);
        area.map_or_else(|| plz.to_owned(), |area| format!("{plz} {}", area.place))
    }
}

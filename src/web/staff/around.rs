//! Where a case lives and what it needs around it: postcode, reach, language. Fields that the form of
//! a new case and that of all facts share.

use maud::{Markup, html};

use super::posted::Posted;
use super::problems::Problems;
use crate::app::App;
use crate::domain::case::Case;
use crate::text::Text;
use crate::web::view::{self, Choice, Field};

/// What the fields say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Around {
    /// Home postcode.
    pub plz: Option<String>,
    /// Reach in kilometres.
    pub radius_km: Option<f64>,
    /// A language that is needed.
    pub language: Option<String>,
}

impl Around {
    /// Out of a form.
    pub fn read(text: Text, posted: &Posted, problems: &mut Problems) -> Self {
        let radius_km = posted.decimal("radius_km").unwrap_or_else(|_| {
            problems.add("radius_km", text.say("error-number"));
            None
        });
        Self { plz: posted.filled("plz"), radius_km, language: posted.filled("language") }
    }

    /// What a case has, as names and values of the form.
    pub fn typed(case: &Case) -> [(&'static str, String); 3] {
        [
            ("plz", case.plz.clone().unwrap_or_default()),
            ("radius_km", case.radius_km.map(|km| km.to_string()).unwrap_or_default()),
            ("language", case.language.clone().unwrap_or_default()),
        ]
    }
}

/// The three fields.
pub fn show(app: &App, text: Text, posted: &Posted, problems: &Problems) -> Markup {
    let (plz, radius, language) =
        (text.say("case-plz"), text.say("case-radius"), text.say("case-language"));
    let none = text.say("fact-unknown");
    let mut choices = vec![Choice::new("", &none, posted.get("language").is_empty())];
    let languages = languages(app, text);
    choices.extend(
        languages
            .iter()
            .map(|(code, name)| Choice::new(code, name, posted.get("language") == code)),
    );
    let field = |name, label| Field {
        value: posted.get(name),
        error: problems.at(name),
        autocomplete: Some("off"),
        ..Field::new(name, label)
    };
    let plz = Field {
        inputmode: Some("numeric"),
        width: Some("short"),
        maxlength: Some(5),
        ..field("plz", &plz)
    };
    let language = Field { width: Some("middle"), ..field("language", &language) };
    html! {
        (view::text_field(text, &plz))
        (view::number(text, &field("radius_km", &radius), Some("km")))
        (view::select(text, &language, &choices))
    }
}

/// The languages offers speak, German apart: it is what everybody has.
fn languages(app: &App, text: Text) -> Vec<(String, String)> {
    let catalogue = app.catalogue();
    let spoken: std::collections::BTreeSet<&str> =
        catalogue.shown().flat_map(|offer| offer.language_codes()).collect();
    let mut named: Vec<_> = spoken
        .into_iter()
        .filter(|code| *code != "de")
        .map(|code| (code.to_owned(), text.language(code).into_owned()))
        .collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    named
}

//! The dossier for the wall: one thing a slide, large.

use maud::{Markup, html};

use super::entry::Voice;
use super::page::{figures_only, sheet_only};
use crate::domain::gap::dossier::{Dossier, Drawing};

/// Page one, each drawn table, the decision.
pub fn slides(voice: Voice<'_>, dossier: &Dossier) -> Markup {
    let text = voice.text;
    let drawn = dossier.parts.iter().flat_map(|part| &part.sheets);
    let drawn = drawn.filter(|sheet| sheet.drawing != Drawing::None && !sheet.rows.is_empty());
    let sentences = dossier.words.sentences.iter().filter(|sentence| !sentence.is_empty());
    html! {
        section.slide { h1 { (dossier.title) } (figures_only(voice, dossier)) }
        @for sentence in sentences { section.slide { p.slide__sentence { (sentence) } } }
        @for sheet in drawn {
            section.slide { h2 { (text.say(sheet.key)) } (sheet_only(voice, sheet)) }
        }
        @if !dossier.words.decision.is_empty() {
            section.slide {
                h2 { (text.say("dossier-asked")) }
                p.slide__sentence { (dossier.words.decision) }
            }
        }
    }
}

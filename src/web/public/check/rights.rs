//! What somebody may have by law, in plain words: what it is, who decides, what to say there.

use maud::{Markup, html};

use super::answers::Read;
use crate::app::{App, InstrumentResult};
use crate::domain::matching::Group;
use crate::domain::rule::Truth;
use crate::text::Text;
use crate::web::here::Here;
use crate::web::view::{Icon, icon, words};

/// Grounds shown at once.
const SHOWN: usize = 4;

/// The grounds for what was asked; nothing where there is none.
pub(super) fn part(app: &App, here: &Here, read: &Read) -> Markup {
    let text = here.text;
    let date = read.request.date.unwrap_or_else(|| app.today());
    let mut grounds: Vec<InstrumentResult> = Vec::new();
    for need in &read.request.needs {
        for result in app.grounds_for(need, date, &read.request.facts) {
            let known = grounds.iter().any(|g| g.instrument.id == result.instrument.id);
            if result.finding.truth != Truth::No && !known {
                grounds.push(result);
            }
        }
    }
    grounds.sort_by_key(|result| std::cmp::Reverse(result.finding.truth));
    let (first, more) = grounds.split_at(grounds.len().min(SHOWN));
    html! {
        @if !first.is_empty() {
            section.stack aria-labelledby="rechte" {
                h2 id="rechte" { (text.say("check-grounds")) }
                ul.plain.stack { @for ground in first { li { (one(text, ground)) } } }
                @if !more.is_empty() {
                    details.fold {
                        summary {
                            (text.say_with("check-more-reasons", &[("count", more.len().into())]))
                            (icon(Icon::Down))
                        }
                        ul.plain.stack { @for ground in more { li { (one(text, ground)) } } }
                    }
                }
            }
        }
    }
}

fn one(text: Text, ground: &InstrumentResult) -> Markup {
    let instrument = &ground.instrument;
    let agencies: Vec<_> = ground.responsible.iter().map(|a| text.code("agency", a)).collect();
    let (group, shape) = match ground.finding.truth {
        Truth::Yes => (Group::Fits, Icon::CheckCircle),
        Truth::Unknown | Truth::No => (Group::Maybe, Icon::QuestionCircle),
    };
    html! {
        article.card.stack.stack--tight {
            h3 { (words(text, &instrument.title)) }
            p.line { (icon(shape)) span { (text.name(&group)) ". " (text.say("check-could")) " " (words(text, &instrument.plain)) } }
            @if !instrument.say.is_empty() {
                p { strong { (text.say("check-say")) } " " q { (words(text, &instrument.say)) } }
            }
            p { (text.say("check-responsible")) ": " (text.list_or(&agencies)) }
            details {
                summary { (text.say("details-norm")) (icon(Icon::Down)) }
                p.quiet {
                    span lang="de" { (instrument.norm) } ". " (text.name(&ground.binding)) ". "
                    (text.name(&instrument.edition.mark)) "."
                }
            }
        }
    }
}

//! What somebody may have by law, in plain words: what it is, where to go, what to say there.

use maud::{Markup, html};

use super::answers::Read;
use crate::app::{App, InstrumentResult};
use crate::domain::rule::Truth;
use crate::web::here::Here;
use crate::web::view::{Icon, icon, words};

/// Grounds shown.
const SHOWN: usize = 5;

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
                h2 id="rechte" { (text.say("entitled-title")) }
                p { (text.say("entitled-lead")) }
                ul.plain.stack { @for ground in first { li { (one(here, ground)) } } }
                @if !more.is_empty() {
                    details.fold {
                        summary {
                            (text.say_with("entitled-more", &[("count", more.len().into())]))
                            (icon(Icon::Down))
                        }
                        ul.plain.stack { @for ground in more { li { (one(here, ground)) } } }
                    }
                }
            }
        }
    }
}

fn one(here: &Here, ground: &InstrumentResult) -> Markup {
    let text = here.text;
    let instrument = &ground.instrument;
    let agencies: Vec<_> = ground.responsible.iter().map(|a| text.code("agency", a)).collect();
    let (key, shape) = match ground.finding.truth {
        Truth::Yes => ("entitled-yes", Icon::CheckCircle),
        Truth::Unknown | Truth::No => ("entitled-maybe", Icon::QuestionCircle),
    };
    html! {
        article.card.stack.stack--tight {
            h3 { (words(text, &instrument.title)) }
            p.line { (icon(shape)) span { strong { (text.say(key)) } " " (words(text, &instrument.plain)) } }
            @if !instrument.say.is_empty() {
                p { (text.say_with("entitled-ask", &[("where", text.list_or(&agencies).into())])) " " q { (words(text, &instrument.say)) } }
            }
            details {
                summary { (text.say("entitled-ground")) (icon(Icon::Down)) }
                p.quiet {
                    span lang="de" { (instrument.norm) } ". " (text.name(&ground.binding)) ". "
                    (text.name(&instrument.mark)) "."
                }
            }
        }
    }
}

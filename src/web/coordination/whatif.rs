//! What if: which single change would reach most of the needs nobody reached. Exact figures, for
//! coordinators only; the dossier rounds them.

use std::ops::ControlFlow;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::period::{self, Chosen, Wanted};
use super::{job, wording};
use crate::app::{CHANGE_KINDS, ChangeDraft, Error, FieldError};
use crate::domain::gap::whatif::{Idea, Ideas, Prospect};
use crate::text::Text;
use crate::web::extract::Query;
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Choice, Empty, Field, Icon, Kind, to};

/// Proposals shown at once; the rest folds.
const FIRST: usize = 12;

/// The routes.
pub fn routes() -> Router<crate::app::App> {
    Router::new().route(to::WHAT_IF, get(show))
}

/// What the address says: the period, and a change to try.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    von: String,
    bis: String,
    angebot: String,
    was: String,
    wert: String,
}

async fn show(desk: Desk, Query(asked): Query<Asked>) -> Answer {
    let wanted = Wanted { von: asked.von.clone(), bis: asked.bis.clone() };
    let chosen = Chosen::of(&wanted, desk.app.today());
    let days = chosen.days();
    let watch = |_, _| ControlFlow::Continue(());
    let ideas = desk.app.best_changes(&desk.actor, days, watch).await.or_fail(&desk.here)?;
    let ideas = ideas.unwrap_or_default();
    let tried = match asked.draft() {
        None => None,
        Some(draft) => Some(match desk.app.what_if(&desk.actor, days, &[draft]).await {
            Ok(prospect) => Ok(prospect),
            Err(Error::Invalid(errors)) => Err(told(&desk, errors)),
            Err(other) => return desk.fail(other),
        }),
    };
    let text = desk.text();
    let title = text.say("whatif-title");
    let main = html! {
        (view::print_head(text, &desk.link(&desk.here.path), desk.app.today()))
        div.stack.stack--wide.report {
            h1 { (title) }
            p.lead { (text.say("whatif-lead")) }
            p.quiet.line { (view::icon(Icon::Info)) span { (text.say("whatif-inside")) } }
            (period::form(&desk, to::WHAT_IF, chosen))
            (try_out(&desk, &asked, chosen, tried.as_ref()))
            (results(&desk, &ideas))
            (job::begin_form(&desk, chosen))
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

/// What a ranking shows, and how far it carries.
pub fn results(desk: &Desk, ideas: &Ideas) -> Markup {
    let text = desk.text();
    html! {
            @if ideas.ideas.is_empty() {
                (view::empty(&Empty {
                    icon: Icon::Search,
                    title: &text.say("whatif-none"),
                    why: &text.say("whatif-none-why"),
                    next: None,
                }))
            } @else {
                (list(desk, ideas))
            }
            (idle(desk, ideas))
            (endings(desk, ideas))
            section.stack.stack--tight {
                h2 { (text.say("whatif-honest")) }
                ul {
                    @for note in ["whatif-note-possible", "whatif-note-places", "whatif-note-law",
                        "whatif-note-double"] {
                        li { (text.say(note)) }
                    }
                }
            }
    }
}

fn list(desk: &Desk, ideas: &Ideas) -> Markup {
    let text = desk.text();
    let most = ideas.ideas.first().map_or(0, |idea| idea.prospect.needs);
    let counts = [("unserved", ideas.unserved.into()), ("placed", ideas.placed.into())];
    let together = [
        ("count", ideas.together_of.into()),
        ("needs", ideas.together.needs.into()),
        ("people", ideas.together.people.into()),
    ];
    let (first, rest) = ideas.ideas.split_at(ideas.ideas.len().min(FIRST));
    html! {
        section.stack {
            h2 { (text.say("whatif-ranking")) }
            p { (text.say_with("whatif-base", &counts)) }
            ol.plain.ideas { @for idea in first { (entry(desk, idea, most)) } }
            @if !rest.is_empty() {
                details {
                    summary {
                        (text.say_with("whatif-more", &[("count", rest.len().into())]))
                        (view::icon(Icon::Down))
                    }
                    ol.plain.ideas { @for idea in rest { (entry(desk, idea, most)) } }
                }
            }
            @if ideas.together_of > 1 {
                p { strong { (text.say_with("whatif-together", &together)) } }
            }
        }
    }
}

fn entry(desk: &Desk, idea: &Idea, most: usize) -> Markup {
    let text = desk.text();
    let words = wording::gain(text, &idea.prospect);
    html! {
        li.idea {
            h3 { (wording::target(desk, &idea.target)) }
            p.idea__what { (wording::changes(desk, idea)) }
            (view::bar(&words, idea.prospect.needs as f64, most as f64))
            (more(text, &idea.prospect))
        }
    }
}

/// Where, and who still fails on what next.
fn more(text: Text, prospect: &Prospect) -> Markup {
    let areas = wording::areas(text, prospect);
    let still = wording::still(text, prospect);
    html! {
        @if let Some(areas) = areas { p.quiet { (areas) } }
        @if let Some(still) = still { p.quiet { (still) } }
    }
}

/// Empty places, with counted reasons why those who search do not have them.
fn idle(desk: &Desk, ideas: &Ideas) -> Markup {
    let text = desk.text();
    html! {
        @if !ideas.idle.is_empty() {
            section.stack {
                h2 { (text.say("whatif-idle")) }
                p.quiet { (text.say("whatif-idle-hint")) }
                ul.plain.stack.stack--tight {
                    @for idle in ideas.idle.iter().take(FIRST) {
                        li.entry {
                            strong { (wording::offer(desk, &idle.offer)) }
                            span { (text.say_with("whatif-idle-left", &[("count", idle.left.into())])) }
                            span.quiet { (wording::causes(text, &idle.reasons)) }
                        }
                    }
                }
            }
        }
    }
}

fn endings(desk: &Desk, ideas: &Ideas) -> Markup {
    let text = desk.text();
    html! {
        @if !ideas.endings.is_empty() {
            section.stack {
                h2 { (text.say("whatif-endings")) }
                p.quiet { (text.say("whatif-endings-hint")) }
                ul.plain.stack.stack--tight {
                    @for ending in &ideas.endings {
                        li.entry {
                            strong { (wording::offer(desk, &ending.offer)) }
                            span {
                                (text.say_with("whatif-ending", &[
                                    ("day", text.day(ending.until).into()),
                                    ("served", ending.served.into()),
                                    ("needs", ending.needs.into()),
                                ]))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn told(desk: &Desk, errors: Vec<FieldError>) -> Problems {
    let named = |error: FieldError| {
        let field = match error.field.rsplit('.').next() {
            Some("offer") => "angebot",
            Some("kind") => "was",
            _ => "wert",
        };
        FieldError { field: field.to_owned(), ..error }
    };
    Problems::of(desk.text(), &errors.into_iter().map(named).collect::<Vec<_>>())
}

impl Asked {
    /// The change to try, once one is asked for. The one value goes where its kind expects it.
    fn draft(&self) -> Option<ChangeDraft> {
        if self.was.is_empty() {
            return None;
        }
        let value = self.wert.trim();
        let number = value.parse().ok();
        let text = Some(value.to_owned()).filter(|value| !value.is_empty());
        let mut draft = ChangeDraft {
            offer: Some(self.angebot.clone()).filter(|offer| !offer.is_empty()),
            kind: self.was.clone(),
            ..ChangeDraft::default()
        };
        match self.was.as_str() {
            "older" | "younger" => {
                "age".clone_into(&mut draft.kind);
                let younger = self.was == "younger";
                draft.younger = number.filter(|_| younger);
                draft.older = number.filter(|_| !younger);
            }
            "places" => draft.more = number,
            "site" => draft.plz = text,
            "language" => draft.language = text,
            "waive" => draft.rule = text,
            _ => {}
        }
        Some(draft)
    }
}

/// The kinds of change the form offers: each direction of the age limit is one of its own.
fn kinds() -> impl Iterator<Item = &'static str> {
    let others = CHANGE_KINDS.into_iter().filter(|kind| !matches!(*kind, "age" | "new_offer"));
    ["older", "younger"].into_iter().chain(others)
}

fn try_out(
    desk: &Desk,
    asked: &Asked,
    chosen: Chosen,
    tried: Option<&Result<Prospect, Problems>>,
) -> Markup {
    let text = desk.text();
    let catalogue = desk.app.catalogue();
    let mut offers: Vec<_> = catalogue.shown().filter(|offer| offer.takes_people()).collect();
    offers.sort_by(|a, b| a.name.cmp(&b.name));
    let offers: Vec<Choice<'_>> = offers
        .iter()
        .map(|offer| Choice::new(&offer.id, &offer.name, offer.id == asked.angebot))
        .collect();
    let named: Vec<(&str, String)> =
        kinds().map(|kind| (kind, text.code("whatif-kind", kind).into_owned())).collect();
    let named: Vec<Choice<'_>> =
        named.iter().map(|(kind, name)| Choice::new(kind, name, *kind == asked.was)).collect();
    let problems = tried.and_then(|tried| tried.as_ref().err());
    let at = |field: &str| problems.and_then(|problems| problems.at(field));
    let labels =
        ["whatif-offer", "whatif-kind", "whatif-value", "whatif-value-hint"].map(|k| text.say(k));
    let [offer_label, kind_label, value_label, value_hint] = &labels;
    html! {
        details.fold open[tried.is_some()] {
            summary { (text.say("whatif-try")) (view::icon(Icon::Down)) }
            @if let Some(problems) = problems { (problems.summary(text)) }
            @if let Some(Ok(prospect)) = tried {
                div.notice role="status" {
                    p { strong { (wording::gain(text, prospect)) } }
                    (more(text, prospect))
                }
            }
            form.form method="get" action=(desk.link(to::WHAT_IF)) {
                (view::hidden("von", &chosen.from.to_string()))
                (view::hidden("bis", &chosen.to.to_string()))
                (view::select(text, &Field { error: at("angebot"), ..Field::new("angebot", offer_label) }, &offers))
                (view::select(text, &Field { error: at("was"), ..Field::new("was", kind_label) }, &named))
                (view::text_field(text, &Field {
                    value: &asked.wert, hint: Some(value_hint), error: at("wert"),
                    width: Some("middle"), ..Field::new("wert", value_label)
                }))
                (view::actions([view::button(Kind::First, &text.say("whatif-try-do"))]))
            }
        }
    }
}

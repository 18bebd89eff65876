//! The entry behind a provider's link: is it still right? One tap says so; hours are changed at once,
//! everything else is proposed.

use axum::Router;
use axum::response::Response;
use axum::routing::post;
use maud::{Markup, html};

use super::hours;
use super::{ByLink, Said, Seen};
use crate::app::{App, EntryView, Error};
use crate::domain::entry::{EntryField, OVER, Proposal, Wanted};
use crate::text::Text;
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Field, Icon, Kind};

/// Lines of a long text.
const ROWS: u32 = 4;

/// The routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/antwort/{token}/stimmt", post(confirm))
        .route("/antwort/{token}/vorschlag", post(propose))
}

async fn confirm(link: ByLink) -> Result<Response, Failure> {
    let ByLink { app, here, token, offer, .. } = &link;
    app.confirm_by_link(token, offer.as_ref()).await.or_fail(here)?;
    Ok(link.thank("stimmt"))
}

async fn propose(link: ByLink) -> Result<Response, Failure> {
    let ByLink { app, here, token, offer, posted } = &link;
    // A field the form did not send is not one to be emptied.
    let filled = |field: &EntryField| posted.all(field.key()).next().is_some();
    let fields: Wanted = EntryField::ALL
        .into_iter()
        .filter(filled)
        .map(|field| (field, posted.get(field.key()).to_owned()))
        .collect();
    match app.propose_by_link(token, offer.as_ref(), &fields).await {
        Ok(()) => Ok(link.thank("vorschlag")),
        Err(Error::Invalid(errors)) => {
            link.again(Said::ProposalWrong, &Problems::of(here.text, &errors)).await
        }
        Err(Error::TooMany) => link.again(Said::Enough, &Problems::default()).await,
        Err(error) => Err(error).or_fail(here),
    }
}

/// What stands in the entry, and the one button that says it is right.
pub(super) fn check(app: &App, here: &Here, seen: &Seen<'_>) -> Markup {
    let (text, entry) = (here.text, &seen.entry);
    let action = here.link(&format!("/antwort/{}/stimmt", seen.token));
    html! {
        section.stack {
            h2 { (text.say("entry-right")) }
            (view::terms(known(text, entry).iter().map(|(name, said)| {
                (name.as_str(), said.clone())
            })))
            @if entry.due.is_empty() {
                p.line { (view::icon(Icon::CheckCircle)) span { (confirmed(app, text, entry)) } }
            } @else {
                @let due: Vec<_> =
                    entry.due.iter().map(|group| text.code("entrygroup", group.key())).collect();
                p.quiet { (text.say_with("meeting-due", &[("groups", text.list_and(&due).into())])) }
                (view::post_button(Kind::First, &action, &text.say("entry-yes"), &[seen.hidden()]))
            }
        }
    }
}

fn confirmed(app: &App, text: Text, entry: &EntryView) -> Markup {
    let day = entry.offer.details().verified.contact;
    view::checked_line(text, day, app.today()).1
}

/// The facts one checks at a glance. What nobody ever said is not asked about here.
fn known(text: Text, entry: &EntryView) -> Vec<(String, Markup)> {
    let hours = text.say("offer-open").into_owned();
    let mut known = vec![(hours, hours::said(text, &entry.blocks))];
    let ages = entry.offer.ages();
    for field in EntryField::ALL {
        let value = match field {
            EntryField::AgeFrom => {
                let span = ages.map(|ages| (ages.from, ages.to));
                let dots = |age: Option<i64>| age.map_or("…".to_owned(), |age| age.to_string());
                span.map_or_else(String::new, |(from, to)| format!("{}–{}", dots(from), dots(to)))
            }
            EntryField::AgeTo | EntryField::Description | EntryField::Status => String::new(),
            field => field.read(&entry.offer),
        };
        if !value.is_empty() {
            let key = if field == EntryField::AgeFrom { "ages" } else { field.key() };
            known.push((
                text.code("entryfield", key).into_owned(),
                html! { span lang="de" { (value) } },
            ));
        }
    }
    known
}

/// The form for what is looked at before it counts.
pub(super) fn form(here: &Here, seen: &Seen<'_>) -> Markup {
    let text = here.text;
    let open = matches!(seen.said, Said::ProposalWrong | Said::Enough);
    let action = here.link(&format!("/antwort/{}/vorschlag", seen.token));
    html! {
        details #vorschlag open[open] {
            summary { (text.say("entry-propose")) (view::icon(Icon::Down)) }
            form.form method="post" action=(action) novalidate {
                p.quiet { (text.say("entry-propose-hint")) }
                input type="hidden" name="angebot" value=(seen.entry.offer.id);
                @for field in EntryField::ALL { (input(text, seen, open, field)) }
                (view::actions([view::button(Kind::Second, &text.say("entry-propose-send"))]))
            }
        }
    }
}

fn input(text: Text, seen: &Seen<'_>, typed: bool, field: EntryField) -> Markup {
    let key = field.key();
    let label = text.code("entryfield", key);
    if field == EntryField::Status {
        let said = text.say("entry-over");
        return html! {
            label.choice {
                input type="checkbox" name=(key) value=(OVER)
                    checked[typed && seen.posted.get(key) == OVER];
                span { (said) }
            }
        };
    }
    let now = field.read(&seen.entry.offer);
    let value = if typed { seen.posted.get(key) } else { &now };
    let shown = Field {
        value,
        error: seen.problems.at(key),
        maxlength: u32::try_from(field.longest()).ok(),
        ..Field::new(key, &label)
    };
    match field {
        EntryField::Description
        | EntryField::Eligibility
        | EntryField::Exclusions
        | EntryField::Summary
        | EntryField::Note => view::textarea(text, &shown, ROWS),
        EntryField::AgeFrom | EntryField::AgeTo => view::number(text, &shown, None),
        _ => view::text_field(text, &shown),
    }
}

/// What became of what was proposed.
pub(super) fn proposals(here: &Here, entry: &EntryView) -> Markup {
    let text = here.text;
    html! {
        @if !entry.proposals.is_empty() {
            section.stack.stack--tight {
                h2 { (text.say("entry-proposed")) }
                ul.plain.stack.stack--tight {
                    @for proposal in &entry.proposals { li { (became(text, proposal)) } }
                }
            }
        }
    }
}

fn became(text: Text, proposal: &Proposal) -> Markup {
    let day = text.day(App::local(proposal.proposed_at).date());
    let fields: Vec<_> =
        proposal.wanted.keys().map(|field| text.code("entryfield", field.key())).collect();
    let (shape, key) = match &proposal.decided {
        None => (Icon::Clock, "entry-proposal-waits"),
        Some((_, taken, _)) if taken.is_empty() => (Icon::MinusCircle, "entry-proposal-refused"),
        Some(_) => (Icon::CheckCircle, "entry-proposal-taken"),
    };
    html! {
        p.line {
            (view::icon(shape))
            span {
                (text.list_and(&fields)) " (" (day) "): " strong { (text.say(key)) }
                @if let Some((_, _, Some(word))) = &proposal.decided { br; "„" (word) "“" }
            }
        }
    }
}

/// The other offers the same link opens.
pub(super) fn others(app: &App, here: &Here, seen: &Seen<'_>) -> Markup {
    let text = here.text;
    html! {
        @if !seen.entry.others.is_empty() {
            section.stack.stack--tight {
                h2 { (text.say("entry-others")) }
                ul.plain.stack.stack--tight {
                    @for other in &seen.entry.others {
                        @let path = format!("/antwort/{}", seen.token);
                        @let to = crate::web::address::address(&path, &[("angebot", &other.id)]);
                        @let due = !crate::domain::entry::overdue(other, app.today()).is_empty();
                        li.line {
                            (view::icon(if due { Icon::QuestionCircle } else { Icon::CheckCircle }))
                            span { a href=(here.link(&to)) { (other.name) } }
                        }
                    }
                }
            }
        }
    }
}

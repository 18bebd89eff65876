//! An offer as professionals need it: who decides, which conditions, whom to call, how many places.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::{self, refer_path};
use super::places;
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, OfferView};
use crate::domain::case::Case;
use crate::domain::catalogue::{Condition, Contacting};
use crate::domain::id::OfferId;
use crate::domain::place::PlaceStatement;
use crate::domain::role::Action;
use crate::text::rule::Speaker;
use crate::web::extract::{Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::public::leaf_links;
use crate::web::view::{self, Crumb, Icon, Page, Term, Tone, to};

/// Cases offered to refer at once.
const CASES: usize = 6;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/angebote/{offer}", get(show))
}

/// What the page shows.
pub struct Shown {
    view: OfferView,
    history: Vec<PlaceStatement>,
    cases: Vec<Case>,
}

/// Everything the page shows.
///
/// # Errors
/// When the offer is not there, or may not be seen so closely.
pub async fn collect(desk: &Desk, id: &OfferId) -> crate::app::Result<Shown> {
    let history = desk.app.place_history(&desk.actor, id).await?;
    let view = desk.app.offer_view(id).await?;
    let cases = if desk.actor.role.may(Action::WorkOnCases) {
        let all = desk.app.list_cases(&desk.actor).await?;
        all.into_iter()
            .map(|item| item.case)
            .filter(|c| c.closed_at.is_none())
            .take(CASES)
            .collect()
    } else {
        Vec::new()
    };
    Ok(Shown { view, history, cases })
}

async fn show(desk: Desk, Path(id): Path<OfferId>, Query(done): Query<Done>) -> Answer {
    let shown = collect(&desk, &id).await.or_fail(&desk.here)?;
    let said = done_notice(&desk, &done);
    Ok(page(&desk, &shown, &places::empty(), &Problems::default(), &said).into_response())
}

/// The page; the places form keeps what was typed.
pub fn page(
    desk: &Desk,
    shown: &Shown,
    posted: &Posted,
    problems: &Problems,
    said: &Markup,
) -> Markup {
    let text = desk.text();
    let offer = &shown.view.offer;
    let title = text.say("offer-page");
    let (up, label) = (desk.link(to::OFFERS), text.say("nav-offers"));
    let crumbs = [Crumb::new(&*label, &up)];
    let details = offer.details();
    let public = desk.link(&format!("/angebot/{}", names::segment(&offer.id)));
    let main = html! {
        div.stack.stack--wide {
            (problems.summary(text))
            (said)
            div.stack.stack--tight {
                h1 { (offer.name) }
                @if let Some(organization) = &shown.view.organization { p.lead { (organization.name) } }
                div.row {
                    (view::place_sign_staff(text, &shown.view.places, desk.app.now()))
                    a href=(public) { (text.say("offer-public-page")) }
                }
                @if let Some(summary) = &details.summary { p lang="de" { (summary) } }
            }
            div.columns {
                div.stack.stack--wide {
                    (conditions(desk, offer))
                    (way_in(desk, &shown.view))
                    (contact(desk, &shown.view))
                    p.row.no-print { (leaf_links(&desk.here, &offer.id)) }
                }
                div.stack.stack--wide {
                    (refer(desk, &offer.id(), &shown.cases))
                    (places::section(desk, offer, &shown.history, posted, problems))
                }
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &crumbs, ..desk.page(&title) }.show(main)
}

/// What the offer demands, in sentences, and the grounds that carry it.
fn conditions(desk: &Desk, offer: &crate::domain::catalogue::Offer) -> Markup {
    let text = desk.text();
    let law = desk.app.law_on(desk.app.today());
    let speaker = Speaker { text, facts: &desk.app.knowledge().law.vocabulary, law: &law };
    let details = offer.details();
    let one = |condition: &Condition| {
        html! {
            li {
                (view::rule_list(&speaker.line(&condition.rule)))
                @if condition.strength == crate::domain::catalogue::Strength::Soft {
                    (view::badge(Tone::Care, &text.name(&condition.strength)))
                }
                @if let Some(note) = &condition.note { p.quiet lang="de" { (note) } }
            }
        }
    };
    html! {
        section.stack {
            h2 { (text.say("offer-conditions")) }
            @if details.conditions.is_empty() { p { (text.say("offer-conditions-none")) } }
            ul.plain.stack.stack--tight { @for condition in &details.conditions { (one(condition)) } }
            @if let Some(exclusions) = &details.exclusions { p lang="de" { (exclusions) } }
            @if !details.instruments.is_empty() {
                h3 { (text.say("match-grounds")) }
                ul.plain.stack.stack--tight {
                    @for id in &details.instruments {
                        @if let Some(instrument) = law.instrument(id) {
                            li {
                                strong { (view::words(text, &instrument.title)) } " "
                                span.norm lang="de" { (instrument.norm) } br;
                                span.quiet { (text.name(&instrument.binding)) ". " (view::words(text, &instrument.access)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn way_in(desk: &Desk, view: &OfferView) -> Markup {
    let text = desk.text();
    let details = view.offer.details();
    let mut terms: Vec<(String, Markup)> = Vec::new();
    let mut add = |key: &str, said: Markup| terms.push((text.say(key).into_owned(), said));
    if let Some(access) = &details.access {
        add(
            "offer-access-path",
            html! { (text.say(&format!("staff-access-{}", access_key(access.path)))) },
        );
        if let Some(decides) = &access.decides {
            add("match-decides", html! { span lang="de" { (decides) } });
        }
        if let Some(days) = access.days {
            add(
                "offer-days",
                html! { (text.say_with("duration-days", &[("count", days.into())])) },
            );
        }
        if !access.steps.is_empty() {
            add(
                "offer-path",
                html! { ol lang="de" { @for step in &access.steps { li { (step) } } } },
            );
        }
    }
    if let Some(entry) = details.entry.as_ref().and_then(|entry| entry.next(desk.app.today())) {
        add("offer-start", html! { (text.day(entry)) });
    }
    let papers: Vec<_> =
        view.offer.required_documents.iter().filter_map(|d| d.document.as_deref()).collect();
    if !papers.is_empty() {
        add("offer-papers", html! { ul lang="de" { @for paper in papers { li { (paper) } } } });
    }
    if let Some(secured) = &details.secured {
        let until = secured.until.map(|day| text.day(day));
        add(
            "offer-secured",
            html! { span lang="de" { (secured.source) } @if let Some(until) = until { " · " (text.say_with("offer-secured-until", &[("date", until.into())])) } },
        );
    }
    html! {
        @if !terms.is_empty() {
            section.stack {
                h2 { (text.say("offer-path")) }
                (view::terms(terms.iter().map(|(term, said)| (term.as_str(), said.clone()) as Term<'_>)))
            }
        }
    }
}

fn access_key(path: crate::domain::catalogue::AccessPath) -> std::borrow::Cow<'static, str> {
    use crate::text::Named as _;
    path.member()
}

fn contact(desk: &Desk, view: &OfferView) -> Markup {
    let text = desk.text();
    let offer = &view.offer;
    let none = Contacting::default();
    let contact = offer.details().contact.as_ref().unwrap_or(&none);
    let phone = contact.phone.as_deref().or(offer.phones.first().map(|p| p.number.as_str()));
    let email = contact.email.as_deref().or(offer.email.as_deref());
    html! {
        section.stack {
            h2 { (text.say("offer-staff-contact")) }
            ul.lines {
                @for person in &offer.contacts {
                    li {
                        (view::icon(Icon::People))
                        span {
                            @if let Some(name) = &person.name { strong { (name) } }
                            @if let Some(title) = &person.title { " · " (title) }
                            @for phone in &person.phones { " · " (phone.number) }
                            @if let Some(email) = &person.email { " · " (email) }
                        }
                    }
                }
                @if let Some(phone) = phone { li { (view::icon(Icon::Phone)) a href={ "tel:" (dialled(phone)) } { (phone) } } }
                @if let Some(email) = email { li { (view::icon(Icon::Mail)) a href={ "mailto:" (email) } { (email) } } }
                @for location in &view.locations {
                    @if let Some(address) = location.address() {
                        li {
                            (view::icon(Icon::Pin))
                            @if location.is_confidential() { span { (address.city) " · " (text.say("offer-address-secret")) } }
                            @else { span { (address.address_1) ", " (address.postal_code) " " (address.city) } }
                        }
                    }
                }
                li { (view::icon(Icon::Clock)) span { (view::opening_line(text, &view.opening, desk.app.local_now()).1) } }
            }
            @let (shape, said) = view::checked_line(text, offer.details().verified.contact, desk.app.today());
            p.quiet.line { (view::icon(shape)) span { (said) } }
        }
    }
}

/// A number without what people write for the eye.
fn dialled(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// From here straight to a case.
fn refer(desk: &Desk, offer: &OfferId, cases: &[Case]) -> Markup {
    let text = desk.text();
    html! {
        @if !cases.is_empty() {
            section.stack.stack--tight.no-print {
                h2 { (text.say("offer-refer-case")) }
                ul.row.plain {
                    @for case in cases {
                        li { a.button.button--second href=(desk.link(&refer_path(&case.id, offer))) { (case.code) } }
                    }
                }
            }
        }
    }
}

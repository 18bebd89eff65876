//! One offer, in the order of a young person's questions.

mod easy;
mod glance;
pub(super) mod hours;
mod law;
pub(super) mod more;
pub(super) mod reach;
mod way;
pub(super) mod worth;

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::near::Near;
use crate::app::{App, OfferHit, OfferQuery, OfferView};
use crate::domain::catalogue::{Location, OfferStatus};
use crate::domain::id::OfferId;
use crate::domain::matching;
use crate::text::{Lang, Text};
use crate::web::extract::{Path, Query};
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::{
    Crumb, Icon, Page, badges, icon, in_language, notice, print_button, print_head, share_button,
    to, warning,
};

/// Offers shown as similar.
const SIMILAR: usize = 3;

/// Where somebody comes from, so that the page can say how far it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    plz: String,
}

/// What the parts of the page stand on.
pub(super) struct Shown<'a> {
    app: &'a App,
    here: &'a Here,
    view: &'a OfferView,
    /// Postcode somebody comes from.
    plz: Option<&'a str>,
    /// How far it is from there; zero when one need not travel.
    distance_km: Option<f64>,
}

impl<'a> Shown<'a> {
    /// An offer as it is shown to nobody in particular, as on paper.
    pub(super) fn of(app: &'a App, here: &'a Here, view: &'a OfferView) -> Self {
        Self { app, here, view, plz: None, distance_km: None }
    }

    fn text(&self) -> Text {
        self.here.text
    }

    /// What the provider says, which is in German.
    fn german(&self, said: &str) -> Markup {
        in_language(self.text(), "de", said)
    }

    /// Whether one of its places must stay secret.
    pub(super) fn has_secret(&self) -> bool {
        self.view.locations.iter().any(|location| location.is_confidential())
    }

    /// The places that may be shown.
    pub(super) fn public_locations(&self) -> impl Iterator<Item = &Location> {
        self.view.locations.iter().map(AsRef::as_ref).filter(|l: &&Location| !l.is_confidential())
    }
}

/// The page.
pub(super) async fn show(
    State(app): State<App>,
    here: Here,
    headers: HeaderMap,
    Path(id): Path<OfferId>,
    Query(from): Query<From>,
) -> Result<Response, Failure> {
    let view = app.offer_view(&id).await.or_fail(&here)?;
    let near = Near::read(&app, &from.plz);
    let similar = similar(&app, &here, &view, near.plz()).await?;
    let shown = Shown {
        app: &app,
        here: &here,
        view: &view,
        plz: near.plz(),
        distance_km: distance(&app, &view, near.plz()),
    };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("");
    let address = format!("{host}{}{}", to::OFFER, view.offer.id);
    let text = here.text;
    let (title, search) = (text.say("offer-page"), text.say("search-title"));
    let crumb = [Crumb::new(search, here.link(to::SEARCH))];
    let topics = &view.offer.details().topics;
    let frame = Page {
        sensitive: topics.iter().any(|topic| super::is_sensitive(&app, topic)),
        crumbs: &crumb,
        ..super::page(&app, &here, &title)
    };
    Ok(frame.show(main(&shown, &similar, &address)).into_response())
}

fn main(shown: &Shown<'_>, similar: &[OfferHit], address: &str) -> Markup {
    let text = shown.text();
    html! {
        (print_head(text, address, shown.app.today()))
        article.offer {
            div.offer__head { (head(shown)) }
            div.offer__glance { (glance::part(shown)) }
            div.offer__body.stack.stack--wide {
                (easy::part(shown))
                (worth::for_me(shown))
                (worth::cost(shown))
                (worth::learns(shown))
                (reach::part(shown))
                (hours::part(shown))
                (way::part(shown))
                (worth::steps(shown))
                (worth::not_required(shown))
                (worth::place(shown))
                (worth::company(shown))
                (law::part(shown))
                (more::description(shown))
                (more::provider(shown))
                div.row.no-print { (save(shown)) (print_button(text)) (share_button(text)) }
                div.row.no-print { (super::leaf_links(shown.here, &shown.view.offer.id)) }
            }
        }
        (more::similar(shown, similar))
    }
}

fn head(shown: &Shown<'_>) -> Markup {
    let (text, offer) = (shown.text(), &shown.view.offer);
    let details = offer.details();
    let kinds: Vec<_> = details.kind.iter().map(|kind| text.code("kind", kind)).collect();
    html! {
        @if !kinds.is_empty() { (badges(&kinds)) }
        h1 { (shown.german(&offer.name)) }
        @if let Some(organization) = &shown.view.organization {
            p.quiet { (text.say_with("offer-by", &[("organization", organization.name.as_str().into())])) }
        }
        @if offer.status == OfferStatus::TemporarilyClosed {
            (warning(text, html! { (text.say("offer-paused")) }))
        }
        @if let Some(alert) = &offer.alert { (warning(text, shown.german(alert))) }
        @if let Some(summary) = details.summary.as_deref().or(short(offer.description.as_deref())) {
            p.lead { (shown.german(summary)) }
        }
        @if text.lang() != Lang::default() {
            (notice(text, html! { (text.say("translated-not")) }))
        }
    }
}

/// Keeps the offer on this device, with what the list shows of it; only there when scripts run.
fn save(shown: &Shown<'_>) -> Markup {
    let (text, offer) = (shown.text(), &shown.view.offer);
    let details = offer.details();
    let phone = details.contact.as_ref().and_then(|contact| contact.phone.as_deref());
    let by = shown.view.organization.as_ref().map(|organization| organization.name.as_str());
    let (add, added) = (text.say("saved-add"), text.say("saved-added"));
    html! {
        button.bare type="button" hidden data-script data-save data-id=(offer.id)
            data-name=(offer.name) data-by=[by] data-summary=[details.summary.as_deref()]
            data-phone=[phone] data-href=(shown.here.link(&format!("{}{}", to::OFFER, offer.id)))
            data-add=(add) data-added=(added) aria-pressed="false" {
            (icon(Icon::Book)) span data-said { (add) }
        }
    }
}

/// The description, where it is short enough to stand for a summary.
fn short(description: Option<&str>) -> Option<&str> {
    description.filter(|said| said.chars().count() <= 200)
}

fn distance(app: &App, view: &OfferView, plz: Option<&str>) -> Option<f64> {
    let home = plz.and_then(|plz| app.knowledge().postcodes.find(plz)).map(|area| area.point());
    let locations: Vec<&Location> = view.locations.iter().map(AsRef::as_ref).collect();
    matching::distance(home, &locations)
}

/// Others of the same first topic, the nearest or freest first.
async fn similar(
    app: &App,
    here: &Here,
    view: &OfferView,
    plz: Option<&str>,
) -> Result<Vec<OfferHit>, Failure> {
    let Some(topic) = view.offer.details().topics.first() else { return Ok(Vec::new()) };
    if app.knowledge().topics.find(topic).is_none() {
        return Ok(Vec::new());
    }
    let query = OfferQuery {
        topic: Some(topic.clone()),
        plz: plz.map(str::to_owned),
        limit: Some(SIMILAR + 1),
        ..OfferQuery::default()
    };
    let mut hits = app.find_offers(&query).await.or_fail(here)?.hits;
    hits.retain(|hit| hit.view.offer.id != view.offer.id);
    hits.truncate(SIMILAR);
    Ok(hits)
}

/// A question with its answer.
fn section(id: &str, question: &str, answer: &Markup) -> Markup {
    html! {
        section.stack aria-labelledby=(id) {
            h2 id=(id) { (question) }
            (answer)
        }
    }
}

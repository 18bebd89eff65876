//! The list on paper: what one needs to get in touch, and a QR code that opens the list elsewhere.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use crate::app::{App, OfferView};
use crate::domain::id::OfferId;
use crate::web::address::site;
use crate::web::extract::Form;
use crate::web::failure::Failure;
use crate::web::here::Here;
use crate::web::public::who;
use crate::web::view::{in_language, opening_line, print_button, print_head, qr_code, to};

/// Most offers on a sheet; as many as the address in a QR code can carry.
const MOST: usize = 20;

/// Ids in the order of the list, and the size of the paper.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sheet {
    ids: String,
    papier: String,
}

/// The sheet. Nothing of it is kept.
pub async fn print(
    State(app): State<App>,
    here: Here,
    headers: HeaderMap,
    Form(sheet): Form<Sheet>,
) -> Result<Response, Failure> {
    let text = here.text;
    let mut views = Vec::new();
    for id in sheet.ids.split(',').filter(|id| !id.is_empty()).take(MOST) {
        // What is gone since is left out.
        if let Ok(view) = app.offer_view(&OfferId::from(id)).await {
            views.push(view);
        }
    }
    let small = sheet.papier == "a6";
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("");
    let address = address(host, &here, &views);
    let title = text.say("saved-title");
    let page = crate::web::public::page(&app, &here, &title).show(html! {
        div.stack.paper--a6[small] {
            (print_head(text, &format!("{host}{}", to::SAVED), app.today()))
            h1 { (title) }
            (sizes(&here, &sheet))
            div.halves {
                ol.stack { @for view in &views { li { (entry(&app, &here, view)) } } }
                @if let Some(code) = qr_code(&address) {
                    div.stack.stack--tight { (code) p.quiet { (text.say("saved-paper-lead")) } }
                }
            }
        }
    });
    Ok(([(header::CACHE_CONTROL, "no-store")], page).into_response())
}

/// The address of the list. The ids stand behind the `#` and are never sent.
fn address(host: &str, here: &Here, views: &[OfferView]) -> String {
    let ids: Vec<&str> = views.iter().map(|view| view.offer.id.as_str()).collect();
    format!("{}{}#{}", site(host), here.link(to::SAVED), ids.join(","))
}

fn sizes(here: &Here, sheet: &Sheet) -> Markup {
    let text = here.text;
    html! {
        form.row.no-print method="post" action=(here.link(to::SAVED)) {
            input type="hidden" name="ids" value=(sheet.ids);
            @for (size, key) in [("a4", "saved-a4"), ("a6", "saved-a6")] {
                button.button.button--second type="submit" name="papier" value=(size) {
                    (text.say(key))
                }
            }
            (print_button(text))
        }
    }
}

fn entry(app: &App, here: &Here, view: &OfferView) -> Markup {
    let text = here.text;
    let offer = &view.offer;
    let contact = offer.details().contact.as_ref();
    let phone = contact.and_then(|contact| contact.phone.as_deref());
    let mail = contact.and_then(|contact| contact.email.as_deref()).or(offer.email.as_deref());
    let open = view.locations.iter().filter(|place| !place.is_confidential());
    let places = open.filter(|place| !place.is_anywhere()).filter_map(|place| place.address());
    html! {
        p { strong { (in_language(text, "de", &offer.name)) } }
        p.quiet { (who::line(text, offer)) }
        @for said in [phone, mail].into_iter().flatten() { p dir="ltr" { (said) } }
        @for address in places {
            p lang="de" dir="ltr" { (address.address_1) ", " (address.postal_code) " " (address.city) }
        }
        p.quiet { (opening_line(text, &view.opening, app.local_now()).1) }
    }
}

//! Consents: recording one, withdrawing one. Protected content is never ticked beforehand.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use chrono::{Months, NaiveDate};
use maud::{Markup, html};
use serde::Deserialize;

use super::case::Up;
use super::desk::{Answer, Desk};
use super::names::{case_path, segment};
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, CaseFile, ConsentDraft, Error};
use crate::domain::case::{Consent, Content};
use crate::domain::id::{CaseId, ConsentId};
use crate::text::Text;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Choice, Field, Kind, Page, Tone};

/// How long a consent holds unless said otherwise.
const USUAL_MONTHS: Months = Months::new(3);
/// Organizations a list can show; above that only those of the case's referrals.
const LISTABLE: usize = 300;
/// What is ticked beforehand: enough for a first contact, nothing about the person.
const TICKED: [Content; 3] = [Content::Contact, Content::Need, Content::Arrival];

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/faelle/{case}/einwilligungen/neu", get(show).post(add)).route(
        "/fach/faelle/{case}/einwilligungen/{consent}/zuruecknehmen",
        get(confirm).post(withdraw),
    )
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct For {
    organisation: String,
}

async fn show(desk: Desk, Path(case): Path<CaseId>, Query(wanted): Query<For>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
    let today = desk.app.today();
    let until = today.checked_add_months(USUAL_MONTHS).unwrap_or(today).to_string();
    let mut fields = vec![
        ("recipient", wanted.organisation),
        ("purpose", desk.text().say("consent-purpose-usual").into_owned()),
        ("until", until),
        ("form", "paper".to_owned()),
    ];
    fields.extend(TICKED.map(|content| ("contents", content.key().to_owned())));
    Ok(page(&desk, &file, &Posted::of(fields), &Problems::default()).into_response())
}

async fn add(desk: Desk, Path(case): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let mut problems = Problems::default();
    let until: Option<NaiveDate> = posted.parsed("until").unwrap_or(None);
    if until.is_none() {
        problems.add("until", text.say("error-date"));
    }
    let chosen = |content: &Content| posted.all("contents").any(|key| key == content.key());
    let draft = ConsentDraft {
        recipient: posted.get("recipient").into(),
        purpose: posted.get("purpose").to_owned(),
        contents: Content::ALL.into_iter().filter(chosen).collect(),
        until: until.unwrap_or_else(|| desk.app.today()),
        on_paper: posted.get("form") != "electronic",
    };
    if !problems.is_empty() {
        // The other fields are checked all the same, so that everything is said at once.
        problems.extend(required(text, &posted));
    } else {
        match desk.app.add_consent(&desk.actor, &case, &draft).await {
            Ok(_) => return Ok(desk.go(&case_path(&case, "?erledigt=einwilligung#einwilligungen"))),
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(error) => return desk.fail(error),
        }
    }
    let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
    let page = page(&desk, &file, &posted, &problems);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn required(text: Text, posted: &Posted) -> Problems {
    let mut problems = Problems::default();
    for field in ["recipient", "purpose", "contents"] {
        problems.require(text, posted, field);
    }
    problems
}

/// Organizations to choose from: those of the case's referrals first.
pub fn recipients(desk: &Desk, file: &CaseFile, chosen: &str) -> Vec<(String, String)> {
    let catalogue = desk.app.catalogue();
    let referred = file.referrals.iter().filter_map(|r| catalogue.offer(&r.offer));
    let mut ids: Vec<String> = referred
        .filter_map(|offer| offer.organization_id.as_ref())
        .map(|id| id.as_str().to_owned())
        .collect();
    ids.insert(0, chosen.to_owned());
    if catalogue.organizations().count() <= LISTABLE {
        let mut rest: Vec<_> = catalogue.organizations().collect();
        rest.sort_by(|a, b| a.name.cmp(&b.name));
        ids.extend(rest.into_iter().map(|organization| organization.id.clone()));
    }
    let mut seen = std::collections::BTreeSet::new();
    ids.retain(|id| seen.insert(id.clone()));
    ids.into_iter()
        .filter_map(|id| catalogue.organization(&id).map(|o| (id.clone(), o.name.clone())))
        .collect()
}

fn page(desk: &Desk, file: &CaseFile, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let title = text.say("consent-new");
    let up = Up::to(desk, &file.case);
    let action = desk.link(&case_path(&file.case.id, "/einwilligungen/neu"));
    let labels = [
        "consent-recipient",
        "consent-purpose",
        "consent-contents",
        "consent-until",
        "consent-form",
    ]
    .map(|key| text.say(key));
    let [recipient, purpose, contents, until, form] = &labels;
    let field = |name, label| Field {
        value: posted.get(name),
        error: problems.at(name),
        autocomplete: Some("off"),
        ..Field::new(name, label)
    };
    let recipients = recipients(desk, file, posted.get("recipient"));
    let recipient_choices: Vec<_> = recipients
        .iter()
        .map(|(id, name)| Choice::new(id, name, id == posted.get("recipient")))
        .collect();
    let names = Content::ALL.map(|content| text.name(&content));
    let content_choices: Vec<_> = Content::ALL
        .iter()
        .zip(&names)
        .map(|(c, name)| Choice::new(c.key(), name, posted.all("contents").any(|k| k == c.key())))
        .collect();
    let (paper, electronic) = (text.say("consent-form-paper"), text.say("consent-form-electronic"));
    let on_paper = posted.get("form") != "electronic";
    let forms =
        [Choice::new("paper", &paper, on_paper), Choice::new("electronic", &electronic, !on_paper)];
    let main = html! {
        div.stack {
            (problems.summary(text))
            h1 { (title) " · " (file.case.code) }
            (view::notice(text, text.say("consent-explain")))
            form.form method="post" action=(action) novalidate {
                (view::select(text, &field("recipient", recipient), &recipient_choices))
                (view::text_field(text, &Field { maxlength: Some(300), ..field("purpose", purpose) }))
                (view::checkboxes(text, &field("contents", contents), &content_choices))
                (view::date(text, &field("until", until)))
                (view::radios(text, &field("form", form), &forms, true))
                (view::actions([
                    view::button(Kind::First, &text.say("action-save")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

/// One consent in the list of a case.
pub fn entry(desk: &Desk, consent: &Consent) -> Markup {
    let text = desk.text();
    let day = |at| text.day(App::local(at).date());
    let now = desk.app.now();
    let (tone, said) = match consent.withdrawn_at {
        Some(at) => (Tone::Still, text.say_with("consent-withdrawn", &[("date", day(at).into())])),
        None if consent.valid_until <= now => (
            Tone::Still,
            text.say_with("consent-expired", &[("date", day(consent.valid_until).into())]),
        ),
        None => {
            // The end is the first moment it no longer holds.
            let last = consent.valid_until - chrono::TimeDelta::seconds(1);
            (Tone::Good, text.say_with("consent-valid", &[("date", day(last).into())]))
        }
    };
    let in_force = consent.withdrawn_at.is_none() && consent.valid_until > now;
    let contents: Vec<_> = consent.contents.iter().map(|c| text.name(c)).collect();
    html! {
        li.entry.entry--tall {
            strong { (recipient(desk, consent)) }
            (view::badge(tone, &said))
            span { (consent.purpose) ": " (text.list_and(&contents)) }
            @if in_force {
                a href=(desk.link(&withdraw_path(consent))) { (text.say("consent-withdraw")) }
            }
        }
    }
}

fn recipient(desk: &Desk, consent: &Consent) -> String {
    let catalogue = desk.app.catalogue();
    let known = catalogue.organization(consent.recipient.as_str());
    known.map_or_else(|| consent.recipient.to_string(), |organization| organization.name.clone())
}

fn withdraw_path(consent: &Consent) -> String {
    let rest = format!("/einwilligungen/{}/zuruecknehmen", segment(consent.id.as_str()));
    case_path(&consent.case, &rest)
}

async fn confirm(desk: Desk, Path((case, id)): Path<(CaseId, ConsentId)>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
    let Some(consent) = file.consents.iter().find(|c| c.id == id && c.withdrawn_at.is_none())
    else {
        return desk.fail(Error::NotFound);
    };
    let text = desk.text();
    let title = text.say("consent-withdraw-title");
    let up = Up::to(&desk, &file.case);
    let action = desk.link(&withdraw_path(consent));
    let main = html! {
        div.stack.narrow {
            h1 { (title) }
            p.lead { (recipient(&desk, consent)) " · " (consent.purpose) }
            (view::warning(text, text.say("consent-withdraw-hint")))
            form method="post" action=(action) {
                (view::actions([
                    view::button(Kind::Danger, &text.say("consent-withdraw")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    Ok(Page { crumbs: &up.crumbs(), ..desk.page(&title) }.show(main).into_response())
}

async fn withdraw(desk: Desk, Path((case, id)): Path<(CaseId, ConsentId)>) -> Answer {
    desk.app.withdraw_consent(&desk.actor, &case, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, "?erledigt=zurueckgenommen#einwilligungen")))
}

//! The form in which a conference is planned.

use maud::{Markup, html};

use super::super::ask::{Ask, Asked, choices};
use super::super::case::Up;
use super::super::desk::Desk;
use super::super::names::case_path;
use super::super::posted::Posted;
use super::super::problems::Problems;
use super::super::when;
use super::{chosen, value};
use crate::app::{CaseFile, ConferenceDraft};
use crate::domain::conference::{ConferenceForm, Invitee};
use crate::domain::id::OrganizationId;
use crate::domain::portrait::Circle;
use crate::text::Text;
use crate::web::view::{self, Kind, Page};

/// What the form starts with.
pub fn fresh(text: Text) -> Posted {
    Posted::of([
        ("minutes", "60".to_owned()),
        ("form", ConferenceForm::MitPerson.key().to_owned()),
        ("agenda", text.say("conference-agenda-usual").into_owned()),
        ("questions", text.say("conference-questions-usual").into_owned()),
    ])
}

/// The form read back, as far as it can be read.
pub fn read(text: Text, posted: &Posted, problems: &mut Problems) -> Option<ConferenceDraft> {
    problems.require(text, posted, "reason");
    let when = when::read(text, posted, problems);
    problems.require(text, posted, "agenda");
    let (starts_at, minutes) = when?;
    let draft = ConferenceDraft {
        starts_at,
        minutes,
        form: ConferenceForm::from_key(posted.get("form")),
        reason: posted.get("reason").to_owned(),
        place: posted.filled("place"),
        questions: posted.filled("questions"),
        agenda: posted.get("agenda").to_owned(),
        invited: chosen(posted, "invited"),
    };
    problems.is_empty().then_some(draft)
}

/// Organizations that have to do with the case, and people of the young person's own life.
fn invitable(desk: &Desk, file: &CaseFile) -> Vec<(String, String)> {
    let catalogue = desk.app.catalogue();
    let referred = file.referrals.iter().filter_map(|r| {
        catalogue.offer(&r.offer)?.organization_id.as_ref().map(|id| id.as_str().into())
    });
    let consented = file.consents.iter().map(|consent| consent.recipient.clone());
    let mut ids: Vec<OrganizationId> = referred.chain(consented).collect();
    ids.sort();
    ids.dedup();
    let organizations = ids.into_iter().filter_map(|id| {
        let name = catalogue.organization(id.as_str())?.name.clone();
        Some((value(&Invitee::Organization(id)), name))
    });
    let text = desk.text();
    let own = [Circle::Family, Circle::Friends];
    let people =
        file.participants.iter().filter(|p| p.ended_at.is_none() && own.contains(&p.circle)).map(
            |p| {
                let name = format!("{} ({})", p.who, text.name(&p.circle));
                (value(&Invitee::Participant(p.id.clone())), name)
            },
        );
    organizations.chain(people).collect()
}

/// The page.
pub fn page(desk: &Desk, file: &CaseFile, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let title = text.say("conference-new");
    let up = Up::to(desk, &file.case);
    let asked = Asked { text, posted, problems };
    let forms = choices(text, ConferenceForm::ALL, |form| form.key());
    let invitable = invitable(desk, file);
    let action = desk.link(&case_path(&file.case.id, "/konferenzen/neu"));
    let main = html! {
        div.stack {
            (problems.summary(text))
            h1 { (title) " · " (file.case.code) }
            (view::notice(text, text.say("conference-consent-note")))
            form.form method="post" action=(action) novalidate {
                (asked.line(Ask::new("reason", "conference-reason").hint("conference-reason-hint")))
                (asked.radios(Ask::new("form", "conference-form"), &forms))
                div.row {
                    (asked.day(Ask::new("date", "appointment-when")))
                    (asked.time(Ask::new("time", "appointment-time")))
                    (asked.number(Ask::new("minutes", "conference-minutes"), None))
                }
                (asked.line(Ask::new("place", "conference-place").hint("conference-place-hint").optional()))
                @if invitable.is_empty() { p.quiet { (text.say("conference-nobody")) } }
                @else { (asked.boxes(Ask::new("invited", "conference-invited").hint("conference-invited-hint").optional(), &invitable)) }
                (asked.lines(Ask::new("questions", "conference-questions").optional(), 3))
                (asked.lines(Ask::new("agenda", "conference-agenda").hint("conference-agenda-hint"), 5))
                (view::actions([
                    view::button(Kind::First, &text.say("action-save")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

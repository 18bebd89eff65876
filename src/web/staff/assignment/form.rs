//! The form in which an assignment is laid open.

use maud::{Markup, html};

use super::super::ask::{Ask, Asked, choices};
use super::super::desk::Desk;
use super::super::posted::Posted;
use super::super::problems::Problems;
use super::assignment_path;
use crate::app::{AssignmentDraft, CaseFile};
use crate::domain::assignment::{
    AssignmentKind, FeedbackDeal, FeedbackItem, FeedbackWay, USUAL_LIMIT,
};
use crate::text::Text;
use crate::web::view::{self, Kind};

/// What the form starts with: the usual limit, the small set of feedback, the right to refuse.
pub fn fresh(text: Text) -> Posted {
    let mut fields = vec![
        ("kind", AssignmentKind::Zuweisung.key().to_owned()),
        ("limit", USUAL_LIMIT.to_string()),
        ("refusal", text.say("assignment-refusal-usual").into_owned()),
        ("every_days", "28".to_owned()),
        ("way", FeedbackWay::Schriftlich.key().to_owned()),
        ("deal", String::new()),
    ];
    fields.extend(FeedbackItem::ALL.iter().map(|item| ("items", item.key().to_owned())));
    Posted::of(fields)
}

/// The form read back; what cannot be read is added to `problems`.
pub fn read(text: Text, posted: &Posted, problems: &mut Problems) -> AssignmentDraft {
    let mut number = |name: &str| {
        let number = posted.parsed::<i64>(name).unwrap_or(None);
        if number.is_none() {
            problems.add(name, text.say("error-number"));
        }
        number.unwrap_or_default()
    };
    let limit = number("limit");
    let agreed = !posted.get("deal").is_empty();
    let feedback = agreed.then(|| FeedbackDeal {
        items: posted.all("items").filter_map(FeedbackItem::from_key).collect(),
        way: FeedbackWay::from_key(posted.get("way")).unwrap_or(FeedbackWay::Schriftlich),
        every_days: number("every_days"),
    });
    AssignmentDraft {
        kind: AssignmentKind::from_key(posted.get("kind")),
        mandate: posted.get("mandate").to_owned(),
        why: posted.get("why").to_owned(),
        refusal: posted.get("refusal").to_owned(),
        alternatives: posted.get("alternatives").to_owned(),
        consequences: posted.get("consequences").to_owned(),
        gain: posted.filled("gain"),
        topics_in: posted.filled("topics_in"),
        topics_out: posted.filled("topics_out"),
        others: posted.filled("others"),
        limit,
        feedback,
    }
}

/// The form.
pub fn show(desk: &Desk, file: &CaseFile, asked: Asked<'_>) -> Markup {
    let text = desk.text();
    let kinds = choices(text, AssignmentKind::ALL, |one| one.key());
    let items = choices(text, FeedbackItem::ALL, |one| one.key());
    let ways = choices(text, FeedbackWay::ALL, |one| one.key());
    let deal = !asked.posted.get("deal").is_empty();
    html! {
        form.form method="post" action=(desk.link(&assignment_path(&file.case.id, ""))) novalidate {
            (asked.radios(Ask::new("kind", "assignment-kind").hint("assignment-kind-hint"), &kinds))
            (asked.lines(Ask::new("mandate", "assignment-mandate").hint("assignment-mandate-hint"), 2))
            (asked.lines(Ask::new("why", "assignment-why").hint("assignment-why-hint"), 2))
            (asked.lines(Ask::new("refusal", "assignment-refusal"), 2))
            (asked.lines(Ask::new("alternatives", "assignment-alternatives").hint("assignment-alternatives-hint"), 2))
            (asked.lines(Ask::new("consequences", "assignment-consequences").hint("assignment-consequences-hint"), 2))
            (asked.lines(Ask::new("gain", "assignment-gain").hint("assignment-gain-hint").optional(), 2))
            (asked.lines(Ask::new("topics_in", "assignment-topics-in").optional(), 2))
            (asked.lines(Ask::new("topics_out", "assignment-topics-out").optional(), 2))
            (asked.line(Ask::new("others", "assignment-others").optional()))
            (asked.number(Ask::new("limit", "assignment-limit").hint("assignment-limit-hint"), None))
            fieldset.field {
                legend.label { (text.say("assignment-deal")) }
                p.hint { (text.say("assignment-deal-hint")) }
                (view::checkbox("deal", &text.say("assignment-deal-yes"), deal))
            }
            (asked.boxes(Ask::new("items", "assignment-items").optional(), &items))
            (asked.radios(Ask::new("way", "assignment-way"), &ways))
            (asked.number(Ask::new("every_days", "assignment-every"), Some(&text.say("rules-days"))))
            (view::actions([view::button(Kind::First, &text.say("action-save"))]))
        }
    }
}

//! The questions.

use maud::{Markup, html};

use super::answers::{NEEDS, PLACE, Read};
use crate::app::App;
use crate::domain::fact::{AGE, FactDefinition, FactId, FactType};
use crate::text::Text;
use crate::web::here::Here;
use crate::web::view::{
    Choice, Field, Kind, actions, button, checkboxes, hidden, number, select, text_field, to,
    yes_no_unknown,
};

/// Questions everybody is asked: those that settle most at little cost.
const FIRST: [&str; 4] = ["schulbesuch", "schulabschluss", "ausbildung", "sgb2_status"];
/// Further questions at a time.
const FURTHER: usize = 3;

/// The form. `next` are facts that would settle most of what is still open.
pub(super) fn part(app: &App, here: &Here, read: &Read, next: &[FactId]) -> Markup {
    let text = here.text;
    let vocabulary = &app.knowledge().law.vocabulary;
    let asked = |fact: &str| fact == AGE || FIRST.contains(&fact);
    let first = FIRST.iter().filter_map(|fact| vocabulary.find(fact));
    let further: Vec<&FactDefinition> = next
        .iter()
        .filter(|fact| !asked(fact.as_str()) && !read.knows(fact))
        .filter_map(|fact| vocabulary.find(fact.as_str()))
        .filter(|definition| !definition.is_protected())
        .take(FURTHER)
        .collect();
    let carried = read.request.facts.iter().filter(|(fact, _)| !asked(fact.as_str()));
    html! {
        form.form method="post" action=(here.link(to::CHECK)) novalidate {
            @if !further.is_empty() {
                div.further.stack {
                    h3 { (text.say("check-next")) }
                    @for definition in &further { (question(text, read, definition)) }
                }
            }
            (needs(app, here, read))
            (age(text, read))
            (place(text, read))
            @for definition in first { (question(text, read, definition)) }
            @for (fact, value) in carried { (hidden(fact.as_str(), &value.to_string())) }
            p.quiet { (text.say("check-not-stored")) }
            (actions([button(Kind::First, &text.say("check-show"))]))
        }
    }
}

fn needs(app: &App, here: &Here, read: &Read) -> Markup {
    let text = here.text;
    let (label, hint) = (text.say("check-needs"), text.say("check-needs-hint"));
    let field =
        Field { hint: Some(&hint), error: read.problem(NEEDS), ..Field::new(NEEDS, &label) };
    let choices: Vec<_> = app
        .knowledge()
        .topics
        .roots()
        .map(|topic| {
            Choice::new(&topic.code, topic.label.get(here.lang()), read.needs(&topic.code))
        })
        .collect();
    html! { div.pairs { (checkboxes(text, &field, &choices)) } }
}

fn age(text: Text, read: &Read) -> Markup {
    let (label, unit) = (text.say("search-age"), text.say("check-years"));
    let field = Field {
        value: read.answers.get(AGE),
        error: read.problem(AGE),
        optional: true,
        maxlength: Some(3),
        ..Field::new(AGE, &label)
    };
    number(text, &field, Some(&unit))
}

fn place(text: Text, read: &Read) -> Markup {
    let (label, hint) = (text.say("home-plz"), text.say("home-plz-hint"));
    let field = Field {
        value: read.answers.get(PLACE),
        hint: Some(&hint),
        error: read.problem(PLACE),
        optional: true,
        width: Some("middle"),
        maxlength: Some(60),
        ..Field::new(PLACE, &label)
    };
    text_field(text, &field)
}

/// A question of the vocabulary. A protected one says why it is asked.
fn question(text: Text, read: &Read, definition: &FactDefinition) -> Markup {
    let lang = text.lang().code();
    let name = definition.id.as_str();
    let why = [definition.why.get(lang), definition.help.get(lang)];
    let hint = why.into_iter().find(|said| !said.is_empty());
    let field = Field {
        hint,
        value: read.answers.get(name),
        error: read.problem(name),
        ..Field::new(name, definition.question.get(lang))
    };
    match &definition.kind {
        FactType::Bool => yes_no_unknown(text, &field),
        FactType::Int { .. } => number(text, &field, None),
        FactType::Enum { values } => {
            let unknown = text.say("form-unknown");
            let open = Choice::new("", &unknown, field.value.is_empty());
            let listed = values.iter().map(|choice| {
                Choice::new(&choice.id, choice.label.get(lang), field.value == choice.id)
            });
            let choices: Vec<_> = std::iter::once(open).chain(listed).collect();
            select(text, &field, &choices)
        }
    }
}

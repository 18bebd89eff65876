//! One question at a time, and everything answered so far carried along in the page.

use maud::{Markup, html};

use super::MOST;
use super::answers::{ASKED, GO_ON, NEEDS, PLACE, Read, SHOW};
use crate::app::App;
use crate::domain::fact::{AGE, FactDefinition, FactType};
use crate::text::Text;
use crate::web::here::Here;
use crate::web::view::{
    Choice, Field, Kind, actions, button, checkboxes, hidden, number, radios, select, text_field,
    to, yes_no_unknown,
};

/// Most values that are all shown at once.
const IN_SIGHT: usize = 9;

/// The form with one question.
pub(super) fn question(app: &App, here: &Here, read: &Read, field: &str) -> Markup {
    let text = here.text;
    let count = [("number", (read.asked().count() + 1).into()), ("most", MOST.into())];
    html! {
        form.form method="post" action=(here.link(to::CHECK)) novalidate {
            p.quiet { (text.say_with("check-question", &count)) }
            (asked(app, here, read, field))
            (carried(read, &[field]))
            (hidden(ASKED, field))
            (actions([
                button(Kind::First, &text.say("action-next")),
                named(SHOW, &text.say("check-see")),
            ]))
            p.quiet { (text.say("check-not-stored")) }
        }
    }
}

/// What was wrong, to be answered again.
pub(super) fn again(app: &App, here: &Here, read: &Read) -> Markup {
    let text = here.text;
    let wrong: Vec<&str> = read.problems.iter().map(|(field, _)| field.as_str()).collect();
    html! {
        form.form method="post" action=(here.link(to::CHECK)) novalidate {
            @for field in &wrong { (asked(app, here, read, field)) }
            (carried(read, &wrong))
            (actions([button(Kind::First, &text.say("check-show"))]))
        }
    }
}

/// Below the answer: where somebody looks, one more question, and the way back to the start.
pub(super) fn onward(here: &Here, read: &Read, more: bool) -> Markup {
    let text = here.text;
    let apply = text.say("search-apply");
    html! {
        section.stack aria-labelledby="weiter-fragen" {
            h2 #weiter-fragen { (text.say("check-place")) }
            form.form method="post" action=(here.link(to::CHECK)) novalidate {
                (place(text, read))
                (carried(read, &[PLACE]))
                (actions([
                    html! { button.button.button--second type="submit" name=(SHOW) value="1" { (apply) } },
                    if more { named(GO_ON, &text.say("check-again")) } else { html! {} },
                ]))
            }
            p { a href=(here.link(to::CHECK)) { (text.say("check-begin")) } }
            p { a href=(here.link(to::RIGHTS)) { (text.say("nav-rights")) } }
        }
    }
}

/// A second button of a form, told apart by its name.
fn named(name: &str, label: &str) -> Markup {
    html! { button.button.button--second type="submit" name=(name) value="1" { (label) } }
}

/// All answers but those of the fields that are shown.
fn carried(read: &Read, shown: &[&str]) -> Markup {
    let needs = read.chosen().iter().filter(|_| !shown.contains(&NEEDS));
    let facts = read.request.facts.iter().filter(|(fact, _)| !shown.contains(&fact.as_str()));
    html! {
        @for field in read.asked().filter(|field| !shown.contains(field)) { (hidden(ASKED, field)) }
        @for need in needs { (hidden(NEEDS, need)) }
        @for (fact, value) in facts { (hidden(fact.as_str(), &value.to_string())) }
        @if !shown.contains(&PLACE) && !read.answers.get(PLACE).is_empty() {
            (hidden(PLACE, read.answers.get(PLACE)))
        }
    }
}

fn asked(app: &App, here: &Here, read: &Read, field: &str) -> Markup {
    let text = here.text;
    match field {
        NEEDS => needs(app, here, read),
        PLACE => place(text, read),
        AGE => age(text, read),
        _ => match app.knowledge().law.vocabulary.find(field) {
            Some(definition) => fact(text, read, definition),
            None => html! {},
        },
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
            let chosen = read.chosen().contains(&topic.code);
            Choice::new(&topic.code, topic.label.get(here.lang()), chosen)
        })
        .collect();
    html! { div.pairs { (checkboxes(text, &field, &choices)) } }
}

fn age(text: Text, read: &Read) -> Markup {
    let (label, unit) = (text.say("check-age"), text.say("check-years"));
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

/// A question of the vocabulary, with what it is asked for.
fn fact(text: Text, read: &Read, definition: &FactDefinition) -> Markup {
    let lang = text.lang().code();
    let name = definition.id.as_str();
    let said = [&definition.why, &definition.help].map(|words| words.pick(lang));
    let hint = said.into_iter().find(|(said, own)| !said.is_empty() && *own == lang);
    let field = Field {
        hint: hint.map(|(said, _)| said),
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
            let choices: Vec<_> = listed.chain(std::iter::once(open)).collect();
            if choices.len() > IN_SIGHT {
                select(text, &field, &choices)
            } else {
                radios(text, &field, &choices, false)
            }
        }
    }
}

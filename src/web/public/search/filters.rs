//! The search form, and the filters in force, each removable.

use maud::{Markup, html};

use super::wish::{RADII, Wished};
use crate::app::{App, OfferPage};
use crate::text::Text;
use crate::web::here::Here;
use crate::web::public::near::Near;
use crate::web::view::{
    Choice, Field, Icon, checkbox, icon, number, search_field, select, suggestions, text_field, to,
};

/// The form: words and town in sight, the rest one tap away.
pub(super) fn form(app: &App, here: &Here, wished: &Wished, found: &OfferPage) -> Markup {
    let text = here.text;
    let (label, place) = (text.say("home-search"), text.say("home-plz"));
    let words = Field {
        value: &wished.wish.q,
        error: wished.problem("q"),
        autocomplete: Some("off"),
        ..Field::new("q", &label)
    };
    let plz = Field {
        value: &wished.wish.plz,
        error: wished.problem("plz"),
        autocomplete: Some("postal-code"),
        maxlength: Some(60),
        ..Field::new("plz", &place)
    };
    let more = filters_in_force(app, text, wished).len();
    let broken = wished.problems.iter().any(|(field, _)| !["q", "plz"].contains(field));
    html! {
        form.search role="search" action=(here.link(to::SEARCH)) method="get" novalidate
            data-suggest=(suggestions(text)) {
            (search_field(text, &words))
            (text_field(text, &plz))
            button.button type="submit" { (text.say("action-search")) }
            details.search__more open[broken] {
                summary {
                    span { (text.say("search-filter")) @if more > 0 { " " span.count { (more) } } }
                    (icon(Icon::Down))
                }
                div.filters { (fields(app, text, wished, found)) }
            }
        }
    }
}

fn fields(app: &App, text: Text, wished: &Wished, found: &OfferPage) -> Markup {
    let wish = &wished.wish;
    let (topic, age, radius) =
        (text.say("search-topic"), text.say("search-age"), text.say("search-radius"));
    let (language, order) = (text.say("search-language"), text.say("search-order"));
    let age_field = Field {
        value: &wish.age,
        error: wished.problem("age"),
        maxlength: Some(3),
        ..Field::new("age", &age)
    };
    let field = |name, label| Field { error: wished.problem(name), ..Field::new(name, label) };
    html! {
        (number(text, &age_field, None))
        (picker(text, &field("radius_km", &radius), &wish.radius_km, &radii(text)))
        (picker(text, &field("topic", &topic), &wish.topic, &topics(app, text)))
        (picker(text, &field("language", &language), &wish.language, &languages(text, wish, found)))
        (picker(text, &field("order", &order), &wish.order, &orders(text)))
        div.stack.stack--tight {
            (checkbox("open_places", &text.say("search-open-places"), wished.query.open_places))
            (checkbox("open_now", &text.say("search-open-now"), wished.query.open_now))
        }
        div.actions {
            button.button type="submit" { (text.say("search-apply")) }
        }
    }
}

/// A list to choose one from, with "any" first.
fn picker(text: Text, field: &Field<'_>, chosen: &str, options: &[(String, String)]) -> Markup {
    let choices: Vec<_> =
        options.iter().map(|(value, label)| Choice::new(value, label, value == chosen)).collect();
    select(text, field, &choices)
}

type Options = Vec<(String, String)>;

fn any(text: Text) -> (String, String) {
    (String::new(), text.say("search-radius-any").into_owned())
}

fn radii(text: Text) -> Options {
    let km = |km: &str| text.km(km.parse().unwrap_or(0.0));
    let radii = RADII.iter().map(|radius| {
        let label = text.say_with("search-radius-upto", &[("km", km(radius).into())]);
        ((*radius).to_owned(), label)
    });
    std::iter::once(any(text)).chain(radii).collect()
}

/// All topics, those below others after a dash.
fn topics(app: &App, text: Text) -> Options {
    let topics = &app.knowledge().topics;
    let mut options = vec![any(text)];
    for root in topics.roots() {
        options.push((root.code.clone(), root.label.get(text.lang().code()).to_owned()));
        options.extend(topics.below(&root.code).map(|topic| {
            (topic.code.clone(), format!("– {}", topic.label.get(text.lang().code())))
        }));
    }
    options
}

fn languages(text: Text, wish: &super::wish::Wish, found: &OfferPage) -> Options {
    let mut codes: Vec<&str> = found.languages.iter().map(|facet| facet.value.as_str()).collect();
    if !wish.language.is_empty() && !codes.contains(&wish.language.as_str()) {
        codes.push(&wish.language);
    }
    let named = codes.into_iter().map(|code| (code.to_owned(), text.language(code).into_owned()));
    std::iter::once(any(text)).chain(named).collect()
}

fn orders(text: Text) -> Options {
    [
        ("", "search-order-best"),
        ("distance", "search-order-distance"),
        ("name", "search-order-name"),
    ]
    .map(|(value, key)| (value.to_owned(), text.say(key).into_owned()))
    .into()
}

/// A filter in force: its fields, each emptied to take it away, and what it is called.
pub(super) type InForce = (Vec<(&'static str, &'static str)>, String);

/// The filters in force. Words are what one looks for, not a filter.
pub(super) fn filters_in_force(app: &App, text: Text, wished: &Wished) -> Vec<InForce> {
    let query = &wished.query;
    let mut found: Vec<InForce> = Vec::new();
    let mut add = |fields: &[&'static str], words: String| {
        found.push((fields.iter().map(|field| (*field, "")).collect(), words));
    };
    if let Some(topic) = query.topic.as_ref().and_then(|code| app.knowledge().topics.find(code)) {
        add(&["topic"], topic.label.get(text.lang().code()).to_owned());
    }
    if let Some(age) = query.age {
        add(&["age"], text.counted("jahre", age));
    }
    if let Near::Known(area) = &wished.near {
        let by_number = wished.wish.plz.contains(|c: char| c.is_ascii_digit());
        let place =
            if by_number { format!("{} {}", area.plz, area.place) } else { area.place.clone() };
        add(&["plz", "radius_km"], text.say_with("search-near", &[("place", place.into())]));
    }
    if let (Some(km), Some(_)) = (query.radius_km, &query.plz) {
        add(&["radius_km"], text.say_with("search-radius-upto", &[("km", text.km(km).into())]));
    }
    if let Some(language) = &query.language {
        add(&["language"], text.language(language).into_owned());
    }
    if query.open_places {
        add(&["open_places"], text.say("search-open-places").into_owned());
    }
    if query.open_now {
        add(&["open_now"], text.say("search-open-now").into_owned());
    }
    found
}

/// The filters in force, each a link to the search without it.
pub(super) fn active(app: &App, here: &Here, wished: &Wished) -> Markup {
    let text = here.text;
    let filters = filters_in_force(app, text, wished);
    html! {
        @if !filters.is_empty() {
            nav aria-label=(text.say("search-active")) {
                ul.chips {
                    @for (fields, words) in &filters {
                        li {
                            a.chip.chip--on href=(wished.wish.link(here, fields)) {
                                span { span.hush { (text.say("search-without")) " " } (words) }
                                (icon(Icon::Cross))
                            }
                        }
                    }
                }
            }
        }
    }
}

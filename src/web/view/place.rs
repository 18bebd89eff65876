//! The place sign: word, shape and the age of the statement. Colour only underlines it.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::badge::Tone;
use super::icon::{Icon, icon};
use crate::domain::place::{PlaceClass, Places};
use crate::text::Text;

fn looks(class: PlaceClass) -> (Icon, Tone) {
    match class {
        PlaceClass::Free => (Icon::CheckCircle, Tone::Good),
        PlaceClass::Waiting => (Icon::Clock, Tone::Care),
        PlaceClass::Full => (Icon::MinusCircle, Tone::Bad),
        PlaceClass::Unknown => (Icon::QuestionCircle, Tone::Still),
    }
}

/// For the public: the class, not the number.
pub fn place_sign(text: Text, places: &Places, now: DateTime<Utc>) -> Markup {
    let class = places.class();
    sign(class, &text.name(&class), age(text, places, now).as_deref())
}

/// For professionals: numbers, holds and the waiting list.
pub fn place_sign_staff(text: Text, places: &Places, now: DateTime<Utc>) -> Markup {
    let class = places.class();
    let age = age(text, places, now);
    let Places::Stated { free, total, waiting, held, .. } = *places else {
        return sign(class, &text.name(&class), age.as_deref());
    };
    let mut words = text.name(&class).into_owned();
    if class == PlaceClass::Free {
        words = text.say_with("place-free-count", &[("count", free.into())]);
        if let Some(total) = total {
            let of = text.say_with("place-of-total", &[("total", total.into())]);
            words = format!("{words} {of}");
        }
    }
    let mut more: Vec<String> = Vec::new();
    if held > 0 {
        more.push(text.say_with("place-held", &[("count", held.into())]));
    }
    if let Some(waiting) = waiting {
        more.push(text.say_with("place-waiting-count", &[("count", waiting.into())]));
    }
    more.extend(age);
    sign(class, &words, Some(&more.join(", ")))
}

/// How old the statement is, and that it no longer counts where that is so.
fn age(text: Text, places: &Places, now: DateTime<Utc>) -> Option<String> {
    let ago = text.ago(places.stated_at()?, now);
    let values = [("ago", ago.into())];
    Some(match places {
        Places::Expired { .. } => text.say_with("place-expired", &values),
        _ => text.say_with("place-age", &values),
    })
}

fn sign(class: PlaceClass, words: &str, age: Option<&str>) -> Markup {
    let (shape, tone) = looks(class);
    html! {
        span class={ "sign " (tone.class()) } {
            (icon(shape))
            span { (words) @if let Some(age) = age { " " span.age { (age) } } }
        }
    }
}

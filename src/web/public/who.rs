//! For whom an offer is, in a line.

use crate::domain::catalogue::{Gender, Offer};
use crate::text::Text;

/// `16 bis 26 Jahre`; nothing where no age is said.
pub(super) fn ages(text: Text, offer: &Offer) -> Option<String> {
    let ages = offer.ages()?;
    let (from, to) = (ages.from.unwrap_or(0), ages.to.unwrap_or(0));
    let key = match (ages.from, ages.to) {
        (Some(1..), Some(_)) => "result-age",
        (Some(_), None) => "result-age-from",
        (_, Some(_)) => "result-age-upto",
        (None, None) => return None,
    };
    let said = if key == "result-age" {
        text.say_with(key, &[("from", from.into()), ("to", to.into())])
    } else if key == "result-age-from" {
        text.say_with(key, &[("from", from.into())])
    } else {
        text.say_with(key, &[("to", to.into())])
    };
    Some(if ages.soft { text.say_with("result-age-soft", &[("ages", said.into())]) } else { said })
}

/// Ages and gender: `16 bis 26 Jahre, für Mädchen und junge Frauen`.
pub(super) fn line(text: Text, offer: &Offer) -> String {
    let gender = match offer.details().gender {
        Some(gender @ (Gender::Girls | Gender::Boys)) => Some(text.name(&gender).into_owned()),
        Some(Gender::All) | None => None,
    };
    let parts: Vec<String> = ages(text, offer).into_iter().chain(gender).collect();
    if parts.is_empty() { text.say("result-for-all").into_owned() } else { parts.join(", ") }
}

/// Whether it costs nothing, as far as that is known.
pub(super) fn is_free(offer: &Offer) -> bool {
    let said = offer.fees_description.as_deref().unwrap_or("").trim().to_lowercase();
    let sums = offer.cost_options.iter().filter_map(|cost| cost.amount.as_ref()?.as_f64());
    let none = !offer.cost_options.is_empty()
        && sums.clone().count() > 0
        && sums.into_iter().all(|sum| sum == 0.0);
    said == "kostenlos" || said == "kostenlos." || (said.is_empty() && none)
}

/// What it costs, in the provider's words.
pub(super) fn cost(offer: &Offer) -> Option<&str> {
    let described = offer.cost_options.iter().find_map(|cost| cost.amount_description.as_deref());
    offer.fees_description.as_deref().or(described).filter(|said| !said.trim().is_empty())
}

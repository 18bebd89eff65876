//! Proposals in the words of a conference: "would reach", never "will".

use std::collections::BTreeMap;

use crate::domain::gap::whatif::{Idea, Prospect, Target};
use crate::domain::id::OfferId;
use crate::domain::referral::Cause;
use crate::text::Text;
use crate::web::dossier::Voice;
use crate::web::staff::desk::Desk;
use crate::web::staff::names;

/// Areas named in one line.
const AREAS: usize = 4;

/// What an offer is called, with who runs it.
pub fn offer(desk: &Desk, id: &OfferId) -> String {
    let catalogue = desk.app.catalogue();
    catalogue.offer(id).map_or_else(|| id.to_string(), |offer| offer.name.clone())
}

/// What a proposal is about.
pub fn target(desk: &Desk, target: &Target) -> String {
    match target {
        Target::Offer(id) => offer(desk, id),
        Target::New(new) => {
            let topic = names::topic(&desk.app, desk.text(), &new.topic);
            desk.text().say_with("whatif-new", &[("topic", topic.into())])
        }
    }
}

/// What changes: one thing, or two together.
pub fn changes(desk: &Desk, idea: &Idea) -> String {
    let text = desk.text();
    match &idea.target {
        Target::New(new) => text.say_with(
            "whatif-change-new",
            &[("places", new.places.into()), ("place", voice(desk).place(&new.plz).into())],
        ),
        Target::Offer(_) => voice(desk).changes(&idea.changes),
    }
}

fn voice(desk: &Desk) -> Voice<'_> {
    Voice { app: &desk.app, text: desk.text() }
}

/// "Would reach seven further needs (six young people)."
pub fn gain(text: Text, prospect: &Prospect) -> String {
    let values = [("needs", prospect.needs.into()), ("people", prospect.people.into())];
    text.say_with("whatif-gain", &values)
}

/// Where those live.
pub fn areas(text: Text, prospect: &Prospect) -> Option<String> {
    let mut areas: Vec<_> = prospect.areas.iter().collect();
    areas.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), (*name).clone()));
    let named: Vec<String> =
        areas.iter().take(AREAS).map(|(name, count)| format!("{name}: {count}")).collect();
    let more = areas.len() > 1 || areas.first().is_some_and(|(_, n)| **n < prospect.needs);
    (!named.is_empty() && more)
        .then(|| text.say_with("whatif-areas", &[("areas", named.join(", ").into())]))
}

/// Who still fails, and on what next.
pub fn still(text: Text, prospect: &Prospect) -> Option<String> {
    let causes = causes(text, &prospect.still);
    (!causes.is_empty()).then(|| text.say_with("whatif-still", &[("causes", causes.into())]))
}

/// Causes with how many needs each.
pub fn causes(text: Text, counts: &BTreeMap<Cause, usize>) -> String {
    let named = counts.iter().map(|(cause, count)| format!("{}: {count}", text.name(cause)));
    named.collect::<Vec<_>>().join(", ")
}

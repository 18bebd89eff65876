//! Words a dossier begins with: what its figures say, for people to change.

use crate::domain::gap::dossier::{Dossier, Entry, Words};
use crate::web::dossier::Voice;

/// Three sentences and one decision, from the figures alone.
pub fn words(voice: Voice<'_>, dossier: &Dossier) -> Words {
    let text = voice.text;
    let figure = |key: &str| dossier.figures.iter().find(|(known, ..)| *known == key);
    let said = |key: &str| figure(key).map(|(_, entry, _)| voice.entry(entry)).unwrap_or_default();
    let mut sentences = vec![text.say_with(
        "dossier-propose-needs",
        &[
            ("needs", said("dossier-figure-needs").into()),
            ("served", said("dossier-figure-served").into()),
            ("unserved", said("dossier-figure-unserved").into()),
        ],
    )];
    if let Some((_, Entry::Cause(cause), _)) = figure("dossier-figure-cause") {
        let cause = text.name(cause).into_owned();
        sentences.push(text.say_with("dossier-propose-cause", &[("cause", cause.into())]));
    }
    if let Some((_, wait @ Entry::Weeks(_), Some(slow))) = figure("dossier-figure-wait") {
        let values = [("half", voice.entry(wait).into()), ("most", voice.entry(slow).into())];
        sentences.push(text.say_with("dossier-propose-wait", &values));
    }
    let proposals = dossier.parts.iter().flat_map(|part| &part.sheets);
    let best =
        proposals.filter(|s| s.key == "dossier-sheet-proposals").find_map(|s| s.rows.first());
    let decision = best.and_then(|row| {
        let [topic, change, needs] = &row[..] else { return None };
        let values = [
            ("topic", voice.entry(topic).into()),
            ("change", voice.entry(change).into()),
            ("needs", voice.entry(needs).into()),
        ];
        Some(text.say_with("dossier-propose-decision", &values))
    });
    Words { sentences, decision: decision.unwrap_or_default(), voices: String::new() }
}

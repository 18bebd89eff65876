//! What was just done, said on the page one is sent to afterwards.

use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use crate::web::view;

/// Part of an address that says what was done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    erledigt: String,
}

/// Only what is listed here can be said: an address is anybody's.
const SAID: &[(&str, &str)] = &[
    ("fall", "done-case"),
    ("vermittlung", "done-referral"),
    ("schritt", "done-step"),
    ("einwilligung", "done-consent"),
    ("zurueckgenommen", "done-withdrawn"),
    ("termin", "done-appointment"),
    ("ergebnis", "done-outcome"),
    ("angaben", "done-facts"),
    ("bedarf", "done-need"),
    ("worte", "done-words"),
    ("beteiligte", "done-people"),
    ("plan", "done-plan"),
    ("abgeschlossen", "done-closed"),
    ("geoeffnet", "done-opened"),
    ("plaetze", "done-places"),
    ("recht", "done-law"),
    ("gesendet", "done-sent"),
    ("zurueckgeholt", "done-taken-back"),
    ("gesperrt", "done-revoked"),
    ("gelungen", "done-milestone"),
    ("warteliste", "done-waiting"),
    ("gewuenscht", "done-wanted"),
    ("notiz", "done-note"),
    ("notiz_weg", "done-note-gone"),
    ("vertretung", "done-deputy"),
    ("vertretung_ende", "done-deputy-end"),
    ("regeln", "done-rules"),
    ("entbindung", "done-secrecy"),
    ("entbindung_zurueck", "done-secrecy-withdrawn"),
    ("zuweisung", "done-assignment"),
    ("entschieden", "done-decided"),
    ("rueckmeldung", "done-feedback"),
    ("rueckmeldung_antwort", "done-feedback-answer"),
    ("konferenz", "done-conference"),
    ("konferenz_ergebnis", "done-conference-held"),
    ("familie", "done-family"),
    ("gesperrt_fall", "done-hold"),
    ("entsperrt_fall", "done-hold-end"),
    ("loeschung", "done-erasure"),
    ("geloescht", "done-erased"),
    ("loeschung_abgelehnt", "done-erasure-rejected"),
];

/// The notice, if there is something to say.
pub fn done_notice(desk: &Desk, done: &Done) -> Markup {
    let known = SAID.iter().find(|(word, _)| *word == done.erledigt);
    let text = desk.text();
    html! { @if let Some((_, key)) = known { (view::success(text, text.say(key))) } }
}

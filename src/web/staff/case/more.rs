//! What else belongs to a case: the ways to pages of their own.

use maud::{Markup, html};

use crate::app::CaseFile;
use crate::web::staff::desk::Desk;
use crate::web::staff::names::case_path;

/// Pages below the case: path and key of the name.
const PAGES: &[(&str, &str)] = &[
    ("/notizen", "notes-title"),
    ("/entbindungen", "secrecy-title"),
    ("/zuweisung", "assignment-title"),
    ("/konferenzen", "conference-list"),
    ("/pendelbogen", "slip-title"),
    ("/auskunft", "copy-title"),
    ("/aufbewahrung", "keep-title"),
];

/// On the page of the case.
pub fn section(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    html! {
        section.stack.stack--tight.no-print {
            h2 #mehr { (text.say("case-more")) }
            ul.plain.more-of-case {
                @for (path, key) in PAGES {
                    li { a href=(desk.link(&case_path(&file.case.id, path))) { (text.say(key)) } }
                }
            }
        }
    }
}

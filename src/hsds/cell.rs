//! Cells of CSV tables: safe to open in a spreadsheet, and read back without loss.
//!
//! A spreadsheet takes a cell that starts with `=`, `+`, `-`, `@`, tab or CR for a formula
//! (<https://owasp.org/www-community/attacks/CSV_Injection>). Such cells get an apostrophe in front,
//! which our own reader takes off again. An apostrophe alone stands for an empty text, because an
//! empty cell means "absent".

use std::borrow::Cow;

const RISKY: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The suffix of a column whose cells are JSON: what is not a text, or what the record itself says
/// under the name of a link column.
pub(super) const JSON: &str = ":json";

fn is_marked(text: &str) -> bool {
    text.strip_prefix('\'').is_some_and(|rest| {
        rest.chars().next().is_none_or(|first| first == '\'' || RISKY.contains(&first))
    })
}

/// A text as it is written into a cell.
pub(super) fn protect(text: &str) -> Cow<'_, str> {
    if text.is_empty() || text.starts_with(RISKY) || is_marked(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text a cell stands for; `None` for an empty cell.
pub(super) fn unprotect(cell: &str) -> Option<&str> {
    if cell.is_empty() {
        return None;
    }
    Some(if is_marked(cell) { &cell[1..] } else { cell })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_read_back() {
        assert_eq!(protect("=1+1"), "'=1+1");
        assert_eq!(protect("+49 561 1"), "'+49 561 1");
        assert_eq!(protect("'s ist offen"), "'s ist offen");
        for text in ["", "'", "''", "'=", "''=", "=", "-5", "@x", "\tx", "\rx", "a", "'a", "''a"] {
            assert_eq!(unprotect(&protect(text)), Some(text), "{text:?}");
        }
        assert_eq!(unprotect(""), None);
    }
}

//! Text that people typed, before it is kept: one form of every letter, no stray control
//! characters, no end without limit.

use unicode_normalization::UnicodeNormalization as _;

use super::error::FieldError;

/// Longest short text, such as a purpose or a place, in characters.
pub(super) const LONGEST_LINE: usize = 300;
/// Longest free text, such as a next step, in characters.
pub(super) const LONGEST_NOTE: usize = 2000;

/// The text in NFC without blanks around it; nothing when that is empty. What cannot be kept is
/// added to `problems`.
pub(super) fn tidy(
    field: &str,
    text: Option<&str>,
    longest: usize,
    problems: &mut Vec<FieldError>,
) -> Option<String> {
    let text = text?.trim();
    if text.chars().count() > longest {
        problems.push(FieldError::expected(field, "too_long", longest.to_string()));
        return None;
    }
    // PostgreSQL keeps no NUL, and the others only confuse a terminal or a file.
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        problems.push(FieldError::new(field, "control_character"));
        return None;
    }
    Some(text.nfc().collect()).filter(|text: &String| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn text_is_normalised_and_what_cannot_be_kept_is_named() {
        let mut problems = Vec::new();
        let mut check = |text| tidy("f", Some(text), 5, &mut problems);
        assert_eq!(check(" Mo\u{308}we "), Some("Möwe".to_owned()));
        assert_eq!(check("  "), None);
        assert_eq!(check("a\0b"), None);
        assert_eq!(check("sechs!"), None);
        let named: Vec<_> = problems.iter().map(|p| p.problem).collect();
        assert_eq!(named, ["control_character", "too_long"]);
    }
}

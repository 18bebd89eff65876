//! Checks of single values by the form the standard gives them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use serde_json::Number;

use super::problem::ProblemKind;
use super::schema::Form;

/// Schemes that cannot run anything when somebody follows them.
const SCHEMES: [&str; 16] = [
    "http", "https", "mailto", "tel", "sms", "urn", "geo", "ftp", "doi", "did", "info", "tag",
    "matrix", "xmpp", "sip", "sips",
];

/// What is wrong with a text in a field of that form.
pub(super) fn text(form: Form, value: &str) -> Option<ProblemKind> {
    too_long(form, value).or_else(|| shape(form, value))
}

fn too_long(form: Form, value: &str) -> Option<ProblemKind> {
    let limit = match form {
        Form::Key | Form::Number | Form::Date | Form::Time | Form::DateTime | Form::Choice(_) => {
            255
        }
        Form::Email => 320,
        Form::Url => 4_096,
        Form::Text => 100_000,
        Form::Long => 5_000_000,
    };
    if value.len() <= limit {
        return None;
    }
    let length = value.chars().count();
    (length > limit).then_some(ProblemKind::TooLong { length, limit })
}

fn shape(form: Form, value: &str) -> Option<ProblemKind> {
    let owned = || value.to_owned();
    match form {
        Form::Text | Form::Long | Form::Key | Form::Number => None,
        // An empty text in an optional field says nothing, and nothing wrong.
        _ if value.is_empty() => None,
        Form::Choice(list) => {
            (!list.contains(&value)).then(|| ProblemKind::NotInList { value: owned() })
        }
        Form::Date => (!is_date(value) && !is_moment(value))
            .then(|| ProblemKind::InvalidDate { value: owned() }),
        Form::DateTime => (!is_date(value) && !is_moment(value))
            .then(|| ProblemKind::InvalidDate { value: owned() }),
        Form::Time => (!is_time(value)).then(|| ProblemKind::InvalidTime { value: owned() }),
        Form::Email => (!is_email(value)).then_some(ProblemKind::InvalidEmail),
        Form::Url => url(value),
    }
}

fn is_date(value: &str) -> bool {
    value.len() == 10 && value.parse::<NaiveDate>().is_ok()
}

fn is_moment(value: &str) -> bool {
    DateTime::parse_from_rfc3339(value).is_ok()
        || value.parse::<NaiveDateTime>().is_ok()
        || NaiveDateTime::parse_from_str(value, "%Y-%m-%d %H:%M:%S").is_ok()
}

/// `10:00`, `10:00:00`, with `Z` or an offset; `24:00` closes a day.
fn is_time(value: &str) -> bool {
    let bare = value.strip_suffix('Z').unwrap_or(value);
    let bare = match bare.find(['+', '-']) {
        Some(at) if NaiveTime::parse_from_str(&bare[at + 1..], "%H:%M").is_ok() => &bare[..at],
        Some(_) => return false,
        None => bare,
    };
    matches!(bare, "24:00" | "24:00:00")
        || NaiveTime::parse_from_str(bare, "%H:%M:%S%.f").is_ok()
        || NaiveTime::parse_from_str(bare, "%H:%M").is_ok()
}

fn is_email(value: &str) -> bool {
    let spaced = value.contains(char::is_whitespace);
    value.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
        && !spaced
}

fn url(value: &str) -> Option<ProblemKind> {
    // Browsers skip blanks and control characters within a scheme.
    let skipped = |c: &char| !c.is_whitespace() && !c.is_control();
    let seen: String = value.chars().filter(skipped).take(64).collect();
    let scheme = match seen.find([':', '/', '?', '#']) {
        Some(at) if seen[at..].starts_with(':') => seen[..at].to_ascii_lowercase(),
        _ => return Some(ProblemKind::InvalidUrl),
    };
    if SCHEMES.contains(&scheme.as_str()) {
        None
    } else if scheme.contains('.') {
        // `example.org:8080` is a host without a scheme.
        Some(ProblemKind::InvalidUrl)
    } else {
        Some(ProblemKind::ForbiddenScheme { scheme })
    }
}

/// The number a cell stands for.
pub(super) fn number(cell: &str) -> Option<Number> {
    let cell = cell.trim();
    if let Ok(number) = serde_json::from_str(cell) {
        return Some(number);
    }
    if let Ok(whole) = cell.parse::<i64>() {
        return Some(whole.into());
    }
    cell.parse::<f64>().ok().and_then(Number::from_f64)
}

/// The first character that must not stand in any text.
pub(super) fn forbidden(value: &str) -> Option<ProblemKind> {
    let refused = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let code = u32::from(value.chars().find(refused)?);
    Some(ProblemKind::ControlCharacter { code })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes() {
        assert_eq!(text(Form::Url, "https://example.org/?a=b:c"), None);
        for ok in ["http://x", "mailto:a@b", "tel:+49", "HTTPS://X", ""] {
            assert_eq!(text(Form::Url, ok), None, "{ok}");
        }
        for bad in
            ["javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:x", "data:text/html,x"]
        {
            let found = text(Form::Url, bad);
            assert!(matches!(found, Some(ProblemKind::ForbiddenScheme { .. })), "{bad}");
        }
        for odd in ["www.example.org", "example.org:80/x", "/x:y"] {
            assert_eq!(text(Form::Url, odd), Some(ProblemKind::InvalidUrl), "{odd}");
        }
    }

    #[test]
    fn dates_and_times() {
        for ok in ["2024-09-25T14:23:06.5+01:00", "2023-03-15T10:30:45.123Z", "2024-02-29"] {
            assert_eq!(text(Form::DateTime, ok), None, "{ok}");
        }
        assert!(text(Form::Date, "2023-02-29").is_some());
        assert!(text(Form::Date, "25.09.2024").is_some());
        for ok in ["10:00", "18:00:00", "24:00", "10:00Z", "10:00:00+01:00", "10:00:00-05:00"] {
            assert_eq!(text(Form::Time, ok), None, "{ok}");
        }
        for bad in ["25:00", "10", "10 Uhr", "10:00+x"] {
            assert!(text(Form::Time, bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn numbers() {
        assert_eq!(number("35"), Some(35.into()));
        assert_eq!(number("-9.5"), Number::from_f64(-9.5));
        assert_eq!(number("007"), Some(7.into()));
        for bad in ["35,50", "x", "inf", "NaN", ""] {
            assert_eq!(number(bad), None, "{bad}");
        }
    }

    #[test]
    fn control_characters() {
        assert_eq!(forbidden("a\tb\r\nc"), None);
        assert_eq!(forbidden("a\0b"), Some(ProblemKind::ControlCharacter { code: 0 }));
        assert!(forbidden("\u{9b}").is_some());
    }
}

//! Numbers, distances, sums and shares, the way a language writes them.

use fluent_bundle::FluentValue;

use super::Text;

/// How a bundle writes numbers.
type Formatter<M> = fn(&FluentValue<'_>, &M) -> Option<String>;

/// The formatter for a decimal sign and a sign between groups of three digits. Digits are the ones
/// on door signs, telephones and timetables here, in every language: they must be found again.
pub(super) fn formatter<M>(decimal: &str, group: &str) -> Formatter<M> {
    match (decimal, group) {
        (",", ".") => |value, _| written(value, ',', '.'),
        (",", "\u{202f}") => |value, _| written(value, ',', '\u{202f}'),
        (",", _) => |value, _| written(value, ',', '\u{a0}'),
        _ => |value, _| written(value, '.', ','),
    }
}

fn written(value: &FluentValue<'_>, decimal: char, group: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let (sign, digits) = digits.strip_prefix('-').map_or(("", &*digits), |rest| ("−", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
    let mut out = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(decimal);
        out.push_str(fraction);
    }
    Some(out)
}

/// A number with at least so many digits after the sign.
fn fixed(number: f64, digits: usize) -> FluentValue<'static> {
    let mut value = FluentValue::from(number);
    if let FluentValue::Number(number) = &mut value
        && digits > 0
    {
        number.options.minimum_fraction_digits = Some(digits);
    }
    value
}

impl Text {
    /// A whole number: `12.345`.
    ///
    /// ```
    /// use lotse::text::{Lang, Text};
    /// assert_eq!(Text::new(Lang::De).number(12345), "12.345");
    /// assert_eq!(Text::new(Lang::En).number(12345), "12,345");
    /// ```
    pub fn number(self, number: i64) -> String {
        self.say_with("format-number", &[("number", number.into())])
    }

    /// A distance: metres below one kilometre, one decimal below ten.
    ///
    /// ```
    /// use lotse::text::{Lang, Text};
    /// let text = Text::new(Lang::De);
    /// assert_eq!(text.km(0.42), "400\u{a0}m");
    /// assert_eq!(text.km(3.24), "3,2\u{a0}km");
    /// assert_eq!(text.km(34.6), "35\u{a0}km");
    /// ```
    pub fn km(self, km: f64) -> String {
        let tenths = (km * 10.0).round() / 10.0;
        if tenths < 1.0 {
            let metres = (tenths * 1000.0).max(100.0);
            self.say_with("format-metres", &[("metres", metres.into())])
        } else if tenths < 10.0 {
            self.say_with("format-km", &[("km", tenths.into())])
        } else {
            self.say_with("format-km", &[("km", km.round().into())])
        }
    }

    /// A sum in euros, with cents only where there are any.
    ///
    /// ```
    /// use lotse::text::{Lang, Text};
    /// assert_eq!(Text::new(Lang::De).euros(1250.5), "1.250,50\u{a0}€");
    /// assert_eq!(Text::new(Lang::En).euros(12.0), "€12");
    /// ```
    pub fn euros(self, euros: f64) -> String {
        let cents = (euros * 100.0).round() / 100.0;
        let digits = if cents.fract() == 0.0 { 0 } else { 2 };
        self.say_with("format-euros", &[("euros", fixed(cents, digits))])
    }

    /// A share from 0 to 1, in whole percent.
    pub fn percent(self, share: f64) -> String {
        self.say_with("format-percent", &[("percent", (share * 100.0).round().into())])
    }
}

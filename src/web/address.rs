//! Addresses with a query, put together so that nothing in them can mean something else.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved signs of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A path with a query of these pairs; those without a value are left out.
///
/// ```
/// use lotse::web::address::address;
/// assert_eq!(address("/suche", &[("q", "kein Bett"), ("plz", "")]), "/suche?q=kein%20Bett");
/// ```
pub fn address(path: &str, pairs: &[(&str, &str)]) -> String {
    let mut address = path.to_owned();
    for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(name);
        address.push('=');
        address.push_str(&encode(value));
    }
    address
}

/// Percent-encodes everything but letters, digits and `-._~` (RFC 3986, unreserved).
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// A link that opens the mail program with a finished message.
///
/// An address that could smuggle in further recipients or headers is no address.
pub fn mail(to: &str, message: &str) -> Option<String> {
    let (name, host) = to.split_once('@')?;
    let plain = |c: char| c.is_alphanumeric() || "._-+".contains(c);
    let good =
        !name.is_empty() && host.contains('.') && name.chars().chain(host.chars()).all(plain);
    let message = message.replace("\r\n", "\n").replace('\n', "\r\n");
    good.then(|| address(&format!("mailto:{to}"), &[("body", &message)]))
}

/// A link that calls a number; nothing for a text without digits.
pub fn telephone(number: &str) -> Option<String> {
    let dialled = digits(number);
    (dialled.len() >= 3).then(|| format!("tel:{dialled}"))
}

/// What one dials, `+` included.
pub fn digits(number: &str) -> String {
    // "(0)" stands for a digit one leaves out when dialling with the country code.
    let number = if number.trim_start().starts_with('+') {
        number.replace("(0)", "")
    } else {
        number.to_owned()
    };
    let plus = number.trim_start().starts_with('+');
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if plus { format!("+{digits}") } else { digits }
}

/// An address on the web that may be linked to; nothing for other schemes.
pub fn web(url: &str) -> Option<&str> {
    let url = url.trim();
    let lower = url.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://")).then_some(url)
}

/// Where this catalogue stands, as the one who asks calls it: `https://lotse.example`. Only a machine
/// that speaks to itself goes without encryption.
pub fn site(host: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let host = if host.chars().all(plain) { host } else { "" };
    let own = ["localhost", "127.0.0.1", "[::1]"].iter().any(|own| host.starts_with(own));
    format!("{}://{host}", if own { "http" } else { "https" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_goes_to_one_recipient_with_one_message() {
        let link = mail("a.b@haus.example.org", "Hallo,\nich & du").expect("a link");
        assert_eq!(link, "mailto:a.b@haus.example.org?body=Hallo%2C%0D%0Aich%20%26%20du");
        for bad in ["a@b.de?cc=c@d.de", "a@b.de,c@d.de", "haus", "a b@c.de", "@c.de", "a@b"] {
            assert_eq!(mail(bad, ""), None, "{bad}");
        }
    }

    #[test]
    fn numbers_become_what_one_dials() {
        assert_eq!(telephone("0221 / 47 10-117").as_deref(), Some("tel:02214710117"));
        assert_eq!(telephone("+49 (0)561 123").as_deref(), Some("tel:+49561123"));
        assert_eq!(telephone("keine"), None);
    }

    #[test]
    fn a_site_is_what_the_browser_calls_it() {
        assert_eq!(site("lotse.example"), "https://lotse.example");
        assert_eq!(site("127.0.0.1:8080"), "http://127.0.0.1:8080");
        assert_eq!(site("a.example/\"><script>"), "https://");
    }

    #[test]
    fn only_the_web_is_linked() {
        assert_eq!(web(" https://example.org "), Some("https://example.org"));
        assert_eq!(web("javascript:alert(1)"), None);
    }
}

//! Prose as it comes from elsewhere: Unicode brought to NFC, HTML taken out. Text without HTML
//! stays as it is; `< 25 Jahre` and `<Vorname>` are no HTML.

use std::borrow::Cow;

use super::html::strip;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// The text in NFC.
pub(super) fn nfc(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// Prose without HTML, in NFC.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    match strip(text) {
        Some(stripped) => Cow::Owned(nfc(&stripped).into_owned()),
        None => nfc(text),
    }
}

/// Prose written so that [`plain`] gives it back: a text that only looks like HTML is escaped.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    if strip(text).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_without_html_stays() {
        for text in [
            "< 25 Jahre",
            "<25 Jahre",
            "1 < 2 > 0",
            "<Vorname> Nachname",
            "a <b und c> d",
            "A & B",
            "?a=1&copy=2",
            "<<>>",
            "<",
            "&",
            "&;",
            "&unbekannt;",
            "x </",
            " Rand ",
            "a\r\n\r\n\r\nb",
            "Wenn <b",
            "&#xD800;",
        ] {
            assert_eq!(plain(text), text);
            assert_eq!(escape(text), text);
        }
    }

    #[test]
    fn html_goes() {
        for (html, text) in [
            ("<p>Komm <b>vorbei</b>.</p><p>Jederzeit!</p>", "Komm vorbei.\n\nJederzeit!"),
            ("Zeile<br/>Zeile<BR>Zeile", "Zeile\nZeile\nZeile"),
            ("<ul><li>eins</li><li class=\"x\">zwei</li></ul>", "- eins\n- zwei"),
            ("<a href=\"javascript:alert(1)\">hier</a>", "hier"),
            ("vor<script>alert('</b>')</SCRIPT >nach", "vornach"),
            ("vor<style>p{}", "vor"),
            ("a<!-- <b> --> b", "a b"),
            ("<img src=x onerror=alert(1)>", ""),
            ("<img src=\"x\"onerror=\"y\">da", "da"),
            ("Kinder &amp; Jugend", "Kinder & Jugend"),
            ("f&uuml;r &#8222;alle&#x201C;", "für „alle“"),
            ("&lt;b&gt; bleibt", "<b> bleibt"),
            ("<b>&lt; 25</b>", "< 25"),
            ("<input disabled>x", "x"),
        ] {
            assert_eq!(plain(html), text, "{html}");
        }
    }

    #[test]
    fn what_looks_like_html_is_escaped_and_comes_back() {
        for text in ["<b>fett</b>", "A &amp; B", "&lt;", "<script>x", "<p>  a </p>", "a&nbsp;b"] {
            let written = escape(text);
            assert_eq!(plain(&written), text, "{written}");
        }
    }

    #[test]
    fn nfc_composes() {
        assert_eq!(plain("Ju\u{308}rgen"), "Jürgen");
        assert_eq!(plain("<i>Ju\u{308}rgen</i>"), "Jürgen");
    }
}

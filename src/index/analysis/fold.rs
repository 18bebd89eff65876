//! Spelling made equal: case, umlauts, ß, accents of other languages and marks nobody types.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// No sign before it changes when a text is composed.
const FIRST_COMBINING: char = '\u{300}';
const SOFT_HYPHEN: char = '\u{ad}';

/// The text in NFC, without soft hyphens, zero-width characters and Arabic vowel marks.
pub fn clean(text: &str) -> Cow<'_, str> {
    // Letters of western languages are all composed and visible: nearly every text ends here.
    if text.chars().all(|c| c < FIRST_COMBINING && c != SOFT_HYPHEN) {
        return Cow::Borrowed(text);
    }
    let composed = match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect::<String>()),
    };
    if composed.chars().any(invisible) {
        Cow::Owned(composed.chars().filter(|c| !invisible(*c)).collect())
    } else {
        composed
    }
}

fn invisible(c: char) -> bool {
    matches!(c,
        SOFT_HYPHEN | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' // hyphenation and direction hints
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}') // Arabic stretching and vowel marks
}

/// Lower case with ä, ö, ü, ß written out, so that `Mädchen`, `MÄDCHEN` and `Maedchen` are one word.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len() + 2);
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => folded.push(c),
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            _ => folded.push(plain(c)),
        }
    }
    folded
}

/// Letters of other languages in the form people type when they lack the key.
fn plain(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'å' | 'ă' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' => 'o',
        'ú' | 'ù' | 'û' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ş' | 'ș' | 'š' | 'ś' => 's',
        'ţ' | 'ț' => 't',
        'ğ' => 'g',
        'ñ' | 'ń' => 'n',
        'ž' | 'ź' | 'ż' => 'z',
        'ł' => 'l',
        'ё' => 'е',                   // Cyrillic
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا', // Arabic alef with marks
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_in_many_spellings() {
        for spelt in ["Mädchen", "MÄDCHEN", "Maedchen", "Ma\u{308}dchen", "Mäd\u{ad}chen"] {
            assert_eq!(fold(&clean(spelt)), "maedchen", "{spelt:?}");
        }
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("CAFÉ"), "cafe");
    }
}

//! Signs our fonts do not have. An accessible PDF must not hold one, and a smiley in the name of an
//! offer must not keep a whole catalogue from being printed.

use serde_json::Value;

use super::world::FONTS;

/// What stands for a sign that cannot be printed.
const INSTEAD: char = '·';

/// Takes what cannot be printed out of all words of `data`: pictures without a trace, letters of other
/// scripts with a mark in their place.
pub(super) fn keep_readable(data: &mut Value) {
    match data {
        Value::String(words) if !words.chars().all(is_readable) => *words = readable(words),
        Value::Array(parts) => parts.iter_mut().for_each(keep_readable),
        Value::Object(parts) => parts.values_mut().for_each(keep_readable),
        _ => {}
    }
}

fn readable(words: &str) -> String {
    let kept = words.chars().filter_map(|sign| match sign {
        sign if is_readable(sign) => Some(sign),
        sign if sign.is_whitespace() => Some(' '),
        sign if sign.is_alphanumeric() => Some(INSTEAD),
        _ => None,
    });
    kept.collect::<String>().trim().to_owned()
}

/// Whether a font of ours has the sign, or it is one that only orders those around it.
fn is_readable(sign: char) -> bool {
    matches!(sign, '\n' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || (!sign.is_control()
            && FONTS.iter().any(|font| font.info().coverage.contains(u32::from(sign))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_is_left_out_or_marked() {
        let mut data = serde_json::json!({ "a": ["Café 🎉 Über", "يوم جيد", "Київ №5"], "b": "漢字 ab\u{7}c" });
        keep_readable(&mut data);
        assert_eq!(data["a"][0], "Café  Über");
        assert_eq!(data["a"][1], "يوم جيد");
        assert_eq!(data["a"][2], "Київ №5");
        assert_eq!(data["b"], "·· abc");
    }
}

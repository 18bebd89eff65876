//! The sentences of one language, parsed once and kept for good.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::lang::{Direction, Lang};
use super::number;

/// First strong isolate and its end: what stands between does not disturb the order around it.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// One language, ready to speak.
pub(super) struct Bundle {
    inner: FluentBundle<FluentResource>,
    direction: Direction,
}

static ALL: LazyLock<Vec<Bundle>> = LazyLock::new(|| {
    Lang::ALL.iter().map(|l| Bundle::new(l.code(), l.sources(), l.direction())).collect()
});

impl Bundle {
    /// The sentences of `lang`.
    pub(super) fn of(lang: Lang) -> &'static Self {
        &ALL[lang as usize]
    }

    /// Reads the files of a language. What cannot be parsed is left out; a test sees to it that nothing is.
    pub(super) fn new<'a>(
        code: &str,
        sources: impl IntoIterator<Item = &'a str>,
        direction: Direction,
    ) -> Self {
        let id: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut inner = FluentBundle::new_concurrent(vec![id]);
        // In a text from right to left every value is isolated. From left to right only words of
        // the other direction need it, which `isolated` sees to: pages stay free of signs that
        // nobody sees and that come along when one copies a sentence.
        inner.set_use_isolating(direction == Direction::Rtl);
        for source in sources {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            inner.add_resource_overriding(resource);
        }
        let mut bundle = Self { inner, direction };
        let sign = |key| bundle.format(key, &[]).map(Cow::into_owned).unwrap_or_default();
        let formatter = number::formatter(&sign("format-decimal"), &sign("format-group"));
        bundle.inner.set_formatter(Some(formatter));
        bundle
    }

    /// Whether there is such a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.inner.has_message(key)
    }

    /// The sentence of a key.
    pub(super) fn format(
        &self,
        key: &str,
        values: &[(&str, FluentValue<'_>)],
    ) -> Option<Cow<'_, str>> {
        let pattern = self.inner.get_message(key)?.value()?;
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, self.isolated(value));
        }
        let args = (!values.is_empty()).then_some(&args);
        let mut errors = Vec::new();
        let words = self.inner.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(words)
    }

    fn isolated<'a>(&self, value: &'a FluentValue<'a>) -> FluentValue<'a> {
        match value {
            FluentValue::String(words)
                if self.direction == Direction::Ltr && words.chars().any(is_right_to_left) =>
            {
                isolate(words).into()
            }
            other => other.clone(),
        }
    }
}

/// The words between signs that keep their direction to themselves.
pub(super) fn isolate(words: &str) -> String {
    format!("{}{words}{}", ISOLATE[0], ISOLATE[1])
}

/// Hebrew, Arabic and their neighbours.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// A sentence without invisible isolation signs, for mails, files and addresses.
pub fn plain(words: &str) -> String {
    words.replace(ISOLATE, "")
}

//! Enumerations: `A, B und C`.

use super::Text;

impl Text {
    /// `A, B und C`
    ///
    /// ```
    /// use lotse::text::{Lang, Text};
    /// assert_eq!(Text::new(Lang::De).list_and(&["Brot", "Salz", "Wein"]), "Brot, Salz und Wein");
    /// ```
    pub fn list_and<S: AsRef<str>>(self, parts: &[S]) -> String {
        self.joined(parts, "list-and")
    }

    /// `A, B oder C`
    pub fn list_or<S: AsRef<str>>(self, parts: &[S]) -> String {
        self.joined(parts, "list-or")
    }

    fn joined<S: AsRef<str>>(self, parts: &[S], last_key: &str) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        match parts.as_slice() {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first @ .., last] => {
                let list = first.join(&self.say("list-comma"));
                let last = (*last).into();
                self.said_with(last_key, &[("list", list.into()), ("last", last)])
                    .words
                    .into_owned()
            }
        }
    }
}

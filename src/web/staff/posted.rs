//! A posted form, read by name. What was typed is kept, so that it can be shown again.

use std::str::FromStr;

use serde::Deserialize;

/// Names and values in the order of the form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Posted(Vec<(String, String)>);

impl Posted {
    /// A form as if it had been posted.
    pub fn of<N: Into<String>, V: Into<String>>(fields: impl IntoIterator<Item = (N, V)>) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }

    /// The value of a field; empty when it is missing.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    /// The value of a field that is filled in.
    pub fn filled(&self, name: &str) -> Option<String> {
        Some(self.get(name)).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    /// All values of a field that may come several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All of it.
    pub fn pairs(&self) -> impl Iterator<Item = (String, String)> {
        self.0.iter().map(|(name, value)| (name.clone(), value.trim().to_owned()))
    }

    /// The value of a field that is a number, a day or the like: `None` when empty.
    ///
    /// # Errors
    /// When there is something that is none.
    pub fn parsed<T: FromStr>(&self, name: &str) -> Result<Option<T>, NotReadable> {
        match self.get(name) {
            "" => Ok(None),
            value => value.parse().map(Some).map_err(|_| NotReadable),
        }
    }

    /// A number that may be written with a comma.
    ///
    /// # Errors
    /// When it is none.
    pub fn decimal(&self, name: &str) -> Result<Option<f64>, NotReadable> {
        match self.get(name).replace(',', ".").as_str() {
            "" => Ok(None),
            value => value.parse().map(Some).map_err(|_| NotReadable),
        }
    }
}

/// What was typed is not what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotReadable;

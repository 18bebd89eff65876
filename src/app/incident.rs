//! When the machine fails: one line in the log with an id, and nothing but the id for whoever asked.

use std::fmt::Write as _;

use super::App;
use super::error::{Error, Result};
use crate::clock::Random;
use crate::store;

/// Bytes of an id that people can read out on the telephone.
const ID_BYTES: usize = 5;

impl Error {
    /// Writes the failure with its causes to the log, once, and gives the id under which it
    /// stands there.
    pub fn report(&self) -> String {
        let mut chain = self.to_string();
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            // A string takes everything.
            let _ = write!(chain, ": {error}");
            cause = error.source();
        }
        report(&chain)
    }
}

/// The same for a failure that is no error value, such as a panic.
pub fn report(what: &str) -> String {
    let bytes = Random::System.bytes::<ID_BYTES>();
    let id: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    tracing::error!(incident = id, error = what, "a request failed");
    id
}

impl App {
    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn check_database(&self) -> Result<()> {
        let mut session = self.inner.db.read().await?;
        store::catalogue::latest_change(&mut session).await?;
        Ok(())
    }
}

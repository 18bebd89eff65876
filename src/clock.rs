//! Where time and ids come from: the one place that asks the machine, so that tests can decide.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};
use rand::{RngExt as _, SeedableRng as _, rngs::ChaCha8Rng};

/// A source of time.
#[derive(Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// Stands still at this Unix second until it is set.
    Fixed(AtomicI64),
}

impl Clock {
    /// A clock that stands still.
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self::Fixed(AtomicI64::new(at.timestamp()))
    }

    /// The time, in whole seconds: what both databases keep alike.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the clock all others ask")]
            Self::System => {
                let now = Utc::now();
                now.duration_trunc(TimeDelta::seconds(1)).unwrap_or(now)
            }
            Self::Fixed(second) => {
                DateTime::from_timestamp(second.load(Ordering::Relaxed), 0).unwrap_or_default()
            }
        }
    }

    /// Moves a fixed clock on; a system clock cannot be moved.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Fixed(second) = self {
            second.fetch_add(by.num_seconds(), Ordering::Relaxed);
        }
    }
}

/// A source of ids and secrets.
#[derive(Debug)]
pub enum Random {
    /// From the operating system.
    System,
    /// Repeatable, for tests and the demonstration.
    Seeded(Box<Mutex<ChaCha8Rng>>),
}

impl Random {
    /// Always the same sequence.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Box::new(Mutex::new(ChaCha8Rng::seed_from_u64(seed))))
    }

    /// Random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Self::System => rand::rng().fill(&mut bytes[..]),
            Self::Seeded(rng) => {
                rng.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill(&mut bytes[..]);
            }
        }
        bytes
    }

    /// A new id: a UUID of version 7, so that ids sort by the time they were made.
    pub fn id(&self, now: DateTime<Utc>) -> String {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid().to_string()
    }

    /// A new secret of 256 bits, in hexadecimal.
    pub fn secret(&self) -> String {
        self.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

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
    Seeded(Box<Mutex<ChaCha8Rng>>, Order),
}

/// Numbers the ids of one moment, so that they sort in the order in which they were made: the
/// clock knows whole seconds only, and much is done in one.
#[derive(Debug, Default)]
pub struct Order(Mutex<(u64, u32)>);

impl Order {
    const fn new() -> Self {
        Self(Mutex::new((0, 0)))
    }

    /// The number of the next id of that moment. A clock that steps back keeps the old moment.
    fn next(&self, millis: u64) -> (u64, u32) {
        let mut last = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *last = if millis > last.0 { (millis, 0) } else { (last.0, last.1 + 1) };
        *last
    }
}

impl Random {
    /// Always the same sequence.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Box::new(Mutex::new(ChaCha8Rng::seed_from_u64(seed))), Order::default())
    }

    /// Random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Self::System => rand::rng().fill(&mut bytes[..]),
            Self::Seeded(rng, _) => {
                rng.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill(&mut bytes[..]);
            }
        }
        bytes
    }

    /// A new id: a UUID of version 7, so that ids sort by the time they were made, and within one
    /// moment by their number (RFC 9562, 6.2, method 1).
    pub fn id(&self, now: DateTime<Utc>) -> String {
        static ORDER: Order = Order::new();
        let order = match self {
            Self::System => &ORDER,
            Self::Seeded(_, order) => order,
        };
        let (millis, number) = order.next(u64::try_from(now.timestamp_millis()).unwrap_or(0));
        let mut bytes = self.bytes::<10>();
        // 26 bits of number: four in the first byte, six in the third, the rest is version and variant.
        let [a, b, c, d] = (number & 0x03ff_ffff).to_be_bytes();
        bytes[0] = (a << 2) | (b >> 6);
        bytes[1] = (b << 2) | (c >> 6);
        bytes[2] = c & 0x3f;
        bytes[3] = d;
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid().to_string()
    }

    /// A new secret of 256 bits, in hexadecimal.
    pub fn secret(&self) -> String {
        self.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::clock::{Clock, Random};

    #[test]
    fn ids_of_one_second_sort_in_the_order_they_were_made() {
        let now =
            Clock::fixed(chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000)).now();
        for random in [Random::System, Random::seeded(1)] {
            let ids: Vec<_> = (0..70_000).map(|_| random.id(now)).collect();
            assert!(ids.is_sorted_by(|a, b| a < b));
        }
    }
}

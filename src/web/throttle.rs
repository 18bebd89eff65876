//! Limits that know nobody's address, kept in memory. On log-in tries: by account and in all, so that
//! neither one account nor the machine can be worn down. On telling that something is wrong: by what
//! it is about and in all. On prints, which cost the machine much: in all.

use std::num::NonZeroU32;
use std::sync::LazyLock;

use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};

/// Tries for one account: ten at once, then one every ten seconds.
const ACCOUNT_BURST: NonZeroU32 = NonZeroU32::new(10).expect("not zero");
const ACCOUNT_PER_MINUTE: NonZeroU32 = NonZeroU32::new(6).expect("not zero");
/// Tries in all: a whole house may log in at eight in the morning.
const ALL_PER_MINUTE: NonZeroU32 = NonZeroU32::new(300).expect("not zero");

static ACCOUNTS: LazyLock<DefaultKeyedRateLimiter<String>> = LazyLock::new(|| {
    RateLimiter::keyed(Quota::per_minute(ACCOUNT_PER_MINUTE).allow_burst(ACCOUNT_BURST))
});
static ALL: LazyLock<DefaultDirectRateLimiter> =
    LazyLock::new(|| RateLimiter::direct(Quota::per_minute(ALL_PER_MINUTE)));

/// Whether another try to log in to this account may be made now.
pub fn may_try(login: &str) -> bool {
    ACCOUNTS.retain_recent();
    ALL.check().is_ok() && ACCOUNTS.check_key(&login.trim().to_lowercase()).is_ok()
}

/// What may be told about one thing: ten at once, then one every ten minutes.
const TOLD_BURST: NonZeroU32 = NonZeroU32::new(10).expect("not zero");
const TOLD_PER_HOUR: NonZeroU32 = NonZeroU32::new(6).expect("not zero");
/// And in all.
const ALL_TOLD_PER_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");

static TOLD: LazyLock<DefaultKeyedRateLimiter<String>> =
    LazyLock::new(|| RateLimiter::keyed(Quota::per_hour(TOLD_PER_HOUR).allow_burst(TOLD_BURST)));
static ALL_TOLD: LazyLock<DefaultDirectRateLimiter> =
    LazyLock::new(|| RateLimiter::direct(Quota::per_minute(ALL_TOLD_PER_MINUTE)));

/// Whether something may be told now about the offer of that id, or about the site (empty).
pub fn may_tell(about: &str) -> bool {
    TOLD.retain_recent();
    ALL_TOLD.check().is_ok() && TOLD.check_key(&about.to_owned()).is_ok()
}

/// Prints made at once, and catalogues begun in the background: a class may order flyers together.
const PRINTS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
const CATALOGUES_PER_MINUTE: NonZeroU32 = NonZeroU32::new(10).expect("not zero");

static PRINTS: LazyLock<DefaultDirectRateLimiter> =
    LazyLock::new(|| RateLimiter::direct(Quota::per_minute(PRINTS_PER_MINUTE)));
static CATALOGUES: LazyLock<DefaultDirectRateLimiter> =
    LazyLock::new(|| RateLimiter::direct(Quota::per_minute(CATALOGUES_PER_MINUTE)));

/// Whether something may be printed at once now.
pub fn may_print() -> bool {
    PRINTS.check().is_ok()
}

/// Whether a catalogue may be begun now.
pub fn may_begin_catalogue() -> bool {
    CATALOGUES.check().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_come_to_an_end() {
        let prints = (0..100).take_while(|_| may_print()).count();
        assert!((60..70).contains(&prints), "{prints}");
        let catalogues = (0..100).take_while(|_| may_begin_catalogue()).count();
        assert!((10..15).contains(&catalogues), "{catalogues}");
    }
}

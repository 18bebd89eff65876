//! A limit on log-in tries: by account and in all, so that neither one account nor the machine can
//! be worn down. Kept in memory; nothing about addresses is stored.

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

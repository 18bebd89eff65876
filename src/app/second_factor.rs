//! The second factor: a code from an app after the password. Set up by each person, demanded where the
//! settings say so, with recovery codes for the day the telephone is gone.

use chrono::{DateTime, TimeDelta, Utc};

use super::App;
use super::error::{Error, Result};
use super::login::{LoggedIn, digest};
use super::rights::Actor;
use crate::domain::id::UserId;
use crate::domain::totp;
use crate::store::{self, Session};

/// How long the password counts before the code.
const PATIENCE: TimeDelta = TimeDelta::minutes(10);
/// Codes that may be tried before the password must be given again.
const MOST_TRIES: i64 = 5;
/// Recovery codes.
const CODES: usize = 8;
/// What an app shows beside the code.
const PLACE: &str = "Lotse";

/// What the right password leads to.
#[derive(Debug)]
pub enum Entered {
    /// A session.
    In(LoggedIn),
    /// A code is asked for, or a second factor must be set up first.
    Half {
        /// The secret that goes into a cookie; it opens nothing but the next step.
        token: String,
        /// Whether there is no second factor yet.
        must_enrol: bool,
    },
}

impl Entered {
    /// The session, where no code is asked for.
    pub fn session(self) -> Option<LoggedIn> {
        match self {
            Self::In(session) => Some(session),
            Self::Half { .. } => None,
        }
    }
}

/// How somebody's second factor stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorView {
    /// What they log in with.
    pub login: String,
    /// Since when it is asked for.
    pub since: Option<DateTime<Utc>>,
    /// The secret of one that is being set up: as people type it, and as an app reads it.
    pub enrolment: Option<(String, String)>,
    /// Recovery codes left.
    pub codes: i64,
    /// Whether it is demanded here.
    pub demanded: bool,
}

impl App {
    /// After the right password: a session, or what is missing for one.
    pub(super) async fn let_in(&self, user: &store::people::User) -> Result<Entered> {
        let mut tx = self.inner.db.write().await?;
        let factor = store::second_factor::find(&mut tx, &user.id).await?;
        let confirmed = factor.is_some_and(|factor| factor.confirmed_at.is_some());
        if !confirmed && !self.config().second_factor {
            return Ok(Entered::In(self.begin_session(tx, user).await?));
        }
        let token = self.new_secret();
        let until = self.now() + PATIENCE;
        let hash = digest(&token);
        store::second_factor::begin_half(&mut tx, &hash, &user.id, self.now(), until).await?;
        tx.commit().await?;
        Ok(Entered::Half { token, must_enrol: !confirmed })
    }

    /// Takes a code, or a recovery code, after the password.
    ///
    /// # Errors
    /// [`Error::NotLoggedIn`] when the password must be given again; [`Error::Invalid`] for a code
    /// that is wrong or was used before.
    pub async fn enter_code(&self, token: &str, typed: &str) -> Result<LoggedIn> {
        let (hash, user) = self.half(token).await?;
        let mut tx = self.inner.db.write().await?;
        let factor = store::second_factor::find(&mut tx, &user.id).await?;
        let confirmed = factor.is_some_and(|factor| factor.confirmed_at.is_some());
        if !confirmed || !self.takes(&mut tx, &user.id, typed).await? {
            return Err(Error::field("code", "wrong_code"));
        }
        if !store::second_factor::end_half(&mut tx, &hash).await? {
            return Err(Error::NotLoggedIn);
        }
        self.begin_session(tx, &user).await
    }

    /// Who waits under a token, with a try counted.
    async fn half(&self, token: &str) -> Result<(String, store::people::User)> {
        let hash = digest(token);
        let mut tx = self.inner.db.write().await?;
        let counted = store::second_factor::count_try(&mut tx, &hash, MOST_TRIES).await?;
        let found = store::second_factor::find_half(&mut tx, &hash).await?;
        let now = self.now();
        let found = found.filter(|half| counted && now < half.expires_at);
        let half = found.ok_or(Error::NotLoggedIn)?;
        let user = store::people::find_user(&mut tx, &half.user).await?;
        // The try counts whatever comes of it.
        tx.commit().await?;
        Ok((hash, user.filter(|user| !user.disabled).ok_or(Error::NotLoggedIn)?))
    }

    /// Who waits under a token, for showing a page: no try.
    ///
    /// # Errors
    /// [`Error::NotLoggedIn`] when the password must be given again.
    pub async fn waiting_for_code(&self, token: &str) -> Result<UserId> {
        let mut session = self.inner.db.read().await?;
        let found = store::second_factor::find_half(&mut session, &digest(token)).await?;
        let now = self.now();
        let found = found.filter(|half| now < half.expires_at && half.tries < MOST_TRIES);
        Ok(found.ok_or(Error::NotLoggedIn)?.user)
    }

    /// Whether a typed code is right; it is used up then.
    async fn takes(&self, tx: &mut Session, user: &UserId, typed: &str) -> Result<bool> {
        let Some(factor) = store::second_factor::find(tx, user).await? else { return Ok(false) };
        let step = totp::matching_step(&factor.secret, typed, self.now(), factor.last_step);
        if let Some(step) = step {
            return Ok(store::second_factor::take_step(tx, user, step).await?);
        }
        let hash = digest(&plain(typed));
        Ok(store::second_factor::take_code(tx, user, &hash).await?)
    }

    /// How somebody's second factor stands.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn factor_view(&self, user: &UserId) -> Result<FactorView> {
        let mut session = self.inner.db.read().await?;
        let factor = store::second_factor::find(&mut session, user).await?;
        let codes = store::second_factor::count_codes(&mut session, user).await?;
        let account = store::people::find_user(&mut session, user).await?;
        let login = account.map(|account| account.login).unwrap_or_default();
        let since = factor.as_ref().and_then(|factor| factor.confirmed_at);
        let open = factor.filter(|factor| factor.confirmed_at.is_none());
        let enrolment = open.map(|factor| {
            let address = totp::enrolment(&factor.secret, &login, PLACE);
            (totp::written(&factor.secret), address)
        });
        Ok(FactorView { login, since, enrolment, codes, demanded: self.config().second_factor })
    }

    /// Makes a new secret to set up an app with. One that is in use stays.
    ///
    /// # Errors
    /// [`super::Conflict::Changed`] when one is in use.
    pub async fn begin_factor(&self, user: &UserId) -> Result<()> {
        let secret = self.random_bytes::<{ totp::SECRET }>();
        let mut tx = self.inner.db.write().await?;
        if !store::second_factor::begin(&mut tx, user, &secret).await? {
            return Err(super::Conflict::Changed.into());
        }
        Ok(tx.commit().await?)
    }

    /// The first right code: from now on one is asked for. Gives the recovery codes, shown once.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a wrong code; [`super::Conflict::Changed`] when it was set up before.
    pub async fn confirm_factor(&self, actor: &Actor, typed: &str) -> Result<Vec<String>> {
        let mut tx = self.inner.db.write().await?;
        let codes = self.confirm_in(&mut tx, &actor.user, typed).await?;
        self.audit(&mut tx, actor, "second_factor.on", "user", actor.user.as_str()).await?;
        tx.commit().await?;
        Ok(codes)
    }

    /// The same for somebody who must set it up before the first session.
    ///
    /// # Errors
    /// As [`App::confirm_factor`]; [`Error::NotLoggedIn`] when the password must be given again.
    pub async fn confirm_and_enter(
        &self,
        token: &str,
        typed: &str,
    ) -> Result<(LoggedIn, Vec<String>)> {
        let (hash, user) = self.half(token).await?;
        let mut tx = self.inner.db.write().await?;
        let codes = self.confirm_in(&mut tx, &user.id, typed).await?;
        if !store::second_factor::end_half(&mut tx, &hash).await? {
            return Err(Error::NotLoggedIn);
        }
        Ok((self.begin_session(tx, &user).await?, codes))
    }

    async fn confirm_in(
        &self,
        tx: &mut Session,
        user: &UserId,
        typed: &str,
    ) -> Result<Vec<String>> {
        let factor = store::second_factor::find(tx, user).await?.ok_or(Error::NotFound)?;
        if factor.confirmed_at.is_some() {
            return Err(super::Conflict::Changed.into());
        }
        if !self.takes(tx, user, typed).await? {
            return Err(Error::field("code", "wrong_code"));
        }
        store::second_factor::confirm(tx, user, self.now()).await?;
        self.new_codes(tx, user).await
    }

    async fn new_codes(&self, tx: &mut Session, user: &UserId) -> Result<Vec<String>> {
        let codes: Vec<String> = (0..CODES).map(|_| self.recovery_code()).collect();
        let hashes: Vec<String> = codes.iter().map(|code| digest(&plain(code))).collect();
        store::second_factor::set_codes(tx, user, &hashes).await?;
        Ok(codes)
    }

    /// Eighty random bits in groups of four letters and digits.
    fn recovery_code(&self) -> String {
        let text = data_encoding::BASE32_NOPAD.encode(&self.random_bytes::<10>()).to_lowercase();
        let letters: Vec<char> = text.chars().collect();
        letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
    }

    /// Puts new recovery codes in the place of the old ones, against a code.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a wrong code.
    pub async fn renew_codes(&self, actor: &Actor, typed: &str) -> Result<Vec<String>> {
        let mut tx = self.inner.db.write().await?;
        if !self.takes(&mut tx, &actor.user, typed).await? {
            return Err(Error::field("code", "wrong_code"));
        }
        let codes = self.new_codes(&mut tx, &actor.user).await?;
        self.audit(&mut tx, actor, "second_factor.codes", "user", actor.user.as_str()).await?;
        tx.commit().await?;
        Ok(codes)
    }

    /// No second factor any more, against a code.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a wrong code; [`Error::Forbidden`] where it is demanded.
    pub async fn end_factor(&self, actor: &Actor, typed: &str) -> Result<()> {
        if self.config().second_factor {
            return Err(Error::Forbidden);
        }
        let mut tx = self.inner.db.write().await?;
        if !self.takes(&mut tx, &actor.user, typed).await? {
            return Err(Error::field("code", "wrong_code"));
        }
        store::second_factor::remove(&mut tx, &actor.user).await?;
        self.audit(&mut tx, actor, "second_factor.off", "user", actor.user.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Takes a second factor away for somebody who lost telephone and codes: by whoever runs the
    /// machine, after making sure who asks. Running sessions end. `false` when there was none.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a login that does not exist.
    pub async fn reset_factor(&self, login: &str) -> Result<bool> {
        let mut tx = self.inner.db.write().await?;
        let user = store::people::find_by_login(&mut tx, login).await?.ok_or(Error::NotFound)?;
        let removed = store::second_factor::remove(&mut tx, &user.id).await?;
        store::sessions::end_all_of(&mut tx, &user.id).await?;
        let actor = self.actor_of(&mut tx, user.clone()).await?;
        self.audit(&mut tx, &actor, "second_factor.reset", "user", user.id.as_str()).await?;
        tx.commit().await?;
        Ok(removed)
    }
}

/// A recovery code without what people put between its letters.
fn plain(typed: &str) -> String {
    typed.chars().filter(|c| c.is_ascii_alphanumeric()).collect::<String>().to_lowercase()
}

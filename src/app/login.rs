//! Logging in: passwords, sessions, API tokens, users and agencies.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest as _, Sha256};

use super::App;
use super::error::{Error, FieldError, Result};
use super::rights::Actor;
use crate::domain::id::UserId;
use crate::domain::role::Role;
use crate::store;
use crate::store::people::{Agency, User};
use crate::store::sessions::Token;

/// A session ends after so long without use …
const IDLE: TimeDelta = TimeDelta::hours(2);
/// … and in any case after a long working day.
const LONGEST: TimeDelta = TimeDelta::hours(12);
/// Shortest password, in characters.
pub const SHORTEST_PASSWORD: usize = 12;

/// Somebody who just logged in.
#[derive(Debug)]
pub struct LoggedIn {
    /// The secret that goes into the cookie; kept nowhere else.
    pub token: String,
    /// Who it is.
    pub actor: Actor,
    /// When the session ends at the latest.
    pub expires_at: DateTime<Utc>,
}

impl App {
    /// Checks a password and begins a session. Takes the same time whether the login exists or not.
    ///
    /// # Errors
    /// [`Error::NotLoggedIn`] when login or password is wrong – it is never said which.
    pub async fn log_in(&self, login: &str, password: &str) -> Result<LoggedIn> {
        let mut session = self.inner.db.read().await?;
        let user = store::people::find_by_login(&mut session, login).await?;
        drop(session);
        let user = user.filter(|user| !user.disabled);
        let hash = user.as_ref().map_or_else(|| NOBODY.clone(), |user| user.password_hash.clone());
        let right = self.verify(password.to_owned(), hash).await?;
        let user = user.filter(|_| right).ok_or(Error::NotLoggedIn)?;
        let token = self.new_secret();
        let expires_at = self.now() + LONGEST;
        let mut tx = self.inner.db.write().await?;
        store::sessions::remove_expired(&mut tx, self.now()).await?;
        store::sessions::begin(&mut tx, &digest(&token), &user.id, self.now(), expires_at).await?;
        let actor = self.actor_of(&mut tx, user).await?;
        self.audit(&mut tx, &actor, "login", "user", actor.user.as_str()).await?;
        tx.commit().await?;
        Ok(LoggedIn { token, actor, expires_at })
    }

    /// Who holds this session token. A user who was disabled or whose role changed is treated so at
    /// once.
    ///
    /// # Errors
    /// [`Error::NotLoggedIn`] when the session is over or never was.
    pub async fn actor_of_session(&self, token: &str) -> Result<Actor> {
        let hash = digest(token);
        let mut session = self.inner.db.read().await?;
        let login = store::sessions::find(&mut session, &hash).await?.ok_or(Error::NotLoggedIn)?;
        let now = self.now();
        if login.expires_at <= now || login.last_seen_at + IDLE <= now {
            return Err(Error::NotLoggedIn);
        }
        let user = store::people::find_user(&mut session, &login.user).await?;
        let user = user.filter(|user| !user.disabled).ok_or(Error::NotLoggedIn)?;
        let actor = self.actor_of(&mut session, user).await?;
        drop(session);
        // Once a minute is enough to know that the session is in use.
        if login.last_seen_at + TimeDelta::minutes(1) <= now {
            let mut tx = self.inner.db.write().await?;
            store::sessions::touch(&mut tx, &hash, now).await?;
            tx.commit().await?;
        }
        Ok(actor)
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn log_out(&self, token: &str) -> Result<()> {
        let mut tx = self.inner.db.write().await?;
        store::sessions::end(&mut tx, &digest(token)).await?;
        Ok(tx.commit().await?)
    }

    /// Who holds this API token.
    ///
    /// # Errors
    /// [`Error::NotLoggedIn`] when it was revoked or never was.
    pub async fn actor_of_token(&self, token: &str) -> Result<Actor> {
        let mut session = self.inner.db.read().await?;
        let found = store::sessions::find_token(&mut session, &digest(token)).await?;
        let token = found.ok_or(Error::NotLoggedIn)?;
        let role = token.role.ok_or(Error::NotLoggedIn)?;
        let actor = Actor {
            user: token.user,
            agency: token.agency,
            role,
            name: String::new(),
            stands_in_for: None,
        };
        self.with_reach(&mut session, actor).await
    }

    /// The agency of that name, made when it is not there.
    ///
    /// # Errors
    /// When the database cannot be written, or the name is empty.
    pub async fn ensure_agency(&self, name: &str) -> Result<Agency> {
        if name.trim().is_empty() {
            return Err(Error::field("agency", "required"));
        }
        let mut tx = self.inner.db.write().await?;
        let id = self.new_id();
        let agency = store::people::ensure_agency(&mut tx, &id, name, self.now()).await?;
        tx.commit().await?;
        Ok(agency)
    }

    /// Makes a user.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the password is too short, a field is empty or the login is taken.
    pub async fn add_user(
        &self,
        login: &str,
        name: &str,
        role: Role,
        agency: &str,
        password: &str,
    ) -> Result<UserId> {
        let mut problems = Vec::new();
        if login.trim().is_empty() {
            problems.push(FieldError::new("login", "required"));
        }
        if password.chars().count() < SHORTEST_PASSWORD {
            let expected = SHORTEST_PASSWORD.to_string();
            problems.push(FieldError::expected("password", "too_short", expected));
        }
        Error::unless_empty(problems)?;
        let agency = self.ensure_agency(agency).await?;
        let user = User {
            id: self.new_id(),
            agency: agency.id,
            login: login.trim().to_owned(),
            name: name.trim().to_owned(),
            role,
            password_hash: self.hash(password.to_owned()).await?,
            disabled: false,
        };
        let mut tx = self.inner.db.write().await?;
        if !store::people::add_user(&mut tx, &user, self.now()).await? {
            return Err(Error::field("login", "taken"));
        }
        tx.commit().await?;
        Ok(user.id)
    }

    /// Makes an API token with an account of its own, to which its doings are written.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn add_token(&self, role: Role, agency: &str, label: &str) -> Result<String> {
        let agency = self.ensure_agency(agency).await?;
        let token = format!("lotse_{}", self.new_secret());
        let id: UserId = self.new_id();
        let user = User {
            login: format!("token:{id}"),
            id: id.clone(),
            agency: agency.id.clone(),
            name: label.to_owned(),
            role,
            // No password has this hash: nobody logs in as a token.
            password_hash: "!".to_owned(),
            disabled: false,
        };
        let mut tx = self.inner.db.write().await?;
        store::people::add_user(&mut tx, &user, self.now()).await?;
        let entry = Token { agency: agency.id, user: id, role: Some(role) };
        store::sessions::add_token(&mut tx, &digest(&token), &entry, label, self.now()).await?;
        tx.commit().await?;
        Ok(token)
    }

    /// Whether anybody can log in yet.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn has_users(&self) -> Result<bool> {
        let mut session = self.inner.db.read().await?;
        Ok(store::people::count_users(&mut session).await? > 0)
    }

    /// The password in the form in which it is stored.
    pub(super) async fn hash(&self, password: String) -> Result<String> {
        let salt = self.random_bytes::<16>();
        self.off_thread(move || {
            let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
            hash.map(|hash| hash.to_string()).map_err(|error| error.to_string())
        })
        .await?
        .map_err(|error| Error::Internal(error.into()))
    }

    async fn verify(&self, password: String, hash: String) -> Result<bool> {
        self.off_thread(move || {
            PasswordHash::new(&hash).is_ok_and(|hash| {
                Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
            })
        })
        .await
    }

    /// Hashing costs memory and time: two at once, and never on a thread that serves requests.
    async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let permit = self.inner.hashing.acquire().await;
        let done = tokio::task::spawn_blocking(work).await?;
        drop(permit);
        Ok(done)
    }
}

/// The hash checked when there is no such login, so that the answer takes as long.
static NOBODY: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
    let hash = Argon2::default().hash_password_with_salt(b"nobody", b"nobody is nobody");
    hash.map_or_else(|_| String::new(), |hash| hash.to_string())
});

/// The form in which a secret is stored. Secrets are random, so a plain hash is enough.
pub(super) fn digest(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

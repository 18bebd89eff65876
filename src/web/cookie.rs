//! Cookies of ours. Only people who log in get any.

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

/// A cookie by its name, which begins with `__Host-`: only this host, only over a safe connection,
/// for all paths. Scripts cannot read it, and it ends with the browser.
#[derive(Debug, Clone, Copy)]
pub struct HostCookie(pub &'static str);

impl HostCookie {
    /// What the browser brought along.
    pub fn of(self, jar: &CookieJar) -> Option<String> {
        jar.get(self.0).map(|cookie| cookie.value().to_owned())
    }

    /// The cookie with a value. Lax: who comes by a link from elsewhere, a mail or another log-in
    /// service, brings it along.
    pub fn with(self, value: String) -> Cookie<'static> {
        Cookie::build((self.0, value))
            .path("/")
            .secure(true)
            .http_only(true)
            .same_site(SameSite::Lax)
            .build()
    }

    /// The cookie that takes it away.
    pub fn gone(self) -> Cookie<'static> {
        let mut cookie = self.with(String::new());
        cookie.make_removal();
        cookie
    }
}

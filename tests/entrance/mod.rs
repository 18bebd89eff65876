//! The entrance: second factor, and logging in by another service.

mod factor;
mod id_token;
mod openid;

use crate::web::site::Answer;

/// The value of a cookie an answer sets.
fn cookie(answer: &Answer, name: &str) -> String {
    let set = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let start = format!("{name}=");
    let found = set.filter_map(|cookie| cookie.strip_prefix(&start)).next();
    found.and_then(|rest| rest.split(';').next()).unwrap_or_default().to_owned()
}

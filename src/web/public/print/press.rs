//! The press: few sheets at a time, beside the threads that serve pages, and a PDF as an answer.

use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;

use crate::app::Error;
use crate::print::Failed;
use crate::web::address;

/// Quick prints this node sets at a time; more would take the pages their cores.
static QUICK: Semaphore = Semaphore::const_new(2);

/// Sets a quick print.
///
/// # Errors
/// When it cannot be set: a defect of ours.
pub(super) async fn at_once(
    set: impl FnOnce() -> Result<Vec<u8>, Failed> + Send + 'static,
) -> Result<Vec<u8>, Error> {
    let permit = QUICK.acquire().await.map_err(|closed| Error::Internal(Box::new(closed)))?;
    let set = tokio::task::spawn_blocking(set).await;
    drop(permit);
    set?.map_err(|failed| Error::Internal(Box::new(failed)))
}

/// A PDF that opens in the browser and is called so when it is put away. What it is of may tell
/// something about who reads it: nothing on the way keeps it.
pub(super) fn pdf(content: Vec<u8>, name: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, content).into_response()
}

/// Where this catalogue stands for whoever asks.
pub(super) fn site(headers: &HeaderMap) -> String {
    address::site(headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or(""))
}

//! Serving: the router with everything around it, and an orderly end.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;

use super::open::open;
use super::{Failure, Result, metrics};
use crate::app::App;
use crate::config::Config;
use crate::{api, web};

/// How often a node looks for what others changed.
const CATCH_UP: Duration = Duration::from_millis(500);
/// How long running requests may take to finish when the process is asked to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Set when the process was asked to stop, so that a load balancer sends nothing more.
pub static STOPPING: AtomicBool = AtomicBool::new(false);

/// Everything the server answers, with limits, headers and protection around it.
pub fn router(app: App) -> Router {
    let routes = Router::new().merge(web::routes()).merge(api::routes());
    web::guard::around(routes).with_state(app)
}

/// Opens the installation and serves it.
pub(super) async fn run(config: Config) -> Result {
    log();
    let app = open(config).await?;
    if let Some(address) = app.config().metrics_listen {
        metrics::begin(address).await?;
    }
    let listener = listen(&app).await?;
    println!("Lotse listens on http://{}", listener.local_addr()?);
    if !app.has_users().await? {
        println!("Nobody can log in yet: lotse user add NAME --role admin --agency NAME");
    }
    serve(app, listener).await
}

/// Sends log lines to standard error; `RUST_LOG` says how many.
pub(super) fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn,tantivy=warn"));
    // A second subscriber (as in tests) is refused, which is fine.
    let _ =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// Binds the address.
pub(super) async fn listen(app: &App) -> Result<TcpListener> {
    let address = app.config().listen;
    TcpListener::bind(address)
        .await
        .map_err(|error| Failure::new(format!("cannot listen on {address}: {error}")))
}

/// Serves until asked to stop, then lets running requests finish.
pub(super) async fn serve(app: App, listener: TcpListener) -> Result {
    use axum::serve::ListenerExt as _;
    let keeping_up = tokio::spawn(keep_up(app.clone()));
    let listener = listener.tap_io(|stream| {
        // Small answers go out at once instead of waiting for more.
        let _ = stream.set_nodelay(true);
    });
    let db = app.db().clone();
    let server = axum::serve(listener, router(app)).with_graceful_shutdown(asked_to_stop());
    tokio::select! {
        ended = async { server.await } => ended?,
        () = grace_is_over() => tracing::warn!("some requests did not finish in time"),
    }
    keeping_up.abort();
    db.close().await;
    Ok(())
}

async fn keep_up(app: App) {
    let mut ticks = tokio::time::interval(CATCH_UP);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        if let Err(error) = app.catch_up().await {
            tracing::warn!(%error, "cannot look for changes of the catalogue");
        }
    }
}

async fn grace_is_over() {
    asked_to_stop().await;
    tokio::time::sleep(GRACE).await;
}

async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
    STOPPING.store(true, Ordering::Relaxed);
}

//! Serving: the router with everything around it, and an orderly end.

use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::open::open;
use super::{Failure, Result, metrics, post};
use crate::app::App;
use crate::config::Config;
use crate::{api, web};

/// How often a node looks for what others changed.
const CATCH_UP: Duration = Duration::from_millis(500);
/// How long it goes on taking requests after it was asked to stop and says so at `/readyz`, so that
/// a load balancer sees it before connections are refused.
const NOTICE: Duration = Duration::from_secs(1);
/// How long running requests may take to finish after that.
const GRACE: Duration = Duration::from_secs(8);

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
    let door = listen(&app).await?;
    println!("Lotse listens on http://{}", door.listener.local_addr()?);
    if !app.has_users().await? {
        println!("Nobody can log in yet: lotse user add NAME --role admin --agency NAME");
    }
    serve(app, door).await
}

/// Sends log lines to standard error; `RUST_LOG` says how many.
pub(super) fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn,tantivy=warn"));
    // A second subscriber (as in tests) is refused, which is fine.
    let _ =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// Where requests come in, and the wish to end. Whoever knows the address may already send either.
pub(super) struct Door {
    pub(super) listener: TcpListener,
    terminated: Signal,
}

/// Binds the address, and from now on is told when to end.
pub(super) async fn listen(app: &App) -> Result<Door> {
    let address = app.config().listen;
    let terminated = signal(SignalKind::terminate())?;
    let bound = TcpListener::bind(address).await;
    let listener =
        bound.map_err(|error| Failure::new(format!("cannot listen on {address}: {error}")))?;
    Ok(Door { listener, terminated })
}

/// Serves until asked to stop, then lets running requests finish.
pub(super) async fn serve(app: App, door: Door) -> Result {
    use axum::serve::ListenerExt as _;
    let keeping_up = tokio::spawn(keep_up(app.clone()));
    let posting = post::begin(&app)?;
    let Door { listener, terminated } = door;
    let listener = listener.tap_io(|stream| {
        // Small answers go out at once instead of waiting for more.
        let _ = stream.set_nodelay(true);
    });
    let db = app.db().clone();
    let (closing, mut closed) = tokio::sync::watch::channel(false);
    let node = app.clone();
    let closing_down = async move {
        asked_to_stop(&node, terminated).await;
        let _ = closing.send(true);
    };
    let server = axum::serve(listener, router(app)).with_graceful_shutdown(closing_down);
    let patience = async {
        // An error means that the server ended by itself, and with it the other branch.
        let _ = closed.wait_for(|closed| *closed).await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        ended = async { server.await } => ended?,
        () = patience => tracing::warn!("some requests did not finish in time"),
    }
    keeping_up.abort();
    if let Some(posting) = posting {
        posting.abort();
    }
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

/// Waits for Ctrl-C, which ends at once, or for the machine's wish to end, which is announced first.
async fn asked_to_stop(app: &App, mut terminated: Signal) {
    tokio::select! {
        _ = tokio::signal::ctrl_c() => app.begin_to_stop(),
        _ = terminated.recv() => {
            app.begin_to_stop();
            tokio::time::sleep(NOTICE).await;
        }
    }
}

//! Figures for those who run Lotse, on an address of their own that is not for the public: how often
//! each route answered, with which status, in which time. No ids, no words, nobody's address.

use std::net::SocketAddr;

use axum::Router;
use axum::routing::get;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder};
use tokio::net::TcpListener;

use super::{Failure, Result};

/// Upper ends of the classes into which answering times are counted, in seconds.
const CLASSES: [f64; 8] = [0.001, 0.005, 0.02, 0.05, 0.1, 0.5, 2.0, 10.0];

/// Begins to count, and serves the counts at `/metrics` on `address`.
pub(super) async fn begin(address: SocketAddr) -> Result {
    let builder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("seconds".to_owned()), &CLASSES)?;
    let handle = builder.install_recorder()?;
    let listener = TcpListener::bind(address).await.map_err(|error| {
        Failure::new(format!("cannot listen on {address} for metrics: {error}"))
    })?;
    println!("metrics on http://{}/metrics", listener.local_addr()?);
    let routes = Router::new().route("/metrics", get(move || async move { handle.render() }));
    tokio::spawn(async move { axum::serve(listener, routes).await });
    Ok(())
}

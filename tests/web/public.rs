//! scratch
use super::site::Site;
use crate::support::TestApp;

#[tokio::test]
#[ignore = "serves until killed"]
async fn serve() {
    let test = if std::env::var("EMPTY").is_ok() {
        TestApp::new().await
    } else {
        TestApp::with_region().await
    };
    let router = lotse::web::guard::around(lotse::web::routes()).with_state(test.app.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8471").await.expect("port");
    axum::serve(listener, router).await.expect("serves");
}

#[tokio::test]
async fn smoke() {
    let test = TestApp::with_region().await;
    let site = Site::of(&test.app);
    for path in [
        "/",
        "/suche",
        "/suche?q=schulden&plz=Kassel",
        "/hilfe",
        "/themen",
        "/thema/schulden",
        "/was-geht",
        "/ueber",
        "/datenschutz",
        "/barrierefreiheit",
        "/impressum",
        "/erste-schritte",
        "/de/",
        "/en",
        "/en/",
    ] {
        let a = site.get(path).await;
        println!("{path} {} {}", a.status, a.body.len());
    }
}

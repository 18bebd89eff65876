//! The demonstration: an invented region and invented cases in a folder that is thrown away.

use super::Result;
use super::open::open;
use super::serve::{listen, log, serve};
use crate::config::Config;

/// Fills a throw-away installation, prints how to log in, and serves it.
pub(super) async fn run(mut config: Config) -> Result {
    log();
    let folder = tempfile::Builder::new().prefix("lotse-demo-").tempdir()?;
    config.data = folder.path().to_owned();
    config.database_url = None;
    config.demo = true;
    config.mail = Some(format!("file:{}", folder.path().join("post").display()));
    let app = open(config).await?;
    let demo = app.load_demo().await?;
    let door = listen(&app).await?;
    println!("Lotse demonstration: http://{}", door.listener.local_addr()?);
    println!("Everything is invented, and gone when the program ends.\n");
    println!("Log in at /anmelden:");
    for login in &demo.logins {
        let role = login.role.key();
        println!("  {:<10} {:<14} {}, {}", login.login, role, login.name, login.agency);
    }
    println!("  password for all: {}\n", demo.password);
    let link = format!("/antwort/{}", demo.provider_link);
    println!("A provider's personal link, without log-in: {link}");
    println!("Mail goes nowhere but into {}", folder.path().join("post").display());
    println!("Other commands reach it with --data {}", folder.path().display());
    serve(app, door).await
}

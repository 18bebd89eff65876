//! Mail leaves the house: over SMTP with TLS, or into a folder. What it says is put together here; no
//! word of it is about a case.

use std::path::PathBuf;
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use super::{Failure, Result};
use crate::app::{App, Delivery, Outgoing};
use crate::domain::sending::MailKind;
use crate::text::{Lang, Text};

/// How often a node looks for mail that is due.
const LOOK: Duration = Duration::from_secs(2);

/// Where mail goes.
enum Way {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    Folder(PathBuf),
}

/// Begins to send what is due, where the settings say how.
pub(super) fn begin(app: &App) -> Result<Option<tokio::task::JoinHandle<()>>> {
    let Some(mail) = &app.config().mail else { return Ok(None) };
    let way = match mail.strip_prefix("file:") {
        Some(folder) => Way::Folder(folder.into()),
        None => {
            let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(mail)
                .map_err(|_| Failure::new("LOTSE_MAIL is neither smtps://… nor file:FOLDER"))?;
            Way::Smtp(Box::new(transport.build()))
        }
    };
    let from: Mailbox = app.config().mail_from.parse()?;
    Ok(Some(tokio::spawn(keep_sending(app.clone(), way, from))))
}

async fn keep_sending(app: App, way: Way, from: Mailbox) {
    let mut ticks = tokio::time::interval(LOOK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        loop {
            match send_next(&app, &way, &from).await {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    tracing::warn!(%error, "cannot look for mail that is due");
                    break;
                }
            }
        }
    }
}

/// Sends the next mail. `false` when there was none.
async fn send_next(app: &App, way: &Way, from: &Mailbox) -> Result<bool, crate::app::Error> {
    let Some(mail) = app.next_mail().await? else { return Ok(false) };
    let delivery = match written(app, &mail, from) {
        Some(message) => deliver(way, &mail, message).await,
        None => Delivery::Refused,
    };
    // Neither address nor words go into the log.
    tracing::info!(mail = mail.id, attempt = mail.attempt, ?delivery, "mail");
    app.mail_done(&mail, delivery).await?;
    Ok(true)
}

fn written(app: &App, mail: &Outgoing, from: &Mailbox) -> Option<Message> {
    let text = Text::new(Lang::De);
    let link = format!("{}/antwort/{}", app.config().outside(), mail.token);
    let (subject, body) = match mail.kind {
        MailKind::Request => ("mail-request-subject", "mail-request"),
        MailKind::Upkeep => ("mail-upkeep-subject", "mail-upkeep"),
    };
    let body = text.say_with(body, &[("offer", mail.offer.as_str().into())]);
    Message::builder()
        .from(from.clone())
        .to(mail.to.parse().ok()?)
        .subject(text.say(subject))
        .header(lettre::message::header::ContentType::TEXT_PLAIN)
        // Links stand alone and unmarked, so that no direction signs get into them.
        .body(format!("{body}\n\n{link}\n\n{}\n", text.say("mail-foot")))
        .ok()
}

async fn deliver(way: &Way, mail: &Outgoing, message: Message) -> Delivery {
    match way {
        Way::Folder(folder) => {
            let file = folder.join(format!("{}.eml", mail.id));
            let write = async {
                tokio::fs::create_dir_all(folder).await?;
                tokio::fs::write(file, message.formatted()).await
            };
            if write.await.is_ok() { Delivery::Sent } else { Delivery::Later }
        }
        Way::Smtp(transport) => {
            // A server that cannot be reached has certainly taken nothing.
            if !matches!(transport.test_connection().await, Ok(true)) {
                return Delivery::Later;
            }
            match transport.send(message).await {
                Ok(_) => Delivery::Sent,
                Err(error) if error.is_transient() => Delivery::Later,
                Err(error) if error.is_permanent() => Delivery::Refused,
                Err(_) => Delivery::Unclear,
            }
        }
    }
}

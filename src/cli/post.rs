//! Mail leaves the house: over SMTP with TLS, or into a folder. What it says is put together here; no
//! word of it is about a case.

use std::path::PathBuf;
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use super::{Failure, Result};
use crate::app::{App, Delivery, Outgoing};
use crate::config::Config;
use crate::domain::sending::MailKind;
use crate::text::{Lang, Text};

/// How often a node looks for mail that is due.
const LOOK: Duration = Duration::from_secs(2);

/// Longest wait for an answer of a mail server; well within the lease of a mail.
const ANSWER: Duration = Duration::from_secs(30);
/// How often it looks whom to remind.
const REMIND: Duration = Duration::from_secs(600);

/// Where mail goes, and who it is from.
pub struct Post {
    way: Way,
    from: Mailbox,
}

enum Way {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    Folder(PathBuf),
}

/// Begins to send what is due, where the settings say how.
pub(super) fn begin(app: &App) -> Result<Option<tokio::task::JoinHandle<()>>> {
    let Some(post) = Post::of(app.config()).map_err(Failure::new)? else { return Ok(None) };
    let app = app.clone();
    Ok(Some(tokio::spawn(async move {
        tokio::join!(keep_sending(app.clone(), post), keep_reminding(app));
    })))
}

impl Post {
    /// What the settings say; nothing where they say nothing.
    ///
    /// # Errors
    /// When they cannot be understood, in words.
    pub fn of(config: &Config) -> Result<Option<Self>, String> {
        let Some(mail) = &config.mail else { return Ok(None) };
        let way = match mail.strip_prefix("file:") {
            Some(folder) => Way::Folder(folder.into()),
            None => {
                let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(mail)
                    .map_err(|_| "LOTSE_MAIL is neither smtps://… nor file:FOLDER".to_owned())?;
                Way::Smtp(Box::new(transport.timeout(Some(ANSWER)).build()))
            }
        };
        let from = config.mail_from.parse().map_err(|_| "LOTSE_MAIL_FROM is no address")?;
        Ok(Some(Self { way, from }))
    }

    /// Sends the next mail that is due. `false` when there was none.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn send_next(&self, app: &App) -> Result<bool, crate::app::Error> {
        let Some(mail) = app.next_mail().await? else { return Ok(false) };
        let delivery = match written(app, &mail, &self.from) {
            Some(message) => deliver(&self.way, &mail.id, message).await,
            None => Delivery::Refused,
        };
        // Neither address nor words go into the log.
        tracing::info!(mail = mail.id, attempt = mail.attempt, ?delivery, "mail");
        app.mail_done(&mail, delivery).await?;
        Ok(true)
    }
}

/// Puts reminders of entries into the outbox, where somebody switched them on.
async fn keep_reminding(app: App) {
    let mut ticks = tokio::time::interval(REMIND);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        match app.remind_providers().await {
            Ok(0) => {}
            Ok(mails) => tracing::info!(mails, "reminders of entries"),
            Err(error) => tracing::warn!(%error, "cannot remind providers"),
        }
    }
}

async fn keep_sending(app: App, post: Post) {
    let mut ticks = tokio::time::interval(LOOK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        loop {
            let sent = match post.send_next(&app).await {
                Ok(false) => post.send_next_reminder(&app).await,
                sent => sent,
            };
            match sent {
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

impl Post {
    /// Sends the next reminder of tomorrow's appointments. `false` when there was none.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn send_next_reminder(&self, app: &App) -> Result<bool, crate::app::Error> {
        let Some(reminder) = app.next_day_reminder().await? else { return Ok(false) };
        let text = Text::new(Lang::De);
        let link = format!("{}{}", app.config().outside(), "/fach");
        let body = format!("{}\n\n{link}\n", text.say("mail-day"));
        let message = message(&self.from, &reminder.address, &text.say("mail-day-subject"), body);
        let delivery = match message {
            Some(message) => deliver(&self.way, &app.new_id::<String>(), message).await,
            None => Delivery::Refused,
        };
        tracing::info!(?delivery, "reminder of appointments");
        app.day_reminder_done(&reminder, delivery).await?;
        Ok(true)
    }
}

fn written(app: &App, mail: &Outgoing, from: &Mailbox) -> Option<Message> {
    let text = Text::new(Lang::De);
    let link = format!("{}/antwort/{}", app.config().outside(), mail.token);
    let (subject, body) = match mail.kind {
        MailKind::Request => ("mail-request-subject", "mail-request"),
        MailKind::Upkeep => ("mail-upkeep-subject", "mail-upkeep"),
    };
    let body = text.say_with(body, &[("offer", mail.offer.as_str().into())]);
    // Links stand alone and unmarked, so that no direction signs get into them.
    let body = format!("{body}\n\n{link}\n\n{}\n", text.say("mail-foot"));
    message(from, &mail.to, &text.say(subject), body)
}

fn message(from: &Mailbox, to: &str, subject: &str, body: String) -> Option<Message> {
    let builder = Message::builder().from(from.clone()).to(to.parse().ok()?).subject(subject);
    builder.header(lettre::message::header::ContentType::TEXT_PLAIN).body(body).ok()
}

async fn deliver(way: &Way, id: &str, message: Message) -> Delivery {
    match way {
        Way::Folder(folder) => {
            let file = folder.join(format!("{id}.eml"));
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

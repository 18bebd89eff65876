//! Setting a catalogue in the background. One at a time on each node; the state stands in the
//! database, with a sign of life now and then, so that another node takes up what this one leaves.

use std::time::Duration;

use tokio::sync::Semaphore;

use super::chapters::catalogue;
use super::sheet::Press;
use crate::app::{App, Error, PrintOrder, PrintState};
use crate::domain::id::PrintId;
use crate::text::{Lang, Text};
use crate::web::here::Here;
use crate::web::view::to;

/// Catalogues this node sets at a time: one is enough work for a core.
static AT_WORK: Semaphore = Semaphore::const_new(1);
/// How often this node says that it is still at it; well within the time after which another one
/// takes over.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// Sees to an order.
pub(super) fn begin(app: App, id: PrintId, order: PrintOrder) {
    tokio::spawn(async move {
        let work = set(&app, &id, &order);
        tokio::pin!(work);
        let made = loop {
            tokio::select! {
                made = &mut work => break made,
                () = tokio::time::sleep(SIGN_OF_LIFE) => {
                    // A sign that did not get through is no reason to lose the work.
                    let _ = app.touch_print(&id).await;
                }
            }
        };
        let noted = match made {
            Ok(content) => app.finish_print(&id, content).await,
            Err(error) => {
                tracing::error!(%error, "a catalogue could not be printed");
                app.note_print(&id, PrintState::Failed, None).await
            }
        };
        if let Err(error) = noted {
            error.report();
        }
    });
}

async fn set(app: &App, id: &PrintId, order: &PrintOrder) -> Result<Vec<u8>, Error> {
    let _permit = AT_WORK.acquire().await.map_err(|closed| Error::Internal(Box::new(closed)))?;
    app.note_print(id, PrintState::Collecting, None).await?;
    let offers = app.offers_to_print(order.topic.as_deref()).await?;
    app.note_print(id, PrintState::Setting, Some(offers.len())).await?;
    let (app, order) = (app.clone(), order.clone());
    let set = move || {
        let text = Text::new(Lang::from_code(&order.language).unwrap_or_default());
        let here = Here::at(text, to::PRINT);
        let press = Press { app: &app, here: &here, site: &order.site };
        catalogue(press, title(&app, text, order.topic.as_deref()), &offers).pdf()
    };
    let set = tokio::task::spawn_blocking(set).await?;
    set.map_err(|failed| Error::Internal(Box::new(failed)))
}

/// What a catalogue is called.
pub(super) fn title(app: &App, text: Text, topic: Option<&str>) -> String {
    let catalogue = app.catalogue();
    match topic.and_then(|code| catalogue.topics().find(code)) {
        Some(topic) => {
            let topic = topic.label.get(text.lang().code());
            text.say_with("print-title-topic", &[("topic", topic.into())])
        }
        None => text.say("print-title-all").into_owned(),
    }
}

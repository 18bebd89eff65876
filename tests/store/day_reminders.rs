//! Contracts of `store::day_reminders`.

use chrono::NaiveDate;
use lotse::store::day_reminders::{self, DayReminder};
use lotse::store::{Result, Session, appointments};

use super::appointments::appointment;
use super::stock::at;

fn day() -> NaiveDate {
    at(0).date_naive()
}

fn to_anna() -> DayReminder {
    DayReminder { user: "anna".into(), address: "anna@example.org".to_owned() }
}

async fn wanted(tx: &mut Session) -> Result<()> {
    appointments::add(tx, &appointment("a1", "n1", 60)).await?;
    day_reminders::set(tx, &"anna".into(), "anna@example.org", at(0)).await?;
    day_reminders::set(tx, &"bela".into(), "bela@example.org", at(0)).await
}

contract!(set, |tx| {
    let anna = "anna".into();
    day_reminders::set(&mut tx, &anna, "old@example.org", at(0)).await?;
    day_reminders::set(&mut tx, &anna, "anna@example.org", at(0)).await?;
    let found = day_reminders::find(&mut tx, &anna).await?;
    assert_eq!(found.as_deref(), Some("anna@example.org"));
});

contract!(find, |tx| {
    assert_eq!(day_reminders::find(&mut tx, &"anna".into()).await?, None);
});

contract!(remove, |tx| {
    wanted(&mut tx).await?;
    assert!(day_reminders::remove(&mut tx, &"anna".into()).await?);
    assert!(!day_reminders::remove(&mut tx, &"anna".into()).await?);
});

contract!(take_due, |tx| {
    wanted(&mut tx).await?;
    let hours = (at(0), at(120));
    let early = (at(-120), at(0));
    assert_eq!(day_reminders::take_due(&mut tx, day(), early, at(0)).await?, None, "none then");
    let taken = day_reminders::take_due(&mut tx, day(), hours, at(0)).await?;
    assert_eq!(taken, Some(to_anna()));
    let again = day_reminders::take_due(&mut tx, day(), hours, at(0)).await?;
    assert_eq!(again, None, "once a day, and nobody without appointments");
});

contract!(give_back, |tx| {
    wanted(&mut tx).await?;
    let hours = (at(0), at(120));
    day_reminders::take_due(&mut tx, day(), hours, at(0)).await?;
    day_reminders::give_back(&mut tx, &"anna".into(), at(5)).await?;
    assert_eq!(day_reminders::take_due(&mut tx, day(), hours, at(4)).await?, None);
    assert_eq!(day_reminders::take_due(&mut tx, day(), hours, at(5)).await?, Some(to_anna()));
});

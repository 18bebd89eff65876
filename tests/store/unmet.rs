//! Contracts of `store::unmet`.

use chrono::NaiveDate;
use lotse::store::unmet::{self, Unmet};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn of(topic: &str, area: &str, searches: i64) -> Unmet {
    Unmet { topic: topic.to_owned(), area: area.to_owned(), searches }
}

contract!(count, |tx| {
    let today = day("2026-11-28");
    unmet::count(&mut tx, today, "schulden", "34").await?;
    unmet::count(&mut tx, today, "schulden", "34").await?;
    unmet::count(&mut tx, today, "schulden", "").await?;
    let counted = unmet::list(&mut tx, today, today).await?;
    assert_eq!(counted, [of("schulden", "", 1), of("schulden", "34", 2)]);
});

contract!(list, |tx| {
    for (on, topic) in [("2026-11-01", "sucht"), ("2026-11-02", "sucht"), ("2026-11-03", "amt")] {
        unmet::count(&mut tx, day(on), topic, "34").await?;
    }
    let both = unmet::list(&mut tx, day("2026-11-01"), day("2026-11-02")).await?;
    assert_eq!(both, [of("sucht", "34", 2)]);
    assert_eq!(unmet::list(&mut tx, day("2026-12-01"), day("2026-12-31")).await?, []);
});

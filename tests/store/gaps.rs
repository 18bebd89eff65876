//! Contracts of `store::gaps`.

use lotse::domain::gap::dossier::{Words, WordsVersion};
use lotse::domain::gap::{
    Decision, DecisionState, Figures, GapReport, Period, Release, Stock, whatif::Ideas,
};
use lotse::store::gaps;

use super::stock::at;

fn release(id: &str, first: &str, last: &str) -> Release {
    let (first, last) = (first.parse().expect("a quarter"), last.parse().expect("a quarter"));
    let day = at(0).date_naive();
    let period = Period { from: day, to: day, made_on: day };
    let taxonomy = lotse::domain::topic::Taxonomy::default();
    let report = GapReport::of(period, &[], Default::default(), &taxonomy);
    let figures = Figures::of(&report, &Ideas::default(), Stock::default(), &|_| String::new());
    let title = format!("Käse ’n’ {id}");
    Release { id: id.into(), title, first, last, made_at: at(0), published_at: None, figures }
}

fn decision(id: &str, review_on: &str) -> Decision {
    Decision {
        id: id.into(),
        title: format!("{id} tun"),
        reason: "weil".to_owned(),
        responsible: "Jugendamt".to_owned(),
        review_on: review_on.parse().expect("a day"),
        state: DecisionState::Proposed,
        decided_on: None,
        made_at: at(1),
    }
}

contract!(add_release, |tx| {
    let first = release("r1", "2025-Q4", "2026-Q2");
    assert!(gaps::add_release(&mut tx, &first, &"anna".into()).await?);
    assert_eq!(gaps::find_release(&mut tx, &"r1".into()).await?, Some(first));
    assert!(
        gaps::add_release(&mut tx, &release("r2", "2026-Q3", "2026-Q3"), &"anna".into()).await?
    );
    // One quarter in common is enough.
    let again = release("r3", "2026-Q2", "2026-Q4");
    assert!(!gaps::add_release(&mut tx, &again, &"anna".into()).await?);
});

contract!(find_release, |tx| {
    assert_eq!(gaps::find_release(&mut tx, &"r1".into()).await?, None);
    gaps::add_release(&mut tx, &release("r1", "2026-Q1", "2026-Q1"), &"anna".into()).await?;
    let found = gaps::find_release(&mut tx, &"r1".into()).await?.expect("it is there");
    assert_eq!(
        (found.first.to_string(), found.last.to_string()),
        ("2026-Q1".to_owned(), "2026-Q1".to_owned())
    );
});

contract!(list_releases, |tx| {
    assert!(gaps::list_releases(&mut tx).await?.is_empty());
    for (id, quarter) in [("a", "2025-Q4"), ("b", "2026-Q2"), ("c", "2026-Q1")] {
        gaps::add_release(&mut tx, &release(id, quarter, quarter), &"anna".into()).await?;
    }
    let listed = gaps::list_releases(&mut tx).await?;
    assert_eq!(listed.iter().map(|r| r.id.as_str()).collect::<Vec<_>>(), ["b", "c", "a"]);
});

contract!(publish_release, |tx| {
    assert!(!gaps::publish_release(&mut tx, &"r1".into(), at(5)).await?);
    gaps::add_release(&mut tx, &release("r1", "2026-Q1", "2026-Q1"), &"anna".into()).await?;
    assert!(gaps::publish_release(&mut tx, &"r1".into(), at(5)).await?);
    assert!(!gaps::publish_release(&mut tx, &"r1".into(), at(6)).await?, "once");
    let found = gaps::find_release(&mut tx, &"r1".into()).await?.expect("it is there");
    assert_eq!(found.published_at, Some(at(5)));
});

fn words(version: i64) -> WordsVersion {
    let words = Words { sentences: vec![format!("Satz {version}")], ..Words::default() };
    WordsVersion { version, made_at: at(version), words }
}

contract!(add_words, |tx| {
    gaps::add_release(&mut tx, &release("r1", "2026-Q1", "2026-Q1"), &"anna".into()).await?;
    assert!(gaps::add_words(&mut tx, &"r1".into(), &words(1), &"anna".into()).await?);
    assert!(!gaps::add_words(&mut tx, &"r1".into(), &words(1), &"bela".into()).await?);
    assert_eq!(gaps::list_words(&mut tx, &"r1".into()).await?, [words(1)]);
});

contract!(list_words, |tx| {
    gaps::add_release(&mut tx, &release("r1", "2026-Q1", "2026-Q1"), &"anna".into()).await?;
    for version in [1, 2] {
        gaps::add_words(&mut tx, &"r1".into(), &words(version), &"anna".into()).await?;
    }
    assert_eq!(gaps::list_words(&mut tx, &"r1".into()).await?, [words(2), words(1)]);
    assert!(gaps::list_words(&mut tx, &"r2".into()).await?.is_empty());
});

contract!(add_decision, |tx| {
    gaps::add_decision(&mut tx, &decision("d", "2027-03-01")).await?;
    assert_eq!(gaps::list_decisions(&mut tx).await?, [decision("d", "2027-03-01")]);
});

contract!(update_decision, |tx| {
    let (review, decided) = ("2027-09-01".parse().expect("a day"), at(0).date_naive());
    let adopted = (DecisionState::Adopted, Some(decided));
    assert!(!gaps::update_decision(&mut tx, &"d".into(), adopted, review).await?);
    gaps::add_decision(&mut tx, &decision("d", "2027-03-01")).await?;
    assert!(gaps::update_decision(&mut tx, &"d".into(), adopted, review).await?);
    let found = gaps::list_decisions(&mut tx).await?.remove(0);
    assert_eq!((found.state, found.decided_on, found.review_on), (adopted.0, adopted.1, review));
});

contract!(list_decisions, |tx| {
    for (id, day) in [("late", "2027-09-01"), ("soon", "2027-01-01")] {
        gaps::add_decision(&mut tx, &decision(id, day)).await?;
    }
    let listed = gaps::list_decisions(&mut tx).await?;
    assert_eq!(listed.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["soon", "late"]);
});

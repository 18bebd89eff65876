//! Contracts of `store::gap_jobs`.

use lotse::domain::gap::whatif::Ideas;
use lotse::store::gap_jobs::{self, Job, JobState};

use super::stock::at;

fn job(id: &str) -> Job {
    let day = at(0).date_naive();
    Job {
        id: id.into(),
        user: "anna".into(),
        from: day,
        to: day,
        made_at: at(0),
        done: 0,
        total: 0,
        state: JobState::Running,
        ideas: None,
    }
}

contract!(add, |tx| {
    gap_jobs::add(&mut tx, &job("j")).await?;
    assert_eq!(gap_jobs::find(&mut tx, &"j".into()).await?, Some(job("j")));
});

contract!(find, |tx| {
    gap_jobs::add(&mut tx, &job("j")).await?;
    assert_eq!(gap_jobs::find(&mut tx, &"k".into()).await?, None);
});

contract!(note, |tx| {
    assert!(!gap_jobs::note(&mut tx, &"j".into(), 1, 9).await?);
    gap_jobs::add(&mut tx, &job("j")).await?;
    assert!(gap_jobs::note(&mut tx, &"j".into(), 4, 9).await?);
    let found = gap_jobs::find(&mut tx, &"j".into()).await?.expect("it is there");
    assert_eq!((found.done, found.total), (4, 9));
});

contract!(end, |tx| {
    let ideas = Ideas { unserved: 3, ..Ideas::default() };
    for (id, result) in [("j", Some(&ideas)), ("k", None)] {
        gap_jobs::add(&mut tx, &job(id)).await?;
        gap_jobs::end(&mut tx, &id.into(), result).await?;
    }
    let found = gap_jobs::find(&mut tx, &"j".into()).await?.expect("it is there");
    assert_eq!((found.state, found.ideas), (JobState::Ended, Some(ideas)));
    let found = gap_jobs::find(&mut tx, &"k".into()).await?.expect("it is there");
    assert_eq!((found.state, found.ideas), (JobState::Failed, None));
});

contract!(cancel, |tx| {
    gap_jobs::add(&mut tx, &job("j")).await?;
    assert!(gap_jobs::cancel(&mut tx, &"j".into()).await?);
    assert!(!gap_jobs::cancel(&mut tx, &"j".into()).await?, "once");
    assert!(!gap_jobs::note(&mut tx, &"j".into(), 5, 9).await?, "whoever works is told");
    gap_jobs::end(&mut tx, &"j".into(), Some(&Ideas::default())).await?;
    let found = gap_jobs::find(&mut tx, &"j".into()).await?.expect("it is there");
    assert_eq!((found.state, found.ideas), (JobState::Cancelled, None), "what was ended stays so");
});

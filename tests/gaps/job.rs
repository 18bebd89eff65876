//! A ranking in the background: it ends with the same proposals, and can be ended before.

use std::time::Duration;

use chrono::Days;
use lotse::app::{Actor, App, Job, JobState};
use lotse::domain::id::JobId;
use lotse::domain::role::Role;

use crate::support::on_both;

async fn ended(app: &App, actor: &Actor, id: &JobId) -> Job {
    for _ in 0..600 {
        let job = app.ranking_job(actor, id).await.expect("the job");
        if job.state != JobState::Running {
            return job;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it does not end");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_with_what_the_page_would_show_or_when_it_is_told_to() {
    on_both(|test| async move {
        let actor = test.actor(Role::Coordinator, "Koordinierung").await;
        let today = test.app.today();
        let days = (today - Days::new(700), today);
        let id = test.app.begin_ranking(&actor, days).await.expect("begun");
        let job = ended(&test.app, &actor, &id).await;
        let go_on = |_, _| std::ops::ControlFlow::Continue(());
        let shown = test.app.best_changes(&actor, days, go_on).await.expect("a ranking");
        assert_eq!((job.state, job.ideas), (JobState::Ended, shown));
        assert!(test.app.cancel_ranking(&actor, &id).await.is_err(), "it has ended");
        let worker = test.case_manager().await;
        assert!(test.app.ranking_job(&worker, &id).await.is_err(), "for coordinators");
    })
    .await;
}

//! The survey: who misses something is reminded by mail, not twice a week.

use chrono::TimeDelta;
use lotse::domain::role::Role;
use lotse::domain::sending::MailKind;

use crate::support::{TestApp, on_both};

async fn mails(test: &TestApp) -> usize {
    let mut sent = 0;
    while let Some(mail) = test.app.next_mail().await.expect("read") {
        assert_eq!(mail.kind, MailKind::Upkeep);
        assert!(
            test.app.provider_view(&mail.token, None).await.is_ok(),
            "the link opens the entry"
        );
        sent += 1;
    }
    sent
}

#[tokio::test]
async fn whoever_misses_something_gets_one_mail_a_week() {
    on_both(|test| async move {
        test.app.load_region().await.expect("loads");
        let coordinator = test.actor(Role::Coordinator, "Koordinierung").await;
        let worker = test.case_manager().await;
        let since = test.app.today();
        assert!(test.app.remind_of_survey(&worker, since).await.is_err());
        let before = test.app.survey(&coordinator, since).await.expect("a survey");
        assert!(before.to_remind > 3 && before.reminded.is_empty(), "{}", before.to_remind);
        let sent = test.app.remind_of_survey(&coordinator, since).await.expect("sent");
        assert_eq!(sent, before.to_remind);
        assert_eq!(test.app.remind_of_survey(&coordinator, since).await.expect("sent"), 0);
        let after = test.app.survey(&coordinator, since).await.expect("a survey");
        assert_eq!((after.to_remind, after.reminded.len()), (0, sent));
        test.app.advance_clock(TimeDelta::minutes(1));
        assert_eq!(mails(&test).await, sent, "after the time to take it back");
        test.app.advance_clock(TimeDelta::days(8));
        assert_eq!(test.app.remind_of_survey(&coordinator, since).await.expect("again"), sent);
    })
    .await;
}

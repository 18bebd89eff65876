//! Contracts of `store::outbox`: every mail leaves at most once.

use lotse::domain::sending::{Link, Mail, MailKind, MailState};
use lotse::store::{Result, Session, links, outbox, referrals};

use super::stock::{at, referral};

fn mail(id: &str, minute: i64) -> Mail {
    Mail {
        id: id.to_owned(),
        kind: MailKind::Request,
        link: "l1".to_owned(),
        to: "haus@example.org".to_owned(),
        state: MailState::Waiting,
        not_before: at(minute),
        attempts: 0,
        created_at: at(0),
    }
}

async fn linked(tx: &mut Session) -> Result<()> {
    referrals::add(tx, &referral("r1", "n1")).await?;
    let link = Link {
        id: "l1".to_owned(),
        offer: "cook".into(),
        referral: Some("r1".into()),
        created_at: at(0),
        expires_at: at(60),
        revoked_at: None,
    };
    links::add(tx, &link).await
}

contract!(add, |tx| {
    linked(&mut tx).await?;
    outbox::add(&mut tx, &mail("m1", 0)).await?;
    assert_eq!(outbox::list_of_referral(&mut tx, &"r1".into()).await?, [mail("m1", 0)]);
});

contract!(take_due, |tx| {
    linked(&mut tx).await?;
    for (id, minute) in [("later", 3), ("sooner", 1), ("future", 9)] {
        outbox::add(&mut tx, &mail(id, minute)).await?;
    }
    let taken = |id: &str, minute| {
        Some(Mail { state: MailState::Sending, attempts: 1, ..mail(id, minute) })
    };
    assert_eq!(outbox::take_due(&mut tx, at(5), at(10)).await?, taken("sooner", 1));
    assert_eq!(outbox::take_due(&mut tx, at(5), at(10)).await?, taken("later", 3));
    assert_eq!(outbox::take_due(&mut tx, at(5), at(10)).await?, None, "nothing twice");
});

contract!(finish, |tx| {
    linked(&mut tx).await?;
    outbox::add(&mut tx, &mail("m1", 0)).await?;
    assert!(!outbox::finish(&mut tx, "m1", MailState::Sent, at(1)).await?, "not on its way");
    outbox::take_due(&mut tx, at(1), at(10)).await?;
    assert!(outbox::finish(&mut tx, "m1", MailState::Waiting, at(7)).await?);
    assert_eq!(outbox::take_due(&mut tx, at(6), at(10)).await?, None);
    let again = outbox::take_due(&mut tx, at(7), at(10)).await?.expect("due again");
    assert_eq!(again.attempts, 2);
    assert!(outbox::finish(&mut tx, "m1", MailState::Sent, at(8)).await?);
    assert_eq!(outbox::take_due(&mut tx, at(99), at(100)).await?, None);
});

contract!(mark_lost, |tx| {
    linked(&mut tx).await?;
    outbox::add(&mut tx, &mail("m1", 0)).await?;
    outbox::take_due(&mut tx, at(1), at(10)).await?;
    assert_eq!(outbox::mark_lost(&mut tx, at(9)).await?, 0);
    assert_eq!(outbox::mark_lost(&mut tx, at(11)).await?, 1);
    assert_eq!(outbox::take_due(&mut tx, at(99), at(100)).await?, None, "it is not sent again");
    assert_eq!(outbox::count(&mut tx, MailState::Unclear).await?, 1);
});

contract!(cancel_of_referral, |tx| {
    linked(&mut tx).await?;
    for id in ["gone", "waits"] {
        outbox::add(&mut tx, &mail(id, 0)).await?;
    }
    outbox::take_due(&mut tx, at(1), at(10)).await?;
    assert_eq!(outbox::cancel_of_referral(&mut tx, &"r1".into()).await?, 1);
    assert_eq!(outbox::take_due(&mut tx, at(99), at(100)).await?, None);
});

contract!(list_of_referral, |tx| {
    linked(&mut tx).await?;
    outbox::add(&mut tx, &mail("m1", 0)).await?;
    assert!(outbox::list_of_referral(&mut tx, &"r2".into()).await?.is_empty());
});

contract!(count, |tx| {
    linked(&mut tx).await?;
    outbox::add(&mut tx, &mail("m1", 0)).await?;
    assert_eq!(outbox::count(&mut tx, MailState::Waiting).await?, 1);
    assert_eq!(outbox::count(&mut tx, MailState::Failed).await?, 0);
});

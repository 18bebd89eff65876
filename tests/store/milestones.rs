//! Contracts of `store::milestones`.

use lotse::domain::referral::{Milestone, MilestoneKind};
use lotse::store::{milestones, referrals};

use super::stock::{at, referral};

fn reached(referral: &str, kind: MilestoneKind, minute: i64) -> Milestone {
    Milestone { referral: referral.into(), kind, at: at(minute), user: "anna".into() }
}

contract!(add, |tx| {
    referrals::add(&mut tx, &referral("r1", "n1")).await?;
    let back = reached("r1", MilestoneKind::Wiedergekommen, 3);
    assert!(milestones::add(&mut tx, &back).await?);
    let again = reached("r1", MilestoneKind::Wiedergekommen, 9);
    assert!(!milestones::add(&mut tx, &again).await?, "each kind once");
    assert_eq!(milestones::list(&mut tx, &"r1".into()).await?, [back]);
});

contract!(list, |tx| {
    for id in ["r1", "r2"] {
        referrals::add(&mut tx, &referral(id, "n1")).await?;
    }
    let late = reached("r1", MilestoneKind::KontaktGehalten, 5);
    let early = reached("r1", MilestoneKind::BegleitetAngekommen, 1);
    for milestone in [&late, &early, &reached("r2", MilestoneKind::KontaktGehalten, 0)] {
        milestones::add(&mut tx, milestone).await?;
    }
    assert_eq!(milestones::list(&mut tx, &"r1".into()).await?, [early, late]);
});

contract!(count, |tx| {
    for (id, case) in [("r1", "n1"), ("r2", "n1"), ("r3", "s1")] {
        referrals::add(&mut tx, &referral(id, case)).await?;
        milestones::add(&mut tx, &reached(id, MilestoneKind::KontaktGehalten, 0)).await?;
    }
    let found = milestones::count(&mut tx, &"north".into()).await?;
    assert_eq!(found, [(MilestoneKind::KontaktGehalten, 2)]);
});

//! Contracts of `store::waiting`.

use lotse::domain::referral::{Referral, WaitClass, Waiting};
use lotse::store::{referrals, waiting};

use super::stock::{at, referral};

fn waits(referral: &str, minute: i64) -> Waiting {
    Waiting {
        referral: referral.into(),
        class: WaitClass::Months,
        since: at(0),
        wanted_at: at(minute),
        bridge: Some("paint".into()),
    }
}

contract!(save, |tx| {
    referrals::add(&mut tx, &referral("r1", "n1")).await?;
    waiting::save(&mut tx, &waits("r1", 0)).await?;
    let later = Waiting { class: WaitClass::Long, bridge: None, ..waits("r1", 9) };
    waiting::save(&mut tx, &later).await?;
    assert_eq!(waiting::find(&mut tx, &"r1".into()).await?, Some(later), "saved twice, kept once");
});

contract!(find, |tx| {
    referrals::add(&mut tx, &referral("r1", "n1")).await?;
    assert_eq!(waiting::find(&mut tx, &"r1".into()).await?, None);
    waiting::save(&mut tx, &waits("r1", 0)).await?;
    assert_eq!(waiting::find(&mut tx, &"r1".into()).await?, Some(waits("r1", 0)));
});

contract!(list_of_agency, |tx| {
    let on_list = |id, case| Referral { state: "warteliste".to_owned(), ..referral(id, case) };
    for (id, case, minute) in [("late", "n1", 5), ("early", "n1", 1), ("other", "s1", 0)] {
        referrals::add(&mut tx, &on_list(id, case)).await?;
        waiting::save(&mut tx, &waits(id, minute)).await?;
    }
    referrals::add(&mut tx, &referral("gone", "n1")).await?;
    waiting::save(&mut tx, &waits("gone", 0)).await?;
    let found = waiting::list_of_agency(&mut tx, &"north".into()).await?;
    assert_eq!(found, [waits("early", 1), waits("late", 5)], "those still on the list");
});

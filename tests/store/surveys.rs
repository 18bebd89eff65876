//! Contracts of `store::surveys`.

use lotse::store::surveys::{self, Reminded};

use super::stock::at;

contract!(remind, |tx| {
    let org = "org".into();
    assert!(surveys::remind(&mut tx, &org, at(0), at(-60)).await?);
    assert!(!surveys::remind(&mut tx, &org, at(5), at(-60)).await?, "not twice so soon");
    assert!(surveys::remind(&mut tx, &org, at(90), at(30)).await?);
    let reminded = Reminded { organization: org, sent_at: at(90), sent: 2 };
    assert_eq!(surveys::list(&mut tx).await?, [reminded]);
});

contract!(list, |tx| {
    assert_eq!(surveys::list(&mut tx).await?, []);
    surveys::remind(&mut tx, &"org".into(), at(0), at(-60)).await?;
    assert_eq!(surveys::list(&mut tx).await?.len(), 1);
});

//! Contracts of `store::idempotency`.

use lotse::store::idempotency::{self, Answer};

use super::stock::at;

fn answer(body: &str) -> Answer {
    Answer { request_hash: "abc".to_owned(), status: 201, body: body.to_owned() }
}

contract!(find, |tx| {
    let north = "north".into();
    assert_eq!(idempotency::find(&mut tx, &north, "key").await?, None);
    idempotency::add(&mut tx, &north, "key", &answer("{\"id\":\"ü\"}"), at(0)).await?;
    let found = idempotency::find(&mut tx, &north, "key").await?;
    assert_eq!(found, Some(answer("{\"id\":\"ü\"}")));
    assert_eq!(idempotency::find(&mut tx, &"south".into(), "key").await?, None);
});

contract!(add, |tx| {
    let north = "north".into();
    assert!(idempotency::add(&mut tx, &north, "key", &answer("first"), at(0)).await?);
    assert!(!idempotency::add(&mut tx, &north, "key", &answer("second"), at(1)).await?);
    assert!(idempotency::add(&mut tx, &"south".into(), "key", &answer("other"), at(1)).await?);
    let kept = idempotency::find(&mut tx, &north, "key").await?;
    assert_eq!(kept, Some(answer("first")), "the first answer stays");
});

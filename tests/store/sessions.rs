//! Contracts of `store::sessions`.

use lotse::domain::role::Role;
use lotse::store::sessions::{self, Login, Token};

use super::stock::at;

fn login(last_seen: i64) -> Login {
    Login { user: "anna".into(), last_seen_at: at(last_seen), expires_at: at(600) }
}

fn token(role: Option<Role>) -> Token {
    Token { agency: "north".into(), user: "anna".into(), role }
}

contract!(begin, |tx| {
    sessions::begin(&mut tx, "hash", &"anna".into(), at(0), at(600)).await?;
    assert_eq!(sessions::find(&mut tx, "hash").await?, Some(login(0)));
});

contract!(find, |tx| {
    assert_eq!(sessions::find(&mut tx, "hash").await?, None);
    // What has expired is still found: whether it counts is decided elsewhere.
    sessions::begin(&mut tx, "hash", &"anna".into(), at(-9), at(-5)).await?;
    assert!(sessions::find(&mut tx, "hash").await?.is_some());
});

contract!(touch, |tx| {
    for hash in ["mine", "other"] {
        sessions::begin(&mut tx, hash, &"anna".into(), at(0), at(600)).await?;
    }
    sessions::touch(&mut tx, "mine", at(7)).await?;
    assert_eq!(sessions::find(&mut tx, "mine").await?, Some(login(7)));
    assert_eq!(sessions::find(&mut tx, "other").await?, Some(login(0)));
});

contract!(end_all_of, |tx| {
    for hash in ["one", "two"] {
        sessions::begin(&mut tx, hash, &"anna".into(), at(0), at(600)).await?;
    }
    assert_eq!(sessions::end_all_of(&mut tx, &"bela".into()).await?, 0);
    assert_eq!(sessions::end_all_of(&mut tx, &"anna".into()).await?, 2);
    assert_eq!(sessions::find(&mut tx, "one").await?, None);
});

contract!(end, |tx| {
    for hash in ["mine", "other"] {
        sessions::begin(&mut tx, hash, &"anna".into(), at(0), at(600)).await?;
    }
    sessions::end(&mut tx, "mine").await?;
    sessions::end(&mut tx, "mine").await?;
    assert_eq!(sessions::find(&mut tx, "mine").await?, None);
    assert_eq!(sessions::find(&mut tx, "other").await?, Some(login(0)));
});

contract!(remove_expired, |tx| {
    for (hash, expires) in [("over", 9), ("now", 10), ("open", 11)] {
        sessions::begin(&mut tx, hash, &"anna".into(), at(0), at(expires)).await?;
    }
    assert_eq!(sessions::remove_expired(&mut tx, at(10)).await?, 2);
    assert!(sessions::find(&mut tx, "open").await?.is_some());
    assert_eq!(sessions::find(&mut tx, "now").await?, None);
});

contract!(add_token, |tx| {
    for role in Role::ALL {
        let token = token(Some(role));
        sessions::add_token(&mut tx, role.key(), &token, "Büro", at(0)).await?;
        assert_eq!(sessions::find_token(&mut tx, role.key()).await?, Some(token));
    }
});

contract!(find_token, |tx| {
    assert_eq!(sessions::find_token(&mut tx, "hash").await?, None);
    sessions::add_token(&mut tx, "hash", &token(None), "", at(0)).await?;
    assert_eq!(sessions::find_token(&mut tx, "hash").await?, Some(token(None)), "no known role");
    sessions::add_token(&mut tx, "revoked", &token(Some(Role::Admin)), "", at(0)).await?;
    tx.query("update api_token set revoked_at = $1 where token_hash = 'revoked'")
        .bind(at(1))
        .execute()
        .await?;
    assert_eq!(sessions::find_token(&mut tx, "revoked").await?, None);
    tx.query("update user_account set disabled = true where id = 'anna'").execute().await?;
    assert_eq!(sessions::find_token(&mut tx, "hash").await?, None, "the account is closed");
});

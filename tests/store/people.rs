//! Contracts of `store::people`.

use lotse::domain::role::Role;
use lotse::store::people::{self, Agency, User};

use super::stock::{at, user};

contract!(ensure_agency, |tx| {
    let made = people::ensure_agency(&mut tx, &"x".into(), " Übergang Öst ", at(0)).await?;
    assert_eq!(made, Agency { id: "x".into(), name: "Übergang Öst".to_owned() });
    let again = people::ensure_agency(&mut tx, &"y".into(), "übergang öST", at(1)).await?;
    assert_eq!(again, made, "capitals and blanks do not make another agency");
});

contract!(find_agency, |tx| {
    let found = people::find_agency(&mut tx, &"north".into()).await?;
    assert_eq!(found, Some(Agency { id: "north".into(), name: "north".to_owned() }));
    assert_eq!(people::find_agency(&mut tx, &"west".into()).await?, None);
});

contract!(add_user, |tx| {
    let admin = User { role: Role::Admin, disabled: true, ..user("carl", "north") };
    assert!(people::add_user(&mut tx, &admin, at(0)).await?);
    assert_eq!(people::find_user(&mut tx, &"carl".into()).await?, Some(admin));
    let taken = User { login: " CARL".to_owned(), ..user("other", "south") };
    assert!(!people::add_user(&mut tx, &taken, at(0)).await?, "the login is taken");
    assert_eq!(people::find_user(&mut tx, &"other".into()).await?, None);
});

contract!(find_by_login, |tx| {
    let found = people::find_by_login(&mut tx, " Anna ").await?;
    assert_eq!(found, Some(user("anna", "north")));
    assert_eq!(people::find_by_login(&mut tx, "nobody").await?, None);
});

contract!(find_user, |tx| {
    assert_eq!(people::find_user(&mut tx, &"bela".into()).await?, Some(user("bela", "south")));
    assert_eq!(people::find_user(&mut tx, &"nobody".into()).await?, None);
    tx.query("update user_account set role = 'emperor' where id = 'bela'").execute().await?;
    let unknown = people::find_user(&mut tx, &"bela".into()).await?;
    assert!(unknown.is_some_and(|user| user.disabled), "a role nobody knows may do nothing");
});

contract!(count_users, |tx| {
    let gone = User { disabled: true, ..user("gone", "north") };
    people::add_user(&mut tx, &gone, at(0)).await?;
    assert_eq!(people::count_users(&mut tx).await?, 2);
});

contract!(list_users, |tx| {
    let token = User { login: "token:1".to_owned(), ..user("robot", "north") };
    let gone = User { disabled: true, ..user("gone", "north") };
    for one in [user("cleo", "north"), token, gone] {
        people::add_user(&mut tx, &one, at(0)).await?;
    }
    let role = Role::CaseManager;
    let names = |users: Vec<User>| users.into_iter().map(|u| u.name).collect::<Vec<_>>();
    let north = people::list_users(&mut tx, &"north".into(), role).await?;
    assert_eq!(names(north), ["ANNA", "CLEO"]);
    let admins = people::list_users(&mut tx, &"north".into(), Role::Admin).await?;
    assert!(admins.is_empty());
});

contract!(list_agencies, |tx| {
    let names = |all: Vec<Agency>| all.into_iter().map(|one| one.name).collect::<Vec<_>>();
    assert_eq!(names(people::list_agencies(&mut tx).await?), ["north", "south"]);
});

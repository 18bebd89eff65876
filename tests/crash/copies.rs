//! Copies made while the program works, and putting one back – or refusing to.

use std::fs;
use std::path::PathBuf;

use super::load::{self, wishes};
use super::{House, ledger, open_case, state_places};
use crate::support::program::{Place, words};

/// The file of the master key.
const KEY: &str = "master.key";

/// A house with a few referrals and a copy of it, made while more were coming in. Gives the ids of
/// those that were answered before the copy began.
fn copied() -> (House, PathBuf, Vec<String>) {
    let house = House::new(10, None);
    let copy = house.folder.path().join("copy.db");
    let program = house.place.serve();
    let client = program.client().token(&house.token);
    house.offers.iter().for_each(|offer| state_places(&client, offer, 1000));
    let cases: Vec<String> = (0..12).map(|_| open_case(&client)).collect();
    let (before, during) = cases.split_at(2);
    let told = load::run(&client, &wishes(before, &house.offers), 2);
    assert!(told.unanswered.is_empty());
    let during = wishes(during, &house.offers);
    std::thread::scope(|scope| {
        let load = scope.spawn(|| load::run(&client, &during, 4));
        let output = house.place.run(&["backup", &copy.display().to_string()]);
        assert!(output.status.success(), "{}", words(&output));
        assert!(
            load.join().expect("no panic").unanswered.is_empty(),
            "the copy disturbed the work"
        );
    });
    let ids = told.made.into_iter().map(|(_, id)| id).collect();
    (house, copy, ids)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_made_under_load_is_whole_and_comes_back() {
    let (house, copy, ids) = copied();
    let elsewhere = Place::at(&house.folder.path().join("elsewhere"));
    // The master key goes its own way.
    fs::create_dir_all(&elsewhere.data).expect("a folder");
    fs::copy(house.place.data.join(KEY), elsewhere.data.join(KEY)).expect("copied");
    let output = elsewhere.run(&["restore", &copy.display().to_string()]);
    assert!(output.status.success(), "{}", words(&output));
    let program = elsewhere.serve();
    let client = program.client().token(&house.token);
    for id in &ids {
        assert_eq!(client.get(&format!("/api/v1/referrals/{id}")).expect("an answer").status, 200);
    }
    assert_eq!(super::found(&client, "Kranich"), 10, "the index was not built");
    let db = ledger::open(&elsewhere).await;
    ledger::assert_whole(&db).await;
    db.close().await;
    let doctor = elsewhere.run(&["doctor"]);
    assert!(doctor.status.success(), "{}", words(&doctor));

    // A second copy does not overwrite the first.
    let before = fs::read(&copy).expect("reads");
    let output = elsewhere.run(&["backup", &copy.display().to_string()]);
    assert_eq!(output.status.code(), Some(1), "{}", words(&output));
    assert_eq!(fs::read(&copy).expect("reads"), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_copy_is_refused_and_the_old_data_stays() {
    let (house, copy, _) = copied();
    let db = ledger::open(&house.place).await;
    let referrals = ledger::referrals(&db).await;
    db.close().await;
    let good = fs::read(&copy).expect("reads");
    let mut zeroed = good.clone();
    let middle = zeroed.len() / 2;
    zeroed[middle..middle + 8192].fill(0);
    let damaged = [
        ("cut", good[..good.len() / 3].to_vec()),
        ("zeroed in the middle", zeroed),
        ("of something else", b"Liebe Oma, mir geht es gut.".to_vec()),
        ("empty", Vec::new()),
    ];
    for (what, bytes) in damaged {
        let file = house.folder.path().join("damaged.db");
        fs::write(&file, bytes).expect("writes");
        let output = house.place.run(&["restore", &file.display().to_string()]);
        assert_eq!(output.status.code(), Some(2), "{what}: {}", words(&output));
        let db = ledger::open(&house.place).await;
        assert_eq!(ledger::referrals(&db).await, referrals, "{what}");
        db.close().await;
        let left = fs::read_dir(&house.place.data).expect("a folder").flatten();
        let mut left: Vec<_> = left.map(|entry| entry.file_name()).collect();
        left.sort();
        assert_eq!(left, ["index", "lotse.db", KEY], "{what}");
    }
}

#[test]
fn nothing_is_put_back_under_a_program_that_runs() {
    let (house, copy, ids) = copied();
    let program = house.place.serve();
    let output = house.place.run(&["restore", &copy.display().to_string()]);
    assert_eq!(output.status.code(), Some(1), "{}", words(&output));
    let client = program.client().token(&house.token);
    let path = format!("/api/v1/referrals/{}", ids[0]);
    assert_eq!(client.get(&path).expect("an answer").status, 200);
}

/// Deleting a key reaches into copies that were made long before.
#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_key_makes_old_copies_unreadable() {
    let house = House::new(1, None);
    let [gone, kept] = {
        let program = house.place.serve();
        let client = program.client().token(&house.token);
        [open_case(&client), open_case(&client)]
    };
    let copies = house.folder.path().join("copies");
    fs::create_dir(&copies).expect("a folder");
    let back_up = |name: &str| {
        let copy = copies.join(name);
        let output = house.place.run(&["backup", &copy.display().to_string()]);
        assert!(output.status.success(), "{}", words(&output));
        copy
    };
    let old = back_up("old.db");
    let found = fs::read(&old).expect("reads");
    let keys = fs::read_to_string(copies.join("lotse-case-keys")).expect("the keys");
    let wrapped = keys.lines().find_map(|line| line.strip_prefix(&format!("{gone} ")));
    let wrapped = wrapped.expect("the key").as_bytes();
    assert!(!found.windows(wrapped.len()).any(|part| part == wrapped), "no copy holds a key");
    let db = ledger::open(&house.place).await;
    let mut tx = db.write().await.expect("a transaction");
    lotse::store::case_keys::remove(&mut tx, &gone.as_str().into()).await.expect("removed");
    tx.commit().await.expect("commits");
    db.close().await;
    back_up("new.db");
    let output = house.place.run(&["restore", &old.display().to_string()]);
    assert!(output.status.success(), "{}", words(&output));
    let program = house.place.serve();
    let client = program.client().token(&house.token);
    let status = |case: &str| client.get(&format!("/api/v1/cases/{case}")).expect("asks").status;
    assert_eq!((status(&gone), status(&kept)), (404, 200));
    let verified = house.place.run(&["audit", "verify"]);
    assert!(verified.status.success(), "{}", words(&verified));
    let doctor = words(&house.place.run(&["doctor"]));
    assert!(doctor.contains("1 have no key any more"), "{doctor}");
}

/// A key file that others can read, a wrong one and a missing one are all told.
#[test]
fn the_master_key_is_looked_after() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::new(1, None);
    drop(house.place.serve());
    let file = house.place.data.join(KEY);
    let mode = || fs::metadata(&file).expect("the key").permissions().mode() & 0o777;
    assert_eq!(mode(), 0o600);
    assert!(house.place.run(&["doctor"]).status.success());
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).expect("set");
    let doctor = house.place.run(&["doctor"]);
    assert!(words(&doctor).contains("others can read"), "{}", words(&doctor));
    let right = fs::read_to_string(&file).expect("reads");
    for (wrong, said) in [(Some("ab".repeat(32)), "not the master key"), (None, "is missing")] {
        match wrong {
            Some(key) => fs::write(&file, key).expect("writes"),
            None => fs::remove_file(&file).expect("removes"),
        }
        let output = house.place.run(&["token", "add", "--role", "admin"]);
        assert!(!output.status.success() && words(&output).contains(said), "{}", words(&output));
    }
    fs::write(&file, right).expect("writes");
    assert!(house.place.run(&["token", "add", "--role", "admin"]).status.success());
}

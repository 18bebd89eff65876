//! What commands say and how they end, also while the program serves.

use std::fs;

use super::{House, import};
use crate::support::catalogue;
use crate::support::program::{Place, words};

#[test]
fn people_and_tokens_can_be_added_while_it_serves() {
    let house = House::new(1, None);
    let program = house.place.serve();
    let token = house.place.token("coordinator", "Koordination");
    let client = program.client().token(&token);
    // Known, but not allowed to work on cases.
    assert_eq!(client.post("/api/v1/cases", &serde_json::json!({})).expect("x").status, 403);
    let user = ["user", "add", "jana", "--role", "case_manager", "--agency", "Lotsenstelle"];
    let output = house.place.run_with(&user, "ein langes Passwort\n");
    assert!(output.status.success(), "{}", words(&output));
    let doctor = house.place.run(&["doctor"]);
    assert!(doctor.status.success(), "{}", words(&doctor));
    assert!(!words(&doctor).contains("look index"), "{}", words(&doctor));
}

#[test]
fn exit_codes_tell_wrong_input_from_failure() {
    let house = House::new(1, None);
    let broken = house.folder.path().join("broken.json");
    fs::write(&broken, "[{\"id\": 1}]").expect("writes");
    let broken = broken.display().to_string();
    let code = |args: &[&str]| {
        let output = house.place.run(args);
        (output.status.code(), words(&output))
    };
    let (status, said) = code(&["import", "hsds", &broken]);
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("nothing was imported"), "{said}");
    assert_eq!(code(&["import", "hsds", "not-there.json"]).0, Some(2));
    assert_eq!(code(&["restore", "not-there.db"]).0, Some(2));
    assert_eq!(code(&["no-such-command"]).0, Some(2));
    let short = ["user", "add", "jana", "--role", "admin", "--agency", "A"];
    assert_eq!(house.place.run_with(&short, "kurz\n").status.code(), Some(2));
    let empty = Place::at(&house.folder.path().join("empty"));
    let copy = house.folder.path().join("copy.db").display().to_string();
    assert_eq!(empty.run(&["backup", &copy]).status.code(), Some(1));
}

#[test]
fn doctor_finds_a_damaged_database() {
    let house = House::new(30, None);
    let doctor = house.place.run(&["doctor"]);
    assert!(doctor.status.success(), "{}", words(&doctor));
    let file = house.place.data.join("lotse.db");
    let mut bytes = fs::read(&file).expect("reads");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(0);
    fs::write(&file, bytes).expect("writes");
    let doctor = house.place.run(&["doctor"]);
    assert_eq!(doctor.status.code(), Some(1), "{}", words(&doctor));
    assert!(words(&doctor).contains("BAD  database"), "{}", words(&doctor));
}

#[test]
fn importing_the_same_file_twice_changes_nothing() {
    let house = House::new(3, None);
    let (file, _) = catalogue::write(house.folder.path(), "Kranich", 3);
    let output = house.place.run(&["import", "hsds", &file.display().to_string()]);
    assert!(words(&output).contains("\n0 new or changed"), "{}", words(&output));
    let (changed, _) = catalogue::write(house.folder.path(), "Kranich", 4);
    import(&house.place, &changed);
    let dry = house.place.run(&["import", "hsds", &changed.display().to_string(), "--dry-run"]);
    assert!(words(&dry).contains("dry run: 0 would be new or changed"), "{}", words(&dry));
}

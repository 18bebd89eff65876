//! Killed between the commit and the index: the index catches up with the database.

use std::time::{Duration, Instant};

use super::{House, found, free_places, import, ledger, state_places};
use crate::support::catalogue;

/// Longest a running node may lag behind the database.
const LAG: Duration = Duration::from_secs(5);

#[test]
fn what_was_imported_just_before_a_kill_is_found_after_it() {
    let house = House::new(2, None);
    let program = house.place.serve();
    let (file, _) = catalogue::write(house.folder.path(), "Reiher", 5);
    // The program that runs holds the index, so that this import reaches the database only.
    import(&house.place, &file);
    program.kill();
    let program = house.place.serve();
    assert_eq!(found(&program.client(), "Reiher"), 5);
    assert_eq!(found(&program.client(), "Kranich"), 2);
}

#[test]
fn a_node_that_runs_finds_what_another_process_imported() {
    let house = House::new(2, None);
    let program = house.place.serve();
    let (file, _) = catalogue::write(house.folder.path(), "Reiher", 5);
    import(&house.place, &file);
    let begun = Instant::now();
    while found(&program.client(), "Reiher") < 5 {
        assert!(begun.elapsed() < LAG, "not found in time");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn places_stated_just_before_a_kill_are_there_after_it() {
    let house = House::new(1, None);
    let offer = &house.offers[0];
    for places in [7, 3] {
        let program = house.place.serve();
        state_places(&program.client().token(&house.token), offer, places);
        program.kill();
        let program = house.place.serve();
        assert_eq!(free_places(&program.client(), offer), places);
        program.kill();
    }
}

#[tokio::test]
async fn an_import_that_is_killed_leaves_all_or_nothing() {
    let house = House::new(1, None);
    const MANY: usize = 400;
    let (file, _) = catalogue::write(house.folder.path(), "Reiher", MANY);
    let mut cut_short = 0;
    for millis in [150, 300, 450, 600] {
        let mut child = house.place.start(&["import", "hsds", &file.display().to_string()]);
        std::thread::sleep(Duration::from_millis(millis));
        child.kill().expect("kills");
        let done = child.wait().expect("ends").success();
        cut_short += usize::from(!done);
        let db = ledger::open(&house.place).await;
        let offers = ledger::offers(&db).await;
        db.close().await;
        let all = MANY as i64 + 1;
        assert!(offers == 1 || offers == all, "{offers} of {all} after {millis} ms");
        let program = house.place.serve();
        assert_eq!(found(&program.client(), "Reiher"), u64::try_from(offers - 1).expect("some"));
        program.kill();
    }
    assert!(cut_short > 0, "no import was cut short");
}

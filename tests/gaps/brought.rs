//! The commands that bring in planning areas and official figures.

use crate::support::program::{Place, words};

#[test]
fn wrong_files_end_with_code_two_and_change_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::at(&folder.path().join("data"));
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path.display().to_string()
    };
    let head = "titel,wert,einheit,gebiet,stand,quelle,definition\n";
    let wrong = file("wrong.csv", &format!("{head}A,3,personen,Kreis,2025-07-31,Amt,Was\n"));
    let ended = place.run(&["import", "figures", &wrong]);
    assert_eq!(ended.status.code(), Some(2), "{}", words(&ended));
    assert!(words(&ended).contains("wrong.csv: line 2, wert: few_people"), "{}", words(&ended));
    let right = file("right.csv", &format!("{head}A,30,personen,Kreis,2025-07-31,Amt,Was\n"));
    let ended = place.run(&["import", "figures", &right]);
    assert!(ended.status.success() && words(&ended).contains("1 figures"), "{}", words(&ended));
    let nameless = r#"{ "features": [{ "properties": {}, "geometry": {} }] }"#;
    let ended = place.run(&["import", "areas", &file("areas.json", nameless)]);
    assert_eq!(ended.status.code(), Some(2), "{}", words(&ended));
    assert!(words(&ended).contains("feature 1 has no property"), "{}", words(&ended));
}

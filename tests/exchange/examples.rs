//! The standard's own examples: the full ones come through an installation unchanged, the broken
//! tables are refused with everything that is wrong.

use serde_json::Value;

use super::{assert_same, export, import_bytes, import_file, is_kept, json_of, lines, shared};
use crate::support::{TestApp, backends, on_both};

const FULL: [&str; 3] =
    ["service_full.json", "organization_full.json", "service_at_location_full.json"];

/// Where the public API answers what an example says.
fn path_of(name: &str, example: &Value) -> String {
    let id = example["id"].as_str().expect("an id");
    match name {
        "service_full.json" => format!("/hsds/services/{id}"),
        "organization_full.json" => format!("/hsds/organizations/{id}?full_service=true"),
        _ => format!("/hsds/service_at_locations/{id}"),
    }
}

#[tokio::test]
async fn full_examples_come_out_as_they_went_in() {
    for backend in backends() {
        for name in FULL {
            let Some(file) = shared("examples").map(|folder| folder.join(name)) else { return };
            let test = TestApp::on(backend).await;
            is_kept(import_file(&test.app, &file).await);
            let example = json_of(&file);
            let answered = test.anon().get(&path_of(name, &example)).await.expect(200);
            assert_same(&answered, &example);

            let first = export(&test.app).await;
            let second = TestApp::on(backend).await;
            is_kept(import_bytes(&second.app, "lotse.zip", &first).await);
            assert!(export(&second.app).await == first, "{name}: another export");
            let answered = second.anon().get(&path_of(name, &example)).await.expect(200);
            assert_same(&answered, &example);
        }
    }
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let Some(folder) = shared("examples") else { return };
    on_both(|test| {
        let folder = folder.clone();
        async move {
            for name in FULL {
                is_kept(import_file(&test.app, &folder.join(name)).await);
                let generation = test.app.catalogue().generation;
                let again = is_kept(import_file(&test.app, &folder.join(name)).await);
                assert_eq!(again.changed, 0, "{name}");
                assert_eq!(test.app.catalogue().generation, generation, "{name}");
            }
            let generation = test.app.catalogue().generation;
            let package = export(&test.app).await;
            let again = is_kept(import_bytes(&test.app, "own.zip", &package).await);
            assert_eq!((again.changed, test.app.catalogue().generation), (0, generation));
        }
    })
    .await;
}

#[tokio::test]
async fn the_broken_tables_are_refused_with_nine_findings() {
    let Some(folder) = shared("examples/csv") else { return };
    on_both(|test| {
        let folder = folder.clone();
        async move {
            let report = import_file(&test.app, &folder).await;
            let wrong: Vec<_> =
                lines(&report).into_iter().filter(|line| !line.ends_with("left out")).collect();
            let named = |line: &&String| {
                let (place, what) = line.split_once(": ").expect("a place and what is wrong");
                let (file, rest) = place.split_once(':').expect("file and line");
                let mut rest = rest.split(' ');
                file.ends_with(".csv")
                    && rest.next().is_some_and(|line| line.parse::<u32>().is_ok())
                    && rest.next_back().is_some_and(|field| !field.is_empty())
                    && !what.is_empty()
            };
            let wrong: Vec<_> = wrong.iter().filter(named).collect();
            let dangling = wrong.iter().filter(|line| line.contains("there is no ")).count();
            let capacity = wrong.iter().filter(|line| line.contains("of at most")).count();
            assert_eq!((dangling, capacity), (8, 1), "{:#?}", lines(&report));
            assert_eq!((report.errors, report.kept), (8, false));
            assert_eq!(test.app.catalogue().shown().count(), 0);
        }
    })
    .await;
}

//! The commands `import hsds` and `export hsds`, as a person types them.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::json;

use super::{service, shared};

fn lotse(data: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lotse"))
        .args(args)
        .env_remove("LOTSE_DATABASE_URL")
        .env("LOTSE_DATA", data)
        .output()
        .expect("the command runs")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

#[test]
fn the_broken_tables_end_with_code_two() {
    let Some(folder) = shared("examples/csv") else { return };
    let data = tempfile::tempdir().expect("a folder");
    let folder = folder.display().to_string();
    for args in [&["import", "hsds", &folder][..], &["import", "hsds", &folder, "--dry-run"]] {
        let ended = lotse(data.path(), args);
        assert_eq!(ended.status.code(), Some(2), "{}{}", out(&ended), err(&ended));
        let report = out(&ended);
        let findings: Vec<_> = report
            .lines()
            .filter(|line| line.contains(".csv:") && !line.ends_with("(note)"))
            .collect();
        assert_eq!(findings.len(), 9, "{report}");
        assert!(report.contains("12 available of at most 10 (warning)\n"), "{report}");
        assert!(findings.iter().any(|line| line.contains("/locations.csv:2 ")), "{report}");
        assert!(
            err(&ended).ends_with("lotse: 8 errors, nothing was imported\n"),
            "{}",
            err(&ended)
        );
    }
}

#[test]
fn in_and_out_and_in_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let (first, second) = (dir.path().join("a"), dir.path().join("b"));
    let file = dir.path().join("offers.json");
    std::fs::write(&file, json!([service("a"), service("b")]).to_string()).expect("a file");
    let file = file.display().to_string();

    let dry = lotse(&first, &["import", "hsds", &file, "--dry-run"]);
    assert_eq!(
        out(&dry),
        "3 records read, 2 offers among them\n\
        dry run: 3 would be new or changed, nothing was imported\n"
    );
    let kept = lotse(&first, &["import", "hsds", &file]);
    assert_eq!((kept.status.code(), err(&kept)), (Some(0), String::new()));
    assert!(out(&kept).ends_with("3 new or changed\n"), "{}", out(&kept));
    assert!(out(&lotse(&first, &["import", "hsds", &file])).ends_with("\n0 new or changed\n"));

    // Nothing but the package goes to the standard output.
    let package = lotse(&first, &["export", "hsds"]);
    assert_eq!(package.status.code(), Some(0), "{}", err(&package));
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&package.stdout)).expect("a zip");
    for name in ["services.csv", "organizations.csv", "datapackage.json"] {
        assert!(zip.by_name(name).is_ok(), "{name}");
    }
    let to = dir.path().join("out.zip").display().to_string();
    assert_eq!(out(&lotse(&first, &["export", "hsds", &to])), format!("{to} written\n"));
    assert!(std::fs::read(&to).expect("the file") == package.stdout);

    assert_eq!(lotse(&second, &["import", "hsds", &to]).status.code(), Some(0));
    assert!(lotse(&second, &["export", "hsds"]).stdout == package.stdout, "the same bytes");
}

#[test]
fn what_cannot_be_is_said_in_one_line() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path.display().to_string()
    };
    let gone = dir.path().join("gone.json").display().to_string();
    let ended = lotse(dir.path(), &["import", "hsds", &gone]);
    assert_eq!(
        (ended.status.code(), err(&ended)),
        (Some(2), format!("lotse: {gone} is not there\n"))
    );

    let cut = file("cut.json", "[{\"id\": \"a\", \"name\": \"A\"");
    let ended = lotse(dir.path(), &["import", "hsds", &cut]);
    assert_eq!(ended.status.code(), Some(2));
    assert!(out(&ended).starts_with(&format!("{cut}:1:24: not JSON: ")), "{}", out(&ended));

    let odd = file("odd.json", r#"[{"id": "a\u001b[31m\n", "name": "A", "status": "zu"}]"#);
    let ended = lotse(dir.path(), &["import", "hsds", &odd]);
    assert!(!out(&ended).contains('\u{1b}'), "{}", out(&ended));
    assert!(out(&ended).contains(r"#/0 [a\u{1b}[31m\n] status:"), "{}", out(&ended));

    let nowhere = dir.path().join("no/folder/x.zip").display().to_string();
    let ended = lotse(dir.path(), &["export", "hsds", &nowhere]);
    assert_eq!(ended.status.code(), Some(1));
    assert!(err(&ended).starts_with(&format!("lotse: {nowhere}: ")), "{}", err(&ended));
}

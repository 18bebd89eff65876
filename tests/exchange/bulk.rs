//! Ten thousand offers: one transaction, memory that does not grow with the file.

use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

/// Memory that may come on top of twice what a fifth of the offers needs, in kB.
const SLACK: u64 = 16 * 1024;

/// A list of offers of fifty organizations, each with a location of its own.
fn write_offers(path: &Path, count: usize) {
    let mut file = std::io::BufWriter::new(std::fs::File::create(path).expect("a file"));
    let text =
        "Wir helfen jungen Menschen bei allem, was zwischen Schule und Beruf liegt. ".repeat(12);
    for at in 0..count {
        let owner = at % 50;
        let offer = json!({
            "id": format!("offer-{at}"), "name": format!("Angebot {at}"), "status": "active",
            "description": text, "eligibility_description": text,
            "organization": { "id": format!("org-{owner}"), "name": format!("Träger {owner}"),
                "description": text },
            "phones": [{ "id": format!("phone-{at}"), "number": "0561 000" }],
            "languages": [{ "id": format!("language-{at}"), "code": "de" }],
            "schedules": [{ "id": format!("hours-{at}"), "freq": "WEEKLY", "byday": "MO,TU,WE",
                "opens_at": "09:00", "closes_at": "17:00" }],
            "capacities": [{ "id": format!("places-{at}"), "available": 3, "maximum": 12,
                "updated": "2026-01-01T00:00:00Z", "unit": { "id": "platz", "name": "Platz" } }],
            "service_at_locations": [{ "id": format!("at-{at}"), "location": {
                "id": format!("location-{at}"), "location_type": "physical",
                "latitude": 51.3, "longitude": 9.4 } }],
        });
        writeln!(file, "{offer}").expect("a line");
    }
}

/// Runs the import and says how long it took and how much memory it held at most, in kB; none where
/// the system does not tell.
fn import(data: &Path, file: &Path) -> (Duration, Option<u64>) {
    let started = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_lotse"))
        .args(["import", "hsds"])
        .arg(file)
        .env_remove("LOTSE_DATABASE_URL")
        .env("LOTSE_DATA", data)
        .stdout(Stdio::null())
        .spawn()
        .expect("the command runs");
    let mut peak = None;
    let ended = loop {
        peak = peak_of(&child).max(peak);
        match child.try_wait().expect("a state") {
            Some(ended) => break ended,
            None => std::thread::sleep(Duration::from_millis(10)),
        }
    };
    assert!(ended.success(), "{ended}");
    (started.elapsed(), peak)
}

fn peak_of(child: &Child) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

#[test]
fn ten_thousand_offers_need_hardly_more_memory_than_two_thousand() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut peaks = Vec::new();
    for count in [2_000, 10_000] {
        let file = dir.path().join(format!("{count}.json"));
        write_offers(&file, count);
        let bytes = std::fs::metadata(&file).expect("a file").len() / 1024;
        let data = dir.path().join(format!("data-{count}"));
        for round in ["new", "again"] {
            let (took, peak) = import(&data, &file);
            let shown = peak.map_or("unknown".to_owned(), |kb| format!("{kb} kB"));
            eprintln!("{count} offers ({bytes} kB), {round}: {took:.1?}, peak memory {shown}");
            if round == "new" {
                peaks.extend(peak);
            }
        }
    }
    let [few, many] = peaks[..] else {
        eprintln!("not run: this system does not tell how much memory a process held");
        return;
    };
    assert!(many < 2 * few + SLACK, "{few} kB for 2 000 offers, {many} kB for 10 000");
}

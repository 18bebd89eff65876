//! Broken and hostile input: it is refused with a clear problem and harms nothing.

use std::io::{Cursor, Read, Write};

use lotse::hsds::{Found, Limits, Place, ProblemKind, Record, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Reading;

#[test]
fn broken_json_names_the_line() {
    let text = "[\n {\"id\": \"a\", \"name\": \"A\", \"status\": \"active\"},\n {\"id\": \"b\" \"name\": 1}\n]";
    let reading = Reading::json(text);
    assert_eq!(reading.records.len(), 1);
    assert_eq!(reading.problems.len(), 1);
    assert!(matches!(reading.problems[0].place, Place::LineColumn { line: 3, .. }));
    assert!(matches!(reading.problems[0].kind, ProblemKind::Syntax { .. }));
    for text in ["", "[", "{", "nichts", "[1] 2", "{\"id\":\"a\"}}", "\u{feff}[", "7"] {
        let reading = Reading::json(text);
        assert!(reading.problems.iter().any(lotse::hsds::Problem::is_error), "{text:?}");
    }
    let deep = "[".repeat(100_000);
    assert!(!Reading::json(&deep).problems.is_empty());
}

#[test]
fn invalid_utf8_in_json_is_named() {
    let mut problems = Vec::new();
    let text = b"[\n{\"id\": \"a\", \"name\": \"B\xfcro\"}]";
    read::json("x.json", &text[..], None, Limits::default(), &mut |found| {
        if let Found::Problem(problem) = found {
            problems.push(problem);
        }
    });
    assert_eq!(problems[0].kind, ProblemKind::InvalidUtf8);
    assert!(matches!(problems[0].place, Place::LineColumn { line: 2, .. }));
}

#[test]
fn one_object_a_line_is_read() {
    let line = |id: &str| format!("{{\"id\":\"{id}\",\"name\":\"N\",\"status\":\"active\"}}\n");
    let reading = Reading::json(&(line("a") + &line("b") + &line("c"))).clean();
    assert_eq!(reading.records.len(), 3);
}

/// Ten thousand services, made while they are read.
struct Endless {
    left: u32,
    buffer: Vec<u8>,
}

impl Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.buffer.is_empty() && self.left > 0 {
            self.left -= 1;
            let id = self.left;
            let comma = if id == 0 { "]" } else { "," };
            self.buffer = format!(
                "{{\"id\":\"{id}\",\"name\":\"N\",\"status\":\"active\",\"organization\":\
                 {{\"id\":\"o\",\"name\":\"O\",\"description\":\"\"}}}}{comma}"
            )
            .into_bytes();
        }
        let count = self.buffer.len().min(out.len());
        out[..count].copy_from_slice(&self.buffer[..count]);
        self.buffer.drain(..count);
        Ok(count)
    }
}

#[test]
fn records_come_while_the_input_is_still_read() {
    let input = (&b"["[..]).chain(Endless { left: 10_000, buffer: Vec::new() });
    let (mut offers, mut others) = (0, 0);
    read::json("x.json", input, None, Limits::default(), &mut |found| match found {
        Found::Record(Record::Offer(_)) => offers += 1,
        Found::Record(_) => others += 1,
        Found::Problem(problem) => panic!("{problem}"),
    });
    assert_eq!((offers, others), (10_000, 1));

    let limits = Limits { bytes: 10_000, ..Limits::default() };
    let input = (&b"["[..]).chain(Endless { left: 10_000, buffer: Vec::new() });
    let mut problems = Vec::new();
    read::json("x.json", input, None, limits, &mut |found| {
        if let Found::Problem(problem) = found {
            problems.push(problem.kind);
        }
    });
    assert_eq!(problems, [ProblemKind::TooBig { limit: 10_000 }]);
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).expect("an entry");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("an archive").into_inner()
}

const GOOD: (&str, &[u8]) = ("daten/organizations.csv", b"id,name,description\no,O,D\n");

#[track_caller]
fn refused(bytes: &[u8], limits: Limits) -> ProblemKind {
    let reading = Reading::zip_within(bytes, limits);
    assert_eq!(reading.problems.len(), 1, "{:#?}", reading.report());
    reading.problems[0].kind.clone()
}

#[test]
fn unsafe_paths_are_refused() {
    for name in [
        "../services.csv",
        "/services.csv",
        "a/../../services.csv",
        "..\\services.csv",
        "C:\\services.csv",
    ] {
        let reading = Reading::zip(&archive(&[GOOD, (name, b"id\nx\n")]));
        assert_eq!(reading.problems.len(), 1, "{name}: {:#?}", reading.report());
        assert_eq!(reading.problems[0].kind, ProblemKind::UnsafePath, "{name}");
        assert_eq!(reading.problems[0].file, name);
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("services.csv", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(refused(&bytes, Limits::default()), ProblemKind::UnsafePath);
}

#[test]
fn bombs_are_refused_before_they_unfold() {
    let zeros = vec![b'0'; 64 * 1024 * 1024];
    let bomb = archive(&[("services.csv", &zeros)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(refused(&bomb, Limits::default()), ProblemKind::Ratio { limit: 200 });
    let limits = Limits { bytes: 1_000_000, ..Limits::default() };
    assert_eq!(refused(&bomb, limits), ProblemKind::TooBig { limit: 1_000_000 });

    // The same with a lie in the headers: it says it is small.
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    let mut lie = bomb;
    let places: Vec<usize> = (0..lie.len() - 4).filter(|at| lie[*at..*at + 4] == size).collect();
    assert!(!places.is_empty());
    for at in places {
        lie[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    let reading = Reading::zip(&lie);
    assert!(reading.problems.iter().any(lotse::hsds::Problem::is_error));
    assert!(reading.records.is_empty());
}

#[test]
fn tables_share_one_limit() {
    let rows = "o,O,D\n".repeat(1_000);
    let text = format!("id,name,description\n{rows}");
    let bytes =
        archive(&[("organizations.csv", text.as_bytes()), ("services.csv", text.as_bytes())]);
    let limits = Limits { bytes: 8_000, ..Limits::default() };
    assert_eq!(refused(&bytes, limits), ProblemKind::TooBig { limit: 8_000 });
}

#[test]
fn too_many_entries_nested_archives_and_damage_are_refused() {
    let names: Vec<String> = (0..20).map(|n| format!("{n}.txt")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &b"x"[..])).collect();
    let limits = Limits { entries: 10, ..Limits::default() };
    assert_eq!(
        refused(&archive(&entries), limits),
        ProblemKind::TooManyEntries { entries: 20, limit: 10 }
    );
    let inner = archive(&[GOOD]);
    for name in ["mehr.zip", "services.csv"] {
        let nested = archive(&[(name, &inner)]);
        assert_eq!(refused(&nested, Limits::default()), ProblemKind::NestedArchive);
    }
    let whole = archive(&[GOOD]);
    let half = &whole[..whole.len() / 2];
    assert!(matches!(refused(half, Limits::default()), ProblemKind::BrokenArchive { .. }));
    let mut wrong_sum = whole.clone();
    let at = whole.windows(4).position(|w| w == b"PK\x03\x04").unwrap() + 14;
    let sum = whole[at..at + 4].to_vec();
    for place in 0..wrong_sum.len() - 4 {
        if wrong_sum[place..place + 4] == sum[..] {
            wrong_sum[place] ^= 0xff;
        }
    }
    let reading = Reading::zip(&wrong_sum);
    assert!(reading.problems.iter().any(lotse::hsds::Problem::is_error), "{:?}", reading.report());
}

#[test]
fn a_file_is_known_by_its_first_bytes() {
    for bytes in [archive(&[GOOD]), br#"{"id":"o","name":"O","description":"D"}"#.to_vec()] {
        let mut reading = Reading::default();
        read::file("x", Cursor::new(bytes), Limits::default(), &mut |f| reading.take(f)).unwrap();
        assert_eq!(reading.clean().organization().name, "O");
    }
}

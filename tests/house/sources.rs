//! Reading the project's own files: what is code, what is a comment, what is a string.

use std::fs;
use std::path::{Path, PathBuf};

/// A text file of the project; `path` is relative to the package.
pub struct SourceFile {
    pub path: String,
    pub text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder` whose name ends in one of `endings`; an empty ending takes all.
pub fn files(folder: &str, endings: &[&str]) -> Vec<SourceFile> {
    let mut open = vec![root().join(folder)];
    let mut found = Vec::new();
    while let Some(dir) = open.pop() {
        for path in fs::read_dir(&dir).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", ".git", "node_modules"].contains(&name.as_str()) {
                    open.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.extend(read(&path));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn read(path: &PathBuf) -> Option<SourceFile> {
    // What is not text is no source.
    let text = fs::read_to_string(path).ok()?;
    let path = path.strip_prefix(root()).expect("below the package").display().to_string();
    Some(SourceFile { path, text })
}

/// Rust text taken apart: the code without comments and with empty strings, and the strings.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub code: String,
    pub strings: Vec<String>,
}

/// Takes Rust text apart.
pub fn take_apart(text: &str) -> Taken {
    let chars: Vec<char> = text.chars().collect();
    let mut taken = Taken::default();
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        at += match rest {
            ['/', '/', ..] => rest.iter().take_while(|c| **c != '\n').count(),
            ['/', '*', ..] => block_comment(rest),
            ['"', ..] => plain_string(rest, &mut taken),
            ['\'', '\\', ..] => escaped_char(rest),
            // A character, not a lifetime.
            ['\'', _, '\'', ..] => 3,
            ['r', '#' | '"', ..] if !after_word(&taken.code) => raw_string(rest, &mut taken),
            [c, ..] => {
                taken.code.push(*c);
                1
            }
            [] => break,
        };
    }
    taken
}

fn after_word(code: &str) -> bool {
    code.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

fn block_comment(rest: &[char]) -> usize {
    rest.windows(2).position(|pair| pair == ['*', '/']).map_or(rest.len(), |end| end + 2)
}

fn escaped_char(rest: &[char]) -> usize {
    rest.iter().skip(3).position(|c| *c == '\'').map_or(rest.len(), |end| end + 4)
}

fn plain_string(rest: &[char], taken: &mut Taken) -> usize {
    let mut value = String::new();
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        if rest[at] == '\\' {
            at += 1;
        }
        value.extend(rest.get(at));
        at += 1;
    }
    taken.code.push_str("\"\"");
    taken.strings.push(value);
    at + 1
}

fn raw_string(rest: &[char], taken: &mut Taken) -> usize {
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    if rest.get(1 + hashes) != Some(&'"') {
        // A raw identifier such as `r#type`.
        taken.code.push('r');
        return 1;
    }
    let start = hashes + 2;
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let length = rest[start..]
        .windows(end.len())
        .position(|window| window == end)
        .unwrap_or(rest.len() - start);
    taken.code.push_str("\"\"");
    taken.strings.push(rest[start..start + length].iter().collect());
    start + length + end.len()
}

#[test]
fn code_comments_and_strings_are_told_apart() {
    let text =
        "a(\"x // \\\" y\"); // c \"no\"\nlet b = r#\"q\"z\"#; /* \"d\" */ e('\"', '\\'', 'f');";
    let taken = take_apart(text);
    assert_eq!(taken.strings, ["x // \" y", "q\"z"]);
    assert_eq!(taken.code, "a(\"\"); \nlet b = \"\";  e(, , );");
}

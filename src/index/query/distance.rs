//! How far two words are apart: edits counted plainly, and weighed by what fingers and ears mix up.

use crate::index::knowledge::Knowledge;

/// A slip between neighbouring keys or like sounds.
const SLIP: u32 = 1;
/// Any other edit.
const EDIT: u32 = 2;

/// Edits between two words, an exchange of two neighbours counting one; and the same weighed (2 an edit, 1 a slip).
pub fn distance(known: &Knowledge, a: &str, b: &str) -> (u32, u32) {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let plain = table(&a, &b, |_, _| 1, 1);
    let slip = |x, y| if known.neighbours.contains(&(x, y)) { SLIP } else { EDIT };
    (plain, table(&a, &b, slip, EDIT))
}

/// Whether a word that begins with `a` may be meant for one that begins with `b`.
pub fn may_begin(known: &Knowledge, a: &str, b: &str) -> bool {
    match (a.chars().next(), b.chars().next()) {
        (Some(a), Some(b)) => a == b || known.neighbours.contains(&(a, b)),
        _ => false,
    }
}

fn table(a: &[char], b: &[char], change: impl Fn(char, char) -> u32, other: u32) -> u32 {
    let mut before: Vec<u32> = vec![0; b.len() + 1];
    let mut last: Vec<u32> = (0..=b.len()).map(|n| n as u32 * other).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![(i as u32 + 1) * other; b.len() + 1];
        for (j, y) in b.iter().enumerate() {
            let kept = last[j] + if x == y { 0 } else { change(*x, *y) };
            row[j + 1] = kept.min(last[j + 1] + other).min(row[j] + other);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                row[j + 1] = row[j + 1].min(before[j - 1] + other);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::knowledge::knowledge;

    #[test]
    fn slips_weigh_less() {
        let known = knowledge();
        assert_eq!(distance(known, "suchtberatunk", "suchtberatung"), (1, 1));
        assert_eq!(distance(known, "psychater", "psychiater"), (1, 2));
        assert_eq!(distance(known, "braatung", "beratung"), (2, 3));
        assert_eq!(distance(known, "beratugn", "beratung"), (1, 2));
        assert_eq!(distance(known, "", "abc").0, 3);
        assert!(may_begin(known, "volkshochschule", "folkshochschule"));
        assert!(!may_begin(known, "miete", "tiere"));
    }
}

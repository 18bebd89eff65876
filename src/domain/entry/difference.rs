//! What changed between two texts, word by word.

/// A piece of a text that was compared with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// In the first only.
    Gone(String),
    /// In the second only.
    New(String),
}

/// The two texts as pieces, in reading order.
///
/// ```
/// use lotse::domain::entry::{Piece, difference};
/// assert_eq!(difference("ab 16 Jahren", "ab 14 Jahren"), [
///     Piece::Same("ab ".into()), Piece::Gone("16 ".into()), Piece::New("14 ".into()),
///     Piece::Same("Jahren".into()),
/// ]);
/// assert_eq!(difference("", "neu"), [Piece::New("neu".into())]);
/// ```
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (words(before), words(after));
    let common = longest_common(&old, &new);
    let mut pieces = Vec::new();
    let (mut a, mut b) = (0, 0);
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a].trim_end() == new[b].trim_end() {
            push(&mut pieces, Piece::Same(new[b].to_owned()));
            (a, b) = (a + 1, b + 1);
        } else if b == new.len() || a < old.len() && common[a + 1][b] >= common[a][b + 1] {
            push(&mut pieces, Piece::Gone(old[a].to_owned()));
            a += 1;
        } else {
            push(&mut pieces, Piece::New(new[b].to_owned()));
            b += 1;
        }
    }
    pieces
}

/// Words, each with the blanks behind it.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// For every pair of ends, how many words the rests have in common.
fn longest_common(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            common[a][b] = if old[a].trim_end() == new[b].trim_end() {
                common[a + 1][b + 1] + 1
            } else {
                common[a + 1][b].max(common[a][b + 1])
            };
        }
    }
    common
}

/// Adds a piece, joined to the last one where that is of the same kind.
fn push(pieces: &mut Vec<Piece>, piece: Piece) {
    match (pieces.last_mut(), piece) {
        (Some(Piece::Same(last)), Piece::Same(word))
        | (Some(Piece::Gone(last)), Piece::Gone(word))
        | (Some(Piece::New(last)), Piece::New(word)) => last.push_str(&word),
        (_, piece) => pieces.push(piece),
    }
}

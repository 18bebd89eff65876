//! What the index takes of a word, one piece of memory for each word. Texts have the same words again and again, and
//! looking them up is most of the work of an index.

use std::cell::RefCell;
use std::hash::BuildHasher as _;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::lex::Lexeme;
use super::tokenizer::{BEHIND, DENIED, ends};
use super::{Source, words};

/// Most words remembered by a thread; then it starts afresh.
const MOST_REMEMBERED: usize = 200_000;

thread_local! {
    static LABEL: RefCell<Slots> = RefCell::default();
    static PROSE: RefCell<Slots> = RefCell::default();
}

/// What a thread remembers of the words in texts of one source.
#[derive(Default)]
pub struct Slots {
    /// By the hash of the word as written. Should two words ever have the same, what lies in the slot tells them apart.
    of: FxHashMap<u64, Slot>,
    /// The word as written, its terms, its spelling; then the next.
    text: String,
}

/// Where something of a word lies. Of what is no word, nothing does.
#[derive(Debug, Clone, Copy, Default)]
pub struct Slot {
    begin: u32,
    terms: u32,
    spelling: u32,
    end: u32,
    /// Whether it may make a clause negative.
    pub denies: bool,
}

/// Calls with what this thread remembers.
pub fn with<T>(source: Source, call: impl FnOnce(&mut Slots) -> T) -> T {
    match source {
        Source::Label => LABEL.with_borrow_mut(call),
        Source::Prose => PROSE.with_borrow_mut(call),
    }
}

impl Slots {
    /// The slots of all words of a text. What was given out for other texts may mean nothing any more.
    pub fn all(&mut self, text: &[Lexeme<'_>], source: Source) -> Vec<Slot> {
        if self.of.len() >= MOST_REMEMBERED {
            *self = Self::default();
        }
        // All are looked up before any is looked at, so that the processor need not wait for each one's memory.
        let look = |lexeme: &Lexeme<'_>| match lexeme {
            Lexeme::Word(written) => {
                let hash = FxBuildHasher.hash_one(&**written);
                (hash, self.of.get(&hash).copied())
            }
            Lexeme::Mark(_) => (0, None),
        };
        let found: Vec<(u64, Option<Slot>)> = text.iter().map(look).collect();
        let slots = text.iter().zip(found).map(|(lexeme, (hash, found))| match lexeme {
            Lexeme::Word(written) => match found.filter(|slot| self.written(*slot) == &**written) {
                Some(slot) => slot,
                None => self.add(hash, written, source),
            },
            Lexeme::Mark(_) => Slot::default(),
        });
        slots.collect()
    }

    fn written(&self, slot: Slot) -> &str {
        &self.text[slot.begin as usize..slot.terms as usize]
    }

    /// How the word and its parts stand in a listing of terms.
    pub fn terms(&self, slot: Slot) -> &str {
        &self.text[slot.terms as usize..slot.spelling as usize]
    }

    /// How it stands in a listing of terms when the text denies it.
    pub fn denied(&self, slot: Slot) -> [&str; 3] {
        let whole = self.terms(slot).split(ends).next().unwrap_or_default();
        [DENIED, whole, BEHIND]
    }

    /// How it stands in a listing of spellings; empty when it does not.
    pub fn spelling(&self, slot: Slot) -> &str {
        &self.text[slot.spelling as usize..slot.end as usize]
    }

    fn add(&mut self, hash: u64, written: &str, source: Source) -> Slot {
        // Twice in this text.
        if let Some(slot) = self.of.get(&hash).copied()
            && self.written(slot) == written
        {
            return slot;
        }
        let spelt = words().shelved(written);
        let verb = spelt.verb.as_deref().filter(|_| source == Source::Prose);
        let meant = verb.map_or_else(|| spelt.clone(), |verb| words().shelved(verb));
        let mut push = |text: &str| {
            self.text.push_str(text);
            self.text.len() as u32
        };
        let begin = push("");
        let terms = push(written);
        let spelling = push(&meant.listing);
        let end = push(spelt.spelling.as_deref().unwrap_or_default());
        let slot = Slot { begin, terms, spelling, end, denies: meant.denies };
        self.of.entry(hash).or_insert(slot);
        slot
    }
}

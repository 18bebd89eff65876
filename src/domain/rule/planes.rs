//! Truths of many at once, one bit each in two planes: certainly, and possibly.

use super::Truth;

/// Bits in one word of a plane.
pub(super) const WORD: usize = u64::BITS as usize;

/// A truth for each of a number of things, such as profiles or rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planes {
    len: usize,
    /// A bit where the truth is yes.
    pub(super) certain: Vec<u64>,
    /// A bit where the truth is yes or unknown.
    pub(super) possible: Vec<u64>,
}

/// How many words hold `len` bits.
pub(super) fn words(len: usize) -> usize {
    len.div_ceil(WORD)
}

impl Planes {
    /// The same truth for all.
    pub fn all(len: usize, truth: Truth) -> Self {
        let plane = |set: bool| vec![if set { u64::MAX } else { 0 }; words(len)];
        let mut planes =
            Self { len, certain: plane(truth == Truth::Yes), possible: plane(truth != Truth::No) };
        planes.trim();
        planes
    }

    /// For each what the function says.
    pub fn from_fn(len: usize, truth: impl Fn(usize) -> Truth) -> Self {
        let mut planes = Self::all(len, Truth::No);
        for at in 0..len {
            planes.set(at, truth(at));
        }
        planes
    }

    /// Of how many there is a truth.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The truth of one.
    ///
    /// # Panics
    /// When there is none of that number.
    pub fn truth(&self, at: usize) -> Truth {
        assert!(at < self.len, "{at} of {}", self.len);
        let bit = |plane: &[u64]| plane[at / WORD] >> (at % WORD) & 1 == 1;
        match (bit(&self.certain), bit(&self.possible)) {
            (true, _) => Truth::Yes,
            (false, true) => Truth::Unknown,
            (false, false) => Truth::No,
        }
    }

    pub(super) fn set(&mut self, at: usize, truth: Truth) {
        set_bit(&mut self.certain, at, truth == Truth::Yes);
        set_bit(&mut self.possible, at, truth != Truth::No);
    }

    /// How many have this truth.
    pub fn count(&self, truth: Truth) -> usize {
        let ones =
            |plane: &[u64]| plane.iter().map(|word| word.count_ones() as usize).sum::<usize>();
        match truth {
            Truth::Yes => ones(&self.certain),
            Truth::Unknown => ones(&self.possible) - ones(&self.certain),
            Truth::No => self.len - ones(&self.possible),
        }
    }

    /// The numbers of those that have this truth, smallest first.
    pub fn with(&self, truth: Truth) -> impl Iterator<Item = usize> {
        (0..self.len).filter(move |at| self.truth(*at) == truth)
    }

    /// Demands the other as well, one by one.
    ///
    /// # Panics
    /// When the two are of different lengths.
    pub fn and(&mut self, other: &Self) {
        assert_eq!(self.len, other.len);
        self.merge(other, |a, b| a & b);
    }

    /// Is content with the other instead, one by one.
    ///
    /// # Panics
    /// When the two are of different lengths.
    pub fn or(&mut self, other: &Self) {
        assert_eq!(self.len, other.len);
        self.merge(other, |a, b| a | b);
    }

    /// Takes the other where this one is not decided.
    pub(super) fn or_else(&mut self, other: &Self) {
        let mine = self.certain.iter_mut().zip(&mut self.possible);
        for ((certain, possible), (also, maybe)) in
            mine.zip(other.certain.iter().zip(&other.possible))
        {
            let stated = *certain;
            *certain = stated | (*possible & also);
            *possible = stated | (*possible & maybe);
        }
    }

    /// Joins each plane with the same plane of the other.
    pub(super) fn merge(&mut self, other: &Self, join: impl Fn(u64, u64) -> u64) {
        merge(&mut self.certain, &other.certain, &join);
        merge(&mut self.possible, &other.possible, &join);
    }

    /// Joins with the opposite of the other: what is certainly not there is certain here. Bits
    /// beyond the last may be set afterwards.
    pub(super) fn merge_not(&mut self, other: &Self, join: impl Fn(u64, u64) -> u64) {
        merge(&mut self.certain, &other.possible, |a, b| join(a, !b));
        merge(&mut self.possible, &other.certain, |a, b| join(a, !b));
    }

    /// Clears the bits beyond the last.
    pub(super) fn trim(&mut self) {
        let used = self.len % WORD;
        if used == 0 {
            return;
        }
        for plane in [&mut self.certain, &mut self.possible] {
            if let Some(last) = plane.last_mut() {
                *last &= (1 << used) - 1;
            }
        }
    }
}

pub(super) fn set_bit(plane: &mut [u64], at: usize, value: bool) {
    let bit = 1 << (at % WORD);
    if value {
        plane[at / WORD] |= bit;
    } else {
        plane[at / WORD] &= !bit;
    }
}

pub(super) fn merge(into: &mut [u64], from: &[u64], join: impl Fn(u64, u64) -> u64) {
    for (into, from) in into.iter_mut().zip(from) {
        *into = join(*into, *from);
    }
}

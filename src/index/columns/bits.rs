//! A set of rows, one bit each.

const WIDTH: usize = u64::BITS as usize;

/// Rows by number. Beyond its end nothing is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// Puts a row in.
    pub fn insert(&mut self, row: u32) {
        let (word, bit) = place(row);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= bit;
    }

    /// Takes a row out.
    pub fn remove(&mut self, row: u32) {
        let (word, bit) = place(row);
        if let Some(word) = self.0.get_mut(word) {
            *word &= !bit;
        }
    }

    /// Whether a row is in it.
    pub fn contains(&self, row: u32) -> bool {
        let (word, bit) = place(row);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// Keeps what is in the other as well.
    pub fn and(&mut self, other: &Self) {
        self.0.truncate(other.0.len());
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= other);
    }

    /// Adds what is in the other.
    pub fn or(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    /// Its rows, in order.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().zip(0_u32..).flat_map(|(word, number)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(number * u64::BITS + bit)
            })
        })
    }
}

fn place(row: u32) -> (usize, u64) {
    let row = row as usize;
    (row / WIDTH, 1 << (row % WIDTH))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rows: &[u32]) -> Bits {
        let mut bits = Bits::default();
        rows.iter().for_each(|row| bits.insert(*row));
        bits
    }

    #[test]
    fn sets_of_rows() {
        let mut few = of(&[3, 64, 200]);
        assert_eq!(few.iter().collect::<Vec<_>>(), [3, 64, 200]);
        assert!(few.contains(64) && !few.contains(65) && !few.contains(9_999));
        few.remove(64);
        few.remove(9_999);
        assert_eq!(few.iter().collect::<Vec<_>>(), [3, 200]);
        let mut both = of(&[1, 3]);
        both.and(&few);
        assert_eq!(both.iter().collect::<Vec<_>>(), [3]);
        both.or(&few);
        assert_eq!(both, few);
    }
}

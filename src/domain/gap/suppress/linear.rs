//! The attacker who adds and subtracts sums: which hidden counts follow exactly from the shown ones.
//!
//! Every sum is a linear equation in its hidden counts. A count follows exactly when, after
//! elimination, an equation holds it alone. Elimination is done modulo a prime, which needs no
//! fractions; the coefficients of sums stay far too small to be multiples of it.

use std::collections::BTreeMap;

use super::Cells;

/// 2³¹ − 1: products of two residues fit 64 bits.
const PRIME: u64 = 2_147_483_647;

/// An equation: number of a cell to its coefficient, never zero.
type Row = BTreeMap<usize, u64>;

/// The hidden counts that follow exactly from the shown ones, whatever they are.
pub(super) fn determined(cells: &Cells, hidden: &[bool]) -> Vec<usize> {
    let mut solved: BTreeMap<usize, Row> = BTreeMap::new();
    for sum in &cells.sums {
        let mut row = Row::new();
        for part in sum.parts.iter().filter(|part| hidden[**part]) {
            add(&mut row, *part, 1);
        }
        if hidden[sum.total] {
            add(&mut row, sum.total, PRIME - 1);
        }
        enter(&mut solved, row);
    }
    solved.into_iter().filter(|(_, row)| row.len() == 1).map(|(cell, _)| cell).collect()
}

/// Enters an equation into the solved ones, so that each solved cell stands in one row only.
fn enter(solved: &mut BTreeMap<usize, Row>, mut row: Row) {
    let known: Vec<usize> = row.keys().copied().filter(|cell| solved.contains_key(cell)).collect();
    for cell in known {
        let factor = PRIME - row[&cell];
        add_row(&mut row, &solved[&cell], factor);
    }
    // Totals have higher numbers than their parts and stand in fewer sums, which keeps rows short.
    let Some((&pivot, &lead)) = row.last_key_value() else { return };
    let inverse = power(lead, PRIME - 2);
    for coefficient in row.values_mut() {
        *coefficient = *coefficient * inverse % PRIME;
    }
    for other in solved.values_mut() {
        if let Some(&coefficient) = other.get(&pivot) {
            add_row(other, &row, PRIME - coefficient);
        }
    }
    solved.insert(pivot, row);
}

fn add_row(row: &mut Row, other: &Row, factor: u64) {
    for (&cell, &coefficient) in other {
        add(row, cell, coefficient * factor % PRIME);
    }
}

fn add(row: &mut Row, cell: usize, coefficient: u64) {
    let sum = (row.get(&cell).copied().unwrap_or(0) + coefficient) % PRIME;
    if sum == 0 {
        row.remove(&cell);
    } else {
        row.insert(cell, sum);
    }
}

/// `base` to the power of `exponent`.
fn power(base: u64, exponent: u64) -> u64 {
    let (mut result, mut base, mut exponent) = (1, base, exponent);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}

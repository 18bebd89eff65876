//! Where sites reach most people: maximal coverage over settlement points, exactly.

use crate::domain::geo::Point;

/// Somebody who would come if it is not too far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Home {
    /// Where they live.
    pub point: Point,
    /// How far they can travel, in kilometres.
    pub limit_km: f64,
}

/// Whom a site reaches, one bit each.
type Reach = Vec<u64>;

/// The `sites` candidates that together lie within reach of most homes, and how many that is. Of
/// equally good ones, the first. Fewer where a further one would add nobody.
///
/// A search with a bound: the best that is left cannot add more than the largest single reaches.
pub fn best_sites(homes: &[Home], candidates: &[Point], sites: usize) -> (Vec<usize>, usize) {
    let reach: Vec<Reach> = candidates.iter().map(|site| reach(homes, *site)).collect();
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    // Those who reach nobody, or the same as an earlier one, never help.
    order.sort_by_key(|site| (std::cmp::Reverse(count(&reach[*site])), *site));
    let mut known = std::collections::HashSet::new();
    order.retain(|site| count(&reach[*site]) > 0 && known.insert(&reach[*site]));
    let mut search = Search { reach: &reach, order: &order, best: (Vec::new(), 0) };
    let nobody = vec![0; homes.len().div_ceil(64)];
    search.go(0, sites, &mut Vec::new(), &nobody);
    search.best
}

fn reach(homes: &[Home], site: Point) -> Reach {
    let mut bits = vec![0_u64; homes.len().div_ceil(64)];
    for (number, home) in homes.iter().enumerate() {
        if home.point.km_to(site) <= home.limit_km {
            bits[number / 64] |= 1 << (number % 64);
        }
    }
    bits
}

fn count(reach: &Reach) -> usize {
    reach.iter().map(|bits| bits.count_ones() as usize).sum()
}

struct Search<'a> {
    reach: &'a [Reach],
    /// The candidates, the one that reaches most first.
    order: &'a [usize],
    best: (Vec<usize>, usize),
}

impl Search<'_> {
    fn go(&mut self, from: usize, sites: usize, chosen: &mut Vec<usize>, covered: &Reach) {
        let size = count(covered);
        if size > self.best.1 {
            self.best = (chosen.clone(), size);
        }
        if sites == 0 {
            return;
        }
        for at in from..self.order.len() {
            let site = self.order[at];
            let most: usize =
                self.order[at..].iter().take(sites).map(|s| count(&self.reach[*s])).sum();
            if size + most <= self.best.1 {
                return;
            }
            let both = covered.iter().zip(&self.reach[site]).map(|(a, b)| a | b).collect();
            chosen.push(site);
            self.go(at + 1, sites - 1, chosen, &both);
            chosen.pop();
        }
    }
}

//! Which of many routes are worth comparing: the best in each respect, then other ways.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde::Serialize;

use super::Route;

/// In what a route is better than the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Merit {
    /// It arrives first.
    Earliest,
    /// Least of it is open.
    Surest,
    /// It has the fewest steps.
    Shortest,
    /// It is the nearest.
    Nearest,
    /// It leaves most room beside it, and of those arrives first.
    Gentle,
}

impl Merit {
    const ALL: [Merit; 5] =
        [Merit::Earliest, Merit::Surest, Merit::Shortest, Merit::Nearest, Merit::Gentle];

    /// Which of two routes is better in this; what is equal is settled by the arrival.
    fn compare(self, a: &Route, b: &Route) -> Ordering {
        let by = match self {
            Merit::Earliest => Ordering::Equal,
            Merit::Surest => a.doubts().cmp(&b.doubts()),
            Merit::Shortest => a.legs.len().cmp(&b.legs.len()),
            Merit::Nearest => a.reach_km().total_cmp(&b.reach_km()),
            Merit::Gentle => b.is_gentle().cmp(&a.is_gentle()),
        };
        by.then(a.arrival().cmp(&b.arrival()))
    }

    /// Whether the routes differ in this at all, so that being the best of them means something.
    fn tells(self, routes: &[Route]) -> bool {
        let differ = |by: &dyn Fn(&Route) -> String| {
            routes.iter().map(by).collect::<BTreeSet<_>>().len() > 1
        };
        match self {
            Merit::Earliest => routes.len() > 1,
            Merit::Surest => differ(&|r| r.doubts().to_string()),
            Merit::Shortest => differ(&|r| r.legs.len().to_string()),
            Merit::Nearest => differ(&|r| r.reach_km().to_string()),
            Merit::Gentle => differ(&|r| r.is_gentle().to_string()),
        }
    }
}

/// A route and what speaks for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chosen {
    /// The route.
    pub route: Route,
    /// In what it is the best; none for a route that is there because it is another way.
    pub merits: BTreeSet<Merit>,
}

/// At most `most` routes: the best in each respect and then the earliest of every other way, in the
/// order of their arrival.
pub fn choose(routes: Vec<Route>, most: usize) -> Vec<Chosen> {
    let mut merits: Vec<BTreeSet<Merit>> = vec![BTreeSet::new(); routes.len()];
    for merit in Merit::ALL.into_iter().filter(|merit| merit.tells(&routes)) {
        let best = (0..routes.len()).min_by(|a, b| merit.compare(&routes[*a], &routes[*b]));
        if let Some(best) = best {
            merits[best].insert(merit);
        }
    }
    let mut ways: BTreeSet<Vec<String>> = BTreeSet::new();
    let mut chosen: Vec<usize> = Vec::new();
    let signature =
        |route: &Route| route.signature().into_iter().map(str::to_owned).collect::<Vec<_>>();
    for at in (0..routes.len()).filter(|at| !merits[*at].is_empty()) {
        ways.insert(signature(&routes[at]));
        chosen.push(at);
    }
    let mut others: Vec<usize> = (0..routes.len()).filter(|at| merits[*at].is_empty()).collect();
    others.sort_by_key(|at| (routes[*at].arrival(), routes[*at].legs.len()));
    for at in others {
        if chosen.len() < most && ways.insert(signature(&routes[at])) {
            chosen.push(at);
        }
    }
    chosen.sort_by_key(|at| (routes[*at].arrival(), *at));
    chosen.truncate(most);
    let mut all: Vec<_> = routes.into_iter().zip(merits).map(Some).collect();
    let taken = chosen.into_iter().filter_map(|at| all[at].take());
    taken.map(|(route, merits)| Chosen { route, merits }).collect()
}

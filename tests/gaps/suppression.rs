//! Small numbers do not leave the house: not shown, and not to be worked out from what is.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use lotse::app::Knowledge;
use lotse::domain::gap::{
    Count, Coverage, Gap, GapReport, GapTable, NeedOutcome, Period, PublicCell, PublicRow,
    PublicTable, Quarter, Shown, Stage, THRESHOLD, Unit,
};
use lotse::domain::referral::Cause;
use proptest::prelude::*;

const TOPICS: [&str; 4] = ["schulden", "wohnungssuche", "psyche", "sucht"];
/// The last lives nobody knows where.
const AREAS: [Option<&str>; 3] = [Some("Nord"), Some("Süd"), None];
const DAYS: [&str; 3] = ["2026-02-03", "2026-05-04", "2026-08-05"];
const CAUSES: [Cause; 3] = [Cause::KeinPlatz, Cause::ZuWeit, Cause::NichtErreicht];

static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(Knowledge::embedded);

/// Topic, quarter, outcome (0 served, 1 waiting, 2 and above unserved by cause), how many, and how
/// many needs each person has there.
type Group = (usize, usize, usize, u32, u32);

fn units(groups: &[Group]) -> Vec<Unit> {
    let mut units = Vec::new();
    for (number, (topic, quarter, outcome, people, needs_each)) in groups.iter().enumerate() {
        for person in 0..*people {
            for _ in 0..*needs_each {
                units.push(Unit {
                    case: format!("{number}-{person}").into(),
                    topic: TOPICS[*topic].to_owned(),
                    since: DAYS[*quarter].parse().expect("a day"),
                    outcome: became(*outcome),
                    days_to_appointment: None,
                    stage: Stage::Recorded,
                    area: AREAS[number % AREAS.len()].map(str::to_owned),
                });
            }
        }
    }
    units
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn table(groups: &[Group]) -> GapTable {
    let quarters = Quarter::between(day(DAYS[0]), day(DAYS[2]));
    GapTable::of(&units(groups), quarters, &KNOWLEDGE.topics)
}

fn report(groups: &[Group]) -> GapReport {
    let period = Period { from: day(DAYS[0]), to: day(DAYS[2]), made_on: day(DAYS[2]) };
    GapReport::of(period, &units(groups), Coverage::default(), &KNOWLEDGE.topics)
}

fn became(outcome: usize) -> NeedOutcome {
    match outcome {
        0 => NeedOutcome::Served,
        1 => NeedOutcome::Waiting,
        cause => NeedOutcome::Unserved(Box::new(Gap {
            primary: CAUSES[cause - 2],
            causes: [CAUSES[cause - 2]].into(),
            at_search: CAUSES[cause - 2],
            excluded_by: BTreeMap::new(),
            near_misses: Vec::new(),
        })),
    }
}

const OUTCOMES: [&str; 4] = ["served", "waiting", "unserved", "total"];

/// Where a number of an area stands: beyond all rows.
fn area_place(number: usize, name: &str) -> Place {
    (1000 + number, 0, name.to_owned())
}

/// A published number by where it stands.
type Place = (usize, usize, String);

/// Everything the public sees: numbers by place, and which add up to which. Built from the published
/// table alone, by somebody who knows how such tables are made.
struct Attacker {
    known: BTreeMap<Place, (i64, i64)>,
    sums: Vec<(Place, Vec<Place>)>,
}

const ENDLESS: i64 = 1 << 40;

impl Attacker {
    fn reads(table: &PublicTable) -> Self {
        let mut attacker = Self { known: BTreeMap::new(), sums: Vec::new() };
        let (rows, columns) = (table.rows.len(), table.quarters.len());
        for (at, row) in table.rows.iter().chain([&table.total]).enumerate() {
            attacker.read_row(at, row);
        }
        let all = |of: &dyn Fn(usize) -> Place| (0..rows).map(of).collect::<Vec<_>>();
        for column in 0..=columns {
            for name in ["served", "waiting", "unserved", "total"] {
                let place = |row: usize| (row, column, name.to_owned());
                attacker.sums.push((place(rows), all(&place)));
            }
        }
        for cause in table.total.causes.keys() {
            let place = |row: usize| (row, columns, cause.key().to_owned());
            attacker.sums.push((place(rows), all(&place)));
        }
        attacker.read_areas(table);
        attacker
    }

    /// Areas take the same totals apart in another way.
    fn read_areas(&mut self, table: &PublicTable) {
        let (rows, columns) = (table.rows.len(), table.quarters.len());
        for (number, area) in table.areas.iter().enumerate() {
            let PublicCell { served, waiting, unserved, total } = area.total;
            for (name, shown) in OUTCOMES.into_iter().zip([served, waiting, unserved, total]) {
                self.see(area_place(number, name), shown);
            }
            let parts = ["served", "waiting", "unserved"].map(|name| area_place(number, name));
            self.sums.push((area_place(number, "total"), parts.to_vec()));
            for (topic, shown) in &area.unserved {
                self.see(area_place(number, topic), *shown);
            }
            let topics = area.unserved.keys().map(|topic| area_place(number, topic));
            self.sums.push((area_place(number, "unserved"), topics.collect()));
            if let Some((low, _)) = self.known.get_mut(&area_place(number, "total")) {
                *low = (*low).max(1);
            }
        }
        let all = |name: &str| (0..table.areas.len()).map(|n| area_place(n, name)).collect();
        for name in OUTCOMES {
            self.sums.push(((rows, columns, name.to_owned()), all(name)));
        }
        for (number, row) in table.rows.iter().enumerate() {
            self.sums.push(((number, columns, "unserved".to_owned()), all(&row.topic)));
        }
    }

    fn read_row(&mut self, at: usize, row: &PublicRow) {
        let columns = row.cells.len();
        for (column, cell) in row.cells.iter().chain([&row.total]).enumerate() {
            let PublicCell { served, waiting, unserved, total } = *cell;
            let place = |name: &str| (at, column, name.to_owned());
            for (name, shown) in
                [("served", served), ("waiting", waiting), ("unserved", unserved), ("total", total)]
            {
                self.see(place(name), shown);
            }
            let parts = ["served", "waiting", "unserved"].map(place);
            self.sums.push((place("total"), parts.to_vec()));
        }
        for name in ["served", "waiting", "unserved", "total"] {
            let quarters = (0..columns).map(|column| (at, column, name.to_owned()));
            self.sums.push(((at, columns, name.to_owned()), quarters.collect()));
        }
        for (cause, shown) in &row.causes {
            self.see((at, columns, cause.key().to_owned()), *shown);
        }
        let causes = row.causes.keys().map(|cause| (at, columns, cause.key().to_owned()));
        if !row.causes.is_empty() {
            self.sums.push(((at, columns, "unserved".to_owned()), causes.collect()));
        }
        // Where some causes are said to be zero, the hidden ones are not.
        let zero_shown = row.causes.values().any(|shown| *shown == Shown::Count(0));
        for cause in row.causes.keys().filter(|_| zero_shown) {
            if let Some((low, high)) = self.known.get_mut(&(at, columns, cause.key().to_owned())) {
                *low = if *high == ENDLESS { 1 } else { *low };
            }
        }
        // A topic stands here because somebody needed it.
        if row.topic.is_empty() {
            return;
        }
        if let Some((low, _)) = self.known.get_mut(&(at, columns, "total".to_owned())) {
            *low = (*low).max(1);
        }
    }

    fn see(&mut self, place: Place, shown: Shown) {
        let bounds = shown.count().map_or((0, ENDLESS), |n| (i64::from(n), i64::from(n)));
        self.known.insert(place, bounds);
    }

    /// Narrows every bound by every sum until nothing moves.
    fn works_it_out(&mut self) {
        loop {
            let before = self.known.clone();
            for (total, parts) in &self.sums {
                let low: i64 = parts.iter().map(|part| before_of(&self.known, part).0).sum();
                let high: i64 = parts.iter().map(|part| before_of(&self.known, part).1).sum();
                narrow(&mut self.known, total, low, high);
                let (least, most) = before_of(&self.known, total);
                for part in parts {
                    let (own_low, own_high) = before_of(&self.known, part);
                    narrow(
                        &mut self.known,
                        part,
                        least - (high - own_high),
                        most - (low - own_low),
                    );
                }
            }
            if before == self.known {
                return;
            }
        }
    }
}

fn before_of(known: &BTreeMap<Place, (i64, i64)>, place: &Place) -> (i64, i64) {
    known[place]
}

fn narrow(known: &mut BTreeMap<Place, (i64, i64)>, place: &Place, low: i64, high: i64) {
    if let Some(bounds) = known.get_mut(place) {
        // Bounds taken from something endless say nothing.
        let high = if high > ENDLESS / 2 { ENDLESS } else { high };
        *bounds = (bounds.0.max(low), bounds.1.min(high));
    }
}

/// All counts of the true report by place.
fn truth(report: &GapReport) -> BTreeMap<Place, Count> {
    let table = &report.areas;
    let mut counts = BTreeMap::new();
    for (number, area) in report.places.iter().enumerate() {
        let cell = area.total;
        let outcomes = [cell.served, cell.waiting, cell.unserved, cell.total];
        for (name, count) in OUTCOMES.into_iter().zip(outcomes) {
            counts.insert(area_place(number, name), count);
        }
        for (topic, count) in &area.unserved {
            counts.insert(area_place(number, topic), *count);
        }
    }
    for (at, row) in table.rows.iter().chain([&table.total]).enumerate() {
        for (column, cell) in row.cells.iter().chain([&row.total]).enumerate() {
            counts.insert((at, column, "served".to_owned()), cell.served);
            counts.insert((at, column, "waiting".to_owned()), cell.waiting);
            counts.insert((at, column, "unserved".to_owned()), cell.unserved);
            counts.insert((at, column, "total".to_owned()), cell.total);
        }
        for (cause, count) in &row.causes {
            counts.insert((at, row.cells.len(), cause.key().to_owned()), *count);
        }
    }
    counts
}

fn group() -> impl Strategy<Value = Group> {
    (0..TOPICS.len(), 0..DAYS.len(), 0..5_usize, 1..12_u32, 1..3_u32)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nobody_works_out_a_small_number(groups in prop::collection::vec(group(), 1..40)) {
        let report = report(&groups);
        let public = report.public();
        let truth = truth(&report);
        let mut attacker = Attacker::reads(&public);
        for (place, (low, high)) in &attacker.known {
            if low == high {
                let count = truth.get(place).copied().unwrap_or_default();
                prop_assert_eq!(*low, i64::from(count.needs), "what is shown is true");
                let is_cause = CAUSES.iter().any(|cause| cause.key() == place.2);
                let zero = count.needs == 0 && is_cause;
                prop_assert!(zero || count.cases >= THRESHOLD, "{:?}: {:?}", place, count);
            }
        }
        let shown: BTreeMap<_, bool> =
            attacker.known.iter().map(|(place, (low, high))| (place.clone(), low == high)).collect();
        attacker.works_it_out();
        for (place, (low, high)) in &attacker.known {
            let count = i64::from(truth.get(place).copied().unwrap_or_default().needs);
            prop_assert!(*low <= count && count <= *high, "{:?}: {}..{} of {}", place, low, high, count);
            if !shown[place] {
                prop_assert!(low < high, "{:?} is {}", place, low);
                prop_assert!(*high >= i64::from(THRESHOLD), "{:?} is at most {}", place, high);
            }
        }
    }

}

#[test]
fn large_numbers_stay() {
    let mut groups = Vec::new();
    for topic in 0..TOPICS.len() {
        for quarter in 0..DAYS.len() {
            for outcome in 0..5 {
                groups.push((topic, quarter, outcome, THRESHOLD, 1));
            }
        }
    }
    let public = PublicTable::of(&table(&groups), &[]);
    for row in public.rows.iter().chain([&public.total]) {
        for cell in row.cells.iter().chain([&row.total]) {
            let PublicCell { served, waiting, unserved, total } = *cell;
            assert!([served, waiting, unserved, total].iter().all(|n| n.count().is_some()));
        }
        assert!(row.causes.values().all(|shown| shown.count().is_some()));
    }
}

#[test]
fn one_small_number_among_large_ones_takes_few_with_it() {
    let mut groups = Vec::new();
    for topic in 0..TOPICS.len() {
        for quarter in 0..DAYS.len() {
            for outcome in 0..3 {
                let small = (topic, quarter, outcome) == (1, 1, 2);
                groups.push((topic, quarter, outcome, if small { 3 } else { 20 }, 1));
            }
        }
    }
    let public = PublicTable::of(&table(&groups), &[]);
    let cells = public.rows.iter().chain([&public.total]).flat_map(|row| {
        row.cells
            .iter()
            .chain([&row.total])
            .flat_map(|c| [c.served, c.waiting, c.unserved, c.total])
    });
    let (hidden, all) = cells.fold((0, 0), |(hidden, all), shown| {
        (hidden + usize::from(shown == Shown::Hidden), all + 1)
    });
    assert_eq!(all, 80);
    // Two outcomes, two quarters and two topics at least: a cube of eight.
    assert!((8..=12).contains(&hidden), "{hidden} hidden");
    assert_eq!(public.rows[1].cells[1].unserved, Shown::Hidden);
    assert_eq!(public.total.total.unserved.count(), Some(20 * 11 + 3));
}

/// Every row and column has two hidden counts, and yet one follows: the sum of the first two rows
/// less the first two columns leaves it alone.
#[test]
fn a_number_that_follows_from_several_sums_is_protected_too() {
    let mut groups = Vec::new();
    let small = [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 2), (3, 2)];
    for topic in 0..TOPICS.len() {
        for quarter in 0..DAYS.len() {
            let people = if small.contains(&(topic, quarter)) { 3 } else { 30 };
            groups.push((topic, quarter, 0, people, 1));
            groups.push((topic, quarter, 2, 40, 1));
        }
    }
    let public = PublicTable::of(&table(&groups), &[]);
    let served = |row: &PublicRow| row.cells.iter().map(|c| c.served).collect::<Vec<_>>();
    let hidden: Vec<Vec<bool>> = public
        .rows
        .iter()
        .map(|row| served(row).iter().map(|shown| shown.count().is_none()).collect())
        .collect();
    for (topic, quarter) in small {
        assert!(hidden[topic][quarter]);
    }
    // The bridge between the two blocks must not be the only way between them.
    let others = hidden.iter().flatten().filter(|hidden| **hidden).count();
    let margins = public.total.cells.iter().filter(|c| c.served.count().is_none()).count();
    assert!(others + margins > small.len(), "{hidden:?}");
}

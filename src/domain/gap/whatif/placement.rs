//! Who could really be placed: a maximum matching between needs and places.
//!
//! A count of fits promises the same place to everybody who fits. Here each place goes to one need,
//! and as many needs as possible get one. A placement that is already as large as it can be grows
//! from where it stands when places or fits are added ([`Placement::fill`]): a need that was placed
//! stays placed, perhaps elsewhere, so that what a change adds is never counted twice.

/// Needs and offers by their numbers, and who sits where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placement {
    /// Places of each offer.
    seats: Vec<usize>,
    /// Offers each need fits, in rising order.
    fits: Vec<Vec<usize>>,
    /// Where each need is placed.
    at: Vec<Option<usize>>,
    /// The needs each offer has.
    guests: Vec<Vec<usize>>,
}

impl Placement {
    /// Nobody is placed yet. `fits` names for each need the offers it could go to.
    pub fn new(seats: Vec<usize>, mut fits: Vec<Vec<usize>>) -> Self {
        for offers in &mut fits {
            offers.sort_unstable();
            offers.dedup();
        }
        let (at, guests) = (vec![None; fits.len()], vec![Vec::new(); seats.len()]);
        Self { seats, fits, at, guests }
    }

    /// How many needs are placed.
    pub fn size(&self) -> usize {
        self.at.iter().flatten().count()
    }

    /// Where a need is placed.
    pub fn at(&self, need: usize) -> Option<usize> {
        self.at[need]
    }

    /// Places of an offer that nobody has.
    pub fn left(&self, offer: usize) -> usize {
        self.seats[offer].saturating_sub(self.guests[offer].len())
    }

    /// Adds an offer and says its number.
    pub fn add_offer(&mut self, seats: usize) -> usize {
        self.seats.push(seats);
        self.guests.push(Vec::new());
        self.seats.len() - 1
    }

    /// Adds a need and says its number.
    pub fn add_need(&mut self, mut fits: Vec<usize>) -> usize {
        fits.sort_unstable();
        fits.dedup();
        self.fits.push(fits);
        self.at.push(None);
        self.fits.len() - 1
    }

    /// Adds places to an offer.
    pub fn add_seats(&mut self, offer: usize, more: usize) {
        self.seats[offer] += more;
    }

    /// Says that a need fits an offer, too.
    pub fn add_fit(&mut self, need: usize, offer: usize) {
        if let Err(place) = self.fits[need].binary_search(&offer) {
            self.fits[need].insert(place, offer);
        }
    }

    /// Takes an offer away: nobody fits it, and those it had are without a place.
    pub fn close(&mut self, offer: usize) {
        self.seats[offer] = 0;
        for need in std::mem::take(&mut self.guests[offer]) {
            self.at[need] = None;
        }
        for offers in &mut self.fits {
            offers.retain(|known| *known != offer);
        }
    }

    /// Places as many more needs as can be, the first ones first, and says which. Nobody loses a
    /// place.
    pub fn fill(&mut self) -> Vec<usize> {
        // An offer from which a search found no free place will not lead to one later in this
        // round either (the search tree of a failure can be cut off for good), so it stays seen.
        let mut seen = vec![false; self.seats.len()];
        let waiting: Vec<usize> = (0..self.at.len()).filter(|n| self.at[*n].is_none()).collect();
        waiting.into_iter().filter(|need| self.place(*need, &mut seen)).collect()
    }

    /// Finds a place for one need, moving others on where that helps: the shortest way first.
    fn place(&mut self, need: usize, seen: &mut [bool]) -> bool {
        // Offers reached so far, each with the need that would move there.
        let mut reached: Vec<(usize, usize)> = Vec::new();
        let mut next = 0;
        self.reach(need, seen, &mut reached);
        while let Some(&(offer, _)) = reached.get(next) {
            if self.left(offer) > 0 {
                self.move_on(need, offer, &reached);
                reached.iter().for_each(|(offer, _)| seen[*offer] = false);
                return true;
            }
            for at in 0..self.guests[offer].len() {
                let guest = self.guests[offer][at];
                self.reach(guest, seen, &mut reached);
            }
            next += 1;
        }
        false
    }

    /// The needs for whom one more way would place somebody: those without a place, and those who have
    /// one that somebody without could take, from one to the next.
    pub fn contested(&self) -> Vec<bool> {
        let mut contested: Vec<bool> = self.at.iter().map(Option::is_none).collect();
        let mut seen = vec![false; self.seats.len()];
        let mut left: Vec<usize> = (0..self.at.len()).filter(|need| contested[*need]).collect();
        while let Some(need) = left.pop() {
            for &offer in &self.fits[need] {
                if std::mem::replace(&mut seen[offer], true) {
                    continue;
                }
                for &guest in &self.guests[offer] {
                    if !std::mem::replace(&mut contested[guest], true) {
                        left.push(guest);
                    }
                }
            }
        }
        contested
    }

    fn reach(&self, need: usize, seen: &mut [bool], reached: &mut Vec<(usize, usize)>) {
        for &offer in &self.fits[need] {
            if !std::mem::replace(&mut seen[offer], true) {
                reached.push((offer, need));
            }
        }
    }

    /// Moves everybody on the way to a free place one step on.
    fn move_on(&mut self, need: usize, free: usize, reached: &[(usize, usize)]) {
        let mut to = free;
        while let Some(&(_, mover)) = reached.iter().find(|(offer, _)| *offer == to) {
            let from = self.at[mover].replace(to);
            self.guests[to].push(mover);
            let Some(from) = from.filter(|_| mover != need) else { return };
            self.guests[from].retain(|guest| *guest != mover);
            to = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Placement;

    #[test]
    fn somebody_moves_on_so_that_both_have_a_place() {
        // The first fits both offers, the second only the one the first would take.
        let mut placement = Placement::new(vec![1, 1], vec![vec![0, 1], vec![0]]);
        assert_eq!(placement.fill(), [0, 1]);
        assert_eq!((placement.at(0), placement.at(1)), (Some(1), Some(0)));
    }

    #[test]
    fn whoever_holds_a_place_somebody_else_could_take_is_contested() {
        // The second waits for the place of the first; the third has one nobody else wants.
        let mut placement = Placement::new(vec![1, 1], vec![vec![0], vec![0], vec![1]]);
        placement.fill();
        assert_eq!(placement.contested(), [true, true, false]);
    }

    #[test]
    fn growing_never_takes_a_place_away() {
        let mut placement = Placement::new(vec![1], vec![vec![0], vec![0]]);
        assert_eq!(placement.fill(), [0]);
        placement.add_seats(0, 1);
        assert_eq!(placement.fill(), [1]);
        assert_eq!((placement.size(), placement.left(0)), (2, 0));
        placement.close(0);
        assert_eq!((placement.size(), placement.fill()), (0, vec![]));
    }
}

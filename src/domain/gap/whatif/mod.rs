//! What if: which single change would reach most of the needs nobody reached.
//!
//! All unserved needs and all offers of a day are judged once, by the matching the case manager sees
//! ([`world`]). Who could be placed as it is, is placed, each on a place of its own ([`placement`]):
//! no change can claim them. Then every change something in the way asks for ([`propose`]) is made
//! to a copy of its offer ([`change`]), the offer is judged anew, and the placement grows from where
//! it stands ([`effect`]). What it grows by is the gain: not how many fit, but how many could have a
//! place. Where a change finds the offer full, or a second condition in the way, the pair is tried
//! as well ([`ranking`]). Who fits is said for all needs at once ([`verdicts`]); only where somebody
//! does not fit and the report must say why, that one is judged alone.
//!
//! A gain is a possibility, not a promise: fitting and a free place are necessary, not enough. Say
//! "would reach", never "will".

mod change;
mod effect;
mod empty;
mod idea;
mod idle;
mod placement;
mod propose;
mod ranking;
mod site;
mod verdicts;
mod world;

pub use change::Change;
pub use effect::{Effect, Loss, NewOffer, Step};
pub use empty::Empty;
pub use idea::{Ending, Idea, Ideas, Prospect, Target};
pub use idle::Idle;
pub use placement::Placement;
pub use propose::Settlement;
pub use ranking::Proposal;
pub use site::{Home, best_sites};
pub use world::{Seeker, Supply, Terms, World};

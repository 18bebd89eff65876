//! Matching offers with a profile, their places, and when they are open.

mod closed;
mod columns;
mod entry;
mod fairness;
mod groups;
mod holidays;
mod hours;
mod offers;
mod order;
mod places;

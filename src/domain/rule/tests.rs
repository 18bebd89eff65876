//! The logic of rules, shown on random rules and profiles.

//! Reasons and rules in words, with the real vocabulary.

//! The command `lotse`.
fn main() {}

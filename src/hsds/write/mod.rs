//! Writing.
pub struct Audience;
pub struct Directory;
pub struct Writer;

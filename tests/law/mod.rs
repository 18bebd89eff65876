//! The law as something that changes: versions, the proof before a change, and who may make one.

mod decide;
mod editor;
mod versions;

//! Which line a CSV record begins on. The csv crate counts before it has passed over blank lines
//! and the second half of CRLF, and would name the line above.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{self, Read};
use std::rc::Rc;

/// Input that notes where line breaks stand.
pub(super) struct Lines<R> {
    input: R,
    at: u64,
    breaks: Breaks,
}

/// Where line breaks stand that have not been counted yet.
#[derive(Clone, Default)]
pub(super) struct Breaks(Rc<RefCell<Counted>>);

#[derive(Default)]
struct Counted {
    passed: u64,
    /// Offsets of CR and LF; `true` for LF.
    ahead: VecDeque<(u64, bool)>,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(input: R) -> (Self, Breaks) {
        let breaks = Breaks::default();
        (Self { input, at: 0, breaks: breaks.clone() }, breaks)
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        let mut counted = self.breaks.0.borrow_mut();
        for byte in &buffer[..count] {
            if matches!(byte, b'\r' | b'\n') {
                counted.ahead.push_back((self.at, *byte == b'\n'));
            }
            self.at += 1;
        }
        Ok(count)
    }
}

impl Breaks {
    /// The line of the first character at or after `offset` that is no line break. Offsets must
    /// not go back.
    pub(super) fn line(&self, offset: u64) -> u64 {
        let mut counted = self.0.borrow_mut();
        let mut offset = offset;
        while let Some((at, feed)) = counted.ahead.front().copied() {
            if at > offset {
                break;
            }
            if at == offset {
                offset += 1;
            }
            counted.passed += u64::from(feed);
            counted.ahead.pop_front();
        }
        counted.passed + 1
    }
}

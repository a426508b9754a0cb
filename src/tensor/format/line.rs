//! A writer that knows how long its line is.

use core::fmt::{self, Write};

/// Passes text on and counts the characters since the last line break.
pub(super) struct Line<'a> {
    out: &'a mut dyn Write,
    length: usize,
}

impl<'a> Line<'a> {
    /// `out`, at the beginning of a line.
    pub(super) fn new(out: &'a mut dyn Write) -> Self {
        Self { out, length: 0 }
    }

    /// The characters since the last line break.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Writes `character`, `count` times. (Not by a width in `write!`, which
    /// ends at 65535.)
    pub(super) fn repeat(&mut self, character: char, count: usize) -> fmt::Result {
        (0..count).try_for_each(|_| self.write_char(character))
    }
}

impl Write for Line<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let (before, last) = match text.rsplit_once('\n') {
            Some((_, last)) => (0, last),
            None => (self.length, text),
        };
        self.length = before.saturating_add(last.chars().count());
        self.out.write_str(text)
    }
}

/// The length of the one line that `write` writes.
pub(super) fn measure(write: impl FnOnce(&mut Line<'_>) -> fmt::Result) -> usize {
    let mut nowhere = Nowhere;
    let mut line = Line::new(&mut nowhere);
    // An element that refuses to be written refuses again when it is written.
    let _ = write(&mut line);
    line.length()
}

/// Drops all text.
struct Nowhere;

impl Write for Nowhere {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

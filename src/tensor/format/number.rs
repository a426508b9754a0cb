//! The form that all numbers of a tensor share: torch's `_Formatter`.

use core::fmt::{self, LowerExp, Write};

use super::line::{Line, measure};

/// How the numbers of a tensor are written, and how wide they get.
pub(super) struct Form {
    notation: Notation,
    /// Digits after the point.
    precision: usize,
    /// The characters of the widest one of the finite, nonzero numbers. Others
    /// are padded to it, or stick out.
    pub(super) width: usize,
}

#[derive(Clone, Copy)]
enum Notation {
    /// `1.`
    Integer,
    /// `1.5000`
    Fixed,
    /// `1.5000e+00`, with this letter.
    Scientific(char),
}

impl Form {
    /// The form of the numbers that `each` hands to its argument: with exponents of the
    /// `letter`, or where torch chooses them.
    pub(super) fn of(
        precision: usize,
        letter: Option<char>,
        each: impl Fn(&mut dyn FnMut(f64)),
    ) -> Self {
        let (mut smallest, mut largest, mut integers) = (f64::INFINITY, 0.0_f64, true);
        // Only these count: zero and the non-finite have no magnitude.
        let each = |visit: &mut dyn FnMut(f64)| {
            each(&mut |x| {
                if x.is_finite() && x != 0.0 {
                    visit(x);
                }
            });
        };
        each(&mut |x| {
            smallest = smallest.min(x.abs());
            largest = largest.max(x.abs());
            integers &= x % 1.0 == 0.0;
        });
        let notation = if let Some(letter) = letter {
            Notation::Scientific(letter)
        } else if largest / smallest > 1000.0 || largest > 1.0e8 || smallest < 1.0e-4 {
            Notation::Scientific('e')
        } else if integers {
            Notation::Integer
        } else {
            Notation::Fixed
        };
        let mut form = Self { notation, precision, width: 1 };
        let mut width = 1;
        each(&mut |x| width = measure(|line| form.write(line, x)).max(width));
        form.width = width;
        form
    }

    /// Writes one number, without padding.
    pub(super) fn write(&self, line: &mut Line<'_>, x: f64) -> fmt::Result {
        let precision = self.precision;
        if x.is_nan() {
            // The sign of a NaN is no news.
            return line.write_str("nan");
        }
        if x.is_infinite() {
            return write!(line, "{x}");
        }
        match self.notation {
            Notation::Integer => write!(line, "{x:.0}."),
            Notation::Fixed => write!(line, "{x:.precision$}"),
            Notation::Scientific(letter) => write_scientific(line, &x, precision, letter),
        }
    }
}

/// `1.5000e+00`: an exponent with a sign and two digits at least, where Rust
/// writes `1.5000e0`.
pub(super) fn write_scientific(
    line: &mut dyn Write,
    x: &dyn LowerExp,
    precision: usize,
    letter: char,
) -> fmt::Result {
    let mut rewritten = Rewritten { line, letter, exponent: None };
    write!(rewritten, "{x:.precision$e}")?;
    rewritten.end_exponent()
}

/// Passes text on, but for the exponent, which it reads and writes anew.
struct Rewritten<'a> {
    line: &'a mut dyn Write,
    letter: char,
    exponent: Option<Exponent>,
}

#[derive(Clone, Copy, Default)]
struct Exponent {
    negative: bool,
    digits: u32,
}

impl Rewritten<'_> {
    /// Writes the exponent that was read, if one was.
    fn end_exponent(&mut self) -> fmt::Result {
        let Some(exponent) = self.exponent.take() else {
            return Ok(());
        };
        let sign = if exponent.negative { '-' } else { '+' };
        write!(self.line, "{}{sign}{:02}", self.letter, exponent.digits)
    }
}

impl Write for Rewritten<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|character| {
            match (&mut self.exponent, character, character.to_digit(10)) {
                (None, 'e', _) => self.exponent = Some(Exponent::default()),
                (Some(exponent), '-', _) => exponent.negative = true,
                (Some(exponent), _, Some(digit)) => {
                    exponent.digits = exponent.digits.saturating_mul(10).saturating_add(digit);
                }
                // Before the exponent; or after it, where a number of the user's has more.
                _ => {
                    self.end_exponent()?;
                    self.line.write_char(character)?;
                }
            }
            Ok(())
        })
    }
}

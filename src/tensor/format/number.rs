//! The form that all numbers of a tensor share: torch's `_Formatter`.

use core::fmt::{self, Write};

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
    /// `1.5000e+00`
    Scientific,
}

impl Form {
    /// The form of the numbers that `each` hands to its argument.
    pub(super) fn of(precision: usize, each: impl Fn(&mut dyn FnMut(f64))) -> Self {
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
        let notation = if largest / smallest > 1000.0 || largest > 1.0e8 || smallest < 1.0e-4 {
            Notation::Scientific
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
            Notation::Scientific => write_scientific(line, x, precision),
        }
    }
}

/// `1.5000e+00`: an exponent with a sign and two digits at least, where Rust
/// writes `1.5000e0`.
fn write_scientific(line: &mut Line<'_>, x: f64, precision: usize) -> fmt::Result {
    let mut mantissa = Mantissa { line, exponent: None };
    write!(mantissa, "{x:.precision$e}")?;
    let exponent = mantissa.exponent.unwrap_or_default();
    let sign = if exponent.negative { '-' } else { '+' };
    write!(line, "e{sign}{:02}", exponent.digits)
}

/// Passes on what comes before the `e`, and reads what comes after it.
struct Mantissa<'a, 'b> {
    line: &'a mut Line<'b>,
    exponent: Option<Exponent>,
}

#[derive(Clone, Copy, Default)]
struct Exponent {
    negative: bool,
    digits: u32,
}

impl Write for Mantissa<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|character| {
            match (&mut self.exponent, character) {
                (None, 'e') => self.exponent = Some(Exponent::default()),
                (None, _) => return self.line.write_char(character),
                (Some(exponent), '-') => exponent.negative = true,
                (Some(exponent), _) => {
                    let digit = character.to_digit(10).ok_or(fmt::Error)?;
                    exponent.digits = exponent.digits.saturating_mul(10).saturating_add(digit);
                }
            }
            Ok(())
        })
    }
}

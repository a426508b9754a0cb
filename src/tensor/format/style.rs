//! How the elements of one tensor are written: all alike, and aligned.

use core::fmt::{self, Write};

use super::line::{Line, measure};
use super::number::Form;
use crate::element::name::ElementText;

/// How all elements of a tensor are written.
pub(super) struct Style {
    real: Form,
    /// Of complex numbers alone.
    imaginary: Option<Form>,
    /// The characters to which an element, or its real part, is padded. (torch
    /// does not pad imaginary parts.)
    width: usize,
}

impl Style {
    /// The style of the elements that `each` hands to its argument; `letter` as for
    /// [`Form::of`].
    pub(super) fn of(
        precision: usize,
        letter: Option<char>,
        each: impl Fn(&mut dyn FnMut(ElementText<'_>)),
    ) -> Self {
        let real = Form::of(precision, letter, |visit| {
            each(&mut |element| match element {
                ElementText::Real(x) | ElementText::Complex(x, _) => visit(x),
                ElementText::Verbatim(_) => {}
            });
        });
        let (mut width, mut complex) = (real.width, false);
        each(&mut |element| match element {
            ElementText::Verbatim(text) => {
                width = measure(|line| write!(line, "{text}")).max(width);
            }
            ElementText::Complex(..) => complex = true,
            ElementText::Real(_) => {}
        });
        let imaginary = complex.then(|| {
            Form::of(precision, letter, |visit| {
                each(&mut |element| {
                    if let ElementText::Complex(_, y) = element {
                        visit(y);
                    }
                });
            })
        });
        Self { real, imaginary, width }
    }

    /// The characters that an element takes in a line, before the comma.
    pub(super) fn width(&self) -> usize {
        // The `j` counts, the sign does not: torch's sum.
        let imaginary = self.imaginary.as_ref().map_or(0, |form| form.width.saturating_add(1));
        self.width.saturating_add(imaginary)
    }

    /// Writes one element, aligned to the right.
    pub(super) fn write(&self, line: &mut Line<'_>, element: ElementText<'_>) -> fmt::Result {
        match element {
            ElementText::Verbatim(text) => self.pad(line, |line| write!(line, "{text}")),
            ElementText::Real(x) => self.pad(line, |line| self.real.write(line, x)),
            ElementText::Complex(x, y) => {
                self.pad(line, |line| self.real.write(line, x))?;
                if y.is_nan() || y.is_sign_positive() {
                    line.write_char('+')?;
                }
                self.imaginary.as_ref().unwrap_or(&self.real).write(line, y)?;
                line.write_char('j')
            }
        }
    }

    /// Spaces, and what `write` writes, which is written twice: once to measure
    /// it.
    fn pad(
        &self,
        line: &mut Line<'_>,
        write: impl Fn(&mut Line<'_>) -> fmt::Result,
    ) -> fmt::Result {
        line.repeat(' ', self.width.saturating_sub(measure(&write)))?;
        write(line)
    }
}

//! The text of a tensor, as torch lays it out: `torch/_tensor_str.py`.

use core::fmt::{self, Display, Write};

use super::line::{Line, measure};
use super::style::Style;
use crate::element::name::{ElementName, ElementText, ShowName};

/// A tensor of more elements is summarized.
const THRESHOLD: usize = 1000;
/// So many are shown at each end of an axis of a summarized tensor.
const EDGE: usize = 3;
/// The characters at which a line breaks.
const LINE_WIDTH: usize = 80;

const PREFIX: &str = "tensor(";

/// Hands the text of an element to its second argument.
type Show<T> = dyn Fn(&T, &mut dyn FnMut(ElementText<'_>));

/// How numbers are written.
#[derive(Clone, Copy)]
pub(super) struct Numbers {
    /// Digits after the point.
    pub(super) precision: usize,
    /// The letter of exponents; `None` for numbers as torch writes them.
    pub(super) letter: Option<char>,
}

/// Writes a tensor of these lengths and elements.
pub(super) fn write_tensor<T: ElementName>(
    out: &mut dyn Write,
    lengths: &[usize],
    elements: &[T],
    Numbers { precision, letter }: Numbers,
    show: &Show<T>,
) -> fmt::Result {
    let mut line = Line::new(out);
    let show_name = match T::SHOWN {
        ShowName::Always => true,
        ShowName::IfEmpty => elements.is_empty(),
        ShowName::Never => false,
    };
    line.write_str(PREFIX)?;
    if elements.is_empty() {
        line.write_str("[]")?;
    } else {
        let summarized = elements.len() > THRESHOLD;
        let block = Block { lengths, elements, summarized, show };
        let style = Style::of(precision, letter, |visit| block.for_each_shown(visit));
        block.write(&mut line, PREFIX.len(), &style)?;
    }

    let mut suffixes = Suffixes::after(line);
    if elements.is_empty() && lengths.len() != 1 {
        let size = Size(lengths);
        suffixes.write(format_args!("{size}"), measure(|line| write!(line, "{size}")))?;
    }
    if show_name {
        // As long as in torch, whose names are longer: lines break where they do
        // there.
        let length = "dtype=".len().saturating_add(T::TORCH_NAME.len());
        suffixes.write(format_args!("dtype={}", T::NAME), length)?;
    }
    suffixes.line.write_char(')')
}

/// A tensor, or a part of it along its outer axes. It has elements.
struct Block<'a, T> {
    lengths: &'a [usize],
    elements: &'a [T],
    /// Long axes show their ends alone.
    summarized: bool,
    show: &'a Show<T>,
}

impl<'a, T: ElementName> Block<'a, T> {
    /// The parts along the first axis, `None` for those left out; `None` for
    /// rank 0.
    fn parts(&self) -> Option<impl Iterator<Item = Option<Block<'a, T>>>> {
        let (&length, lengths) = self.lengths.split_first()?;
        let (summarized, show) = (self.summarized, self.show);
        let (first, dots, last) = if summarized && length > EDGE.saturating_mul(2) {
            (EDGE, Some(None), EDGE)
        } else {
            (length, None, 0)
        };
        let size = self.elements.len().checked_div(length)?;
        let parts = self
            .elements
            .chunks_exact(size)
            .map(move |elements| Some(Block { lengths, elements, summarized, show }));
        Some(parts.clone().take(first).chain(dots).chain(parts.skip(length.saturating_sub(last))))
    }

    /// Calls `visit` with every element that is shown.
    fn for_each_shown(&self, visit: &mut dyn FnMut(ElementText<'_>)) {
        match self.parts() {
            Some(parts) => parts.flatten().for_each(|part| part.for_each_shown(visit)),
            None => self.elements.iter().for_each(|element| (self.show)(element, visit)),
        }
    }

    /// Writes nested lists, whose bracket stands after `indent` characters.
    fn write(&self, line: &mut Line<'_>, indent: usize, style: &Style) -> fmt::Result {
        let Some(parts) = self.parts() else {
            return self.elements.iter().try_for_each(|element| {
                let mut written = Ok(());
                (self.show)(element, &mut |text| written = style.write(line, text));
                written
            });
        };
        let rank = self.lengths.len();
        let inner = indent.saturating_add(1);
        let a_line = elements_a_line(indent, style);
        line.write_char('[')?;
        for (position, part) in parts.enumerate() {
            let breaks = match rank {
                1 => usize::from(position.checked_rem(a_line) == Some(0)),
                _ => rank.saturating_sub(1),
            };
            if position > 0 {
                separate(line, breaks, inner)?;
            }
            match part {
                Some(part) => part.write(line, inner, style)?,
                None if rank == 1 => line.write_str(" ...")?,
                None => line.write_str("...")?,
            }
        }
        line.write_char(']')
    }
}

/// How many elements stand in one line, one at least.
fn elements_a_line(indent: usize, style: &Style) -> usize {
    let element = style.width().saturating_add(", ".len());
    LINE_WIDTH.saturating_sub(indent).checked_div(element).unwrap_or(1).max(1)
}

/// A comma, and either a space or line breaks and the indentation.
fn separate(line: &mut Line<'_>, breaks: usize, indent: usize) -> fmt::Result {
    if breaks == 0 {
        return line.write_str(", ");
    }
    line.write_char(',')?;
    line.repeat('\n', breaks)?;
    line.repeat(' ', indent)
}

/// What comes after the elements: `, dtype=f64`.
struct Suffixes<'a> {
    line: Line<'a>,
    /// What torch counts in the last line.
    length: usize,
}

impl<'a> Suffixes<'a> {
    /// After the elements, which end in `line`.
    fn after(line: Line<'a>) -> Self {
        // torch counts two more than there are: `len - rfind + 1`.
        let length = line.length().saturating_add(2);
        Self { line, length }
    }

    /// One suffix, on a new line if `length` does not fit on this one.
    fn write(&mut self, suffix: fmt::Arguments<'_>, length: usize) -> fmt::Result {
        let within = self.length.saturating_add(length).saturating_add(", ".len());
        if within > LINE_WIDTH {
            separate(&mut self.line, 1, PREFIX.len())?;
            self.length = PREFIX.len().saturating_add(length);
        } else {
            separate(&mut self.line, 0, 0)?;
            self.length = within;
        }
        self.line.write_fmt(suffix)
    }
}

/// `size=(2, 0)`. The lengths of one axis alone are not written.
struct Size<'a>(&'a [usize]);

impl Display for Size<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("size=(")?;
        for (axis, length) in self.0.iter().enumerate() {
            f.write_str(if axis > 0 { ", " } else { "" })?;
            write!(f, "{length}")?;
        }
        f.write_str(")")
    }
}

//! Text: torch's for `Display`, Rust's for `Debug`.

mod line;
mod number;
mod style;
mod torch;

use core::fmt;

use number::write_scientific;
use torch::Numbers;

use super::Tensor;
use crate::element::name::{ElementName, ElementText};
use crate::shape::Layout;

/// The digits after the point: torch's default.
const PRECISION: usize = 4;
/// The most digits that `core::fmt` writes of every number: it panics at
/// `{:.65535e}`.
const MAX_PRECISION: usize = 65534;

/// The text of PyTorch's `print`, with Rust's names of the element types.
///
/// `{:.2}` is torch's `precision=2` (4 by default). Other flags, the width among
/// them, are ignored: elements are as wide as the widest one. More than 1000
/// elements are summarized by `...`; lines break at 80 characters, where
/// torch's do.
///
/// # Example
/// ```
/// use shaped::{Tensor, shape, tensor};
///
/// let a = tensor([[1.0_f32, -2.5], [3.0, f32::INFINITY]]);
/// assert_eq!(a.to_string(), "tensor([[ 1.0000, -2.5000],\n        [ 3.0000,     inf]])");
/// assert_eq!(format!("{:.1}", tensor([0.5, 100.0])), "tensor([  0.5, 100.0], dtype=f64)");
/// assert_eq!(
///     Tensor::<i64, shape![1001]>::zeros().to_string(),
///     "tensor([0, 0, 0,  ..., 0, 0, 0])"
/// );
/// ```
impl<T: ElementName, S: Layout> fmt::Display for Tensor<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers = Numbers { precision: precision(f), letter: None };
        let show = |element: &T, visit: &mut dyn FnMut(ElementText<'_>)| visit(element.text());
        torch::write_tensor(f, S::LENGTHS, self.as_slice(), numbers, &show)
    }
}

/// `{:e}`: laid out as by `{}`, every number with an exponent, as torch writes it in
/// `sci_mode=True`; integers too.
///
/// # Example
/// ```
/// use shaped::tensor;
///
/// let a = tensor([1.5e-7_f32, 2.0]);
/// assert_eq!(format!("{a:.2e}"), "tensor([1.50e-07, 2.00e+00])");
/// assert_eq!(format!("{a:.1E}"), "tensor([1.5E-07, 2.0E+00])");
/// assert_eq!(format!("{:.1e}", tensor([-1500_i64, 7])), "tensor([-1.5e+03,  7.0e+00])");
/// ```
/// `bool` has no exponents:
/// ```compile_fail,E0277
/// let _ = format!("{:e}", shaped::tensor([true, false]));
/// ```
impl<T: ElementName + fmt::LowerExp, S: Layout> fmt::LowerExp for Tensor<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_with_exponents(f, S::LENGTHS, self.as_slice(), 'e')
    }
}

/// `{:E}`: `{:e}`, with a capital `E`.
///
/// # Example
/// ```
/// assert_eq!(format!("{:.1E}", shaped::tensor([0.5_f32])), "tensor([5.0E-01])");
/// ```
impl<T: ElementName + fmt::LowerExp, S: Layout> fmt::UpperExp for Tensor<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_with_exponents(f, S::LENGTHS, self.as_slice(), 'E')
    }
}

fn write_with_exponents<T: ElementName + fmt::LowerExp>(
    f: &mut fmt::Formatter<'_>,
    lengths: &[usize],
    elements: &[T],
    letter: char,
) -> fmt::Result {
    let precision = precision(f);
    let show = move |element: &T, visit: &mut dyn FnMut(ElementText<'_>)| match element.text() {
        // A number that would be written as it displays itself, such as an integer.
        ElementText::Verbatim(_) => {
            visit(ElementText::Verbatim(&WithExponent { element, precision, letter }));
        }
        number => visit(number),
    };
    let numbers = Numbers { precision, letter: Some(letter) };
    torch::write_tensor(f, lengths, elements, numbers, &show)
}

/// An element by its own `LowerExp`, the exponent as torch writes it.
struct WithExponent<'a, T> {
    element: &'a T,
    precision: usize,
    letter: char,
}

impl<T: fmt::LowerExp> fmt::Display for WithExponent<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_scientific(f, self.element, self.precision, self.letter)
    }
}

/// The digits after the point that a format asks for.
fn precision(f: &fmt::Formatter<'_>) -> usize {
    f.precision().unwrap_or(PRECISION).min(MAX_PRECISION)
}

/// `Tensor<f32, [Row = 2, 2]>([[1.0, 2.0], [3.0, 4.0]])`: element type, axes with their
/// names, and
/// the elements by their own `Debug`, to which the flags go. On one line, in
/// full.
///
/// # Example
/// ```
/// use shaped::{Tensor, axis, shape, tensor};
///
/// let a = tensor([[1.0_f32, 2.0], [3.0, 4.0]]);
/// assert_eq!(format!("{a:?}"), "Tensor<f32, [2, 2]>([[1.0, 2.0], [3.0, 4.0]])");
/// assert_eq!(format!("{:?}", Tensor::<u8, shape![2, 0]>::zeros()), "Tensor<u8, [2, 0]>([[], []])");
///
/// axis!(Row = 2);
/// let named = Tensor::<u8, shape![Row, 1]>::from_array([[1], [2]]);
/// assert_eq!(format!("{named:?}"), "Tensor<u8, [Row = 2, 1]>([[1], [2]])");
/// ```
impl<T: fmt::Debug, S: Layout> fmt::Debug for Tensor<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tensor<{}, [", core::any::type_name::<T>())?;
        S::write_axes(f)?;
        f.write_str("]>(")?;
        debug_nested(f, S::LENGTHS, self.as_slice())?;
        f.write_str(")")
    }
}

/// Writes nested lists, one level an axis.
fn debug_nested<T: fmt::Debug>(
    f: &mut fmt::Formatter<'_>,
    lengths: &[usize],
    elements: &[T],
) -> fmt::Result {
    let Some((&length, inner)) = lengths.split_first() else {
        return elements.iter().try_for_each(|element| element.fmt(f));
    };
    let size = elements.len().checked_div(length).unwrap_or(0);
    let mut rest = elements;
    f.write_str("[")?;
    for position in 0..length {
        if position > 0 {
            f.write_str(", ")?;
        }
        let (part, after) = rest.split_at_checked(size).unwrap_or((rest, &[]));
        debug_nested(f, inner, part)?;
        rest = after;
    }
    f.write_str("]")
}

//! Text: torch's for `Display`, Rust's for `Debug`.

mod line;
mod number;
mod style;
mod torch;

use core::fmt;

use super::Tensor;
use crate::element::name::ElementName;
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
        let precision = f.precision().unwrap_or(PRECISION).min(MAX_PRECISION);
        torch::write_tensor(f, S::LENGTHS, self.as_slice(), precision)
    }
}

/// `Tensor<f32, [2, 2]>([[1.0, 2.0], [3.0, 4.0]])`: element type, lengths, and
/// the elements by their own `Debug`, to which the flags go. On one line, in
/// full.
///
/// # Example
/// ```
/// use shaped::{Tensor, shape, tensor};
///
/// let a = tensor([[1.0_f32, 2.0], [3.0, 4.0]]);
/// assert_eq!(format!("{a:?}"), "Tensor<f32, [2, 2]>([[1.0, 2.0], [3.0, 4.0]])");
/// assert_eq!(format!("{:?}", Tensor::<u8, shape![2, 0]>::zeros()), "Tensor<u8, [2, 0]>([[], []])");
/// ```
impl<T: fmt::Debug, S: Layout> fmt::Debug for Tensor<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tensor<{}, {:?}>(", core::any::type_name::<T>(), S::LENGTHS)?;
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

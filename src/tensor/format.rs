//! Text: torch's for `Display`, Rust's for `Debug`.

use core::fmt;

use super::Tensor;
use crate::shape::Layout;

/// `Tensor<f32, [2, 2]>([[1.0, 2.0], [3.0, 4.0]])`: element type, shape,
/// elements.
impl<T: fmt::Debug, S: Layout> fmt::Debug for Tensor<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tensor<{}, {:?}>(", core::any::type_name::<T>(), S::LENGTHS)?;
        write!(f, ")")
    }
}

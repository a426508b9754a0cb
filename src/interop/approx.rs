//! Tensors that are equal up to a tolerance: the traits of the crate `approx`.

use approx::{AbsDiffEq, RelativeEq, UlpsEq};

use crate::shape::Layout;
use crate::tensor::Tensor;

/// Equal if every pair of elements differs by `epsilon` at most; for `assert_abs_diff_eq!`.
///
/// # Shapes
/// Both operands have the same shape: nothing is broadcast.
///
/// # Panics
/// Never, for the element types of this crate.
///
/// # Example
/// ```
/// use approx::assert_abs_diff_eq;
/// use shaped::tensor;
///
/// assert_abs_diff_eq!(tensor([1.0, 2.0]), tensor([1.25, 2.0]), epsilon = 0.25);
/// ```
/// ```compile_fail,E0308
/// use approx::assert_abs_diff_eq;
/// use shaped::tensor;
/// // two shapes
/// assert_abs_diff_eq!(tensor([1.0, 2.0]), tensor([1.0]), epsilon = 0.25);
/// ```
impl<T, S> AbsDiffEq for Tensor<T, S>
where
    T: AbsDiffEq<Epsilon: Clone>,
    S: Layout,
{
    type Epsilon = T::Epsilon;

    #[inline]
    fn default_epsilon() -> T::Epsilon {
        T::default_epsilon()
    }
    #[inline]
    fn abs_diff_eq(&self, other: &Self, epsilon: T::Epsilon) -> bool {
        self.as_slice().abs_diff_eq(other.as_slice(), epsilon)
    }
}

/// Equal if every pair of elements differs by `epsilon`, or by the part `max_relative`
/// of the greater one, at most; for `assert_relative_eq!`.
///
/// # Example
/// ```
/// use approx::assert_relative_eq;
/// use shaped::tensor;
///
/// assert_relative_eq!(tensor([100.0, 4.0]), tensor([104.0, 4.0]), max_relative = 0.04);
/// ```
impl<T, S> RelativeEq for Tensor<T, S>
where
    T: RelativeEq<Epsilon: Clone>,
    S: Layout,
{
    #[inline]
    fn default_max_relative() -> T::Epsilon {
        T::default_max_relative()
    }
    #[inline]
    fn relative_eq(&self, other: &Self, epsilon: T::Epsilon, max_relative: T::Epsilon) -> bool {
        self.as_slice().relative_eq(other.as_slice(), epsilon, max_relative)
    }
}

/// Equal if every pair of elements differs by `epsilon`, or has `max_ulps` floats between
/// them, at most; for `assert_ulps_eq!`.
///
/// # Example
/// ```
/// use approx::assert_ulps_eq;
/// use shaped::tensor;
///
/// // The sum is 0.30000000000000004, the next float.
/// assert_ulps_eq!(tensor([0.1]) + tensor([0.2]), tensor([0.3]), epsilon = 0.0, max_ulps = 1);
/// ```
impl<T, S> UlpsEq for Tensor<T, S>
where
    T: UlpsEq<Epsilon: Clone>,
    S: Layout,
{
    #[inline]
    fn default_max_ulps() -> u32 {
        T::default_max_ulps()
    }
    #[inline]
    fn ulps_eq(&self, other: &Self, epsilon: T::Epsilon, max_ulps: u32) -> bool {
        self.as_slice().ulps_eq(other.as_slice(), epsilon, max_ulps)
    }
}

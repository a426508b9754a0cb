//! Equal but for rounding: `isclose` and `allclose`.

use super::apply::{BinaryPlan, Destination, forms, two};
use super::each::zipped;
use super::statistics::subtract;
use super::wide::add;
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::element::bounds::{Computed, Floating};
use crate::element::functions::{Unary, function};
use crate::rule::broadcast::{Broadcast, Broadcasted};
use crate::shape::Layout;
use crate::tensor::Tensor;

/// Whether `|a − b| ≤ atol + rtol·|b|`, or both are equal.
#[inline(always)]
fn close<T: Floating>(rtol: f64, atol: f64) -> impl Fn(T, T) -> bool + Copy {
    let (rtol, atol) = (T::Wide::number(rtol), T::Wide::number(atol));
    move |a, b| {
        let (a, b) = (a.widen(), b.widen());
        let distance = Unary::<function::Abs>::of(subtract(a, b));
        let relative = Binary::<operation::Mul>::apply(rtol, Unary::<function::Abs>::of(b));
        // An infinite distance is not close, even where the bound is infinite, too.
        let finite = subtract(distance, distance) == T::Wide::default();
        a == b || (finite & Binary::<operation::LessOrEqual>::apply(distance, add(atol, relative)))
    }
}

/// # Equal but for rounding
impl<T: Element, L: Layout> Tensor<T, L> {
    forms! {
        /// Where two elements are equal but for rounding: `torch.isclose(a, b, rtol, atol)`.
        ///
        /// # Shapes
        /// `L`, `R` → [`BroadcastShape<L, R>`](crate::BroadcastShape). The same element type
        /// on both sides.
        ///
        /// # Numerics
        /// `|a − b| ≤ atol + rtol·|b|`: `b` is the value expected. Torch's defaults are 1e-5
        /// and 1e-8; here both are written, because the right ones follow from the error
        /// bound of what is compared. Equal infinities are close, and nothing else is close
        /// to an infinity. NaN is close to nothing, not to NaN either: torch's
        /// `equal_nan=False`. `f16` and `bf16` are compared in `f32`.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::tensor;
        /// let a = tensor([100.0, 101.5, f64::NAN, f64::INFINITY]);
        /// let b = tensor([100.5, 100.0, f64::NAN, f64::INFINITY]);
        /// assert_eq!(a.isclose(&b, 0.01, 0.0).to_array(), [true, false, false, true]);
        /// assert_eq!(a.isclose(&b, 0.0, 1.5).to_array(), [true, true, false, true]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::tensor;
        /// let _ = tensor([1.0, 2.0]).isclose(&tensor([1.0, 2.0, 3.0]), 1e-5, 1e-8); // 2 and 3 differ
        /// ```
        pub fn isclose[R: Layout](self, rhs: &Tensor<T, R>, rtol: f64, atol: f64) -> Tensor<bool, Broadcasted<L, R>>
        where [T: Floating, L: Broadcast<R>]
        to => to.in_order::<BinaryPlan<Broadcasted<L, R>, L, R>, _>(
            two(self, rhs),
            zipped(close::<T>(rtol, atol)),
        );
        panics "Never, for the element types of this crate";
        into isclose_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1.0, 2.0]).isclose_into(&tensor([1.25, 1.25]), 0.0, 0.5, &mut output);
        /// assert_eq!(output.to_array(), [true, false]);
        /// ```
        ;
        boxed isclose_boxed
        /// ```
        /// use shaped::tensor;
        /// let close = tensor([1.0, 2.0]).isclose_boxed(&tensor([1.25, 1.25]), 0.0, 0.5);
        /// assert_eq!(close.to_array(), [true, false]);
        /// ```
        ;
    }

    /// Whether all elements are equal but for rounding: `torch.allclose(a, b, rtol, atol)`.
    ///
    /// # Shapes
    /// `L`, `R` → `bool`; the shapes broadcast.
    ///
    /// # Numerics
    /// [`isclose`](Self::isclose) of all elements: a NaN anywhere is not close. On the stack
    /// is one `bool` for each of them.
    ///
    /// # Panics
    /// Never, for the element types of this crate. It is `true` of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[0.1, 0.2], [0.3, 0.4]]);
    /// assert!((&a * 3.0).allclose(&tensor([[0.3, 0.6], [0.9, 1.2]]), 1e-15, 0.0));
    /// assert!(!a.allclose(&tensor(0.1), 1e-15, 0.0));
    /// ```
    #[inline]
    #[must_use]
    pub fn allclose<R: Layout>(&self, rhs: &Tensor<T, R>, rtol: f64, atol: f64) -> bool
    where
        T: Floating,
        L: Broadcast<R>,
    {
        self.isclose(rhs, rtol, atol).all()
    }
}

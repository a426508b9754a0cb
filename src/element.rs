//! What a tensor holds: which types are elements, what two of them promote to, and which
//! operations they have.
//!
//! The bounds that generic code needs most are at the root of the crate:
//! [`Element`], [`Binary`](crate::Binary), [`Unary`](crate::Unary),
//! [`Promote`](crate::Promote), [`Cast`](crate::Cast).

#[macro_use]
mod table;

pub(crate) mod arithmetic;
pub(crate) mod bounds;
pub(crate) mod bytes;
pub(crate) mod cast;
pub mod category;
pub(crate) mod combine;
#[cfg(feature = "complex")]
mod complex;
pub(crate) mod compute;
pub(crate) mod exact;
#[cfg(feature = "half")]
mod f16c;
mod float;
pub(crate) mod functions;
pub(crate) mod fused;
pub(crate) mod label;
pub(crate) mod name;
pub(crate) mod norm;
pub(crate) mod one;
mod policy;
pub(crate) mod promote;
pub(crate) mod real;
#[cfg(feature = "half")]
mod sixteen_bits;
pub(crate) mod wide;

pub use arithmetic::BinaryElement;
pub use bounds::{Arithmetic, Differentiable, Floating};
pub use bytes::LittleEndian;
pub use cast::CastFrom;
pub use combine::{Combine, CombineInPlace, Combined};
pub use compute::Compute;
pub use exact::{Exact, Value};
pub use functions::UnaryElement;
pub use fused::MulAdd;
pub use label::Label;
pub use name::{ElementName, ElementText};
pub use one::HasOne;
pub use promote::StoreIn;
pub use real::Real;
pub use wide::Widen;

pub use crate::shape::rank::{Dimensioned, ZeroDim};

use crate::seal::Sealed;
use category::{Custom, Policy};

/// A type that a tensor can compute with.
///
/// Implemented for `bool`, `i8` to `i128`, `u8` to `u128`, `f32` and `f64`; with
/// the feature `half` for `f16` and `bf16`, with `complex` for `Complex<f32>` and
/// `Complex<f64>`; and for [`Wrapping`](core::num::Wrapping) and
/// [`Saturating`](core::num::Saturating) numbers. `Default` is the zero.
///
/// # Your own numbers
/// The trait is open. A `Copy` number of yours is an element of the category
/// [`Custom`]: its operators are its own, from [`core::ops`], and it promotes
/// with nothing but itself. A scalar of yours stands on the left of an operator
/// after one `impl Mul<&Tensor<Q15, S>> for Q15`. An operation panics when an operator
/// of yours does, or its `Default` or `Clone`: nothing of this crate catches it.
///
/// # Example
/// ```
/// use shaped::{Element, category, tensor};
///
/// /// A fixed-point number with 15 fractional bits.
/// #[derive(Clone, Copy, Debug, Default, PartialEq)]
/// struct Q15(i16);
///
/// impl core::ops::Mul for Q15 {
///     type Output = Q15;
///     fn mul(self, rhs: Q15) -> Q15 {
///         Q15(((self.0 as i32 * rhs.0 as i32) >> 15) as i16)
///     }
/// }
///
/// impl Element for Q15 {
///     type Category = category::Custom;
/// }
///
/// let half = Q15(1 << 14);
/// let a = tensor([[half, half], [half, half]]);
/// let product = &a * &tensor([half, Q15(1 << 13)]);
/// assert_eq!(product.to_array(), [[Q15(1 << 13), Q15(1 << 12)]; 2]);
/// ```
/// A type that is no element cannot be multiplied:
/// ```compile_fail,E0277
/// use shaped::tensor;
/// let _ = tensor(["a", "b"]) * tensor(["c", "d"]); // `&str` is not an element type
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an element type",
    label = "a tensor cannot compute with `{Self}`",
    note = "a number of your own becomes one by `impl Element for {Self} {{ type Category = category::Custom; }}`"
)]
#[doc(alias("dtype", "Scalar", "LinalgScalar"))]
pub trait Element: Copy + Default + Send + Sync + 'static {
    /// Which rules the type follows: [`Bool`](category::Bool),
    /// [`Integer`](category::Integer), [`Float`](category::Float),
    /// [`Complex`](category::Complex), [`Policy`] or [`Custom`].
    type Category: WideOf<Self>;

    /// Whether `argmax` and `argmin` take both for the same element: if they are
    /// equal; if both are NaN; but not −0 for +0, which `maximum` and `minimum` order.
    #[doc(hidden)]
    #[inline(always)]
    #[expect(clippy::eq_op, reason = "NaN is not equal to itself")]
    fn is(self, other: Self, _: Sealed) -> bool
    where
        Self: PartialEq,
    {
        self == other || (self != self && other != other)
    }
}

/// The wide type of the elements of a category, in which sums are held: 16 bits soon stop
/// growing (at 2048 of `f16`, 256 of `bf16`). Every element type has one, without a bound.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{T}` is not an element type of the category `{Self}`",
    label = "a number of your own is of the category `category::Custom`"
)]
pub trait WideOf<T> {
    /// See [`Widen::Wide`](wide::Widen::Wide).
    type Wide: Element;
    /// The same value.
    fn widen(element: T) -> Self::Wide;
    /// The nearest value.
    fn narrow(wide: Self::Wide) -> T;
    /// `left + right`, of which `add` is the sum of two elements.
    fn add(left: Self::Wide, right: Self::Wide, add: impl Fn(T, T) -> T) -> Self::Wide;
    /// `left · right`, of which `multiply` is the product of two elements.
    fn multiply(left: T, right: T, multiply: impl Fn(T, T) -> T) -> Self::Wide;
    /// `sum / count`, of which `divide` is the quotient of an element.
    fn divide(sum: Self::Wide, count: u64, divide: impl Fn(T, u64) -> T) -> T;
    /// See [`Sealed`].
    fn sealed(_: Sealed);
}

macro_rules! element {
    (($category:ident $sign:ident $bits:literal: $element:ty, $($name:tt)+)) => {
        #[diagnostic::do_not_recommend]
        impl Element for $element {
            type Category = category::$category;
            element! { @is $category }
        }
    };
    (@is Float) => {
        /// Equal numbers of the same sign have the same bits.
        #[inline(always)]
        fn is(self, other: Self, _: Sealed) -> bool {
            self.to_bits() == other.to_bits() || (self.is_nan() && other.is_nan())
        }
    };
    (@is $category:ident) => {};
}

for_each_element!(element);

#[diagnostic::do_not_recommend]
impl<T: Copy + Default + Send + Sync + 'static> Element for core::num::Wrapping<T> {
    type Category = Policy;
}
#[diagnostic::do_not_recommend]
impl<T: Copy + Default + Send + Sync + 'static> Element for core::num::Saturating<T> {
    type Category = Policy;
}

/// `None` where a checked operation overflowed.
#[diagnostic::do_not_recommend]
impl<T: Element> Element for Option<T> {
    type Category = Custom;
}

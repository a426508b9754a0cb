//! The bound of a real number, with the functions on the number itself.

use core::ops;

use super::arithmetic::{Binary, operation};
use super::bounds::Floating;
use super::cast::CastFrom;
use super::functions::{Unary, function};
use super::one::HasOne;
use super::promote::StoreIn;
use crate::seal::Sealed;

/// The trait and its one implementation, from one list of bounds and one row a function.
macro_rules! real {
    (
        $(#[$attribute:meta])*
        pub trait $real:ident: [$($bound:tt)+] { $($items:tt)* }
        $($what:literal $method:ident $function:ident;)+
    ) => {
        $(#[$attribute])*
        pub trait $real: $($bound)+ $(+ Unary<function::$function, Output = Self>)+ {
            $($items)*
            $(
            #[doc = $what]
            #[inline]
            #[must_use]
            fn $method(self) -> Self {
                Unary::<function::$function>::of(self)
            }
            )+
        }

        #[diagnostic::do_not_recommend]
        impl<T> $real for T
        where
            Self: $($bound)+ $(+ Unary<function::$function, Output = Self>)+
        {
            fn sealed(_: Sealed) {}
        }
    };
}

real! {
    /// A real number: `f32` and `f64`, `f16` and `bf16` with the feature `half`, and a number of
    /// your own that has all of this. It is the one bound of the elements in generic code about
    /// reals; an axis has its own, [`Axis`](crate::Axis).
    ///
    /// Tensors of it have `*`, `+`, `-`, `/` and unary `-`, also in place and with a number,
    /// `minimum`, `maximum`, `clamp`, all comparisons, `sum`, `mean`, `max`, norms, `matmul`,
    /// `mul_vjp`, `softmax`, `var` and their like ([`Floating`]), and the functions of one element that are methods here. Numbers of it have
    /// Rust's operators, comparisons, and the same functions, with the same bits as in a tensor.
    ///
    /// Implemented for every type that has what it names (sealed). A number of your own has the
    /// functions by [`num_traits::Float`] or one by one by
    /// [`Compute`](crate::element::Compute), its one by [`num_traits::One`], and numbers that
    /// become one by `impl Cast<Own> for f64` and `for u64`.
    ///
    /// # Example
    /// ```
    /// use shaped::element::Real;
    /// use shaped::{Axis, Dims, Last, NonEmpty, Shape, Tensor, tensor};
    ///
    /// /// Twice the probabilities along the last axis, less one.
    /// fn scores<T: Real, O: Shape, N: Axis>(x: &Tensor<T, Dims<O, N>>) -> Tensor<T, Dims<O, N>> {
    ///     let probabilities = x.softmax(Last);
    ///     probabilities * T::from_f64(2.0) - T::one()
    /// }
    /// let x = tensor([[0.0_f32, 0.0], [1.0, 1.0]]);
    /// assert_eq!(scores(&x).to_array(), [[0.0, 0.0], [0.0, 0.0]]);
    ///
    /// /// x / (1 + |x|), of one number.
    /// fn softsign<T: Real>(x: T) -> T {
    ///     x / (T::one() + x.abs())
    /// }
    /// assert_eq!(tensor([3.0, -1.0]).map(softsign).to_array(), [0.75, -0.5]);
    /// assert_eq!(f32::from_f64(0.5).maximum(f32::zero()), 0.5);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::element::Real;
    /// fn half<T: Real>(x: T) -> T {
    ///     x / (T::one() + T::one())
    /// }
    /// let _ = half(3); // `{integer}` is not a real number
    /// ```
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a real number",
        label = "expected `f32`, `f64`, or a type that has what `Real` names",
        note = "`f16` and `bf16` are real numbers with the feature `half`; an integer is none: `cast` first"
    )]
    #[doc(alias("Float", "RealField", "is_floating_point"))]
    pub trait Real: [
        Floating
        + PartialOrd
        + ops::Mul<Output = Self>
        + ops::Add<Output = Self>
        + ops::Sub<Output = Self>
        + ops::Div<Output = Self>
        + ops::Neg<Output = Self>
        + HasOne
        + CastFrom<u64>
        + CastFrom<f64>
        + StoreIn<Self>
        + Binary<operation::Mul, Output = Self>
        + Binary<operation::Add, Output = Self>
        + Binary<operation::Sub, Output = Self>
        + Binary<operation::Div, Output = Self>
        + Binary<operation::Minimum, Output = Self>
        + Binary<operation::Maximum, Output = Self>
        + Binary<operation::Less, Output = bool>
        + Binary<operation::LessOrEqual, Output = bool>
        + Binary<operation::Greater, Output = bool>
        + Binary<operation::GreaterOrEqual, Output = bool>
        + Binary<operation::Equal, Output = bool>
        + Binary<operation::NotEqual, Output = bool>
        + Unary<function::Conj, Output = Self>
        + Unary<function::Neg, Output = Self>
    ] {
        /// The zero.
        #[inline]
        #[must_use]
        fn zero() -> Self {
            Self::default()
        }
        /// The number that is nearest to a constant of the code: `T::from_f64(0.5)`.
        #[inline]
        #[must_use]
        fn from_f64(number: f64) -> Self {
            Self::cast_from(number)
        }
        /// The lesser of the two; NaN wins.
        #[inline]
        #[must_use]
        fn minimum(self, other: Self) -> Self {
            Binary::<operation::Minimum>::apply(self, other)
        }
        /// The greater of the two; NaN wins.
        #[inline]
        #[must_use]
        fn maximum(self, other: Self) -> Self {
            Binary::<operation::Maximum>::apply(self, other)
        }
        /// See [`Sealed`].
        #[doc(hidden)]
        fn sealed(_: Sealed);
    }
    "The absolute value." abs Abs;
    "The square root." sqrt Sqrt;
    "e to the power of this number." exp Exp;
    "2 to the power of this number." exp2 Exp2;
    "e to the power of this number, less 1, without cancellation near 0." exp_m1 ExpM1;
    "The natural logarithm." ln Ln;
    "The natural logarithm of 1 and this number, without cancellation near 0." ln_1p Ln1p;
    "The logarithm to base 2." log2 Log2;
    "The logarithm to base 10." log10 Log10;
    "The sine, in radians." sin Sin;
    "The cosine, in radians." cos Cos;
    "The tangent, in radians." tan Tan;
    "The arc sine, in radians." asin Asin;
    "The arc cosine, in radians." acos Acos;
    "The arc tangent, in radians." atan Atan;
    "The hyperbolic sine." sinh Sinh;
    "The hyperbolic cosine." cosh Cosh;
    "The hyperbolic tangent." tanh Tanh;
    "The greatest integer that is not above." floor Floor;
    "The least integer that is not below." ceil Ceil;
    "The integer towards zero." trunc Trunc;
}

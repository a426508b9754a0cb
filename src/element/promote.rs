//! Which element type comes out of two: torch's lattice.

use super::Element;
use super::cast::Cast;
use super::category::{AtMost, Bool, Complex, Float, Integer};
use crate::seal::Sealed;
use crate::shape::rank::{Dimensioned, ZeroDim};

/// The element type of an operation on elements of `Self` and of `Rhs`.
///
/// # Shapes
/// Two operands of rank 1 or more, and two of rank 0, follow the lattice
/// ([`table`](https://pytorch.org/docs/stable/tensor_attributes.html#type-promotion-doc)
/// of torch): `f32` with `f64` is `f64`, `u8` with `i8` is `i16`, an integer
/// with a float is that float. A rank-0 operand does not widen the other one
/// within its category, nor from a lower one: an `f32` tensor with a rank-0
/// `f64` is `f32`; an `i32` tensor with a rank-0 `f32` is `f32`. Which of the
/// two rules holds is decided by `LeftDimension` and `RightDimension`, from the
/// shapes.
///
/// torch has no integers of 128 bits: `i128` promotes as `i64` does (with `bool`, `u8`
/// and the narrower signed integers to `i128`, with a float or a complex number to
/// that), and `u128` as `u64` does (with floats alone).
///
/// Every type promotes with itself to itself; all else is in the lattice (sealed).
///
/// # Example
/// ```
/// use shaped::{Tensor, shape, tensor};
///
/// let wide: Tensor<f64, shape![2]> = tensor([1.0_f32, 2.0]) * tensor([0.5_f64, 0.25]);
/// let narrow: Tensor<f32, shape![2]> = tensor([1.0_f32, 2.0]) * tensor(0.5_f64);
/// assert_eq!(wide.to_array(), [0.5, 0.5]);
/// assert_eq!(narrow.to_array(), [0.5, 1.0]);
/// ```
/// ```compile_fail,E0277
/// use shaped::tensor;
/// // element types `u16` and `i32` do not promote to a common type
/// let _ = tensor([1_u16]) * tensor([1_i32]);
/// ```
#[diagnostic::on_unimplemented(
    message = "element types `{Self}` and `{Rhs}` do not promote to a common type",
    label = "`cast` one operand to the type of the other",
    note = "as in torch: `u16` to `u128` promote with floats alone, a type of your own with itself alone"
)]
#[doc(alias("result_type", "promote_types"))]
pub trait Promote<Rhs, LeftDimension = Dimensioned, RightDimension = Dimensioned>: Element {
    /// The element type that comes out.
    type Output: Element;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// The type that comes out of two operands of the same rule of rank.
///
/// # Example
/// ```
/// let product: shaped::PromoteElement<u8, i8> = -1_i16;
/// ```
pub type PromoteElement<T, U> = <T as Promote<U>>::Output;

#[diagnostic::do_not_recommend]
impl<T: Element, LeftDimension, RightDimension> Promote<T, LeftDimension, RightDimension> for T {
    type Output = T;
    fn sealed(_: Sealed) {}
}

/// A number of rank 1 or more with each other type of rank 0: two rows of the table,
/// both ways. (`bool` of rank 1 or more: in the lattice.)
macro_rules! with_zero_dim {
    (
        (Bool $sign:ident $bits:literal: $truth:ty, $($name:tt)+)
        ($category:ident $number_sign:ident $number_bits:literal: $number:ty, $($number_name:tt)+)
    ) => {
        with_zero_dim! { @pair $number, $truth }
    };
    (
        ($category:ident $sign:ident $bits:literal: $one:ty, $($name:tt)+)
        ($other_category:ident $other_sign:ident $other_bits:literal: $other:ty, $($other_name:tt)+)
    ) => {
        with_zero_dim! { @pair $one, $other }
        with_zero_dim! { @pair $other, $one }
    };

    (@pair $dimensioned:ty, $zero:ty) => {
        #[diagnostic::do_not_recommend]
        impl Promote<$zero, Dimensioned, ZeroDim> for $dimensioned {
            type Output = <<$dimensioned as Element>::Category as WithScalar<
                <$zero as Element>::Category,
                $dimensioned,
                $zero,
            >>::Output;
            fn sealed(_: Sealed) {}
        }
        #[diagnostic::do_not_recommend]
        impl Promote<$dimensioned, ZeroDim, Dimensioned> for $zero {
            type Output = <$dimensioned as Promote<$zero, Dimensioned, ZeroDim>>::Output;
            fn sealed(_: Sealed) {}
        }
    };
}

for_each_pair!(with_zero_dim);

/// torch's lattice, for two rows of the table of element types, the earlier one first.
macro_rules! lattice {
    (
        ($category:ident $sign:ident $bits:tt: $one:ty, $($name:tt)+)
        ($later_category:ident $later_sign:ident $later_bits:tt: $later:ty, $($later_name:tt)+)
    ) => {
        lattice! {
            @of [$category $sign $bits] [$later_category $later_sign $later_bits]
            ($category: $one, $later)
        }
    };

    // Unsigned integers promote with floats alone, but `u8`, which is torch's byte.
    (@of $one:tt [Integer unsigned 8] $pair:tt) => {
        lattice! { @later $pair }
    };
    (@of $one:tt [Integer unsigned $bits:tt] $pair:tt) => {};
    (@of [Integer unsigned 8] [Integer signed 8] $pair:tt) => {
        lattice! { @both $pair i16 }
    };
    (@of [Integer unsigned 8] $later:tt $pair:tt) => {
        lattice! { @later $pair }
    };
    (@of [Integer unsigned $bits:tt] [Float $($float:tt)+] $pair:tt) => {
        lattice! { @later $pair }
    };
    (@of [Integer unsigned $bits:tt] $later:tt $pair:tt) => {};
    // Neither `f16` nor `bf16` holds the other.
    (@of [Float signed 16] [Float signed 16] $pair:tt) => {
        lattice! { @both $pair f32 }
    };
    // A complex number keeps the precision of the float.
    (@of [Float signed 64] [Complex signed 32] $pair:tt) => {
        lattice! { @both $pair num_complex::Complex64 }
    };
    // All others: the order of the table.
    (@of $one:tt $later:tt $pair:tt) => {
        lattice! { @later $pair }
    };

    (@later ($category:ident: $one:ty, $later:ty)) => {
        lattice! { @both ($category: $one, $later) $later }
    };
    (@both ($category:ident: $one:ty, $later:ty) $output:ty) => {
        lattice! { @alike $one, $later => $output }
        lattice! { @alike $later, $one => $output }
        lattice! { @truth $category, $one, $later }
    };
    // Two operands of rank 1 or more, and two of rank 0.
    (@alike $left:ty, $right:ty => $output:ty) => {
        #[diagnostic::do_not_recommend]
        impl Promote<$right, Dimensioned, Dimensioned> for $left {
            type Output = $output;
            fn sealed(_: Sealed) {}
        }
        #[diagnostic::do_not_recommend]
        impl Promote<$right, ZeroDim, ZeroDim> for $left {
            type Output = $output;
            fn sealed(_: Sealed) {}
        }
    };
    // `bool` of rank 1 or more gives way to a rank-0 number, where the lattice has the two.
    (@truth Bool, $truth:ty, $number:ty) => {
        with_zero_dim! { @pair $truth, $number }
    };
    (@truth $category:ident, $one:ty, $later:ty) => {};
}

for_each_pair!(lattice);

/// A tensor of rank 1 or more, of this category and of elements `D`, meets a
/// rank-0 operand of category `Zero` and of elements `Z`: which type comes out.
pub trait WithScalar<Zero, D, Z> {
    /// `D`, unless the rank-0 operand is of a higher category.
    type Output: Element;
}

macro_rules! with_scalar {
    ($($category:ident { $($zero:ident => $output:ident,)+ })+) => {$($(
        impl<D: Element, Z: Element> WithScalar<$zero, D, Z> for $category {
            type Output = $output;
        }
    )+)+};
}

with_scalar! {
    Integer { Bool => D, Integer => D, Float => Z, Complex => Z, }
    Float   { Bool => D, Integer => D, Float => D, }
    Complex { Bool => D, Integer => D, Float => D, Complex => D, }
}
/// `bool` gives way, where the lattice has the two.
impl<Zero, D: Promote<Z>, Z> WithScalar<Zero, D, Z> for Bool {
    type Output = D::Output;
}
/// A float becomes complex, at its own precision.
#[cfg(feature = "complex")]
impl<D: ToComplex, Z> WithScalar<Complex, D, Z> for Float {
    type Output = D::Complex;
}

/// The complex type of the precision of a float. There is no complex type of 16
/// bits: `f16` and `bf16` become `Complex<f32>`.
#[cfg(feature = "complex")]
pub trait ToComplex {
    /// `Complex<f32>` for `f32`.
    type Complex: Element;
}

#[cfg(feature = "complex")]
macro_rules! to_complex {
    ((Float signed 64: $float:ty, $($name:tt)+)) => {
        to_complex! { @impl $float => num_complex::Complex64 }
    };
    ((Float signed $bits:literal: $float:ty, $($name:tt)+)) => {
        to_complex! { @impl $float => num_complex::Complex32 }
    };
    (@impl $float:ty => $complex:ty) => {
        impl ToComplex for $float {
            type Complex = $complex;
        }
    };
    ($row:tt) => {};
}

#[cfg(feature = "complex")]
for_each_element!(to_complex);

/// A result of this type may be stored in place in a tensor of `Target`: its
/// category is not above the target's (sealed).
#[diagnostic::on_unimplemented(
    message = "a result of type `{Self}` cannot be stored in place in a tensor of `{Target}`",
    label = "the left operand holds `{Target}`, the result is `{Self}`",
    note = "float to integer, complex to real and number to bool lose their meaning: write a new tensor, and `cast` it"
)]
pub trait StoreIn<Target>: Cast<Target> {
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<P, Target: Element> StoreIn<Target> for P
where
    P: Cast<Target>,
    P::Category: AtMost<Target::Category>,
{
    fn sealed(_: Sealed) {}
}

//! Which element type comes out of two: torch's lattice.

#[cfg(feature = "half")]
use half::{bf16, f16};
#[cfg(feature = "complex")]
use num_complex::{Complex32, Complex64};

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
    note = "as in torch: `u16`, `u32` and `u64` promote with floats alone, a type of your own with itself alone"
)]
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

/// Half of the lattice: `a { b => c }` is a × b = b × a = c. A pair that is not
/// here does not promote.
macro_rules! lattice {
    ($($left:ident { $($right:ident => $result:ident,)* })*) => {$($(
        lattice!(@pair $left $right $result);
        lattice!(@pair $right $left $result);
    )*)*};
    (@pair $left:ident $right:ident $result:ident) => {
        #[diagnostic::do_not_recommend]
        impl Promote<$right, Dimensioned, Dimensioned> for $left {
            type Output = $result;
            fn sealed(_: Sealed) {}
        }
        #[diagnostic::do_not_recommend]
        impl Promote<$right, ZeroDim, ZeroDim> for $left {
            type Output = $result;
            fn sealed(_: Sealed) {}
        }
    };
}

lattice! {
    bool { u8 => u8, i8 => i8, i16 => i16, i32 => i32, i64 => i64, f32 => f32, f64 => f64, }
    u8   { i8 => i16, i16 => i16, i32 => i32, i64 => i64, f32 => f32, f64 => f64, }
    i8   { i16 => i16, i32 => i32, i64 => i64, f32 => f32, f64 => f64, }
    i16  { i32 => i32, i64 => i64, f32 => f32, f64 => f64, }
    i32  { i64 => i64, f32 => f32, f64 => f64, }
    i64  { f32 => f32, f64 => f64, }
    u16  { f32 => f32, f64 => f64, }
    u32  { f32 => f32, f64 => f64, }
    u64  { f32 => f32, f64 => f64, }
    f32  { f64 => f64, }
}

#[cfg(feature = "half")]
lattice! {
    bool { f16 => f16, bf16 => bf16, }
    u8   { f16 => f16, bf16 => bf16, }
    i8   { f16 => f16, bf16 => bf16, }
    i16  { f16 => f16, bf16 => bf16, }
    i32  { f16 => f16, bf16 => bf16, }
    i64  { f16 => f16, bf16 => bf16, }
    u16  { f16 => f16, bf16 => bf16, }
    u32  { f16 => f16, bf16 => bf16, }
    u64  { f16 => f16, bf16 => bf16, }
    f16  { bf16 => f32, f32 => f32, f64 => f64, }
    bf16 { f32 => f32, f64 => f64, }
}

#[cfg(feature = "complex")]
lattice! {
    bool { Complex32 => Complex32, Complex64 => Complex64, }
    u8   { Complex32 => Complex32, Complex64 => Complex64, }
    i8   { Complex32 => Complex32, Complex64 => Complex64, }
    i16  { Complex32 => Complex32, Complex64 => Complex64, }
    i32  { Complex32 => Complex32, Complex64 => Complex64, }
    i64  { Complex32 => Complex32, Complex64 => Complex64, }
    f32  { Complex32 => Complex32, Complex64 => Complex64, }
    f64  { Complex32 => Complex64, Complex64 => Complex64, }
    Complex32 { Complex64 => Complex64, }
}

#[cfg(all(feature = "half", feature = "complex"))]
lattice! {
    f16  { Complex32 => Complex32, Complex64 => Complex64, }
    bf16 { Complex32 => Complex32, Complex64 => Complex64, }
}

/// A tensor of rank 1 or more, of this category and of elements `D`, meets a
/// rank-0 operand of category `Zero` and of elements `Z`: which type comes out.
pub trait MeetZeroDim<Zero, D, Z> {
    /// `D`, unless the rank-0 operand is of a higher category.
    type Output: Element;
}

macro_rules! meet_zero_dim {
    ($($category:ident { $($zero:ident => $output:ident,)+ })+) => {$($(
        impl<D: Element, Z: Element> MeetZeroDim<$zero, D, Z> for $category {
            type Output = $output;
        }
    )+)+};
}

meet_zero_dim! {
    Integer { Bool => D, Integer => D, Float => Z, Complex => Z, }
    Float   { Bool => D, Integer => D, Float => D, }
    Complex { Bool => D, Integer => D, Float => D, Complex => D, }
}
/// `bool` gives way, where the lattice has the two.
impl<Zero, D: Promote<Z>, Z> MeetZeroDim<Zero, D, Z> for Bool {
    type Output = D::Output;
}
/// A float becomes complex, at its own precision.
#[cfg(feature = "complex")]
impl<D: ToComplex, Z> MeetZeroDim<Complex, D, Z> for Float {
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
    ($($float:ident => $complex:ident,)+) => {$(
        impl ToComplex for $float {
            type Complex = $complex;
        }
    )+};
}

#[cfg(feature = "complex")]
to_complex! { f32 => Complex32, f64 => Complex64, }
#[cfg(all(feature = "complex", feature = "half"))]
to_complex! { f16 => Complex32, bf16 => Complex32, }

/// Each element type of rank 1 or more with each other one of rank 0.
macro_rules! with_zero_dim {
    // All pairs in a list.
    ($element:ident $($other:ident)*) => {
        $(
            with_zero_dim!(@pair $element $other);
            with_zero_dim!(@pair $other $element);
        )*
        with_zero_dim!($($other)*);
    };
    () => {};
    // The first with each of the list.
    (@with $element:ident: $($other:ident)+) => {$(
        with_zero_dim!(@pair $element $other);
        with_zero_dim!(@pair $other $element);
    )+};
    // Numbers of rank 1 or more with a rank-0 `bool`, and the other way round
    // where the lattice has the two.
    (@bool $($number:ident)+) => {$( with_zero_dim!(@pair $number bool); )+};
    (@bool_gives_way $($number:ident)+) => {$( with_zero_dim!(@pair bool $number); )+};

    (@pair $dimensioned:ident $zero:ident) => {
        #[diagnostic::do_not_recommend]
        impl Promote<$zero, Dimensioned, ZeroDim> for $dimensioned {
            type Output = <<$dimensioned as Element>::Category as MeetZeroDim<
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

with_zero_dim!(u8 u16 u32 u64 i8 i16 i32 i64 f32 f64);
with_zero_dim!(@bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64);
with_zero_dim!(@bool_gives_way u8 i8 i16 i32 i64 f32 f64);

#[cfg(feature = "half")]
mod half_with_zero_dim {
    use super::{Dimensioned, Element, MeetZeroDim, Promote, Sealed, ZeroDim, bf16, f16};

    with_zero_dim!(f16 bf16);
    with_zero_dim!(@with f16: u8 u16 u32 u64 i8 i16 i32 i64 f32 f64);
    with_zero_dim!(@with bf16: u8 u16 u32 u64 i8 i16 i32 i64 f32 f64);
    with_zero_dim!(@bool f16 bf16);
    with_zero_dim!(@bool_gives_way f16 bf16);
}

#[cfg(feature = "complex")]
mod complex_with_zero_dim {
    use super::{
        Complex32, Complex64, Dimensioned, Element, MeetZeroDim, Promote, Sealed, ZeroDim,
    };

    with_zero_dim!(Complex32 Complex64);
    with_zero_dim!(@with Complex32: u8 u16 u32 u64 i8 i16 i32 i64 f32 f64);
    with_zero_dim!(@with Complex64: u8 u16 u32 u64 i8 i16 i32 i64 f32 f64);
    with_zero_dim!(@bool Complex32 Complex64);
    with_zero_dim!(@bool_gives_way Complex32 Complex64);

    #[cfg(feature = "half")]
    mod half {
        use super::{
            Complex32, Complex64, Dimensioned, Element, MeetZeroDim, Promote, Sealed, ZeroDim,
        };
        use half::{bf16, f16};

        with_zero_dim!(@with f16: Complex32 Complex64);
        with_zero_dim!(@with bf16: Complex32 Complex64);
    }
}

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

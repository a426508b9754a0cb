//! Conversion of one element.
#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "`as`, and `!= 0`, are the documented meaning"
)]

#[cfg(feature = "half")]
use core::cmp::Ordering;

use super::Element;
use crate::seal::Sealed;

/// An element of this type converts to `Target`: what
/// [`Tensor::cast`](crate::Tensor::cast) asks.
///
/// # Numerics
/// Rust's `as`, on every platform: integers keep their low bits; what becomes a float
/// rounds to nearest even, once, to `f16` and `bf16` too (torch rounds an integer to `f32`
/// on the way); a float becomes an integer towards zero and saturates, NaN becomes 0. `bool` is 0 or 1; to `bool`, all but zero is `true` (NaN too).
///
/// Every type converts to itself, and the types of this crate to each other.
/// Implement it for a number of your own if it should [`cast`](crate::Tensor::cast).
///
/// # Example
/// ```
/// use shaped::tensor;
/// assert_eq!(tensor([1.9, -1.9, 300.0, f64::NAN]).cast::<u8>().to_array(), [1, 0, 255, 0]);
/// ```
#[diagnostic::on_unimplemented(
    message = "an element of type `{Self}` cannot be cast to `{Target}`",
    label = "no conversion from `{Self}` to `{Target}`"
)]
pub trait Cast<Target>: Element {
    /// The conversion.
    #[must_use]
    fn cast_element(self) -> Target;
    /// The elements themselves, if they are of the target type already. (Not to be
    /// replaced: as many elements must come out as go in. See [`Sealed`].)
    #[doc(hidden)]
    #[inline(always)]
    #[must_use]
    fn uncast(_: &[Self], _: Sealed) -> Option<&[Target]> {
        None
    }
    /// The same, to write to.
    #[doc(hidden)]
    #[inline(always)]
    #[must_use]
    fn uncast_mut(_: &mut [Self], _: Sealed) -> Option<&mut [Target]> {
        None
    }
}

/// [`Cast`], from the other side: a number of type `Source` becomes an element of this type
/// (sealed). It is implied by a bound of the target alone, as [`Real`](super::Real) is.
///
/// # Example
/// ```
/// use shaped::element::CastFrom;
/// assert_eq!(f32::cast_from(0.5_f64), 0.5);
/// ```
#[diagnostic::on_unimplemented(
    message = "an element of type `{Source}` cannot be cast to `{Self}`",
    label = "no conversion from `{Source}` to `{Self}`"
)]
pub trait CastFrom<Source>: Sized {
    /// The conversion.
    #[must_use]
    fn cast_from(source: Source) -> Self;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<T, Source: Cast<T>> CastFrom<Source> for T {
    #[inline(always)]
    fn cast_from(source: Source) -> T {
        source.cast_element()
    }
    fn sealed(_: Sealed) {}
}

#[diagnostic::do_not_recommend]
impl<T: Element> Cast<T> for T {
    #[inline(always)]
    fn cast_element(self) -> T {
        self
    }
    #[inline(always)]
    fn uncast(elements: &[T], _: Sealed) -> Option<&[T]> {
        Some(elements)
    }
    #[inline(always)]
    fn uncast_mut(elements: &mut [T], _: Sealed) -> Option<&mut [T]> {
        Some(elements)
    }
}

/// Two rows of the table, both ways.
macro_rules! casts {
    ($one:tt $other:tt) => {
        casts! { @from $one to $other }
        casts! { @from $other to $one }
    };
    (
        @from ($from_category:ident $from_sign:ident $from_bits:tt: $from:ty, $($from_name:tt)+)
        to ($category:ident $sign:ident $bits:tt: $to:ty, $($name:tt)+)
    ) => {
        #[diagnostic::do_not_recommend]
        impl Cast<$to> for $from {
            #[inline(always)]
            fn cast_element(self) -> $to {
                casts!(@of self: $from_category $from_bits => $category $bits, $from => $to)
            }
        }
    };

    // A real number is a complex one with imaginary part 0; a complex number gives its
    // real part, and is `true` unless both parts are 0.
    (@of $x:ident: Complex $_from_bits:tt => Complex $_bits:tt, $from:ty => $to:ty) => {
        <$to>::new($x.re.cast_element(), $x.im.cast_element())
    };
    (@of $x:ident: Complex $_from_bits:tt => Bool $_bits:tt, $from:ty => $to:ty) => {
        Cast::<$to>::cast_element($x.re) | Cast::<$to>::cast_element($x.im)
    };
    (@of $x:ident: Complex $_from_bits:tt => $_category:ident $_bits:tt, $from:ty => $to:ty) => {
        $x.re.cast_element()
    };
    (@of $x:ident: $_from:ident $_from_bits:tt => Complex $_bits:tt, $from:ty => $to:ty) => {
        <$to>::new($x.cast_element(), 0.0)
    };
    // `f16` and `bf16` go through `f32`, which holds them exactly. What `f32` does not hold
    // becomes one of them in one rounding.
    (@of $x:ident: Float 64 => Float 16, $from:ty => $to:ty) => {
        <$to>::from_f32(round_to_odd($x))
    };
    (@of $x:ident: Integer 32 => Float 16, $from:ty => $to:ty) => {
        <$to>::from_f32(round_to_odd($x.into()))
    };
    (@of $x:ident: Integer 64 => Float 16, $from:ty => $to:ty) => {
        casts!(@of_long $x, $from => $to)
    };
    (@of $x:ident: Integer 128 => Float 16, $from:ty => $to:ty) => {
        casts!(@of_long $x, $from => $to)
    };
    (@of_long $x:ident, $from:ty => $to:ty) => {{
        let nearest = $x as f64;
        <$to>::from_f32(round_to_odd(to_odd(nearest, $x.cmp(&(nearest as $from)))))
    }};
    (@of $x:ident: $_from:ident $_from_bits:tt => Float 16, $from:ty => $to:ty) => {
        <$to>::from_f32($x.cast_element())
    };
    (@of $x:ident: Float 16 => $_category:ident $_bits:tt, $from:ty => $to:ty) => {
        $x.to_f32().cast_element()
    };
    (@of $x:ident: Bool $_from_bits:tt => $_category:ident $_bits:tt, $from:ty => $to:ty) => {
        u8::from($x) as $to
    };
    (@of $x:ident: $_from:ident $_from_bits:tt => Bool $_bits:tt, $from:ty => $to:ty) => {
        $x != <$from>::default()
    };
    (@of $x:ident: $_from:ident $_from_bits:tt => $_category:ident $_bits:tt, $from:ty => $to:ty) => {
        $x as $to
    };
}

for_each_pair!(casts);

/// The `f64` that is `nearest` to an integer, rounded to odd instead: `exact` is how the
/// integer compares with it. (The greatest integers of a type may be nearest to a power of
/// two that the type does not hold. It counts as the greatest of them, of which the
/// power of two has all digits that 16 bits keep.)
#[cfg(feature = "half")]
fn to_odd(nearest: f64, exact: Ordering) -> f64 {
    let bits = nearest.to_bits();
    if exact.is_eq() || bits & 1 == 1 {
        return nearest;
    }
    let too_small = exact.is_gt() == (nearest > 0.0);
    f64::from_bits(if too_small { bits.wrapping_add(1) } else { bits.wrapping_sub(1) })
}

/// `x` in `f32`, rounded to odd: the last bit is 1 unless `x` is exact, which
/// keeps the rounding to 16 bits right (Boldo and Melquiond, Emulation of a
/// FMA and Correctly Rounded Sums, 2008). `from_f64` of `half` rounds twice
/// on some machines, and drops the low bits of `x` on the others.
#[cfg(feature = "half")]
fn round_to_odd(x: f64) -> f32 {
    let nearest = x as f32;
    let (back, bits) = (f64::from(nearest), nearest.to_bits());
    if x.is_nan() || back == x || bits & 1 == 1 {
        return nearest;
    }
    let too_small = back.abs() < x.abs();
    f32::from_bits(if too_small { bits.wrapping_add(1) } else { bits.wrapping_sub(1) })
}

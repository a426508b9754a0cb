//! Multiplication and addition, rounded once.

use num_traits::{WrappingAdd, WrappingMul};

use super::Element;
use super::category::{Custom, Float, Integer};
use crate::seal::Sealed;

/// Elements of this type have a fused multiply-add: what
/// [`Tensor::mul_add`](crate::Tensor::mul_add) asks.
///
/// Floats round once ([`libm`](https://docs.rs/libm)'s `fma`, the same bits on
/// every machine), integers wrap, custom numbers use [`num_traits::MulAdd`]
/// (sealed).
#[diagnostic::on_unimplemented(
    message = "elements of type `{Self}` have no fused multiply-add",
    label = "`{Self}` is neither a float nor an integer"
)]
pub trait MulAdd: Element {
    /// `a * b + c`
    #[doc(hidden)]
    fn fused_mul_add(a: Self, b: Self, c: Self) -> Self;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<T: Element> MulAdd for T
where
    T::Category: MulAddOf<T>,
{
    #[inline(always)]
    fn fused_mul_add(a: T, b: T, c: T) -> T {
        T::Category::mul_add(a, b, c)
    }
    fn sealed(_: Sealed) {}
}

/// The fused multiply-add of the elements of a category.
pub trait MulAddOf<T> {
    /// `a * b + c`
    fn mul_add(a: T, b: T, c: T) -> T;
}
impl<T: Element + WrappingMul + WrappingAdd> MulAddOf<T> for Integer {
    #[inline(always)]
    fn mul_add(a: T, b: T, c: T) -> T {
        a.wrapping_mul(&b).wrapping_add(&c)
    }
}
impl<T: Element + num_traits::MulAdd<Output = T>> MulAddOf<T> for Custom {
    #[inline(always)]
    fn mul_add(a: T, b: T, c: T) -> T {
        num_traits::MulAdd::mul_add(a, b, c)
    }
}
impl MulAddOf<f32> for Float {
    #[inline]
    fn mul_add(a: f32, b: f32, c: f32) -> f32 {
        libm::fmaf(a, b, c)
    }
}
impl MulAddOf<f64> for Float {
    #[inline]
    fn mul_add(a: f64, b: f64, c: f64) -> f64 {
        libm::fma(a, b, c)
    }
}
#[cfg(feature = "half")]
mod half {
    use half::{bf16, f16};

    use super::{Float, MulAddOf};
    use crate::element::cast::Cast;

    /// `a * b + c` of 16-bit floats, for one more rounding: the product is exact
    /// in `f64`, and the sum is rounded to odd, which keeps a second rounding
    /// right (Boldo and Melquiond, Emulation of a FMA and Correctly Rounded Sums,
    /// 2008).
    fn mul_add_to_odd(a: f64, b: f64, c: f64) -> f64 {
        let product = a * b;
        let sum = product + c;
        let from_c = sum - product;
        let error = (product - (sum - from_c)) + (c - from_c);
        let bits = sum.to_bits();
        if !sum.is_finite() || error == 0.0 || bits & 1 == 1 {
            return sum;
        }
        let away_from_zero = (error > 0.0) == (sum > 0.0);
        f64::from_bits(if away_from_zero { bits.wrapping_add(1) } else { bits.wrapping_sub(1) })
    }

    macro_rules! sixteen_bits {
        ($($float:ident)+) => {$(
            impl MulAddOf<$float> for Float {
                #[inline]
                fn mul_add(a: $float, b: $float, c: $float) -> $float {
                    mul_add_to_odd(a.to_f64(), b.to_f64(), c.to_f64()).cast_element()
                }
            }
        )+};
    }
    sixteen_bits!(f16 bf16);
}

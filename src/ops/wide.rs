//! Sums and products of elements, and of what sums are held in.

use crate::element::arithmetic::{Binary, operation};
use crate::element::{Element, WideOf};

/// `a * b`
#[inline(always)]
pub(super) fn multiply<T: Binary<operation::Mul, Output = T>>(a: T, b: T) -> T {
    Binary::<operation::Mul>::apply(a, b)
}

/// `a + b`
#[inline(always)]
pub(super) fn add<T: Binary<operation::Add, Output = T>>(a: T, b: T) -> T {
    Binary::<operation::Add>::apply(a, b)
}

/// What a sum of elements `T` is held in.
pub(super) type Wide<T> = <<T as Element>::Category as WideOf<T>>::Wide;

/// `left + right`, of two sums of elements `T`.
#[inline(always)]
pub(super) fn add_wide<T: Binary<operation::Add, Output = T>>(
    left: Wide<T>,
    right: Wide<T>,
) -> Wide<T> {
    T::Category::add(left, right, add)
}

/// `left · right`, as a sum of elements `T`.
#[inline(always)]
pub(super) fn multiply_wide<T: Binary<operation::Mul, Output = T>>(left: T, right: T) -> Wide<T> {
    T::Category::multiply(left, right, multiply)
}

/// A sum of elements `T`, rounded to one.
#[inline(always)]
pub(super) fn narrow<T: Element>(sum: Wide<T>) -> T {
    T::Category::narrow(sum)
}

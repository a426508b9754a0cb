//! The one of an element type.

use num_traits::One;

use super::Element;
use super::category::{Bool, Complex, Custom, Float, Integer};
use crate::seal::Sealed;

/// Elements of this type have a one: what [`Tensor::ones`](crate::Tensor::ones)
/// asks.
///
/// `true` for `bool`, [`num_traits::One`] for all others (sealed).
pub trait HasOne: Element {
    /// The one.
    fn one() -> Self;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}
#[diagnostic::do_not_recommend]
impl<T: Element> HasOne for T
where
    T::Category: OneOf<T>,
{
    #[inline]
    fn one() -> Self {
        T::Category::one()
    }
    fn sealed(_: Sealed) {}
}

/// The one of the elements of a category.
pub trait OneOf<T> {
    /// The one.
    fn one() -> T;
}
impl OneOf<bool> for Bool {
    #[inline]
    fn one() -> bool {
        true
    }
}
macro_rules! ones {
    ($($category:ident)*) => {$(
        impl<T: Element + One> OneOf<T> for $category {
            #[inline]
            fn one() -> T {
                T::one()
            }
        }
    )*};
}
ones!(Integer Float Complex Custom);

//! Integers that number classes.

use num_traits::ToPrimitive;

use super::Element;
use super::category::Integer;
use crate::seal::Sealed;

/// An element that numbers a class, from 0 on: the bound of
/// [`Tensor::one_hot`](crate::Tensor::one_hot).
///
/// The integers of this crate (sealed).
#[diagnostic::on_unimplemented(
    message = "elements of type `{Self}` do not number classes",
    label = "`{Self}` is not an integer"
)]
pub trait Label: Element {
    /// The number, if it is not negative.
    #[doc(hidden)]
    fn position(self) -> Option<usize>;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<T: Element> Label for T
where
    T::Category: LabelOf<T>,
{
    #[inline(always)]
    fn position(self) -> Option<usize> {
        T::Category::position(self)
    }
    fn sealed(_: Sealed) {}
}

/// The numbers of a category.
pub trait LabelOf<T> {
    /// The number, if it is not negative.
    fn position(label: T) -> Option<usize>;
}
impl<T: ToPrimitive> LabelOf<T> for Integer {
    #[inline(always)]
    fn position(label: T) -> Option<usize> {
        label.to_usize()
    }
}

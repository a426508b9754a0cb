//! An operation on elements of two types: promote, cast, apply.

use super::Element;
use super::arithmetic::Binary;
use super::cast::Cast;
use super::promote::{Promote, StoreIn};
use crate::seal::Sealed;

/// Elements of `Self` and of `Rhs` combine by `Operation`: both are cast to the
/// type that they promote to ([`Promote`]), and combined there ([`Binary`]).
///
/// The bound of every operator between two tensors, implemented wherever the
/// three traits say so (sealed). `LeftDimension` and `RightDimension` are those
/// of [`Promote`].
///
/// # Example
/// ```
/// use shaped::element::{Combine, Dimensioned};
/// use shaped::operation::Mul;
///
/// let product = Combine::<Mul, i8, Dimensioned, Dimensioned>::combine(3_u8, -2);
/// assert_eq!(product, -6_i16);
/// ```
#[diagnostic::on_unimplemented(
    message = "elements of type `{Self}` and `{Rhs}` cannot be combined by `{Operation}`",
    label = "`cast` the operands to a type that has `{Operation}`",
    note = "two types must promote to a common one (`Promote`), and that type must have the operation (`Binary`)"
)]
pub trait Combine<Operation, Rhs, LeftDimension, RightDimension>:
    Promote<
        Rhs,
        LeftDimension,
        RightDimension,
        Output: Binary<
            Operation,
            Output = <Self as Combine<Operation, Rhs, LeftDimension, RightDimension>>::Output,
        >,
    >
{
    /// The element type that comes out.
    type Output: Element;

    /// The operation on one element of each.
    #[must_use]
    fn combine(
        self,
        rhs: Rhs,
    ) -> <Self as Combine<Operation, Rhs, LeftDimension, RightDimension>>::Output;

    /// [`Binary::apply_run`] on elements that need no cast.
    #[doc(hidden)]
    fn combine_run<Slot>(
        slots: &mut [Slot],
        left: &[Self],
        right: &[Rhs],
        write: impl Fn(
            &mut Slot,
            <Self as Combine<Operation, Rhs, LeftDimension, RightDimension>>::Output,
        ),
    ) -> bool;
    /// The same in place.
    #[doc(hidden)]
    fn combine_run_on(slots: &mut [Self], right: &[Rhs]) -> bool;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// The element type of `T` and `U` combined by `Operation`, named through its
/// parts, so that a failure speaks without the traits in between.
pub type Combined<Operation, T, U, LeftDimension, RightDimension> =
    <<T as Promote<U, LeftDimension, RightDimension>>::Output as Binary<Operation>>::Output;

impl<Operation, T, U, LD, RD> Combine<Operation, U, LD, RD> for T
where
    T: Promote<U, LD, RD, Output: Binary<Operation>> + Cast<<T as Promote<U, LD, RD>>::Output>,
    U: Cast<<T as Promote<U, LD, RD>>::Output>,
{
    type Output = Combined<Operation, T, U, LD, RD>;

    #[inline(always)]
    fn combine(self, rhs: U) -> Combined<Operation, T, U, LD, RD> {
        self.cast_element().apply(rhs.cast_element())
    }

    #[inline(always)]
    fn combine_run<Slot>(
        slots: &mut [Slot],
        left: &[T],
        right: &[U],
        write: impl Fn(&mut Slot, Combined<Operation, T, U, LD, RD>),
    ) -> bool {
        match (T::uncast(left, Sealed), U::uncast(right, Sealed)) {
            (Some(left), Some(right)) => {
                <T as Promote<U, LD, RD>>::Output::apply_run(slots, left, right, write)
            }
            _ => false,
        }
    }

    #[inline(always)]
    fn combine_run_on(slots: &mut [T], right: &[U]) -> bool {
        match (T::uncast_mut(slots, Sealed), U::uncast(right, Sealed)) {
            (Some(slots), Some(right)) => {
                <T as Promote<U, LD, RD>>::Output::apply_run_in_place(slots, right)
            }
            _ => false,
        }
    }

    fn sealed(_: Sealed) {}
}

/// [`Combine`], and the result goes back into an element of `Self` (sealed).
#[diagnostic::on_unimplemented(
    message = "elements of type `{Rhs}` cannot be combined by `{Operation}` into elements of type `{Self}` in place",
    label = "the result does not go into a tensor of `{Self}`",
    note = "the two types must promote to one of a category that `{Self}` can hold: `cast` the right operand"
)]
pub trait CombineInPlace<Operation, Rhs, LeftDimension, RightDimension>: Element {
    /// The operation on one element of each.
    fn combine_in_place(&mut self, rhs: Rhs);

    /// [`Binary::apply_run_in_place`] on elements that need no cast.
    #[doc(hidden)]
    fn combine_run_in_place(slots: &mut [Self], right: &[Rhs]) -> bool;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

impl<Operation, T, U, LD, RD> CombineInPlace<Operation, U, LD, RD> for T
where
    T: Combine<Operation, U, LD, RD>,
    <T as Combine<Operation, U, LD, RD>>::Output: StoreIn<T>,
{
    #[inline(always)]
    fn combine_in_place(&mut self, rhs: U) {
        *self = self.combine(rhs).cast_element();
    }

    #[inline(always)]
    fn combine_run_in_place(slots: &mut [T], right: &[U]) -> bool {
        T::combine_run_on(slots, right)
    }
    fn sealed(_: Sealed) {}
}

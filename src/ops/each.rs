//! What an operation does to one slot and the elements beside it.
//!
//! Each is a function of its own that returns a closure, and knows elements but no
//! shapes: a closure carries all parameters of the function it stands in, and the
//! kernels would be compiled once for each shape where once for all will do.

use core::marker::PhantomData;

use crate::element::Element;
use crate::element::cast::Cast;
use crate::element::combine::{Combine, CombineInPlace};
use crate::element::fused::MulAdd;
use crate::kernel::SlotOperation;
use crate::tensor::fresh::{Slot, write};

/// One operand of elements `T`.
pub(super) type One<'a, T> = (&'a [T], ());

/// Two operands, of elements `T` and `U`.
pub(super) type Two<'a, T, U> = (&'a [T], One<'a, U>);

/// Types without values.
type Of<A, B, C> = PhantomData<fn() -> (A, B, C)>;

/// A fresh slot gets `Operation` on both elements.
pub(super) struct Written<Operation, LD, RD>(Of<Operation, LD, RD>);

/// A slot gets `Operation` on both elements.
pub(super) struct Assigned<Operation, LD, RD>(Of<Operation, LD, RD>);

/// A slot gets `Operation` on itself and an element, cast back to its own type.
pub(super) struct Updated<Operation, LD, RD>(Of<Operation, LD, RD>);

/// All of them are values without content.
macro_rules! without_content {
    ($($name:ident)+) => {$(
        impl<Operation, LD, RD> $name<Operation, LD, RD> {
            #[inline(always)]
            pub(super) const fn new() -> Self {
                Self(PhantomData)
            }
        }
        impl<Operation, LD, RD> Clone for $name<Operation, LD, RD> {
            #[inline(always)]
            fn clone(&self) -> Self {
                *self
            }
        }
        impl<Operation, LD, RD> Copy for $name<Operation, LD, RD> {}
    )+};
}

without_content!(Written Assigned Updated);

/// What becomes of the element that comes out.
macro_rules! combined {
    ($name:ident, $slot:ty, $write:expr) => {
        impl<'a, Operation, T, U, V, LD, RD> SlotOperation<$slot, Two<'a, T, U>>
            for $name<Operation, LD, RD>
        where
            T: Combine<Operation, U, LD, RD, Output = V>,
            U: Copy,
            V: Element,
        {
            #[inline(always)]
            fn each(&mut self, slot: &mut $slot, (left, (right, ())): (T, (U, ()))) {
                $write(slot, left.combine(right));
            }
            #[inline(always)]
            fn run(&mut self, slots: &mut [$slot], (left, (right, ())): Two<'a, T, U>) -> bool {
                T::combine_run(slots, left, right, $write)
            }
        }
    };
}

combined!(Written, Slot<V>, write);
combined!(Assigned, V, |slot: &mut V, element| *slot = element);

impl<'a, Operation, T, U, LD, RD> SlotOperation<T, One<'a, U>> for Updated<Operation, LD, RD>
where
    T: CombineInPlace<Operation, U, LD, RD>,
    U: Copy,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut T, (right, ()): (U, ())) {
        slot.combine_in_place(right);
    }
    #[inline(always)]
    fn run(&mut self, slots: &mut [T], (right, ()): One<'a, U>) -> bool {
        T::combine_run_in_place(slots, right)
    }
}

/// A slot gets `Operation` on itself and an element.
#[inline(always)]
pub(super) fn replaced<Operation, T, U, LD, RD>() -> impl Fn(&mut T, (U, ()))
where
    T: Combine<Operation, U, LD, RD, Output = T>,
{
    |slot, (right, ())| *slot = slot.combine(right)
}

/// A fresh slot gets what a checked `Operation` gives, or the default where it
/// overflows, which `overflow` notes.
#[inline(always)]
pub(super) fn written_if_some<Operation, T, U, V, LD, RD>(
    overflow: &mut bool,
) -> impl FnMut(&mut Slot<V>, (T, (U, ())))
where
    T: Combine<Operation, U, LD, RD, Output = Option<V>>,
    V: Element,
{
    |slot, (left, (right, ()))| {
        let element = left.combine(right);
        *overflow |= element.is_none();
        write(slot, element.unwrap_or_default());
    }
}

/// A slot stays; `overflow` notes whether a checked `Operation` would overflow.
#[inline(always)]
pub(super) fn overflow_noted<Operation, T, U, LD, RD>(
    overflow: &mut bool,
) -> impl FnMut(&mut T, (U, ()))
where
    T: Combine<Operation, U, LD, RD, Output = Option<T>>,
{
    |slot, (right, ())| *overflow |= slot.combine(right).is_none()
}

/// A slot gets what a checked `Operation` gives, which is known not to overflow.
#[inline(always)]
pub(super) fn replaced_if_some<Operation, T, U, LD, RD>() -> impl Fn(&mut T, (U, ()))
where
    T: Combine<Operation, U, LD, RD, Output = Option<T>>,
{
    |slot, (right, ())| *slot = slot.combine(right).unwrap_or_default()
}

/// A fresh slot gets an element.
#[inline(always)]
pub(super) fn copied<T: Element>() -> impl Fn(&mut Slot<T>, (T, ())) {
    |slot, (element, ())| write(slot, element)
}

/// A fresh slot gets `f` of an element.
#[inline(always)]
pub(super) fn mapped<T, U: Element>(
    mut f: impl FnMut(T) -> U,
) -> impl FnMut(&mut Slot<U>, (T, ())) {
    move |slot, (element, ())| write(slot, f(element))
}

/// A fresh slot gets `f` of two elements.
#[inline(always)]
pub(super) fn zipped<T, U, V: Element>(
    mut f: impl FnMut(T, U) -> V,
) -> impl FnMut(&mut Slot<V>, (T, (U, ()))) {
    move |slot, (left, (right, ()))| write(slot, f(left, right))
}

/// A fresh slot gets the product of two elements and a third one, rounded once.
#[inline(always)]
pub(super) fn product_added<P: MulAdd, T: Cast<P>, U: Cast<P>, V: Cast<P>>()
-> impl Fn(&mut Slot<P>, (T, (U, (V, ())))) + Copy + Send {
    |slot, (left, (right, (addend, ())))| {
        let [left, right] = [left.cast_element(), right.cast_element()];
        write(slot, P::fused_mul_add(left, right, addend.cast_element()));
    }
}

/// A fresh slot gets one of two elements, as the mask says.
#[inline(always)]
pub(super) fn chosen<P: Element, T: Cast<P>, U: Cast<P>>()
-> impl Fn(&mut Slot<P>, (bool, (T, (U, ())))) + Copy + Send {
    |slot, (mask, (yes, (no, ())))| {
        let (yes, no) = (yes.cast_element(), no.cast_element());
        write(slot, if mask { yes } else { no });
    }
}

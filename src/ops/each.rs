//! What an operation does to one slot and the elements beside it.
//!
//! Each is a value of its own type, or a function of its own that returns a closure, and
//! knows elements but no shapes: a closure carries all parameters of the function it
//! stands in, and the kernels would be compiled once for each shape where once for all
//! will do.

use core::marker::PhantomData;

use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::element::bounds::Arithmetic;
use crate::element::cast::Cast;
use crate::element::combine::{Combine, CombineInPlace};
use crate::element::functions::{Unary, function};
use crate::element::fused::MulAdd;
use crate::element::one::HasOne;
use crate::element::wide::Widen;
use crate::kernel::SlotOperation;
use crate::tensor::fresh::Place;

/// One operand, of elements `T`.
pub(super) type One<'a, T> = (&'a [T], ());

/// Two operands, of elements `T` and `U`.
pub(super) type Two<'a, T, U> = (&'a [T], One<'a, U>);

/// Three operands.
pub(super) type Three<'a, T, U, V> = (&'a [T], Two<'a, U, V>);

/// Types without values.
type Of<A, B, C> = PhantomData<fn() -> (A, B, C)>;

/// A slot gets `Operation` on both elements.
pub(super) struct Combined<Operation, LD, RD>(Of<Operation, LD, RD>);

/// A slot gets `Operation` on itself and an element, cast back to its own type.
pub(super) struct Updated<Operation, LD, RD>(Of<Operation, LD, RD>);

/// A slot gets `Operation` on itself and an element, which is of its own type.
pub(super) struct Replaced<Operation, LD, RD>(Of<Operation, LD, RD>);

/// A slot gets `Function` of an element.
pub(super) struct Applied<Function>(Of<Function, (), ()>);

/// A slot gets `Function` of itself.
pub(super) struct AppliedInPlace<Function>(Of<Function, (), ()>);

/// A slot gets an element, cast to its type.
pub(super) struct Converted<V>(Of<V, (), ()>);

/// A slot gets the product of two elements and a third one, rounded once, in the type `P`.
pub(super) struct Fused<P>(Of<P, (), ()>);

/// A slot gets one of two elements of the type `P`, as the mask says.
pub(super) struct Chosen<P>(Of<P, (), ()>);

/// A slot gets an element, or itself, between two numbers.
#[derive(Clone, Copy)]
pub(super) struct Clamped<T> {
    pub(super) least: T,
    pub(super) greatest: T,
}

/// A slot gets an element, or itself, to a power.
#[derive(Clone, Copy)]
pub(super) struct Powered {
    pub(super) exponent: i32,
}

/// The others are values without content.
macro_rules! without_content {
    ($($name:ident<$($parameter:ident),+>)+) => {$(
        impl<$($parameter),+> $name<$($parameter),+> {
            #[inline(always)]
            pub(super) const fn new() -> Self {
                Self(PhantomData)
            }
        }
        impl<$($parameter),+> Clone for $name<$($parameter),+> {
            #[inline(always)]
            fn clone(&self) -> Self {
                *self
            }
        }
        impl<$($parameter),+> Copy for $name<$($parameter),+> {}
    )+};
}

without_content! {
    Combined<Operation, LD, RD>
    Updated<Operation, LD, RD>
    Replaced<Operation, LD, RD>
    Applied<Function>
    AppliedInPlace<Function>
    Converted<V>
    Fused<P>
    Chosen<P>
}

impl<'a, Operation, T, U, V, P, LD, RD> SlotOperation<P, Two<'a, T, U>>
    for Combined<Operation, LD, RD>
where
    T: Combine<Operation, U, LD, RD, Output = V>,
    U: Copy,
    P: Place<V>,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut P, (left, (right, ())): (T, (U, ()))) {
        slot.put(left.combine(right));
    }
    #[inline(always)]
    fn run(&mut self, slots: &mut [P], (left, (right, ())): Two<'a, T, U>) -> bool {
        T::combine_run(slots, left, right, P::put)
    }
}

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

impl<Operation, T, U, LD, RD> SlotOperation<T, One<'_, U>> for Replaced<Operation, LD, RD>
where
    T: Combine<Operation, U, LD, RD, Output = T>,
    U: Copy,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut T, (right, ()): (U, ())) {
        *slot = slot.combine(right);
    }
}

impl<Function, T, P> SlotOperation<P, One<'_, T>> for Applied<Function>
where
    T: Unary<Function>,
    P: Place<T::Output>,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut P, (element, ()): (T, ())) {
        slot.put(element.of());
    }
}

impl<Function, T: Unary<Function, Output = T>> SlotOperation<T, ()> for AppliedInPlace<Function> {
    #[inline(always)]
    fn each(&mut self, slot: &mut T, (): ()) {
        *slot = slot.of();
    }
}

impl<T, V, P> SlotOperation<P, One<'_, T>> for Converted<V>
where
    T: Cast<V> + Copy,
    P: Place<V>,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut P, (element, ()): (T, ())) {
        slot.put(element.cast_element());
    }
}

impl<P, T, U, V, S> SlotOperation<S, Three<'_, T, U, V>> for Fused<P>
where
    P: MulAdd,
    T: Cast<P> + Copy,
    U: Cast<P> + Copy,
    V: Cast<P> + Copy,
    S: Place<P>,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut S, (left, (right, (addend, ()))): (T, (U, (V, ())))) {
        let (left, right, addend) =
            (left.cast_element(), right.cast_element(), addend.cast_element());
        slot.put(P::fused_mul_add(left, right, addend));
    }
}

/// A slot gets its product with an element and another one, rounded once.
impl<P, U, V> SlotOperation<P, Two<'_, U, V>> for Fused<P>
where
    P: MulAdd,
    U: Cast<P> + Copy,
    V: Cast<P> + Copy,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut P, (right, (addend, ())): (U, (V, ()))) {
        *slot = P::fused_mul_add(*slot, right.cast_element(), addend.cast_element());
    }
}

impl<P, T, U, S> SlotOperation<S, Three<'_, bool, T, U>> for Chosen<P>
where
    T: Cast<P> + Copy,
    U: Cast<P> + Copy,
    S: Place<P>,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut S, (mask, (yes, (no, ()))): (bool, (T, (U, ())))) {
        let (yes, no): (P, P) = (yes.cast_element(), no.cast_element());
        slot.put(if mask { yes } else { no });
    }
}

impl<T> Clamped<T>
where
    T: Binary<operation::Minimum, Output = T> + Binary<operation::Maximum, Output = T>,
{
    #[inline(always)]
    fn of(&self, element: T) -> T {
        let element = Binary::<operation::Maximum>::apply(element, self.least);
        Binary::<operation::Minimum>::apply(element, self.greatest)
    }
}

impl<T, P> SlotOperation<P, One<'_, T>> for Clamped<T>
where
    T: Binary<operation::Minimum, Output = T> + Binary<operation::Maximum, Output = T>,
    P: Place<T>,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut P, (element, ()): (T, ())) {
        slot.put(self.of(element));
    }
}

impl<T> SlotOperation<T, ()> for Clamped<T>
where
    T: Binary<operation::Minimum, Output = T> + Binary<operation::Maximum, Output = T>,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut T, (): ()) {
        *slot = self.of(*slot);
    }
}

impl Powered {
    /// By squaring, from the last binary digit of the exponent on.
    #[inline(always)]
    fn of<T>(self, element: T) -> T
    where
        T: Widen<Wide: Arithmetic + HasOne + Unary<function::Recip, Output = T::Wide>>,
    {
        let (mut square, mut power) = (element.widen(), T::Wide::one());
        let mut rest = self.exponent.unsigned_abs();
        while rest > 0 {
            if rest & 1 == 1 {
                power = Binary::<operation::Mul>::apply(power, square);
            }
            rest >>= 1;
            if rest > 0 {
                square = Binary::<operation::Mul>::apply(square, square);
            }
        }
        T::narrow(if self.exponent < 0 { power.of() } else { power })
    }
}

impl<T, P> SlotOperation<P, One<'_, T>> for Powered
where
    T: Widen<Wide: Arithmetic + HasOne + Unary<function::Recip, Output = T::Wide>>,
    P: Place<T>,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut P, (element, ()): (T, ())) {
        slot.put(self.of(element));
    }
}

impl<T> SlotOperation<T, ()> for Powered
where
    T: Widen<Wide: Arithmetic + HasOne + Unary<function::Recip, Output = T::Wide>>,
{
    #[inline(always)]
    fn each(&mut self, slot: &mut T, (): ()) {
        *slot = self.of(*slot);
    }
}

/// A slot gets what a checked `Operation` gives, or the default where it overflows, which
/// `overflow` notes.
#[inline(always)]
pub(super) fn put_if_some<Operation, T, U, V, P, LD, RD>(
    overflow: &mut bool,
) -> impl FnMut(&mut P, (T, (U, ())))
where
    T: Combine<Operation, U, LD, RD, Output = Option<V>>,
    V: Element,
    P: Place<V>,
{
    |slot, (left, (right, ()))| {
        let element = left.combine(right);
        *overflow |= element.is_none();
        slot.put(element.unwrap_or_default());
    }
}

/// A slot stays; `overflow` notes whether a checked `Operation` on two elements would
/// overflow.
#[inline(always)]
pub(super) fn overflow_of<Operation, T, U, V, LD, RD>(
    overflow: &mut bool,
) -> impl FnMut(&mut V, (T, (U, ())))
where
    T: Combine<Operation, U, LD, RD, Output = Option<V>>,
{
    |_, (left, (right, ()))| *overflow |= left.combine(right).is_none()
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

/// A slot gets `f` of an element.
#[inline(always)]
pub(super) fn mapped<T, V, P: Place<V>>(mut f: impl FnMut(T) -> V) -> impl FnMut(&mut P, (T, ())) {
    move |slot, (element, ())| slot.put(f(element))
}

/// A slot gets `f` of two elements.
#[inline(always)]
pub(super) fn zipped<T, U, V, P: Place<V>>(
    mut f: impl FnMut(T, U) -> V,
) -> impl FnMut(&mut P, (T, (U, ()))) {
    move |slot, (left, (right, ()))| slot.put(f(left, right))
}

/// A slot gets `f` of itself.
#[inline(always)]
pub(super) fn mapped_in_place<T: Copy>(mut f: impl FnMut(T) -> T) -> impl FnMut(&mut T, ()) {
    move |slot, ()| *slot = f(*slot)
}

/// A slot gets `f` of itself and an element.
#[inline(always)]
pub(super) fn zipped_in_place<T: Copy, U>(
    mut f: impl FnMut(T, U) -> T,
) -> impl FnMut(&mut T, (U, ())) {
    move |slot, (right, ())| *slot = f(*slot, right)
}

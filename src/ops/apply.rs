//! One way for every operation, in each form: to a new tensor, into one that is there, to
//! one on the heap, in place.
//!
//! An element-wise operation is a value that knows what it does to one slot and the
//! elements beside it ([`SlotOperation`]); its operands are a list of slices; its plan
//! follows from the shapes. Any other operation is a function that writes a slice. The
//! forms differ in the [`Destination`] alone, and [`forms!`] writes their methods from one
//! row.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;

use super::each::{One, Two};
use crate::element::Element;
use crate::kernel::{Operands, SlotOperation, update, update_shared};
use crate::plan::loops::{Plan, Planned};
use crate::shape::Layout;
use crate::tensor::Tensor;
#[cfg(all(feature = "uninit", feature = "alloc"))]
use crate::tensor::fresh::fresh_boxed;
use crate::tensor::fresh::{Place, Slot, fresh};

/// The plan of an operation in place on one tensor.
pub(super) type InPlacePlan<S> = Planned<S, ()>;

/// The plan of an operation on one tensor, or in place on two.
pub(super) type UnaryPlan<O, S> = Planned<O, (S, ())>;

/// The plan of an operation on two tensors.
pub(super) type BinaryPlan<O, L, R> = Planned<O, (L, (R, ()))>;

/// The plan of an operation on three tensors.
pub(super) type TernaryPlan<O, A, B, C> = Planned<O, (A, (B, (C, ())))>;

/// The elements of a tensor, as an operand.
#[inline(always)]
pub(super) fn one<T, S: Layout>(tensor: &Tensor<T, S>) -> One<'_, T> {
    (tensor.as_slice(), ())
}

/// The elements of two tensors, as operands.
#[inline(always)]
pub(super) fn two<'a, T, U, L: Layout, R: Layout>(
    left: &'a Tensor<T, L>,
    right: &'a Tensor<U, R>,
) -> Two<'a, T, U> {
    (left.as_slice(), one(right))
}

/// Where a result of elements `V` in the shape `O` goes.
pub(super) trait Destination<V: Element, O: Layout>: Sized {
    /// The place of one element.
    type Slot: Place<V> + Send;
    /// What there is in the end.
    type Output;

    /// By an element-wise operation, on several threads if it is large.
    fn shared<P: Plan, In: Operands + Send>(
        self,
        operands: In,
        operation: impl SlotOperation<Self::Slot, In> + Copy + Send,
    ) -> Self::Output;

    /// By an element-wise operation with state, in row-major order.
    fn in_order<P: Plan, In: Operands>(
        self,
        operands: In,
        operation: impl SlotOperation<Self::Slot, In>,
    ) -> Self::Output;

    /// By a function that writes every element.
    fn overwritten(self, write: impl FnOnce(&mut [V])) -> Self::Output;

    /// By a function that finds every element zero.
    fn over_zeros(self, write: impl FnOnce(&mut [V])) -> Self::Output;
}

/// To a new tensor.
pub(super) struct New;

impl<V: Element, O: Layout> Destination<V, O> for New {
    type Slot = Slot<V>;
    type Output = Tensor<V, O>;

    #[inline(always)]
    fn shared<P: Plan, In: Operands + Send>(
        self,
        operands: In,
        operation: impl SlotOperation<Slot<V>, In> + Copy + Send,
    ) -> Tensor<V, O> {
        fresh(|slots| update_shared::<P, _, _, _>(slots, operands, operation))
    }
    #[inline(always)]
    fn in_order<P: Plan, In: Operands>(
        self,
        operands: In,
        operation: impl SlotOperation<Slot<V>, In>,
    ) -> Tensor<V, O> {
        fresh(|slots| update::<P, _, _, _>(slots, operands, operation))
    }
    #[inline(always)]
    fn overwritten(self, write: impl FnOnce(&mut [V])) -> Tensor<V, O> {
        Self.over_zeros(write)
    }
    #[inline(always)]
    fn over_zeros(self, write: impl FnOnce(&mut [V])) -> Tensor<V, O> {
        let mut output = Tensor::zeros();
        write(output.as_mut_slice());
        output
    }
}

/// Into a tensor that is there; in place, if the operation reads its slots.
impl<V: Element, O: Layout> Destination<V, O> for &mut Tensor<V, O> {
    type Slot = V;
    type Output = ();

    #[inline(always)]
    fn shared<P: Plan, In: Operands + Send>(
        self,
        operands: In,
        operation: impl SlotOperation<V, In> + Copy + Send,
    ) {
        update_shared::<P, _, _, _>(self.as_mut_slice(), operands, operation);
    }
    #[inline(always)]
    fn in_order<P: Plan, In: Operands>(self, operands: In, operation: impl SlotOperation<V, In>) {
        update::<P, _, _, _>(self.as_mut_slice(), operands, operation);
    }
    #[inline(always)]
    fn overwritten(self, write: impl FnOnce(&mut [V])) {
        write(self.as_mut_slice());
    }
    #[inline(always)]
    fn over_zeros(self, write: impl FnOnce(&mut [V])) {
        self.as_mut_slice().fill(V::default());
        write(self.as_mut_slice());
    }
}

/// To a new tensor on the heap: nothing of its size is on the stack.
#[cfg(all(feature = "uninit", feature = "alloc"))]
pub(super) struct OnHeap;

#[cfg(all(feature = "uninit", feature = "alloc"))]
impl<V: Element, O: Layout> Destination<V, O> for OnHeap {
    type Slot = Slot<V>;
    type Output = Box<Tensor<V, O>>;

    #[inline(always)]
    fn shared<P: Plan, In: Operands + Send>(
        self,
        operands: In,
        operation: impl SlotOperation<Slot<V>, In> + Copy + Send,
    ) -> Box<Tensor<V, O>> {
        fresh_boxed(|slots| update_shared::<P, _, _, _>(slots, operands, operation))
    }
    #[inline(always)]
    fn in_order<P: Plan, In: Operands>(
        self,
        operands: In,
        operation: impl SlotOperation<Slot<V>, In>,
    ) -> Box<Tensor<V, O>> {
        fresh_boxed(|slots| update::<P, _, _, _>(slots, operands, operation))
    }
    #[inline(always)]
    fn overwritten(self, write: impl FnOnce(&mut [V])) -> Box<Tensor<V, O>> {
        Self.over_zeros(write)
    }
    #[inline(always)]
    fn over_zeros(self, write: impl FnOnce(&mut [V])) -> Box<Tensor<V, O>> {
        let mut output = Tensor::boxed_zeros();
        write(output.as_mut_slice());
        output
    }
}

/// To a new tensor.
#[inline(always)]
pub(super) fn to_new<P: Plan, O: Layout, V: Element, In: Operands + Send>(
    operands: In,
    operation: impl SlotOperation<Slot<V>, In> + Copy + Send,
) -> Tensor<V, O> {
    New.shared::<P, _>(operands, operation)
}

/// To a new tensor on the heap.
#[cfg(all(feature = "uninit", feature = "alloc"))]
#[inline(always)]
pub(super) fn to_box<P: Plan, O: Layout, V: Element, In: Operands + Send>(
    operands: In,
    operation: impl SlotOperation<Slot<V>, In> + Copy + Send,
) -> Box<Tensor<V, O>> {
    OnHeap.shared::<P, _>(operands, operation)
}

/// Into a tensor that is there, or in place.
#[inline(always)]
pub(super) fn into<P: Plan, O: Layout, V: Element, In: Operands + Send>(
    output: &mut Tensor<V, O>,
    operands: In,
    operation: impl SlotOperation<V, In> + Copy + Send,
) {
    output.shared::<P, _>(operands, operation);
}

/// The methods of an operation in three forms, new, `_into` and `_boxed`: one row. It has
/// the documentation of the first, its signature, its bounds, what it does with the
/// destination, and an example of each other form. (Where the first form has other bounds,
/// it stands before the row, which begins with `others of`.)
macro_rules! forms {
    (
        $(#[$what:meta])+
        pub fn $new:ident[$($generics:tt)*]($self:ident $(, $argument:tt: $type:ty)*) -> Tensor<$element:ty, $shape:ty>
        where [$($bounds:tt)*]
        $to:ident => $body:expr;
        $($others:tt)+
    ) => {
        $(#[$what])+
        #[inline]
        #[must_use]
        pub fn $new<$($generics)*>(&$self $(, $argument: $type)*) -> Tensor<$element, $shape>
        where
            $($bounds)*
        {
            let _ = Tensor::<$element, $shape>::COUNT;
            let $to = super::apply::New;
            $body
        }

        forms! {
            others of $new[$($generics)*]($self $(, $argument: $type)*) -> Tensor<$element, $shape>
            where [$($bounds)*]
            $to => $body;
            $($others)+
        }
    };

    (
        others of $new:ident[$($generics:tt)*]($self:ident $(, $argument:tt: $type:ty)*) -> Tensor<$element:ty, $shape:ty>
        where [$($bounds:tt)*]
        $to:ident => $body:expr;
        panics $panics:literal;
        into $into:ident
        $(#[$into_example:meta])+;
        boxed $boxed:ident
        $(#[$boxed_example:meta])+;
    ) => {
        #[doc = concat!("[`", stringify!($new), "`](Self::", stringify!($new), ") into a tensor that is there: `out=` in torch.")]
        ///
        /// # Shapes
        #[doc = concat!("Those of [`", stringify!($new), "`](Self::", stringify!($new), "), whose result has exactly the shape of `output`.")]
        ///
        /// # Numerics
        #[doc = concat!("Those of [`", stringify!($new), "`](Self::", stringify!($new), "), whose result has exactly the element type of `output`;")]
        /// nothing is read from it.
        ///
        /// # Panics
        #[doc = concat!($panics, ".")]
        ///
        /// # Example
        $(#[$into_example])+
        #[inline]
        pub fn $into<$($generics)*>(&$self $(, $argument: $type)*, output: &mut Tensor<$element, $shape>)
        where
            $($bounds)*
        {
            let _ = Tensor::<$element, $shape>::COUNT;
            let $to = output;
            $body
        }

        #[doc = concat!("[`", stringify!($new), "`](Self::", stringify!($new), ") on the heap (features `alloc` and `uninit`).")]
        /// Nothing of the size of the result is on the stack.
        ///
        /// # Shapes
        #[doc = concat!("Those of [`", stringify!($new), "`](Self::", stringify!($new), ").")]
        ///
        /// # Numerics
        #[doc = concat!("Those of [`", stringify!($new), "`](Self::", stringify!($new), ").")]
        ///
        /// # Panics
        #[doc = concat!($panics, "; a failed allocation ends the program, as with every `Box`.")]
        ///
        /// # Example
        $(#[$boxed_example])+
        #[cfg(all(feature = "uninit", feature = "alloc"))]
        #[inline]
        #[must_use]
        pub fn $boxed<$($generics)*>(&$self $(, $argument: $type)*) -> alloc::boxed::Box<Tensor<$element, $shape>>
        where
            $($bounds)*
        {
            let _ = Tensor::<$element, $shape>::COUNT;
            let $to = super::apply::OnHeap;
            $body
        }
    };
}
pub(super) use forms;

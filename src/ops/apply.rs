//! One way for every element-wise operation, in each form: to a new tensor, into one that
//! is there, to one on the heap, in place.
//!
//! An operation is a value that knows what it does to one slot and the elements beside it
//! ([`SlotOperation`]); its operands are a list of slices; its plan follows from the
//! shapes. The forms differ in the slots alone.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;

use super::each::{One, Two};
use crate::element::Element;
use crate::kernel::{Operands, SlotOperation, update_shared};
use crate::plan::loops::{Plan, Planned};
use crate::shape::Layout;
use crate::tensor::Tensor;
#[cfg(all(feature = "uninit", feature = "alloc"))]
use crate::tensor::fresh::fresh_boxed;
use crate::tensor::fresh::{Slot, fresh};

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

/// To a new tensor.
#[inline(always)]
pub(super) fn to_new<P: Plan, O: Layout, V: Element, In: Operands + Send>(
    operands: In,
    operation: impl SlotOperation<Slot<V>, In> + Copy + Send,
) -> Tensor<V, O> {
    fresh(|slots| update_shared::<P, _, _>(slots, operands, operation))
}

/// To a new tensor on the heap: nothing of its size is on the stack.
#[cfg(all(feature = "uninit", feature = "alloc"))]
#[inline(always)]
pub(super) fn to_box<P: Plan, O: Layout, V: Element, In: Operands + Send>(
    operands: In,
    operation: impl SlotOperation<Slot<V>, In> + Copy + Send,
) -> Box<Tensor<V, O>> {
    fresh_boxed(|slots| update_shared::<P, _, _>(slots, operands, operation))
}

/// Into a tensor that is there; in place, if the operation reads its slots.
#[inline(always)]
pub(super) fn into<P: Plan, O: Layout, V: Element, In: Operands + Send>(
    output: &mut Tensor<V, O>,
    operands: In,
    operation: impl SlotOperation<V, In> + Copy + Send,
) {
    update_shared::<P, _, _>(output.as_mut_slice(), operands, operation);
}

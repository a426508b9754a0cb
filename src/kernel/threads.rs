//! Large operations on several threads.
//!
//! The outermost loop is halved until a part is small enough, and each part is
//! [`update`] on fewer steps: the same operation on the same elements, so the same
//! bits.

use super::run::{Each, update};
use crate::plan::loops::{Steps, outermost_steps};
use crate::shape::Layout;

/// Outputs of fewer elements stay on one thread: handing work over costs some
/// microseconds.
const THRESHOLD: usize = 1 << 18;

/// A part of fewer elements is not halved again.
const PART: usize = 1 << 16;

/// [`update`] of an operation without state, on several threads if it is large.
#[inline(always)]
pub(crate) fn update_shared<O: Layout, L: Layout, R: Layout, Slot, A, B>(
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: impl Each<Slot, A, B> + Copy + Send + Sync,
) where
    Slot: Send,
    A: Copy + Sync,
    B: Copy + Sync,
{
    match const { (O::LEN >= THRESHOLD, outermost_steps::<O, L, R>()) } {
        (true, Some(steps)) => halve::<O, L, R, _, _, _, _>(steps, slots, left, right, operation),
        _ => update::<O, L, R, _, _, _>(slots, left, right, operation),
    }
}

fn halve<O: Layout, L: Layout, R: Layout, Slot, A, B, F>(
    steps: Steps,
    slots: &mut [Slot],
    left: &[A],
    right: &[B],
    operation: F,
) where
    Slot: Send,
    A: Copy + Sync,
    B: Copy + Sync,
    F: Each<Slot, A, B> + Copy + Send + Sync,
{
    let half = slots.len().checked_div(steps.slots).unwrap_or(0) / 2;
    if slots.len() <= PART || half == 0 {
        return update::<O, L, R, _, _, _>(slots, left, right, operation);
    }
    let Some((first, second)) = slots.split_at_mut_checked(half.wrapping_mul(steps.slots)) else {
        return;
    };
    let (first_left, second_left) = split(left, steps.left, half);
    let (first_right, second_right) = split(right, steps.right, half);
    rayon::join(
        || halve::<O, L, R, _, _, _, _>(steps, first, first_left, first_right, operation),
        || halve::<O, L, R, _, _, _, _>(steps, second, second_left, second_right, operation),
    );
}

/// An operand at half of the steps; one that does not walk is whole on both sides.
fn split<A>(elements: &[A], step: Option<usize>, half: usize) -> (&[A], &[A]) {
    step.and_then(|step| elements.split_at_checked(half.wrapping_mul(step)))
        .unwrap_or((elements, elements))
}

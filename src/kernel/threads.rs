//! Large operations on several threads.
//!
//! The outermost loop is halved until a part is small enough, and each part is
//! [`update`] on fewer steps: the same operation on the same elements, so the same
//! bits.

use std::sync::OnceLock;

use super::run::{Each, update};
use crate::plan::loops::{Steps, outermost_steps};
use crate::shape::Layout;

/// Outputs of fewer elements stay on one thread: handing work over costs some
/// microseconds. (`--cfg shaped_split_all` hands over every step, so that the tests
/// see all shapes in parts.)
const THRESHOLD: usize = if cfg!(shaped_split_all) { 1 } else { 1 << 18 };

/// A part of fewer elements is not halved again.
const PART: usize = if cfg!(shaped_split_all) { 1 } else { 1 << 16 };

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
        (true, Some(steps)) if threads_are_there() => {
            halve::<O, L, R, _, _, _, _>(steps, slots, left, right, operation);
        }
        _ => update::<O, L, R, _, _, _>(slots, left, right, operation),
    }
}

/// Whether there is a pool to hand work to: the one that the caller runs in, or that of
/// the process, which is built for the first large operation.
///
/// A system may refuse to start threads. `rayon::join` panics then; asked before, the
/// operation stays on one thread.
fn threads_are_there() -> bool {
    static POOL: OnceLock<bool> = OnceLock::new();
    rayon::current_thread_index().is_some()
        || *POOL.get_or_init(|| match rayon::ThreadPoolBuilder::new().build_global() {
            Ok(()) => true,
            // Refused by the system.
            Err(error) if std::error::Error::source(&error).is_some() => false,
            // Somebody has asked before. Nothing but a panic tells whether in vain.
            Err(_) => std::panic::catch_unwind(rayon::current_num_threads).is_ok(),
        })
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
    let at = half.wrapping_mul(steps.slots);
    if slots.len() <= PART || at == 0 || at > slots.len() {
        return update::<O, L, R, _, _, _>(slots, left, right, operation);
    }
    let (first, second) = slots.split_at_mut(at);
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

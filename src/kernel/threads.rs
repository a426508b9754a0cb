//! Large operations on several threads.
//!
//! The outermost loop is halved until a part is small enough, and each part is
//! [`update`] on fewer steps: the same operation on the same elements, so the same
//! bits.

use core::marker::PhantomData;
use std::sync::OnceLock;

use super::operands::Operands;
use super::run::{SlotOperation, update};
use crate::plan::loops::{Loop, Plan};

/// Outputs of fewer elements stay on one thread: handing work over costs some
/// microseconds. (`--cfg shaped_split_all` hands over every step, so that the tests
/// see all shapes in parts.)
const THRESHOLD: usize = if cfg!(shaped_split_all) { 1 } else { 1 << 18 };

/// A part of fewer elements is not halved again.
const PART: usize = if cfg!(shaped_split_all) { 1 } else { 1 << 16 };

/// [`update`] of an operation without state, on several threads if it is large.
#[inline(always)]
pub(crate) fn update_shared<P: Plan, Slot: Send, In: Operands + Send, F>(
    slots: &mut [Slot],
    operands: In,
    operation: F,
) where
    F: SlotOperation<Slot, In> + Copy + Send,
{
    BySize::<P, Slot, In, F>::UPDATE(slots, operands, operation);
}

/// The functions for the size of an operation. (A choice is a constant function: see
/// `run`.)
struct BySize<P, Slot, In, F>(PhantomData<(P, Slot, In, F)>);

impl<P: Plan, Slot: Send, In: Operands + Send, F> BySize<P, Slot, In, F>
where
    F: SlotOperation<Slot, In> + Copy + Send,
{
    const UPDATE: fn(&mut [Slot], In, F) = if P::LEN >= THRESHOLD && !P::LOOPS.is_empty() {
        Self::on_threads
    } else {
        update::<P, Slot, In, F>
    };

    #[inline(always)]
    fn on_threads(slots: &mut [Slot], operands: In, operation: F) {
        if threads_are_there() {
            halve::<P, _, _, _>(slots, operands, operation);
        } else {
            update::<P, _, _, _>(slots, operands, operation);
        }
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

fn halve<P: Plan, Slot: Send, In: Operands + Send, F>(
    slots: &mut [Slot],
    operands: In,
    operation: F,
) where
    F: SlotOperation<Slot, In> + Copy + Send,
{
    let [outer, inner @ ..] = P::LOOPS else {
        return update::<P, _, _, _>(slots, operands, operation);
    };
    let step = Loop::slots(inner);
    let half = slots.len().checked_div(step).unwrap_or(0) / 2;
    let at = half.wrapping_mul(step);
    if slots.len() <= PART || at == 0 || at > slots.len() {
        return update::<P, _, _, _>(slots, operands, operation);
    }
    let (first, second) = slots.split_at_mut(at);
    let (first_operands, second_operands) = operands.split_at(half, *outer, inner, 0);
    rayon::join(
        move || halve::<P, _, _, _>(first, first_operands, operation),
        move || halve::<P, _, _, _>(second, second_operands, operation),
    );
}

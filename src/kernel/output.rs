//! Fresh results, written straight into their place.
//!
//! With the feature `uninit` the place is not initialised first. These are the
//! only `unsafe` lines of the crate; without the feature the same functions
//! initialise, and the crate forbids `unsafe`.

use crate::element::Element;
use crate::shape::Layout;

#[cfg(feature = "uninit")]
pub(crate) use uninitialised::{fresh, write};

#[cfg(not(feature = "uninit"))]
pub(crate) use initialised::{fresh, write};

#[cfg(feature = "uninit")]
mod uninitialised {
    use core::mem::MaybeUninit;

    use super::{Element, Layout};

    /// A place for a result that is not there yet.
    pub(crate) type Slot<E> = MaybeUninit<E>;

    /// Puts a result into its place.
    #[inline(always)]
    pub(crate) fn write<E>(slot: &mut Slot<E>, element: E) {
        slot.write(element);
    }

    /// New storage. `fill` must [`write`] every slot: it is
    /// [`update`](crate::kernel::update), which calls its operation for each slot.
    #[inline(always)]
    #[expect(unsafe_code, reason = "a result that is written once need not be initialised first")]
    pub(crate) fn fresh<S: Layout, E: Element>(fill: impl FnOnce(&mut [Slot<E>])) -> S::Storage<E> {
        let mut storage = MaybeUninit::<S::Storage<E>>::uninit();
        let first = storage.as_mut_ptr().cast::<Slot<E>>();
        // SAFETY: `S::Storage<E>` is `S::LEN` elements of type `E`, nested in
        // generic arrays, which are contiguous; as `MaybeUninit` they need no
        // value. The slice borrows `storage`, and ends before it is used again.
        let slots = unsafe { core::slice::from_raw_parts_mut(first, S::LEN) };
        fill(slots);
        // SAFETY: `fill` is `update` with an operation that writes its slot, in all
        // callers (this function is private to the crate). `update` calls it for
        // each slot: that the loops over the slots are `S::LEN` steps, and that the
        // operands are as long, is asserted there by the compiler.
        unsafe { storage.assume_init() }
    }
}

#[cfg(not(feature = "uninit"))]
mod initialised {
    use super::{Element, Layout};

    /// A place for a result that is not there yet: a zero.
    pub(crate) type Slot<E> = E;

    /// Puts a result into its place.
    #[inline(always)]
    pub(crate) fn write<E>(slot: &mut Slot<E>, element: E) {
        *slot = element;
    }

    /// New storage, every slot of which `fill` writes.
    #[inline(always)]
    pub(crate) fn fresh<S: Layout, E: Element>(fill: impl FnOnce(&mut [Slot<E>])) -> S::Storage<E> {
        let mut storage = S::storage_from_fn(E::default);
        fill(S::flatten_mut(&mut storage));
        storage
    }
}

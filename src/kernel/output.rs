//! Fresh results.

use crate::element::Element;
use crate::shape::Layout;

/// A place for a result that is not there yet.
pub(crate) type Slot<E> = E;

/// Puts a result into its place.
#[inline(always)]
pub(crate) fn write<E>(slot: &mut Slot<E>, element: E) {
    *slot = element;
}

/// New storage, every slot of which `fill` writes.
#[inline]
pub(crate) fn fresh<S: Layout, E: Element>(fill: impl FnOnce(&mut [Slot<E>])) -> S::Storage<E> {
    let mut storage = S::storage_from_fn(E::default);
    fill(S::flatten_mut(&mut storage));
    storage
}

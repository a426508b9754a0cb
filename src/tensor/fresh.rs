//! Fresh results, written straight into their place.
//!
//! With the feature `uninit` the place is not initialised first. These are the
//! only `unsafe` lines of the crate; without the feature the same function
//! initialises, and the crate forbids `unsafe`.

#[cfg(not(feature = "uninit"))]
pub(crate) use initialised::{Slot, fresh};
#[cfg(feature = "uninit")]
pub(crate) use uninitialised::{Slot, fresh};
#[cfg(all(feature = "uninit", feature = "alloc"))]
pub(crate) use uninitialised::{fresh_boxed, reboxed};

/// Where a result goes: a slot of a new tensor, or an element of one that is there.
pub(crate) trait Place<E> {
    /// Puts the result there. What was there is not read.
    fn put(&mut self, element: E);
}

impl<E> Place<E> for E {
    #[inline(always)]
    fn put(&mut self, element: E) {
        *self = element;
    }
}

#[cfg(feature = "uninit")]
impl<E> Place<E> for core::mem::MaybeUninit<E> {
    #[inline(always)]
    fn put(&mut self, element: E) {
        self.write(element);
    }
}

#[cfg(feature = "uninit")]
mod uninitialised {
    #[cfg(feature = "alloc")]
    use alloc::boxed::Box;
    use core::mem::MaybeUninit;

    use crate::element::Element;
    use crate::shape::Layout;
    use crate::tensor::Tensor;

    /// A place for a result that is not there yet.
    pub(crate) type Slot<E> = MaybeUninit<E>;

    /// The places of the elements of a tensor that is not there yet.
    #[inline(always)]
    #[expect(unsafe_code, reason = "a result that is written once need not be initialised first")]
    fn slots<S: Layout, E: Element>(tensor: &mut MaybeUninit<Tensor<E, S>>) -> &mut [Slot<E>] {
        let first = tensor.as_mut_ptr().cast::<Slot<E>>();
        // SAFETY: a `Tensor<E, S>` is `S::LEN` elements of type `E` and nothing
        // else: it is a transparent struct of arrays, nested, and those are
        // contiguous. As `MaybeUninit` the elements need no value. The slice
        // borrows the tensor for as long as it lives.
        unsafe { core::slice::from_raw_parts_mut(first, Tensor::<E, S>::COUNT) }
    }

    /// A new tensor. `fill` must put an element into every slot: it is
    /// [`update`](crate::kernel::update), which calls its operation for each slot.
    #[inline(always)]
    #[expect(unsafe_code, reason = "a result that is written once need not be initialised first")]
    pub(crate) fn fresh<S: Layout, E: Element>(fill: impl FnOnce(&mut [Slot<E>])) -> Tensor<E, S> {
        let mut tensor = MaybeUninit::uninit();
        fill(slots(&mut tensor));
        // SAFETY: `fill` is `update` with an operation that writes its slot, in all
        // callers (this function is private to the crate). `update` calls it for
        // each slot: that its loops are `S::LEN` steps, and that the operands are
        // as long as they walk, is asserted there by the compiler (`covers`).
        // With `rayon` it is called for parts, which are whole steps of the outermost
        // loop and together all of them (`threads::halve` cuts the slots in two, and
        // each operand that walks at the same step). Of a part, `update` takes the
        // number of steps of the outermost loop from the number of slots, and only
        // the loops inside from the plan, so that the same holds for each part.
        unsafe { tensor.assume_init() }
    }

    /// [`fresh`], on the heap: nothing of the size of the tensor is on the stack.
    #[cfg(feature = "alloc")]
    #[inline(always)]
    #[expect(unsafe_code, reason = "a result that is written once need not be initialised first")]
    pub(crate) fn fresh_boxed<S: Layout, E: Element>(
        fill: impl FnOnce(&mut [Slot<E>]),
    ) -> Box<Tensor<E, S>> {
        let mut tensor = Box::new_uninit();
        fill(slots(&mut tensor));
        // SAFETY: as in `fresh`.
        unsafe { tensor.assume_init() }
    }

    /// The same elements on the heap, in another shape of as many. Nothing is copied.
    #[cfg(feature = "alloc")]
    #[inline(always)]
    #[expect(unsafe_code, reason = "a box of another type, which the language does not have")]
    pub(crate) fn reboxed<E, S: Layout, O: Layout>(tensor: Box<Tensor<E, S>>) -> Box<Tensor<E, O>> {
        const {
            assert!(Tensor::<E, S>::COUNT == Tensor::<E, O>::COUNT);
            assert!(size_of::<Tensor<E, S>>() == size_of::<Tensor<E, O>>());
            assert!(align_of::<Tensor<E, S>>() == align_of::<Tensor<E, O>>());
        }
        let first = Box::into_raw(tensor);
        // SAFETY: both tensors are as many elements of type `E`, contiguous and nothing
        // else (see `slots`), and all of them are initialised, because the first tensor
        // is. The pointer comes from a `Box` of the global allocator, and a box of the
        // second tensor is freed with the same layout: size and alignment are asserted by
        // the compiler. Nobody else has the pointer.
        unsafe { Box::from_raw(first.cast::<Tensor<E, O>>()) }
    }
}

#[cfg(not(feature = "uninit"))]
mod initialised {
    use crate::element::Element;
    use crate::shape::Layout;
    use crate::tensor::Tensor;

    /// A place for a result.
    pub(crate) type Slot<E> = E;

    /// A new tensor, every slot of which `fill` writes.
    #[inline(always)]
    pub(crate) fn fresh<S: Layout, E: Element>(fill: impl FnOnce(&mut [Slot<E>])) -> Tensor<E, S> {
        let mut tensor = Tensor::zeros();
        fill(tensor.as_mut_slice());
        tensor
    }
}

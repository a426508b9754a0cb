//! A value at the start of a cache line.

use core::ops::{Deref, DerefMut};

/// A value aligned to 64 bytes: what to put a hot tensor in.
///
/// A [`Tensor`](crate::Tensor) has the alignment of its elements, so that a slice
/// can be viewed as one. Wide vector instructions are faster where a vector does
/// not lie across two cache lines. `Aligned` is the value in all other respects: it
/// derefs to it.
///
/// # Example
/// ```
/// use shaped::{Aligned, Tensor, shape, tensor};
///
/// static GAIN: Aligned<Tensor<f32, shape![2]>> = Aligned(tensor![10.0, 100.0]);
/// let product = &tensor([[1.0, 2.0], [3.0, 4.0]]) * &*GAIN;
/// assert_eq!(product.to_array(), [[10.0, 200.0], [30.0, 400.0]]);
/// assert_eq!(core::mem::align_of_val(&GAIN), 64);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(align(64))]
pub struct Aligned<A>(pub A);

impl<A> Deref for Aligned<A> {
    type Target = A;

    #[inline(always)]
    fn deref(&self) -> &A {
        &self.0
    }
}

impl<A> DerefMut for Aligned<A> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut A {
        &mut self.0
    }
}

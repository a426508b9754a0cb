//! Tensors on the heap: nothing of the size of a tensor is on the stack, in debug
//! builds neither.

use alloc::boxed::Box;

use super::apply::{InPlacePlan, UnaryPlan, one, to_box};
use super::each::Converted;
use crate::element::Element;
use crate::kernel::update;
use crate::shape::Layout;
use crate::shape::rank::{Index, OfRank};
use crate::tensor::fresh::{Place, Slot, fresh_boxed};
use crate::tensor::{Tensor, advance};

/// # Construction on the heap
impl<T: Element, S: Layout> Tensor<T, S> {
    /// All elements are zero, on the heap (features `alloc` and `uninit`).
    ///
    /// # Panics
    /// Never; a failed allocation ends the program, as with every `Box`.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape};
    /// let mut a = Tensor::<f32, shape![1024, 1024]>::boxed_zeros();
    /// *a += 1.0;
    /// assert_eq!(a[[1023, 1023]], 1.0);
    /// ```
    #[inline]
    #[must_use]
    pub fn boxed_zeros() -> Box<Self> {
        let _ = Self::COUNT;
        fresh_boxed(|slots| {
            update::<InPlacePlan<S>, _, _, _>(slots, (), |slot: &mut Slot<T>, ()| {
                slot.put(T::default());
            });
        })
    }

    /// The tensor whose element at each index is `element(index)`, called in
    /// row-major order, on the heap (features `alloc` and `uninit`).
    ///
    /// # Panics
    /// When `element` does.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape};
    /// let a = Tensor::<f32, shape![512, 512]>::boxed_from_fn(|[i, j]| if i == j { 1.0 } else { 0.0 });
    /// assert_eq!((a[[7, 7]], a[[7, 8]]), (1.0, 0.0));
    /// ```
    #[doc(alias("from_shape_fn"))]
    #[inline]
    #[must_use]
    pub fn boxed_from_fn<const R: usize>(mut element: impl FnMut([usize; R]) -> T) -> Box<Self>
    where
        S::Index: OfRank<R>,
    {
        Self::boxed_from_index_fn(|index| element(index.positions()))
    }

    /// [`boxed_from_fn`](Self::boxed_from_fn) where the shape is a parameter: an index is an
    /// [`S::Index`](Layout::Index) (features `alloc` and `uninit`).
    ///
    /// # Panics
    /// When `element` does.
    ///
    /// # Example
    /// ```
    /// use shaped::{Shape, Tensor, shape};
    ///
    /// fn even<S: Shape>() -> Box<Tensor<bool, S>> {
    ///     Tensor::boxed_from_index_fn(|index: S::Index| index.as_ref().iter().sum::<usize>() % 2 == 0)
    /// }
    /// assert_eq!(even::<shape![2, 2]>().to_array(), [[true, false], [false, true]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn boxed_from_index_fn(mut element: impl FnMut(S::Index) -> T) -> Box<Self> {
        let _ = Self::COUNT;
        let mut index = S::Index::ORIGIN;
        fresh_boxed(|slots| {
            update::<InPlacePlan<S>, _, _, _>(slots, (), |slot: &mut Slot<T>, ()| {
                slot.put(element(index));
                advance(index.as_mut(), S::LENGTHS);
            });
        })
    }

    /// A copy on the heap (features `alloc` and `uninit`).
    ///
    /// `Box::clone` has the copy on the stack first, unless the optimizer sees through it.
    ///
    /// # Panics
    /// Never; a failed allocation ends the program, as with every `Box`.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape};
    /// let a = Tensor::<f32, shape![1024, 1024]>::boxed_zeros();
    /// let mut b = a.clone_boxed();
    /// *b += 1.0;
    /// assert_eq!((a[[7, 7]], b[[7, 7]]), (0.0, 1.0));
    /// ```
    #[doc(alias("clone"))]
    #[inline]
    #[must_use]
    pub fn clone_boxed(&self) -> Box<Self> {
        to_box::<UnaryPlan<S, S>, _, _, _>(one(self), Converted::<T>::new())
    }
}

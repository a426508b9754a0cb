//! Tensors on the heap: nothing of the size of a tensor is on the stack, in debug
//! builds neither.

use alloc::boxed::Box;

use super::binary::{Binary, Outcome, list};
use super::each::Written;
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::combine::Combine;
use crate::kernel::{update, update_shared};
use crate::plan::loops::Planned;
use crate::rule::broadcast::{Broadcast, Broadcasted};
use crate::shape::Layout;
use crate::shape::rank::Index;
use crate::tensor::fresh::{fresh_boxed, write};
use crate::tensor::{Tensor, advance};

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
        fresh_boxed(|slots| {
            update::<Planned<S, ()>, _, _>(slots, (), |slot: &mut _, ()| write(slot, T::default()))
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
    #[inline]
    #[must_use]
    pub fn boxed_from_fn(mut element: impl FnMut(S::Index) -> T) -> Box<Self> {
        let mut index = S::Index::ORIGIN;
        fresh_boxed(|slots| {
            update::<Planned<S, ()>, _, _>(slots, (), |slot: &mut _, ()| {
                write(slot, element(index));
                advance(index.as_mut(), S::LENGTHS);
            });
        })
    }

    /// `&self * rhs`, on the heap (features `alloc` and `uninit`). To write into a
    /// tensor that is there already is faster:
    /// [`mul_into`](Self::mul_into).
    ///
    /// # Shapes
    /// `S`, `R` → [`BroadcastShape<S, R>`](crate::BroadcastShape)
    ///
    /// # Numerics
    /// Those of `*`.
    ///
    /// # Panics
    /// Never; a failed allocation ends the program, as with every `Box`.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape, tensor};
    /// let a = Tensor::<f32, shape![256, 2]>::boxed_from_fn(|[i, _]| i as f32);
    /// let product = a.mul_boxed(&tensor([1.0, 10.0]));
    /// assert_eq!((product[[3, 0]], product[[3, 1]]), (3.0, 30.0));
    /// ```
    #[inline]
    #[must_use]
    pub fn mul_boxed<U, R>(&self, rhs: &Tensor<U, R>) -> Box<Outcome<operation::Mul, T, S, U, R>>
    where
        U: Element,
        R: Layout,
        T: Combine<operation::Mul, U, S::Dimension, R::Dimension>,
        S: Broadcast<R>,
    {
        fresh_boxed(|slots| {
            let operation = Written::<operation::Mul, S::Dimension, R::Dimension>::new();
            let operands = list(self, rhs);
            update_shared::<Binary<Broadcasted<S, R>, S, R>, _, _>(slots, operands, operation);
        })
    }
}

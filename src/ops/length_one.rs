//! Axes of length 1, put in and left out.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;

use super::apply::forms;
use super::reshape::{copied, view};
use crate::element::Element;
use crate::rule::insert::{Insert, Squeeze};
use crate::shape::Layout;
use crate::shape::dim::Dim;
use crate::tensor::Tensor;
#[cfg(all(feature = "uninit", feature = "alloc"))]
use crate::tensor::fresh::reboxed;

/// Other shapes of the same elements in the same order. The methods with `as_`
/// give views, of any element type and without a copy; those with `into_` take a tensor on
/// the heap, and do not copy it either; those without give new tensors.
///
/// # Axes of length 1
impl<T, S: Layout> Tensor<T, S> {
    /// A view with a new axis of length 1. No copy.
    ///
    /// # Shapes
    /// The new axis stands at the given position: `At::<0>` is before the first axis,
    /// `Last` behind the last ([`Insert`]).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, Last, tensor};
    /// assert_eq!(tensor([1, 2]).as_unsqueezed(At::<0>).to_array(), [[1, 2]]);
    /// assert_eq!(tensor([1, 2]).as_unsqueezed(Last).to_array(), [[1], [2]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn as_unsqueezed<A>(&self, _: A) -> &Tensor<T, S::Output>
    where
        S: Insert<A, Dim<1>>,
    {
        view(self)
    }

    /// A new axis of length 1, as a copy: `a.unsqueeze(0)`.
    ///
    /// # Shapes
    /// As for [`as_unsqueezed`](Self::as_unsqueezed).
    ///
    /// # Panics
    /// When `T::clone` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, Tensor, shape, tensor};
    /// let row: Tensor<i32, shape![1, 2]> = tensor([1, 2]).unsqueeze(At::<0>);
    /// assert_eq!(row.to_array(), [[1, 2]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, tensor};
    /// // shape `[T; 2]` has no place `At<2>` for a new axis
    /// let _ = tensor([1, 2]).unsqueeze(At::<2>);
    /// ```
    #[doc(alias("expand_dims", "insert_axis", "newaxis"))]
    #[inline]
    #[must_use]
    pub fn unsqueeze<A>(&self, _: A) -> Tensor<T, S::Output>
    where
        S: Insert<A, Dim<1>>,
        T: Clone,
    {
        view::<T, S, _>(self).clone()
    }

    forms! {
        others of unsqueeze[A](self, _: A) -> Tensor<T, <S as Insert<A, Dim<1>>>::Output>
        where [S: Insert<A, Dim<1>>, T: Element]
        to => copied(to, view::<T, S, _>(self));
        panics "Never, for the element types of this crate";
        into unsqueeze_into
        /// ```
        /// use shaped::{At, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1, 2]).unsqueeze_into(At::<0>, &mut output);
        /// assert_eq!(output.to_array(), [[1, 2]]);
        /// ```
        ;
        boxed unsqueeze_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// assert_eq!(tensor([1, 2]).unsqueeze_boxed(Last).to_array(), [[1], [2]]);
        /// ```
        ;
    }

    /// [`unsqueeze`](Self::unsqueeze) of a tensor on the heap, which is not copied (features `alloc`
    /// and `uninit`).
    ///
    /// # Shapes
    /// Those of [`unsqueeze`](Self::unsqueeze).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{Last, Tensor, shape};
    /// let a = Tensor::<i32, shape![2]>::boxed_from_fn(|[i]| i as i32);
    /// assert_eq!(a.into_unsqueezed(Last).to_array(), [[0], [1]]);
    /// ```
    #[cfg(all(feature = "uninit", feature = "alloc"))]
    #[inline]
    #[must_use]
    pub fn into_unsqueezed<A>(self: Box<Self>, _: A) -> Box<Tensor<T, S::Output>>
    where
        S: Insert<A, Dim<1>>,
    {
        reboxed(self)
    }

    /// A view without one axis of length 1. No copy.
    ///
    /// # Shapes
    /// The axis is selected by position, from the end or by name ([`Squeeze`]).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// assert_eq!(tensor([[1], [2]]).as_squeezed(At::<1>).to_array(), [1, 2]);
    /// ```
    #[inline]
    #[must_use]
    pub fn as_squeezed<A>(&self, _: A) -> &Tensor<T, S::Without>
    where
        S: Squeeze<A>,
    {
        view(self)
    }

    /// Without one axis of length 1, as a copy: `a.squeeze(1)`.
    ///
    /// # Shapes
    /// As for [`as_squeezed`](Self::as_squeezed). An axis of another length does
    /// not compile; torch leaves it there.
    ///
    /// # Panics
    /// When `T::clone` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, Tensor, shape, tensor};
    /// let a: Tensor<i32, shape![2]> = tensor([[1], [2]]).squeeze(At::<1>);
    /// assert_eq!(a.to_array(), [1, 2]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, tensor};
    /// // axis `At<0>` of shape `[[T; 1]; 2]` cannot be squeezed out
    /// let _ = tensor([[1], [2]]).squeeze(At::<0>);
    /// ```
    #[doc(alias("remove_axis"))]
    #[inline]
    #[must_use]
    pub fn squeeze<A>(&self, _: A) -> Tensor<T, S::Without>
    where
        S: Squeeze<A>,
        T: Clone,
    {
        view::<T, S, S::Without>(self).clone()
    }

    forms! {
        others of squeeze[A](self, _: A) -> Tensor<T, S::Without>
        where [S: Squeeze<A>, T: Element]
        to => copied(to, view::<T, S, _>(self));
        panics "Never, for the element types of this crate";
        into squeeze_into
        /// ```
        /// use shaped::{At, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1], [2]]).squeeze_into(At::<1>, &mut output);
        /// assert_eq!(output.to_array(), [1, 2]);
        /// ```
        ;
        boxed squeeze_boxed
        /// ```
        /// use shaped::{At, tensor};
        /// assert_eq!(tensor([[1], [2]]).squeeze_boxed(At::<1>).to_array(), [1, 2]);
        /// ```
        ;
    }

    /// [`squeeze`](Self::squeeze) of a tensor on the heap, which is not copied (features `alloc`
    /// and `uninit`).
    ///
    /// # Shapes
    /// Those of [`squeeze`](Self::squeeze).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, Tensor, shape};
    /// let a = Tensor::<i32, shape![2, 1]>::boxed_from_fn(|[i, _]| i as i32);
    /// assert_eq!(a.into_squeezed(At::<1>).to_array(), [0, 1]);
    /// ```
    #[cfg(all(feature = "uninit", feature = "alloc"))]
    #[inline]
    #[must_use]
    pub fn into_squeezed<A>(self: Box<Self>, _: A) -> Box<Tensor<T, S::Without>>
    where
        S: Squeeze<A>,
    {
        reboxed(self)
    }
}

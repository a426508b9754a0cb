//! The same elements in the same order, in another shape.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;

use super::apply::{Destination, UnaryPlan, forms, one};
use super::each::Converted;
use crate::element::Element;
use crate::rule::reshape::{Flatten, ReshapeTo};
use crate::shape::Layout;
#[cfg(all(feature = "uninit", feature = "alloc"))]
use crate::tensor::fresh::reboxed;
use crate::tensor::{Tensor, exactly};

/// Other shapes of the same elements in the same order. The methods with `as_`
/// give views, of any element type and without a copy; those with `into_` take a tensor on
/// the heap, and do not copy it either; those without give new tensors.
///
/// # Changes of shape
impl<T, S: Layout> Tensor<T, S> {
    /// A view of the elements in another shape: `a.view(…)`. No copy.
    ///
    /// # Shapes
    /// `S` → `Target`, of the same element count ([`ReshapeTo`]); row-major. It
    /// also gives axes other names, or takes them off.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{shape, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.as_reshaped::<shape![3, 2]>().to_array(), [[1, 2], [3, 4], [5, 6]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{shape, tensor};
    /// // shape `[T; 3]` cannot be reshaped to `[[T; 2]; 2]`: element counts differ
    /// let _ = tensor([1, 2, 3]).as_reshaped::<shape![2, 2]>();
    /// ```
    #[doc(alias("view"))]
    #[inline]
    #[must_use]
    pub fn as_reshaped<Target: Layout>(&self) -> &Tensor<T, Target>
    where
        S: ReshapeTo<Target>,
    {
        view(self)
    }

    /// [`as_reshaped`](Self::as_reshaped), to change the elements. No copy.
    ///
    /// # Shapes
    /// `S` → `Target`, of the same element count ([`ReshapeTo`]); row-major.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{shape, tensor};
    /// let mut a = tensor([1, 2, 3, 4]);
    /// *a.as_reshaped_mut::<shape![2, 2]>() *= tensor([10, 100]);
    /// assert_eq!(a.to_array(), [10, 200, 30, 400]);
    /// ```
    #[inline]
    #[must_use]
    pub fn as_reshaped_mut<Target: Layout>(&mut self) -> &mut Tensor<T, Target>
    where
        S: ReshapeTo<Target>,
    {
        exactly(Tensor::from_mut_slice(self.as_mut_slice()).ok())
    }

    /// The elements in another shape, as a copy: `a.reshape(…)`.
    ///
    /// # Shapes
    /// `S` → `Target`, of the same element count ([`ReshapeTo`]); row-major. It
    /// also gives axes other names, or takes them off.
    ///
    /// # Panics
    /// When `T::clone` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{shape, tensor};
    /// let a = tensor([1, 2, 3, 4, 5, 6]).reshape::<shape![2, 3]>();
    /// assert_eq!(a.to_array(), [[1, 2, 3], [4, 5, 6]]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{shape, tensor};
    /// // shape `[T; 3]` cannot be reshaped to `[[T; 2]; 2]`: element counts differ
    /// let _ = tensor([1, 2, 3]).reshape::<shape![2, 2]>();
    /// ```
    #[doc(alias("view", "into_shape"))]
    #[inline]
    #[must_use]
    pub fn reshape<Target: Layout>(&self) -> Tensor<T, Target>
    where
        S: ReshapeTo<Target>,
        T: Clone,
    {
        view::<T, S, Target>(self).clone()
    }

    forms! {
        others of reshape[Target: Layout](self) -> Tensor<T, Target>
        where [S: ReshapeTo<Target>, T: Element]
        to => copied(to, view::<T, S, Target>(self));
        panics "Never, for the element types of this crate";
        into reshape_into
        /// ```
        /// use shaped::{Tensor, shape, tensor};
        /// let mut output = Tensor::<i32, shape![2, 3]>::zeros();
        /// tensor([1, 2, 3, 4, 5, 6]).reshape_into(&mut output);
        /// assert_eq!(output.to_array(), [[1, 2, 3], [4, 5, 6]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{Tensor, shape, tensor};
        /// // shape `[T; 3]` cannot be reshaped to `[[T; 2]; 2]`: element counts differ
        /// tensor([1, 2, 3]).reshape_into(&mut Tensor::<i32, shape![2, 2]>::zeros());
        /// ```
        ;
        boxed reshape_boxed
        /// ```
        /// use shaped::{shape, tensor};
        /// let a = tensor([1, 2, 3, 4, 5, 6]).reshape_boxed::<shape![2, 3]>();
        /// assert_eq!(a.to_array(), [[1, 2, 3], [4, 5, 6]]);
        /// ```
        ;
    }

    /// [`reshape`](Self::reshape) of a tensor on the heap, which is not copied (features `alloc`
    /// and `uninit`).
    ///
    /// # Shapes
    /// Those of [`reshape`](Self::reshape).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape};
    /// let a = Tensor::<i32, shape![6]>::boxed_from_fn(|[i]| i as i32);
    /// let place = a.as_slice().as_ptr();
    /// let b = a.into_reshaped::<shape![2, 3]>();
    /// assert_eq!(b.to_array(), [[0, 1, 2], [3, 4, 5]]);
    /// assert_eq!(b.as_slice().as_ptr(), place);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{Tensor, shape};
    /// // shape `[T; 3]` cannot be reshaped to `[[T; 2]; 2]`: element counts differ
    /// let _ = Tensor::<f32, shape![3]>::boxed_zeros().into_reshaped::<shape![2, 2]>();
    /// ```
    #[cfg(all(feature = "uninit", feature = "alloc"))]
    #[inline]
    #[must_use]
    pub fn into_reshaped<Target: Layout>(self: Box<Self>) -> Box<Tensor<T, Target>>
    where
        S: ReshapeTo<Target>,
    {
        reboxed(self)
    }

    /// A view of the elements along a single axis. No copy.
    ///
    /// # Shapes
    /// `S` → `[N]`, with N the element count, which is in the table of
    /// [`Dim`](crate::Dim). For any other count, declare a named axis and use
    /// [`as_reshaped`](Self::as_reshaped).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// let flat: &Tensor<i32, shape![6]> = a.as_flattened();
    /// assert_eq!(flat.to_array(), [1, 2, 3, 4, 5, 6]);
    /// ```
    #[doc(alias("ravel", "view"))]
    #[inline]
    #[must_use]
    pub fn as_flattened<O: Layout>(&self) -> &Tensor<T, O>
    where
        S: Flatten<Output = O>,
    {
        view(self)
    }

    /// The elements along a single axis, as a copy: `a.flatten()`.
    ///
    /// # Shapes
    /// As for [`as_flattened`](Self::as_flattened).
    ///
    /// # Panics
    /// When `T::clone` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape, tensor};
    /// let a: Tensor<i32, shape![4]> = tensor([[1, 2], [3, 4]]).flatten();
    /// assert_eq!(a.to_array(), [1, 2, 3, 4]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{Tensor, shape};
    /// // the element count of shape `[[T; 600]; 2]` is outside the table of `Dim`
    /// let _ = Tensor::<u8, shape![2, 600]>::zeros().flatten();
    /// ```
    #[doc(alias("ravel"))]
    #[inline]
    #[must_use]
    pub fn flatten<O: Layout>(&self) -> Tensor<T, O>
    where
        S: Flatten<Output = O>,
        T: Clone,
    {
        view::<T, S, _>(self).clone()
    }

    forms! {
        others of flatten[O: Layout](self) -> Tensor<T, O>
        where [S: Flatten<Output = O>, T: Element]
        to => copied(to, view::<T, S, O>(self));
        panics "Never, for the element types of this crate";
        into flatten_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1, 2], [3, 4]]).flatten_into(&mut output);
        /// assert_eq!(output.to_array(), [1, 2, 3, 4]);
        /// ```
        ;
        boxed flatten_boxed
        /// ```
        /// use shaped::tensor;
        /// assert_eq!(tensor([[1, 2], [3, 4]]).flatten_boxed().to_array(), [1, 2, 3, 4]);
        /// ```
        ;
    }

    /// [`flatten`](Self::flatten) of a tensor on the heap, which is not copied (features `alloc`
    /// and `uninit`).
    ///
    /// # Shapes
    /// Those of [`flatten`](Self::flatten).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape};
    /// let a = Tensor::<i32, shape![2, 2]>::boxed_from_fn(|[i, j]| (10 * i + j) as i32);
    /// assert_eq!(a.into_flattened().to_array(), [0, 1, 10, 11]);
    /// ```
    #[cfg(all(feature = "uninit", feature = "alloc"))]
    #[inline]
    #[must_use]
    pub fn into_flattened<O: Layout>(self: Box<Self>) -> Box<Tensor<T, O>>
    where
        S: Flatten<Output = O>,
    {
        reboxed(self)
    }
}

/// The elements in another shape of the same number.
#[inline(always)]
pub(super) fn view<T, S: Layout, O: Layout>(tensor: &Tensor<T, S>) -> &Tensor<T, O> {
    exactly(Tensor::from_slice(tensor.as_slice()).ok())
}

/// The elements of a tensor, one by one.
#[inline(always)]
pub(super) fn copied<T: Element, O: Layout, D: Destination<T, O>>(
    to: D,
    tensor: &Tensor<T, O>,
) -> D::Output {
    to.shared::<UnaryPlan<O, O>, _>(one(tensor), Converted::<T>::new())
}

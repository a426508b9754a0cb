//! The least, the greatest and their places along one axis, and `all` and `any`.

use super::reducer::{All, Any, Max, Min, Reducer, along, sizes};
use super::total::is;
use crate::axis::Dim;
use crate::element::Element;
use crate::element::arithmetic::{Supports, operation};
use crate::element::cast::Cast;
use crate::kernel::places::positions;
use crate::occupied::NonEmptyAxis;
use crate::select::Select;
use crate::shape::Layout;
use crate::tensor::Tensor;

impl<T: Element, S: Layout> Tensor<T, S> {
    /// The least element along one axis: `a.amin(dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    /// The axis must have an element.
    ///
    /// # Numerics
    /// Those of [`min`](Self::min), for each result.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.min_axis::<At<0>>().to_array(), [2, 1]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, Tensor, shape};
    /// // axis `Dim<0>` has no elements
    /// let _ = Tensor::<f32, shape![2, 0]>::zeros().min_axis::<At<1>>();
    /// ```
    #[inline]
    #[must_use]
    pub fn min_axis<A>(&self) -> Tensor<T, S::Without>
    where
        T: Supports<operation::Minimum, Output = T>,
        S: Select<A, Axis: NonEmptyAxis>,
    {
        along::<Min, _, _, _>(self, sizes::<S, A>())
    }

    /// [`min_axis`](Self::min_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`min_axis`](Self::min_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.min_axis_keep::<At<1>>().to_array(), [[1], [2]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn min_axis_keep<A>(&self) -> Tensor<T, S::Replaced<Dim<1>>>
    where
        T: Supports<operation::Minimum, Output = T>,
        S: Select<A, Axis: NonEmptyAxis>,
    {
        along::<Min, _, _, _>(self, sizes::<S, A>())
    }

    /// The greatest element along one axis: `a.amax(dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    /// The axis must have an element.
    ///
    /// # Numerics
    /// Those of [`max`](Self::max), for each result.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.max_axis::<At<0>>().to_array(), [3, 4]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, Tensor, shape};
    /// // axis `Dim<0>` has no elements
    /// let _ = Tensor::<f32, shape![2, 0]>::zeros().max_axis::<At<1>>();
    /// ```
    #[inline]
    #[must_use]
    pub fn max_axis<A>(&self) -> Tensor<T, S::Without>
    where
        T: Supports<operation::Maximum, Output = T>,
        S: Select<A, Axis: NonEmptyAxis>,
    {
        along::<Max, _, _, _>(self, sizes::<S, A>())
    }

    /// [`max_axis`](Self::max_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`max_axis`](Self::max_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.max_axis_keep::<At<1>>().to_array(), [[3], [4]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn max_axis_keep<A>(&self) -> Tensor<T, S::Replaced<Dim<1>>>
    where
        T: Supports<operation::Maximum, Output = T>,
        S: Select<A, Axis: NonEmptyAxis>,
    {
        along::<Max, _, _, _>(self, sizes::<S, A>())
    }

    /// Where the least element is along one axis, the first one of several: `a.argmin(dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    /// The axis must have an element.
    ///
    /// # Numerics
    /// Those of [`argmin`](Self::argmin), for each result; positions are `i64`, as in
    /// torch.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.argmin_axis::<At<0>>().to_array(), [1, 0]);
    /// ```
    #[inline]
    #[must_use]
    pub fn argmin_axis<A>(&self) -> Tensor<i64, S::Without>
    where
        T: Supports<operation::Minimum, Output = T> + PartialEq,
        S: Select<A, Axis: NonEmptyAxis>,
    {
        places_along::<Min, _, _, _>(self, sizes::<S, A>())
    }

    /// [`argmin_axis`](Self::argmin_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`argmin_axis`](Self::argmin_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.argmin_axis_keep::<At<1>>().to_array(), [[1], [0]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn argmin_axis_keep<A>(&self) -> Tensor<i64, S::Replaced<Dim<1>>>
    where
        T: Supports<operation::Minimum, Output = T> + PartialEq,
        S: Select<A, Axis: NonEmptyAxis>,
    {
        places_along::<Min, _, _, _>(self, sizes::<S, A>())
    }

    /// Where the greatest element is along one axis, the first one of several: `a.argmax(dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    /// The axis must have an element.
    ///
    /// # Numerics
    /// Those of [`argmax`](Self::argmax), for each result; positions are `i64`, as in
    /// torch.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let scores = tensor([[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]]);
    /// assert_eq!(scores.argmax_axis::<At<1>>().to_array(), [1, 0]);
    /// ```
    #[inline]
    #[must_use]
    pub fn argmax_axis<A>(&self) -> Tensor<i64, S::Without>
    where
        T: Supports<operation::Maximum, Output = T> + PartialEq,
        S: Select<A, Axis: NonEmptyAxis>,
    {
        places_along::<Max, _, _, _>(self, sizes::<S, A>())
    }

    /// [`argmax_axis`](Self::argmax_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`argmax_axis`](Self::argmax_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let scores = tensor([[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]]);
    /// assert_eq!(scores.argmax_axis_keep::<At<1>>().to_array(), [[1], [0]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn argmax_axis_keep<A>(&self) -> Tensor<i64, S::Replaced<Dim<1>>>
    where
        T: Supports<operation::Maximum, Output = T> + PartialEq,
        S: Select<A, Axis: NonEmptyAxis>,
    {
        places_along::<Max, _, _, _>(self, sizes::<S, A>())
    }

    /// Whether no element along one axis is zero, or `false`: `a.all(dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    ///
    /// # Numerics
    /// Those of [`all`](Self::all), for each result.
    ///
    /// # Panics
    /// Never. It is `true` of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 0], [3, 4]]);
    /// assert_eq!(a.all_axis::<At<0>>().to_array(), [true, false]);
    /// ```
    #[inline]
    #[must_use]
    pub fn all_axis<A>(&self) -> Tensor<bool, S::Without>
    where
        T: Cast<bool>,
        S: Select<A>,
    {
        along::<All, _, _, _>(self, sizes::<S, A>())
    }

    /// [`all_axis`](Self::all_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`all_axis`](Self::all_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 0], [3, 4]]);
    /// assert_eq!(a.all_axis_keep::<At<1>>().to_array(), [[false], [true]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn all_axis_keep<A>(&self) -> Tensor<bool, S::Replaced<Dim<1>>>
    where
        T: Cast<bool>,
        S: Select<A>,
    {
        along::<All, _, _, _>(self, sizes::<S, A>())
    }

    /// Whether an element along one axis is not zero, or `true`: `a.any(dim)`.
    ///
    /// # Shapes
    /// `S` → `S` without the axis that `A` selects ([`Select`]): a position, `At<0>` is
    /// the first, or a named axis.
    ///
    /// # Numerics
    /// Those of [`any`](Self::any), for each result.
    ///
    /// # Panics
    /// Never. It is `false` of no elements.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 0], [0, 0]]);
    /// assert_eq!(a.any_axis::<At<0>>().to_array(), [true, false]);
    /// ```
    #[inline]
    #[must_use]
    pub fn any_axis<A>(&self) -> Tensor<bool, S::Without>
    where
        T: Cast<bool>,
        S: Select<A>,
    {
        along::<Any, _, _, _>(self, sizes::<S, A>())
    }

    /// [`any_axis`](Self::any_axis), with the axis kept at length 1: `keepdim=True`.
    ///
    /// # Shapes
    /// `S` → `S`, an unnamed axis of length 1 in the place of the axis that `A` selects:
    /// it broadcasts with `S`.
    ///
    /// # Numerics
    /// Those of [`any_axis`](Self::any_axis).
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 0], [0, 0]]);
    /// assert_eq!(a.any_axis_keep::<At<1>>().to_array(), [[true], [false]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn any_axis_keep<A>(&self) -> Tensor<bool, S::Replaced<Dim<1>>>
    where
        T: Cast<bool>,
        S: Select<A>,
    {
        along::<Any, _, _, _>(self, sizes::<S, A>())
    }
}

/// Along an axis, the position of the first element that is the one to which `R`
/// reduces.
#[inline(always)]
fn places_along<R, T, S, O>(tensor: &Tensor<T, S>, sizes: [usize; 2]) -> Tensor<i64, O>
where
    R: Reducer<T, Output = T>,
    T: Element + PartialEq,
    S: Layout,
    O: Layout,
{
    let found: Tensor<T, O> = along::<R, _, _, _>(tensor, sizes);
    let mut places = Tensor::zeros();
    positions(places.as_mut_slice(), tensor.as_slice(), found.as_slice(), sizes, is, |place| {
        i64::try_from(place).unwrap_or(i64::MAX)
    });
    places
}

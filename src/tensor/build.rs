//! Tensors from elements, and back.

use ref_cast::RefCast;

use super::{LengthError, Tensor};
use crate::element::Element;
use crate::element::one::HasOne;
use crate::rule::axis::Axis;
use crate::seal::Sealed;
use crate::shape::dim::Dim;
use crate::shape::rank::{Index, OfRank};
use crate::shape::{Dims, Layout, Scalar};

/// A number, or nested arrays of numbers: what [`tensor`] takes.
///
/// Implemented for every [`Element`] and for arrays of these (sealed).
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not make a tensor",
    label = "expected an element or nested arrays of elements, such as `[[1.0, 2.0], [3.0, 4.0]]`",
    note = "a length outside the table of `Dim` has a name: `axis!(pub Width = 1080);`, then `Tensor::<f32, shape![Width]>::from_array`"
)]
pub trait Nested: Sized {
    /// The type of the numbers.
    type Element: Element;
    /// The shape, inside of the axes of `Outer`.
    #[doc(hidden)]
    type Within<Outer: Layout>: Layout;
    /// All numbers, in row-major order.
    #[doc(hidden)]
    fn flatten(nested: &[Self]) -> &[Self::Element];
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// A number is of rank 0.
#[diagnostic::do_not_recommend]
impl<T: Element> Nested for T {
    type Element = T;
    type Within<Outer: Layout> = Outer;

    #[inline]
    fn flatten(nested: &[T]) -> &[T] {
        nested
    }
    fn sealed(_: Sealed) {}
}

/// An array is one more axis.
#[diagnostic::do_not_recommend]
impl<A: Nested, const N: usize> Nested for [A; N]
where
    Dim<N>: Axis,
{
    type Element = A::Element;
    type Within<Outer: Layout> = A::Within<Dims<Outer, Dim<N>>>;

    #[inline]
    fn flatten(nested: &[[A; N]]) -> &[A::Element] {
        A::flatten(nested.as_flattened())
    }
    fn sealed(_: Sealed) {}
}

/// The tensor of a number or of nested arrays: element type and shape are
/// inferred.
///
/// # Shapes
/// `tensor(1.0)` has rank 0, `tensor([[1.0, 2.0], [3.0, 4.0]])` is `[2, 2]`.
///
/// # Panics
/// When `T::clone` does: never, for the element types of this crate.
///
/// # Example
/// ```
/// use shaped::{Tensor, shape, tensor};
/// let a: Tensor<f32, shape![2, 3]> = tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
/// assert_eq!(a.as_slice(), [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
/// ```
/// Rows of different lengths do not compile:
/// ```compile_fail,E0308
/// let _ = shaped::tensor([[1.0, 2.0], [3.0]]);
/// ```
#[doc(alias("array", "arr1", "arr2"))]
#[inline]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "a literal is written without `&`")]
pub fn tensor<A: Nested<Element = T, Within<Scalar> = S>, T: Element, S: Layout>(
    nested: A,
) -> Tensor<T, S> {
    Tensor::from_elements(A::flatten(core::slice::from_ref(&nested)))
}

/// # Construction
impl<T, S: Layout> Tensor<T, S> {
    /// The tensor of nested arrays, of a shape already known.
    ///
    /// # Shapes
    /// `[[T; 3]; 2]` for `shape![2, 3]`; the lengths of the arrays are those of
    /// the axes, named or not.
    ///
    /// # Panics
    /// When `T::clone` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, axis, shape};
    /// axis!(Row = 2);
    /// let a = Tensor::<i64, shape![Row, 3]>::from_array([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.as_slice(), [1, 2, 3, 4, 5, 6]);
    /// ```
    /// ```compile_fail,E0308
    /// use shaped::{Tensor, shape};
    /// let _ = Tensor::<i64, shape![2, 3]>::from_array([[1, 2], [3, 4]]);
    /// ```
    #[doc(alias("from_data", "asarray"))]
    #[inline]
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a literal is written without `&`")]
    pub fn from_array(nested: S::Array<T>) -> Self
    where
        T: Clone,
    {
        Self::from_elements(S::flatten_array(&nested))
    }

    /// The elements as nested arrays.
    ///
    /// # Panics
    /// When `T::clone` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape};
    /// let a = Tensor::<u8, shape![2, 2]>::from_fn(|[i, j]| (10 * i + j) as u8);
    /// assert_eq!(a.to_array(), [[0, 1], [10, 11]]);
    /// ```
    #[doc(alias("numpy", "tolist"))]
    #[inline]
    #[must_use]
    pub fn to_array(&self) -> S::Array<T>
    where
        T: Clone,
    {
        exactly(S::clone_array(self.as_slice()))
    }

    /// The tensor whose element at each index is `element(index)`, called in
    /// row-major order.
    ///
    /// The shape comes from the context, too. (Where it is a parameter, `S: Shape`, nobody
    /// knows how many positions an index has: [`from_index_fn`](Self::from_index_fn).)
    ///
    /// # Panics
    /// When `element` does.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape};
    /// let a = Tensor::<usize, shape![2, 3]>::from_fn(|[i, j]| 10 * i + j);
    /// assert_eq!(a.to_array(), [[0, 1, 2], [10, 11, 12]]);
    ///
    /// let eye: Tensor<f32, shape![2, 2]> = Tensor::from_fn(|[i, j]| if i == j { 1.0 } else { 0.0 });
    /// assert_eq!(eye.to_array(), [[1.0, 0.0], [0.0, 1.0]]);
    /// ```
    /// The index has one position an axis:
    /// ```compile_fail,E0308
    /// use shaped::{Tensor, shape};
    /// let _ = Tensor::<usize, shape![2, 3]>::from_fn(|[i]| i);
    /// ```
    #[doc(alias("from_shape_fn", "fromfunction"))]
    #[inline]
    #[must_use]
    pub fn from_fn<const R: usize>(mut element: impl FnMut([usize; R]) -> T) -> Self
    where
        S::Index: OfRank<R>,
    {
        Self::from_index_fn(|index| element(index.positions()))
    }

    /// [`from_fn`](Self::from_fn) where the shape is a parameter: an index is an
    /// [`S::Index`](Layout::Index), of as many positions as the shape has axes.
    ///
    /// # Shapes
    /// `S`
    ///
    /// # Panics
    /// When `element` does.
    ///
    /// # Example
    /// ```
    /// use shaped::{Shape, Tensor, tensor};
    ///
    /// fn diagonal_like<S: Shape>(a: &Tensor<f32, S>) -> Tensor<f32, S> {
    ///     Tensor::from_index_fn(|index: S::Index| {
    ///         let all_equal = index.as_ref().windows(2).all(|pair| pair[0] == pair[1]);
    ///         if all_equal { a[index] } else { 0.0 }
    ///     })
    /// }
    /// assert_eq!(diagonal_like(&tensor([[1.0, 2.0], [3.0, 4.0]])).to_array(), [[1.0, 0.0], [0.0, 4.0]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn from_index_fn(mut element: impl FnMut(S::Index) -> T) -> Self {
        let _ = Self::COUNT;
        let mut index = S::Index::ORIGIN;
        Self::filled(|| {
            let value = element(index);
            super::index::advance(index.as_mut(), S::LENGTHS);
            value
        })
    }

    /// All elements are `value`.
    ///
    /// # Panics
    /// When `T::clone` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape};
    /// assert_eq!(Tensor::<f32, shape![2, 2]>::full(7.0).to_array(), [[7.0, 7.0], [7.0, 7.0]]);
    /// ```
    #[doc(alias("from_elem", "from_element", "fill", "repeat"))]
    #[inline]
    #[must_use]
    pub fn full(value: T) -> Self
    where
        T: Clone,
    {
        let _ = Self::COUNT;
        Self::filled(|| value.clone())
    }

    /// All elements are zero (`false` for `bool`).
    ///
    /// # Panics
    /// When `T::default` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape};
    /// assert_eq!(Tensor::<f32, shape![3]>::zeros().to_array(), [0.0, 0.0, 0.0]);
    /// assert_eq!(Tensor::<bool, shape![1]>::zeros().to_array(), [false]);
    /// ```
    #[doc(alias("zero"))]
    #[inline]
    #[must_use]
    pub fn zeros() -> Self
    where
        T: Element,
    {
        let _ = Self::COUNT;
        Self::filled(T::default)
    }

    /// All elements are one (`true` for `bool`).
    ///
    /// # Panics
    /// When `T::one` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, shape};
    /// assert_eq!(Tensor::<f32, shape![3]>::ones().to_array(), [1.0, 1.0, 1.0]);
    /// assert_eq!(Tensor::<bool, shape![1]>::ones().to_array(), [true]);
    /// ```
    #[inline]
    #[must_use]
    pub fn ones() -> Self
    where
        T: HasOne,
    {
        let _ = Self::COUNT;
        Self::filled(T::one)
    }

    /// All elements zero (`false` for `bool`), in the shape and of the element type of `self`: `torch.zeros_like`.
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Panics
    /// When `T::default` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1.0_f32, 2.0]]);
    /// assert_eq!(a.zeros_like().to_array(), [[0.0, 0.0]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn zeros_like(&self) -> Self
    where
        T: Element,
    {
        Self::zeros()
    }

    /// All elements one (`true` for `bool`), in the shape and of the element type of `self`: `torch.ones_like`.
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Panics
    /// When `T::one` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1.0_f32, 2.0]]);
    /// assert_eq!(a.ones_like().to_array(), [[1.0, 1.0]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn ones_like(&self) -> Self
    where
        T: HasOne,
    {
        Self::ones()
    }

    /// All elements `value`, in the shape and of the element type of `self`: `torch.full_like`.
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Panics
    /// When `T::clone` does: never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let a = tensor([[1.0_f32, 2.0]]);
    /// assert_eq!(a.full_like(7.0).to_array(), [[7.0, 7.0]]);
    /// ```
    #[inline]
    #[must_use]
    pub fn full_like(&self, value: T) -> Self
    where
        T: Clone,
    {
        Self::full(value)
    }

    /// A view of a slice as a tensor: no copy.
    ///
    /// # Shapes
    /// The slice holds the elements in row-major order.
    ///
    /// # Errors
    /// [`LengthError`], if the slice does not have exactly as many elements as
    /// the shape.
    ///
    /// # Example
    /// ```
    /// use shaped::{LengthError, Tensor, shape};
    /// let samples = [1, 2, 3, 4, 5, 6];
    /// let view = Tensor::<i32, shape![2, 3]>::from_slice(&samples)?;
    /// assert_eq!(view.get([1, 0]), Some(&4));
    /// assert_eq!(
    ///     Tensor::<i32, shape![2, 2]>::from_slice(&samples),
    ///     Err(LengthError { expected: 4, found: 6 })
    /// );
    /// # Ok::<(), LengthError>(())
    /// ```
    #[doc(alias("from_numpy", "frombuffer", "aview", "from_row_slice"))]
    #[inline]
    pub fn from_slice(elements: &[T]) -> Result<&Self, LengthError> {
        let error = LengthError { expected: Self::COUNT, found: elements.len() };
        Self::VIEW(elements).ok_or(error)
    }

    /// A view of a mutable slice as a tensor: no copy.
    ///
    /// # Shapes
    /// The slice holds the elements in row-major order.
    ///
    /// # Errors
    /// [`LengthError`], if the slice does not have exactly as many elements as
    /// the shape.
    ///
    /// # Example
    /// ```
    /// use shaped::{LengthError, Tensor, shape};
    /// let mut samples = [1.0, 2.0, 3.0, 4.0];
    /// *Tensor::<f64, shape![2, 2]>::from_mut_slice(&mut samples)? *= 10.0;
    /// assert_eq!(samples, [10.0, 20.0, 30.0, 40.0]);
    /// # Ok::<(), LengthError>(())
    /// ```
    #[inline]
    pub fn from_mut_slice(elements: &mut [T]) -> Result<&mut Self, LengthError> {
        let error = LengthError { expected: Self::COUNT, found: elements.len() };
        Self::VIEW_MUT(elements).ok_or(error)
    }

    /// The views of slices. (Constants, so that none is compiled for what memory cannot
    /// hold: [`COUNT`](Self::COUNT) speaks of it, and the compiler has nothing to add.)
    const VIEW: fn(&[T]) -> Option<&Self> =
        if Self::FITS { |elements| S::nest(elements).map(Self::ref_cast) } else { |_| None };
    const VIEW_MUT: fn(&mut [T]) -> Option<&mut Self> = if Self::FITS {
        |elements| S::nest_mut(elements).map(Self::ref_cast_mut)
    } else {
        |_| None
    };

    /// A copy of exactly `S::LEN` elements.
    #[inline]
    fn from_elements(elements: &[T]) -> Self
    where
        T: Clone,
    {
        let _ = Self::COUNT;
        Self(S::clone_storage(exactly(S::nest(elements))))
    }
}

/// The content of an `Option` that is `Some` by the lengths in the types.
#[inline(always)]
#[expect(clippy::unreachable, reason = "the lengths are those of the types on both sides")]
pub(crate) fn exactly<A>(option: Option<A>) -> A {
    match option {
        Some(content) => content,
        None => unreachable!("the lengths are in the types"),
    }
}

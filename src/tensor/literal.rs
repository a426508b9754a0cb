//! The literal that `static` and `const` can hold, and the names of its axes.

use core::marker::PhantomData;

use super::Tensor;
use crate::rule::axis::Axis;
use crate::seal::Sealed;
use crate::shape::dim::Dim;
use crate::shape::storage::RowMajor;
use crate::shape::{Dims, Layout, Scalar};

/// Nested arrays of as many levels as `Levels`, a list that the macro counts: what is
/// inside of the last one is an element, of whatever type.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not make a tensor literal",
    label = "the length of an axis is outside the table of `Dim`",
    note = "such a length has a name: `axis!(pub Width = 1080);`, then `Tensor::<f32, shape![Width]>::from_storage([…])`"
)]
pub trait Literal<Levels> {
    /// The tensor, of a shape inside of the axes of `Outer`.
    type Within<Outer: Layout>;
    /// See [`Sealed`].
    fn sealed(_: Sealed);
}

/// No level is left: an element.
#[diagnostic::do_not_recommend]
impl<T> Literal<()> for T {
    type Within<Outer: Layout> = Tensor<T, Outer>;
    fn sealed(_: Sealed) {}
}

/// One level: an array, and one more axis.
#[diagnostic::do_not_recommend]
impl<A: Literal<Levels>, Levels, const N: usize> Literal<(Levels,)> for [A; N]
where
    Dim<N>: Axis,
{
    type Within<Outer: Layout> = A::Within<Dims<Outer, Dim<N>>>;
    fn sealed(_: Sealed) {}
}

/// Holds for nothing. With two implementations to choose from the compiler looks at their
/// bounds first, and a length outside the table is one error, of [`Literal`] itself.
pub trait Nothing {}

#[diagnostic::do_not_recommend]
impl<A: Nothing, Levels> Literal<(Levels,)> for A {
    type Within<Outer: Layout> = Outer;
    fn sealed(_: Sealed) {}
}

/// The tensor of nested arrays of as many levels as `Levels`.
#[must_use]
#[inline(always)]
pub const fn literal<Levels, A, T, S>(_: PhantomData<Levels>, nested: A) -> Tensor<T, S>
where
    A: Literal<Levels, Within<Scalar> = Tensor<T, S>>,
    S: Layout + RowMajor<Storage<T> = A>,
{
    Tensor::from_storage(nested)
}

/// # Names of the axes
impl<T, S: Layout> Tensor<T, S> {
    /// The same elements in a shape of the same lengths, whose axes have the names that
    /// the context asks for: also in `const` and `static`.
    ///
    /// # Shapes
    /// Lengths stay. A name may come, go or change.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, axis, shape, tensor};
    /// axis!(Row = 2);
    /// axis!(Col = 3);
    ///
    /// static GAIN: Tensor<f32, shape![Row, Col]> =
    ///     tensor![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]].named();
    /// assert_eq!(GAIN.sum_axis(Col).to_array(), [6.0, 15.0]);
    ///
    /// let unnamed = GAIN.named::<shape![2, 3]>();
    /// assert_eq!(unnamed, tensor![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    /// ```
    /// ```compile_fail,E0271
    /// use shaped::{Tensor, axis, shape, tensor};
    /// axis!(Row = 2);
    /// static GAIN: Tensor<f32, shape![Row]> = tensor![1.0, 2.0, 3.0].named(); // 3 and 2 differ
    /// ```
    #[doc(alias("rename", "refine_names"))]
    #[inline]
    #[must_use]
    pub const fn named<N>(self) -> Tensor<T, N>
    where
        Self: Copy,
        N: Layout + RowMajor<Storage<T> = S::Storage<T>>,
    {
        const { assert!(same_lengths(S::LENGTHS, N::LENGTHS), "the lengths of the axes stay") };
        Tensor::from_storage(self.0)
    }
}

/// Whether two lists are the same. (Beside an axis of length 0 the storage says nothing of
/// the other lengths.)
const fn same_lengths(mut left: &[usize], mut right: &[usize]) -> bool {
    while let ([l, left_rest @ ..], [r, right_rest @ ..]) = (left, right) {
        if *l != *r {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    left.is_empty() && right.is_empty()
}

/// A tensor literal that `static` and `const` can hold.
///
/// # Shapes
/// As written: `tensor![[1.0, 2.0], [3.0, 4.0]]` is `[2, 2]`; `tensor![]` is
/// `[0]`. (A rank-0 literal is the function [`tensor`](crate::tensor()).) The brackets say
/// how many axes there are, and the array how long they are: also by Rust's `[value; N]`,
/// at each level.
///
/// # Example
/// ```
/// use shaped::{Tensor, axis, shape, tensor};
///
/// static GAIN: Tensor<f32, shape![2, 2]> = tensor![[1.0, -2.0], [3.0, 4.0]];
/// assert_eq!((&GAIN * 2.0).to_array(), [[2.0, -4.0], [6.0, 8.0]]);
///
/// // Thirty-two zeros, eight rows of one, two rows of their own.
/// static ZEROS: Tensor<f32, shape![4, 8]> = tensor![[0.0; 8]; 4];
/// const ROWS: Tensor<u8, shape![8, 2]> = tensor![[1, 2]; 8];
/// const TWO: Tensor<i16, shape![2, 3]> = tensor![[0; 3], [1, 2, 3]];
/// assert_eq!((ZEROS.sum(), ROWS.sum(), TWO.sum()), (0.0, 24, 6));
///
/// // Named axes.
/// axis!(Row = 2);
/// static NAMED: Tensor<f32, shape![Row, 2]> = tensor![[1.0, -2.0], [3.0, 4.0]].named();
/// assert_eq!(NAMED.sum_axis(Row).to_array(), [4.0, 2.0]);
/// ```
/// ```compile_fail,E0308
/// use shaped::{Tensor, shape, tensor};
/// static GAIN: Tensor<f32, shape![2, 3]> = tensor![[1.0, -2.0], [3.0, 4.0]];
/// ```
#[macro_export]
macro_rules! tensor {
    ($($literal:tt)*) => {
        $crate::__private::literal(
            ::core::marker::PhantomData::<$crate::__levels!([$($literal)*])>,
            [$($literal)*],
        )
    };
}

/// How many levels of brackets a literal has, as a list: those of its first entry are those
/// of all.
#[doc(hidden)]
#[macro_export]
macro_rules! __levels {
    ([[$($first:tt)*] $(, $rest:tt)* $(,)?]) => { ($crate::__levels!([$($first)*]),) };
    ([[$($first:tt)*]; $($length:tt)*]) => { ($crate::__levels!([$($first)*]),) };
    ($elements:tt) => { ((),) };
}

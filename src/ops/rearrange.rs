//! Elements in another order: new tensors, by one walk over the old one.

use core::marker::PhantomData;

use super::apply::{Destination, forms};
use crate::element::Element;
use crate::kernel::gather;
use crate::plan::walk::{Gather, Walks};
use crate::rule::axis::Axis;
use crate::rule::permute::{Permute, Transpose};
use crate::rule::select::Select;
use crate::rule::slice::{Between, Slice};
use crate::shape::Layout;
use crate::shape::size::times;
use crate::tensor::Tensor;

/// The elements of `source` in the order of the walk `G`.
#[inline(always)]
pub(super) fn rearranged<G: Gather, O, T, D>(to: D, source: &[T]) -> D::Output
where
    O: Layout,
    T: Element,
    D: Destination<T, O>,
{
    const { assert!(G::WALKS.slots() == O::LEN) };
    to.overwritten(|slots| gather::<G, _>(slots, source))
}

/// The walk of `transpose`.
struct Transposed<S>(PhantomData<S>);

impl<S: Transpose> Gather for Transposed<S> {
    const WALKS: Walks = transposed(S::LENGTHS, S::LEN);
}

/// The walk that exchanges the last two lengths.
#[expect(clippy::unreachable, reason = "evaluated by the compiler, for two axes or more")]
const fn transposed(lengths: &[usize], elements: usize) -> Walks {
    let [.., rows, columns] = lengths else { unreachable!() };
    let plane = times(*rows, *columns);
    let planes = match elements.checked_div(plane) {
        Some(planes) => planes,
        None => 1,
    };
    Walks::from(0).then(planes, plane).then(*columns, 1).then(*rows, *columns)
}

/// The walk of `flip`.
struct Flipped<S, A>(PhantomData<(S, A)>);

impl<S: Select<A>, A> Gather for Flipped<S, A> {
    const WALKS: Walks = Walks::from(0)
        .then(S::OUTER, times(S::INNER, <S::Axis as Axis>::LEN))
        .then_back(<S::Axis as Axis>::LEN, S::INNER)
        .then(S::INNER, 1);
}

/// The walk of `slice`.
struct Sliced<S, A, const START: usize, const END: usize>(PhantomData<(S, A)>);

impl<S, A, const START: usize, const END: usize> Gather for Sliced<S, A, START, END>
where
    S: Slice<A, START, END>,
{
    const WALKS: Walks = Walks::from(times(START, S::INNER))
        .then(S::OUTER, times(S::INNER, <S::Axis as Axis>::LEN))
        .then(END.saturating_sub(START), S::INNER)
        .then(S::INNER, 1);
}

/// # Rearrangement
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// The last two axes exchanged, as a copy: `a.mT`, `a.t()`.
        ///
        /// # Shapes
        /// `[…, M, N]` → `[…, N, M]`; the axes keep their names.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{Tensor, shape, tensor};
        /// let a: Tensor<i32, shape![3, 2]> = tensor([[1, 2, 3], [4, 5, 6]]).transpose();
        /// assert_eq!(a.to_array(), [[1, 4], [2, 5], [3, 6]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::tensor;
        /// // shape `[T; 3]` has fewer than two axes: there is nothing to transpose
        /// let _ = tensor([1, 2, 3]).transpose();
        /// ```
        #[doc(alias("t", "mT", "swapaxes", "swap_axes"))]
        pub fn transpose[O: Layout](self) -> Tensor<T, O>
        where [S: Transpose<Output = O>]
        to => rearranged::<Transposed<S>, _, _, _>(to, self.as_slice());
        panics "Never, for the element types of this crate";
        into transpose_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1, 2, 3], [4, 5, 6]]).transpose_into(&mut output);
        /// assert_eq!(output.to_array(), [[1, 4], [2, 5], [3, 6]]);
        /// ```
        ;
        boxed transpose_boxed
        /// ```
        /// use shaped::tensor;
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]).transpose_boxed();
        /// assert_eq!(a.to_array(), [[1, 4], [2, 5], [3, 6]]);
        /// ```
        ;
    }

    forms! {
        /// The axes in another order, as a copy: `a.permute(2, 0, 1)`.
        ///
        /// # Shapes
        /// The axis of the result at each position is the one that the tuple `Order`
        /// selects there, by position, from the end or by name; every axis is selected once. Up to
        /// eight axes.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{At, Tensor, axis, shape, tensor};
        /// let a = tensor([[[1, 2], [3, 4], [5, 6]]]);
        /// let b: Tensor<i32, shape![2, 1, 3]> = a.permute((At::<2>, At::<0>, At::<1>));
        /// assert_eq!(b.to_array(), [[[1, 3, 5]], [[2, 4, 6]]]);
        ///
        /// axis!(Height = 1);
        /// axis!(Width = 2);
        /// let c: Tensor<i32, shape![Width, Height]> =
        ///     Tensor::<i32, shape![Height, Width]>::from_array([[1, 2]]).permute((Width, Height));
        /// assert_eq!(c.to_array(), [[1], [2]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{At, tensor};
        /// // `(At<0>, At<0>)` is not an order of the axes of shape `[[T; 2]; 2]`
        /// let _ = tensor([[1, 2], [3, 4]]).permute((At::<0>, At::<0>));
        /// ```
        #[doc(alias("transpose", "swapaxes", "moveaxis", "movedim", "permuted_axes"))]
        pub fn permute[Order](self, _: Order) -> Tensor<T, <S as Permute<Order>>::Output>
        where [S: Permute<Order>]
        to => rearranged::<S::Walk, _, _, _>(to, self.as_slice());
        panics "Never, for the element types of this crate";
        into permute_into
        /// ```
        /// use shaped::{At, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[[1, 2], [3, 4], [5, 6]]]).permute_into((At::<2>, At::<0>, At::<1>), &mut output);
        /// assert_eq!(output.to_array(), [[[1, 3, 5]], [[2, 4, 6]]]);
        /// ```
        ;
        boxed permute_boxed
        /// ```
        /// use shaped::{At, tensor};
        /// let a = tensor([[[1, 2], [3, 4], [5, 6]]]).permute_boxed((At::<2>, At::<0>, At::<1>));
        /// assert_eq!(a.to_array(), [[[1, 3, 5]], [[2, 4, 6]]]);
        /// ```
        ;
    }

    forms! {
        /// The elements along one axis in reverse order, as a copy: `a.flip(0)`.
        ///
        /// # Shapes
        /// `S` → `S`; the axis is selected by position, from the end or by name ([`Select`]).
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{At, Last, tensor};
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
        /// assert_eq!(a.flip(At::<0>).to_array(), [[4, 5, 6], [1, 2, 3]]);
        /// assert_eq!(a.flip(Last).to_array(), [[3, 2, 1], [6, 5, 4]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{At, tensor};
        /// // shape `[T; 3]` has no axis `At<1>`
        /// let _ = tensor([1, 2, 3]).flip(At::<1>);
        /// ```
        #[doc(alias("reverse", "invert_axis"))]
        pub fn flip[A](self, _: A) -> Tensor<T, S>
        where [S: Select<A>]
        to => rearranged::<Flipped<S, A>, _, _, _>(to, self.as_slice());
        panics "Never, for the element types of this crate";
        into flip_into
        /// ```
        /// use shaped::{At, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1, 2, 3], [4, 5, 6]]).flip_into(At::<0>, &mut output);
        /// assert_eq!(output.to_array(), [[4, 5, 6], [1, 2, 3]]);
        /// ```
        ;
        boxed flip_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]).flip_boxed(Last);
        /// assert_eq!(a.to_array(), [[3, 2, 1], [6, 5, 4]]);
        /// ```
        ;
    }

    forms! {
        /// The part of the tensor between constant bounds along one axis, as a copy:
        /// `a[:, 1:3]` is `a.slice(At::<1>, Between::<1, 3>)`.
        ///
        /// # Shapes
        /// The positions of the axis from `START` to before `END` ([`Slice`]); the
        /// axis of the result is the unnamed `END − START`.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{At, Between, Tensor, shape, tensor};
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
        /// let b: Tensor<i32, shape![2, 2]> = a.slice(At::<1>, Between::<1, 3>);
        /// assert_eq!(b.to_array(), [[2, 3], [5, 6]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{At, Between, tensor};
        /// // slice 1..4 does not lie in axis `Dim<3>` of shape `[T; 3]`
        /// let _ = tensor([1, 2, 3]).slice(At::<0>, Between::<1, 4>);
        /// ```
        #[doc(alias("narrow", "slice_axis", "fixed_view"))]
        pub fn slice[A, const START: usize, const END: usize](
            self,
            _: A,
            _: Between<START, END>
        ) -> Tensor<T, <S as Slice<A, START, END>>::Output>
        where [S: Slice<A, START, END>]
        to => rearranged::<Sliced<S, A, START, END>, _, _, _>(to, self.as_slice());
        panics "Never, for the element types of this crate";
        into slice_into
        /// ```
        /// use shaped::{At, Between, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[1, 2, 3], [4, 5, 6]]).slice_into(At::<1>, Between::<1, 3>, &mut output);
        /// assert_eq!(output.to_array(), [[2, 3], [5, 6]]);
        /// ```
        ;
        boxed slice_boxed
        /// ```
        /// use shaped::{At, Between, tensor};
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]).slice_boxed(At::<1>, Between::<1, 3>);
        /// assert_eq!(a.to_array(), [[2, 3], [5, 6]]);
        /// ```
        ;
    }
}

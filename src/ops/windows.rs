//! More elements out of fewer: windows along an axis, and labels as rows.

use core::marker::PhantomData;

use super::apply::{Destination, forms};
use super::rearrange::rearranged;
use crate::element::Element;
use crate::element::label::Label;
use crate::element::one::HasOne;
use crate::kernel::join::mark;
use crate::plan::walk::{Gather, Walks};
use crate::rule::axis::Axis;
use crate::rule::windows::{Window, Windows, WindowsShape};
use crate::shape::size::times;
use crate::shape::{Dims, Layout};
use crate::tensor::Tensor;

/// The walk of `windows`.
struct Sliding<S, A, const LENGTH: usize, const STEP: usize>(PhantomData<(S, A)>);

impl<S, A, const LENGTH: usize, const STEP: usize> Gather for Sliding<S, A, LENGTH, STEP>
where
    S: Windows<A, LENGTH, STEP>,
{
    const WALKS: Walks = Walks::from(0)
        .then(S::OUTER, times(S::INNER, <S::Axis as Axis>::LEN))
        .then(S::COUNT, times(S::INNER, STEP))
        .then(S::INNER, 1)
        .then(LENGTH, S::INNER);
}

/// # Windows and labels
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// Windows that slide along one axis, as copies: `a.unfold(dim, size, step)`, NumPy's
        /// `sliding_window_view`. Along two axes, and with
        /// [`reshape`](Self::reshape), they are the `im2col` of a convolution.
        ///
        /// # Shapes
        /// `[…, M, …]` → `[…, (M − LENGTH) / STEP + 1, …, LENGTH]`: the positions in a window
        /// are the last axis ([`Windows`]).
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// A moving sum, and a convolution as a product of matrices:
        /// ```
        /// use shaped::{At, Last, Tensor, Window, shape, tensor};
        /// let a = tensor([1, 2, 3, 4, 5]);
        /// let windows: Tensor<i32, shape![3, 3]> = a.windows(At::<0>, Window::<3, 1>);
        /// assert_eq!(windows.to_array(), [[1, 2, 3], [2, 3, 4], [3, 4, 5]]);
        /// assert_eq!(windows.sum_axis(Last).to_array(), [6, 9, 12]);
        ///
        /// let image = tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
        /// let kernel = tensor([1, 0, 0, -1]); // of two rows
        /// let patches = image.windows(At::<0>, Window::<2, 1>).windows(At::<1>, Window::<2, 1>);
        /// let result = patches.reshape::<shape![2, 2, 4]>().matmul(&kernel);
        /// assert_eq!(result.to_array(), [[-4, -4], [-4, -4]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{At, Window, tensor};
        /// // windows of 4, 1 apart, do not fit axis `Dim<3>` of shape `[T; 3]`
        /// let _ = tensor([1, 2, 3]).windows(At::<0>, Window::<4, 1>);
        /// ```
        pub fn windows[A, const LENGTH: usize, const STEP: usize](self, _: A, _: Window<LENGTH, STEP>) -> Tensor<T, WindowsShape<S, A, LENGTH, STEP>>
        where [S: Windows<A, LENGTH, STEP>]
        to => rearranged::<Sliding<S, A, LENGTH, STEP>, _, _, _>(to, self.as_slice());
        panics "Never, for the element types of this crate";
        into windows_into
        /// ```
        /// use shaped::{Last, Tensor, Window, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1, 2, 3]).windows_into(Last, Window::<2, 1>, &mut output);
        /// assert_eq!(output.to_array(), [[1, 2], [2, 3]]);
        /// ```
        ;
        boxed windows_boxed
        /// ```
        /// use shaped::{Last, Window, tensor};
        /// let windows = tensor([1, 2, 3]).windows_boxed(Last, Window::<2, 1>);
        /// assert_eq!(windows.to_array(), [[1, 2], [2, 3]]);
        /// ```
        ;
    }

    forms! {
        /// Each label as a row, one in its place and zero elsewhere:
        /// `torch.nn.functional.one_hot(a, n)`.
        ///
        /// # Shapes
        /// `S` → `[S…, N]`, with the name of `N`.
        ///
        /// # Numerics
        /// Of the element type that is asked for. A label that is negative, or `N` or more,
        /// gives a row of zeros, as in JAX. (torch raises an error, and gives `i64`.)
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{Tensor, axis, shape, tensor};
        /// axis!(Class = 3);
        /// let rows: Tensor<f32, shape![2, Class]> = tensor([2, 0]).one_hot();
        /// assert_eq!(rows.to_array(), [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]);
        /// assert_eq!(tensor([-1, 3]).one_hot::<i64, Class>().to_array(), [[0; 3]; 2]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{Dim, tensor};
        /// // elements of type `f64` do not number classes
        /// let _ = tensor([2.0, 0.0]).one_hot::<f32, Dim<3>>();
        /// ```
        pub fn one_hot[U: HasOne, N: Axis](self) -> Tensor<U, Dims<S, N>>
        where [T: Label]
        to => to.over_zeros(|slots| mark(slots, N::LEN, self.as_slice(), T::position, U::one()));
        panics "Never, for the element types of this crate";
        into one_hot_into
        /// ```
        /// use shaped::{Tensor, shape, tensor};
        /// let mut output = Tensor::<u8, shape![2, 2]>::zeros();
        /// tensor([1, 0]).one_hot_into(&mut output);
        /// assert_eq!(output.to_array(), [[0, 1], [1, 0]]);
        /// ```
        ;
        boxed one_hot_boxed
        /// ```
        /// use shaped::{Dim, tensor};
        /// assert_eq!(tensor([1, 0]).one_hot_boxed::<u8, Dim<2>>().to_array(), [[0, 1], [1, 0]]);
        /// ```
        ;
    }
}

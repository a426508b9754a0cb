//! Sums and products of the elements so far, along one axis.

use super::apply::{Destination, forms};
use super::reducer::sizes;
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::element::one::HasOne;
use crate::element::wide::Widen;
use crate::kernel::columns::{Column, along_columns};
use crate::rule::select::Select;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// `Operation` on what there is and the next element: the new value, narrowed.
#[inline(always)]
fn step<Operation, T>(so_far: &mut T::Wide, element: T) -> T
where
    T: Widen<Wide: Binary<Operation, Output = T::Wide>>,
{
    *so_far = so_far.apply(element.widen());
    T::narrow(*so_far)
}

/// From `start` on, one by one.
#[inline(always)]
fn scanned<Operation, T, S, O, D>(
    to: D,
    tensor: &Tensor<T, S>,
    sizes: [usize; 2],
    start: T::Wide,
) -> D::Output
where
    T: Widen<Wide: Binary<Operation, Output = T::Wide>>,
    S: Layout,
    O: Layout,
    D: Destination<T, O>,
{
    let start = started(start);
    to.overwritten(|slots| {
        along_columns(slots, tensor.as_slice(), sizes, start, step::<Operation, T>);
    })
}

/// Before any column. (A closure of its own, which knows no shape.)
#[inline(always)]
fn started<T, W: Copy>(start: W) -> impl Fn(Column<'_, T>) -> W {
    move |_| start
}

/// # Sums and products so far
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// The sum of the elements so far along one axis: `a.cumsum(dim)`.
        ///
        /// # Shapes
        /// `S` → `S`
        ///
        /// # Numerics
        /// From zero on, each element is added to the sum of those before it, from the first
        /// to the last, by the `+` of the element type: integers wrap, and `bool` is OR
        /// (`cast::<i64>()` first, to count). The error of the kth sum of floats is at most
        /// (k − 1)·u·Σ|x| to first order, u the unit roundoff (Higham, Accuracy and Stability
        /// of Numerical Algorithms, 4.2); the last one is [`sum_axis`](Self::sum_axis) of
        /// fewer than 32 elements, and of more has that order no longer. `f16` and `bf16` are
        /// added in `f32`, and each sum is rounded once.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{At, Last, tensor};
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
        /// assert_eq!(a.cumsum(Last).to_array(), [[1, 3, 6], [4, 9, 15]]);
        /// assert_eq!(a.cumsum(At::<0>).to_array(), [[1, 2, 3], [5, 7, 9]]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{At, tensor};
        /// // shape `[[T; 3]; 2]` has no axis `At<2>`
        /// let _ = tensor([[1, 2, 3], [4, 5, 6]]).cumsum(At::<2>);
        /// ```
        pub fn cumsum[A](self, _: A) -> Tensor<T, S>
        where [
            T: Widen<Wide: Binary<operation::Add, Output = T::Wide>>,
            S: Select<A>,
        ]
        to => scanned::<operation::Add, _, _, _, _>(to, self, sizes::<S, A>(), T::Wide::default());
        panics "Never, for the element types of this crate";
        into cumsum_into
        /// ```
        /// use shaped::{Last, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1, 2, 3]).cumsum_into(Last, &mut output);
        /// assert_eq!(output.to_array(), [1, 3, 6]);
        /// ```
        ;
        boxed cumsum_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// assert_eq!(tensor([1, 2, 3]).cumsum_boxed(Last).to_array(), [1, 3, 6]);
        /// ```
        ;
    }

    forms! {
        /// The product of the elements so far along one axis: `a.cumprod(dim)`.
        ///
        /// # Shapes
        /// `S` → `S`
        ///
        /// # Numerics
        /// From one on, the product of those before it is multiplied with each element, from
        /// the first to the last, by the `*` of the element type: integers wrap, and `bool`
        /// is AND. The relative error of the kth product of floats is at most γₖ₋₁ = (k −
        /// 1)·u/(1 − (k − 1)·u), if nothing overflows or underflows (Higham, 3.1). `f16` and
        /// `bf16` are multiplied in `f32`, and each product is rounded once.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{At, Last, tensor};
        /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
        /// assert_eq!(a.cumprod(Last).to_array(), [[1, 2, 6], [4, 20, 120]]);
        /// assert_eq!(a.cumprod(At::<0>).to_array(), [[1, 2, 3], [4, 10, 18]]);
        /// ```
        pub fn cumprod[A](self, _: A) -> Tensor<T, S>
        where [
            T: Widen<Wide: Binary<operation::Mul, Output = T::Wide> + HasOne>,
            S: Select<A>,
        ]
        to => scanned::<operation::Mul, _, _, _, _>(to, self, sizes::<S, A>(), T::Wide::one());
        panics "Never, for the element types of this crate";
        into cumprod_into
        /// ```
        /// use shaped::{Last, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1, 2, 3]).cumprod_into(Last, &mut output);
        /// assert_eq!(output.to_array(), [1, 2, 6]);
        /// ```
        ;
        boxed cumprod_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// assert_eq!(tensor([1, 2, 3]).cumprod_boxed(Last).to_array(), [1, 2, 6]);
        /// ```
        ;
    }
}

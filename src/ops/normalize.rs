//! Each element, measured by all along its axis: softmax and layer norm.

use super::apply::{Destination, forms};
use super::reducer::sizes;
use super::statistics::{
    divide, exp, greatest, ln, mean_and_variance, sqrt, subtract, sum_of_exponentials,
};
use super::wide::add;
use crate::element::Element;
use crate::element::bounds::{Computed, Floating};
use crate::kernel::columns::{Column, along_columns};
use crate::rule::select::Select;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// The greatest element of a column, and the sum of the exponentials of the distances from it.
#[inline(always)]
fn shifted<T: Floating>(column: Column<'_, T>) -> [T::Wide; 2] {
    let greatest = greatest(column);
    [greatest, sum_of_exponentials(column, greatest)]
}

/// exp(x − max) / Σ
#[inline(always)]
fn part<T: Floating>(&mut [greatest, sum]: &mut [T::Wide; 2], element: T) -> T {
    T::narrow(divide(exp(subtract(element.widen(), greatest)), sum))
}

/// The greatest element, and the logarithm of the sum.
#[inline(always)]
fn shifted_logarithm<T: Floating>(column: Column<'_, T>) -> [T::Wide; 2] {
    let [greatest, sum] = shifted(column);
    [greatest, ln(sum)]
}

/// (x − max) − ln Σ
#[inline(always)]
fn log_part<T: Floating>(&mut [greatest, logarithm]: &mut [T::Wide; 2], element: T) -> T {
    T::narrow(subtract(subtract(element.widen(), greatest), logarithm))
}

/// The mean of a column, and √(variance + eps).
#[inline(always)]
fn scale<T: Floating>(eps: f64) -> impl Fn(Column<'_, T>) -> [T::Wide; 2] {
    move |column| {
        let [mean, variance] = mean_and_variance(column, 0);
        [mean, sqrt(add(variance, T::Wide::number(eps)))]
    }
}

/// (x − mean) / scale
#[inline(always)]
fn scaled<T: Floating>(&mut [mean, scale]: &mut [T::Wide; 2], element: T) -> T {
    T::narrow(divide(subtract(element.widen(), mean), scale))
}

/// # Normalization along one axis
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// The exponentials along one axis, divided by their sum: `torch.softmax(a, dim)`.
        ///
        /// # Shapes
        /// `S` → `S`. The axis is a position, `At::<0>` is the first; the last, `Last`; or a
        /// named axis ([`Select`]).
        ///
        /// # Numerics
        /// exp(x − max) / Σ exp(x − max), the sum in the order of [`sum`](Self::sum): no
        /// exponential overflows (Blanchard, Higham, Higham, Accurately computing the
        /// log-sum-exp and softmax functions, IMA Journal of Numerical Analysis 41, 2021,
        /// algorithm 3.2). The relative error is at most (2R + h + 1)·u + 2e to first order,
        /// R the distance of the greatest element from the least one, h as in `sum`, u the
        /// unit roundoff, e the relative error of [`exp`](Self::exp), if nothing underflows.
        /// Where the greatest element is infinite, and where one is NaN, all are NaN or 0, as
        /// in torch. `f16` and `bf16` are computed in `f32` and rounded once.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{At, Last, tensor};
        /// let scores = tensor([[0.0, 3.0_f64.ln()], [1000.0, 1000.0]]);
        /// let parts = scores.softmax(Last);
        /// assert!(parts.allclose(&tensor([[0.25, 0.75], [0.5, 0.5]]), 1e-15, 0.0));
        /// assert_eq!(scores.softmax(At::<0>)[[1, 0]], 1.0);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::{Last, tensor};
        /// // shape `T` has no last axis
        /// let _ = tensor(1.0).softmax(Last);
        /// ```
        pub fn softmax[A](self, _: A) -> Tensor<T, S>
        where [T: Floating, S: Select<A>]
        to => normalized(to, self, sizes::<S, A>(), shifted::<T>, part::<T>);
        panics "Never, for the element types of this crate";
        into softmax_into
        /// ```
        /// use shaped::{Last, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([[7.0, 7.0], [0.0, f64::NEG_INFINITY]]).softmax_into(Last, &mut output);
        /// assert_eq!(output.to_array(), [[0.5, 0.5], [1.0, 0.0]]);
        /// ```
        ;
        boxed softmax_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// assert_eq!(tensor([7.0, 7.0]).softmax_boxed(Last).to_array(), [0.5, 0.5]);
        /// ```
        ;
    }

    forms! {
        /// The logarithm of [`softmax`](Self::softmax), precise where that is near 0 and where
        /// it underflows: `torch.log_softmax(a, dim)`.
        ///
        /// # Shapes
        /// `S` → `S`
        ///
        /// # Numerics
        /// (x − max) − ln Σ exp(x − max), subtracted in this order, the sum in the order of
        /// [`sum`](Self::sum) (Blanchard, Higham, Higham, section 5). The error is at
        /// most (2R + h + 2)·u + (|result| + ln n)·u + e to first order, R the distance of the
        /// greatest element from the least one, h as in `sum`, n the length of the axis, e the
        /// relative error of [`exp`](Self::exp) and that of `ln`. `f16` and `bf16` are
        /// computed in `f32` and rounded once.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{Last, tensor};
        /// let a = tensor([0.0, -1000.0]).log_softmax(Last);
        /// assert_eq!(a.to_array(), [0.0, -1000.0]);
        /// ```
        pub fn log_softmax[A](self, _: A) -> Tensor<T, S>
        where [T: Floating, S: Select<A>]
        to => normalized(to, self, sizes::<S, A>(), shifted_logarithm::<T>, log_part::<T>);
        panics "Never, for the element types of this crate";
        into log_softmax_into
        /// ```
        /// use shaped::{Last, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([0.0, -1000.0]).log_softmax_into(Last, &mut output);
        /// assert_eq!(output.to_array(), [0.0, -1000.0]);
        /// ```
        ;
        boxed log_softmax_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// assert_eq!(tensor([0.0, -1000.0]).log_softmax_boxed(Last).to_array(), [0.0, -1000.0]);
        /// ```
        ;
    }

    forms! {
        /// Mean 0 and variance 1 along one axis: `torch.nn.functional.layer_norm`, without
        /// weights. With them: `&a.layer_norm(Last, 1e-5) * &weight + &bias`.
        ///
        /// # Shapes
        /// `S` → `S`
        ///
        /// # Numerics
        /// (x − mean) / √(variance + `eps`), mean and variance in two passes as of
        /// [`var`](Self::var), with correction 0. `eps` keeps the quotient finite where all
        /// elements are equal; torch's default is 1e-5. The error is at most that of x − mean,
        /// (h + 2)·u·max|x| / √(variance + `eps`), and half the relative error of the variance
        /// and 3·u of the result, to first order, h as in [`sum`](Self::sum). `f16` and `bf16`
        /// are computed in `f32` and rounded once.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{Last, tensor};
        /// let a = tensor([[1.0, 3.0], [-8.0, 8.0], [5.0, 5.0]]);
        /// assert_eq!(a.layer_norm(Last, 0.0).row(1).to_array(), [-1.0, 1.0]);
        /// assert_eq!(a.layer_norm(Last, 3.0).row(0).to_array(), [-0.5, 0.5]);
        /// assert_eq!(a.layer_norm(Last, 1e-5).row(2).to_array(), [0.0, 0.0]);
        /// ```
        pub fn layer_norm[A](self, _: A, eps: f64) -> Tensor<T, S>
        where [T: Floating, S: Select<A>]
        to => normalized(to, self, sizes::<S, A>(), scale::<T>(eps), scaled::<T>);
        panics "Never, for the element types of this crate";
        into layer_norm_into
        /// ```
        /// use shaped::{Last, Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1.0, 3.0]).layer_norm_into(Last, 3.0, &mut output);
        /// assert_eq!(output.to_array(), [-0.5, 0.5]);
        /// ```
        ;
        boxed layer_norm_boxed
        /// ```
        /// use shaped::{Last, tensor};
        /// assert_eq!(tensor([1.0, 3.0]).layer_norm_boxed(Last, 3.0).to_array(), [-0.5, 0.5]);
        /// ```
        ;
    }
}

/// Each element, by what its column gives.
#[inline(always)]
fn normalized<T, C, S, O, D>(
    to: D,
    tensor: &Tensor<T, S>,
    sizes: [usize; 2],
    of: impl Fn(Column<'_, T>) -> C,
    each: impl Fn(&mut C, T) -> T,
) -> D::Output
where
    T: Element,
    S: Layout,
    O: Layout,
    D: Destination<T, O>,
{
    to.overwritten(|slots| along_columns(slots, tensor.as_slice(), sizes, of, each))
}

//! What takes more than one pass: variance and standard deviation, and the logarithm of a
//! sum of exponentials. Of all elements, or along one axis.

use super::apply::{Destination, forms};
use super::reducer::{from, from_first, sizes};
use super::wide::{add, multiply};
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::element::bounds::{Computed, Floating};
use crate::element::functions::{Unary, function};
use crate::kernel::columns::{Column, each_column};
use crate::rule::select::Select;
use crate::shape::Layout;
use crate::shape::dim::Dim;
use crate::tensor::Tensor;

/// `a - b`
#[inline(always)]
pub(super) fn subtract<W: Computed>(a: W, b: W) -> W {
    Binary::<operation::Sub>::apply(a, b)
}

/// `a / b`
#[inline(always)]
pub(super) fn divide<W: Computed>(a: W, b: W) -> W {
    Binary::<operation::Div>::apply(a, b)
}

/// `e` to the power of `a`.
#[inline(always)]
pub(super) fn exp<W: Computed>(a: W) -> W {
    Unary::<function::Exp>::of(a)
}

/// The natural logarithm of `a`.
#[inline(always)]
pub(super) fn ln<W: Computed>(a: W) -> W {
    Unary::<function::Ln>::of(a)
}

/// The square root of `a`.
#[inline(always)]
pub(super) fn sqrt<W: Computed>(a: W) -> W {
    Unary::<function::Sqrt>::of(a)
}

/// Σ `map(x)`
#[inline(always)]
fn total<T: Floating>(column: Column<'_, T>, map: impl Fn(T) -> T::Wide) -> T::Wide {
    column.reduced(&from(T::Wide::default(), map, add, |sum| sum))
}

/// The mean of a column, and the sum of the squares of the distances from it, divided by
/// `length − correction`.
#[inline(always)]
pub(super) fn mean_and_variance<T: Floating>(
    column: Column<'_, T>,
    correction: usize,
) -> [T::Wide; 2] {
    let mean = divide(total(column, T::widen), T::Wide::count(column.length()));
    let squares = total(column, |x| {
        let distance = subtract(x.widen(), mean);
        multiply(distance, distance)
    });
    let freedom = column.length().saturating_sub(correction);
    [mean, divide(squares, T::Wide::count(freedom))]
}

/// The greatest element of a column; zero of none.
#[inline(always)]
pub(super) fn greatest<T: Floating>(column: Column<'_, T>) -> T::Wide {
    column.reduced(&from_first(T::widen, Binary::<operation::Maximum>::apply))
}

/// Σ e^(x − `shift`)
#[inline(always)]
pub(super) fn sum_of_exponentials<T: Floating>(column: Column<'_, T>, shift: T::Wide) -> T::Wide {
    total(column, |x| exp(subtract(x.widen(), shift)))
}

/// Σ (x − mean)² / (n − correction)
#[inline(always)]
fn variance<T: Floating>(column: Column<'_, T>, correction: usize) -> T {
    let [_, variance] = mean_and_variance(column, correction);
    T::narrow(variance)
}

/// The root of the variance.
#[inline(always)]
fn deviation<T: Floating>(column: Column<'_, T>, correction: usize) -> T {
    let [_, variance] = mean_and_variance(column, correction);
    T::narrow(sqrt(variance))
}

/// ln Σ eˣ
#[inline(always)]
fn log_of_sum<T: Floating>(column: Column<'_, T>) -> T {
    let greatest = greatest(column);
    // The difference of an infinity and itself is NaN: then there is nothing to shift by.
    let finite = subtract(greatest, greatest) == T::Wide::default();
    let shift = if finite { greatest } else { T::Wide::default() };
    T::narrow(add(shift, ln(sum_of_exponentials(column, shift))))
}

/// Functions of a column, made where no shape is known.
mod of_column {
    use super::{Column, Floating};

    pub(super) fn var<T: Floating>(correction: usize) -> impl Fn(Column<'_, T>) -> T {
        move |column| super::variance(column, correction)
    }
    pub(super) fn std<T: Floating>(correction: usize) -> impl Fn(Column<'_, T>) -> T {
        move |column| super::deviation(column, correction)
    }
    pub(super) fn log_sum_exp<T: Floating>() -> impl Fn(Column<'_, T>) -> T {
        |column| super::log_of_sum(column)
    }
}

/// One row a function: what it is of all elements and along an axis, the names of its forms,
/// what else it takes, its numerics and what it is of few elements, examples.
macro_rules! statistics {
    ($(
        $what:literal, $along:literal;
        $total:ident($($argument:ident: $type:ty = $example:literal)?);
        axis $axis:ident into $into:ident boxed $boxed:ident;
        keep $kept:ident into $kept_into:ident boxed $kept_boxed:ident;
        $numerics:literal;
        $of_few:literal;
        $a:literal => $result:literal, $result_axis:literal, $result_kept:literal;
    )+) => {
        /// # Variance, deviation, log-sum-exp
        impl<T: Element, S: Layout> Tensor<T, S> {$(
            #[doc = concat!($what, ", as a number.")]
            ///
            /// # Shapes
            /// `S` → a number.
            ///
            /// # Numerics
            #[doc = $numerics]
            ///
            /// # Panics
            #[doc = concat!("Never, for the element types of this crate. ", $of_few)]
            ///
            /// # Example
            /// ```
            #[doc = concat!("let a = shaped::tensor(", $a, ");")]
            #[doc = concat!("assert_eq!(a.", stringify!($total), "(", $($example,)? "), ", $result, ");")]
            /// ```
            /// ```compile_fail,E0277
            /// // elements of type `i32` have no exponentials and logarithms: `cast` first
            #[doc = concat!("let _ = shaped::tensor([1, 2]).", stringify!($total), "(", $($example,)? ");")]
            /// ```
            #[inline]
            #[must_use]
            pub fn $total(&self $(, $argument: $type)?) -> T
            where
                T: Floating,
            {
                of_column::$total($($argument)?)(Column::of(self.as_slice()))
            }

            forms! {
                #[doc = concat!($along, ".")]
                ///
                /// # Shapes
                /// `S` → `S` without the axis ([`Select`]): a position, `At::<0>` is the
                /// first; the last, `Last`; or a named axis.
                ///
                /// # Numerics
                #[doc = concat!("Those of [`", stringify!($total), "`](Self::", stringify!($total), "), for each result.")]
                ///
                /// # Panics
                #[doc = concat!("Never, for the element types of this crate. ", $of_few)]
                ///
                /// # Example
                /// ```
                /// use shaped::{Last, tensor};
                #[doc = concat!("let a = tensor(", $a, ");")]
                #[doc = concat!("assert_eq!(a.", stringify!($axis), "(Last", $(", ", $example,)? ").to_array(), ", $result_axis, ");")]
                /// ```
                pub fn $axis[A](self, _: A $(, $argument: $type)?) -> Tensor<T, S::Without>
                where [T: Floating, S: Select<A>]
                to => along(to, self, sizes::<S, A>(), of_column::$total($($argument)?));
                panics "Never, for the element types of this crate";
                into $into
                /// ```
                /// use shaped::{Last, Tensor, tensor};
                /// let mut output = Tensor::zeros();
                #[doc = concat!("tensor(", $a, ").", stringify!($into), "(Last, ", $($example, ", ",)? "&mut output);")]
                #[doc = concat!("assert_eq!(output.to_array(), ", $result_axis, ");")]
                /// ```
                ;
                boxed $boxed
                /// ```
                /// use shaped::{Last, tensor};
                #[doc = concat!("let a = tensor(", $a, ");")]
                #[doc = concat!("assert_eq!(a.", stringify!($boxed), "(Last", $(", ", $example,)? ").to_array(), ", $result_axis, ");")]
                /// ```
                ;
            }

            forms! {
                #[doc = concat!("[`", stringify!($axis), "`](Self::", stringify!($axis), "), with the axis kept at length 1: `keepdim=True`.")]
                ///
                /// # Shapes
                /// `S` → `S`, an unnamed axis of length 1 in the place of the axis: it
                /// broadcasts with `S`.
                ///
                /// # Numerics
                #[doc = concat!("Those of [`", stringify!($total), "`](Self::", stringify!($total), "), for each result.")]
                ///
                /// # Panics
                #[doc = concat!("Never, for the element types of this crate. ", $of_few)]
                ///
                /// # Example
                /// ```
                /// use shaped::{Last, tensor};
                #[doc = concat!("let a = tensor(", $a, ");")]
                #[doc = concat!("assert_eq!(a.", stringify!($kept), "(Last", $(", ", $example,)? ").to_array(), ", $result_kept, ");")]
                /// ```
                pub fn $kept[A](self, _: A $(, $argument: $type)?) -> Tensor<T, S::Replaced<Dim<1>>>
                where [T: Floating, S: Select<A>]
                to => along(to, self, sizes::<S, A>(), of_column::$total($($argument)?));
                panics "Never, for the element types of this crate";
                into $kept_into
                /// ```
                /// use shaped::{Last, Tensor, tensor};
                /// let mut output = Tensor::zeros();
                #[doc = concat!("tensor(", $a, ").", stringify!($kept_into), "(Last, ", $($example, ", ",)? "&mut output);")]
                #[doc = concat!("assert_eq!(output.to_array(), ", $result_kept, ");")]
                /// ```
                ;
                boxed $kept_boxed
                /// ```
                /// use shaped::{Last, tensor};
                #[doc = concat!("let a = tensor(", $a, ");")]
                #[doc = concat!("assert_eq!(a.", stringify!($kept_boxed), "(Last", $(", ", $example,)? ").to_array(), ", $result_kept, ");")]
                /// ```
                ;
            }
        )+}
    };
}

statistics! {
    "The variance of all elements: `a.var(correction=1)`", "The variance along one axis: `a.var(dim, correction=1)`";
    var(correction: usize = "1");
    axis var_axis into var_axis_into boxed var_axis_boxed;
    keep var_axis_keep into var_axis_keep_into boxed var_axis_keep_boxed;
    "Σ (x − mean)² / (n − `correction`), in two passes: the mean first, then the squares, both \
     in the order of [`sum`](Self::sum). A correction of 1 (torch's default: the estimate from a \
     sample is unbiased) or 0 (NumPy's default, and that of a layer norm: the variance of these \
     numbers) is always written. No square is subtracted from another: the relative error is at \
     most (h + 4)·u + (h + 1)²·u²·κ² to first order in each, h as in `sum`, u the unit roundoff, \
     κ² = Σx²/Σ(x − mean)² (Chan, Golub, LeVeque, Algorithms for Computing the Sample Variance, \
     The American Statistician 37, 1983, table 1, with h additions for n). `f16` and `bf16` are \
     computed in `f32` and rounded once.";
    "Where n − `correction` is 0 or less, it is NaN, or infinite if elements differ.";
    "[[1.0, 3.0], [4.0, 8.0]]" => "26.0 / 3.0", "[2.0, 8.0]", "[[2.0], [8.0]]";

    "The standard deviation of all elements: `a.std(correction=1)`", "The standard deviation along one axis: `a.std(dim, correction=1)`";
    std(correction: usize = "0");
    axis std_axis into std_axis_into boxed std_axis_boxed;
    keep std_axis_keep into std_axis_keep_into boxed std_axis_keep_boxed;
    "The square root of [`var`](Self::var), whose relative error it halves and adds one rounding \
     to. Torch's default for `correction` is 1, NumPy's is 0. `f16` and `bf16` are computed in \
     `f32` and rounded once.";
    "Where n − `correction` is 0 or less, it is NaN, or infinite if elements differ.";
    "[[1.0, 3.0], [4.0, 8.0]]" => "6.5_f64.sqrt()", "[1.0, 2.0]", "[[1.0], [2.0]]";

    "The logarithm of the sum of the exponentials of all elements: `torch.logsumexp`", "The logarithm of the sum of the exponentials along one axis: `a.logsumexp(dim)`";
    log_sum_exp();
    axis log_sum_exp_axis into log_sum_exp_axis_into boxed log_sum_exp_axis_boxed;
    keep log_sum_exp_axis_keep into log_sum_exp_axis_keep_into boxed log_sum_exp_axis_keep_boxed;
    "max + ln Σ exp(x − max), the sum in the order of [`sum`](Self::sum): no exponential \
     overflows (Blanchard, Higham, Higham, Accurately computing the log-sum-exp and softmax \
     functions, IMA Journal of Numerical Analysis 41, 2021, algorithm 3.1). The error is at most \
     (R + h + 2)·u + u·|result| + e to first order, R the distance of the greatest element from \
     the least one that counts, h as in `sum`, e the relative error of [`exp`](Self::exp) and \
     that of `ln`. An element of +∞ gives +∞, NaN gives NaN. `f16` and `bf16` are computed in \
     `f32` and rounded once.";
    "It is −∞ of no elements, and of elements that are all −∞.";
    "[[1000.0, f64::NEG_INFINITY], [0.0, 0.0]]" => "1000.0", "[1000.0, 2.0_f64.ln()]", "[[1000.0], [2.0_f64.ln()]]";
}

/// `of` each column along the axis.
#[inline(always)]
fn along<T, S, O, D>(
    to: D,
    tensor: &Tensor<T, S>,
    sizes: [usize; 2],
    of: impl Fn(Column<'_, T>) -> T,
) -> D::Output
where
    T: Element,
    S: Layout,
    O: Layout,
    D: Destination<T, O>,
{
    to.overwritten(|slots| {
        each_column(slots, tensor.as_slice(), sizes, |slot, column| *slot = of(column));
    })
}

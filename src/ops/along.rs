//! Reductions along one axis, chosen at compile time: one row each.

use super::apply::{Destination, New, forms};
use super::reducer::{
    All, Any, Max, Mean, Min, NormL1, NormL2, NormMax, Product, Reducer, Sum, along, sizes,
};
use crate::element::Element;
use crate::element::arithmetic::{Binary, operation};
use crate::element::bounds::Arithmetic;
use crate::element::cast::{Cast, CastFrom};
use crate::element::functions::{Unary, UnaryElement, function};
use crate::element::one::HasOne;
use crate::kernel::places::places;
use crate::rule::non_empty::NonEmptyAxis;
use crate::rule::select::Select;
use crate::seal::Sealed;
use crate::shape::Layout;
use crate::shape::dim::Dim;
use crate::tensor::Tensor;

/// One row a reduction: what it is, its methods in each form, without the axis and with
/// it, how it reduces, an example of each method, and one for the other forms of both.
macro_rules! reductions {
    ($(
        $(#[$what:meta])+
        pub fn $method:ident<A>(&self, _: A) -> Tensor<$output:ty, S::Without>
        into $into:ident boxed $boxed:ident;
        keep $kept:ident into $kept_into:ident boxed $kept_boxed:ident;
        $along:ident::<$reducer:ident>
        where [$($bound:tt)+];
        $a:literal, $axis:literal => $result:literal, $result_kept:literal;
        numerics $numerics:literal;
        of_no_elements $of_none:literal;
        $(#[$example:meta])+
        keep
        $(#[$example_kept:meta])+
        ;
    )+) => {
        /// # Reductions along one axis
        impl<T: Element, S: Layout> Tensor<T, S> {$(
            $(#[$what])+
            ///
            /// # Shapes
            /// `S` → `S` without the axis ([`Select`]): a position, `At::<0>` is the
            /// first; the last, `Last`; or a named axis.
            ///
            /// # Numerics
            #[doc = $numerics]
            ///
            /// # Panics
            #[doc = concat!("Never, for the element types of this crate. ", $of_none)]
            ///
            /// # Example
            $(#[$example])+
            #[inline]
            #[must_use]
            pub fn $method<A>(&self, _: A) -> Tensor<$output, S::Without>
            where
                $($bound)+
            {
                $along::<$reducer, _, _, _, _>(New, self, sizes::<S, A>())
            }

            forms! {
                others of $method[A](self, _: A) -> Tensor<$output, S::Without>
                where [$($bound)+]
                to => $along::<$reducer, _, _, _, _>(to, self, sizes::<S, A>());
                panics "Never, for the element types of this crate";
                into $into
                /// ```
                /// use shaped::{At, Tensor, tensor};
                /// let mut output = Tensor::zeros();
                #[doc = concat!("tensor(", $a, ").", stringify!($into), "(", $axis, ", &mut output);")]
                #[doc = concat!("assert_eq!(output.to_array(), ", $result, ");")]
                /// ```
                ;
                boxed $boxed
                /// ```
                /// use shaped::{At, tensor};
                #[doc = concat!("let a = tensor(", $a, ");")]
                #[doc = concat!("assert_eq!(a.", stringify!($boxed), "(", $axis, ").to_array(), ", $result, ");")]
                /// ```
                ;
            }

            #[doc = concat!(
                "[`", stringify!($method), "`](Self::", stringify!($method),
                "), with the axis kept at length 1: `keepdim=True`."
            )]
            ///
            /// # Shapes
            /// `S` → `S`, an unnamed axis of length 1 in the place of the axis: it
            /// broadcasts with `S`.
            ///
            /// # Numerics
            #[doc = concat!(
                "Those of [`", stringify!($method), "`](Self::", stringify!($method), ")."
            )]
            ///
            /// # Panics
            #[doc = concat!("Never, for the element types of this crate. ", $of_none)]
            ///
            /// # Example
            $(#[$example_kept])+
            #[doc(alias("keepdim", "keepdims"))]
            #[inline]
            #[must_use]
            pub fn $kept<A>(&self, _: A) -> Tensor<$output, S::Replaced<Dim<1>>>
            where
                $($bound)+
            {
                $along::<$reducer, _, _, _, _>(New, self, sizes::<S, A>())
            }

            forms! {
                others of $kept[A](self, _: A) -> Tensor<$output, S::Replaced<Dim<1>>>
                where [$($bound)+]
                to => $along::<$reducer, _, _, _, _>(to, self, sizes::<S, A>());
                panics "Never, for the element types of this crate";
                into $kept_into
                /// ```
                /// use shaped::{At, Tensor, tensor};
                /// let mut output = Tensor::zeros();
                #[doc = concat!("tensor(", $a, ").", stringify!($kept_into), "(", $axis, ", &mut output);")]
                #[doc = concat!("assert_eq!(output.to_array(), ", $result_kept, ");")]
                /// ```
                ;
                boxed $kept_boxed
                /// ```
                /// use shaped::{At, tensor};
                #[doc = concat!("let a = tensor(", $a, ");")]
                #[doc = concat!("assert_eq!(a.", stringify!($kept_boxed), "(", $axis, ").to_array(), ", $result_kept, ");")]
                /// ```
                ;
            }
        )+}
    };
}

reductions! {
    /// The sum along one axis: `a.sum(dim)`.
    #[doc(alias("row_sum", "column_sum"))]
    pub fn sum_axis<A>(&self, _: A) -> Tensor<T, S::Without>
    into sum_axis_into boxed sum_axis_boxed;
    keep sum_axis_keep into sum_axis_keep_into boxed sum_axis_keep_boxed;
    along::<Sum>
    where [T: Binary<operation::Add, Output = T>, S: Select<A>];
    "[[1, 2, 3], [4, 5, 6]]", "At::<0>" => "[5, 7, 9]", "[[5, 7, 9]]";
    numerics "Those of [`sum`](Self::sum): each result is the `sum` of its elements, \
        wherever the axis stands.";
    of_no_elements "The sum of no elements is zero.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.sum_axis(At::<0>).to_array(), [5, 7, 9]);
    /// assert_eq!(a.sum_axis(At::<1>).to_array(), [6, 15]);
    /// ```
    /// From the end, as `dim=-1`, and by name, on any number of axes:
    /// ```
    /// use shaped::{Last, Tensor, axis, shape};
    /// axis!(Channel = 3);
    /// let image = Tensor::<f32, shape![4, 5, Channel]>::ones();
    /// let grey: Tensor<f32, shape![4, 5]> = image.sum_axis(Channel);
    /// assert_eq!(grey.to_array(), [[3.0; 5]; 4]);
    /// assert_eq!(image.sum_axis(Last), grey);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, tensor};
    /// // shape `[[T; 3]; 2]` has no axis `At<2>`
    /// let _ = tensor([[1, 2, 3], [4, 5, 6]]).sum_axis(At::<2>);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.sum_axis_keep(At::<1>).to_array(), [[6], [15]]);
    /// ```
    ;

    /// The product along one axis: `a.prod(dim)`.
    #[doc(alias("prod"))]
    pub fn product_axis<A>(&self, _: A) -> Tensor<T, S::Without>
    into product_axis_into boxed product_axis_boxed;
    keep product_axis_keep into product_axis_keep_into boxed product_axis_keep_boxed;
    along::<Product>
    where [T: Binary<operation::Mul, Output = T> + HasOne, S: Select<A>];
    "[[1, 2, 3], [4, 5, 6]]", "At::<1>" => "[6, 120]", "[[6], [120]]";
    numerics "Those of [`product`](Self::product), for each result.";
    of_no_elements "The product of no elements is one.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.product_axis(At::<0>).to_array(), [4, 10, 18]);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 2, 3], [4, 5, 6]]);
    /// assert_eq!(a.product_axis_keep(At::<1>).to_array(), [[6], [120]]);
    /// ```
    ;

    /// The mean along one axis: `a.mean(dim)`.
    #[doc(alias("average", "row_mean", "column_mean"))]
    pub fn mean_axis<A>(&self, _: A) -> Tensor<T, S::Without>
    into mean_axis_into boxed mean_axis_boxed;
    keep mean_axis_keep into mean_axis_keep_into boxed mean_axis_keep_boxed;
    along::<Mean>
    where [
        T: Binary<operation::Add, Output = T>
            + Binary<operation::Div, Output = T>
            + CastFrom<u64>,
        S: Select<A>,
    ];
    "[[1.0, 2.0], [3.0, 6.0]]", "At::<0>" => "[2.0, 4.0]", "[[2.0, 4.0]]";
    numerics "Those of [`mean`](Self::mean), for each result.";
    of_no_elements "The mean of no elements is NaN.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, 2.0], [3.0, 6.0]]);
    /// assert_eq!(a.mean_axis(At::<0>).to_array(), [2.0, 4.0]);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, 2.0], [3.0, 6.0]]);
    /// let centred = &a - &a.mean_axis_keep(At::<1>);
    /// assert_eq!(centred.to_array(), [[-0.5, 0.5], [-1.5, 1.5]]);
    /// ```
    ;

    /// The least element along one axis: `a.amin(dim)`.
    #[doc(alias("amin"))]
    pub fn min_axis<A>(&self, _: A) -> Tensor<T, S::Without>
    into min_axis_into boxed min_axis_boxed;
    keep min_axis_keep into min_axis_keep_into boxed min_axis_keep_boxed;
    along::<Min>
    where [T: Binary<operation::Minimum, Output = T>, S: Select<A, Axis: NonEmptyAxis>];
    "[[3, 1], [2, 4]]", "At::<1>" => "[1, 2]", "[[1], [2]]";
    numerics "Those of [`min`](Self::min), for each result.";
    of_no_elements "An axis without elements does not compile.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.min_axis(At::<0>).to_array(), [2, 1]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, Tensor, shape};
    /// // axis `Dim<0>` has no elements, or is not known to have any
    /// let _ = Tensor::<f32, shape![2, 0]>::zeros().min_axis(At::<1>);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.min_axis_keep(At::<1>).to_array(), [[1], [2]]);
    /// ```
    ;

    /// The greatest element along one axis: `a.amax(dim)`.
    #[doc(alias("amax"))]
    pub fn max_axis<A>(&self, _: A) -> Tensor<T, S::Without>
    into max_axis_into boxed max_axis_boxed;
    keep max_axis_keep into max_axis_keep_into boxed max_axis_keep_boxed;
    along::<Max>
    where [T: Binary<operation::Maximum, Output = T>, S: Select<A, Axis: NonEmptyAxis>];
    "[[3, 1], [2, 4]]", "At::<0>" => "[3, 4]", "[[3, 4]]";
    numerics "Those of [`max`](Self::max), for each result.";
    of_no_elements "An axis without elements does not compile.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.max_axis(At::<0>).to_array(), [3, 4]);
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{At, Tensor, shape};
    /// // axis `Dim<0>` has no elements, or is not known to have any
    /// let _ = Tensor::<f32, shape![2, 0]>::zeros().max_axis(At::<1>);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.max_axis_keep(At::<1>).to_array(), [[3], [4]]);
    /// ```
    ;

    /// Where the least element is along one axis, the first one of several: `a.argmin(dim)`.
    pub fn argmin_axis<A>(&self, _: A) -> Tensor<i64, S::Without>
    into argmin_axis_into boxed argmin_axis_boxed;
    keep argmin_axis_keep into argmin_axis_keep_into boxed argmin_axis_keep_boxed;
    places_along::<Min>
    where [
        T: Binary<operation::Minimum, Output = T> + PartialEq,
        S: Select<A, Axis: NonEmptyAxis>,
    ];
    "[[3, 1], [2, 4]]", "At::<0>" => "[1, 0]", "[[1, 0]]";
    numerics "Those of [`argmin`](Self::argmin), for each result; \
        positions are `i64`, as in torch.";
    of_no_elements "An axis without elements does not compile.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.argmin_axis(At::<0>).to_array(), [1, 0]);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3, 1], [2, 4]]);
    /// assert_eq!(a.argmin_axis_keep(At::<1>).to_array(), [[1], [0]]);
    /// ```
    ;

    /// Where the greatest element is along one axis, the first one of several: `a.argmax(dim)`.
    pub fn argmax_axis<A>(&self, _: A) -> Tensor<i64, S::Without>
    into argmax_axis_into boxed argmax_axis_boxed;
    keep argmax_axis_keep into argmax_axis_keep_into boxed argmax_axis_keep_boxed;
    places_along::<Max>
    where [
        T: Binary<operation::Maximum, Output = T> + PartialEq,
        S: Select<A, Axis: NonEmptyAxis>,
    ];
    "[[3, 1], [2, 4]]", "At::<1>" => "[0, 1]", "[[0], [1]]";
    numerics "Those of [`argmax`](Self::argmax), for each result; \
        positions are `i64`, as in torch.";
    of_no_elements "An axis without elements does not compile.";
    /// ```
    /// use shaped::{At, Last, tensor};
    /// let scores = tensor([[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]]);
    /// assert_eq!(scores.argmax_axis(Last).to_array(), [1, 0]);
    /// assert_eq!(scores.argmax_axis(At::<0>).to_array(), [1, 0, 1]);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let scores = tensor([[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]]);
    /// assert_eq!(scores.argmax_axis_keep(At::<1>).to_array(), [[1], [0]]);
    /// ```
    ;

    /// Whether no element along one axis is zero, or `false`: `a.all(dim)`.
    pub fn all_axis<A>(&self, _: A) -> Tensor<bool, S::Without>
    into all_axis_into boxed all_axis_boxed;
    keep all_axis_keep into all_axis_keep_into boxed all_axis_keep_boxed;
    along::<All>
    where [T: Cast<bool>, S: Select<A>];
    "[[1, 0], [3, 4]]", "At::<0>" => "[true, false]", "[[true, false]]";
    numerics "Those of [`all`](Self::all), for each result.";
    of_no_elements "It is `true` of no elements.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 0], [3, 4]]);
    /// assert_eq!(a.all_axis(At::<0>).to_array(), [true, false]);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 0], [3, 4]]);
    /// assert_eq!(a.all_axis_keep(At::<1>).to_array(), [[false], [true]]);
    /// ```
    ;

    /// Whether an element along one axis is not zero, or `true`: `a.any(dim)`.
    pub fn any_axis<A>(&self, _: A) -> Tensor<bool, S::Without>
    into any_axis_into boxed any_axis_boxed;
    keep any_axis_keep into any_axis_keep_into boxed any_axis_keep_boxed;
    along::<Any>
    where [T: Cast<bool>, S: Select<A>];
    "[[1, 0], [0, 0]]", "At::<1>" => "[true, false]", "[[true], [false]]";
    numerics "Those of [`any`](Self::any), for each result.";
    of_no_elements "It is `false` of no elements.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 0], [0, 0]]);
    /// assert_eq!(a.any_axis(At::<0>).to_array(), [true, false]);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1, 0], [0, 0]]);
    /// assert_eq!(a.any_axis_keep(At::<1>).to_array(), [[true], [false]]);
    /// ```
    ;

    /// The sum of the absolute values along one axis: `torch.linalg.vector_norm(a, 1, dim)`.
    pub fn norm_l1_axis<A>(&self, _: A) -> Tensor<UnaryElement<function::Abs, T>, S::Without>
    into norm_l1_axis_into boxed norm_l1_axis_boxed;
    keep norm_l1_axis_keep into norm_l1_axis_keep_into boxed norm_l1_axis_keep_boxed;
    along::<NormL1>
    where [
        T: Unary<function::Abs>,
        UnaryElement<function::Abs, T>: Binary<operation::Add, Output = UnaryElement<function::Abs, T>>,
        S: Select<A>,
    ];
    "[[1.0, -2.0], [-3.0, 0.5]]", "At::<0>" => "[4.0, 2.5]", "[[4.0, 2.5]]";
    numerics "Those of [`norm_l1`](Self::norm_l1), for each result.";
    of_no_elements "It is zero of no elements.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, -2.0], [-3.0, 0.5]]);
    /// assert_eq!(a.norm_l1_axis(At::<0>).to_array(), [4.0, 2.5]);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, -2.0], [-3.0, 0.5]]);
    /// assert_eq!(a.norm_l1_axis_keep(At::<1>).to_array(), [[3.0], [3.5]]);
    /// ```
    ;

    /// The Euclidean norm along one axis: `torch.linalg.vector_norm(a, 2, dim)`.
    pub fn norm_l2_axis<A>(&self, _: A) -> Tensor<UnaryElement<function::Abs, T>, S::Without>
    into norm_l2_axis_into boxed norm_l2_axis_boxed;
    keep norm_l2_axis_keep into norm_l2_axis_keep_into boxed norm_l2_axis_keep_boxed;
    along::<NormL2>
    where [
        T: Unary<function::Abs>,
        UnaryElement<function::Abs, T>: Unary<function::Sqrt, Output = UnaryElement<function::Abs, T>> + Arithmetic,
        S: Select<A>,
    ];
    "[[3.0, 4.0], [6.0, 8.0]]", "At::<1>" => "[5.0, 10.0]", "[[5.0], [10.0]]";
    numerics "Those of [`norm_l2`](Self::norm_l2), for each result.";
    of_no_elements "It is zero of no elements.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[3.0, 4.0], [6.0, 8.0]]);
    /// assert_eq!(a.norm_l2_axis(At::<1>).to_array(), [5.0, 10.0]);
    /// ```
    keep
    /// ```
    /// use shaped::{Last, tensor};
    /// let a = tensor([[3.0, 4.0], [6.0, 8.0]]);
    /// let unit = &a / &a.norm_l2_axis_keep(Last);
    /// assert_eq!(unit.to_array(), [[0.6, 0.8], [0.6, 0.8]]);
    /// ```
    ;

    /// The greatest absolute value along one axis: `torch.linalg.vector_norm(a, inf, dim)`.
    pub fn norm_max_axis<A>(&self, _: A) -> Tensor<UnaryElement<function::Abs, T>, S::Without>
    into norm_max_axis_into boxed norm_max_axis_boxed;
    keep norm_max_axis_keep into norm_max_axis_keep_into boxed norm_max_axis_keep_boxed;
    along::<NormMax>
    where [
        T: Unary<function::Abs>,
        UnaryElement<function::Abs, T>: Binary<operation::Maximum, Output = UnaryElement<function::Abs, T>>,
        S: Select<A>,
    ];
    "[[1.0, -2.0], [-3.0, 0.5]]", "At::<0>" => "[3.0, 2.0]", "[[3.0, 2.0]]";
    numerics "Those of [`norm_max`](Self::norm_max), for each result.";
    of_no_elements "It is zero of no elements.";
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, -2.0], [-3.0, 0.5]]);
    /// assert_eq!(a.norm_max_axis(At::<0>).to_array(), [3.0, 2.0]);
    /// ```
    keep
    /// ```
    /// use shaped::{At, tensor};
    /// let a = tensor([[1.0, -2.0], [-3.0, 0.5]]);
    /// assert_eq!(a.norm_max_axis_keep(At::<1>).to_array(), [[2.0], [3.0]]);
    /// ```
    ;
}

/// Along an axis, the position of the first element that is the one to which `R`
/// reduces.
#[inline(always)]
fn places_along<R, T, S, O, D>(to: D, tensor: &Tensor<T, S>, sizes: [usize; 2]) -> D::Output
where
    R: Reducer<T, Output = T>,
    T: Element + PartialEq,
    S: Layout,
    O: Layout,
    D: Destination<i64, O>,
{
    to.over_zeros(|slots| {
        places(
            slots,
            tensor.as_slice(),
            sizes,
            R::reduce,
            |a, b| a.is(b, Sealed),
            |place| i64::try_from(place).unwrap_or(i64::MAX),
        );
    })
}

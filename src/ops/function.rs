//! Functions of each element: one row each, which gives all their forms.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;

#[cfg(all(feature = "uninit", feature = "alloc"))]
use super::apply::to_box;
use super::apply::{InPlacePlan, UnaryPlan, into, one, to_new};
use super::each::{Applied, AppliedInPlace};
use crate::element::functions::{Unary, function};
use crate::shape::Layout;
use crate::tensor::Tensor;

/// One row a function: what it gives, its methods, the elements that have it, an example.
macro_rules! functions {
    ($(
        $what:literal $(also $($alias:literal)+)?;
        $new:ident $into:ident $boxed:ident $($assign:ident)?: $function:ident where [$($bounds:tt)+];
        $input:literal => $output:literal;
    )+) => {
        /// # Functions of each element
        impl<T, S: Layout> Tensor<T, S> {$(
            #[doc = $what]
            ///
            /// # Shapes
            /// `S` → `S`
            ///
            /// # Numerics
            /// Those of [`Unary`]: the same bits on every machine.
            ///
            /// # Panics
            /// Never, for the element types of this crate.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            #[doc = concat!("let a = tensor(", $input, ");")]
            #[doc = concat!("assert_eq!(a.", stringify!($new), "().to_array(), ", $output, ");")]
            /// ```
            $($(#[doc(alias = $alias)])+)?
            #[inline]
            #[must_use]
            pub fn $new(&self) -> Tensor<<T as Unary<function::$function>>::Output, S>
            where
                $($bounds)+
            {
                to_new::<UnaryPlan<S, S>, _, _, _>(one(self), Applied::<function::$function>::new())
            }

            #[doc = concat!("Into a tensor that is there, `out=` in torch: ", $what)]
            ///
            /// # Shapes
            /// `S` → `S`
            ///
            /// # Numerics
            /// Those of [`Unary`]: the same bits on every machine.
            ///
            /// # Panics
            /// Never, for the element types of this crate.
            ///
            /// # Example
            /// ```
            /// use shaped::{Tensor, tensor};
            #[doc = concat!("let a = tensor(", $input, ");")]
            /// let mut output = Tensor::zeros();
            #[doc = concat!("a.", stringify!($into), "(&mut output);")]
            #[doc = concat!("assert_eq!(output.to_array(), ", $output, ");")]
            /// ```
            #[inline]
            pub fn $into(&self, output: &mut Tensor<<T as Unary<function::$function>>::Output, S>)
            where
                $($bounds)+
            {
                into::<UnaryPlan<S, S>, _, _, _>(output, one(self), Applied::<function::$function>::new());
            }

            #[cfg(all(feature = "uninit", feature = "alloc"))]
            #[doc = concat!("On the heap (features `alloc` and `uninit`): ", $what)]
            ///
            /// # Shapes
            /// `S` → `S`
            ///
            /// # Numerics
            /// Those of [`Unary`]: the same bits on every machine.
            ///
            /// # Panics
            /// Never, for the element types of this crate; a failed allocation ends the
            /// program, as with every `Box`.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            #[doc = concat!("let a = tensor(", $input, ");")]
            #[doc = concat!("assert_eq!(a.", stringify!($boxed), "().to_array(), ", $output, ");")]
            /// ```
            #[inline]
            #[must_use]
            pub fn $boxed(&self) -> Box<Tensor<<T as Unary<function::$function>>::Output, S>>
            where
                $($bounds)+
            {
                to_box::<UnaryPlan<S, S>, _, _, _>(one(self), Applied::<function::$function>::new())
            }

            $(
            #[doc = concat!("In place: ", $what)]
            ///
            /// # Shapes
            /// `S` → `S`
            ///
            /// # Numerics
            /// Those of [`Unary`]: the same bits on every machine.
            ///
            /// # Panics
            /// Never, for the element types of this crate.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            #[doc = concat!("let mut a = tensor(", $input, ");")]
            #[doc = concat!("a.", stringify!($assign), "();")]
            #[doc = concat!("assert_eq!(a.to_array(), ", $output, ");")]
            /// ```
            #[inline]
            pub fn $assign(&mut self)
            where
                T: Unary<function::$function, Output = T>,
            {
                into::<InPlacePlan<S>, _, _, _>(self, (), AppliedInPlace::<function::$function>::new());
            }
            )?
        )+}
    };
}

functions! {
    "Each element with the other sign, `-&a`; of an integer, wrapping: the least number stays." also "negative";
    neg neg_into neg_boxed neg_assign: Neg where [T: Unary<function::Neg>];
    "[-2, 3]" => "[2, -3]";
    "The complement of each element, `!&a`: of `bool`, the other one; of an integer, every bit." also "bitwise_not" "logical_not" "invert";
    not not_into not_boxed not_assign: Not where [T: Unary<function::Not>];
    "[true, false]" => "[false, true]";
    "The absolute value of each element; of an integer, wrapping: the least number stays; of a complex number, a real number." also "absolute" "norm";
    abs abs_into abs_boxed abs_assign: Abs where [T: Unary<function::Abs>];
    "[-2, 3]" => "[2, 3]";
    "The square root of each element, correctly rounded; NaN below zero.";
    sqrt sqrt_into sqrt_boxed sqrt_assign: Sqrt where [T: Unary<function::Sqrt>];
    "[4.0, 2.25]" => "[2.0, 1.5]";
    "e to the power of each element.";
    exp exp_into exp_boxed exp_assign: Exp where [T: Unary<function::Exp>];
    "[0.0, f64::NEG_INFINITY]" => "[1.0, 0.0]";
    "2 to the power of each element.";
    exp2 exp2_into exp2_boxed exp2_assign: Exp2 where [T: Unary<function::Exp2>];
    "[3.0, -1.0]" => "[8.0, 0.5]";
    "e to the power of each element, minus 1, precise near zero." also "expm1";
    exp_m1 exp_m1_into exp_m1_boxed exp_m1_assign: ExpM1 where [T: Unary<function::ExpM1>];
    "[0.0, 1e-20]" => "[0.0, 1e-20]";
    "The natural logarithm of each element; NaN below zero." also "log";
    ln ln_into ln_boxed ln_assign: Ln where [T: Unary<function::Ln>];
    "[1.0, 0.0]" => "[0.0, f64::NEG_INFINITY]";
    "The natural logarithm of 1 plus each element, precise near zero." also "log1p";
    ln_1p ln_1p_into ln_1p_boxed ln_1p_assign: Ln1p where [T: Unary<function::Ln1p>];
    "[0.0, 1e-20]" => "[0.0, 1e-20]";
    "The logarithm of each element to base 2.";
    log2 log2_into log2_boxed log2_assign: Log2 where [T: Unary<function::Log2>];
    "[8.0, 0.5]" => "[3.0, -1.0]";
    "The logarithm of each element to base 10.";
    log10 log10_into log10_boxed log10_assign: Log10 where [T: Unary<function::Log10>];
    "[100.0, 1.0]" => "[2.0, 0.0]";
    "The sine of each element, in radians.";
    sin sin_into sin_boxed sin_assign: Sin where [T: Unary<function::Sin>];
    "[0.0, -0.0]" => "[0.0, 0.0]";
    "The cosine of each element, in radians.";
    cos cos_into cos_boxed cos_assign: Cos where [T: Unary<function::Cos>];
    "[0.0, -0.0]" => "[1.0, 1.0]";
    "The tangent of each element, in radians.";
    tan tan_into tan_boxed tan_assign: Tan where [T: Unary<function::Tan>];
    "[0.0, -0.0]" => "[0.0, 0.0]";
    "The arc sine of each element, in radians; NaN outside [-1, 1]." also "arcsin";
    asin asin_into asin_boxed asin_assign: Asin where [T: Unary<function::Asin>];
    "[0.0, 1.0]" => "[0.0, core::f64::consts::FRAC_PI_2]";
    "The arc cosine of each element, in radians; NaN outside [-1, 1]." also "arccos";
    acos acos_into acos_boxed acos_assign: Acos where [T: Unary<function::Acos>];
    "[1.0, 0.0]" => "[0.0, core::f64::consts::FRAC_PI_2]";
    "The arc tangent of each element, in radians." also "arctan";
    atan atan_into atan_boxed atan_assign: Atan where [T: Unary<function::Atan>];
    "[0.0, f64::INFINITY]" => "[0.0, core::f64::consts::FRAC_PI_2]";
    "The hyperbolic sine of each element.";
    sinh sinh_into sinh_boxed sinh_assign: Sinh where [T: Unary<function::Sinh>];
    "[0.0, f64::INFINITY]" => "[0.0, f64::INFINITY]";
    "The hyperbolic cosine of each element.";
    cosh cosh_into cosh_boxed cosh_assign: Cosh where [T: Unary<function::Cosh>];
    "[0.0, f64::INFINITY]" => "[1.0, f64::INFINITY]";
    "The hyperbolic tangent of each element.";
    tanh tanh_into tanh_boxed tanh_assign: Tanh where [T: Unary<function::Tanh>];
    "[0.0, f64::INFINITY]" => "[0.0, 1.0]";
    "The greatest integer not above each element.";
    floor floor_into floor_boxed floor_assign: Floor where [T: Unary<function::Floor>];
    "[1.5, -1.5]" => "[1.0, -2.0]";
    "The least integer not below each element.";
    ceil ceil_into ceil_boxed ceil_assign: Ceil where [T: Unary<function::Ceil>];
    "[1.5, -1.5]" => "[2.0, -1.0]";
    "The integer part of each element." also "fix";
    trunc trunc_into trunc_boxed trunc_assign: Trunc where [T: Unary<function::Trunc>];
    "[1.5, -1.5]" => "[1.0, -1.0]";
    "The nearest integer to each element, a tie to the even one: `torch.round`." also "round" "rint";
    round_ties_even round_ties_even_into round_ties_even_boxed round_ties_even_assign: RoundTiesEven where [T: Unary<function::RoundTiesEven>];
    "[0.5, 1.5]" => "[0.0, 2.0]";
    "The complex conjugate of each element; a real number is its own." also "conjugate";
    conj conj_into conj_boxed conj_assign: Conj where [T: Unary<function::Conj>];
    "[1.5, -2.0]" => "[1.5, -2.0]";
    "The square of each element, `a * a`; of an integer, wrapping.";
    square square_into square_boxed square_assign: Square where [T: Unary<function::Square>];
    "[-3, 4]" => "[9, 16]";
    "1 divided by each element: `torch.reciprocal`.";
    recip recip_into recip_boxed recip_assign: Recip where [T: Unary<function::Recip>];
    "[4.0, -0.5]" => "[0.25, -2.0]";
    "1 divided by the square root of each element: `torch.rsqrt`; NaN below zero.";
    rsqrt rsqrt_into rsqrt_boxed rsqrt_assign: Rsqrt where [T: Unary<function::Rsqrt>];
    "[4.0, 0.0]" => "[0.5, f64::INFINITY]";
    "The sign of each element, −1, 0 or 1: `torch.sign`; 0 of NaN, as there.";
    sign sign_into sign_boxed sign_assign: Sign where [T: Unary<function::Sign>];
    "[-2.5, -0.0, 7.0]" => "[-1.0, 0.0, 1.0]";
    "Whether each element is NaN: `torch.isnan`.";
    is_nan is_nan_into is_nan_boxed: IsNan where [T: Unary<function::IsNan>];
    "[1.0, f64::NAN, f64::INFINITY]" => "[false, true, false]";
    "Whether each element is infinite: `torch.isinf`.";
    is_infinite is_infinite_into is_infinite_boxed: IsInfinite where [T: Unary<function::IsInfinite>];
    "[1.0, f64::NAN, f64::NEG_INFINITY]" => "[false, false, true]";
    "Whether each element is neither NaN nor infinite: `torch.isfinite`.";
    is_finite is_finite_into is_finite_boxed: IsFinite where [T: Unary<function::IsFinite>];
    "[1.0, f64::NAN, f64::INFINITY]" => "[true, false, false]";
}

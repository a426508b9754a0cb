//! Functions of each element: one row each.

use crate::element::functions::{Has, function};
use crate::shape::Layout;
use crate::tensor::Tensor;

/// One row a function: its text, its method, an example.
macro_rules! functions {
    ($($doc:literal $method:ident $function:ident $input:literal => $output:literal;)+) => {
        impl<T, S: Layout> Tensor<T, S> {$(
            #[doc = $doc]
            ///
            /// # Shapes
            /// `S` → `S`
            ///
            /// # Numerics
            /// Those of [`Has`]: the same bits on every machine.
            ///
            /// # Panics
            /// Never, for the element types of this crate.
            ///
            /// # Example
            /// ```
            /// use shaped::tensor;
            #[doc = concat!("let a = tensor(", $input, ");")]
            #[doc = concat!("assert_eq!(a.", stringify!($method), "().to_array(), ", $output, ");")]
            /// ```
            #[inline]
            #[must_use]
            pub fn $method(&self) -> Tensor<<T as Has<function::$function>>::Output, S>
            where
                T: Has<function::$function>,
            {
                self.map(T::of)
            }
        )+}
    };
}

functions! {
    "The absolute value of each element; of an integer, wrapping: the least number stays."
    abs Abs "[-2, 3]" => "[2, 3]";
    "The square root of each element, correctly rounded; NaN below zero."
    sqrt Sqrt "[4.0, 2.25]" => "[2.0, 1.5]";
    "e to the power of each element."
    exp Exp "[0.0, f64::NEG_INFINITY]" => "[1.0, 0.0]";
    "2 to the power of each element."
    exp2 Exp2 "[3.0, -1.0]" => "[8.0, 0.5]";
    "e to the power of each element, minus 1, precise near zero."
    exp_m1 ExpM1 "[0.0, 1e-20]" => "[0.0, 1e-20]";
    "The natural logarithm of each element; NaN below zero."
    ln Ln "[1.0, 0.0]" => "[0.0, f64::NEG_INFINITY]";
    "The natural logarithm of 1 plus each element, precise near zero."
    ln_1p Ln1p "[0.0, 1e-20]" => "[0.0, 1e-20]";
    "The logarithm of each element to base 2."
    log2 Log2 "[8.0, 0.5]" => "[3.0, -1.0]";
    "The logarithm of each element to base 10."
    log10 Log10 "[100.0, 1.0]" => "[2.0, 0.0]";
    "The sine of each element, in radians."
    sin Sin "[0.0, -0.0]" => "[0.0, 0.0]";
    "The cosine of each element, in radians."
    cos Cos "[0.0, -0.0]" => "[1.0, 1.0]";
    "The tangent of each element, in radians."
    tan Tan "[0.0, -0.0]" => "[0.0, 0.0]";
    "The arc sine of each element, in radians; NaN outside [-1, 1]."
    asin Asin "[0.0, 1.0]" => "[0.0, core::f64::consts::FRAC_PI_2]";
    "The arc cosine of each element, in radians; NaN outside [-1, 1]."
    acos Acos "[1.0, 0.0]" => "[0.0, core::f64::consts::FRAC_PI_2]";
    "The arc tangent of each element, in radians."
    atan Atan "[0.0, f64::INFINITY]" => "[0.0, core::f64::consts::FRAC_PI_2]";
    "The hyperbolic sine of each element."
    sinh Sinh "[0.0, f64::INFINITY]" => "[0.0, f64::INFINITY]";
    "The hyperbolic cosine of each element."
    cosh Cosh "[0.0, f64::INFINITY]" => "[1.0, f64::INFINITY]";
    "The hyperbolic tangent of each element."
    tanh Tanh "[0.0, f64::INFINITY]" => "[0.0, 1.0]";
    "The greatest integer not above each element."
    floor Floor "[1.5, -1.5]" => "[1.0, -2.0]";
    "The least integer not below each element."
    ceil Ceil "[1.5, -1.5]" => "[2.0, -1.0]";
    "The integer part of each element."
    trunc Trunc "[1.5, -1.5]" => "[1.0, -1.0]";
    "The nearest integer to each element, a tie to the even one: `torch.round`."
    round_ties_even RoundTiesEven "[0.5, 1.5]" => "[0.0, 2.0]";
    "The complex conjugate of each element; a real number is its own."
    conj Conj "[1.5, -2.0]" => "[1.5, -2.0]";
}

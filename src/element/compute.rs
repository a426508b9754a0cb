//! The functions of a number of the user's: one by one, or all of `num_traits::Float`.

use super::Element;
use super::category::Custom;
use super::functions::{UnaryMeaning, function};

/// A function of a number of your own: implement it for each one that the number has, and
/// the method of that name is there for its tensors.
///
/// A number that implements [`num_traits::Float`] has them all, by that trait.
///
/// # Example
/// ```
/// use shaped::element::Compute;
/// use shaped::{Element, category, function, tensor};
///
/// /// Quarters: 5 is 1.25.
/// #[derive(Clone, Copy, Debug, Default, PartialEq)]
/// struct Quarters(u16);
///
/// impl Element for Quarters {
///     type Category = category::Custom;
/// }
/// impl Compute<function::Sqrt> for Quarters {
///     fn compute(self) -> Self {
///         Quarters((4 * self.0).isqrt())
///     }
/// }
/// // √4 = 2 and √2.25 = 1.5
/// assert_eq!(tensor([Quarters(16), Quarters(9)]).sqrt().to_array(), [Quarters(8), Quarters(6)]);
/// ```
/// ```compile_fail,E0277
/// use shaped::{Element, category, tensor};
/// #[derive(Clone, Copy, Debug, Default)]
/// struct Quarters(u16);
/// impl Element for Quarters {
///     type Category = category::Custom;
/// }
/// let _ = tensor([Quarters(16)]).sqrt(); // elements of type `Quarters` have no function `Sqrt`
/// ```
pub trait Compute<Function> {
    /// The function of this number.
    #[must_use]
    fn compute(self) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Element + Compute<function::RoundTiesEven>> UnaryMeaning<function::RoundTiesEven, T>
    for Custom
{
    type Output = T;

    #[inline]
    fn of(element: T) -> T {
        element.compute()
    }
}

/// One row a function of the user's own floats: its name in `num_traits`.
macro_rules! custom_functions {
    ($($function:ident $method:ident;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Element + Compute<function::$function>> UnaryMeaning<function::$function, T>
            for Custom
        {
            type Output = T;

            #[inline]
            fn of(element: T) -> T {
                element.compute()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: num_traits::Float> Compute<function::$function> for T {
            #[inline]
            fn compute(self) -> T {
                self.$method()
            }
        }
    )+};
}

#[diagnostic::do_not_recommend]
impl<T: Element + num_traits::Float> UnaryMeaning<function::Rsqrt, T> for Custom {
    type Output = T;

    #[inline]
    fn of(element: T) -> T {
        element.sqrt().recip()
    }
}

custom_functions! {
    Sqrt sqrt;
    Exp exp;
    Exp2 exp2;
    ExpM1 exp_m1;
    Ln ln;
    Ln1p ln_1p;
    Log2 log2;
    Log10 log10;
    Sin sin;
    Cos cos;
    Tan tan;
    Asin asin;
    Acos acos;
    Atan atan;
    Sinh sinh;
    Cosh cosh;
    Tanh tanh;
    Floor floor;
    Ceil ceil;
    Trunc trunc;
}

//! A complex number beside a tensor of reals, on either side of an operator, and a real
//! number on the left of a tensor of complex ones or in place, of the same precision.
//!
//! Not on its right: `a * 2.0` would no longer say of which type the elements of `a` are,
//! and a feature must not take the inference from code that compiles without it. There it
//! is a tensor of rank 0, `a * tensor(2.0)`.

use core::ops;

use num_complex::{Complex32, Complex64};

use super::apply::{BinaryPlan, to_new, two};
use super::each::Combined;
use super::operand::Operand;
use crate::element::Element;
use crate::element::arithmetic::operation;
use crate::element::cast::Cast;
use crate::element::combine::Combine;
use crate::seal::Sealed;
use crate::shape::rank::Dimensioned;
use crate::shape::{Layout, Scalar};
use crate::tensor::Tensor;

/// `Operation` on elements of two types, as between tensors of rank 1 or more: one of
/// them is a number.
#[inline(always)]
fn promoted<Operation, T, U, V, O, L, R>(left: &Tensor<T, L>, right: &Tensor<U, R>) -> Tensor<V, O>
where
    T: Combine<Operation, U, Dimensioned, Dimensioned, Output = V>,
    U: Element,
    V: Element,
    O: Layout,
    L: Layout,
    R: Layout,
{
    let operation = Combined::<Operation, Dimensioned, Dimensioned>::new();
    to_new::<BinaryPlan<O, L, R>, _, _, _>(two(left, right), operation)
}

/// One row a precision: all operators, in both orders.
macro_rules! complex_and_real {
    ($($complex:ident $real:ident;)+) => {$(
        complex_and_real!(@right $real, $complex);
        complex_and_real!(@operators $complex $real:
            Mul mul MulAssign mul_assign,
            Add add AddAssign add_assign,
            Sub sub SubAssign sub_assign,
            Div div DivAssign div_assign);
    )+};

    // A number of type `$number` on the right of a tensor of `$element`.
    (@right $element:ident, $number:ident) => {
        #[diagnostic::do_not_recommend]
        impl<Operation, V, L> Operand<Operation, $element, L> for $number
        where
            $element: Combine<Operation, $number, Dimensioned, Dimensioned, Output = V>,
            V: Element,
            L: Layout,
        {
            type Output = Tensor<V, L>;
            const COUNT: usize = Self::Output::COUNT;

            #[inline(always)]
            fn after(self, left: &Tensor<$element, L>) -> Tensor<V, L> {
                promoted::<Operation, _, _, _, L, L, Scalar>(left, &Tensor::from_storage(self))
            }
            fn sealed(_: Sealed) {}
        }
    };

    (@operators $complex:ident $real:ident: $($operation:ident $method:ident $in_place:ident $method_in_place:ident),+) => {$(
        complex_and_real!(@left $operation $method $complex, $real, $complex, [&]);
        complex_and_real!(@left $operation $method $complex, $real, $complex, []);
        complex_and_real!(@left $operation $method $real, $complex, $complex, [&]);
        complex_and_real!(@left $operation $method $real, $complex, $complex, []);

        #[diagnostic::do_not_recommend]
        impl<S: Layout> ops::$in_place<$real> for Tensor<$complex, S> {
            #[inline]
            fn $method_in_place(&mut self, rhs: $real) {
                let rhs: $complex = rhs.cast_element();
                ops::$in_place::$method_in_place(self, rhs);
            }
        }
    )+};

    // A number of type `$number` on the left of a tensor of `$element`.
    (@left $operation:ident $method:ident $number:ident, $element:ident, $output:ident, [$($right:tt)?]) => {
        #[diagnostic::do_not_recommend]
        impl<S: Layout> ops::$operation<$($right)? Tensor<$element, S>> for $number {
            type Output = Tensor<$output, S>;

            #[inline]
            fn $method(self, rhs: $($right)? Tensor<$element, S>) -> Self::Output {
                let number = Tensor::from_storage(self);
                promoted::<operation::$operation, _, _, _, S, Scalar, S>(
                    &number,
                    complex_and_real!(@borrow rhs $($right)?),
                )
            }
        }
    };

    (@borrow $tensor:ident &) => { $tensor };
    (@borrow $tensor:ident) => { &$tensor };
}

complex_and_real! {
    Complex32 f32;
    Complex64 f64;
}

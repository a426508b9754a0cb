//! The sum and the product of several tensors, as an iterator gives them.

use core::iter::{Product, Sum};

use super::apply::{UnaryPlan, into, one};
use super::each::Replaced;
use crate::element::arithmetic::{Binary, operation};
use crate::element::one::HasOne;
use crate::shape::Layout;
use crate::tensor::Tensor;

/// One row a trait: by value and by reference.
macro_rules! accumulate {
    ($($what:literal, $trait:ident $method:ident $operation:ident $bound:path, $empty:ident, $result:literal;)+) => {$(
        accumulate!(@impl $what, $trait $method $operation $bound, $empty, $result, [] "into_iter", );
        accumulate!(@impl $what, $trait $method $operation $bound, $empty, $result, [&] "iter", 'a);
    )+};
    (@impl $what:literal, $trait:ident $method:ident $operation:ident $bound:path, $empty:ident, $result:literal, [$($borrow:tt)?] $iterate:literal, $($lifetime:lifetime)?) => {
        #[doc = $what]
        ///
        /// # Shapes
        /// Any number of `S` → `S`
        ///
        /// # Numerics
        #[doc = concat!("In the order of the iterator, beginning with the first tensor. Of none: `Tensor::", stringify!($empty), "()`.")]
        ///
        /// # Panics
        /// When the iterator does: never by itself, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::{Tensor, shape, tensor};
        /// let samples = [tensor([1.0, 2.0]), tensor([3.0, 4.0])];
        #[doc = concat!("let result: Tensor<f64, shape![2]> = samples.", $iterate, "().", stringify!($method), "();")]
        #[doc = concat!("assert_eq!(result.to_array(), ", $result, ");")]
        /// ```
        /// Tensors of another shape do not compile:
        /// ```compile_fail,E0277
        /// use shaped::{Tensor, shape, tensor};
        #[doc = concat!("let _: Tensor<f64, shape![3]> = [tensor([1.0, 2.0])].", $iterate, "().", stringify!($method), "();")]
        /// ```
        #[diagnostic::do_not_recommend]
        impl<$($lifetime,)? T, S> $trait<$($borrow $lifetime)? Tensor<T, S>> for Tensor<T, S>
        where
            T: Binary<operation::$operation, Output = T> + $bound,
            S: Layout,
        {
            #[inline]
            fn $method<I: Iterator<Item = $($borrow $lifetime)? Tensor<T, S>>>(mut tensors: I) -> Self {
                let Some(first) = tensors.next() else {
                    return Self::$empty();
                };
                let mut all = accumulate!(@copy first $($borrow)?);
                for tensor in tensors {
                    let next = one(accumulate!(@borrow tensor $($borrow)?));
                    let operation = Replaced::<operation::$operation, S::Dimension, S::Dimension>::new();
                    into::<UnaryPlan<S, S>, _, _, _>(&mut all, next, operation);
                }
                all
            }
        }
    };
    (@copy $tensor:ident &) => { $tensor.clone() };
    (@copy $tensor:ident) => { $tensor };
    (@borrow $tensor:ident &) => { $tensor };
    (@borrow $tensor:ident) => { &$tensor };
}

accumulate! {
    "The sum of several tensors, element by element: `+`.",
    Sum sum Add crate::element::Element, zeros, "[4.0, 6.0]";
    "The product of several tensors, element by element: `*`.",
    Product product Mul HasOne, ones, "[3.0, 8.0]";
}

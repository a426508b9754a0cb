//! The loops of `f32` and `f64`, compiled once, with this crate.
//!
//! The compiler takes a function that is not inlined from the crate in which it was first
//! compiled for the same types. So a program that multiplies matrices of `f32` finds the
//! loops here, and does not compile them again; what nobody calls is left out by the linker.
//! Rows of other lengths, other operations and other element types are compiled where they
//! are used.
//!
//! Nothing here is called. The functions are public, because the compiler leaves out what
//! nobody can reach.

use crate::{Last, Tensor, shape, tensor};

/// Loops as long as the ones that lie in the first cache.
type Vector<T> = Tensor<T, shape![64]>;
type Matrix<T> = Tensor<T, shape![64, 64]>;

macro_rules! precompiled {
    ($($element:ident)+) => {$(
        #[allow(missing_docs, reason = "not part of the interface")]
        #[allow(clippy::arithmetic_side_effects, reason = "nothing overflows a float")]
        pub fn $element(a: &mut Vector<$element>, m: &Matrix<$element>) -> [$element; 4] {
            let number = tensor(m.sum());
            let b = &*a + &number - &(&number - &*a);
            let c = &b * &number / &(&number / &b);
            let d = &(&b + &c) * &(&b - &c) / &(&number * &c);
            *a += &b;
            *a -= &c;
            *a *= &d;
            *a /= &b;
            *a += &number;
            *a -= &number;
            *a *= &number;
            *a /= &number;
            *a += &(m.matmul(m).matmul(&*a) + m.mean_axis(Last) + m.max_axis(Last) + m.min_axis(Last));
            *a += m.sum_axis(Last);
            [m.mean(), m.max(), m.min(), a.dot(&b)]
        }
    )+};
}
precompiled!(f32 f64);

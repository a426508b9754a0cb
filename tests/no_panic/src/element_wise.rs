//! Products in every way to broadcast, casts, and what is built. (All other operations
//! element by element: `operations`.)

use half::{bf16, f16};
use num_complex::{Complex32, Complex64};
use shaped::element::{Combine, CombineInPlace};
use shaped::{Broadcast, Cast, Element, ExpandTo, Layout, Tensor, operation, shape};

use crate::{any, used};

/// Calls a macro with each pair of shapes: all ways in which two operands walk.
macro_rules! for_each_broadcast {
    ($callback:ident $($first:tt)*) => {
        // No loop, and one.
        $callback!($($first)* [] []);
        $callback!($($first)* [1, 1] []);
        $callback!($($first)* [0] [0]);
        $callback!($($first)* [0] [1]);
        $callback!($($first)* [2, 0, 3] [3]);
        $callback!($($first)* [2, 3, 0] [3, 1]);
        $callback!($($first)* [7] [7]);
        $callback!($($first)* [7] []);
        $callback!($($first)* [256] [256]);
        $callback!($($first)* [256] [1]);
        $callback!($($first)* [3, 341] [3, 341]);
        $callback!($($first)* [128, 128] [128, 128]);
        $callback!($($first)* [128, 128] []);
        // Rows, short and long.
        $callback!($($first)* [4, 3] [3]);
        $callback!($($first)* [100, 3] [3]);
        $callback!($($first)* [100, 33] [33]);
        $callback!($($first)* [30, 50] [50]);
        // Columns.
        $callback!($($first)* [4, 3] [4, 1]);
        $callback!($($first)* [100, 3] [100, 1]);
        $callback!($($first)* [30, 50] [30, 1]);
        // Loops around.
        $callback!($($first)* [6, 5, 4, 3] [5, 1, 3]);
        $callback!($($first)* [2, 30, 3, 40] [30, 1, 40]);
    };
}
/// Calls a macro with pairs of shapes of which both are repeated.
macro_rules! for_each_mutual_broadcast {
    ($callback:ident $($first:tt)*) => {
        for_each_broadcast!($callback $($first)*);
        $callback!($($first)* [] [7]);
        $callback!($($first)* [3] [100, 3]);
        $callback!($($first)* [30, 1] [30, 50]);
        // Outer products.
        $callback!($($first)* [4, 1] [3]);
        $callback!($($first)* [40, 1] [30]);
        $callback!($($first)* [40] [30, 1]);
        $callback!($($first)* [40, 1] [50]);
        $callback!($($first)* [8, 1, 6, 1] [7, 1, 5]);
        $callback!($($first)* [7, 1, 5] [8, 1, 6, 1]);
        $callback!($($first)* [2, 1, 20, 1] [3, 1, 40]);
    };
}
/// Calls a macro with each element type.
macro_rules! for_each_element {
    ($callback:ident) => {
        $callback!(bool u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 f16 bf16 f32 f64 Complex32 Complex64);
    };
}

#[inline(never)]
fn combined<Operation, T, U, L, R>(operation: fn(&Tensor<T, L>, &Tensor<U, R>))
where
    T: Combine<Operation, U, L::Dimension, R::Dimension>,
    U: Element,
    L: Layout,
    R: Layout,
{
    operation(&any(), &any());
}

/// Fresh products, and products into a place.
#[inline(never)]
fn product<T, U, L, R>()
where
    T: Combine<operation::Mul, U, L::Dimension, R::Dimension>,
    U: Element,
    L: Broadcast<R>,
    R: Layout,
{
    combined::<operation::Mul, T, U, L, R>(|a, b| {
        let mut product = a * b;
        a.mul_into(b, &mut product);
        used(product);
    });
}

/// Products in place.
#[inline(never)]
fn product_in_place<T, U, L, R>()
where
    T: CombineInPlace<operation::Mul, U, L::Dimension, R::Dimension>,
    U: Element,
    L: Layout,
    R: ExpandTo<L>,
{
    let mut a = any::<T, L>();
    a *= &any::<U, R>();
    used(a);
}

macro_rules! products {
    ($element:ident $left:tt $right:tt) => {
        product::<$element, $element, shape!$left, shape!$right>();
    };
}
macro_rules! products_in_place {
    ($element:ident $left:tt $right:tt) => {
        product_in_place::<$element, $element, shape!$left, shape!$right>();
    };
}

/// Casts from one type to each.
macro_rules! casts {
    ($from:ident: $($to:ident)*) => {$( cast::<$from, $to>(); )*};
}
macro_rules! casts_from_each {
    ($($from:ident)*) => {$(
        casts!($from: bool u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 f16 bf16 f32 f64);
    )*};
}
#[inline(never)]
fn cast<T: Cast<U>, U: Element>() {
    used(any::<T, shape![70]>().cast::<U>());
}
macro_rules! built {
    ($($element:ident)*) => {$({
        let a = any::<$element, shape![4, 5]>();
        let b = any::<$element, shape![5]>();
        let mask = any::<bool, shape![4, 1]>();
        used(mask.select(&a, &b));
        used(b.expand::<shape![4, 5]>());
        used(Tensor::<$element, shape![4, 5]>::full(a.as_slice().first().copied().unwrap_or_default()));
        used(Tensor::<$element, shape![4, 5]>::ones());
        used(a.clone());
    })*};
}

pub(crate) fn check() {
    for_each_mutual_broadcast!(products f32);
    for_each_broadcast!(products i8);
    for_each_broadcast!(products_in_place f32);

    // Two element types, and rank 0, which does not widen.
    product::<i8, f32, shape![100, 3], shape![3]>();
    product::<u8, i8, shape![7], shape![]>();
    product::<f32, f64, shape![300], shape![]>();
    product::<bool, f64, shape![300], shape![300]>();
    product::<f16, bf16, shape![300], shape![300]>();
    product::<f32, Complex64, shape![3, 1], shape![4]>();
    product_in_place::<i16, i64, shape![100, 3], shape![3]>();
    used(&any::<f32, shape![300]>() * 2.0);
    used(2.0 * &any::<f32, shape![300]>());

    used(any::<f32, shape![9]>() == any::<f32, shape![9]>());
    macro_rules! fused {
        ($($element:ident)*) => {$({
            let (a, b) = (any::<$element, shape![5, 1]>(), any::<$element, shape![6]>());
            used(a.mul_add(&b, &any::<$element, shape![]>()));
        })*};
    }
    fused!(u8 u16 u32 u64 u128 i128 i8 i16 i32 i64 f16 bf16 f32 f64);
    for_each_element!(casts_from_each);
    casts!(f64: Complex32 Complex64);
    casts!(Complex64: Complex32);
    for_each_element!(built);

    let a = any::<f32, shape![100, 3]>();
    used(a.map(|x| x * x + 1.0));
    used(a.zip_map(&any::<f32, shape![3]>(), |x, y| x > y));
    used(a.hadamard(&a));
}

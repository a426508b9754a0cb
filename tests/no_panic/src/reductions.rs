//! Reductions: all elements, and along an axis.

use half::f16;
use num_complex::Complex32;
use shaped::{At, Dim, Tensor, Window, shape};

use crate::{any, used};

macro_rules! sums {
    ($($element:ident)*) => {$(
        sums!(@shape $element []);
        sums!(@shape $element [7]);
        sums!(@shape $element [0, 3]);
        sums!(@shape $element [3, 200]);
        sums!(@shape $element [5, 700]);
        sums!(@axis $element [3, 200] 0);
        sums!(@axis $element [3, 200] 1);
        sums!(@axis $element [0, 3] 0);
        sums!(@axis $element [3, 0] 0);
        sums!(@axis $element [2, 2048, 3] 1);
        sums!(@axis $element [4, 5, 6] 2);
    )*};
    (@shape $element:ident $shape:tt) => {{
        let a = any::<$element, shape!$shape>();
        used((a.sum(), a.product(), a.all(), a.any(), a.dot(&a)));
    }};
    (@axis $element:ident $shape:tt $axis:literal) => {{
        let a = any::<$element, shape!$shape>();
        used((a.sum_axis(At::<$axis>), a.sum_axis_keep(At::<$axis>)));
        used((a.product_axis(At::<$axis>), a.product_axis_keep(At::<$axis>)));
        used((a.all_axis(At::<$axis>), a.any_axis_keep(At::<$axis>)));
        used((a.all_axis_keep(At::<$axis>), a.any_axis(At::<$axis>)));
    }};
}

macro_rules! extremes {
    ($($element:ident)*) => {$(
        extremes!(@shape $element []);
        extremes!(@shape $element [7]);
        extremes!(@shape $element [3, 200]);
        extremes!(@axis $element [3, 200] 0);
        extremes!(@axis $element [3, 200] 1);
        extremes!(@axis $element [2, 2048, 3] 1);
        extremes!(@axis $element [0, 3] 1);
    )*};
    (@shape $element:ident $shape:tt) => {{
        let a = any::<$element, shape!$shape>();
        used((a.min(), a.max(), a.argmin(), a.argmax()));
    }};
    (@axis $element:ident $shape:tt $axis:literal) => {{
        let a = any::<$element, shape!$shape>();
        used((a.min_axis(At::<$axis>), a.max_axis_keep(At::<$axis>)));
        used((a.argmin_axis(At::<$axis>), a.argmax_axis_keep(At::<$axis>)));
        used((a.min_axis_keep(At::<$axis>), a.max_axis(At::<$axis>)));
        used((a.argmin_axis_keep(At::<$axis>), a.argmax_axis(At::<$axis>)));
    }};
}

macro_rules! norms {
    ($($element:ident)*) => {$({
        let a = any::<$element, shape![30, 40]>();
        used((a.mean(), a.norm_l1(), a.norm_l2(), a.norm_max()));
        used((a.mean_axis(At::<0>), a.mean_axis_keep(At::<1>)));
        used((a.norm_l1_axis(At::<0>), a.norm_l2_axis(At::<0>), a.norm_max_axis(At::<1>)));
        used((a.norm_l1_axis_keep(At::<0>), a.norm_l2_axis_keep(At::<0>), a.norm_max_axis_keep(At::<1>)));
        let none = any::<$element, shape![0, 4]>();
        used((none.mean(), none.norm_l2(), none.mean_axis(At::<0>), none.norm_max_axis(At::<1>)));
    })*};
}

/// Column by column, along the last axis and another one, short and long.
macro_rules! columns {
    ($($element:ident)*) => {$(
        columns!(@shape $element [7] 0);
        columns!(@shape $element [3, 200] 0);
        columns!(@shape $element [3, 200] 1);
        columns!(@shape $element [2, 2048, 3] 1);
        columns!(@shape $element [0, 3] 0);
        columns!(@shape $element [0, 3] 1);
    )*};
    (@shape $element:ident $shape:tt $axis:literal) => {{
        #[inline(never)]
        fn run() {
            let a = any::<$element, shape!$shape>();
            let correction = any::<u8, shape![]>().to_array().into();
            used((a.var(correction), a.std(correction), a.log_sum_exp()));
            used((a.var_axis(At::<$axis>, correction), a.std_axis_keep(At::<$axis>, correction)));
            used((a.std_axis(At::<$axis>, correction), a.var_axis_keep(At::<$axis>, correction)));
            used((a.log_sum_exp_axis(At::<$axis>), a.log_sum_exp_axis_keep(At::<$axis>)));
            used((a.softmax(At::<$axis>), a.log_softmax(At::<$axis>), a.layer_norm(At::<$axis>, 1e-5)));
            used((a.cumsum(At::<$axis>), a.cumprod(At::<$axis>)));
            used((a.mean_axis_vjp(At::<$axis>, &any()), a.sum_axis_vjp(At::<$axis>, &any())));
            used(a.softmax_vjp(At::<$axis>, &any()));
            used((a.isclose(&any::<$element, shape![]>(), 1e-5, 1e-8), a.allclose(&a, 1e-5, 1e-8)));
        }
        run();
    }};
}

/// Elements in other places.
macro_rules! places {
    ($($element:ident)*) => {$({
        #[inline(never)]
        fn run() {
            let shift = any::<i64, shape![]>().to_array() as isize;
            let mut a = any::<$element, shape![3, 7, 4]>();
            used((a.roll(At::<1>, shift), a.roll(At::<2>, shift)));
            a.roll_assign(At::<0>, shift);
            used((a.windows(At::<1>, Window::<3, 2>), a.windows(At::<2>, Window::<3, 1>)));
            used(any::<$element, shape![0, 3]>().roll(At::<0>, shift));
            let square = any::<$element, shape![9, 9]>();
            used((square.diagonal(), square.trace(), square.diagonal().diag()));
            used(Tensor::<$element, shape![9, 9]>::eye());
            used((any::<u8, shape![5]>().one_hot::<$element, Dim<7>>(), any::<i128, shape![5]>().one_hot::<$element, Dim<0>>()));
            let (left, right) = (any::<$element, shape![5, 4, 3]>(), any::<$element, shape![3, 6]>());
            used(left.matmul_vjp(&right, &any()));
            let mut bytes = any::<u8, shape![1000]>();
            used(Tensor::<$element, shape![9]>::from_le_bytes(bytes.as_slice()).is_ok());
            used((a.read_le_bytes(bytes.as_slice()).is_ok(), a.write_le_bytes(bytes.as_mut_slice()).is_ok()));
            used((a, bytes));
        }
        run();
    })*};
}

pub(crate) fn check() {
    columns!(f16 f32 f64);
    places!(u8 i128 f16 f32 Complex32);
    sums!(u8 i128 f16 f64 Complex32);
    extremes!(i8 u128 f16 f64);
    norms!(f16 f64);
}

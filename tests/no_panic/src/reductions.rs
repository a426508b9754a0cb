//! Reductions: all elements, and along an axis.

use half::f16;
use num_complex::Complex32;
use shaped::{At, shape};

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

pub(crate) fn check() {
    sums!(u8 i128 f16 f64 Complex32);
    extremes!(i8 u128 f16 f64);
    norms!(f16 f64);
}

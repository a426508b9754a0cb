//! Products of matrices and vectors.

use half::bf16;
use num_complex::Complex64;
use shaped::shape;

use crate::{any, used};

macro_rules! matmuls {
    ($($element:ident)*) => {$(
        matmuls!(@ $element [3] [3]);
        matmuls!(@ $element [2, 3] [3, 4]);
        matmuls!(@ $element [2, 3] [3]);
        matmuls!(@ $element [3] [3, 4]);
        matmuls!(@ $element [20, 30] [30]);
        matmuls!(@ $element [20, 30] [30, 16]);
        matmuls!(@ $element [20, 30] [30, 43]);
        matmuls!(@ $element [5, 1, 4, 8] [6, 8, 9]);
        matmuls!(@ $element [2, 0] [0, 3]);
        matmuls!(@ $element [0, 2] [2, 3]);
        matmuls!(@ $element [5, 2, 3] [3, 0]);
    )*};
    (@ $element:ident $left:tt $right:tt) => {{
        let (a, b) = (any::<$element, shape!$left>(), any::<$element, shape!$right>());
        let mut product = a.matmul(&b);
        a.matmul_into(&b, &mut product);
        used(product);
    }};
}

macro_rules! outers {
    ($($element:ident)*) => {$(
        used(any::<$element, shape![4]>().outer(&any::<$element, shape![3]>()));
        used(any::<$element, shape![40]>().outer(&any::<$element, shape![50]>()));
        used(any::<$element, shape![0]>().outer(&any::<$element, shape![3]>()));
    )*};
}

pub(crate) fn check() {
    matmuls!(u8 bf16 f32 Complex64);
    outers!(u8 f32 Complex64);
}

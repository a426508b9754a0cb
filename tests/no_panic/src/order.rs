//! Shape changes and joining: the same elements in another order.

use num_complex::Complex64;
use shaped::{At, Between, shape};

use crate::{any, used};

macro_rules! orders {
    ($($element:ident)*) => {$(
        orders!(@views $element);
        orders!(@walks $element [2, 3]);
        orders!(@walks $element [40, 50]);
        orders!(@walks $element [3, 4, 5]);
        orders!(@walks $element [0, 3]);
        orders!(@joins $element [2, 3]);
        orders!(@joins $element [4, 5, 6]);
        orders!(@joins $element [30, 40]);
        orders!(@joins $element [3, 0]);
    )*};
    (@views $element:ident) => {{
        let mut a = any::<$element, shape![4, 6]>();
        used(a.reshape::<shape![3, 8]>());
        used(a.flatten());
        used(a.unsqueeze(At::<1>).squeeze(At::<1>));
        used(a.as_reshaped::<shape![2, 12]>());
        used(a.as_flattened());
        used(a.as_unsqueezed(At::<0>).as_squeezed(At::<0>));
        used(a.as_reshaped_mut::<shape![24]>());
    }};
    (@walks $element:ident $shape:tt) => {{
        let a = any::<$element, shape!$shape>();
        used(a.transpose());
        used((a.flip(At::<0>), a.flip(At::<1>)));
        used((a.slice(At::<1>, Between::<1, 3>), a.slice(At::<1>, Between::<2, 2>)));
    }};
    (@joins $element:ident $shape:tt) => {{
        let (a, b) = (any::<$element, shape!$shape>(), any::<$element, shape!$shape>());
        used((a.concat(At::<0>, &b), a.concat(At::<1>, &b)));
        used((a.stack(At::<0>, &b), a.stack(At::<1>, &b)));
    }};
}

pub(crate) fn check() {
    orders!(u8 f32 Complex64);
    used(any::<f32, shape![3, 4, 5]>().permute((At::<2>, At::<0>, At::<1>)));
}

//! Into a tensor that is there, and in place.

use half::f16;
use num_complex::Complex32;
use shaped::{At, Between, Last, shape};

use crate::{any, used};

/// `operand.into(arguments)`, with any output.
macro_rules! into {
    ($a:ident: $($into:ident($($argument:expr),*);)+) => {$({
        let mut output = any();
        let done = $a.$into($($argument,)* &mut output);
        used(done);
        used(output);
    })+};
}

/// `operand.assign(arguments)`, of a copy.
macro_rules! in_place {
    ($a:ident: $($assign:ident($($argument:expr),*);)+) => {$({
        let mut a = $a;
        a.$assign($($argument),*);
        used(a);
    })+};
}

/// Of any element type.
macro_rules! moved {
    ($($element:ident)*) => {$(
        moved!(@shape $element [2, 40, 50]);
        moved!(@shape $element [0, 3, 4]);
    )*};
    (@shape $element:ident [$outer:literal, $middle:literal, $inner:literal]) => {{
        let a = any::<$element, shape![$outer, $middle, $inner]>();
        let row = any::<$element, shape![$inner]>();
        let mask = any::<bool, shape![$middle, 1]>();
        into! { a:
            map_into(|x| x);
            zip_map_into(&row, |_, y| y);
            hadamard_into(&a);
            transpose_into();
            permute_into((At::<2>, At::<0>, At::<1>));
            flip_into(At::<1>);
            slice_into(Last, Between::<1, 3>);
            concat_into(At::<0>, &a);
            stack_into(Last, &a);
            sum_axis_into(At::<0>);
            sum_axis_into(At::<1>);
            sum_axis_keep_into(Last);
            product_axis_into(Last);
            all_axis_into(At::<1>);
            any_axis_keep_into(At::<0>);
            unsqueeze_into(Last);
        }
        let mut truths = any::<bool, _>();
        a.cast_into(&mut truths);
        used(truths);
        let mut sums = any::<$element, shape![$middle, 1]>();
        a.sum_to_into(&mut sums);
        used(sums);
        let mut large = any::<$element, shape![2, $outer, $middle, $inner]>();
        a.expand_into(&mut large);
        large.as_reshaped::<shape![$outer, 2, $middle, $inner]>().sum_axis_into(At::<1>, &mut any());
        used(large);
        let mut other = any::<$element, shape![$inner, $middle, $outer]>();
        a.reshape_into(&mut other);
        used(other);
        into! { mask: select_into(&a, &row); not_into(); }
        into! { row: outer_into(&row); flatten_into(); }
        in_place! { a:
            map_assign(|x| x);
            zip_map_assign(&row, |_, y| y);
            hadamard_assign(&any());
        }
        let mut copy = any();
        Clone::clone_from(&mut copy, &a);
        used(copy);
        let square = any::<$element, shape![$inner, 20]>();
        into! { a: matmul_into(&square); matmul_into(&row); }
    }};
}

/// Numbers with an order.
macro_rules! ordered {
    ($($element:ident)*) => {$(
        ordered!(@shape $element [2, 40, 50]);
        ordered!(@shape $element [1, 70, 1]);
    )*};
    (@shape $element:ident [$outer:literal, $middle:literal, $inner:literal]) => {{
        let a = any::<$element, shape![$outer, $middle, $inner]>();
        let row = any::<$element, shape![$inner]>();
        into! { a:
            min_axis_into(At::<0>);
            max_axis_keep_into(At::<1>);
            argmin_axis_into(Last);
            argmin_axis_into(At::<1>);
            argmax_axis_keep_into(At::<0>);
            norm_l1_axis_into(Last);
            norm_max_axis_into(At::<1>);
            mul_add_into(&row, &a);
            neg_into();
        }
        let mut bytes = any::<u8, _>();
        used(a.try_cast_into(&mut bytes).is_ok());
        used(bytes);
        in_place! { a: mul_add_assign(&row, &row); neg_assign(); }
    }};
}

pub(crate) fn check() {
    moved!(u8 f16 Complex32);
    ordered!(i8 f32);
    let (a, b) = (any::<i32, shape![4, 70]>(), any::<u8, shape![70]>());
    into! { a: checked_mul_into(&b); checked_add_into(&b); checked_sub_into(&b); }
    let a = any::<f64, shape![3, 4]>();
    into! { a: mean_axis_into(Last); norm_l2_axis_keep_into(At::<0>); }
    let mask = any::<bool, shape![70]>();
    in_place! { mask: not_assign(); }
}

//! `f16` in flat runs: whole blocks, what is left over, and every value.

use half::f16;
use shaped::{Tensor, shape};

/// The bits, one pattern for every NaN.
fn bits(x: f16) -> u16 {
    if x.is_nan() { 0x7e00 } else { x.to_bits() }
}

/// The same as `half`, which computes one element after the other in `f32`.
macro_rules! check {
    ($n:literal, $left:expr, $right:expr, $($operator:tt $assign:tt)+) => {{
        let a = Tensor::<f16, shape![$n]>::from_fn(|[i]| $left(i));
        let b = Tensor::<f16, shape![$n]>::from_fn(|[i]| $right(i));
        $(
            let expected: Vec<u16> = (0..$n)
                .map(|i| f16::from_f32($left(i).to_f32() $operator $right(i).to_f32()))
                .map(bits)
                .collect();
            let fresh = &a $operator &b;
            assert!(fresh.iter().map(|&x| bits(x)).eq(expected.iter().copied()), "a {} b", stringify!($operator));
            let mut updated = a;
            updated $assign &b;
            assert!(updated.iter().map(|&x| bits(x)).eq(expected.iter().copied()), "a {} b", stringify!($assign));
        )+
    }};
}

#[test]
fn every_value_with_values_far_and_near() {
    for turn in [0_usize, 1, 0x0400, 0x3c00, 0x7c01, 0x8000, 0xabcd] {
        let value = |i: usize| f16::from_bits(i as u16);
        check!(65536, value, |i: usize| f16::from_bits((i * 25_931 + turn) as u16), * *= + += - -= / /=);
    }
}

#[test]
fn lengths_that_are_no_whole_blocks() {
    macro_rules! lengths {
        ($($n:literal)+) => {$(
            check!($n, |i: usize| f16::from_f32(i as f32 / 8.0), |i: usize| f16::from_f32(1.5 - i as f32), * *= / /=);
        )+};
    }
    lengths!(1 7 8 63 64 65 66 67 68 69 70 71 72 73 100);
}

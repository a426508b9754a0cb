//! `Wrapping` and `Saturating` numbers at their ends, in every form: no operation panics, in
//! a debug build either. Every expected value is by hand.

use core::num::{Saturating, Wrapping};

use shaped::{At, Tensor, shape, tensor};

/// What every form of an operator gives.
macro_rules! in_every_form {
    ($left:expr, $operator:tt $assign:tt $into:ident $boxed:ident, $right:expr) => {{
        let (left, right) = (tensor([$left]), tensor([$right]));
        let result = (left $operator right)[[0]];
        let mut in_place = left;
        in_place $assign &right;
        let mut by_number = left;
        by_number $assign $right;
        let mut into = left;
        left.$into(&right, &mut into);
        let column = Tensor::<_, shape![3, 1]>::full($left);
        let matrix = &column $operator &Tensor::<_, shape![70]>::full($right);
        #[allow(unused_mut, reason = "on the heap, one more")]
        let mut others = vec![&left $operator $right, $left $operator &right, in_place, by_number, into];
        #[cfg(all(feature = "alloc", feature = "uninit"))]
        others.push(*left.$boxed(&right));
        assert!(others.iter().flat_map(|other| other.iter()).chain(matrix.iter()).all(|x| *x == result));
        result
    }};
}

macro_rules! check {
    ($($integer:ident $sign:ident)+) => {$({
        let (zero, one, max, min) = (0, 1, $integer::MAX, $integer::MIN);
        macro_rules! div {
            ($policy:ident $x:expr, $y:expr) => {
                in_every_form!($policy($x), / /= div_into div_boxed, $policy($y)).0
            };
        }
        macro_rules! rem {
            ($policy:ident $x:expr, $y:expr) => {
                in_every_form!($policy($x), % %= rem_into rem_boxed, $policy($y)).0
            };
        }
        for x in [zero, one, 7, max, min] {
            assert_eq!([div!(Wrapping x, zero), rem!(Wrapping x, zero)], [0, x]);
            let end = if x > 0 { max } else if x == 0 { 0 } else { min };
            assert_eq!([div!(Saturating x, zero), rem!(Saturating x, zero)], [end, x]);
            // And like the integers, where they do not panic.
            assert_eq!([div!(Wrapping x, 7), rem!(Wrapping x, 7)], [x / 7, x % 7]);
            assert_eq!([div!(Saturating x, 7), rem!(Saturating x, 7)], [x / 7, x % 7]);
        }
        // Sums and products past the ends.
        let w = tensor([Wrapping(max), Wrapping(one)]);
        assert_eq!((w.sum().0, w.sum_axis(At::<0>)[[]].0, w.dot(&w).0), (min, min, max.wrapping_mul(max).wrapping_add(1)));
        let s = tensor([Saturating(max), Saturating(one)]);
        assert_eq!((s.sum().0, s.sum_axis(At::<0>)[[]].0, s.dot(&s).0), (max, max, max));
        assert_eq!(((&w * Wrapping(2))[[0]].0, (&s * Saturating(2))[[0]].0), (max.wrapping_mul(2), max));
        // A one, and so products.
        assert_eq!(Tensor::<Saturating<$integer>, shape![3]>::ones().product().0, 1);
        assert_eq!(Tensor::<Wrapping<$integer>, shape![3]>::ones().product().0, 1);
        check!(@$sign $integer div rem);
    })+};
    (@signed $integer:ident $div:ident $rem:ident) => {
        let (min, max) = ($integer::MIN, $integer::MAX);
        assert_eq!([$div!(Wrapping min, -1), $rem!(Wrapping min, -1)], [min, 0]);
        assert_eq!([$div!(Saturating min, -1), $rem!(Saturating min, -1)], [max, 0]);
        assert_eq!([$div!(Saturating -7, 0), $rem!(Saturating -7, 0)], [min, -7]);
        let w = tensor([[Wrapping(min)]]);
        let s = tensor([[Saturating(min)]]);
        assert_eq!((w.abs()[[0, 0]].0, s.abs()[[0, 0]].0), (min, max));
        assert_eq!(((-&w)[[0, 0]].0, (-&s)[[0, 0]].0), (min, max));
        assert_eq!((w.norm_l1().0, s.norm_l1().0), (min, max));
        // The greatest of 0 and what `abs` gives.
        assert_eq!((w.norm_max().0, s.norm_max().0), (0, max));
        assert_eq!((w.norm_max_axis(At::<0>)[[0]].0, s.norm_l1_axis(At::<1>)[[0]].0), (0, max));
        let mut in_place = s;
        in_place.abs_assign();
        assert_eq!(in_place[[0, 0]].0, max);
        assert_eq!(tensor([Wrapping(-3 as $integer), Wrapping(3)]).abs().to_array(), [Wrapping(3); 2]);
        assert_eq!(tensor([Saturating(-3 as $integer), Saturating(3)]).abs().to_array(), [Saturating(3); 2]);
    };
    (@unsigned $integer:ident $div:ident $rem:ident) => {
        let max = $integer::MAX;
        assert_eq!(tensor([Wrapping(max)]).abs()[[0]].0, max);
        assert_eq!(tensor([Saturating(max)]).abs()[[0]].0, max);
        assert_eq!((-tensor([Wrapping(1 as $integer)]))[[0]].0, max);
    };
}

#[test]
fn integers_of_8_and_16_bits() {
    check!(i8 signed u8 unsigned i16 signed u16 unsigned);
}

#[test]
fn integers_of_32_and_64_bits() {
    check!(i32 signed u32 unsigned i64 signed u64 unsigned);
}

#[test]
fn integers_of_128_bits_and_of_the_machine() {
    check!(i128 signed u128 unsigned isize signed usize unsigned);
}

/// The plain integers are as before: `%` has a value everywhere, and there is no `/`.
#[test]
fn plain_integers() {
    let x = tensor([7, -7, i32::MIN, i32::MIN]);
    assert_eq!((x % tensor([0, 0, 0, -1])).to_array(), [7, -7, i32::MIN, 0]);
    assert_eq!(tensor([i32::MIN]).abs().to_array(), [i32::MIN]);
}

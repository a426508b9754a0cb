//! Overflow by name and by type: broadcast, promoted, in place.

use std::num::{Saturating, Wrapping};

use shaped::{Broadcast, ExpandTo, Shape, Tensor, shape, tensor};

/// A function a type: in one body, the compiler's work grows with the square of what is
/// in it.
macro_rules! for_each_type {
    ($($integer:ident)*: $check:ident) => {
        $({
            fn one() {
                $check!($integer);
            }
            one();
        })*
    };
}

/// `*`, `+` and `-` wrap, in the profile of this build too.
#[test]
fn operators_wrap() {
    macro_rules! wraps {
        ($integer:ident) => {
            let bounds = tensor([$integer::MIN, $integer::MAX]);
            let (one, two) = ($integer::from(true), tensor(2 as $integer));
            assert_eq!((&bounds + one).to_array(), [$integer::MIN + 1, $integer::MIN]);
            assert_eq!((&bounds - one).to_array(), [$integer::MAX, $integer::MAX - 1]);
            // Twice the bounds: 0 and -2 modulo 2 to the number of bits.
            assert_eq!((&bounds * &two).to_array(), [0, (0 as $integer).wrapping_sub(2)]);
            let mut in_place = bounds;
            in_place += one;
            in_place *= &two;
            in_place -= one;
            assert_eq!(in_place.to_array(), [one, (0 as $integer).wrapping_sub(one)]);
        };
    }
    for_each_type!(u8 u16 u32 u64 u128 i8 i16 i32 i64 i128: wraps);
}

#[test]
fn names_of_overflow_at_the_bounds_of_each_type() {
    macro_rules! check {
        ($integer:ident) => {
            let (least, greatest) = ($integer::MIN, $integer::MAX);
            let (one, two) = (tensor([1 as $integer]), tensor([2 as $integer]));
            let (low, high) = (tensor([least]), tensor([greatest]));

            assert_eq!(high.saturating_add(&one), high);
            assert_eq!(low.saturating_sub(&one), low);
            assert_eq!(high.saturating_mul(&two), high);
            assert_eq!(high.wrapping_add(&one), low);
            assert_eq!(low.wrapping_sub(&one), high);
            assert_eq!(high.wrapping_mul(&two).wrapping_add(&two), tensor([0]));
            assert_eq!(high.checked_add(&one), None);
            assert_eq!(low.checked_sub(&one), None);
            assert_eq!(high.checked_mul(&two), None);
            assert_eq!(high.checked_sub(&one), Some(tensor([greatest - 1])));
            assert_eq!(low.checked_add(&one), Some(tensor([least + 1])));
            assert_eq!(high.checked_mul(&one), Some(high));
        };
    }
    for_each_type!(u8 u16 u32 u64 u128 i8 i16 i32 i64 i128: check);

    macro_rules! signed {
        ($integer:ident) => {
            let (minus_one, low) = (tensor([-1 as $integer]), tensor([$integer::MIN]));
            assert_eq!(low.saturating_mul(&minus_one).to_array(), [$integer::MAX]);
            assert_eq!(low.wrapping_mul(&minus_one), low);
            assert_eq!(low.checked_mul(&minus_one), None);
            assert_eq!(low.saturating_mul(&tensor([2 as $integer])), low);
            assert_eq!((-&low, low.abs()), (low, low));
        };
    }
    for_each_type!(i8 i16 i32 i64 i128: signed);
}

#[test]
fn broadcast() {
    let column = tensor([[100_i8], [-100], [3]]);
    let row = tensor([2_i8, 1, -1, 0]);
    let saturated: Tensor<i8, shape![3, 4]> = column.saturating_mul(&row);
    assert_eq!(saturated.to_array(), [[127, 100, -100, 0], [-128, -100, 100, 0], [6, 3, -3, 0]]);
    let wrapped: Tensor<i8, shape![3, 4]> = column.wrapping_mul(&row);
    assert_eq!(wrapped.to_array(), [[-56, 100, -100, 0], [56, -100, 100, 0], [6, 3, -3, 0]]);
    assert_eq!(column.checked_mul(&row), None);
    let fits = column.checked_mul(&tensor([1_i8, -1])).unwrap();
    assert_eq!(fits.to_array(), [[100, -100], [-100, 100], [3, -3]]);
    let sum = column.checked_add(&tensor([[[27_i8]], [[-28]]])).unwrap_or_default();
    assert_eq!(sum.to_array(), [[[127], [-73], [30]], [[72], [-128], [-25]]]);
    // Rank 0, and no elements at all: nothing overflows.
    assert_eq!(tensor(16_u8).checked_mul(&tensor(16_u8)), None);
    let empty = Tensor::<u8, shape![0, 3]>::full(255);
    assert!(empty.checked_mul(&tensor([255_u8, 255, 255])).is_some());
}

/// It is the type that the two promote to which overflows.
#[test]
fn promoted() {
    let (unsigned, signed) = (tensor([255_u8, 128, 0]), tensor([-128_i8, 127, -1]));
    let product: Option<Tensor<i16, shape![3]>> = unsigned.checked_mul(&signed);
    assert_eq!(product.unwrap().to_array(), [-32640, 16256, 0]);
    let difference: Tensor<i16, shape![3]> = unsigned.saturating_sub(&signed);
    assert_eq!(difference.to_array(), [383, 1, 1]);

    let wide = tensor([300_i16, 32767]);
    assert_eq!(wide.checked_add(&tensor([1_u8, 1])), None);
    assert_eq!(wide.saturating_add(&tensor([1_u8, 1])).to_array(), [301, 32767]);
    assert_eq!(wide.wrapping_add(&tensor([1_u8, 1])).to_array(), [301, -32768]);

    // A rank-0 operand does not widen: 300 is 44 in `u8`.
    let narrow: Tensor<u8, shape![3]> = unsigned.saturating_add(&tensor(300_i64));
    assert_eq!(narrow.to_array(), [255, 172, 44]);
    assert_eq!(tensor(true).checked_add(&tensor(255_u8)), None);
}

#[test]
fn in_place() {
    let start = tensor([[100_i8, -100], [3, 50]]);
    macro_rules! check {
        ($($method:ident $right:expr => $expected:expr;)*) => {$(
            let mut left = start;
            left.$method(&tensor($right));
            assert_eq!(left.to_array(), $expected, stringify!($method));
        )*};
    }
    check! {
        saturating_mul_assign [2_i8, 3] => [[127, -128], [6, 127]];
        saturating_add_assign [[100_i8], [-100]] => [[127, 0], [-97, -50]];
        saturating_sub_assign 100_i8 => [[0, -128], [-97, -50]];
        wrapping_mul_assign [2_i8, 3] => [[-56, -44], [6, -106]];
        wrapping_add_assign [[100_i8], [-100]] => [[-56, 0], [-97, -50]];
        wrapping_sub_assign 100_i8 => [[0, 56], [-97, -50]];
        // A wider rank-0 operand: 300 is 44 in `i8`.
        saturating_add_assign 300_i64 => [[127, -56], [47, 94]];
    }
    let mut wide = tensor([32000_i16, -32000]);
    wide.saturating_mul_assign(&tensor([2_u8]));
    assert_eq!(wide.to_array(), [32767, -32768]);
}

/// Where one element overflows, none is written.
#[test]
fn a_checked_operation_that_fails_writes_nothing() {
    let start = tensor([[1_i8, 2], [3, 50]]);
    let mut left = start;
    // The last element alone overflows.
    assert_eq!(left.checked_mul_assign(&tensor([3_i8, 3])), None);
    assert_eq!(left.checked_add_assign(&tensor([[120_i8, 100]])), None);
    assert_eq!(left.checked_sub_assign(&tensor(-78_i8)), None);
    assert_eq!(left, start);

    assert_eq!(left.checked_mul_assign(&tensor([3_i8, 2])), Some(()));
    assert_eq!(left.to_array(), [[3, 4], [9, 100]]);
    assert_eq!(left.checked_add_assign(&tensor([[27_i8], [-101]])), Some(()));
    assert_eq!(left.to_array(), [[30, 31], [-92, -1]]);
    assert_eq!(left.checked_sub_assign(&tensor(36_i8)), Some(()));
    assert_eq!(left.to_array(), [[-6, -5], [-128, -37]]);

    // In a long tensor, at the very end.
    let mut long = Tensor::<u16, shape![1000]>::from_fn(|[i]| (i * 65) as u16);
    let before = long;
    assert_eq!(long.checked_add_assign(&tensor(601_u16)), None);
    assert_eq!(long, before);
    assert_eq!(long.checked_add_assign(&tensor(600_u16)), Some(()));
    assert_eq!(long.as_slice()[999], 65535);
}

/// One element that overflows, at each place of each kind of loop.
#[test]
fn an_overflow_at_every_place() {
    fn check<L: Shape + Broadcast<R, Output = L>, R: ExpandTo<L>>() {
        for place in 0..L::LEN {
            let with = |number: i8| {
                let mut next = 0..L::LEN;
                Tensor::<i8, L>::try_from_iter((&mut next).map(|i| i8::from(i == place) * number))
                    .unwrap()
            };
            let mut sums = with(127);
            let before = sums.clone();
            let one = Tensor::<i8, R>::ones();
            assert_eq!(sums.checked_add(&one), None, "{place} of {:?}", L::LENGTHS);
            assert_eq!(sums.checked_add_assign(&one), None, "{place} of {:?}", L::LENGTHS);
            assert_eq!(sums, before);
            let mut differences = with(-128);
            assert_eq!(differences.checked_sub(&one), None);
            assert_eq!(differences.checked_sub_assign(&one), None);
            let (mut products, two) = (with(64), Tensor::<i8, R>::full(2));
            assert_eq!(products.checked_mul(&two), None);
            assert_eq!(products.checked_mul_assign(&two), None);
            assert_eq!((differences, products), (with(-128), with(64)));
        }
    }
    check::<shape![], shape![]>();
    check::<shape![5], shape![5]>();
    check::<shape![67], shape![67]>();
    check::<shape![67], shape![]>();
    check::<shape![4, 3], shape![3]>();
    check::<shape![4, 3], shape![4, 1]>();
    check::<shape![37, 3], shape![3]>();
    check::<shape![37, 3], shape![37, 1]>();
    check::<shape![3, 35], shape![35]>();
    check::<shape![3, 35], shape![3, 1]>();
    check::<shape![3, 7, 5], shape![7, 1]>();
    check::<shape![2, 3, 2, 3], shape![3, 1, 3]>();
}

#[test]
fn the_type_saturates_or_wraps() {
    let column = tensor([[Saturating(100_i8)], [Saturating(-100)]]);
    let row = tensor([Saturating(2_i8), Saturating(-2)]);
    let product: Tensor<Saturating<i8>, shape![2, 2]> = &column * &row;
    assert_eq!(product.map(|element| element.0).to_array(), [[127, -128], [-128, 127]]);
    assert_eq!((&column + &row).map(|element| element.0).to_array(), [[102, 98], [-98, -102]]);
    let mut in_place = product;
    in_place += &row;
    assert_eq!(in_place.map(|element| element.0).to_array(), [[127, -128], [-126, 125]]);
    in_place -= Saturating(100);
    assert_eq!(in_place.map(|element| element.0).to_array(), [[27, -128], [-128, 25]]);

    let wrapping = tensor([[Wrapping(100_i8)], [Wrapping(-100)]]);
    let row = tensor([Wrapping(2_i8), Wrapping(-2)]);
    let product: Tensor<Wrapping<i8>, shape![2, 2]> = &wrapping * &row;
    assert_eq!(product.map(|element| element.0).to_array(), [[-56, 56], [56, -56]]);
    let mut in_place = product;
    in_place *= &row;
    assert_eq!(in_place.map(|element| element.0).to_array(), [[-112, -112], [112, 112]]);
}

//! Which element type comes out of two: every row of torch's table, as a bound
//! that holds or does not.
#![allow(
    clippy::pedantic,
    clippy::restriction,
    clippy::op_ref,
    clippy::type_complexity,
    reason = "a test"
)]

#[macro_use]
mod common {
    pub(crate) mod csv;
    #[macro_use]
    pub(crate) mod dtype;
}

use std::collections::HashMap;
use std::marker::PhantomData;
use std::ops::{Mul, MulAssign};

use common::csv::rows;
#[cfg(all(feature = "half", feature = "complex"))]
use common::dtype::{Complex32, Complex64, bf16, f16};
use common::dtype::{Dtype, Named, is_here};
use shaped::element::{Dimensioned, ZeroDim};
use shaped::{Layout, Promote, PromoteElement, Tensor, shape, tensor};

type Rank0 = shape![];
type RankN = shape![2];

/// A left and a right operand, with an inherent constant for each bound that
/// holds; where it does not, the constant is that of [`Refused`].
struct Pair<T, U, L, R>(PhantomData<(T, U, L, R)>);

trait Refused {
    const PROMOTED: Option<&'static str> = None;
    const PRODUCT: Option<&'static str> = None;
    const IN_PLACE: bool = false;
}
impl<T, U, L, R> Refused for Pair<T, U, L, R> {}

impl<T, U, L: Layout, R: Layout> Pair<T, U, L, R>
where
    T: Promote<U, L::Dimension, R::Dimension, Output: Dtype>,
{
    const PROMOTED: Option<&'static str> =
        Some(<<T as Promote<U, L::Dimension, R::Dimension>>::Output as Dtype>::NAME);
}

impl<T: Dtype, U: Dtype, L: Layout, R: Layout> Pair<T, U, L, R>
where
    &'static Tensor<T, L>: Mul<&'static Tensor<U, R>, Output: Named>,
{
    const PRODUCT: Option<&'static str> =
        Some(<<&Tensor<T, L> as Mul<&Tensor<U, R>>>::Output as Named>::NAME);
}

impl<T: Dtype, U: Dtype, L: Layout, R: Layout> Pair<T, U, L, R>
where
    Tensor<T, L>: MulAssign<&'static Tensor<U, R>>,
{
    const IN_PLACE: bool = true;
}

/// What the compiler says on an ordered pair.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Verdict {
    promoted: Option<&'static str>,
    product: Option<&'static str>,
    in_place: bool,
}

/// Left type, left rank, right type, right rank; as in `promote.csv`.
type Key<'a> = [&'a str; 4];

/// Every ordered pair of types, at all four combinations of rank.
fn verdicts() -> HashMap<Key<'static>, Verdict> {
    let mut verdicts = HashMap::new();
    macro_rules! pair {
        ($left:ident $l:ident $l_name:literal $right:ident $r:ident $r_name:literal) => {
            verdicts.insert(
                [<$left as Dtype>::NAME, $l_name, <$right as Dtype>::NAME, $r_name],
                Verdict {
                    promoted: Pair::<$left, $right, $l, $r>::PROMOTED,
                    product: Pair::<$left, $right, $l, $r>::PRODUCT,
                    in_place: Pair::<$left, $right, $l, $r>::IN_PLACE,
                },
            );
        };
    }
    macro_rules! all_ranks {
        ($left:ident $right:ident) => {
            pair!($left RankN "n" $right RankN "n");
            pair!($left RankN "n" $right Rank0 "0");
            pair!($left Rank0 "0" $right RankN "n");
            pair!($left Rank0 "0" $right Rank0 "0");
        };
    }
    for_each_pair!(all_ranks);
    verdicts
}

/// The number of types that the features have.
const TYPES: usize = if cfg!(all(feature = "half", feature = "complex")) { 15 } else { 11 };

/// The departure: a float of 16 bits meets a rank-0 complex number, which gives
/// `complex64`. torch has `complex32` for `float16`, and refuses `bfloat16`.
fn departs([left, l, right, r]: Key<'_>) -> bool {
    let short = |dtype: &str| matches!(dtype, "float16" | "bfloat16");
    let complex = |dtype: &str| matches!(dtype, "complex64" | "complex128");
    let meets = |(dtype, rank), (other, other_rank)| {
        short(dtype) && rank == "n" && complex(other) && other_rank == "0"
    };
    meets((left, l), (right, r)) || meets((right, r), (left, l))
}

#[test]
fn every_row_of_torch() {
    let verdicts = verdicts();
    let (mut seen, mut refused, mut departures) = (0, 0, 0);
    for [left, l, right, r, result, in_place] in rows(include_str!("data/promote.csv")) {
        if !is_here(left) || !is_here(right) {
            continue;
        }
        let key = [left, l, right, r];
        let expected = match result {
            "complex32" | "error" if departs(key) => Some("complex64"),
            "error" => None,
            name => Some(name),
        };
        let verdict = verdicts[&key];
        let row = format!("{left} {l} * {right} {r}");
        assert_eq!(verdict.promoted, expected, "{row}");
        assert_eq!(verdict.product, expected, "{row}");
        assert_eq!(verdict.in_place, in_place == "ok", "{row} in place: {in_place}");
        seen += 1;
        refused += usize::from(expected.is_none());
        departures += usize::from(departs(key));
    }
    // Each verdict was asked for once.
    assert_eq!(seen, verdicts.len());
    assert_eq!(seen, 4 * TYPES * TYPES);
    assert_eq!((refused, departures), if TYPES == 15 { (114, 8) } else { (90, 0) });
}

/// An operand of rank 0 does not know on which side it stands.
#[test]
fn the_order_of_the_operands_does_not_matter() {
    let verdicts = verdicts();
    for ([left, l, right, r], verdict) in &verdicts {
        let swapped = verdicts[&[*right, *r, *left, *l]];
        assert_eq!(verdict.promoted, swapped.promoted, "{left} {l}, {right} {r}");
    }
}

/// A rank-0 left operand is refused in place for its shape, whatever the types.
#[test]
fn rank_0_does_not_grow_in_place() {
    let in_place = verdicts().into_iter().filter(|([_, l, _, r], _)| (*l, *r) == ("0", "n"));
    assert_eq!(in_place.filter(|(_, verdict)| verdict.in_place).count(), 0);
}

/// The type itself, not its name.
fn same<T>(_: PhantomData<T>, _: PhantomData<T>) {}

#[test]
fn results_are_types() {
    macro_rules! promotes {
        ($($left:ty, $l:ident * $right:ty, $r:ident => $result:ty;)*) => {$(
            same(PhantomData::<<$left as Promote<$right, $l, $r>>::Output>, PhantomData::<$result>);
        )*};
    }
    promotes! {
        u8, Dimensioned * i8, Dimensioned => i16;
        u8, Dimensioned * i8, ZeroDim => u8;
        u8, ZeroDim * i8, Dimensioned => i8;
        u8, ZeroDim * i8, ZeroDim => i16;
        bool, Dimensioned * i64, ZeroDim => i64;
        i32, Dimensioned * f32, ZeroDim => f32;
        i64, Dimensioned * f32, Dimensioned => f32;
        f32, Dimensioned * f64, Dimensioned => f64;
        f32, Dimensioned * f64, ZeroDim => f32;
        f32, ZeroDim * f64, ZeroDim => f64;
        u64, Dimensioned * f32, Dimensioned => f32;
        u64, Dimensioned * i8, ZeroDim => u64;
        // torch has no integers of 128 bits: as those of 64.
        bool, Dimensioned * i128, Dimensioned => i128;
        u8, Dimensioned * i128, Dimensioned => i128;
        i128, Dimensioned * i8, Dimensioned => i128;
        i64, ZeroDim * i128, ZeroDim => i128;
        i64, Dimensioned * i128, ZeroDim => i64;
        u128, Dimensioned * i128, ZeroDim => u128;
        u128, Dimensioned * u8, ZeroDim => u128;
        u128, Dimensioned * bool, ZeroDim => u128;
        u128, Dimensioned * f32, Dimensioned => f32;
        i128, Dimensioned * f64, ZeroDim => f64;
    }
    #[cfg(all(feature = "half", feature = "complex"))]
    promotes! {
        f16, Dimensioned * bf16, Dimensioned => f32;
        f16, Dimensioned * bf16, ZeroDim => f16;
        f16, ZeroDim * i64, Dimensioned => f16;
        f64, Dimensioned * Complex32, Dimensioned => Complex64;
        f64, Dimensioned * Complex32, ZeroDim => Complex64;
        f32, Dimensioned * Complex64, ZeroDim => Complex32;
        bf16, Dimensioned * Complex64, ZeroDim => Complex32;
        i64, Dimensioned * Complex32, ZeroDim => Complex32;
        Complex32, ZeroDim * Complex64, ZeroDim => Complex64;
        i128, Dimensioned * f16, Dimensioned => f16;
        i128, Dimensioned * Complex32, Dimensioned => Complex32;
        u128, Dimensioned * Complex64, ZeroDim => Complex64;
    }
    macro_rules! refused {
        ($($other:ident)*) => {$(
            assert_eq!(Pair::<u128, $other, RankN, RankN>::PROMOTED, None);
            assert_eq!(Pair::<$other, u128, Rank0, Rank0>::PROMOTED, None);
        )*};
    }
    refused!(bool u8 u16 u32 u64 i8 i16 i32 i64);
    #[cfg(all(feature = "half", feature = "complex"))]
    refused!(Complex32 Complex64);
    let alias: PromoteElement<i8, u8> = -1_i16;
    assert_eq!(alias, -1);
}

/// Every operator goes the way of `*`.
#[test]
fn other_operators_promote_alike() {
    let (wide, narrow) = (tensor([300_i16, -300]), tensor(7_i8));
    let sum: Tensor<i16, shape![2]> = &wide + &narrow;
    let difference: Tensor<i16, shape![2]> = &narrow - &wide;
    let quotient: Tensor<f64, shape![2]> = tensor([1.0_f32, 3.0]) / tensor([2.0_f64, 4.0]);
    let remainder: Tensor<i16, shape![2]> = &wide % &narrow;
    let union: Tensor<i16, shape![2]> = tensor([0x10_u8, 0x20]) | tensor([0x01_i8, -1]);
    let lesser: Tensor<f32, shape![2]> = wide.minimum(&tensor(0.5_f32));
    let less: Tensor<bool, shape![2]> = wide.lt(&tensor(0.5_f64));
    assert_eq!(sum.to_array(), [307, -293]);
    assert_eq!(difference.to_array(), [-293, 307]);
    assert_eq!(quotient.to_array(), [0.5, 0.75]);
    assert_eq!(remainder.to_array(), [6, -6]);
    assert_eq!(union.to_array(), [0x11, -1]);
    assert_eq!(lesser.to_array(), [0.5, -300.0]);
    assert_eq!(less.to_array(), [false, true]);
}

/// A number, not a tensor, takes the element type of the tensor.
#[test]
fn numbers_take_the_type_of_the_tensor() {
    let wide: Tensor<u128, shape![2]> = (1 << 127) + &tensor([1_u128, u128::MAX]);
    assert_eq!(wide.to_array(), [(1 << 127) + 1, (1 << 127) - 1]);
    let single: Tensor<f32, shape![2]> = &tensor([1.0_f32, 2.0]) * 2.5;
    let byte: Tensor<i8, shape![2]> = 3 * &tensor([1_i8, 100]);
    assert_eq!(single.to_array(), [2.5, 5.0]);
    assert_eq!(byte.to_array(), [3, 44]);
}

/// In place, the result narrows within its category.
#[test]
fn in_place_keeps_the_type_of_the_left_operand() {
    let mut byte = tensor([100_i8, -3]);
    byte *= tensor([3_i64, 5]);
    assert_eq!(byte.to_array(), [44, -15]);

    let mut single = tensor([1.0_f32, 3.0]);
    single *= tensor([0.1_f64, 1e300]);
    assert_eq!(single.to_array(), [0.1, f32::INFINITY]);
}

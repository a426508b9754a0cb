//! Products, bit for bit: every row of torch, all pairs of 8 bits.

use std::collections::HashMap;
use std::marker::PhantomData;
use std::ops::{Add, Mul, Sub};

use crate::common::csv::rows;
#[cfg(all(feature = "half", feature = "complex"))]
use crate::common::dtype::{Complex32, Complex64, bf16, f16};
use crate::common::dtype::{Dtype, is_here, whole};
use crate::common::rounding::{BF16, F16, integer};
use shaped::element::{Combine, CombineInPlace, Dimensioned};
use shaped::{Binary, Layout, Scalar, Tensor, operation, shape, tensor};

const MUL: &str = include_str!("../data/mul.csv");

type Rank0 = Scalar;
type RankN = shape![1];

/// A tensor of one element, by name and bits.
trait Single {
    fn name_and_bits(&self) -> (&'static str, String);
}
impl<T: Dtype, S: Layout> Single for Tensor<T, S> {
    fn name_and_bits(&self) -> (&'static str, String) {
        (T::NAME, self.as_slice()[0].bits_text())
    }
}

/// The product of two elements given by their bits: its type and its bits.
type Multiply = fn(&str, &str) -> (&'static str, String);

/// Two operands, with an inherent constant where they have a product; else that
/// of [`Refused`].
struct Pair<T, U, L, R>(PhantomData<(T, U, L, R)>);

trait Refused {
    const MULTIPLY: Option<Multiply> = None;
}
impl<T, U, L, R> Refused for Pair<T, U, L, R> {}

/// On elements, as `&Tensor<T, L> * &Tensor<U, R>` combines them; the loops around
/// are the same for all types (`values.rs`, `values_by_type.rs`). Whole tensors of
/// 676 pairs would take minutes to compile.
impl<T: Dtype, U: Dtype, L: Layout, R: Layout> Pair<T, U, L, R>
where
    T: Combine<operation::Mul, U, L::Dimension, R::Dimension, Output: Dtype>,
{
    const MULTIPLY: Option<Multiply> = Some(|lhs, rhs| {
        fn name_and_bits<T: Dtype>(element: T) -> (&'static str, String) {
            (T::NAME, element.bits_text())
        }
        name_and_bits(T::from_bits_text(lhs).combine(U::from_bits_text(rhs)))
    });
}

/// Left rank and type, right rank and type: the product.
fn products() -> HashMap<[&'static str; 4], Option<Multiply>> {
    let mut products = HashMap::new();
    macro_rules! pair {
        ($left:ident $l:ident $l_name:literal $right:ident $r:ident $r_name:literal) => {
            products.insert(
                [$l_name, <$left as Dtype>::NAME, $r_name, <$right as Dtype>::NAME],
                Pair::<$left, $right, $l, $r>::MULTIPLY,
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
    products
}

/// The product in place, of two elements of each type.
fn products_in_place() -> HashMap<&'static str, Multiply> {
    fn in_place<T: Dtype + CombineInPlace<operation::Mul, T, Dimensioned, Dimensioned>>(
        lhs: &str,
        rhs: &str,
    ) -> (&'static str, String) {
        let mut left = Tensor::<T, RankN>::full(T::from_bits_text(lhs));
        left *= &Tensor::<T, RankN>::full(T::from_bits_text(rhs));
        left.name_and_bits()
    }
    macro_rules! all {
        ($($element:ident)*) => { [$((<$element as Dtype>::NAME, in_place::<$element> as Multiply)),*] };
    }
    with_all_types!(all).into()
}

/// The bits that are documented, of an integer and a float of 16 bits: the integer is
/// rounded once, and so is the product, which is exact in `f64`. torch's integer goes through
/// `f32`.
fn rounded_once(operands: [[&str; 2]; 2], result: &str) -> Option<String> {
    let format = match result {
        "float16" => F16,
        "bfloat16" => BF16,
        _ => return None,
    };
    let value = |[name, bits]: [&str; 2]| {
        let bits = match whole(name, bits) {
            Some(whole) => format.round(integer(whole))?,
            None if name == result => u16::from_str_radix(bits, 16).ok()?,
            None => return None,
        };
        format.value(bits)
    };
    let [left, right] = operands.map(value);
    operands.iter().find(|[name, bits]| whole(name, bits).is_some())?;
    format.round(left? * right?).map(Dtype::bits_text)
}

#[test]
fn every_row_of_torch() {
    let (products, products_in_place) = (products(), products_in_place());
    let (mut seen, mut in_place_seen, mut departures) = (0, 0, 0);
    for [l, r, lhs, lhs_bits, rhs, rhs_bits, result, bits, in_place_bits] in rows(MUL) {
        if !is_here(lhs) || !is_here(rhs) {
            continue;
        }
        let row = format!("{lhs} {lhs_bits} {l} * {rhs} {rhs_bits} {r}");
        let product = products[&[l, lhs, r, rhs]].unwrap()(lhs_bits, rhs_bits);
        let documented = rounded_once([[lhs, lhs_bits], [rhs, rhs_bits]], result);
        let documented = documented.unwrap_or(bits.to_owned());
        departures += usize::from(documented != bits);
        assert_eq!(product, (result, documented), "{row}");
        seen += 1;

        // Empty where torch was not asked: at operands of two types.
        if !in_place_bits.is_empty() {
            assert_eq!((l, r, lhs), ("n", "n", rhs), "{row} in place");
            let expected = if in_place_bits == "same" { bits } else { in_place_bits };
            let left = products_in_place[lhs](lhs_bits, rhs_bits);
            assert_eq!(left, (lhs, expected.to_owned()), "{row} in place");
            in_place_seen += 1;
        }
    }
    assert_eq!((seen, in_place_seen), if is_here("float16") { (4089, 3264) } else { (1380, 1029) });
    assert_eq!(departures, if is_here("float16") { 1 } else { 0 });
}

/// The same rows side by side: a long product is the same bits as a short one,
/// whatever instructions do it.
#[test]
fn long_products_of_every_row() {
    fn long<T>() -> usize
    where
        T: Dtype
            + Binary<operation::Mul, Output = T>
            + CombineInPlace<operation::Mul, T, Dimensioned, Dimensioned>,
    {
        let of_type = |[l, r, lhs, _, rhs, ..]: &[&str; 9]| {
            [l, r, lhs, rhs] == [&"n", &"n", &T::NAME, &T::NAME]
        };
        let rows: Vec<_> = rows::<9>(MUL).filter(of_type).collect();
        let column = |field: usize| {
            Tensor::<T, shape![2048]>::from_fn(|[i]| T::from_bits_text(rows[i % rows.len()][field]))
        };
        let (left, right) = (column(3), column(5));
        let fresh = &left * &right;
        let mut in_place = left;
        in_place *= &right;
        for (i, row) in rows.iter().enumerate().cycle().take(2048) {
            assert_eq!(fresh.as_slice()[i].bits_text(), row[7], "{row:?}");
            assert_eq!(in_place.as_slice()[i].bits_text(), row[7], "{row:?} in place");
        }
        rows.len()
    }
    macro_rules! all {
        ($($element:ident)*) => { [$(long::<$element>()),*] };
    }
    let seen: usize = with_all_types!(all).into_iter().sum();
    assert_eq!(seen, if is_here("float16") { 3264 } else { 1029 });
}

/// Integers of 8 bits: all 65 536 pairs, against `i32`.
macro_rules! all_pairs_of_bytes {
    ($($test:ident $byte:ident;)*) => {$(
        #[test]
        fn $test() {
            let (least, greatest) = (i32::from($byte::MIN), i32::from($byte::MAX));
            let wrapped = |exact: i32| (exact - least).rem_euclid(256) + least;
            let saturated = |exact: i32| exact.clamp(least, greatest);
            let fitting = |exact: i32| (least..=greatest).contains(&exact).then_some(exact);

            let byte = |i: usize| $byte::try_from(least + i32::try_from(i).unwrap()).unwrap();
            let column = Tensor::<$byte, shape![256, 1]>::from_fn(|[i, _]| byte(i));
            let row = Tensor::<$byte, shape![256]>::from_fn(|[j]| byte(j));

            /// An operation of all pairs at once, fresh and in place.
            macro_rules! check {
                ($exact:expr, $policy:expr, $fresh:expr, $in_place:expr) => {
                    let fresh: Tensor<$byte, shape![256, 256]> = $fresh(&column, &row);
                    let mut in_place = column.expand::<shape![256, 256]>();
                    $in_place(&mut in_place, &row);
                    for (i, (fresh, in_place)) in fresh.iter().zip(&in_place).enumerate() {
                        let (a, b) = (i32::from(byte(i / 256)), i32::from(byte(i % 256)));
                        let expected: i32 = $policy($exact(a, b));
                        assert_eq!(i32::from(*fresh), expected, "{} {a} {b}", stringify!($fresh));
                        assert_eq!(i32::from(*in_place), expected, "{} {a} {b}", stringify!($in_place));
                    }
                };
            }
            check!(i32::mul, wrapped, |a, b| a * b, |a: &mut Tensor<_, _>, b| *a *= b);
            check!(i32::add, wrapped, |a, b| a + b, |a: &mut Tensor<_, _>, b| *a += b);
            check!(i32::sub, wrapped, |a, b| a - b, |a: &mut Tensor<_, _>, b| *a -= b);
            check!(i32::mul, wrapped, Tensor::wrapping_mul, Tensor::wrapping_mul_assign);
            check!(i32::add, wrapped, Tensor::wrapping_add, Tensor::wrapping_add_assign);
            check!(i32::sub, wrapped, Tensor::wrapping_sub, Tensor::wrapping_sub_assign);
            check!(i32::mul, saturated, Tensor::saturating_mul, Tensor::saturating_mul_assign);
            check!(i32::add, saturated, Tensor::saturating_add, Tensor::saturating_add_assign);
            check!(i32::sub, saturated, Tensor::saturating_sub, Tensor::saturating_sub_assign);

            /// A checked operation, pair by pair.
            macro_rules! check_pairs {
                ($exact:expr, $fresh:ident, $in_place:ident) => {
                    for (i, j) in (0..256).flat_map(|i| (0..256).map(move |j| (i, j))) {
                        let (a, b) = (tensor([byte(i)]), tensor([byte(j)]));
                        let expected = fitting($exact(i32::from(byte(i)), i32::from(byte(j))));
                        let fresh = a.$fresh(&b).map(|result| i32::from(result.to_array()[0]));
                        let mut left = a;
                        let in_place = left.$in_place(&b).map(|()| i32::from(left.to_array()[0]));
                        assert_eq!((fresh, in_place), (expected, expected), "{a:?} {b:?}");
                        assert!(in_place.is_some() || left == a, "{a:?} changed");
                    }
                };
            }
            check_pairs!(i32::mul, checked_mul, checked_mul_assign);
            check_pairs!(i32::add, checked_add, checked_add_assign);
            check_pairs!(i32::sub, checked_sub, checked_sub_assign);
        }
    )*};
}
all_pairs_of_bytes! {
    all_pairs_of_i8 i8;
    all_pairs_of_u8 u8;
}

/// Where the products of DESIGN.md are not torch's.
#[cfg(all(feature = "half", feature = "complex"))]
mod departures {
    use super::*;

    /// torch does not round the right operand: 3 · 0.1 would be `34cd`.
    #[test]
    fn a_one_element_right_operand_is_rounded_like_any_other() {
        let three = tensor([f16::from_bits(0x4200)]);
        // 0.1 is `2e66`, 0.0999755859375; three of it lie halfway between `34cc`
        // and `34cd`.
        for product in [&three * &tensor(0.1_f32), &tensor(0.1_f32) * &three] {
            assert_eq!(product.to_array()[0].to_bits(), 0x34cc);
        }
        for product in [&three * &tensor(0.1_f64), &tensor(0.1_f64) * &three] {
            assert_eq!(product.to_array()[0].to_bits(), 0x34cc);
        }
        // 2049 is 2048 in `f16`.
        let product = &three * &tensor(2049_i64);
        assert_eq!(product.to_array()[0].to_bits(), 0x6e00);
    }

    /// By way of `f32`, 1 + 2⁻¹¹ + 2⁻³⁰ would be a tie, and 1.
    #[test]
    fn a_double_is_rounded_once() {
        let factor = tensor(f64::from_bits(0x3ff0_0200_0040_0000));
        let product = &tensor([f16::ONE]) * &factor;
        assert_eq!(product.to_array()[0].to_bits(), 0x3c01);
    }

    #[test]
    fn sixteen_bits_with_a_rank_0_complex_number() {
        let factor = tensor(Complex64::new(2.0, 3.0));
        let expected = [Complex32::new(3.0, 4.5)];
        let product: Tensor<Complex32, shape![1]> = &tensor([f16::from_f32(1.5)]) * &factor;
        assert_eq!(product.to_array(), expected);
        let product: Tensor<Complex32, shape![1]> = &factor * &tensor([bf16::from_f32(1.5)]);
        assert_eq!(product.to_array(), expected);
    }
}

/// Floats of 16 bits: 2²⁴ pairs of each type (all 2³² pairs:
/// `examples/half_products.rs`).
#[cfg(all(feature = "half", feature = "complex"))]
mod sixteen_bits {
    use super::*;
    use crate::common::rounding::{BF16, F16, Format};

    #[test]
    fn the_rounding_of_these_tests() {
        let two_to = |exponent: i32| 2_f64.powi(exponent);
        let known = |format: Format, cases: &[(f64, u16)]| {
            for &(value, bits) in cases {
                assert_eq!(format.round(value), Some(bits), "{value:e}");
                assert_eq!(format.round(-value), Some(bits | 0x8000), "-{value:e}");
            }
        };
        known(
            F16,
            &[
                (0.0, 0),
                (1.0, 0x3c00),
                (0.1, 0x2e66),
                (65504.0, 0x7bff),
                (65520.0_f64.next_down(), 0x7bff),
                (65520.0, 0x7c00),
                (f64::INFINITY, 0x7c00),
                (2048.0, 0x6800),
                (2049.0, 0x6800),
                (2051.0, 0x6802),
                (two_to(-14), 0x0400),
                (two_to(-14).next_down(), 0x0400),
                (two_to(-24), 1),
                (two_to(-25), 0),
                (two_to(-25).next_up(), 1),
                (3.0 * two_to(-25), 2),
                (5e-324, 0),
            ],
        );
        known(
            BF16,
            &[
                (0.0, 0),
                (1.0, 0x3f80),
                (0.1, 0x3dcd),
                (256.0, 0x4380),
                (257.0, 0x4380),
                (259.0, 0x4382),
                (f64::from(f32::MAX), 0x7f80),
                (3.389_531_389_251_535_5e38, 0x7f7f),
                (two_to(-126), 0x0080),
                (two_to(-133), 1),
                (two_to(-134), 0),
                (two_to(-134).next_up(), 1),
                (3.0 * two_to(-134), 2),
                (5e-324, 0),
            ],
        );
        // There and back, for all numbers of the format.
        for format in [F16, BF16] {
            let numbers = (0..=u16::MAX).filter(|&bits| !format.is_nan(bits));
            for bits in numbers {
                assert_eq!(format.value(bits).and_then(|value| format.round(value)), Some(bits));
            }
        }
        assert_eq!(
            (F16.value(0x3555), BF16.value(0x4049)),
            (Some(0.333_251_953_125), Some(3.140_625))
        );
    }

    /// All numbers, times 256 of them.
    macro_rules! sampled {
        ($($test:ident $element:ident $format:ident;)*) => {$(
            #[test]
            fn $test() {
                let value = |bits| $format.value(bits).unwrap_or(f64::NAN) as f32;
                let all = Tensor::<$element, shape![65536]>::from_fn(|[i]| $element::from_bits(i as u16));
                let values: Vec<f32> = (0..=u16::MAX).map(value).collect();
                let mut product = all.clone();
                for step in 0..256_u16 {
                    // Every exponent and both signs, with all kinds of fractions.
                    let factor = (step << 8) | (step.wrapping_mul(0x9d) & 0xff);
                    all.mul_into(&tensor($element::from_bits(factor)), &mut product);
                    for (product, &left) in product.iter().zip(&values) {
                        let expected = f64::from(left * value(factor));
                        assert!(
                            $format.is_rounded(product.to_bits(), expected),
                            "{left:e} * {factor:#06x} = {product:?}, not {expected:e}"
                        );
                    }
                }
            }
        )*};
    }
    sampled! {
        f16_products_are_rounded_once f16 F16;
        bf16_products_are_rounded_once bf16 BF16;
    }
}

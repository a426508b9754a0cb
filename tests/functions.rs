//! The other element-wise operations: `%`, the lesser and the greater, fused
//! multiply-add, comparisons, selection, bits, and functions of one element.
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
    #[cfg(all(feature = "half", feature = "complex"))]
    pub(crate) mod rounding;
    pub(crate) mod ulp;
}

use std::collections::HashMap;

use common::csv::rows;
#[cfg(all(feature = "half", feature = "complex"))]
use common::dtype::{Complex32, Complex64, bf16, f16};
use common::dtype::{Dtype, is_here};
use common::ulp::{bounds, error};
use shaped::element::MulAdd;
use shaped::{Binary, Element, Tensor, category, operation, shape, tensor};

/// From the bits of three operands, or fewer, to those of the result.
type Function = fn([&str; 3]) -> String;

/// The functions of `functions.csv`, of each float.
fn functions() -> HashMap<[&'static str; 2], Function> {
    let mut functions = HashMap::<_, Function>::new();
    macro_rules! insert {
        ($element:ident: $($name:ident)*) => {$(
            functions.insert([stringify!($name), <$element as Dtype>::NAME], |[a, _, _]| {
                tensor([$element::from_bits_text(a)]).$name().to_array()[0].bits_text()
            });
        )*};
        ($($element:ident)*) => {$(
            insert!($element: sqrt exp exp2 exp_m1 ln ln_1p log2 log10);
            insert!($element: sin cos tan asin acos atan sinh cosh tanh);
            insert!($element: floor ceil trunc round_ties_even);
            functions.insert(["rem", <$element as Dtype>::NAME], rem::<$element>);
            functions.insert(["mul_add", <$element as Dtype>::NAME], mul_add::<$element>);
        )*};
    }
    insert!(f32 f64);
    #[cfg(all(feature = "half", feature = "complex"))]
    insert!(f16 bf16);
    functions
}

fn rem<T: Dtype + Binary<operation::Rem, Output = T>>([a, b, _]: [&str; 3]) -> String {
    (&tensor(T::from_bits_text(a)) % &tensor(T::from_bits_text(b))).to_array().bits_text()
}

fn mul_add<T: Dtype + MulAdd>(bits: [&str; 3]) -> String {
    let [a, b, c] = bits.map(|bits| tensor(T::from_bits_text(bits)));
    a.mul_add(&b, &c).to_array().bits_text()
}

/// `data/make_functions.py` computes the references. The exact functions give the same
/// bits; of the others no error is greater than the documentation says, and the greatest
/// of each, rounded up to two decimals, is what it says: the arguments at which it was
/// measured are among the rows.
#[test]
fn every_row_of_the_references() {
    let (functions, bounds) = (functions(), bounds());
    let (mut seen, mut greatest) = (0, HashMap::new());
    for [function, dtype, a, b, c, expected, beyond] in rows(include_str!("data/functions.csv")) {
        if !is_here(dtype) {
            continue;
        }
        seen += 1;
        let result = functions[&[function, dtype]]([a, b, c]);
        let Some(&bound) = bounds.get(&[function, dtype]) else {
            assert_eq!(result, expected, "{function} of {dtype} {a} {b} {c}");
            continue;
        };
        let error = error(dtype, &result, expected, beyond);
        assert!(
            error <= bound,
            "{function} of {dtype} {a} is {result}, {error} ulp off {expected} and {beyond} ulp"
        );
        let greatest = greatest.entry([function, dtype]).or_insert(0.0);
        *greatest = error.max(*greatest);
    }
    assert_eq!(seen, if is_here("float16") { 9252 } else { 4670 });
    for ([function, dtype], error) in greatest {
        // `beyond` has nine decimals.
        let rounded_up = (error * 100.0 - 1e-6).ceil() / 100.0;
        assert_eq!(rounded_up, bounds[&[function, dtype]], "{function} of {dtype}: {error}");
    }
}

/// The errors are those of one version, which the documentation names.
#[test]
fn the_libm_that_was_measured() {
    let version = "0.2.16";
    let locked = format!("name = \"libm\"\nversion = \"{version}\"\n");
    assert!(include_str!("../Cargo.lock").contains(&locked), "measure again: tests/data/README.md");
    let source = include_str!("../src/element/functions.rs");
    assert!(source.contains(&format!("Measured of `libm`\n/// {version} by")));
}

/// The measure itself: `3f800000` is 1 in `f32`, above which the numbers are 2⁻²³
/// apart, and below which they are 2⁻²⁴ apart.
#[test]
fn errors_in_ulp() {
    let check = |result: &str, expected: &str, beyond: &str, ulps: f64| {
        assert_eq!(error("float32", result, expected, beyond), ulps, "{result} {expected}");
    };
    check("3f800000", "3f800000", "0.25", 0.25);
    check("3f800001", "3f800000", "0.25", 0.75);
    check("3f7fffff", "3f800000", "0.25", 0.75);
    check("3f7ffffe", "3f800000", "0.25", 1.25);
    check("3f800000", "3f800000", "-0.25", 0.25);
    check("3f7fffff", "3f800000", "-0.25", 0.75);
    check("3f800001", "3f800000", "-0.25", 2.25);
    check("bf800001", "bf800000", "0.25", 0.75);
    check("3f800002", "3f800001", "-0.5", 1.5);
    check("3f7fffff", "3f7ffffe", "0.5", 0.5);
    // 2 is one ulp above the last number below it.
    check("40000000", "3fffffff", "0.125", 0.875);
    // Subnormal numbers, zero, and the least normal one: all 2⁻¹⁴⁹ apart.
    check("00000001", "00000000", "0.25", 0.75);
    check("80000000", "80000001", "-0.5", 0.5);
    check("007fffff", "00800000", "-0.25", 0.75);
    // The greatest number, and what counts as the next one.
    check("7f800000", "7f7fffff", "0.25", 0.75);
    check("7f7fffff", "7f800000", "-0.25", 0.75);
    check("7f800000", "7f800000", "-0", 0.0);
    check("7f7fffff", "7f800000", "-0", f64::INFINITY);
    check("nan", "nan", "0", 0.0);
    check("3f800000", "nan", "0", f64::INFINITY);
    check("nan", "3f800000", "0", f64::INFINITY);
}

/// The root of every number of 16 bits lies within half a step of the exact one,
/// whose square is the number.
#[cfg(all(feature = "half", feature = "complex"))]
#[test]
fn roots_of_all_numbers_of_sixteen_bits() {
    use common::rounding::{BF16, F16};

    macro_rules! check {
        ($element:ident $format:ident) => {
            let all =
                Tensor::<$element, shape![65536]>::from_fn(|[i]| $element::from_bits(i as u16));
            for (bits, root) in all.sqrt().iter().map(|root| root.to_bits()).enumerate() {
                let value = |bits| $format.value(bits);
                match value(bits as u16) {
                    Some(0.0) => assert_eq!(usize::from(root), bits),
                    Some(f64::INFINITY) => assert_eq!(usize::from(root), bits),
                    Some(square) if square > 0.0 => {
                        let [below, here, above] =
                            [root - 1, root, root + 1].map(|bits| value(bits).unwrap());
                        let (least, greatest) = ((below + here) / 2.0, (here + above) / 2.0);
                        assert!(
                            least * least <= square && square <= greatest * greatest,
                            "{square:e}"
                        );
                    }
                    _ => assert!($format.is_nan(root)),
                }
            }
        };
    }
    check!(f16 F16);
    check!(bf16 BF16);
}

/// Constants of mathematics, and where a function is not defined.
#[test]
fn known_values() {
    use std::f64::consts::{E, FRAC_PI_2, FRAC_PI_4, LN_2, PI};
    let one = tensor([1.0]);
    // libm's e is the next number after the nearest one.
    assert!([E, E.next_up()].contains(&one.exp().to_array()[0]));
    assert_eq!(one.acos().to_array(), [0.0]);
    assert_eq!(one.atan().to_array(), [FRAC_PI_4]);
    assert_eq!(one.asin().to_array(), [FRAC_PI_2]);
    assert_eq!(tensor([2.0]).ln().to_array(), [LN_2]);
    assert_eq!(tensor([2.0]).sqrt().to_array(), [std::f64::consts::SQRT_2]);
    assert_eq!(tensor([-1.0]).acos().to_array(), [PI]);
    assert_eq!(tensor([1024.0_f32, 0.125]).log2().to_array(), [10.0, -3.0]);
    assert_eq!(tensor([10.0_f32, -2.0]).exp2().to_array(), [1024.0, 0.25]);
    let undefined = tensor([-1.0, f64::NAN]);
    assert!(undefined.sqrt().iter().chain(&undefined.ln()).all(|root| root.is_nan()));
    assert_eq!(tensor([0.5, 1.5, 2.5, -0.5]).round_ties_even().to_array(), [0.0, 2.0, 2.0, 0.0]);
    assert!(tensor([-0.5_f64]).round_ties_even().to_array()[0].is_sign_negative());
}

#[test]
fn remainder_of_integers() {
    let (dividend, divisor) = (tensor([7_i8, -7, -128, 5]), tensor([[3_i8], [-3], [-1], [0]]));
    let expected = [[1, -1, -2, 2], [1, -1, -2, 2], [0; 4], [7, -7, -128, 5]];
    assert_eq!((&dividend % &divisor).to_array(), expected);
    assert_eq!((tensor([200_u8, 7]) % 0).to_array(), [200, 7]);
    let mut in_place = dividend;
    in_place %= 4;
    assert_eq!(in_place.to_array(), [3, -3, 0, 1]);
    // All pairs of a small type, against the definition with a quotient towards zero.
    for (x, y) in (i8::MIN..=i8::MAX).flat_map(|x| (i8::MIN..=i8::MAX).map(move |y| (x, y))) {
        let (wide_x, wide_y) = (f64::from(x), f64::from(y));
        let expected = if y == 0 { wide_x } else { wide_x - wide_y * (wide_x / wide_y).trunc() };
        assert_eq!(f64::from((&tensor(x) % &tensor(y)).to_array()), expected, "{x} % {y}");
    }
}

/// NaN wins, and −0 is below +0, on either side.
#[test]
fn the_lesser_and_the_greater() {
    macro_rules! check {
        ($($element:ident)*) => {$(
            let of = |values: [f32; 5]| values.map(|value| Dtype::bits_text(tensor(value).cast::<$element>().to_array()));
            let left = tensor([f32::NAN, 1.0, -0.0, 0.0, f32::NEG_INFINITY]).cast::<$element>();
            let right = tensor([1.0, f32::NAN, 0.0, -0.0, 7.0]).cast::<$element>();
            for (a, b) in [(&left, &right), (&right, &left)] {
                let least = [f32::NAN, f32::NAN, -0.0, -0.0, f32::NEG_INFINITY];
                assert_eq!(a.minimum(b).to_array().map(Dtype::bits_text), of(least));
                let greatest = [f32::NAN, f32::NAN, 0.0, 0.0, 7.0];
                assert_eq!(a.maximum(b).to_array().map(Dtype::bits_text), of(greatest));
            }
        )*};
    }
    check!(f32 f64);
    #[cfg(all(feature = "half", feature = "complex"))]
    check!(f16 bf16);

    let (column, row) = (tensor([[5_i16], [-5]]), tensor([0_u8, 9]));
    assert_eq!(column.minimum(&row).to_array(), [[0, 5], [-5, -5]]);
    assert_eq!(column.maximum(&row).to_array(), [[5, 9], [0, 9]]);
    assert_eq!(tensor([true, false]).minimum(&tensor(true)).to_array(), [true, false]);
    assert_eq!(tensor([true, false]).maximum(&tensor(true)).to_array(), [true, true]);
}

#[test]
fn comparisons() {
    let (left, right) =
        (tensor([1.0, 2.0, 3.0, f64::NAN, -0.0]), tensor([2.0, 2.0, 2.0, 2.0, 0.0]));
    let (no, yes) = (false, true);
    assert_eq!(left.lt(&right).to_array(), [yes, no, no, no, no]);
    assert_eq!(left.le(&right).to_array(), [yes, yes, no, no, yes]);
    assert_eq!(left.gt(&right).to_array(), [no, no, yes, no, no]);
    assert_eq!(left.ge(&right).to_array(), [no, yes, yes, no, yes]);
    assert_eq!(left.eq(&right).to_array(), [no, yes, no, no, yes]);
    assert_eq!(left.ne(&right).to_array(), [yes, no, yes, yes, no]);
    let nan = tensor([f64::NAN]);
    assert_eq!((nan.eq(&nan).to_array(), nan.ne(&nan).to_array()), ([no], [yes]));

    // Broadcast and promoted: 255 is not -1, as it would be in either type.
    let table: Tensor<bool, shape![2, 3]> = tensor([[255_u8], [1]]).gt(&tensor([-1_i8, 0, 1]));
    assert_eq!(table.to_array(), [[yes; 3], [yes, yes, no]]);
    assert_eq!(tensor([255_u8]).eq(&tensor([-1_i8])).to_array(), [no]);
    assert_eq!(tensor([no, yes]).lt(&tensor(true)).to_array(), [yes, no]);
    #[cfg(all(feature = "half", feature = "complex"))]
    {
        let number = Complex64::new(1.0, 2.0);
        let others = tensor([number, number.conj(), Complex64::new(f64::NAN, 2.0)]);
        assert_eq!(others.eq(&tensor(number)).to_array(), [yes, no, no]);
        assert_eq!(others.ne(&tensor(number)).to_array(), [no, yes, yes]);
    }
}

#[test]
fn selection_broadcasts_three_ways() {
    let mask = tensor([[true], [false]]);
    let chosen: Tensor<i64, shape![2, 3]> = mask.select(&tensor([1_i64, 2, 3]), &tensor(0_i64));
    assert_eq!(chosen.to_array(), [[1, 2, 3], [0, 0, 0]]);
    let (yes, no) = (tensor([[[1_u8]], [[2]]]), tensor([10_i8, 20]));
    let chosen: Tensor<i16, shape![2, 2, 2]> = mask.select(&yes, &no);
    assert_eq!(chosen.to_array(), [[[1, 1], [10, 20]], [[2, 2], [10, 20]]]);
    // What is not chosen leaves no trace.
    let safe = tensor([true, false]).select(&tensor([1.5, f64::NAN]), &tensor([f64::NAN, -0.0]));
    assert_eq!(safe.to_array().map(f64::to_bits), [1.5_f64.to_bits(), (-0.0_f64).to_bits()]);
}

/// The first two operands lack an axis that the third one has.
#[test]
fn the_third_operand_alone_has_an_axis() {
    let (mask, yes) = (tensor([true, false]), tensor([1, 2]));
    assert_eq!(mask.select(&yes, &tensor([[3], [4]])).to_array(), [[1, 3], [1, 4]]);
    let (mask, yes) = (tensor([[true], [false]]), tensor([[1], [2]]));
    assert_eq!(mask.select(&yes, &tensor([3, 4])).to_array(), [[1, 1], [3, 4]]);

    let (row, column) = (tensor([2, 3]), tensor([[10], [20]]));
    assert_eq!(row.mul_add(&row, &column).to_array(), [[14, 19], [24, 29]]);
    assert_eq!(column.mul_add(&column, &row).to_array(), [[102, 103], [402, 403]]);

    let long = Tensor::<i32, shape![100]>::from_fn(|[j]| i32::try_from(j).unwrap());
    let tall = Tensor::<i32, shape![70, 1]>::from_fn(|[i, _]| i32::try_from(1000 * i).unwrap());
    let sum: Tensor<i32, shape![70, 100]> = long.mul_add(&tensor([1]), &tall);
    assert_eq!((sum[[69, 99]], sum[[1, 0]], sum[[0, 42]]), (69_099, 1000, 42));
    let sum: Tensor<i32, shape![70, 100]> = tall.mul_add(&tensor([1]), &long);
    assert_eq!((sum[[69, 99]], sum[[1, 0]], sum[[0, 42]]), (69_099, 1000, 42));
    let sum: Tensor<i32, shape![70, 100]> = long.mul_add(&long, &tall);
    assert_eq!((sum[[69, 99]], sum[[1, 0]], sum[[0, 42]]), (78_801, 1000, 1764));
    let sum: Tensor<i32, shape![70, 100]> = tall.mul_add(&tall, &long);
    assert_eq!((sum[[3, 99]], sum[[1, 0]], sum[[0, 42]]), (9_000_099, 1_000_000, 42));
}

#[test]
fn bits() {
    let (left, right) = (tensor([0b1100_u8, 0xff]), tensor([0b1010_u8, 0x0f]));
    assert_eq!((&left & &right).to_array(), [0b1000, 0x0f]);
    assert_eq!((&left | &right).to_array(), [0b1110, 0xff]);
    assert_eq!((&left ^ &right).to_array(), [0b0110, 0xf0]);
    assert_eq!((!&left).to_array(), [0xf3, 0]);
    assert_eq!((!tensor([0_i64, -1])).to_array(), [-1, 0]);
    let (column, row) = (tensor([[true], [false]]), tensor([true, false]));
    assert_eq!((&column & &row).to_array(), [[true, false], [false, false]]);
    assert_eq!((&column | &row).to_array(), [[true, true], [true, false]]);
    assert_eq!((&column ^ &row).to_array(), [[false, true], [true, false]]);
    assert_eq!((!&column).to_array(), [[false], [true]]);
    let mut in_place = left;
    in_place &= &right;
    in_place |= 1;
    in_place ^= tensor([0_u8, 0x10]);
    assert_eq!(in_place.to_array(), [0b1001, 0x1f]);
}

#[test]
fn absolute_values_and_signs() {
    assert_eq!(tensor([-5_i8, 5, -128, 0]).abs().to_array(), [5, 5, -128, 0]);
    assert_eq!(tensor([5_u16, 0]).abs().to_array(), [5, 0]);
    assert_eq!((-tensor([5_u8, 0])).to_array(), [251, 0]);
    let floats = tensor([-0.0_f32, -1.5, f32::NEG_INFINITY]);
    assert_eq!(floats.abs().to_array().map(f32::to_bits), [0, 0x3fc0_0000, 0x7f80_0000]);
    assert_eq!((-&floats).to_array().map(f32::to_bits), [0, 0x3fc0_0000, 0x7f80_0000]);
    assert_eq!(tensor([1.5, -2.0]).conj().to_array(), [1.5, -2.0]);
    #[cfg(all(feature = "half", feature = "complex"))]
    assert_eq!(tensor([Complex32::new(1.0, 2.0)]).conj().to_array(), [Complex32::new(1.0, -2.0)]);
}

#[test]
fn fused_multiply_add() {
    // (1 + 2⁻²⁷)² − 1 = 2⁻²⁶ + 2⁻⁵⁴, whose second term a rounded product loses.
    let (factor, minus_one) = (tensor([1.0 + 2_f64.powi(-27)]), tensor([-1.0]));
    let exact = 2_f64.powi(-26) + 2_f64.powi(-54);
    assert_eq!(factor.mul_add(&factor, &minus_one).to_array(), [exact]);
    assert_ne!((&(&factor * &factor) + &minus_one).to_array(), [exact]);

    // Three shapes and three types: [2, 1], [3], [2, 1, 1] to [2, 2, 3], in `f64`.
    let (a, b, c) =
        (tensor([[2_i32], [-1]]), tensor([0.5_f32, 1.0, 4.0]), tensor([[[10.0_f64]], [[20.0]]]));
    let sum: Tensor<f64, shape![2, 2, 3]> = a.mul_add(&b, &c);
    let expected =
        [[[11.0, 12.0, 18.0], [9.5, 9.0, 6.0]], [[21.0, 22.0, 28.0], [19.5, 19.0, 16.0]]];
    assert_eq!(sum.to_array(), expected);

    // Integers wrap: 100 · 3 + 10 = 310 = 54 modulo 256; a rank-0 addend does not widen.
    let sum: Tensor<i8, shape![2]> = tensor([100_i8, -100]).mul_add(&tensor(3_i8), &tensor(10_i64));
    assert_eq!(sum.to_array(), [54, -34]);
}

/// 19 · 17 = 323 lies in the middle between two numbers of 8 digits, 322 and 324, and
/// 13 · 25 = 325 between 324 and 326. A step of `f64` is 2⁻⁴⁴ here: three quarters of
/// it decide, although a sum rounded to `f64` is odd and one more step is the tie.
#[cfg(all(feature = "half", feature = "complex"))]
#[test]
fn fused_multiply_add_of_sixteen_bits_is_rounded_once() {
    let [a, b] = [[19.0, 13.0], [17.0, 25.0]].map(|row| tensor(row.map(bf16::from_f32)));
    let little = bf16::from_f32(0.75 * 2_f32.powi(-44));
    let below = a.mul_add(&b, &tensor([-little, -little]));
    assert_eq!(below.to_array().map(f32::from), [322.0, 324.0]);
    let above = a.mul_add(&b, &tensor([little, little]));
    assert_eq!(above.to_array().map(f32::from), [324.0, 326.0]);
}

/// A number of one digit, as a user would write it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Digit(u8);

impl Element for Digit {
    type Category = category::Custom;
}

impl num_traits::MulAdd for Digit {
    type Output = Self;

    fn mul_add(self, b: Self, c: Self) -> Self {
        Self((self.0 * b.0 + c.0) % 10)
    }
}

#[test]
fn fused_multiply_add_of_the_user() {
    let (a, b, c) = (tensor([Digit(7), Digit(2)]), tensor([Digit(8)]), tensor(Digit(5)));
    assert_eq!(a.mul_add(&b, &c).to_array(), [Digit(1), Digit(1)]);
}

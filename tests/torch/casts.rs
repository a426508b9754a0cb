//! Conversions: every row of torch, every value at a bound, the departures.

use std::collections::HashMap;

use crate::common::csv::rows;
#[cfg(all(feature = "half", feature = "complex"))]
use crate::common::dtype::{Complex32, Complex64, bf16, f16, whole};
use crate::common::dtype::{Dtype, is_here};
#[cfg(all(feature = "half", feature = "complex"))]
use crate::common::rounding::{BF16, F16, integer};
use shaped::element::Exact;
use shaped::{Cast, CastError, Tensor, shape, tensor};

/// The bits of `T` to those of `U`: always, and where the value does not change.
struct Conversion {
    cast: fn(&str) -> String,
    try_cast: fn(&str) -> Option<String>,
}

impl Conversion {
    fn of<T: Dtype + Cast<U> + Exact, U: Dtype + Exact>() -> Self {
        Self {
            cast: |bits| tensor(T::from_bits_text(bits)).cast::<U>().to_array().bits_text(),
            try_cast: |bits| {
                let result = tensor([T::from_bits_text(bits)]).try_cast::<U>();
                if let Err(error) = result {
                    // Nothing is lost.
                    assert_eq!((error.index, &*error.value.bits_text()), ([0], bits));
                }
                result.ok().map(|converted| converted.to_array()[0].bits_text())
            },
        }
    }
}

/// Every ordered pair of types.
fn conversions() -> HashMap<[&'static str; 2], Conversion> {
    let mut conversions = HashMap::new();
    // In a function of its own each: in one, the compiler's work grows with the square of
    // the pairs.
    macro_rules! pair {
        ($from:ident $to:ident) => {{
            fn one() -> Conversion {
                Conversion::of::<$from, $to>()
            }
            conversions.insert([<$from as Dtype>::NAME, <$to as Dtype>::NAME], one());
        }};
    }
    for_each_pair!(pair);
    conversions
}

/// The bits that are documented: 64 bits and integers are rounded once to 16 bits. torch
/// goes through `f32`.
#[cfg(all(feature = "half", feature = "complex"))]
fn rounded_once(from: &str, bits: &str, to: &str) -> Option<String> {
    let format = match to {
        "float16" => F16,
        "bfloat16" => BF16,
        _ => return None,
    };
    let value = match from {
        "float64" => f64::from_bits_text(bits),
        "complex128" => Complex64::from_bits_text(bits).re,
        _ => integer(whole(from, bits)?),
    };
    Some(format.round(value).map_or("nan".to_owned(), Dtype::bits_text))
}
#[cfg(not(all(feature = "half", feature = "complex")))]
fn rounded_once(_: &str, _: &str, _: &str) -> Option<String> {
    None
}

#[test]
fn every_row_of_torch() {
    let conversions = conversions();
    let (mut seen, mut departures) = (0, 0);
    for [from, from_bits, to, torch] in rows(include_str!("../data/cast.csv")) {
        if !is_here(from) || !is_here(to) {
            continue;
        }
        let documented = rounded_once(from, from_bits, to).unwrap_or(torch.to_owned());
        let converted = (conversions[&[from, to]].cast)(from_bits);
        assert_eq!(converted, documented, "{from} {from_bits} to {to}");
        seen += 1;
        departures += usize::from(documented != torch);
    }
    assert_eq!((seen, departures), if is_here("float16") { (3109, 10) } else { (1681, 0) });
}

/// `data/make_try_cast.py` says by rational arithmetic which types hold a value.
#[test]
fn every_value_at_a_bound() {
    let conversions = conversions();
    let (mut held, mut refused) = (0, 0);
    let mut lines = include_str!("../data/try_cast.csv").lines().map(|line| line.split(','));
    let types: Vec<&str> = lines.next().unwrap().skip(2).collect();
    for mut line in lines {
        let (from, from_bits) = (line.next().unwrap(), line.next().unwrap());
        for (to, expected) in types.iter().zip(line) {
            if !is_here(from) || !is_here(to) {
                continue;
            }
            let converted = (conversions[&[from, to]].try_cast)(from_bits);
            let expected = (expected != "-").then_some(expected);
            assert_eq!(converted.as_deref(), expected, "{from} {from_bits} to {to}");
            held += usize::from(expected.is_some());
            refused += usize::from(expected.is_none());
        }
    }
    assert_eq!((held, refused), if is_here("float16") { (5961, 5244) } else { (2512, 2394) });
}

/// The departure: torch leaves these to the platform.
#[test]
fn floats_saturate_to_integers_and_nan_is_zero() {
    macro_rules! saturates {
        ($($float:ident: $($integer:ident)*;)*) => {$($(
            let (least, greatest) = ($integer::MIN, $integer::MAX);
            let beyond = [$float::INFINITY, 2.0 * greatest as $float, $float::MAX];
            assert_eq!(tensor(beyond).cast::<$integer>().to_array(), [greatest; 3]);
            let below = [$float::NEG_INFINITY, 2.0 * (least as $float) - 1.0, $float::MIN];
            assert_eq!(tensor(below).cast::<$integer>().to_array(), [least; 3]);
            let nan = [$float::NAN, -$float::NAN, -0.0, 0.0, 0.9, -0.9];
            assert_eq!(tensor(nan).cast::<$integer>().to_array(), [0; 6]);
        )*)*};
    }
    saturates! {
        f32: u8 u16 u32 u64 i8 i16 i32 i64 i128;
        f64: u8 u16 u32 u64 u128 i8 i16 i32 i64 i128;
    }
    let bounds = tensor([255.0, 255.99, 256.0, -0.99, -1.0]);
    assert_eq!(bounds.cast::<u8>().to_array(), [255, 255, 255, 0, 0]);
    assert_eq!(bounds.cast::<i8>().to_array(), [127, 127, 127, 0, -1]);
    let two_to_63 = tensor([2_f64.powi(63), -2_f64.powi(63)]);
    assert_eq!(two_to_63.cast::<i64>().to_array(), [i64::MAX, i64::MIN]);
}

#[cfg(all(feature = "half", feature = "complex"))]
#[test]
fn sixteen_bits_and_complex_numbers_saturate_too() {
    let floats = [f16::MAX, f16::MIN, f16::INFINITY, f16::NEG_INFINITY, f16::NAN];
    assert_eq!(tensor(floats).cast::<i8>().to_array(), [127, -128, 127, -128, 0]);
    assert_eq!(tensor(floats).cast::<u64>().to_array(), [65504, 0, u64::MAX, 0, 0]);
    let floats = [bf16::MAX, bf16::MIN, bf16::INFINITY, bf16::NEG_INFINITY, bf16::NAN];
    assert_eq!(
        tensor(floats).cast::<i64>().to_array(),
        [i64::MAX, i64::MIN, i64::MAX, i64::MIN, 0]
    );
    let numbers = [Complex32::new(300.0, 1.0), Complex32::new(f32::NAN, 1.0)];
    assert_eq!(tensor(numbers).cast::<u8>().to_array(), [255, 0]);
    // 2049 lies between 2048 and 2050, the numbers of `f16`, and goes to the even one.
    let numbers = tensor([Complex32::new(2049.0, 1.0), Complex32::new(-1e30, 0.0)]);
    assert_eq!(numbers.cast::<f16>().to_array(), [f16::from_f32(2048.0), f16::NEG_INFINITY]);
    assert_eq!(numbers.cast::<Complex64>().cast::<bf16>().to_array()[0], bf16::from_f32(2048.0));
}

/// torch has no integers of 128 bits: their values, by hand.
#[test]
fn integers_of_128_bits() {
    let (two_to_64, two_to_127) = (1_i128 << 64, 1_u128 << 127);
    // To narrower integers: the low bits.
    let wide = tensor([two_to_64 + 5, -1, i128::MIN, i128::MAX]);
    assert_eq!(wide.cast::<u64>().to_array(), [5, u64::MAX, 0, u64::MAX]);
    assert_eq!(wide.cast::<i8>().to_array(), [5, -1, 0, -1]);
    assert_eq!(wide.cast::<bool>().to_array(), [true; 4]);
    let natural = wide.cast::<u128>().to_array();
    assert_eq!(natural, [(1 << 64) + 5, u128::MAX, two_to_127, two_to_127 - 1]);
    // From narrower integers: the sign is extended.
    assert_eq!(tensor([-1_i8, 127]).cast::<i128>().to_array(), [-1, 127]);
    assert_eq!(tensor([-1_i8, 127]).cast::<u128>().to_array(), [u128::MAX, 127]);
    assert_eq!(tensor([u64::MAX]).cast::<i128>().to_array(), [two_to_64 - 1]);
    assert_eq!(tensor([true, false]).cast::<u128>().to_array(), [1, 0]);
    // To floats: to nearest even; 2 to 128 is not a number of `f32`.
    assert_eq!(wide.cast::<f64>().to_array()[2..], [-(2_f64.powi(127)), 2_f64.powi(127)]);
    assert_eq!(tensor([(1_i128 << 53) + 1]).cast::<f64>().to_array(), [2_f64.powi(53)]);
    assert_eq!(tensor(u128::MAX).cast::<f32>().to_array(), f32::INFINITY);
    // From floats: towards zero, saturating.
    let floats = tensor([-1.5, 2_f64.powi(127), 2_f64.powi(128), f64::NAN]);
    assert_eq!(floats.cast::<u128>().to_array(), [0, two_to_127, u128::MAX, 0]);
    assert_eq!(floats.cast::<i128>().to_array(), [-1, i128::MAX, i128::MAX, 0]);
    #[cfg(all(feature = "half", feature = "complex"))]
    {
        assert_eq!(
            tensor([65504_i128, -(1 << 100)]).cast::<f16>().to_array(),
            [f16::MAX, f16::NEG_INFINITY]
        );
        let numbers = tensor([-3_i128]).cast::<Complex64>();
        assert_eq!(numbers.to_array(), [Complex64::new(-3.0, 0.0)]);
        assert_eq!(numbers.cast::<i128>().to_array(), [-3]);
    }

    // What changes the value is refused, on both sides of each bound.
    assert!(tensor([two_to_127]).try_cast::<i128>().is_err());
    assert_eq!(tensor([two_to_127 - 1]).try_cast::<i128>(), Ok(tensor([i128::MAX])));
    assert!(tensor([-1_i128]).try_cast::<u128>().is_err());
    assert_eq!(tensor([two_to_127]).try_cast::<f64>(), Ok(tensor([2_f64.powi(127)])));
    assert!(tensor([u128::MAX]).try_cast::<f64>().is_err());
    assert!(tensor([i128::MAX]).try_cast::<f64>().is_err());
    assert_eq!(tensor([i128::MIN]).try_cast::<f64>(), Ok(tensor([-(2_f64.powi(127))])));
    assert_eq!(tensor([2_f64.powi(127)]).try_cast::<u128>(), Ok(tensor([two_to_127])));
    assert!(tensor([2_f64.powi(127)]).try_cast::<i128>().is_err());
    assert!(tensor([2_f64.powi(128)]).try_cast::<u128>().is_err());
    assert!(tensor([two_to_64]).try_cast::<u64>().is_err());
    assert_eq!(tensor([two_to_64 - 1]).try_cast::<u64>(), Ok(tensor([u64::MAX])));
}

/// Every number of 16 bits, every tie between two of them, and the doubles beside:
/// the next ones, and those that `f32` would round away from the tie.
#[cfg(all(feature = "half", feature = "complex"))]
#[test]
fn doubles_are_rounded_once_to_sixteen_bits() {
    macro_rules! check {
        ($element:ident $format:ident) => {
            // From each finite number to the next one away from zero.
            for bits in
                (0..u16::MAX).filter(|&bits| $format.value(bits).is_some_and(f64::is_finite))
            {
                let number = $format.value(bits).unwrap();
                let next = match $format.value(bits + 1).unwrap() {
                    // Infinity takes over at what would be the next number.
                    infinity if infinity.is_infinite() => {
                        2.0 * number - $format.value(bits - 1).unwrap()
                    }
                    next => next,
                };
                let tie = (number + next) / 2.0;
                // A quarter of a step of `f32` from its neighbour, three from the tie.
                let by_single = |neighbour: f32| (3.0 * f64::from(neighbour) + tie) / 4.0;
                let below = by_single((tie as f32).next_down());
                let above = by_single((tie as f32).next_up());
                let near = [tie.next_down(), tie, tie.next_up()];
                let values = [number, below, near[0], near[1], near[2], above, number.next_up()];
                let converted = tensor(values).cast::<$element>();
                for (converted, value) in converted.iter().zip(values) {
                    assert!(
                        $format.is_rounded(converted.to_bits(), value),
                        "{value:e}: {converted}"
                    );
                }
            }
        };
    }
    check!(f16 F16);
    check!(bf16 BF16);
}

/// Integers of every type near ties of `f16` and of `bf16`, and at places where a way over
/// `f32` or `f64` would round to the tie (`data/make_values.py`): cast, and promoted.
#[cfg(all(feature = "half", feature = "complex"))]
#[test]
fn integers_are_rounded_once_to_sixteen_bits() {
    let mut seen = 0;
    for [name, integer, half, brain] in rows(include_str!("../data/integers.csv")) {
        macro_rules! check {
            ($($integer:ident $name:literal)+) => {
                match name {
                    $($name => {
                        let x = tensor([integer.parse::<$integer>().unwrap()]);
                        assert_eq!(x.cast::<f16>()[[0]].bits_text(), half, "{integer}");
                        assert_eq!(x.cast::<bf16>()[[0]].bits_text(), brain, "{integer}");
                        // The sum with 0 of the type, of rank 1 and 0, on both sides.
                        let sums = [
                            &x + &tensor([bf16::ZERO]),
                            &tensor([bf16::ZERO]) + &x,
                            &tensor([bf16::ZERO]) + &tensor(x[[0]]),
                        ];
                        for sum in sums {
                            assert_eq!(sum[[0]].bits_text(), brain, "{integer}");
                        }
                        let mut in_place = tensor([f16::ZERO]);
                        in_place += &x;
                        assert_eq!(in_place[[0]].bits_text(), half, "{integer}");
                    })+
                    _ => panic!("{name}"),
                }
            };
        }
        check!(
            i8 "int8" u8 "uint8" i16 "int16" u16 "uint16" i32 "int32" u32 "uint32"
            i64 "int64" u64 "uint64" i128 "int128" u128 "uint128"
        );
        seen += 1;
    }
    assert_eq!(seen, 3418);
}

/// NaN is not zero, so it is `true`; a complex number is `false` if both parts are zero.
#[test]
fn to_bool() {
    let floats = [0.0, -0.0, f64::NAN, 5e-324, f64::NEG_INFINITY];
    assert_eq!(tensor(floats).cast::<bool>().to_array(), [false, false, true, true, true]);
    assert_eq!(tensor([0, i64::MIN, 256]).cast::<bool>().to_array(), [false, true, true]);
    #[cfg(all(feature = "half", feature = "complex"))]
    {
        let numbers =
            [Complex64::new(0.0, -0.0), Complex64::new(0.0, 1.0), Complex64::new(2.0, 0.0)];
        assert_eq!(tensor(numbers).cast::<bool>().to_array(), [false, true, true]);
    }
}

/// All 512 integers of 8 bits to every type: the bounds of the type say which fit.
#[test]
fn all_bytes_to_every_type() {
    /// The least and the greatest integer of 8 bits or fewer that a type has.
    fn bounds(name: &str) -> (i32, i32) {
        match name {
            "bool" => (0, 1),
            "uint8" => (0, 255),
            "int8" => (-128, 127),
            _ if name.starts_with("uint") => (0, i32::MAX),
            _ => (i32::MIN, i32::MAX),
        }
    }
    let mut seen = 0;
    macro_rules! all {
        ($($to:ident)*) => {$(
            let (least, greatest) = bounds(<$to as Dtype>::NAME);
            let mut check = |byte: i32, back: Option<i32>, changed: bool| {
                let fits = (least..=greatest).contains(&byte);
                assert_eq!((back, changed), (fits.then_some(byte), !fits), "{byte} to {}", stringify!($to));
                seen += 1;
            };
            for byte in u8::MIN..=u8::MAX {
                let result = tensor([byte]).try_cast::<$to>();
                let back = result.as_ref().ok().map(|to| to.cast::<i32>().to_array()[0]);
                check(byte.into(), back, result.is_err_and(|error| error.value == byte));
            }
            for byte in i8::MIN..=i8::MAX {
                let result = tensor([byte]).try_cast::<$to>();
                let back = result.as_ref().ok().map(|to| to.cast::<i32>().to_array()[0]);
                check(byte.into(), back, result.is_err_and(|error| error.value == byte));
            }
        )*};
    }
    with_all_types!(all);
    assert_eq!(seen, 512 * if is_here("float16") { 15 } else { 11 });
}

#[test]
fn the_error_names_the_first_element_that_does_not_fit() {
    let numbers = tensor([[[1, 2], [3, 4]], [[5, 300], [-1, 1 << 40]]]);
    let error = numbers.try_cast::<u8>().unwrap_err();
    assert_eq!((error.index, error.value), ([1, 0, 1], 300));
    assert_eq!(error.to_string(), "element [1, 0, 1] is 300, which `u8` does not have");
    let error: CastError<i64, [usize; 3]> = numbers.try_cast::<u32>().unwrap_err();
    assert_eq!(error.to_string(), "element [1, 1, 0] is -1, which `u32` does not have");
    assert_eq!(numbers.try_cast::<i32>().unwrap_err().index, [1, 1, 1]);
    assert_eq!(numbers.try_cast::<f64>().unwrap().as_slice()[7], 1_099_511_627_776.0);

    // Rank 0 has no position; a shape without elements has nothing to refuse.
    let error = tensor(i64::MAX).try_cast::<f64>().unwrap_err();
    assert_eq!(error.to_string(), "element [] is 9223372036854775807, which `f64` does not have");
    assert_eq!(tensor(1.5).try_cast::<bool>().unwrap_err().index, []);
    let empty = Tensor::<f64, shape![3, 0]>::full(0.5);
    assert!(empty.try_cast::<bool>().is_ok());

    // The first of many, far from the start.
    let ramp = Tensor::<i32, shape![20, 30]>::from_fn(|[i, j]| (30 * i + j) as i32);
    let error = ramp.try_cast::<i8>().unwrap_err();
    assert_eq!((error.index, error.value), ([4, 8], 128));

    let text = "element [0] is NaN, which `i8` does not have";
    assert_eq!(tensor([f32::NAN]).try_cast::<i8>().unwrap_err().to_string(), text);
    let source: &dyn std::error::Error = &tensor([2.5_f32]).try_cast::<bool>().unwrap_err();
    assert_eq!(source.to_string(), "element [0] is 2.5, which `bool` does not have");
}

//! The errors of the functions of one element, for `tests/data/measure_functions.py`.
//!
//! `ulp float32 tanh` tries every argument, of `float16` and `bfloat16` as well, against
//! the C library's `f64` function, and prints a line: how many arguments are not NaN,
//! and the worst one, its result, and its error in ulp. The script computes that error
//! anew.
//!
//! `ulp float64 tanh` reads arguments from the standard input, eight bytes each, the
//! least significant first, and writes the results alike.

use std::io::{Read, Write, stdin, stdout};

use half::{bf16, f16};
use shaped::{Element, Tensor, shape};

/// So many elements are computed together.
const RUN: usize = 4096;
type Run<T> = Tensor<T, shape![4096]>;

/// A format of which all numbers can be tried.
trait Small: Element {
    /// Bits of the significand, the leading one included.
    const PRECISION: i32;
    /// The exponents of the least and the greatest normal number.
    const EXPONENTS: [i32; 2];
    const BITS: u32;

    fn from_pattern(pattern: u32) -> Self;
    fn pattern(self) -> u32;
    fn value(self) -> f64;

    /// The error of a result in units of the last place of the exact one: the distance
    /// of the numbers of this format where it lies. Infinity counts as the number that
    /// would come next.
    fn error(result: f64, exact: f64) -> f64 {
        let [least, greatest] = Self::EXPONENTS;
        let infinity = power_of_two(greatest + 1);
        let (result, exact) = (result.clamp(-infinity, infinity), exact.clamp(-infinity, infinity));
        let exponent = (exact.to_bits() >> 52 & 0x7ff) as i32 - 1023;
        let places = power_of_two(Self::PRECISION - 1 - exponent.clamp(least, greatest));
        (result - exact).abs() * places
    }
}

/// 2^exponent, for a normal `f64`.
fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(((exponent + 1023) as u64) << 52)
}

macro_rules! small {
    ($($element:ident $unsigned:ident $precision:literal $exponents:expr;)+) => {$(
        impl Small for $element {
            const PRECISION: i32 = $precision;
            const EXPONENTS: [i32; 2] = $exponents;
            const BITS: u32 = $unsigned::BITS;

            fn from_pattern(pattern: u32) -> Self {
                Self::from_bits(pattern as $unsigned)
            }
            fn pattern(self) -> u32 {
                self.to_bits().into()
            }
            fn value(self) -> f64 {
                self.into()
            }
        }
    )+};
}

small! {
    f32 u32 24 [-126, 127];
    f16 u16 11 [-14, 15];
    bf16 u16 8 [-126, 127];
}

/// Tries every number of a format.
fn worst<T: Small>(function: impl Fn(&Run<T>) -> Run<T>, reference: impl Fn(f64) -> f64) {
    let (mut tried, mut greatest, mut worst) = (0_u64, -1.0, [T::default(); 2]);
    for start in (0..1_u64 << T::BITS).step_by(RUN) {
        let arguments = Run::from_fn(|[i]| T::from_pattern(start as u32 + i as u32));
        for (&argument, &result) in arguments.iter().zip(&function(&arguments)) {
            if argument.value().is_nan() {
                continue;
            }
            tried += 1;
            let exact = reference(argument.value());
            assert_eq!(exact.is_nan(), result.value().is_nan(), "{}", argument.value());
            let error = T::error(result.value(), exact);
            if error > greatest {
                (greatest, worst) = (error, [argument, result]);
            }
        }
    }
    let [argument, result] = worst.map(T::pattern);
    let digits = T::BITS as usize / 4;
    println!("{tried} {argument:0digits$x} {result:0digits$x} {greatest}");
}

/// The results for the numbers in the standard input.
fn results(function: impl Fn(&Run<f64>) -> Run<f64>) {
    let mut bytes = Vec::new();
    stdin().read_to_end(&mut bytes).expect("arguments");
    let (arguments, []) = bytes.as_chunks::<8>() else { panic!("eight bytes a number") };
    let mut output = stdout().lock();
    for arguments in arguments.chunks(RUN) {
        let argument = |i| arguments.get(i).map_or(0.0, |&bytes| f64::from_le_bytes(bytes));
        let results = function(&Run::from_fn(|[i]| argument(i)));
        for result in results.iter().take(arguments.len()) {
            output.write_all(&result.to_le_bytes()).expect("a reader");
        }
    }
}

/// Whether there is such a type and such a function.
fn run(dtype: &str, name: &str) -> bool {
    macro_rules! functions {
        ($($function:ident)+) => {
            match (dtype, name) {
                $(
                    ("float32", stringify!($function)) => worst::<f32>(Tensor::$function, f64::$function),
                    ("float16", stringify!($function)) => worst::<f16>(Tensor::$function, f64::$function),
                    ("bfloat16", stringify!($function)) => worst::<bf16>(Tensor::$function, f64::$function),
                    ("float64", stringify!($function)) => results(Tensor::$function),
                )+
                _ => return false,
            }
        };
    }
    functions!(exp exp2 exp_m1 ln ln_1p log2 log10 sin cos tan asin acos atan sinh cosh tanh);
    true
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [dtype, name] = arguments.as_slice() else { panic!("usage: ulp DTYPE FUNCTION") };
    assert!(run(dtype, name), "there is no `{name}` of {dtype}");
}

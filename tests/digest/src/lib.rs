//! The same bits everywhere: thousands of operations, hashed to one number a family.
//!
//! The numbers below say nothing about right or wrong, which is for the other
//! tests; they say *the same*: in debug and release, with each instruction set, with
//! each feature, with any number of threads. `.ci/digest` runs this file in all of
//! these ways. A change of any bit of any result changes a number.
//!
//! It takes minutes to compile, so it is not one of the tests of the crate.
#![cfg(test)]
#![allow(
    clippy::pedantic,
    clippy::restriction,
    reason = "a test: it may panic, and its numbers are its own"
)]

#[cfg(feature = "half")]
use half::{bf16, f16};
#[cfg(feature = "complex")]
use num_complex::{Complex32, Complex64};
use shaped::element::Combine;
use shaped::{At, Binary, Broadcast, Cast, Element, Layout, Tensor, operation, shape};

#[path = "../../common/random.rs"]
mod random;
use random::Random;

mod every_operation;

/// FNV-1a with 64 bits.
struct Hash(u64);

impl Hash {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    fn elements<T: Bits>(&mut self, elements: &[T]) {
        for element in elements {
            element.hash(self);
        }
    }
    fn tensor<T: Bits, S: Layout>(&mut self, tensor: &Tensor<T, S>) {
        self.elements(tensor.as_slice());
    }
}

impl Random {
    fn tensor<T: Bits, S: Layout>(&mut self) -> Tensor<T, S> {
        Tensor::from_index_fn(|_| T::random(self))
    }
}

/// Elements that can be drawn and hashed.
trait Bits: Element {
    fn random(random: &mut Random) -> Self;
    fn hash(self, hash: &mut Hash);
}

macro_rules! integers {
    ($($integer:ident)*) => {$(
        impl Bits for $integer {
            fn random(random: &mut Random) -> Self {
                match random.next() {
                    choice if choice % 8 == 0 => [0, 1, $integer::MIN, $integer::MAX][choice as usize / 8 % 4],
                    _ => random.next() as $integer,
                }
            }
            fn hash(self, hash: &mut Hash) {
                hash.bytes(&self.to_le_bytes());
            }
        }
    )*};
}
integers!(u8 u16 u32 u64 u128 i8 i16 i32 i64 i128);

impl Bits for bool {
    fn random(random: &mut Random) -> Self {
        random.next() % 2 == 0
    }
    fn hash(self, hash: &mut Hash) {
        hash.bytes(&[self.into()]);
    }
}

/// One in eight is special, three are any bits, four lie within ±8.
macro_rules! floats {
    ($($float:ident $bits:ident $from:expr;)*) => {$(
        impl Bits for $float {
            fn random(random: &mut Random) -> Self {
                let from: fn(f64) -> $float = $from;
                match random.next() % 8 {
                    0 => {
                        let special = [0.0, -0.0, 1.0, -1.0, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 0.5];
                        from(special[random.next() as usize % special.len()])
                    }
                    1..=3 => $float::from_bits(random.next() as $bits),
                    _ => from((random.next() >> 11) as f64 / (1_u64 << 49) as f64 - 8.0),
                }
            }
            /// All NaNs are one: their bits are unspecified.
            fn hash(self, hash: &mut Hash) {
                let bits = if self.is_nan() { $float::NAN.to_bits() & !(1 << ($bits::BITS - 1)) } else { self.to_bits() };
                hash.bytes(&bits.to_le_bytes());
            }
        }
    )*};
}
floats! {
    f32 u32 |x| x as f32;
    f64 u64 |x| x;
}

#[cfg(feature = "half")]
floats! {
    // `from_f64` of the crate `half` rounds twice where the machine has F16C.
    f16 u16 |x| f16::from_f32(x as f32);
    bf16 u16 |x| bf16::from_f32(x as f32);
}

#[cfg(feature = "complex")]
macro_rules! complex {
    ($($complex:ident $part:ident)*) => {$(
        impl Bits for $complex {
            fn random(random: &mut Random) -> Self {
                Self::new($part::random(random), $part::random(random))
            }
            fn hash(self, hash: &mut Hash) {
                self.re.hash(hash);
                self.im.hash(hash);
            }
        }
    )*};
}
#[cfg(feature = "complex")]
complex!(Complex32 f32 Complex64 f64);

/// A family: `found` must be its number. With `SHAPED_DIGEST_PRINT`, the numbers are
/// printed instead, for the constants below.
fn same(family: &str, found: Hash, expected: u64) {
    if std::env::var_os("SHAPED_DIGEST_PRINT").is_some() {
        println!("{family}: {:#018x}", found.0);
        return;
    }
    assert_eq!(found.0, expected, "{family}: found {:#018x}", found.0);
}

/// Products of two shapes: fresh, and into a place.
fn products<T, L, R>(hash: &mut Hash, random: &mut Random, times: usize)
where
    T: Bits + Combine<operation::Mul, T, L::Dimension, R::Dimension, Output: Bits>,
    L: Broadcast<R>,
    R: Layout,
{
    for _ in 0..times {
        let (a, b) = (random.tensor::<T, L>(), random.tensor::<T, R>());
        let mut product = &a * &b;
        hash.tensor(&product);
        a.mul_into(&b, &mut product);
        hash.tensor(&product);
    }
}

/// [`products`], in a body of its own: in one body, the compiler's bookkeeping of
/// bounds grows with the square of the pairs.
macro_rules! products_of {
    ($element:ident $left:tt $right:tt: $hash:ident $random:ident, $times:literal) => {{
        fn one(hash: &mut Hash, random: &mut Random) {
            products::<$element, shape!$left, shape!$right>(hash, random, $times);
        }
        one(&mut $hash, &mut $random);
    }};
}

/// Calls a macro with each number.
macro_rules! for_each {
    ($callback:ident: $($n:literal)*) => { $( $callback!($n); )* };
}

#[test]
fn flat() {
    let (mut hash, mut random) = (Hash::new(), Random(1));
    macro_rules! flat {
        ($n:literal) => {
            products_of!(f32 [$n] [$n]: hash random, 8);
        };
    }
    for_each!(flat: 0 1 2 3 4 5 7 8 9 15 16 17 23 31 32 33 47 48 62 63 64 65 66 70 255 256 257 259
        1023 1024);
    products_of!(f32 [5, 205] [5, 205]: hash random, 8);
    same("f32", hash, FLAT_F32);

    let (mut hash, mut random) = (Hash::new(), Random(2));
    macro_rules! flat_bytes {
        ($n:literal) => {
            products_of!(i8 [$n] [$n]: hash random, 8);
            products_of!(i8 [$n] []: hash random, 8);
        };
    }
    for_each!(flat_bytes: 1 7 8 15 16 17 31 33 63 64 65 127 129 1023);
    same("i8", hash, FLAT_I8);
}

#[test]
fn rows_and_columns() {
    let (mut rows, mut columns, mut random) = (Hash::new(), Hash::new(), Random(3));
    macro_rules! by_length {
        ($k:literal) => {
            products_of!(f32 [70, $k] [$k]: rows random, 3);
            products_of!(f32 [70, $k] [70, 1]: columns random, 3);
        };
    }
    for_each!(by_length: 1 2 3 4 5 6 7 8 9 12 15 16 17 20 23 24 25 28 31 32 33 34 40);
    same("rows", rows, ROWS);
    same("columns", columns, COLUMNS);

    let (mut hash, mut random) = (Hash::new(), Random(4));
    macro_rules! few {
        ($k:literal) => {
            products_of!(i16 [3, $k] [$k]: hash random, 8);
            products_of!(u8 [70, $k] [$k]: hash random, 3);
            products_of!(f64 [70, 1] [70, $k]: hash random, 3);
        };
    }
    for_each!(few: 2 3 8 25 34);
    same("few rows, and other widths of elements", hash, OTHER_ROWS);
}

#[test]
fn nested() {
    let (mut hash, mut random) = (Hash::new(), Random(5));
    macro_rules! pairs {
        ($($left:tt $right:tt;)*) => {$(
            products_of!(f32 $left $right: hash random, 8);
        )*};
    }
    pairs! {
        [] []; [] [7]; [2, 0, 3] [3]; [6, 5, 4, 3] [5, 1, 3]; [2, 30, 3, 40] [30, 1, 40];
        [4, 1] [3]; [40, 1] [30]; [40] [30, 1]; [40, 1] [50]; [8, 1, 6, 1] [7, 1, 5];
        [7, 1, 5] [8, 1, 6, 1]; [9, 1, 17, 1] [9, 1, 33]; [2, 1, 20, 1] [3, 1, 40];
        [160, 160] [160, 160]; [160, 160] []; [160, 160] [160]; [160, 160] [160, 1];
    }
    same("loops around, outer products, and more than a cache", hash, NESTED);

    // More than the threads' threshold.
    let (mut hash, mut random) = (Hash::new(), Random(6));
    std::thread::Builder::new()
        .stack_size(64 << 20)
        .spawn(move || {
            products_of!(u8 [512, 520] [512, 520]: hash random, 1);
            products_of!(u8 [512, 520] [520]: hash random, 1);
            same("large", hash, LARGE);
            let mut hash = Hash::new();
            products_of!(u8 [16384, 4, 1] [16384, 1, 4]: hash random, 1);
            products_of!(u8 [16384, 1, 4] [16384, 4, 1]: hash random, 1);
            products_of!(u8 [8192, 5, 1] [8192, 1, 7]: hash random, 1);
            products_of!(u8 [8192, 1, 7] [8192, 5, 1]: hash random, 1);
            products_of!(u8 [1000] [300, 1000]: hash random, 1);
            same("many outer products", hash, MANY_PRODUCTS);
        })
        .unwrap()
        .join()
        .unwrap();
}

macro_rules! operators {
    ($hash:ident $random:ident $element:ident: $($operator:tt $in_place:tt),*) => {
        operators!(@pair $hash $random $element [9] [9]: $($operator $in_place),*);
        operators!(@pair $hash $random $element [100, 3] [3]: $($operator $in_place),*);
    };
    (@pair $hash:ident $random:ident $element:ident $left:tt $right:tt: $($operator:tt $in_place:tt),*) => {
        {
            fn one(hash: &mut Hash, random: &mut Random) {
                let a = random.tensor::<$element, shape!$left>();
                let b = random.tensor::<$element, shape!$right>();
                $(
                    hash.tensor(&(&a $operator &b));
                    let mut c = a.clone();
                    c $in_place &b;
                    hash.tensor(&c);
                )*
            }
            for _ in 0..8 {
                one(&mut $hash, &mut $random);
            }
        }
    };
}

/// What has no overflow but its own names: comparisons, minimum, and reductions.
fn ordered<T>(hash: &mut Hash, random: &mut Random)
where
    T: Bits
        + Binary<operation::Minimum, Output = T>
        + Binary<operation::Maximum, Output = T>
        + PartialEq,
{
    for _ in 0..4 {
        let a = random.tensor::<T, shape![5, 70]>();
        hash.elements(&[a.min(), a.max()]);
        hash.tensor(&a.min_axis(At::<0>));
        hash.tensor(&a.max_axis(At::<1>));
        hash.tensor(&a.argmax_axis(At::<1>));
    }
}

#[test]
fn every_operator() {
    let (mut hash, mut random) = (Hash::new(), Random(7));
    operators!(hash random bool: * *=, + +=, & &=, | |=, ^ ^=);
    macro_rules! integers {
        ($($element:ident)*) => {$(
            operators!(hash random $element: * *=, + +=, - -=, % %=, & &=, | |=, ^ ^=);
            ordered::<$element>(&mut hash, &mut random);
        )*};
    }
    integers!(u8 u16 u32 u64 i8 i16 i32 i64);
    same("integers", hash, INTEGERS);

    let (mut hash, mut random) = (Hash::new(), Random(8));
    macro_rules! floats {
        ($($element:ident)*) => {$(
            operators!(hash random $element: * *=, + +=, - -=, / /=, % %=);
            ordered::<$element>(&mut hash, &mut random);
        )*};
    }
    floats!(f32 f64);
    same("floats", hash, FLOATS);

    let (mut hash, mut random) = (Hash::new(), Random(9));
    for _ in 0..100 {
        let (a, b) = (random.tensor::<i8, shape![20, 3]>(), random.tensor::<i8, shape![3]>());
        hash.tensor(&a.saturating_mul(&b));
        hash.tensor(&a.saturating_add(&b));
        hash.bytes(&[a.checked_mul(&b).is_some().into(), a.checked_add(&b).is_some().into()]);
    }
    same("overflow", hash, OVERFLOW);
}

#[test]
fn functions() {
    let (mut hash, mut random) = (Hash::new(), Random(10));
    macro_rules! functions {
        ($element:ident: $($function:ident)*) => {
            for _ in 0..20 {
                let a = random.tensor::<$element, shape![100]>();
                $( hash.tensor(&a.$function()); )*
                let (b, c) = (random.tensor::<$element, shape![100]>(), random.tensor::<$element, shape![]>());
                hash.tensor(&a.mul_add(&b, &c));
            }
        };
    }
    functions!(f32: abs sqrt exp exp2 exp_m1 ln ln_1p log2 log10 sin cos tan asin acos atan sinh
        cosh tanh floor ceil trunc round_ties_even);
    functions!(f64: abs sqrt exp exp2 exp_m1 ln ln_1p log2 log10 sin cos tan asin acos atan sinh
        cosh tanh floor ceil trunc round_ties_even);
    same("functions", hash, FUNCTIONS);
}

/// Casts from `T` to `U`.
fn cast<T: Bits + Cast<U>, U: Bits>(hash: &mut Hash, random: &mut Random) {
    hash.tensor(&random.tensor::<T, shape![500]>().cast::<U>());
}

macro_rules! casts {
    ($hash:ident $random:ident [$($from:ident)*] $to:tt) => {$( casts!(@to $hash $random $from $to); )*};
    (@to $hash:ident $random:ident $from:ident [$($to:ident)*]) => {$(
        cast::<$from, $to>(&mut $hash, &mut $random);
    )*};
}

#[test]
fn every_cast() {
    let (mut hash, mut random) = (Hash::new(), Random(11));
    casts!(hash random [bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64]
        [bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64]);
    same("casts", hash, CASTS);
}

/// Numbers of like size, whose sum depends on the order.
fn moderate<T: Bits, S: Layout>(random: &mut Random) -> Tensor<T, S>
where
    i32: Cast<T>,
{
    let numbers = Tensor::<i32, S>::from_index_fn(|_| (random.next() >> 40) as i32 - (1 << 23));
    numbers.cast()
}

#[test]
fn sums_and_matrix_products() {
    let (mut hash, mut random) = (Hash::new(), Random(12));
    macro_rules! sums {
        ($n:literal) => {
            let (a, b) = (
                moderate::<f32, shape![$n]>(&mut random),
                moderate::<f32, shape![$n]>(&mut random),
            );
            hash.elements(&[a.sum(), a.mean(), a.norm_l1(), a.norm_l2(), a.dot(&b), a.product()]);
        };
    }
    for_each!(sums: 0 1 2 7 8 16 31 32 33 63 64 65 100 255 256 257 1000 1023 1024 2048 4096);
    macro_rules! along {
        ($($shape:tt $axis:literal;)*) => {$({
            let a = moderate::<f32, shape!$shape>(&mut random);
            hash.tensor(&a.sum_axis(At::<$axis>));
            hash.tensor(&a.mean_axis(At::<$axis>));
            hash.tensor(&a.norm_l2_axis(At::<$axis>));
            let b = moderate::<f64, shape!$shape>(&mut random);
            hash.tensor(&b.sum_axis(At::<$axis>));
        })*};
    }
    along! { [40, 50] 0; [40, 50] 1; [3, 2048, 5] 1; [3, 2048] 1; [33, 3] 0; [4, 5, 6] 2; }
    same("sums", hash, SUMS);

    let (mut hash, mut random) = (Hash::new(), Random(23));
    macro_rules! columns {
        ($element:ident: $($shape:tt $axis:literal;)*) => {$({
            let a = moderate::<$element, shape!$shape>(&mut random);
            hash.tensor(&a.var_axis(At::<$axis>, 1));
            hash.tensor(&a.std_axis(At::<$axis>, 0));
            hash.tensor(&a.layer_norm(At::<$axis>, 1e-5));
            hash.tensor(&a.cumsum(At::<$axis>));
            // So that exponentials are numbers.
            let a = a.layer_norm(At::<$axis>, 1e-5);
            let y = a.softmax(At::<$axis>);
            hash.tensor(&y.softmax_vjp(At::<$axis>, &a));
            hash.tensor(&a.log_softmax(At::<$axis>));
            hash.tensor(&a.log_sum_exp_axis(At::<$axis>));
            hash.tensor(&a.cumprod(At::<$axis>));
        })*};
    }
    columns! { f32: [40, 50] 0; [40, 50] 1; [3, 2048] 1; [33, 3] 0; [4, 5, 6] 1; }
    columns! { f64: [40, 50] 0; [40, 50] 1; [2048, 2] 0; }
    same("columns of a softmax and its like", hash, COLUMN_BY_COLUMN);

    let (mut hash, mut random) = (Hash::new(), Random(13));
    macro_rules! matmuls {
        ($element:ident: $($left:tt $right:tt;)*) => {$({
            let a = moderate::<$element, shape!$left>(&mut random);
            hash.tensor(&a.matmul(&moderate::<$element, shape!$right>(&mut random)));
        })*};
    }
    matmuls! { f32:
        [3] [3]; [2, 3] [3, 4]; [4, 4] [4, 4]; [20, 30] [30]; [30] [30, 5]; [20, 30] [30, 16];
        [20, 30] [30, 43]; [64, 64] [64, 64]; [5, 1, 4, 8] [6, 8, 9]; [2, 0] [0, 3];
        [9, 7] [7, 1]; [9, 7] [7, 15]; [9, 7] [7, 17]; [9, 7] [7, 20]; [9, 7] [7, 25];
    }
    matmuls! { f64: [4, 4] [4, 4]; [20, 30] [30]; [33, 31] [31, 35]; }
    matmuls! { u8: [4, 4] [4, 4]; [33, 31] [31, 35]; }
    same("matrix products", hash, MATMUL);
}

#[cfg(feature = "half")]
#[test]
fn sixteen_bits() {
    let (mut hash, mut random) = (Hash::new(), Random(14));
    macro_rules! operations {
        ($($element:ident)*) => {$(
            operators!(hash random $element: * *=, + +=, - -=, / /=, % %=);
            ordered::<$element>(&mut hash, &mut random);
            casts!(hash random [$element] [bool u8 i32 u64 f16 bf16 f32 f64]);
            casts!(hash random [bool u8 i32 u64 f32 f64] [$element]);
            products_of!($element [8, 1, 6, 1] [7, 1, 5]: hash random, 8);
            products_of!($element [70, 50] [70, 1]: hash random, 2);
            let (a, b) = (random.tensor::<$element, shape![1000]>(), random.tensor::<$element, shape![1000]>());
            hash.tensor(&a.exp());
            hash.tensor(&a.sqrt());
            hash.tensor(&a.mul_add(&b, &a));
            let a = moderate::<$element, shape![300]>(&mut random);
            hash.elements(&[a.sum(), a.dot(&a)]);
        )*};
    }
    operations!(f16 bf16);
    same("f16 and bf16", hash, SIXTEEN_BITS);
}

#[cfg(feature = "complex")]
#[test]
fn complex() {
    let (mut hash, mut random) = (Hash::new(), Random(15));
    operators!(hash random Complex32: * *=, + +=, - -=, / /=);
    operators!(hash random Complex64: * *=, + +=, - -=, / /=);
    products_of!(Complex32 [8, 1, 6, 1] [7, 1, 5]: hash random, 8);
    products_of!(Complex64 [70, 50] [70, 1]: hash random, 2);
    let a = random.tensor::<Complex32, shape![8, 9]>();
    hash.tensor(&a.matmul(&random.tensor::<Complex32, shape![9, 4]>()));
    hash.elements(&[a.sum(), a.dot(&a)]);
    same("complex", hash, COMPLEX);
}

const FLAT_F32: u64 = 0x0c77_41cb_7ef0_2375;
const FLAT_I8: u64 = 0x6a9e_913a_a9ef_e79f;
const ROWS: u64 = 0xb8a2_8a21_3d06_e031;
const COLUMNS: u64 = 0xdc5b_1f9f_d23d_be61;
const OTHER_ROWS: u64 = 0x6f4c_ceb5_b090_c72d;
const NESTED: u64 = 0x8c14_e719_2f7a_03a9;
const LARGE: u64 = 0x408a_634a_96a5_33e9;
const MANY_PRODUCTS: u64 = 0x212f_7692_27c6_0311;
const INTEGERS: u64 = 0x29e4_ea16_a189_3414;
const FLOATS: u64 = 0x77dc_80d7_f4fa_4258;
const OVERFLOW: u64 = 0xb93e_9063_1237_abfb;
const FUNCTIONS: u64 = 0x3b17_98c0_02fa_3cd1;
const CASTS: u64 = 0xd27b_e9d4_5722_aa3d;
const COLUMN_BY_COLUMN: u64 = 0x530d_eed4_0bb6_ed76;
const SUMS: u64 = 0x6711_47a7_cb1c_2ebf;
const MATMUL: u64 = 0xb3a8_0c9d_b9f7_a48f;
#[cfg(feature = "half")]
const SIXTEEN_BITS: u64 = 0xc34b_e5ca_9e04_c17c;
#[cfg(feature = "complex")]
const COMPLEX: u64 = 0xf0e7_e210_f78e_9d6a;

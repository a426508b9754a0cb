//! The border, where dynamic data becomes a tensor or text: it answers, and never
//! panics, whatever comes.
//!
//! The inputs are drawn from a generator with a fixed seed: 20 000 for each function,
//! or `SHAPED_BORDER_INPUTS` of them. [`CORPUS`] is tried first.
#![allow(
    clippy::pedantic,
    clippy::restriction,
    clippy::float_cmp,
    reason = "a test: it may panic, and its numbers are its own"
)]

use shaped::{Layout, Tensor, shape};

/// Values at which conversions and texts have had reason to fail.
const CORPUS: &[f64] = &[
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    1.5,
    2.5,
    127.0,
    128.0,
    255.0,
    256.0,
    -128.0,
    -129.0,
    255.5,
    32767.0,
    65504.0,
    65520.0,
    2147483647.0,
    2147483648.0,
    -2147483649.0,
    4294967296.0,
    16777217.0,
    9007199254740993.0,
    9223372036854775807.0,
    18446744073709551615.0,
    1e4,
    99999.5,
    1e8,
    123456789.0,
    1e-4,
    9.99995e-5,
    1e16,
    1e22,
    1e300,
    f64::MIN_POSITIVE,
    5e-324,
    f64::EPSILON,
    f64::MAX,
    f64::MIN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
];

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }
    /// Of the corpus, of any bits, or an integer.
    fn number(&mut self) -> f64 {
        match self.below(3) {
            0 => CORPUS[self.below(CORPUS.len())],
            1 => f64::from_bits(self.next()),
            _ => (self.next() as i64 >> self.below(64)) as f64,
        }
    }
}

/// The number of inputs for each function.
fn inputs() -> usize {
    match std::env::var("SHAPED_BORDER_INPUTS") {
        Ok(text) => text.parse().expect("SHAPED_BORDER_INPUTS is a number"),
        Err(_) => 20_000,
    }
}

/// A slice is a view if, and only if, it is as long as the shape has elements.
fn slices<S: Layout>(random: &mut Random) {
    let length = random.below(2 * S::LEN + 2);
    let mut elements: Vec<u32> = (0..length as u32).collect();
    let expected = (length == S::LEN).then(|| elements.clone());
    let view = Tensor::<u32, S>::from_slice(&elements);
    assert_eq!(view.as_ref().ok().map(|view| view.as_slice().to_vec()), expected);
    if let Err(error) = view {
        assert_eq!((error.expected, error.found), (S::LEN, length));
        assert_eq!(
            error.to_string(),
            format!("expected a slice of {} elements, found {length}", S::LEN)
        );
    }
    let view = Tensor::<u32, S>::from_mut_slice(&mut elements);
    assert_eq!(view.map(|view| view.as_slice().to_vec()).ok(), expected);
}

#[test]
fn from_slices() {
    let mut random = Random(1);
    for _ in 0..inputs() / 5 {
        slices::<shape![]>(&mut random);
        slices::<shape![0]>(&mut random);
        slices::<shape![2, 3]>(&mut random);
        slices::<shape![3, 0, 2]>(&mut random);
        slices::<shape![2, 1, 3, 4]>(&mut random);
    }
}

#[test]
fn get_at_any_index() {
    let mut random = Random(2);
    let mut a = Tensor::<usize, shape![3, 1, 4]>::from_fn(|[i, _, k]| i * 4 + k);
    let mut none = Tensor::<u8, shape![2, 0]>::zeros();
    for _ in 0..inputs() {
        let mut position = || match random.below(4) {
            0 => random.next() as usize,
            1 => usize::MAX - random.below(3),
            _ => random.below(6),
        };
        let index @ [i, j, k] = [position(), position(), position()];
        let expected = (i < 3 && j < 1 && k < 4).then(|| i * 4 + k);
        assert_eq!(a.get(index).copied(), expected, "{index:?}");
        assert_eq!(a.get_mut(index).copied(), expected, "{index:?}");
        assert_eq!(none.get([i, j]), None);
        assert_eq!(none.get_mut([j, k]), None);
        assert_eq!(a.get_row(i).is_some(), i < 3);
    }
}

/// `try_cast` gives the numbers that it was given, or names the first that would
/// change.
macro_rules! try_cast {
    ($from:ident $to:ident $random:ident) => {
        let a = Tensor::<$from, shape![2, 3]>::from_fn(|_| $random.number() as $from);
        let changed = |x: &&$from| {
            // The value as `i128`, which holds the integers of both, and as `f64`.
            let there = **x as $to;
            let integer = |whole: bool| whole && **x as i128 != there as i128;
            let as_float = **x as f64 != there as f64 && !(**x as f64).is_nan();
            let nan_lost = (**x as f64).is_nan() && !(there as f64).is_nan();
            as_float || nan_lost || integer((**x as f64).is_finite() && (**x as f64).fract() == 0.0)
        };
        match (a.try_cast::<$to>(), a.iter().position(|x| changed(&x))) {
            (Ok(found), None) => {
                for (x, y) in a.iter().zip(&found) {
                    let (x, y) = (*x as f64, *y as f64);
                    assert!(x == y || x.is_nan() && y.is_nan(), "{x} became {y}");
                }
            }
            (Err(error), Some(first)) => {
                assert_eq!(error.index, [first / 3, first % 3]);
                assert!(!error.to_string().is_empty());
            }
            (found, first) => panic!("{a:?} to {}: {found:?}, {first:?}", stringify!($to)),
        }
    };
}

#[test]
fn try_casts() {
    let mut random = Random(3);
    for _ in 0..inputs() / 6 {
        try_cast!(f64 f32 random);
        try_cast!(f64 i8 random);
        try_cast!(f32 u32 random);
        try_cast!(i64 f32 random);
        try_cast!(u64 i64 random);
        try_cast!(i32 u8 random);
    }
}

#[test]
fn text_of_any_numbers() {
    let mut random = Random(4);
    for turn in 0..inputs() / 10 {
        let a = Tensor::<f64, shape![2, 3]>::from_fn(|_| random.number());
        let b = Tensor::<f32, shape![]>::full(CORPUS[turn % CORPUS.len()] as f32);
        let (width, precision) = (random.below(40), random.below(20));
        for text in [
            format!("{a}"),
            format!("{a:.precision$}"),
            format!("{a:width$}"),
            format!("{a:+width$.precision$}"),
            format!("{b}"),
            format!("{b:.precision$}"),
        ] {
            assert!(text.starts_with("tensor(") && text.ends_with(')'), "{text}");
        }
        assert!(format!("{a:?}").starts_with("Tensor"), "{a:?}");
        assert!(!format!("{a:#.precision$?}").is_empty());
        let integers = Tensor::<i64, shape![1, 3]>::from_fn(|_| random.next() as i64);
        assert_eq!(format!("{integers}").matches(',').count(), 2, "{integers}");
    }
}

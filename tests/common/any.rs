//! Elements of any value, the same in every run, and checks that hold for all of them.

use super::random::Random;

/// Which of its values a type gives.
#[derive(Clone, Copy)]
pub(crate) enum Values {
    /// Numbers of like size, whose sum depends on their order.
    Alike,
    /// All numbers.
    Finite,
    /// All that there is: infinities and NaN, too.
    All,
}

/// Elements that can be drawn.
pub(crate) trait Any: Sized {
    fn any(values: Values, random: &mut Random) -> Self;
}

impl Any for bool {
    fn any(_: Values, random: &mut Random) -> Self {
        random.next().is_multiple_of(2)
    }
}
macro_rules! integers {
    ($($integer:ident)*) => {$(
        impl Any for $integer {
            fn any(_: Values, random: &mut Random) -> Self {
                match random.next() % 32 {
                    0 => $integer::MIN,
                    1 => $integer::MAX,
                    2 => 0,
                    3 => 1,
                    _ => random.next() as $integer,
                }
            }
        }
    )*};
}
integers!(u8 i16 i32 i64);
macro_rules! floats {
    ($($float:ident $bits:ident)*) => {$(
        impl Any for $float {
            fn any(values: Values, random: &mut Random) -> Self {
                const SPECIAL: [$float; 8] = [
                    0.0, -0.0, $float::INFINITY, $float::NEG_INFINITY, $float::NAN, $float::MAX,
                    $float::MIN_POSITIVE, $float::MIN_POSITIVE * $float::EPSILON,
                ];
                loop {
                    let float = match (values, random.next() % 4) {
                        (Values::Alike, _) => (random.next() >> 40) as $float / 1_048_576.0 - 8.0,
                        (_, 0) => SPECIAL[random.next() as usize % SPECIAL.len()],
                        _ => $float::from_bits(random.next() as $bits),
                    };
                    if float.is_finite() || matches!(values, Values::All) {
                        return float;
                    }
                }
            }
        }
    )*};
}
floats!(f32 u32 f64 u64);

impl Random {
    /// So many elements, all of them from the same [`Values`].
    pub(crate) fn elements<T: Any>(&mut self, count: usize) -> Vec<T> {
        let values = match self.next() % 3 {
            0 => Values::Alike,
            1 => Values::Finite,
            _ => Values::All,
        };
        (0..count).map(|_| T::any(values, self)).collect()
    }
}

/// Runs `check` so many times, each time on other numbers: `SHAPED_CASES` times, if that
/// is set.
pub(crate) fn cases(count: u64, check: impl Fn(&mut Random)) {
    let count = std::env::var("SHAPED_CASES").map_or(count, |count| count.parse().unwrap());
    for seed in 0..count {
        check(&mut Random(seed));
    }
}

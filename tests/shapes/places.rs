//! `a[a.argmax()]` is `a.max()`, to the bit: places written by hand, where elements are
//! equal but not the same, and where they are NaN.

#[cfg(feature = "half")]
use half::{bf16, f16};
use shaped::rule::NonEmptyAxis;
use shaped::{At, Element, Select, Shape, Tensor, axis, category, shape, tensor};

const NAN: f32 = f32::NAN;
const INF: f32 = f32::INFINITY;

/// Elements; the place of the greatest one, and of the least one.
const ROWS: [([f32; 5], [usize; 2]); 16] = [
    ([-0.0, 0.0, -0.0, 0.0, -0.0], [1, 0]),
    ([0.0, -0.0, 0.0, -0.0, 0.0], [0, 1]),
    ([-0.0, -0.0, -0.0, -0.0, 0.0], [4, 0]),
    ([0.0, 0.0, 0.0, 0.0, -0.0], [0, 4]),
    ([-0.0; 5], [0, 0]),
    ([0.0; 5], [0, 0]),
    ([-1.0, -0.0, 0.0, -1.0, 0.0], [2, 0]),
    ([1.0, 0.0, -0.0, 1.0, -0.0], [0, 2]),
    ([2.0, 1.0, 2.0, 1.0, 1.5], [0, 1]),
    ([-0.0, NAN, 0.0, NAN, 1.0], [1, 1]),
    ([-0.0, 0.0, -0.0, 0.0, -NAN], [4, 4]),
    ([-NAN, NAN, 0.0, -0.0, INF], [0, 0]),
    ([NAN; 5], [0, 0]),
    ([INF, -INF, INF, -INF, 0.0], [0, 1]),
    ([-INF, -INF, -0.0, 0.0, -0.0], [3, 0]),
    ([INF, INF, 0.0, -0.0, 0.0], [0, 3]),
];

/// The bits of a float, one for all NaN.
macro_rules! bits {
    ($x:expr) => {{
        let x = $x;
        if x.is_nan() { None } else { Some(x.to_bits()) }
    }};
}

/// Of each float, every form of both.
macro_rules! check {
    ($element:ident, $convert:expr) => {
        for (row, [greatest, least]) in ROWS {
            let a = tensor(row.map($convert));
            assert_eq!((a.argmax(), a.argmin()), ([greatest], [least]), "{row:?}");
            assert_eq!(bits!(a[a.argmax()]), bits!(a.max()), "{row:?}");
            assert_eq!(bits!(a[a.argmin()]), bits!(a.min()), "{row:?}");
        }
        // The rows of a table, and the columns of one: along the last axis and another.
        let rows = Tensor::<$element, shape![16, 5]>::from_fn(|[i, j]| $convert(ROWS[i].0[j]));
        let places: [Vec<i64>; 2] =
            [0, 1].map(|which| ROWS.iter().map(|(_, places)| places[which] as i64).collect());
        let [greatest, least] = &places;
        assert_eq!(rows.argmax_axis(At::<1>).as_slice(), greatest);
        assert_eq!(rows.argmin_axis(At::<1>).as_slice(), least);
        assert_eq!(rows.argmax_axis_keep(At::<1>).as_slice(), greatest);
        assert_eq!(rows.argmin_axis_keep(At::<1>).as_slice(), least);
        let columns = Tensor::<$element, shape![5, 16]>::from_fn(|[j, i]| $convert(ROWS[i].0[j]));
        assert_eq!(columns.argmax_axis(At::<0>).as_slice(), greatest);
        assert_eq!(columns.argmin_axis(At::<0>).as_slice(), least);
        assert_eq!(columns.argmax_axis_keep(At::<0>).as_slice(), greatest);
        assert_eq!(columns.argmin_axis_keep(At::<0>).as_slice(), least);
        let bits = |a: &[$element]| -> Vec<_> { a.iter().map(|x| bits!(x)).collect() };
        let at = |places: &Tensor<i64, shape![16]>| -> Vec<_> {
            (0..16).map(|i| bits!(columns[[places[[i]] as usize, i]])).collect()
        };
        assert_eq!(at(&columns.argmax_axis(At::<0>)), bits(columns.max_axis(At::<0>).as_slice()));
        assert_eq!(at(&columns.argmin_axis(At::<0>)), bits(columns.min_axis(At::<0>).as_slice()));
    };
}

#[test]
fn places_of_floats() {
    check!(f32, |x: f32| x);
    check!(f64, f64::from);
    #[cfg(feature = "half")]
    {
        check!(f16, f16::from_f32);
        check!(bf16, bf16::from_f32);
    }
}
axis!(Long = 2050);

/// Behind blocks that have only the other zero: the loops take 32 elements at a time,
/// and the reductions 1024.
#[test]
fn places_in_long_runs() {
    for place in [0, 31, 32, 1023, 1024, 2047, 2049] {
        let a = Tensor::<f64, shape![Long]>::from_fn(|[i]| if i == place { 0.0 } else { -0.0 });
        assert_eq!((a.argmax(), a.argmin()), ([place], [usize::from(place == 0)]));
        let a = Tensor::<f32, shape![Long]>::from_fn(|[i]| if i == place { -0.0 } else { 0.0 });
        assert_eq!((a.argmax(), a.argmin()), ([usize::from(place == 0)], [place]));
    }
}

/// At each place of each length, along the last axis and along another one.
#[test]
fn every_place_of_every_length() {
    fn check<Runs, Columns>()
    where
        Runs: Shape + Select<At<1>, Axis: NonEmptyAxis>,
        Columns: Shape + Select<At<0>, Axis: NonEmptyAxis>,
    {
        let [_, length] = *Runs::LENGTHS else { return };
        for place in 0..length {
            // In three runs: at that place, in none, and again at that place.
            let here = |run: usize, i: usize| i8::from(run != 1 && i == place);
            let places = [place as i64, 0, place as i64];
            let found = |sign: i8| -> Vec<i8> {
                (0..3 * length).map(|n| sign * here(n / length, n % length)).collect()
            };
            let (ones, minus_ones) = (found(1), found(-1));
            let runs = |elements| Tensor::<i8, Runs>::from_slice(elements).unwrap();
            assert_eq!(runs(&ones).argmax_axis(At::<1>).as_slice(), places);
            assert_eq!(runs(&minus_ones).argmin_axis(At::<1>).as_slice(), places);
            let found = |sign: i8| -> Vec<i8> {
                (0..3 * length).map(|n| sign * here(n % 3, n / 3)).collect()
            };
            let (ones, minus_ones) = (found(1), found(-1));
            let columns = |elements| Tensor::<i8, Columns>::from_slice(elements).unwrap();
            assert_eq!(columns(&ones).argmax_axis(At::<0>).as_slice(), places);
            assert_eq!(columns(&minus_ones).argmin_axis(At::<0>).as_slice(), places);
        }
    }
    macro_rules! lengths {
        ($($length:literal)+) => {$(check::<shape![3, $length], shape![$length, 3]>();)+};
    }
    lengths!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31);
    lengths!(32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59);
    lengths!(60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 81 82 83 84 85 86 87);
    lengths!(88 89 90 91 92 93 94 95 96 97 98 99 100);
}

/// A number of which two may be equal, and are not the same: by its own `PartialEq` and
/// `Ord` the first one counts.
#[derive(Clone, Copy, Debug, Default)]
struct Graded {
    grade: u8,
    name: char,
}
impl PartialEq for Graded {
    fn eq(&self, other: &Self) -> bool {
        self.grade == other.grade
    }
}
impl Eq for Graded {}
impl PartialOrd for Graded {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Graded {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.grade.cmp(&other.grade)
    }
}
impl Element for Graded {
    type Category = category::Custom;
}

#[test]
fn places_of_the_user() {
    let a = tensor(
        [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')].map(|(grade, name)| Graded { grade, name }),
    );
    assert_eq!((a.argmax(), a.argmin()), ([0], [1]));
    assert_eq!((a[a.argmax()].name, a[a.argmin()].name), ('a', 'b'));
}

//! Reductions against loops on index arithmetic, their order, and their shapes.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    clippy::large_stack_arrays,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::type_complexity,
    clippy::unwrap_used,
    reason = "a test"
)]

use shaped::{
    At, Axis, Binary, Dim, Dims, FromEnd, Last, Layout, NonEmpty, Select, Shape, Tensor, axis,
    operation, shape, tensor,
};

#[path = "common/any.rs"]
mod any;
#[path = "common/in_order.rs"]
mod in_order;
#[path = "common/random.rs"]
mod random;
use any::cases;
use in_order::in_order;
use random::Random;

/// Every column of `elements` along an axis, outermost first.
fn columns<T: Copy>(elements: &[T], lengths: &[usize], position: usize) -> Vec<Vec<T>> {
    let outer: usize = lengths[..position].iter().product();
    let inner: usize = lengths[position + 1..].iter().product();
    let length = lengths[position];
    let mut columns = Vec::new();
    for o in 0..outer {
        for i in 0..inner {
            columns.push((0..length).map(|k| elements[(o * length + k) * inner + i]).collect());
        }
    }
    columns
}

/// Of floats, which are equal only to the last bit, and NaN to NaN.
fn bits(x: f32) -> u32 {
    if x.is_nan() { f32::NAN.to_bits() } else { x.to_bits() }
}

fn greatest(column: &[f32]) -> f32 {
    column.iter().fold(column[0], |max, &x| {
        if max.is_nan() || x < max || (x == max && x.is_sign_negative()) { max } else { x }
    })
}

fn least(column: &[f32]) -> f32 {
    -greatest(&column.iter().map(|x| -x).collect::<Vec<_>>())
}

/// The first place that holds the greatest element.
fn place_of_greatest(column: &[f32]) -> usize {
    let found = bits(greatest(column));
    column.iter().position(|&x| bits(x) == found).unwrap()
}

fn place_of_least(column: &[f32]) -> usize {
    place_of_greatest(&column.iter().map(|x| -x).collect::<Vec<_>>())
}

/// The squares are summed in `f64`, as it is documented.
fn euclidean(column: &[f32]) -> f32 {
    let squares: Vec<f64> = column.iter().map(|&x| f64::from(x) * f64::from(x)).collect();
    in_order(&squares, 0.0, &|a, b| a + b).sqrt() as f32
}

/// All reductions of `a`, over everything, against the reference.
fn check_total<S: Shape + NonEmpty>(a: &Tensor<f32, S>) {
    let x = a.as_slice();
    let sum = in_order(x, 0.0, &|a, b| a + b);
    assert_eq!(bits(a.sum()), bits(sum));
    assert_eq!(bits(a.product()), bits(in_order(x, 1.0, &|a, b| a * b)));
    assert_eq!(bits(a.mean()), bits(sum / x.len() as f32));
    let absolute: Vec<f32> = x.iter().map(|x| x.abs()).collect();
    assert_eq!(bits(a.norm_l1()), bits(in_order(&absolute, 0.0, &|a, b| a + b)));
    let squares: Vec<f32> = x.iter().map(|x| x * x).collect();
    let square = in_order(&squares, 0.0, &|a, b| a + b);
    assert_eq!(bits(a.norm_l2()), bits(euclidean(x)));
    assert_eq!(bits(a.dot(a)), bits(square));
    assert_eq!(bits(a.norm_max()), bits(greatest(&absolute)));
    assert_eq!(bits(a.max()), bits(greatest(x)));
    assert_eq!(bits(a.min()), bits(least(x)));
    assert_eq!(a.all(), x.iter().all(|&x| x != 0.0));
    assert_eq!(a.any(), x.iter().any(|&x| x != 0.0));
    let place = |index: S::Index| {
        index.as_ref().iter().zip(S::LENGTHS).fold(0, |place, (i, length)| place * length + i)
    };
    assert_eq!(place(a.argmax()), place_of_greatest(x));
    assert_eq!(place(a.argmin()), place_of_least(x));
}

/// All reductions of `a` along an axis, against the reference of each column.
macro_rules! check_axis {
    ($a:expr, $axis:expr, $position:expr) => {{
        let a = &$a;
        let columns = columns(a.as_slice(), lengths_of(a), $position);
        let expect = |of: &dyn Fn(&[f32]) -> f32| -> Vec<u32> {
            columns.iter().map(|column| bits(of(column))).collect()
        };
        macro_rules! same {
            ($method:ident $keep:ident, $of:expr) => {
                let expected = expect(&$of);
                let result: Vec<u32> = a.$method($axis).iter().map(|&x| bits(x)).collect();
                assert_eq!(result, expected, stringify!($method));
                let kept: Vec<u32> = a.$keep($axis).iter().map(|&x| bits(x)).collect();
                assert_eq!(kept, expected, stringify!($keep));
            };
        }
        let add = |a: f32, b: f32| a + b;
        same!(sum_axis sum_axis_keep, |x: &[f32]| in_order(x, 0.0, &add));
        same!(product_axis product_axis_keep, |x: &[f32]| in_order(x, 1.0, &|a, b| a * b));
        same!(mean_axis mean_axis_keep, |x: &[f32]| in_order(x, 0.0, &add) / x.len() as f32);
        same!(norm_l1_axis norm_l1_axis_keep, |x: &[f32]| in_order(&x.iter().map(|x| x.abs()).collect::<Vec<_>>(), 0.0, &add));
        same!(norm_l2_axis norm_l2_axis_keep, euclidean);
        same!(norm_max_axis norm_max_axis_keep, |x: &[f32]| greatest(&x.iter().map(|x| x.abs()).collect::<Vec<_>>()));
        same!(max_axis max_axis_keep, greatest);
        same!(min_axis min_axis_keep, least);
        macro_rules! equal {
            ($method:ident $keep:ident, $of:expr) => {
                let expected: Vec<_> = columns.iter().map(|column| $of(column)).collect();
                assert_eq!(a.$method($axis).as_slice(), expected, stringify!($method));
                assert_eq!(a.$keep($axis).as_slice(), expected, stringify!($keep));
            };
        }
        equal!(all_axis all_axis_keep, |x: &[f32]| x.iter().all(|&x| x != 0.0));
        equal!(any_axis any_axis_keep, |x: &[f32]| x.iter().any(|&x| x != 0.0));
        equal!(argmax_axis argmax_axis_keep, |x: &[f32]| place_of_greatest(x) as i64);
        equal!(argmin_axis argmin_axis_keep, |x: &[f32]| place_of_least(x) as i64);
    }};
}

fn lengths_of<T, S: Layout>(_: &Tensor<T, S>) -> &'static [usize] {
    S::LENGTHS
}

macro_rules! shapes {
    ($($name:ident: $shape:tt, $($position:literal)*;)+) => {$(
        #[test]
        fn $name() {
            // Sums of which the order shows in the last bits; zeros; ties.
            let kinds: [fn(u64) -> f32; 4] = [
                |x| x as i32 as f32 / 65536.0,
                |x| (x % 3) as f32 - 1.0,
                |x| if x % 16 == 0 { f32::NAN } else { (x >> 40) as f32 },
                |x| if x % 2 == 0 { 0.0 } else { -0.0 },
            ];
            // Two orders of one sum often end in the same bits: three of each.
            for (seed, kind) in kinds.into_iter().cycle().take(12).enumerate() {
                let mut random = Random(seed as u64);
                let a = Tensor::<f32, shape! $shape>::from_fn(|_| kind(random.next()));
                check_total(&a);
                $(check_axis!(a, At::<$position>, $position);)*
            }
        }
    )+};
}

shapes! {
    rank_zero: [], ;
    one: [1], 0;
    three: [3], 0;
    thirty_one: [31], 0;
    thirty_two: [32], 0;
    thirty_three: [33], 0;
    a_thousand: [1000], 0;
    a_block: [1024], 0;
    a_block_and_few: [Few], 0;
    a_block_and_lanes: [Lanes], 0;
    columns_of_lanes: [32, 3], 0 1;
    four_blocks: [1, 4096, 1], 0 1 2;
    a_block_and_some: [Width, 2], 0 1;
    matrix: [5, 7], 0 1;
    wide: [3, 70], 0 1;
    tall: [70, 3], 0 1;
    tall_wide: [40, 37], 0 1;
    long_columns: [2, Width, 3], 0 1 2;
    cube: [3, 4, 5], 0 1 2;
    deep: [2, 3, 1, 4, 2], 0 1 2 3 4;
    colours: [9, 11, 3], 0 1 2;
}

axis!(Height = 4);
axis!(Width = 1100);
axis!(Few = 1030);
axis!(Lanes = 1056);
axis!(Channel = 3);

#[test]
fn names_select_and_stay() {
    let image = Tensor::<f32, shape![Height, Width, Channel]>::ones();
    let grey: Tensor<f32, shape![Height, Width]> = image.sum_axis(Channel);
    assert_eq!(grey.as_slice(), [3.0; 4400]);
    let columns: Tensor<f32, shape![Height, Channel]> = image.mean_axis(Width);
    assert_eq!(columns.to_array(), [[1.0; 3]; 4]);
    let kept: Tensor<f32, shape![Height, 1, Channel]> = image.sum_axis_keep(Width);
    assert_eq!(kept.to_array(), [[[1100.0; 3]]; 4]);
    let rest: Tensor<f32, shape![Width, Channel]> = image.max_axis(At::<0>);
    assert_eq!(rest.as_slice(), [1.0; 3300]);
    let place: Tensor<i64, shape![Height, Channel]> = image.argmax_axis(Width);
    assert_eq!(place.to_array(), [[0; 3]; 4]);
    check_axis!(
        Tensor::<f32, shape![Height, Width, Channel]>::from_fn(|[i, j, k]| (i * j + k) as f32),
        Width,
        1
    );
}

#[test]
fn what_is_kept_broadcasts() {
    let a = tensor([[1.0, 3.0], [5.0, 9.0]]);
    let centred = a - a.mean_axis_keep(At::<1>);
    assert_eq!(centred.to_array(), [[-1.0, 1.0], [-2.0, 2.0]]);
}

/// A reduction in generic code.
fn range<T, S, A: Copy>(a: &Tensor<T, S>, axis: A) -> Tensor<T, S::Replaced<Dim<1>>>
where
    T: Binary<operation::Maximum, Output = T>
        + Binary<operation::Minimum, Output = T>
        + Binary<operation::Sub, Output = T>,
    S: Select<A, Axis: shaped::rule::NonEmptyAxis, Replaced<Dim<1>>: Shape>,
{
    a.max_axis_keep(axis) - a.min_axis_keep(axis)
}

#[test]
fn generic_code_reduces() {
    assert_eq!(range(&tensor([[3, 9, 4], [5, 5, 5]]), At::<1>).to_array(), [[6], [0]]);
}

#[test]
fn nothing_is_reduced_to_what_changes_nothing() {
    let none = Tensor::<f32, shape![2, 0]>::zeros();
    assert_eq!((none.sum(), none.product(), none.norm_l2()), (0.0, 1.0, 0.0));
    assert_eq!((none.norm_l1(), none.norm_max(), none.dot(&none)), (0.0, 0.0, 0.0));
    assert!(none.mean().is_nan());
    assert!(none.all() && !none.any());
    assert_eq!(none.sum_axis(At::<1>).to_array(), [0.0, 0.0]);
    assert_eq!(none.product_axis(At::<1>).to_array(), [1.0, 1.0]);
    assert_eq!(none.all_axis_keep(At::<1>).to_array(), [[true], [true]]);
    assert!(none.mean_axis(At::<1>).iter().all(|x| x.is_nan()));
    assert_eq!(none.sum_axis(At::<0>).as_slice(), [0.0; 0]);
    // Along an axis that has elements, of a tensor that has none.
    assert_eq!(none.max_axis(At::<0>).as_slice(), [0.0; 0]);
    assert_eq!(none.argmax_axis(At::<0>).as_slice(), [0; 0]);
}

#[test]
fn integers_wrap_and_bools_are_logic() {
    assert_eq!(tensor([200_u8, 100]).sum(), 44);
    assert_eq!(tensor([i32::MIN, -1]).sum(), i32::MAX);
    assert_eq!(tensor([[100_i8, 100], [2, 3]]).product_axis(At::<1>).to_array(), [16, 6]);
    let mask = tensor([[true, false], [true, true]]);
    assert!(mask.sum() && !mask.product() && mask.max() && !mask.min());
    assert_eq!(mask.cast::<i64>().sum(), 3);
    assert_eq!(mask.argmin(), [0, 1]);
    assert_eq!(tensor([i8::MIN, 3]).norm_max(), 3);
}

#[test]
fn numbers_of_other_types() {
    use std::num::Saturating;
    let a = tensor([Saturating(100_i8), Saturating(100), Saturating(-50)]);
    assert_eq!(a.sum(), Saturating(77));
    assert_eq!(a.argmin(), [2]);
}

#[cfg(feature = "half")]
#[test]
fn sixteen_bits() {
    use half::f16;
    let h = f16::from_f32;
    let a = tensor([[h(1.5), h(2.5)], [h(-4.0), h(0.25)]]);
    assert_eq!((a.sum(), a.mean(), a.norm_l1()), (h(0.25), h(0.0625), h(8.25)));
    assert_eq!((a.max(), a.argmax()), (h(2.5), [0, 1]));
    assert_eq!(tensor([h(3.0), h(4.0)]).norm_l2(), h(5.0));
    assert_eq!(a.matmul(&a).to_array(), [[h(-7.75), h(4.375)], [h(-7.0), h(-9.9375)]]);
    // 2048 + 1 is no `f16`: sums are held in `f32`, as in torch, and rounded once.
    let b = tensor([h(2048.0), h(1.0), h(1.0)]);
    assert_eq!((b.sum(), b.norm_l1(), b.dot(&Tensor::ones())), (h(2050.0), h(2050.0), h(2050.0)));
    assert_eq!(b.matmul(&Tensor::<_, shape![3]>::ones()).to_array(), h(2050.0));
    // 2 · 60000 is no `f16`, and their mean is.
    assert_eq!(tensor([[h(60_000.0)], [h(60_000.0)]]).mean_axis(At::<0>).to_array(), [h(60_000.0)]);
    // 300² + 400² neither.
    assert_eq!(tensor([h(300.0), h(400.0)]).norm_l2(), h(500.0));
}

/// 65 520 halves, and as many thirds of `bf16` and `f16`: sums that stop growing at 256, or
/// 2048, one by one. The means are those of `f32`, exact of halves.
#[cfg(feature = "half")]
#[test]
fn many_of_sixteen_bits() {
    use half::{bf16, f16};
    axis!(N = 65_520);
    let halves = Tensor::<f16, shape![N]>::full(f16::from_f32(0.5));
    assert_eq!((halves.mean(), halves.sum()), (f16::from_f32(0.5), f16::from_f32(32_760.0)));
    let thirds = Tensor::<bf16, shape![N]>::full(bf16::from_f32(1.0 / 3.0));
    assert_eq!(thirds.mean(), bf16::from_f32(1.0 / 3.0));
    let ones = Tensor::<bf16, shape![N]>::ones();
    assert_eq!((ones.sum(), ones.dot(&ones)), (bf16::from_f32(65_520.0), bf16::from_f32(65_520.0)));
    assert_eq!(ones.matmul(&ones).to_array(), bf16::from_f32(65_520.0));
}

/// The length of an axis may be no number of the element type: 131 072 is above all `f16`, and
/// 1000 is no `bf16`.
#[cfg(feature = "half")]
#[test]
fn gradients_of_means_of_sixteen_bits() {
    use half::{bf16, f16};
    axis!(N = 131_072);
    let a = Tensor::<f16, shape![N]>::zeros();
    let grad = a.mean_axis_vjp(Last, &tensor(f16::from_f32(2.0)));
    assert!(grad.iter().all(|&x| x == f16::from_f32(2.0_f32.powi(-16))));
    let a = Tensor::<bf16, shape![1000]>::zeros();
    let grad = a.mean_axis_vjp(Last, &tensor(bf16::from_f32(1000.0)));
    assert!(grad.iter().all(|&x| x == bf16::ONE));
}

/// Both parts are divided by a real: an infinite one does not make the other NaN.
#[cfg(feature = "complex")]
#[test]
fn gradients_of_means_of_complex_numbers() {
    use num_complex::Complex32;
    let grad = tensor([[Complex32::default(); 2]])
        .mean_axis_vjp(Last, &tensor([Complex32::new(f32::INFINITY, 3.0)]));
    assert_eq!(grad.to_array(), [[Complex32::new(f32::INFINITY, 1.5); 2]]);
}

#[cfg(feature = "complex")]
#[test]
fn complex_numbers() {
    use num_complex::Complex32;
    let c = Complex32::new;
    let a = tensor([[c(1.0, 1.0), c(0.0, 2.0)]]);
    assert_eq!((a.sum(), a.mean(), a.product()), (c(1.0, 3.0), c(0.5, 1.5), c(-2.0, 2.0)));
    assert_eq!(a.matmul(&tensor([c(0.0, 1.0), c(2.0, 0.0)])).to_array(), [c(-1.0, 5.0)]);
    assert!(a.all() && a.any());
}

#[test]
fn outer_has_both_axes() {
    let h = Tensor::<i32, shape![Height]>::from_array([1, 2, 3, 4]);
    let c = Tensor::<i32, shape![Channel]>::from_array([1, 10, 100]);
    let table: Tensor<i32, shape![Height, Channel]> = h.outer(&c);
    assert_eq!(table.to_array(), [[1, 10, 100], [2, 20, 200], [3, 30, 300], [4, 40, 400]]);
    let none: Tensor<i32, shape![2, 0]> = tensor([1, 2]).outer(&Tensor::<i32, shape![0]>::zeros());
    assert_eq!(none.as_slice(), [0; 0]);
}

#[test]
fn the_error_stays_below_its_bound() {
    // 2²⁰ times 0.1 in f32: one by one it is off by 4 %.
    let elements = vec![0.1; 1 << 20];
    let a = Tensor::<f32, shape![1_048_576]>::from_slice(&elements).unwrap();
    let exact = f64::from(0.1_f32) * 1_048_576.0;
    let h = 36.0 + 10.0;
    assert!((f64::from(a.sum()) - exact).abs() <= h * 2.0_f64.powi(-24) * exact);
}

#[test]
fn any_floats() {
    cases(256, |random| {
        let elements: Vec<f32> = random.elements(60);
        let a = Tensor::<f32, shape![3, 5, 4]>::from_slice(&elements).unwrap();
        check_total(a);
        check_axis!(*a, At::<0>, 0);
        check_axis!(*a, At::<1>, 1);
        check_axis!(*a, At::<2>, 2);
    });
}

#[test]
fn any_integers() {
    cases(256, |random| {
        let elements: Vec<i16> = random.elements(70);
        let a = Tensor::<i16, shape![7, 10]>::from_slice(&elements).unwrap();
        assert_eq!(a.sum(), elements.iter().fold(0_i16, |sum, &x| sum.wrapping_add(x)));
        assert_eq!(Some(&a.max()), elements.iter().max());
        assert_eq!(Some(&a.min()), elements.iter().min());
        let sums: Vec<i16> = columns(&elements, &[7, 10], 0)
            .iter()
            .map(|x| x.iter().fold(0, |sum: i16, &x| sum.wrapping_add(x)))
            .collect();
        let result = a.sum_axis(At::<0>);
        assert_eq!(result.as_slice(), sums);
    });
}

#[test]
fn dot_is_the_sum_of_products() {
    cases(256, |random| {
        let a: Vec<f32> = random.elements(100);
        let b: Vec<f32> = random.elements(100);
        let products: Vec<f32> = a.iter().zip(&b).map(|(a, b)| a * b).collect();
        let dot = Tensor::<f32, shape![100]>::from_slice(&a)
            .unwrap()
            .dot(Tensor::<f32, shape![100]>::from_slice(&b).unwrap());
        assert_eq!(bits(dot), bits(in_order(&products, 0.0, &|a, b| a + b)));
    });
}

/// Along the last axis of any shape that has one.
fn along_last<O: Layout, N: Axis>(a: &Tensor<i32, Dims<O, N>>) -> Tensor<i32, O> {
    a.sum_axis(Last)
}

/// Along the axis before the last, in generic code.
fn before_last<O: Layout, M: Axis, N: Axis>(
    a: &Tensor<i32, Dims<Dims<O, M>, N>>,
) -> (Tensor<i32, Dims<O, N>>, Tensor<i32, Dims<Dims<O, Dim<1>>, N>>) {
    (a.sum_axis(FromEnd::<2>), a.sum_axis_keep(FromEnd::<2>))
}

#[test]
fn axes_from_the_end() {
    let a = tensor([[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]);
    assert_eq!(a.sum_axis(Last).to_array(), [[6, 15], [24, 33]]);
    assert_eq!(a.sum_axis(FromEnd::<1>).to_array(), [[6, 15], [24, 33]]);
    assert_eq!(a.sum_axis(FromEnd::<2>).to_array(), [[5, 7, 9], [17, 19, 21]]);
    assert_eq!(a.sum_axis(FromEnd::<3>).to_array(), [[8, 10, 12], [14, 16, 18]]);
    assert_eq!(a.max_axis_keep(Last).to_array(), [[[3], [6]], [[9], [12]]]);
    assert_eq!(a.argmin_axis(FromEnd::<2>).to_array(), [[0, 0, 0], [0, 0, 0]]);
    let image = Tensor::<f32, shape![Height, Width, Channel]>::ones();
    let _: Tensor<f32, shape![Height, Width]> = image.sum_axis(Last);
    let _: Tensor<f32, shape![Height, 1, Channel]> = image.mean_axis_keep(FromEnd::<2>);

    assert_eq!(along_last(&a).to_array(), [[6, 15], [24, 33]]);
    assert_eq!(along_last(&tensor([1, 2, 3])).to_array(), 6);
    let (sums, kept) = before_last(&tensor([[1, 2, 3], [4, 5, 6]]));
    assert_eq!(sums.to_array(), [5, 7, 9]);
    assert_eq!(kept.to_array(), [[5, 7, 9]]);
}

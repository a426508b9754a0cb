//! What is expected of a value: conversions, hashes, iteration, sums, parts to change,
//! and the operations that came with them. Expected values by hand.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::num::{Saturating, Wrapping};
use std::panic::{AssertUnwindSafe, catch_unwind};

use shaped::{At, CountError, LengthError, Scalar, Tensor, axis, shape, tensor};

axis!(Row = 2);

fn panics<R>(run: impl FnOnce() -> R) -> bool {
    catch_unwind(AssertUnwindSafe(run)).is_err()
}

#[test]
fn nested_arrays_both_ways() {
    let a: Tensor<i64, shape![Row, 3]> = [[1, 2, 3], [4, 5, 6]].into();
    assert_eq!(a.as_slice(), [1, 2, 3, 4, 5, 6]);
    let back: [[i64; 3]; 2] = a.into();
    assert_eq!(back, [[1, 2, 3], [4, 5, 6]]);
    let empty: Tensor<u8, shape![2, 0]> = [[], []].into();
    let back: [[u8; 0]; 2] = empty.into();
    assert_eq!(back, [[], []]);
    // What is no `Element` too.
    let words: Tensor<String, shape![2]> = ["a".to_owned(), "b".to_owned()].into();
    let words: [String; 2] = words.into();
    assert_eq!(words, ["a", "b"]);
    let number: Tensor<f32, Scalar> = 1.5.into();
    assert_eq!(number.to_array(), 1.5);
}

#[test]
fn slices() {
    let mut samples = [1, 2, 3, 4, 5, 6];
    let copy: Tensor<i32, shape![Row, 3]> = samples.as_slice().try_into().unwrap();
    let view: &Tensor<i32, shape![3, 2]> = samples.as_slice().try_into().unwrap();
    assert_eq!((copy[[1, 0]], view[[1, 0]]), (4, 3));
    let error = LengthError { expected: 4, found: 6 };
    assert_eq!(<&Tensor<i32, shape![2, 2]>>::try_from(&samples[..]), Err(error));
    assert_eq!(Tensor::<i32, shape![2, 2]>::try_from(&samples[..]), Err(error));
    assert_eq!(<&mut Tensor<i32, shape![2, 2]>>::try_from(&mut samples[..]), Err(error));
    let view: &mut Tensor<i32, shape![3, 2]> = samples.as_mut_slice().try_into().unwrap();
    view[[2, 1]] = 60;
    assert_eq!(samples, [1, 2, 3, 4, 5, 60]);
}

#[test]
fn iterators() {
    type Six = Tensor<u32, shape![2, 3]>;
    assert_eq!(Six::try_from_iter(1..7).unwrap().to_array(), [[1, 2, 3], [4, 5, 6]]);
    assert_eq!(Six::try_from_iter(1..6), Err(CountError { expected: 6, found: 5 }));
    assert_eq!(Six::try_from_iter([]), Err(CountError { expected: 6, found: 0 }));
    assert_eq!(Six::try_from_iter(1..), Err(CountError { expected: 6, found: 7 }));
    // An iterator that goes on after its end is not asked again.
    let mut calls = 0;
    let on_and_off = core::iter::from_fn(|| {
        calls += 1;
        (calls != 3).then_some(calls)
    });
    assert_eq!(Six::try_from_iter(on_and_off), Err(CountError { expected: 6, found: 2 }));
    type Empty = Tensor<u32, shape![2, 0]>;
    assert!(Empty::try_from_iter([]).is_ok());
    let error = Empty::try_from_iter([1]).unwrap_err();
    assert_eq!(error.to_string(), "expected 0 elements, found more");
    assert_eq!(Tensor::<u32, Scalar>::try_from_iter([7]).unwrap().to_array(), 7);
}

#[test]
fn elements_by_value() {
    let a = tensor([[1, 2, 3], [4, 5, 6]]);
    assert_eq!(a.into_iter().collect::<Vec<i32>>(), [1, 2, 3, 4, 5, 6]);
    assert_eq!(a.into_iter().rev().collect::<Vec<i32>>(), [6, 5, 4, 3, 2, 1]);
    let mut elements = a.into_iter();
    assert_eq!((elements.len(), elements.nth(1), elements.next_back()), (6, Some(2), Some(6)));
    assert_eq!((elements.len(), elements.as_slice()), (3, &[3, 4, 5][..]));
    assert_eq!(format!("{elements:?}"), "Elements([3, 4, 5])");
    assert_eq!(elements.clone().sum::<i32>(), 12);
    assert_eq!((elements.nth(3), elements.next(), elements.next_back()), (None, None, None));
    assert_eq!((elements.len(), elements.as_slice()), (0, &[][..]));
    assert_eq!(Tensor::<u8, shape![0, 3]>::zeros().into_iter().next(), None);
    assert_eq!(tensor(7).into_iter().collect::<Vec<i32>>(), [7]);
    let words: Tensor<String, shape![2]> = ["a".to_owned(), "b".to_owned()].into();
    assert_eq!(words.into_iter().collect::<Vec<String>>(), ["a", "b"]);
}

#[test]
fn equal_tensors_have_the_hash_of_their_slice() {
    let hashes = RandomState::new();
    let (a, b) = (tensor([[1, 2], [3, 4]]), tensor([1, 2, 3, 4]));
    let same = Tensor::<i32, shape![2, 2]>::from_fn(|[i, j]| (2 * i + j + 1) as i32);
    assert_eq!((a, hashes.hash_one(a)), (same, hashes.hash_one(same)));
    assert_eq!(hashes.hash_one(a), hashes.hash_one(a.as_slice()));
    let slice: &[i32] = b.borrow();
    let seen = HashMap::from([(a, "state")]);
    assert_eq!(seen.get(slice), Some(&"state"));
    assert_eq!(seen.get(&[1, 2, 3][..]), None);
}

#[test]
fn sums_and_products_of_tensors() {
    let samples = [tensor([1.0, -2.0]), tensor([10.0, 0.5]), tensor([100.0, 4.0])];
    let sum: Tensor<f64, shape![2]> = samples.iter().sum();
    let product: Tensor<f64, shape![2]> = samples.into_iter().product();
    assert_eq!((sum.to_array(), product.to_array()), ([111.0, 2.5], [1000.0, -4.0]));
    // Of none, and of one: the sign of zero stays.
    let none: [Tensor<f64, shape![2]>; 0] = [];
    assert_eq!(none.iter().sum::<Tensor<_, _>>().to_array(), [0.0, 0.0]);
    assert_eq!(none.into_iter().product::<Tensor<_, _>>().to_array(), [1.0, 1.0]);
    let one: Tensor<f64, shape![1]> = [tensor([-0.0])].iter().sum();
    assert!(one[[0]].is_sign_negative());
    // Each `+` wraps, saturates, or is an OR.
    let wrapped: Tensor<i8, shape![1]> = [tensor([100_i8]); 3].iter().sum();
    assert_eq!(wrapped.to_array(), [44]);
    let policy = [100_i8, 100, -100].map(|x| tensor([Saturating(x)]));
    assert_eq!(policy.iter().sum::<Tensor<_, _>>().to_array(), [Saturating(27)]);
    let truth: Tensor<bool, shape![2]> =
        [tensor([true, false]), tensor([true, false])].iter().sum();
    assert_eq!(truth.to_array(), [true, false]);
}

#[test]
fn parts_to_change() {
    let mut a = tensor([[1, 2], [3, 4], [5, 6], [7, 8]]);
    *a.row_mut(3) *= 10;
    assert!(panics(|| *a.row_mut(4) *= 10));
    let (first, rest) = a.split_at_mut::<1>();
    *rest += &*first;
    assert_eq!(a.to_array(), [[1, 2], [4, 6], [6, 8], [71, 82]]);
    for (position, pair) in (1..).zip(a.chunks_mut::<2>()) {
        *pair *= position;
    }
    assert_eq!(a.to_array(), [[1, 2], [4, 6], [12, 16], [142, 164]]);
    let (none, all) = a.split_at_mut::<0>();
    assert_eq!((none.as_slice().len(), all.as_slice().len()), (0, 8));
    let (all, none) = a.split_at_mut::<4>();
    assert_eq!((all.as_slice().len(), none.as_slice().len()), (8, 0));
}

#[test]
fn swaps() {
    let mut a = tensor([[1, 2], [3, 4], [5, 6]]);
    a.swap([0, 1], [2, 0]);
    a.swap([1, 1], [1, 1]);
    assert_eq!(a.to_array(), [[1, 5], [3, 4], [2, 6]]);
    a.swap_rows(2, 0);
    a.swap_rows(1, 1);
    assert_eq!(a.to_array(), [[2, 6], [3, 4], [1, 5]]);
    a.swap_rows(0, 1);
    assert_eq!(a.to_array(), [[3, 4], [2, 6], [1, 5]]);
    assert!(panics(|| a.swap([0, 0], [0, 2])));
    assert!(panics(|| a.swap_rows(3, 0)));
    assert!(panics(|| a.swap_rows(3, 3)));
    assert_eq!(a.to_array(), [[3, 4], [2, 6], [1, 5]]);
    Tensor::<u8, shape![2, 0]>::zeros().swap_rows(0, 1);
}

/// As `torch.clamp` has it: NaN stays, and the greatest wins over the least.
#[test]
fn clamp() {
    let nan = f32::NAN;
    let bits = |a: &Tensor<f32, shape![5]>| a.to_array().map(f32::to_bits);
    let a = tensor([nan, -2.0, -0.0, 3.0, f32::INFINITY]);
    let clamped = a.clamp(-1.0, 2.0);
    assert!(clamped[[0]].is_nan());
    assert_eq!(bits(&clamped)[1..], [-1.0_f32, -0.0, 2.0, 2.0].map(f32::to_bits));
    // -0 is below +0.
    assert_eq!(bits(&a.clamp(0.0, 2.0))[2], 0.0_f32.to_bits());
    // The greatest wins over the least; a bound that is NaN over all.
    assert_eq!(a.clamp(2.0, 1.0).to_array()[1..], [1.0; 4]);
    assert!(a.clamp(nan, 1.0).iter().all(|x| x.is_nan()));
    assert!(a.clamp(0.0, nan).iter().all(|x| x.is_nan()));

    let b = tensor([[-5_i8, 3], [12, 7]]);
    let expected = [[0, 3], [10, 7]];
    let (mut output, mut place) = (Tensor::zeros(), b);
    b.clamp_into(0, 10, &mut output);
    place.clamp_assign(0, 10);
    assert_eq!(b.clamp(0, 10).to_array(), expected);
    assert_eq!((output.to_array(), place.to_array()), (expected, expected));
    #[cfg(all(feature = "uninit", feature = "alloc"))]
    assert_eq!(b.clamp_boxed(0, 10).to_array(), expected);
    assert_eq!(tensor([false, true]).clamp(true, true).to_array(), [true, true]);
}

/// All pairs of 8 bits, against the meaning: times and by a power of two, rounded down.
#[test]
fn shifts() {
    for a in i8::MIN..=i8::MAX {
        for b in i8::MIN..=i8::MAX {
            let power = (0..8).contains(&b).then(|| 1_i64 << b);
            let left = power.map_or(0, |power| (i64::from(a) * power) as i8);
            let sign = if a < 0 { -1 } else { 0 };
            let right = power.map_or(sign, |power| i64::from(a).div_euclid(power) as i8);
            let (x, y) = (tensor([a]), tensor([b]));
            assert_eq!((&x << &y).to_array(), [left], "{a} << {b}");
            assert_eq!((&x >> &y).to_array(), [right], "{a} >> {b}");
        }
    }
    for a in [0, 1, 0x80, 0xff_u8] {
        for b in 0..=u8::MAX {
            let power = (b < 8).then(|| 1_u64 << b);
            let left = power.map_or(0, |power| (u64::from(a) * power) as u8);
            let right = power.map_or(0, |power| (u64::from(a) / power) as u8);
            assert_eq!((&tensor([a]) << b).to_array(), [left], "{a} << {b}");
            assert_eq!((a >> &tensor([b])).to_array(), [right], "{a} >> {b}");
        }
    }
}

#[test]
fn forms_of_shifts() {
    let mut a = tensor([[1_i64, -8], [3, 4]]);
    a <<= tensor([1_i64, 2]);
    assert_eq!(a.to_array(), [[2, -32], [6, 16]]);
    a >>= &tensor([[1_i64], [64]]);
    assert_eq!(a.to_array(), [[1, -16], [0, 0]]);
    a >>= 3;
    assert_eq!(a.to_array(), [[0, -2], [0, 0]]);
    a <<= 64;
    assert_eq!(a.to_array(), [[0, 0], [0, 0]]);
    // Promoted first: 300 fits in 16 bits.
    assert_eq!((tensor([150_u8]) << tensor([1_i16])).to_array(), [300_i16]);
    assert_eq!((1_u64 << tensor([63_u64, 64])).to_array(), [1 << 63, 0]);
}

#[test]
fn numbers_on_the_left() {
    let a = tensor([Wrapping(3_u8), Wrapping(200)]);
    assert_eq!((Wrapping(2) * &a).to_array(), [Wrapping(6), Wrapping(144)]);
    assert_eq!((Wrapping(2) - a).to_array(), [Wrapping(255), Wrapping(58)]);
    let b = tensor([Saturating(100_i8)]);
    assert_eq!((Saturating(100) + &b).to_array(), [Saturating(127)]);
    assert_eq!((Saturating(-100) - b).to_array(), [Saturating(-128)]);
}

#[cfg(feature = "complex")]
#[test]
fn complex_numbers_and_reals() {
    use num_complex::{Complex32, Complex64};

    let (i, one) = (Complex32::new(0.0, 1.0), Complex32::new(1.0, 0.0));
    let (real, complex) = (tensor([1.0_f32, 2.0]), tensor([i, one]));
    assert_eq!((i * &real).to_array(), [i, i * 2.0]);
    assert_eq!((real * i).to_array(), [i, i * 2.0]);
    assert_eq!((2.0 * &complex).to_array(), [i * 2.0, one * 2.0]);
    assert_eq!((&complex * tensor(2.0_f32)).to_array(), [i * 2.0, one * 2.0]);
    assert_eq!((1.0 - complex).to_array(), [one - i, one - one]);
    assert_eq!((&complex / tensor(2.0_f32)).to_array(), [i / 2.0, one / 2.0]);
    let mut place = tensor([Complex64::new(1.0, 2.0)]);
    place *= 3.0;
    place += 0.5;
    assert_eq!(place.to_array(), [Complex64::new(3.5, 6.0)]);
    // Of rank 0 too.
    assert_eq!((i * tensor(2.0)).to_array(), i * 2.0);

    // The squares of the parts overflow.
    let large = 2_f64.powi(600);
    let absolute: Tensor<f64, shape![3]> = tensor([
        Complex64::new(3.0, -4.0),
        Complex64::new(3.0 * large, 4.0 * large),
        Complex64::new(f64::NAN, f64::INFINITY),
    ])
    .abs();
    assert_eq!(absolute.to_array(), [5.0, 5.0 * large, f64::INFINITY]);
}

#[test]
fn joined_types_promote() {
    let (small, wide) = (tensor([[1_u8, 2]]), tensor([[-3_i8, 4]]));
    let rows: Tensor<i16, shape![2, 2]> = small.concat(At::<0>, &wide);
    assert_eq!(rows.to_array(), [[1, 2], [-3, 4]]);
    let columns = wide.concat(At::<1>, &tensor([[0.5_f32]]));
    assert_eq!(columns.to_array(), [[-3.0, 4.0, 0.5]]);
    assert_eq!(tensor([true]).concat(At::<0>, &tensor([7_i64])).to_array(), [1, 7]);
    // Of rank 0 by the lattice, as both are of one rank.
    let numbers: Tensor<f64, shape![2]> = tensor(1.5_f32).stack(At::<0>, &tensor(0.1_f64));
    assert_eq!(numbers.to_array(), [1.5, 0.1]);
}

/// In torch's layout, as `torch.set_printoptions(sci_mode=True)` asks for.
#[test]
fn exponents() {
    assert_eq!(format!("{:e}", tensor([1.0_f32, -20.0])), "tensor([ 1.0000e+00, -2.0000e+01])");
    assert_eq!(format!("{:.2E}", tensor([1.5e-7_f32])), "tensor([1.50E-07])");
    assert_eq!(
        format!("{:.1e}", tensor([[1e100, 0.0], [f64::NAN, f64::NEG_INFINITY]])),
        "tensor([[1.0e+100,  0.0e+00],\n        [     nan,     -inf]], dtype=f64)"
    );
    assert_eq!(format!("{:.0e}", tensor(12_345_i64)), "tensor(1e+04)");
    assert_eq!(format!("{:.3e}", tensor([u64::MAX])), "tensor([1.845e+19], dtype=u64)");
    assert_eq!(format!("{:e}", Tensor::<f32, shape![0]>::zeros()), "tensor([])");
}

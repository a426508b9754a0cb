//! Tensors compare up to a tolerance as `approx` compares their elements in slices.

use std::fmt::Debug;

use approx::{
    AbsDiffEq, RelativeEq, UlpsEq, assert_abs_diff_eq, assert_abs_diff_ne, assert_relative_eq,
    assert_ulps_eq, assert_ulps_ne,
};
use shaped::{Tensor, shape, tensor};

/// Every pair of the numbers, as tensors and as slices; how many pairs were equal.
fn compare<T>(numbers: &[T], epsilons: &[T::Epsilon]) -> usize
where
    T: RelativeEq + UlpsEq + AbsDiffEq<Epsilon: Copy> + Copy + Debug,
{
    type Pair<T> = Tensor<T, shape![2]>;
    let mut equal = 0;
    for &a in numbers {
        for &b in numbers {
            // The second element alone decides, then the first alone.
            for (left, right) in [([a, a], [a, b]), ([a, b], [b, b])] {
                let x = Pair::from_slice(&left).unwrap();
                let y = Pair::from_slice(&right).unwrap();
                for &epsilon in epsilons {
                    let pair = format!("{left:?} {right:?}");
                    let expected = left[..].abs_diff_eq(&right[..], epsilon);
                    assert_eq!(x.abs_diff_eq(y, epsilon), expected, "{pair}");
                    equal += usize::from(expected);
                    for &relative in epsilons {
                        let expected = left[..].relative_eq(&right[..], epsilon, relative);
                        assert_eq!(x.relative_eq(y, epsilon, relative), expected, "{pair}");
                        equal += usize::from(expected);
                    }
                    for ulps in [0, 1, 4] {
                        let expected = left[..].ulps_eq(&right[..], epsilon, ulps);
                        assert_eq!(x.ulps_eq(y, epsilon, ulps), expected, "{pair}");
                        equal += usize::from(expected);
                    }
                }
            }
        }
    }
    equal
}

#[test]
fn as_slices_do() {
    let next = 1.0_f64.next_up();
    let numbers =
        [0.0, -0.0, 1.0, next, next.next_up(), 1.25, 4.0, 5.0, f64::NAN, f64::INFINITY, 1e300];
    let equal = compare(&numbers, &[0.0, f64::EPSILON, 0.25]);
    assert!(equal > 300, "{equal}");
    let numbers = [0.0_f32, 1.0, 1.0_f32.next_up(), 1.25, 4.0, 5.0, f32::NAN, f32::NEG_INFINITY];
    assert!(compare(&numbers, &[0.0, f32::EPSILON, 0.25]) > 100);
}

#[test]
fn defaults_are_those_of_the_elements() {
    type Pair = Tensor<f32, shape![2]>;
    assert_eq!(Pair::default_epsilon(), f32::EPSILON);
    assert_eq!(Pair::default_max_relative(), f32::EPSILON);
    assert_eq!(Pair::default_max_ulps(), 4);
    assert_eq!(Tensor::<i32, shape![2]>::default_epsilon(), 0);
}

#[test]
fn by_hand() {
    let a = tensor([[1.0, 2.0], [3.0, 100.0]]);
    assert_abs_diff_eq!(a, tensor([[1.0, 2.25], [3.0, 100.0]]), epsilon = 0.25);
    assert_abs_diff_ne!(a, tensor([[1.0, 2.25], [3.0, 100.0]]), epsilon = 0.125);
    assert_relative_eq!(a, tensor([[1.0, 2.0], [3.0, 104.0]]), max_relative = 0.04);
    // Integers differ by a number, not by its digits.
    assert_abs_diff_eq!(tensor([5, 7]), tensor([6, 6]), epsilon = 1);
    assert_abs_diff_ne!(tensor([5, 7]), tensor([6, 5]), epsilon = 1);
    let three = tensor([0.1]) + tensor([0.2]);
    assert_ulps_eq!(three, tensor([0.3]), epsilon = 0.0, max_ulps = 1);
    assert_ulps_ne!(three, tensor([0.3]), epsilon = 0.0, max_ulps = 0);
    // Rank 0, and no elements at all: nothing differs.
    assert_abs_diff_eq!(tensor(1.0), tensor(1.5), epsilon = 0.5);
    assert_abs_diff_eq!(Tensor::<f64, shape![0, 3]>::zeros(), Tensor::ones());
}

#[cfg(feature = "complex")]
#[test]
fn complex_numbers() {
    use num_complex::Complex64;

    let a = tensor([Complex64::new(1.0, 2.0)]);
    assert_abs_diff_eq!(a, tensor([Complex64::new(1.0, 2.25)]), epsilon = 0.25);
    assert_abs_diff_ne!(a, tensor([Complex64::new(1.0, 2.5)]), epsilon = 0.25);
}

//! What multiplication and addition must satisfy, whatever the elements.

use crate::common::any::cases;
use shaped::{Broadcast, BroadcastShape, Layout, Shape, Tensor, shape};

/// Every pair of bytes once: row i is `i` with each other byte.
macro_rules! every_pair {
    ($name:ident $byte:ident) => {
        #[test]
        fn $name() {
            let column = Tensor::<$byte, shape![256, 1]>::from_fn(|[i, _]| i as $byte);
            let row = Tensor::<$byte, shape![256]>::from_fn(|[j]| j as $byte);
            macro_rules! compare {
                ($of_tensors:expr, $of_numbers:expr) => {
                    for (k, found) in ($of_tensors)(&column, &row).iter().enumerate() {
                        // The exact result, in a type that holds it.
                        let (i, j) = (k / 256, k % 256);
                        let exact: i32 = $of_numbers(i as $byte as i32, j as $byte as i32);
                        assert_eq!(*found, exact as $byte, "{i} and {j}");
                    }
                };
            }
            let clamp = |x: i32| x.clamp($byte::MIN as i32, $byte::MAX as i32);
            compare!(|a, b| a * b, |i, j| i * j);
            compare!(|a, b| a + b, |i, j| i + j);
            compare!(|a, b| a - b, |i, j| i - j);
            compare!(|a: &Tensor<_, _>, b| a.wrapping_mul(b), |i, j| i * j);
            compare!(|a: &Tensor<_, _>, b| a.wrapping_add(b), |i, j| i + j);
            compare!(|a: &Tensor<_, _>, b| a.wrapping_sub(b), |i, j| i - j);
            compare!(|a: &Tensor<_, _>, b| a.saturating_mul(b), |i, j| clamp(i * j));
            compare!(|a: &Tensor<_, _>, b| a.saturating_add(b), |i, j| clamp(i + j));
            compare!(|a: &Tensor<_, _>, b| a.saturating_sub(b), |i, j| clamp(i - j));

            // `checked` is all or nothing: one pair a time.
            for i in 0..=255_u8 {
                for j in 0..=255_u8 {
                    let (x, y) = (i as $byte, j as $byte);
                    let (a, b) = (Tensor::<_, shape![1]>::full(x), Tensor::<_, shape![1]>::full(y));
                    let fits = |exact: i32| (clamp(exact) == exact).then_some([exact as $byte]);
                    let (x, y) = (x as i32, y as i32);
                    assert_eq!(a.checked_mul(&b).map(|c| c.to_array()), fits(x * y), "{x} * {y}");
                    assert_eq!(a.checked_add(&b).map(|c| c.to_array()), fits(x + y), "{x} + {y}");
                    assert_eq!(a.checked_sub(&b).map(|c| c.to_array()), fits(x - y), "{x} - {y}");
                }
            }
        }
    };
}
every_pair!(every_pair_of_i8 i8);
every_pair!(every_pair_of_u8 u8);

/// Equal bits, or both NaN.
fn same(left: &[f64], right: &[f64]) -> bool {
    left.len() == right.len()
        && left
            .iter()
            .zip(right)
            .all(|(l, r)| l.to_bits() == r.to_bits() || l.is_nan() && r.is_nan())
}

/// Runs `check` on random elements of two shapes.
fn with_elements<L: Layout, R: Layout>(check: impl Fn(&Tensor<f64, L>, &Tensor<f64, R>)) {
    cases(64, |random| {
        let (l, r) = (random.elements(L::LEN), random.elements(R::LEN));
        check(Tensor::from_slice(&l).unwrap(), Tensor::from_slice(&r).unwrap());
    });
}

/// `a·b = b·a`, `a·1 = a`, `a + 0 = a`, and a product of broadcasts is the broadcast
/// of the product.
fn laws<L, R, O>()
where
    L: Shape + Broadcast<R, Output = O> + shaped::ExpandTo<O>,
    R: Shape + Broadcast<L, Output = O> + shaped::ExpandTo<O>,
    O: Shape,
{
    assert_eq!(BroadcastShape::<L, R>::LENGTHS, BroadcastShape::<R, L>::LENGTHS);
    with_elements::<L, R>(|a, b| {
        assert!(same((a * b).as_slice(), (b * a).as_slice()), "a·b = b·a");
        assert!(same((a + b).as_slice(), (b + a).as_slice()), "a + b = b + a");
        let one = Tensor::<f64, R>::ones();
        assert!(same((a * &one).as_slice(), a.expand::<O>().as_slice()), "a·1 = a");
        // Not +0: −0 + 0 is 0.
        let zero = Tensor::<f64, R>::full(-0.0);
        assert!(same((a + &zero).as_slice(), a.expand::<O>().as_slice()), "a + (−0) = a");
        let (a_wide, b_wide) = (a.expand::<O>(), b.expand::<O>());
        assert!(same((a * b).as_slice(), (&a_wide * &b_wide).as_slice()), "expand, then multiply");
        let mut in_place = a_wide;
        in_place *= b;
        assert!(same((a * b).as_slice(), in_place.as_slice()), "in place");
    });
}

#[test]
fn laws_of_multiplication_and_addition() {
    laws::<shape![], shape![], shape![]>();
    laws::<shape![7], shape![], shape![7]>();
    laws::<shape![33], shape![33], shape![33]>();
    laws::<shape![5, 3], shape![3], shape![5, 3]>();
    laws::<shape![5, 1], shape![3], shape![5, 3]>();
    laws::<shape![2, 0], shape![1], shape![2, 0]>();
    laws::<shape![4, 1, 6], shape![5, 1], shape![4, 5, 6]>();
}

/// With integers, which wrap, multiplication distributes over addition, and both are
/// associative: exactly.
#[test]
fn laws_of_wrapping_integers() {
    cases(256, |random| {
        let (a, b, c) = (random.elements(10), random.elements(5), random.elements(2));
        let a = Tensor::<i32, shape![2, 5]>::from_slice(&a).unwrap();
        let b = Tensor::<i32, shape![5]>::from_slice(&b).unwrap();
        let c = Tensor::<i32, shape![2, 1]>::from_slice(&c).unwrap();
        assert_eq!(a * (b + c), a * b + a * c, "a·(b + c) = a·b + a·c");
        assert_eq!(a * (b * c), (a * b) * c, "a·(b·c) = (a·b)·c");
        assert_eq!(a + (b + c), (a + b) + c, "a + (b + c) = (a + b) + c");
        assert_eq!(a - a, Tensor::zeros(), "a − a = 0");
    });
}

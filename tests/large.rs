//! Large tensors: on the heap, and never on the stack.
#![allow(
    clippy::pedantic,
    clippy::restriction,
    clippy::float_cmp,
    reason = "a test: it may panic, and its numbers are its own"
)]
#![cfg(all(feature = "alloc", feature = "uninit"))]

use std::thread;

use shaped::{Tensor, shape};

/// Runs `f` with far less stack than one of its tensors takes.
fn with_small_stack(f: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(256 * 1024).spawn(f).expect("a thread");
    thread.join().expect("the stack suffices");
}

type Large = shape![4096, 4096];

#[test]
fn a_product_of_64_mebibytes_needs_no_stack() {
    with_small_stack(|| {
        let a =
            Tensor::<f32, Large>::boxed_from_fn(|[i, j]| if (i + j) % 2 == 0 { 2.0 } else { 3.0 });
        let mut b = Tensor::<f32, Large>::boxed_zeros();
        *b += 5.0;
        let mut product = a.mul_boxed(&b);
        assert_eq!((product[[0, 0]], product[[0, 1]], product[[4095, 4095]]), (10.0, 15.0, 10.0));

        *product *= &*a;
        assert_eq!((product[[0, 0]], product[[0, 1]]), (20.0, 45.0));

        a.mul_into(&product, &mut b);
        assert_eq!((b[[4095, 0]], b[[4095, 4095]]), (135.0, 40.0));
    });
}

#[test]
fn a_large_broadcast_needs_no_stack() {
    with_small_stack(|| {
        let column = Tensor::<f32, shape![4096, 1]>::boxed_from_fn(|[i, _]| i as f32);
        let row = Tensor::<f32, shape![4096]>::boxed_from_fn(|[j]| j as f32);
        let outer = column.mul_boxed(&row);
        assert_eq!((outer[[3, 5]], outer[[4095, 4095]]), (15.0, 4095.0 * 4095.0));
    });
}

/// A product of every class of loops, large enough for several threads (feature
/// `rayon`), against the index-by-index rule.
#[test]
fn large_products_are_right_at_every_element() {
    macro_rules! check {
        ([$($l:tt)*] [$($r:tt)*]: |$i:ident| ($left:expr, $right:expr)) => {{
            let a = Tensor::<i32, shape![$($l)*]>::boxed_from_fn(|i| value(i.as_ref(), 3));
            let b = Tensor::<i32, shape![$($r)*]>::boxed_from_fn(|i| value(i.as_ref(), 5));
            let product = a.mul_boxed(&b);
            let mut index = 0;
            for (position, &element) in product.iter().enumerate() {
                let $i = position;
                assert_eq!(element, a.as_slice()[$left].wrapping_mul(b.as_slice()[$right]));
                index += 1;
            }
            assert_eq!(index, product.as_slice().len());
        }};
    }
    fn value(index: &[usize], seed: i32) -> i32 {
        index.iter().fold(seed, |sum, &i| sum.wrapping_mul(1_000_003).wrapping_add(i as i32))
    }
    check!([512, 1000] [512, 1000]: |i| (i, i));
    check!([512, 1000] [1000]: |i| (i, i % 1000));
    check!([512, 1000] [512, 1]: |i| (i, i / 1000));
    check!([512, 1000] []: |i| (i, 0));
    check!([512, 1] [1000]: |i| (i / 1000, i % 1000));
    check!([400, 300, 3] [3]: |i| (i, i % 3));
    check!([400, 300, 3] [300, 1]: |i| (i, i / 3 % 300));
    check!([100, 1, 60, 1] [7, 1, 50]: |i| (i / 21_000 * 60 + i / 50 % 60, i / 3000 % 7 * 50 + i % 50));
    // Only the right operand walks along the loop that threads cut.
    check!([1000] [512, 1000]: |i| (i % 1000, i));
    check!([512, 1] [300, 512, 4]: |i| (i / 4 % 512, i));
    // Many outer products of short rows, in three loops and in four, and their mirrors.
    check!([16_384, 4, 1] [16_384, 1, 4]: |i| (i / 4, i / 16 * 4 + i % 4));
    check!([16_384, 1, 4] [16_384, 4, 1]: |i| (i / 16 * 4 + i % 4, i / 4));
    check!([8192, 5, 1] [8192, 1, 7]: |i| (i / 7, i / 35 * 7 + i % 7));
    check!([8192, 1, 7] [8192, 5, 1]: |i| (i / 35 * 7 + i % 7, i / 7));
    check!([8192, 1, 33] [8192, 2, 1]: |i| (i / 66 * 33 + i % 33, i / 33));
    check!([2048, 1, 40, 1] [4, 1, 4]: |i| (i / 640 * 40 + i / 4 % 40, i / 160 % 4 * 4 + i % 4));
    check!([4, 1, 4] [2048, 1, 40, 1]: |i| (i / 160 % 4 * 4 + i % 4, i / 640 * 40 + i / 4 % 40));
}

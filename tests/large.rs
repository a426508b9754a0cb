//! Large tensors: on the heap, and never on the stack.
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

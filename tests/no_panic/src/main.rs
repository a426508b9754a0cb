//! A program that links only if nothing in it can panic.
//!
//! Its panic handler calls a function that does not exist. The linker asks for
//! that function if the handler is still there, and the handler is there if some
//! path to a panic is left after optimization. So each operation that is called
//! here cannot panic, for any elements: [`any`] hides them from the optimizer.
//!
//! It has no `std`, and no `extern crate alloc`: nothing here can allocate.
//! `.ci/no_panic` builds it, looks at what it links to, and runs it.
#![no_std]
#![no_main]

#[macro_use]
#[path = "../../common/operations.rs"]
mod rows;

mod access;
mod element_wise;
mod forms;
mod operations;
mod order;
mod overflow;
mod products;
mod reductions;

use core::hint::black_box;

use shaped::{Element, Layout, Tensor, shape, tensor};

/// A tensor in ROM.
static GAIN: Tensor<f32, shape![2, 3]> = tensor![[1.0, -2.0, 0.5], [3.0, 4.0, -0.25]];

unsafe extern "C" {
    /// Nobody has it.
    safe fn a_panic_is_reachable() -> !;
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    a_panic_is_reachable()
}

/// A tensor of which the optimizer knows nothing but the type.
#[inline(never)]
fn any<T: Element, S: Layout>() -> Tensor<T, S> {
    black_box(Tensor::zeros())
}

/// A result that the optimizer must not drop.
fn used<T>(result: T) {
    black_box(&result);
}

// `libc` starts the program, and lends it `memcpy` and its like.
#[link(name = "c")]
unsafe extern "C" {}

/// Named by the tables of `core`, which unwinds; nothing here does.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

#[unsafe(no_mangle)]
extern "C" fn main() -> i32 {
    #[cfg(feature = "must_fail")]
    used(GAIN[black_box([1, 2])]);
    #[cfg(not(feature = "must_fail"))]
    check();
    0
}

/// All that must not panic.
#[cfg_attr(feature = "must_fail", expect(dead_code, reason = "one read is enough to fail"))]
fn check() {
    used(black_box(&GAIN) * &any::<f32, shape![3]>());
    element_wise::check();
    operations::check();
    overflow::check();
    reductions::check();
    products::check();
    order::check();
    access::check();
    forms::check();
}

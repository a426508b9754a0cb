//! All 2³² products of `f16`, and of `bf16`, against the product in `f32` rounded
//! once by integer arithmetic.
//!
//! ```sh
//! cargo run --release --features half --example half_products
//! ```
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::expect_used,
    reason = "a check, not an application"
)]

#[path = "../tests/common/rounding.rs"]
mod rounding;

use std::thread;
use std::time::Instant;

use half::{bf16, f16};
use rounding::{BF16, F16, Format};
use shaped::{Tensor, shape, tensor};

/// One product for each number of 16 bits.
type All<T> = Tensor<T, shape![65536]>;

/// Counts the products of these right operands, with all left ones, that are wrong.
macro_rules! count_wrong {
    ($element:ident, $format:ident, $rights:expr) => {{
        let left = Box::new(All::<$element>::from_fn(|[i]| $element::from_bits(i as u16)));
        let values: Vec<f32> = (0..=u16::MAX).map(|bits| value($format, bits)).collect();
        let mut product = left.clone();
        let mut wrong = 0_u64;
        for right in $rights {
            left.mul_into(&tensor($element::from_bits(right)), &mut product);
            let right = value($format, right);
            for (product, left) in product.iter().zip(&values) {
                let exact = f64::from(left * right);
                wrong += u64::from(!$format.is_rounded(product.to_bits(), exact));
            }
        }
        wrong
    }};
}

/// The value of these bits in `f32`, which has it exactly.
fn value(format: Format, bits: u16) -> f32 {
    format.value(bits).unwrap_or(f64::NAN) as f32
}

/// Checks all pairs of a type on all processors, and prints what it took.
fn check(name: &str, count_wrong: fn(&mut dyn Iterator<Item = u16>) -> u64) -> u64 {
    let start = Instant::now();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let wrong: u64 = thread::scope(|scope| {
        let spawn = |first: usize| {
            scope.spawn(move || count_wrong(&mut (0..=u16::MAX).skip(first).step_by(workers)))
        };
        let all: Vec<_> = (0..workers).map(spawn).collect();
        all.into_iter().map(|worker| worker.join().expect("a worker does not panic")).sum()
    });
    let (pairs, seconds) = (1_u64 << 32, start.elapsed().as_secs_f64());
    println!("{name}: {pairs} products, {wrong} wrong, {seconds:.1} s on {workers} threads");
    wrong
}

fn main() {
    let wrong = check("f16", |rights| count_wrong!(f16, F16, rights))
        + check("bf16", |rights| count_wrong!(bf16, BF16, rights));
    assert_eq!(wrong, 0, "every product is rounded once");
}

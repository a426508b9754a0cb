//! Where the system starts no threads, a large operation stays on one (feature `rayon`).
//!
//! This program has no test harness, which has threads of its own: it calls itself with a
//! stack for new threads that no machine has.
#![allow(
    clippy::pedantic,
    clippy::restriction,
    reason = "a test: it may panic, and its numbers are its own"
)]

use std::process::Command;

use shaped::{Tensor, shape};

const STACK: &str = "RUST_MIN_STACK";
/// What stands in the place of threads: who asked for them before the operation did.
const ASKED_BEFORE: &str = "SHAPED_ASKED_BEFORE";

fn main() {
    if std::env::var_os(STACK).is_some_and(|size| size == *"70000000000000") {
        assert!(std::thread::Builder::new().spawn(|| ()).is_err(), "threads do start");
        if std::env::var_os(ASKED_BEFORE).is_some() {
            assert!(rayon::ThreadPoolBuilder::new().build_global().is_err());
        }
        let a = Tensor::<u32, shape![1024, 1024]>::boxed_from_fn(|[i, j]| (i * 1024 + j) as u32);
        let product = a.mul_boxed(&Tensor::<u32, shape![]>::full(3));
        assert!(product.iter().zip(0..).all(|(&product, i)| product == 3 * i));
        return;
    }
    for asked_before in [false, true] {
        let mut itself = Command::new(std::env::current_exe().unwrap());
        if asked_before {
            itself.env(ASKED_BEFORE, "1");
        }
        let output = itself.env(STACK, "70000000000000").output().unwrap();
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "asked before: {asked_before}\n{words}");
        println!("test without threads (asked before: {asked_before}) ... ok");
    }
    println!("2 passed, 0 failed");
}

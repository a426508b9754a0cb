//! What must not compile, with the compiler's words, and what must.
//!
//! A shape that memory cannot hold is an error of `cargo build` alone, and trybuild runs
//! it only where a program must run, too: with a filter, let one of them through,
//! `cargo test --test ui -- ui trybuild=too_many trybuild=pass/boxed`.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test")]

/// Cases of the features `alloc` and `uninit`.
const ON_THE_HEAP: [&str; 2] = [
    // Where a constant is wrong, rustc also shows those that follow from it: here one of the
    // feature `uninit` is among them.
    "mul_too_many_elements",
    // Moves a box.
    "reshape_moved_count",
];

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    for case in std::fs::read_dir("ui-tests/fail").unwrap() {
        let case = case.unwrap().path();
        let name = case.file_stem().unwrap().to_str().unwrap();
        let here = cfg!(all(feature = "alloc", feature = "uninit")) || !ON_THE_HEAP.contains(&name);
        if here && case.extension().is_some_and(|extension| extension == "rs") {
            cases.compile_fail(&case);
        }
    }
    cases.pass("ui-tests/pass/*.rs");
}

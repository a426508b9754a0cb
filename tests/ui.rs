//! What must not compile, with the compiler's words, and what must.
//!
//! A shape that memory cannot hold is an error of `cargo build` alone, and trybuild runs
//! it only where a program must run, too: with a filter, let one of them through,
//! `cargo test --test ui -- ui trybuild=too_many trybuild=pass/boxed`.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test")]

/// Where a constant is wrong, rustc also shows those that follow from it: in this case one
/// of the feature `uninit` is among them.
const WITH_UNINIT: [&str; 1] = ["mul_too_many_elements"];

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    for case in std::fs::read_dir("ui-tests/fail").unwrap() {
        let case = case.unwrap().path();
        let name = case.file_stem().unwrap().to_str().unwrap();
        let here = cfg!(feature = "uninit") || !WITH_UNINIT.contains(&name);
        if here && case.extension().is_some_and(|extension| extension == "rs") {
            cases.compile_fail(&case);
        }
    }
    cases.pass("ui-tests/pass/*.rs");
}

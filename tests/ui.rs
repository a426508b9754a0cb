//! What must not compile, with the compiler's words, and what must.
//!
//! A shape that memory cannot hold is an error of `cargo build` alone, and trybuild runs
//! it only where a program must run, too: with a filter, let one of them through,
//! `cargo test --test ui -- ui trybuild=too_many trybuild=pass/boxed`.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui-tests/fail/*.rs");
    cases.pass("ui-tests/pass/*.rs");
}

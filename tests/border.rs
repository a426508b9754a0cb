//! The border answers, and never panics, whatever comes: `common/border.rs` says what
//! it must answer.
//!
//! Each of its functions gets the kept inputs of `data/border.txt` first, which a
//! fuzzer has found (`.ci/fuzz`), then bytes from a generator with a fixed seed:
//! 20 000 times, or `SHAPED_BORDER_INPUTS` times.
#![allow(
    clippy::pedantic,
    clippy::restriction,
    clippy::float_cmp,
    reason = "a test: it may panic, and its numbers are its own"
)]

mod common {
    pub(crate) mod border;
    pub(crate) mod bytes;
    pub(crate) mod random;
}
use common::border;
use common::random::Random;

/// One input a line, in hexadecimal digits.
const KEPT: &str = include_str!("data/border.txt");

/// More bytes than this no function reads, but for `display` of many elements.
const LONGEST: u64 = 96;

/// The bytes of a line of [`KEPT`].
fn decoded(line: &str) -> Vec<u8> {
    line.as_bytes()
        .chunks(2)
        .map(|pair| {
            let pair = std::str::from_utf8(pair).expect("digits");
            u8::from_str_radix(pair, 16).unwrap_or_else(|_| panic!("`{pair}` in `{line}`"))
        })
        .collect()
}

/// The number of random inputs for each function.
fn inputs() -> usize {
    match std::env::var("SHAPED_BORDER_INPUTS") {
        Ok(text) => text.parse().expect("SHAPED_BORDER_INPUTS is a number"),
        Err(_) => 20_000,
    }
}

/// Calls `check` with all inputs; one that fails is named as a line of [`KEPT`].
fn try_all(check: fn(&[u8]), seed: u64) {
    let mut random = Random(seed);
    let drawn = std::iter::repeat_with(|| {
        let length = random.next() % (LONGEST + 1);
        (0..length).map(|_| random.next() as u8).collect()
    });
    for input in KEPT.lines().map(decoded).chain(drawn.take(inputs())) {
        if let Err(panic) = std::panic::catch_unwind(|| check(&input)) {
            let digits: String = input.iter().map(|byte| format!("{byte:02x}")).collect();
            eprintln!("the input is {digits}");
            std::panic::resume_unwind(panic);
        }
    }
}

#[test]
fn from_slice() {
    try_all(border::from_slice, 1);
}

#[test]
fn from_mut_slice() {
    try_all(border::from_mut_slice, 2);
}

#[test]
fn get() {
    try_all(border::get, 3);
}

#[test]
fn get_mut() {
    try_all(border::get_mut, 4);
}

#[test]
fn get_row() {
    try_all(border::get_row, 5);
}

#[test]
fn try_cast() {
    try_all(border::try_cast, 6);
}

#[test]
fn display() {
    try_all(border::display, 7);
}

#[test]
fn debug() {
    try_all(border::debug, 8);
}

/// Some input is kept: an empty list would check nothing.
#[test]
fn inputs_are_kept() {
    assert!(KEPT.lines().count() >= 50, "{} lines", KEPT.lines().count());
}

//! The border answers, and never panics, whatever comes: `common/border.rs` says what
//! it must answer.
//!
//! Each of its functions gets the kept inputs of `data/border.txt` first, which a
//! fuzzer has found (`.ci/fuzz`), then bytes from a generator with a fixed seed:
//! 20 000 times, or `SHAPED_BORDER_INPUTS` times.

use crate::common::border;
use crate::common::random::Random;

/// One input a line, in hexadecimal digits.
const KEPT: &str = include_str!("../data/border.txt");

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

/// The check of texts itself: what it lets pass, and what not.
#[test]
fn a_text_is_near_its_number() {
    for (text, number, precision) in [
        ("1000.", 1000.0, 4),
        ("1000.0000", 1000.00004, 4),
        ("1000.0001", 1000.00006, 4),
        ("1.0000e+03", 1000.0, 4),
        ("1.0000e+03", 999.96, 4),
        ("999.96", 999.96, 2),
        ("1000.0", 999.96, 1),
        ("1e+03", 999.96, 0),
        // The digits of a number are those of its binary value: a tie goes to even.
        ("0.2", 0.25, 1),
        ("0.8", 0.75, 1),
        ("0", 0.5, 0),
        ("0.0000", 0.00004, 4),
        ("-0.0000", -0.00004, 4),
        ("0.", 0.0, 4),
        ("-0.", -0.0, 4),
        ("0.0000e+00", 0.0, 4),
        ("4.9407e-324", 5e-324, 4),
        ("5e-324", 5e-324, 0),
        ("1.7977e+308", f64::MAX, 4),
        ("2e+308", f64::MAX, 0),
        ("-2e+308", f64::MIN, 0),
        ("inf", f64::INFINITY, 4),
        ("-inf", f64::NEG_INFINITY, 4),
        ("nan", f64::NAN, 4),
        ("nan", -f64::NAN, 4),
    ] {
        assert!(border::is_near(text, number, precision), "{number:e} is `{text}`");
    }
    for (text, number, precision) in [
        ("999.96", 1000.0, 2),
        ("999.9600", 1000.0, 4),
        ("999.96", 1000.0, 4),
        ("1000.04", 1000.0, 2),
        ("9.9996e+02", 1000.0, 4),
        ("1.0001e+03", 1000.0, 4),
        ("1000.0000", 1000.00006, 4),
        ("1000.0001", 1000.00004, 4),
        ("0.0001", 0.00004, 4),
        ("1.0000e+03", 999.9, 4),
        // Not the form: a whole number that is none, too few digits, or too many.
        ("1000.", 1000.2, 4),
        ("999.", 1000.0, 4),
        ("1000", 1000.0, 4),
        ("1000.0", 1000.0, 4),
        ("1000.00000", 1000.0, 4),
        ("10.0000e+02", 1000.0, 4),
        ("0.1000e+04", 1000.0, 4),
        ("0.0000e+00", 5e-324, 4),
        // Not the sign.
        ("0.0000", -0.00004, 4),
        ("-0.", 0.0, 4),
        ("0.", -0.0, 4),
        ("-1000.", 1000.0, 4),
        // Not finite, or finite all the same.
        ("inf", f64::MAX, 4),
        ("inf", 1.5e308, 4),
        ("2e+308", f64::INFINITY, 0),
        ("2e+308", 1.4e308, 0),
        ("1e+308", f64::MAX, 0),
        ("inf", f64::NEG_INFINITY, 4),
        ("inf", f64::NAN, 4),
        ("nan", 1.0, 4),
        ("-nan", f64::NAN, 4),
    ] {
        assert!(!border::is_near(text, number, precision), "{number:e} is not `{text}`");
    }
}

/// Some input is kept: an empty list would check nothing.
#[test]
fn inputs_are_kept() {
    assert!(KEPT.lines().count() >= 50, "{} lines", KEPT.lines().count());
}

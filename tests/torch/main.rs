//! What PyTorch answers, row by row from `tests/data`: values, element types, gradients
//! and text; and what it departs from.
#![allow(
    clippy::pedantic,
    clippy::restriction,
    clippy::clone_on_copy,
    clippy::float_cmp,
    clippy::op_ref,
    clippy::type_complexity,
    reason = "a test: it may panic, and its numbers are its own"
)]

#[macro_use]
#[path = "../common/mod.rs"]
mod common;

mod casts;
mod functions;
mod gradient;
mod print;
#[cfg(all(feature = "half", feature = "complex"))]
mod print_complex;
mod products;
mod promotion;

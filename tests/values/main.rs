//! Element-wise operations against references that do not call the crate.
//!
//! `lengths` is a program of its own: every length around those where the loops change.
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

mod algebra;
mod along;
mod every_shape;
mod every_type;
#[cfg(feature = "half")]
mod halves;
mod norms;
mod overflow;
mod policies;
#[cfg(feature = "complex")]
mod quotients;

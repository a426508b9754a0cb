//! What a tensor is to the language and to its users: constructors, conversions, parts,
//! its border, and the programs of users.
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

mod border;
mod construct;
mod field;
#[cfg(feature = "approx")]
mod interop_approx;
mod numbers;
mod output;
mod panics;
mod value;

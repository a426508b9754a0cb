//! The same elements in other shapes, parts and orders, against index arithmetic.
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

mod access;
mod joining;
mod places;
mod shape_changes;

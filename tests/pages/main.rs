//! What is written about the crate is true: pages, catalogue, examples, and the words of
//! compile errors.
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

mod catalogue;
mod examples;
mod operations;
mod seals;
mod torch_table;
mod ui_rules;

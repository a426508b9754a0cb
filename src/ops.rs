//! The operations on tensors: bounds and methods; the loops are in `kernel`.

mod binary;
mod in_place;
mod map;
mod operators;
mod reshape;

pub use binary::Outcome;

//! Values of other crates as tensors, and back: one file a crate.

#[cfg(feature = "approx")]
mod approx;
mod generic_array;

pub use generic_array::GenericNested;

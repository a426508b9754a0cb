//! Values of other crates as tensors, and back: one file a crate.

mod generic_array;

pub use generic_array::GenericNested;

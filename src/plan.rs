//! What is known of an operation at compile time, as constants: which loops run, and
//! how a source is walked over.

pub(crate) mod loops;
pub(crate) mod matmul;
pub(crate) mod walk;

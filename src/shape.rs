//! What a shape is: a list of axes, as a type, and how its elements lie in memory.
//! What becomes of two shapes is in `rule`.

pub(crate) mod axis;
pub(crate) mod dim;
pub(crate) mod list;
pub(crate) mod number;
pub(crate) mod rank;
pub(crate) mod size;
pub(crate) mod storage;

pub use dim::Dim;
pub use list::{Dims, Layout, Scalar};

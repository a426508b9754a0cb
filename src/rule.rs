//! What becomes of shapes: one file a rule, types only.
//!
//! A rule gives a verdict on its shapes, and a message for each way to fail.

pub(crate) mod broadcast;
pub(crate) mod concat;
pub(crate) mod expand;
pub(crate) mod from_end;
pub(crate) mod index;
pub(crate) mod insert;
pub(crate) mod length;
pub(crate) mod matmul;
pub(crate) mod non_empty;
pub(crate) mod outer;
pub(crate) mod permute;
pub(crate) mod reshape;
pub(crate) mod select;
pub(crate) mod shape;
pub(crate) mod slice;
pub(crate) mod verdict;

//! The loops: plain slices, a constant plan, and an operation passed in.
//!
//! Nothing here knows a tensor, an element type or a shape. [`run`] chooses the loops of
//! an element-wise operation by the constants of its plan and has the outer ones;
//! [`operands`] cuts and lists what is read; [`leaf`] has the inner loops, compiled for
//! several instruction sets; [`access`] and [`rows`] are how an operand is read along one
//! loop and along two. [`matmul`] has those of matrix products, [`reduce`] those of sums and
//! their like, [`reduce_to`] the same along several axes, [`columns`] those of `softmax` and
//! `cumsum`, [`places`] that of `argmax`; [`gather`] and [`join`] put elements into another
//! order.

pub(crate) mod access;
mod by_rows;
pub(crate) mod columns;
pub(crate) mod gather;
pub(crate) mod join;
pub(crate) mod leaf;
pub(crate) mod matmul;
pub(crate) mod operands;
pub(crate) mod places;
pub(crate) mod reduce;
pub(crate) mod reduce_to;
pub(crate) mod rows;
pub(crate) mod run;
#[cfg(feature = "rayon")]
pub(crate) mod threads;

pub(crate) use gather::gather;
pub(crate) use join::{join, roll, roll_in_place};
pub(crate) use matmul::matmul;
pub(crate) use operands::Operands;
#[cfg(not(feature = "rayon"))]
pub(crate) use run::update as update_shared;
pub(crate) use run::{SlotOperation, update};
#[cfg(feature = "rayon")]
pub(crate) use threads::update_shared;

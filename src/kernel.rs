//! The loops: plain slices, a constant plan, and an operation passed in.
//!
//! Nothing here knows a tensor or an operator. `plan::loops` turns shapes into a
//! constant list of loops; [`run`] walks the outer ones; [`block`] is the
//! innermost one; [`leaf`], [`short`] and [`outer`] are what goes around it, compiled
//! for several instruction sets. [`fold`] walks the same loops to fewer outputs.
//! [`matmul`] has the loops of matrix products, [`reduce`] those of sums and their
//! like, [`places`] that of `argmax`; [`gather`] and [`join`] put elements into
//! another order.

pub(crate) mod block;
pub(crate) mod fold;
pub(crate) mod gather;
pub(crate) mod join;
pub(crate) mod leaf;
pub(crate) mod matmul;
pub(crate) mod outer;
pub(crate) mod places;
pub(crate) mod reduce;
pub(crate) mod run;
pub(crate) mod short;
#[cfg(feature = "rayon")]
pub(crate) mod threads;

pub(crate) use fold::fold;
pub(crate) use gather::gather;
pub(crate) use join::join;
pub(crate) use matmul::matmul;
#[cfg(not(feature = "rayon"))]
pub(crate) use run::update as update_shared;
#[cfg(all(feature = "uninit", feature = "alloc"))]
pub(crate) use run::update_nullary;
pub(crate) use run::{Each, update, update_binary, update_unary};
#[cfg(feature = "rayon")]
pub(crate) use threads::update_shared;

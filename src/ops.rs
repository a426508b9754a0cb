//! The operations on tensors: bounds and methods; the loops are in `kernel`.

mod accumulate;
mod apply;
mod beside;
mod each;
mod operand;
mod operators;
#[doc(hidden)]
pub mod precompiled;
mod reducer;
mod wide;

// The page of `Tensor` has the methods in the order in which these modules are declared.
// (rustfmt sorts the modules of a paragraph, hence the empty lines.)
#[cfg(all(feature = "uninit", feature = "alloc"))]
mod boxed;
mod cast;

mod binary;
mod checked;
mod clamp;
mod close;
#[cfg(feature = "complex")]
mod complex_and_real;
mod function;
mod map;
mod power;
mod ternary;

mod total;

mod along;
mod reduce;
mod statistics;

mod normalize;
mod scan;

mod diagonal;
mod hadamard;
mod matmul;
mod outer;

mod expand;

mod reshape;

mod length_one;

mod join;
mod rearrange;
mod roll;
mod windows;

mod gradient;

pub use beside::{Alternative, Beside};
pub use binary::Outcome;
pub use cast::CastError;
pub use operand::Operand;

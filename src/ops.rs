//! The operations on tensors: bounds and methods; the loops are in `kernel`.

mod binary;
#[cfg(all(feature = "uninit", feature = "alloc"))]
mod boxed;
mod cast;
mod checked;
mod compare;
mod function;
mod gradient;
mod in_place;
mod map;
mod matmul;
mod operators;
mod overflow;
mod overflow_in_place;
mod reduce;
mod reshape;
mod ternary;

pub use binary::Outcome;
pub use cast::CastError;
pub use gradient::Differentiable;
pub use matmul::Arithmetic;

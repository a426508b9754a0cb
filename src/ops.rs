//! The operations on tensors: bounds and methods; the loops are in `kernel`.

mod accumulate;
mod along;
mod apply;
mod binary;
#[cfg(all(feature = "uninit", feature = "alloc"))]
mod boxed;
mod cast;
mod checked;
mod clamp;
#[cfg(feature = "complex")]
mod complex_and_real;
mod each;
mod function;
mod gradient;
mod join;
mod map;
mod matmul;
mod operand;
mod operators;
mod outer;
mod rearrange;
mod reduce;
mod reducer;
mod reshape;
mod ternary;
mod total;

pub use binary::Outcome;
pub use cast::CastError;
pub use gradient::Differentiable;
pub use join::AnyTensor;
pub use matmul::Arithmetic;
pub use operand::Operand;

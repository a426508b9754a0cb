//! What keeps a public trait to this crate.

/// A type without a public name.
///
/// A required function that takes it cannot be written outside of this crate, nor
/// can the trait that has it be implemented there: the trait is sealed. A provided
/// function that takes it cannot be replaced there.
///
/// The rules, and the kernels behind them, take a sealed trait at its word: an index
/// that is said to lie in a shape lies there, and slots that are said to be written
/// are taken as initialised.
#[derive(Clone, Copy, Debug)]
pub struct Sealed;

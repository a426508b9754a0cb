//! What becomes of shapes: one file a rule, types only.
//!
//! Each rule is a trait, the bound to write in generic code, and an alias, the shape that
//! comes out. Those that generic code needs most are at the root of the crate:
//! [`Broadcast`](crate::Broadcast), [`ExpandTo`](crate::ExpandTo),
//! [`MatMul`](crate::MatMul), [`Select`](crate::Select), [`NonEmpty`](crate::NonEmpty).
//! All are sealed.

// A rule gives a verdict on its shapes, and a message for each way to fail.

pub(crate) mod axis;
pub(crate) mod broadcast;
pub(crate) mod concat;
pub(crate) mod diagonal;
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
pub(crate) mod windows;

pub use crate::shape::rank::Index;
pub use broadcast::Broadcasted;
pub use concat::{Concat, ConcatShape, Stack, StackShape};
pub use diagonal::{Square, Vector};
pub use index::{Contains, Positions};
pub use insert::{Insert, InsertShape, Squeeze};
pub use non_empty::NonEmptyAxis;
pub use outer::{Outer, OuterShape};
pub use permute::{Permute, PermuteShape, Transpose, TransposeShape};
pub use reshape::{Flatten, FlattenShape, ReshapeTo};
pub use select::{ReplacedAxis, SelectedAxis, WithoutAxis};
pub use slice::{ChunkShape, Chunks, Slice, SliceShape, SplitAt};
pub use windows::{Windows, WindowsShape};

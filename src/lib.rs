#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(not(feature = "uninit"), forbid(unsafe_code))]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(all(feature = "alloc", feature = "uninit"))]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod aligned;
mod axis;
mod broadcast;
mod contract;
mod count;
mod element;
mod expand;
mod insert;
mod join;
mod kernel;
mod occupied;
mod ops;
mod outer;
mod permute;
mod position;
mod rank;
mod select;
mod shape;
mod slice;
mod storage;
mod table;
mod tensor;
mod verdict;

pub use aligned::Aligned;
pub use axis::{Axis, Dim};
pub use broadcast::{Broadcast, BroadcastShape};
pub use contract::{MatMul, MatMulShape};
pub use count::{Flatten, ReshapeTo};
pub use element::Element;
pub use element::arithmetic::{Supports, operation};
pub use element::cast::Cast;
pub use element::category;
pub use element::combine::{Combine, CombineInPlace};
pub use element::exact::{Exact, Value};
pub use element::functions::{Has, function};
pub use element::fused::MulAdd;
pub use element::name::{ElementName, ElementText};
pub use element::one::HasOne;
pub use element::promote::{Promote, PromoteElement, StoreIn};
pub use expand::ExpandTo;
pub use insert::{Insert, Squeeze};
pub use join::{Concat, Stack};
pub use occupied::{NonEmpty, NonEmptyAxis};
pub use ops::{Arithmetic, CastError, Differentiable, Operand};
pub use outer::{Outer, OuterShape};
pub use permute::{Permute, Transpose};
pub use position::{Contains, Positions};
pub use rank::{Dimensioned, Index, ZeroDim};
pub use select::{At, Select};
pub use shape::{Dims, Layout, Scalar, Shape};
pub use slice::{Chunks, Slice, SplitAt};
pub use tensor::{LengthError, Nested, Parts, PartsMut, Tensor, tensor};

/// What a compile error speaks of: the verdict on two shapes, and the element
/// type `T` of a shape without one. Nothing here is to be used by name.
pub mod message {
    pub use crate::contract::{
        AxesMultiply, InnerAxes, InnerLengthsAgree, InnerLengthsDiffer, LeadingLengthsAgree,
        NoInnerAxis,
    };
    pub use crate::count::{CountsAgree, CountsDiffer, PlainLength};
    pub use crate::insert::{HasGap, LengthOne, NoGap, NotOne};
    pub use crate::join::{AxesAgree, Joined, JoinedLength, Missing};
    pub use crate::occupied::{HasElement, NoElements, Occupied};
    pub use crate::outer::{BothVectors, NotVectors};
    pub use crate::permute::{Axes, IsPermutation, NoPermutation, TooFewAxes, TwoAxes};
    pub use crate::position::{
        InRange, Indices, Inside, KnownPosition, Locate, OnePositionAnAxis, OutOfRange, RanksDiffer,
    };
    pub use crate::select::{HasAxis, NamedOnce, NamedTwice, NoAxis};
    pub use crate::slice::{ChunksFit, PlainPart, Remainder, SliceInRange, SplitInRange};
    pub use crate::table::MoreThan;
    pub use crate::verdict::{
        Agree, AxisLeftOver, LengthsAgree, LengthsDiffer, LengthsFit, Mismatch, NamesAgree,
        NamesDiffer, RanksFit, T,
    };
}

/// What the macros of this crate expand to. Not part of the interface.
#[doc(hidden)]
pub mod __private {
    pub use crate::axis::{AppendBit, Named, name_id};
    pub use crate::broadcast::Broadcasted;
    pub use crate::element::combine::Combined;
    pub use crate::ops::Outcome;
    pub use crate::tensor::row;
    pub use generic_array::GenericArray;
    pub use typenum::UTerm;
}

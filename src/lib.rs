// Of two definitions of a link the first one counts: those of the README, which are for
// readers of the repository, give way to these.
//! [catalogue]: https://docs.rs/crate/shaped/latest/source/ui-tests/README.md
//! [from-pytorch]: guide::from_pytorch
//! [speed]: guide::speed
//! [generic]: trait@Shape
//! [axes]: trait@Axis
//! [safety]: https://docs.rs/crate/shaped/latest/source/SAFETY.md
//! [architecture]: https://docs.rs/crate/shaped/latest/source/ARCHITECTURE.md
//! [contributing]: https://docs.rs/crate/shaped/latest/source/CONTRIBUTING.md
//! [changelog]: https://docs.rs/crate/shaped/latest/source/CHANGELOG.md
//! [example-mul]: https://docs.rs/crate/shaped/latest/source/examples/elementwise_multiplication.rs
//! [example-kalman]: https://docs.rs/crate/shaped/latest/source/examples/kalman_filter.rs
//! [example-generic]: https://docs.rs/crate/shaped/latest/source/examples/generic_model.rs
//! [example-layers]: https://docs.rs/crate/shaped/latest/source/examples/layers.rs
//! [example-layer]: https://docs.rs/crate/shaped/latest/source/examples/quantized_layer.rs
//! [example-image]: https://docs.rs/crate/shaped/latest/source/examples/image_pipeline.rs
//! [example-controller]: https://docs.rs/crate/shaped/latest/source/examples/fixed_point_controller.rs
//! [apache]: https://docs.rs/crate/shaped/latest/source/LICENSE-APACHE
//! [mit]: https://docs.rs/crate/shaped/latest/source/LICENSE-MIT
#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(not(feature = "uninit"), forbid(unsafe_code))]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

pub mod guide;

#[macro_use]
pub mod element;
mod kernel;
mod plan;
pub mod rule;
mod seal;
mod shape;

// The page of `Tensor` has its methods in the order in which these modules are declared:
// constructors and access come first.
mod tensor;

mod ops;

mod interop;

pub use element::Element;
pub use element::arithmetic::{Binary, operation};
pub use element::cast::Cast;
pub use element::category;
pub use element::functions::{Unary, function};
pub use element::promote::{Promote, PromoteElement};
pub use interop::GenericNested;
pub use ops::{Alternative, Beside, CastError, Operand, Outcome};
pub use rule::axis::Axis;
pub use rule::broadcast::{Broadcast, BroadcastShape};
pub use rule::expand::ExpandTo;
pub use rule::from_end::{FromEnd, Last};
pub use rule::matmul::{MatMul, MatMulShape};
pub use rule::non_empty::NonEmpty;
pub use rule::select::{At, Select};
pub use rule::shape::Shape;
pub use rule::slice::Between;
pub use rule::windows::Window;
pub use shape::{Dim, Dims, Layout, Scalar};
pub use tensor::aligned::Aligned;
pub use tensor::{CountError, Elements, LengthError, Nested, Parts, PartsMut, Tensor, tensor};

/// What a compile error speaks of: the verdict on two shapes, and the element
/// type `T` of a shape without one. Nothing here is to be used by name, and all traits
/// are sealed.
pub mod message {
    pub use crate::rule::concat::{AxesAgree, Joined, JoinedLength, Missing};
    pub use crate::rule::diagonal::{IsSquare, IsVector, NotSquare, NotVector};
    pub use crate::rule::index::{
        InRange, Indices, Inside, KnownPosition, Locate, OnePositionAnAxis, OutOfRange, RanksDiffer,
    };
    pub use crate::rule::insert::{HasGap, LengthOne, NoGap, NotOne};
    pub use crate::rule::length::MoreThan;
    pub use crate::rule::matmul::{
        AxesMultiply, InnerAxes, InnerLengthsAgree, InnerLengthsDiffer, LeadingLengthsAgree,
        NoInnerAxis,
    };
    pub use crate::rule::outer::{BothVectors, NotVectors};
    pub use crate::rule::permute::{Axes, IsPermutation, NoPermutation, TooFewAxes, TwoAxes};
    pub use crate::rule::reshape::{CountsAgree, CountsDiffer, PlainLength};
    pub use crate::rule::select::{
        HasAxis, HasLastAxis, NamedOnce, NamedTwice, NoAxis, NoLastAxis, Selector,
    };
    pub use crate::rule::slice::{ChunksFit, PlainPart, Remainder, SliceInRange, SplitInRange};
    pub use crate::rule::verdict::{
        AxisLeftOver, Fits, LengthsAgree, LengthsDiffer, LengthsFit, Mismatch, NamesAgree,
        NamesDiffer, RanksFit, T,
    };
    pub use crate::rule::windows::WindowsFit;
    pub use crate::shape::rank::OfRank;
}

/// What the macros of this crate expand to. Not part of the interface.
#[doc(hidden)]
pub mod __private {
    pub use crate::element::combine::Combined;
    pub use crate::ops::Outcome;
    pub use crate::ops::precompiled;
    pub use crate::rule::broadcast::Broadcasted;
    pub use crate::shape::axis::{Bytes, Extent, Named, name_id};
    pub use crate::shape::number::AppendBits;
    pub use crate::shape::size::check_axis;
    pub use crate::tensor::{Literal, literal};
    pub use typenum::UTerm;
}

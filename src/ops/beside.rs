//! What a method takes beside a tensor: another tensor, or a number.

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, rc::Rc, sync::Arc};

use ref_cast::RefCast;

use crate::element::Element;
use crate::seal::Sealed;
use crate::shape::{Layout, Scalar};
use crate::tensor::Tensor;
use crate::tensor::aligned::Aligned;

/// What a method such as [`maximum`](Tensor::maximum) takes beside a tensor of elements
/// `T`: a tensor, by reference, or a number of type `T` (sealed).
///
/// A bare literal has the type of the elements: `x.maximum(0.0)` of an `f32` tensor takes
/// an `f32`. A number of another type promotes as a tensor of rank 0: `tensor(0.5_f64)`.
///
/// # Example
/// ```
/// use shaped::tensor;
///
/// let x = tensor([-1.0_f32, 2.0]);
/// assert_eq!(x.maximum(0.0), x.maximum(&tensor(0.0)));
/// assert_eq!(x.gt(0.0).to_array(), [false, true]);
/// ```
/// Generic code takes whatever the method takes:
/// ```
/// use shaped::{Beside, Layout, Scalar, Shape, Tensor, tensor};
///
/// fn relu<S: Shape>(x: &Tensor<f32, S>) -> Tensor<f32, S> {
///     x.maximum(0.0)
/// }
/// assert_eq!(relu(&tensor([-1.0, 2.0])).to_array(), [0.0, 2.0]);
/// ```
/// ```compile_fail,E0277
/// use shaped::tensor;
/// let _ = tensor([1.5_f32, 2.0]).maximum(0); // a tensor of `f32` does not combine with `{integer}`
/// ```
#[diagnostic::on_unimplemented(
    message = "a tensor of `{T}` does not combine with `{Self}`",
    label = "expected a number of type `{T}`, or a tensor of an `Element` type, by reference",
    note = "a number of another type promotes as a tensor of rank 0, `tensor(…)`; a smart pointer to a tensor is dereferenced, `&*a`"
)]
pub trait Beside<T> {
    /// The operand as a tensor: a tensor is itself, a number is one of rank 0.
    type Tensor;

    /// The operand, as a tensor: no copy.
    #[doc(hidden)]
    fn as_tensor(&self) -> &Self::Tensor;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// What [`select`](Tensor::select) takes beside its other operand, `Other`: a tensor, by reference, or a
/// number of the type of the other one's elements (sealed).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no alternative to `{Other}`",
    label = "expected a tensor, by reference, or a number of the element type of the other operand",
    note = "a number of another type promotes as a tensor of rank 0, `tensor(…)`; a smart pointer to a tensor is dereferenced, `&*a`"
)]
pub trait Alternative<Other> {
    /// The operand as a tensor: a tensor is itself, a number is one of rank 0.
    type Tensor;

    /// The operand, as a tensor: no copy.
    #[doc(hidden)]
    fn as_tensor(&self) -> &Self::Tensor;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

/// A number beside a tensor of its type.
#[diagnostic::do_not_recommend]
impl<T: Element> Beside<T> for T {
    type Tensor = Tensor<T, Scalar>;

    #[inline(always)]
    fn as_tensor(&self) -> &Tensor<T, Scalar> {
        Tensor::ref_cast(self)
    }
    fn sealed(_: Sealed) {}
}

/// Two numbers have one type.
#[diagnostic::do_not_recommend]
impl<T: Element> Alternative<T> for T {
    type Tensor = Tensor<T, Scalar>;

    #[inline(always)]
    fn as_tensor(&self) -> &Tensor<T, Scalar> {
        Tensor::ref_cast(self)
    }
    fn sealed(_: Sealed) {}
}

/// A tensor, and what derefs to one: as far as a reference to it would be coerced to a
/// reference to the tensor.
macro_rules! tensors {
    ($($(#[$attribute:meta])* $lifetime:lifetime $operand:ty;)+) => {$(
        $(#[$attribute])*
        #[diagnostic::do_not_recommend]
        impl<$lifetime, T, U: Element, R: Layout> Beside<T> for $operand {
            type Tensor = Tensor<U, R>;

            #[inline(always)]
            fn as_tensor(&self) -> &Tensor<U, R> {
                self
            }
            fn sealed(_: Sealed) {}
        }

        $(#[$attribute])*
        #[diagnostic::do_not_recommend]
        impl<$lifetime, Other, U: Element, R: Layout> Alternative<Other> for $operand {
            type Tensor = Tensor<U, R>;

            #[inline(always)]
            fn as_tensor(&self) -> &Tensor<U, R> {
                self
            }
            fn sealed(_: Sealed) {}
        }

        /// A number beside it is of the type of its elements.
        $(#[$attribute])*
        #[diagnostic::do_not_recommend]
        impl<$lifetime, U: Element, R: Layout> Alternative<$operand> for U {
            type Tensor = Tensor<U, Scalar>;

            #[inline(always)]
            fn as_tensor(&self) -> &Tensor<U, Scalar> {
                Tensor::ref_cast(self)
            }
            fn sealed(_: Sealed) {}
        }
    )+};
}

tensors! {
    'a &'a Tensor<U, R>;
    'a &'a mut Tensor<U, R>;
    'a &'a &'a Tensor<U, R>;
    'a &'a &'a mut Tensor<U, R>;
    'a &'a Aligned<Tensor<U, R>>;
    #[cfg(feature = "alloc")] 'a &'a Box<Tensor<U, R>>;
    #[cfg(feature = "alloc")] 'a &'a Rc<Tensor<U, R>>;
    #[cfg(feature = "alloc")] 'a &'a Arc<Tensor<U, R>>;
}

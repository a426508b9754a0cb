//! The tensor: storage with a shape.

pub(crate) mod aligned;
mod build;
mod bytes;
mod convert;
mod format;
pub(crate) mod fresh;
mod index;
mod iterate;
mod literal;
mod parts;
mod parts_mut;

pub(crate) use build::exactly;
pub use build::{Nested, tensor};
pub use convert::CountError;
#[cfg(all(feature = "uninit", feature = "alloc"))]
pub(crate) use index::advance;
pub(crate) use index::index_at;
pub use iterate::Elements;
pub use literal::{Literal, literal};
pub use parts::Parts;
pub use parts_mut::PartsMut;

use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

use ref_cast::RefCast;

use crate::shape::Layout;
use crate::shape::size::{check, fits};

/// Elements of type `T` in the shape `S`: contiguous, row-major, by value.
///
/// There is one tensor type. A view is a `&Tensor` ([`Tensor::from_slice`]), a
/// tensor on the heap a `Box<Tensor>`, a tensor in ROM a `static`
/// ([`tensor!`](crate::tensor!)). It is `Copy` when `T` is.
///
/// # Example
/// ```
/// use shaped::{Tensor, shape, tensor};
///
/// let a: Tensor<f32, shape![2, 2]> = tensor([[1.0, 2.0], [3.0, 4.0]]);
/// let b = &a * &tensor([10.0_f32, 100.0]);
/// assert_eq!(b.to_array(), [[10.0, 200.0], [30.0, 400.0]]);
/// assert_eq!(b.to_string(), "tensor([[ 10., 200.],\n        [ 30., 400.]])");
/// ```
/// A wrong shape does not compile:
/// ```compile_fail,E0308
/// use shaped::{Tensor, shape, tensor};
/// let a: Tensor<f32, shape![2, 3]> = tensor([[1.0, 2.0], [3.0, 4.0]]);
/// ```
///
/// # `*`, element by element
///
/// `&a * &b` multiplies the elements that stand beside each other, by reference or by
/// value on either side. (The product of matrices is [`matmul`](Self::matmul), `@` in
/// Python; the sum of the products [`dot`](Self::dot).)
///
/// - **Shapes** broadcast, in the compiler: from the last axis on, two lengths agree or
///   one of them is 1, and a missing axis counts as 1 ([`Broadcast`](crate::Broadcast)).
///   Two axes with different names never meet ([`axis!`](crate::axis!)).
/// - **Element types** promote as in PyTorch, in the compiler too
///   ([`Promote`](crate::Promote)). Integers wrap; on `bool`, `*` is AND.
/// - **A number** on either side has the element type of the tensor: `&a * 2.0`,
///   `2.0 * &a`. So have the numbers that methods take: `a.maximum(0.0)`.
/// - **In place**, `a *= &b` and `a *= 2.0`, the right side alone is broadcast
///   ([`ExpandTo`](crate::ExpandTo)).
/// - **Into a tensor that is there**, [`a.mul_into(&b, &mut c)`](Self::mul_into); on the
///   heap, `a.mul_boxed(&b)`; without broadcasting, [`a.hadamard(&b)`](Self::hadamard);
///   where an overflow counts, [`a.checked_mul(&b)`](Self::checked_mul),
///   [`saturating_mul`](Self::saturating_mul); with the sum in one rounding,
///   [`a.mul_add(&b, &c)`](Self::mul_add); its gradients,
///   [`a.mul_vjp(&b, &grad)`](Self::mul_vjp).
///
/// ```
/// use shaped::{Tensor, shape, tensor};
///
/// let image: Tensor<f32, shape![2, 3]> = tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
/// let (column, row) = (tensor([[10.0_f32], [100.0]]), tensor([1.0_f32, 0.0, -1.0]));
/// assert_eq!((&image * &row).to_array(), [[1.0, 0.0, -3.0], [4.0, 0.0, -6.0]]);
/// assert_eq!((&image * &column).to_array(), [[10.0, 20.0, 30.0], [400.0, 500.0, 600.0]]);
/// assert_eq!((column * row).to_array(), [[10.0, 0.0, -10.0], [100.0, 0.0, -100.0]]);
/// ```
/// ```compile_fail,E0277
/// use shaped::tensor;
/// // shapes `[[T; 3]; 2]` and `[T; 2]` cannot be broadcast together
/// let _ = tensor([[1, 2, 3], [4, 5, 6]]) * tensor([10, 100]);
/// ```
/// `+`, `-`, `/`, `%`, `&`, `|`, `^`, `<<` and `>>` are the same with another operation.
///
/// # Methods by purpose
///
/// | purpose | methods |
/// | --- | --- |
/// | make | [`tensor`](tensor()), [`tensor!`](crate::tensor!), [`from_array`](Self::from_array), [`from_fn`](Self::from_fn), [`zeros`](Self::zeros), [`ones`](Self::ones), [`full`](Self::full), [`eye`](Self::eye), [`diag`](Self::diag), [`one_hot`](Self::one_hot), [`zeros_like`](Self::zeros_like), [`ones_like`](Self::ones_like), [`full_like`](Self::full_like); where the shape is a parameter, [`from_index_fn`](Self::from_index_fn); in `const`, [`from_storage`](Self::from_storage), [`named`](Self::named) |
/// | view a buffer | [`from_slice`](Self::from_slice), [`from_mut_slice`](Self::from_mut_slice) |
/// | bytes | [`from_le_bytes`](Self::from_le_bytes), [`read_le_bytes`](Self::read_le_bytes), [`write_le_bytes`](Self::write_le_bytes) |
/// | read and write | [`to_array`](Self::to_array), [`as_slice`](Self::as_slice), [`iter`](Self::iter), [`get`](Self::get), `a[[i, j]]`, [`at`](Self::at), [`row`](Self::row), [`rows`](Self::rows), [`split_at`](Self::split_at), [`chunks`](Self::chunks) |
/// | element types | [`cast`](Self::cast), [`try_cast`](Self::try_cast) |
/// | arithmetic | `*`, `+`, `-`, `/`, `%`, also in place, and [`mul_into`](Self::mul_into) and its like; [`hadamard`](Self::hadamard) does not broadcast |
/// | compare and choose | [`lt`](Self::lt), [`le`](Self::le), [`gt`](Self::gt), [`ge`](Self::ge), [`eq`](Self::eq()), [`ne`](Self::ne()), [`minimum`](Self::minimum), [`maximum`](Self::maximum), [`select`](Tensor::select), [`isclose`](Self::isclose), [`allclose`](Self::allclose), [`is_nan`](Self::is_nan) |
/// | functions | [`abs`](Self::abs), [`sqrt`](Self::sqrt), [`exp`](Self::exp), [`sin`](Self::sin), [`square`](Self::square), [`powi`](Self::powi), …, [`map`](Self::map), [`zip_map`](Self::zip_map), [`mul_add`](Self::mul_add) |
/// | overflow | [`checked_mul`](Self::checked_mul), [`saturating_mul`](Self::saturating_mul), [`wrapping_mul`](Self::wrapping_mul), and the same of `add` and `sub` |
/// | reduce | [`sum`](Self::sum), [`mean`](Self::mean), [`max`](Self::max), [`argmax`](Self::argmax), [`norm_l2`](Self::norm_l2), [`var`](Self::var), [`std`](Self::std), [`log_sum_exp`](Self::log_sum_exp), …; along an axis [`sum_axis`](Self::sum_axis), …; [`sum_to`](Self::sum_to) |
/// | along an axis that stays | [`cumsum`](Self::cumsum), [`cumprod`](Self::cumprod), [`softmax`](Self::softmax), [`log_softmax`](Self::log_softmax), [`layer_norm`](Self::layer_norm) |
/// | products | [`matmul`](Self::matmul), [`dot`](Self::dot), [`outer`](Self::outer), [`diagonal`](Self::diagonal), [`trace`](Self::trace) |
/// | shapes | [`expand`](Self::expand), [`reshape`](Self::reshape), [`flatten`](Self::flatten), [`unsqueeze`](Self::unsqueeze), [`squeeze`](Self::squeeze), and as views [`as_reshaped`](Self::as_reshaped), … |
/// | rearrange and join | [`transpose`](Self::transpose), [`permute`](Self::permute), [`flip`](Self::flip), [`slice`](Self::slice), [`roll`](Self::roll), [`windows`](Self::windows), [`concat`](Self::concat), [`stack`](Self::stack) |
/// | gradients | [`mul_vjp`](Self::mul_vjp), [`matmul_vjp`](Self::matmul_vjp), [`sum_axis_vjp`](Self::sum_axis_vjp), [`mean_axis_vjp`](Self::mean_axis_vjp), [`softmax_vjp`](Self::softmax_vjp) |
///
/// Which of them write into a tensor that is there, to the heap or in place:
/// [`guide::forms`](crate::guide::forms). What each is called in PyTorch:
/// [`guide::from_pytorch`](crate::guide::from_pytorch).
#[doc(alias("ndarray", "Array", "SMatrix", "SVector", "NamedTensor"))]
#[derive(RefCast)]
#[repr(transparent)]
pub struct Tensor<T, S: Layout>(S::Storage<T>);

impl<T, S: Layout> Tensor<T, S> {
    /// The number of elements: an error of the compiler where memory cannot hold them.
    /// It stands in whatever makes a tensor, or a view of one.
    pub(crate) const COUNT: usize = {
        check(S::LENGTHS, size_of::<T>());
        S::LEN
    };

    /// Whether memory can hold the elements: [`COUNT`](Self::COUNT) without the error.
    const FITS: bool = fits(S::LENGTHS, size_of::<T>());

    /// The tensor of its nested arrays, in `const` and `static` too:
    /// [`from_array`](Self::from_array), but for shapes with an axis of length 0, whose
    /// storage is `[T; 0]`.
    ///
    /// # Shapes
    /// `[[T; 3]; 2]` for `shape![2, 3]`; the lengths of the arrays are those of the axes,
    /// named or not, in the table of [`Dim`](crate::Dim) or not.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{Tensor, axis, shape};
    /// axis!(Width = 1080);
    /// const RAMP: [u8; 1080] = [7; 1080];
    /// static LINE: Tensor<u8, shape![Width]> = Tensor::from_storage(RAMP);
    /// static EDGE: Tensor<f32, shape![2, 3]> = Tensor::from_storage([[0.5; 3]; 2]);
    /// assert_eq!((LINE[[1079]], EDGE.sum()), (7, 3.0));
    /// ```
    /// ```compile_fail,E0308
    /// use shaped::{Tensor, shape};
    /// static EDGE: Tensor<f32, shape![2, 3]> = Tensor::from_storage([[0.5; 2]; 2]);
    /// ```
    #[inline(always)]
    #[must_use]
    pub const fn from_storage(storage: S::Storage<T>) -> Self {
        let _ = Self::COUNT;
        Self(storage)
    }

    /// The tensor of the elements that `element` gives, in row-major order.
    #[inline(always)]
    fn filled<F: FnMut() -> T>(element: F) -> Self {
        Self((Filling::<T, S, F>::FILL)(element))
    }
}

/// The function that fills a storage by an `F`. (A constant, so that none is compiled for
/// what memory cannot hold: the compiler would make room for a part of it.)
struct Filling<T, S, F>(PhantomData<(T, S, F)>);

impl<T, S: Layout, F: FnMut() -> T> Filling<T, S, F> {
    #[expect(clippy::unreachable, reason = "`COUNT` is an error of the compiler first")]
    const FILL: fn(F) -> S::Storage<T> =
        if Tensor::<T, S>::FITS { S::storage_from_fn } else { |_| unreachable!() };
}

/// Element by element: it panics when `T::clone` does.
///
/// `Box::clone` of the standard library has the copy on the stack first, unless the
/// optimizer sees through it; [`clone_boxed`](Tensor::clone_boxed) and `clone_from` do not.
impl<T: Clone, S: Layout> Clone for Tensor<T, S> {
    #[inline]
    fn clone(&self) -> Self {
        Self(S::clone_storage(&self.0))
    }
    #[inline]
    fn clone_from(&mut self, source: &Self) {
        for (element, source) in self.as_mut_slice().iter_mut().zip(source.as_slice()) {
            element.clone_from(source);
        }
    }
}

impl<T: Copy, S: Layout> Copy for Tensor<T, S> where S::Storage<T>: Copy {}

/// Element by element; the shapes are equal by type.
impl<T: PartialEq, S: Layout> PartialEq for Tensor<T, S> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: Eq, S: Layout> Eq for Tensor<T, S> {}

/// Equal tensors have the same hash, which is that of the slice of the elements.
///
/// # Example
/// ```
/// use std::collections::HashSet;
/// use shaped::tensor;
/// let seen = HashSet::from([tensor([[1, 2], [3, 4]]), tensor([[1, 2], [3, 4]])]);
/// assert_eq!(seen.len(), 1);
/// ```
/// ```compile_fail,E0277
/// use std::collections::HashSet;
/// // floats are not `Eq`: NaN is not equal to itself
/// let _ = HashSet::from([shaped::tensor([1.0, 2.0])]);
/// ```
impl<T: Hash, S: Layout> Hash for Tensor<T, S> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}

/// All elements are `T::default()`: it panics when that does.
impl<T: Default, S: Layout> Default for Tensor<T, S> {
    #[inline]
    fn default() -> Self {
        let _ = Self::COUNT;
        Self::filled(T::default)
    }
}

/// A slice does not have as many elements as the shape.
///
/// # Example
/// ```
/// use shaped::{Tensor, shape};
/// let error = Tensor::<f32, shape![2, 3]>::from_slice(&[1.0; 5]).unwrap_err();
/// assert_eq!((error.expected, error.found), (6, 5));
/// assert_eq!(error.to_string(), "expected a slice of 6 elements, found 5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LengthError {
    /// The number of elements of the shape.
    pub expected: usize,
    /// The number of elements of the slice.
    pub found: usize,
}

impl fmt::Display for LengthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a slice of {} elements, found {}", self.expected, self.found)
    }
}

impl core::error::Error for LengthError {}

//! A shape: a list of axes, as a type.

use core::fmt;
use core::marker::PhantomData;

use super::axis::{Extent, check_length};
use super::rank::{Dimensioned, Index, MAX_RANK, ZeroDim, one_more};
use super::size::elements;
use super::storage::{ArrayNest, LastLength, NativeArray, RowMajor};
use crate::seal::Sealed;

/// The empty shape, rank 0: no axis, and one element.
///
/// # Example
/// ```
/// use shaped::{Scalar, Tensor, tensor};
/// let t: Tensor<f32, Scalar> = tensor(1.5);
/// assert_eq!(t.as_slice(), [1.5]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scalar;

/// A shape with one more axis, `Last`, after those of `Outer`.
///
/// Written with [`shape!`](crate::shape!): `shape![2, 3]` is
/// `Dims<Dims<Scalar, Dim<2>>, Dim<3>>`. The last axis, from which broadcasting
/// aligns, is the one that a trait sees first.
///
/// # Example
/// ```
/// use shaped::{Dim, Dims, Scalar, Tensor, shape};
/// let t: Tensor<f32, Dims<Dims<Scalar, Dim<2>>, Dim<3>>> = Tensor::<f32, shape![2, 3]>::zeros();
/// assert_eq!(t.as_slice().len(), 6);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dims<Outer, Last>(PhantomData<(Outer, Last)>);

/// What a list of axes knows by itself: its lengths and its storage.
///
/// A shape has at most 64 axes. The product of its lengths, those of 0 left out, is at
/// most what memory can hold: 2⁶¹ − 1 elements of one byte on 64 bits, which is the
/// limit of the compiler, and 2³¹ − 1 on 32. (So `[0, 3]` is a shape, and `[2⁴⁰, 2⁴⁰, 0]`
/// is none, as in NumPy.) A tensor of any other shape is an error of `cargo build`;
/// `cargo check` does not look for it.
///
/// It is the base of [`Shape`](crate::Shape), the bound to write in generic code, and the
/// bound of every output of a broadcast. Sealed: [`Scalar`] and [`Dims`] alone
/// implement it.
///
/// # Example
/// ```
/// use shaped::{Layout, shape};
/// type S = shape![2, 3, 4];
/// assert_eq!((S::RANK, S::LEN), (3, 24));
/// assert_eq!(S::LENGTHS, [2, 3, 4]);
/// ```
/// ```compile_fail,E0080
/// use shaped::{Tensor, shape};
/// // shape `[1099511627776, 1099511627776]` has more elements than memory can hold
/// let _ = Tensor::<u8, shape![{ 1 << 40 }, { 1 << 40 }]>::from_slice(&[]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a shape: an entry is not an axis, or its length is outside the table of `Dim`",
    label = "declare such a length by name, `axis!(pub Width = 1080);`; in generic code, write `S: Shape`, `A: Axis`, or `where Dim<N>: Axis`"
)]
pub trait Layout: RowMajor + Sized + 'static {
    /// The number of axes.
    const RANK: usize;
    /// The number of elements: the product of the lengths, 1 for rank 0.
    const LEN: usize;
    /// The length of each axis, outermost first.
    const LENGTHS: &'static [usize];

    /// `[usize; RANK]`: a position along each axis.
    type Index: Index;
    /// Rank 0, or more: what element type promotion asks of a shape.
    #[doc(hidden)]
    type Dimension;
    /// Nested native arrays: `[[E; 3]; 2]` for `shape![2, 3]`.
    type Array<E>;

    /// Nested native arrays, filled in row-major order.
    #[doc(hidden)]
    fn array_from_fn<E>(element: impl FnMut() -> E) -> Self::Array<E>;
    /// Nested native arrays of clones of the elements, in row-major order; `None` for a
    /// wrong number of elements.
    #[doc(hidden)]
    fn clone_array<E: Clone>(elements: &[E]) -> Option<Self::Array<E>>;
    /// The elements of nested native arrays, in row-major order.
    #[doc(hidden)]
    fn flatten_array<E>(array: &Self::Array<E>) -> &[E];
    /// The axes as text, each but the first after a comma: `Row = 2, 3`.
    #[doc(hidden)]
    fn write_axes(_: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

#[diagnostic::do_not_recommend]
impl<S: Layout> ArrayNest for S {
    type Array<E> = <S as Layout>::Array<E>;

    #[inline]
    fn array_from_fn<E>(element: impl FnMut() -> E) -> <S as Layout>::Array<E> {
        <S as Layout>::array_from_fn(element)
    }
    #[inline]
    fn clone_array<E: Clone>(elements: &[E]) -> Option<<S as Layout>::Array<E>> {
        <S as Layout>::clone_array(elements)
    }
}

#[diagnostic::do_not_recommend]
impl Layout for Scalar {
    const RANK: usize = 0;
    const LEN: usize = 1;
    const LENGTHS: &'static [usize] = &[];

    type Index = [usize; 0];
    type Dimension = ZeroDim;
    type Array<E> = E;

    #[inline]
    fn array_from_fn<E>(mut element: impl FnMut() -> E) -> E {
        element()
    }
    #[inline]
    fn clone_array<E: Clone>(elements: &[E]) -> Option<E> {
        match elements {
            [element] => Some(element.clone()),
            _ => None,
        }
    }
    #[inline]
    fn flatten_array<E>(array: &E) -> &[E] {
        core::slice::from_ref(array)
    }
    fn sealed(_: Sealed) {}
}

#[diagnostic::do_not_recommend]
impl<Outer: Layout, Last: Extent> Layout for Dims<Outer, Last> {
    const RANK: usize = one_more(Outer::RANK);
    const LEN: usize = {
        check_length::<Last>();
        elements(Self::LENGTHS)
    };
    const LENGTHS: &'static [usize] = Self::LENGTHS_AND_ONES.split_at(Self::RANK).0;

    type Index = <Outer::Index as Index>::Longer;
    type Dimension = Dimensioned;
    type Array<E> = Outer::Array<Last::Array<E>>;

    #[inline]
    fn array_from_fn<E>(mut element: impl FnMut() -> E) -> Self::Array<E> {
        Outer::array_from_fn(|| NativeArray::from_fn(&mut element))
    }
    #[inline]
    fn clone_array<E: Clone>(elements: &[E]) -> Option<Self::Array<E>> {
        Last::Array::<E>::clone_nested::<Outer>(elements)
    }
    #[inline]
    fn flatten_array<E>(array: &Self::Array<E>) -> &[E] {
        NativeArray::flatten(Outer::flatten_array(array))
    }
    fn write_axes(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Outer::write_axes(f)?;
        if Outer::RANK > 0 {
            f.write_str(", ")?;
        }
        match Last::LABEL {
            Some(name) => write!(f, "{name} = {}", Last::LENGTH),
            None => write!(f, "{}", Last::LENGTH),
        }
    }
    fn sealed(_: Sealed) {}
}

impl<Outer: Layout, Last: Extent> Dims<Outer, Last> {
    /// The lengths, and ones up to the highest rank: an array that is as long as a
    /// constant of the shape says is beyond stable Rust.
    const LENGTHS_AND_ONES: &'static [usize; MAX_RANK] = &append(Outer::LENGTHS, Last::LENGTH);
}

/// `outer`, `last`, and ones.
const fn append(outer: &[usize], last: usize) -> [usize; MAX_RANK] {
    let mut lengths = [1; MAX_RANK];
    let (head, rest) = lengths.split_at_mut(outer.len());
    head.copy_from_slice(outer);
    if let [first, ..] = rest {
        *first = last;
    }
    lengths
}

// ---- The elements in memory

/// Rank 0 stores one element.
impl RowMajor for Scalar {
    type Storage<E> = E;

    #[inline]
    fn storage_from_fn<E>(mut element: impl FnMut() -> E) -> E {
        element()
    }
    #[inline]
    fn clone_storage<E: Clone>(storage: &E) -> E {
        storage.clone()
    }
    #[inline]
    fn flatten<E>(storage: &E) -> &[E] {
        core::slice::from_ref(storage)
    }
    #[inline]
    fn flatten_mut<E>(storage: &mut E) -> &mut [E] {
        core::slice::from_mut(storage)
    }
    #[inline]
    fn nest<E>(elements: &[E]) -> Option<&E> {
        match elements {
            [element] => Some(element),
            _ => None,
        }
    }
    #[inline]
    fn nest_mut<E>(elements: &mut [E]) -> Option<&mut E> {
        match elements {
            [element] => Some(element),
            _ => None,
        }
    }
}

/// One more axis: `Outer` stores arrays of the last axis' length.
impl<Outer: RowMajor, Last: Extent> RowMajor for Dims<Outer, Last> {
    type Storage<E> = <Last::Len as LastLength>::Storage<Outer, Last, E>;

    #[inline]
    fn storage_from_fn<E>(element: impl FnMut() -> E) -> Self::Storage<E> {
        Last::Len::storage_from_fn::<Outer, Last, E>(element)
    }
    #[inline]
    fn clone_storage<E: Clone>(storage: &Self::Storage<E>) -> Self::Storage<E> {
        Last::Len::clone_storage::<Outer, Last, E>(storage)
    }
    #[inline]
    fn flatten<E>(storage: &Self::Storage<E>) -> &[E] {
        Last::Len::flatten::<Outer, Last, E>(storage)
    }
    #[inline]
    fn flatten_mut<E>(storage: &mut Self::Storage<E>) -> &mut [E] {
        Last::Len::flatten_mut::<Outer, Last, E>(storage)
    }
    #[inline]
    fn nest<E>(elements: &[E]) -> Option<&Self::Storage<E>> {
        Last::Len::nest::<Outer, Last, E>(elements)
    }
    #[inline]
    fn nest_mut<E>(elements: &mut [E]) -> Option<&mut Self::Storage<E>> {
        Last::Len::nest_mut::<Outer, Last, E>(elements)
    }
}

/// Writes a shape: `shape![2, 3]`.
///
/// An entry is a length (`3`), a named axis (`Height`, see
/// [`axis!`](crate::axis!)), or a constant in braces (`{N}`), as in Rust's own
/// generics. `shape![]` is [`Scalar`], rank 0.
///
/// # Example
/// ```
/// use shaped::{Axis, Dim, Tensor, axis, shape};
///
/// axis!(Channel = 3);
/// let image = Tensor::<u8, shape![4, 5, Channel]>::zeros();
/// assert_eq!(image.as_slice().len(), 60);
///
/// fn column<const N: usize>() -> Tensor<f32, shape![{N}, 1]>
/// where
///     Dim<N>: Axis,
/// {
///     Tensor::ones()
/// }
/// assert_eq!(column::<2>().to_array(), [[1.0], [1.0]]);
/// ```
#[macro_export]
macro_rules! shape {
    ($($axis:tt)*) => { $crate::__shape!($crate::Scalar; $($axis)*) };
}

/// The list `$outer`, with the axes behind it.
#[doc(hidden)]
#[macro_export]
macro_rules! __shape {
    ($outer:ty;) => { $outer };
    ($outer:ty; $length:literal $(, $($rest:tt)*)?) => {
        $crate::__shape!($crate::Dims<$outer, $crate::Dim<$length>>; $($($rest)*)?)
    };
    ($outer:ty; { $($length:tt)* } $(, $($rest:tt)*)?) => {
        $crate::__shape!($crate::Dims<$outer, $crate::Dim<{ $($length)* }>>; $($($rest)*)?)
    };
    ($outer:ty; $axis:ty $(, $($rest:tt)*)?) => {
        $crate::__shape!($crate::Dims<$outer, $axis>; $($($rest)*)?)
    };
    ($outer:ty; $($axis:tt)*) => {
        $crate::Dims<$outer, $crate::Dim<{
            ::core::compile_error!("an axis is a length, `3`, a constant expression in braces, `{ N * 2 }`, or a name declared with `axis!`")
        }>>
    };
}

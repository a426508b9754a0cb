//! One axis of a shape: a length, and perhaps a name.

use super::number::Number;
use super::storage::{LastLength, NativeArray};

/// What an axis is made of: its length, and perhaps its name. Every one is an
/// [`Axis`](crate::Axis), the bound to write.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an axis",
    label = "not an axis",
    note = "an axis is a length, `3`, a constant in braces, `{{N}}`, or a name declared with `axis!`"
)]
pub trait Extent: Sized + 'static {
    /// The number of positions along the axis.
    const LENGTH: usize;

    /// The length as a type, for the arithmetic behind shapes.
    type Len: LastLength;
    /// Whether the axis has a name, and which.
    type Name;
    /// `[E; LENGTH]`: nested arrays of literals, and of messages.
    type Array<E>: NativeArray<Element = E>;
}

/// An error of the compiler unless the length, the type-level one and that of the array
/// are the same. `axis!` and the table of `Dim` see to it; an axis written by hand may
/// have three lengths.
#[track_caller]
pub(crate) const fn check_length<A: Extent>() {
    let array = <A::Array<()> as NativeArray>::LEN;
    let number = match <A::Len as Number>::VALUE {
        Some(number) => number == A::LENGTH,
        None => false,
    };
    assert!(number && array == A::LENGTH, "an axis has one length: declare it with `axis!`");
}

/// The [`Axis::Name`] of an axis without a name.
#[derive(Debug)]
pub enum Unnamed {}

/// The [`Axis::Name`] of a named axis: its identity as a type-level number, so
/// that two names can be compared.
#[derive(Debug)]
pub struct Named<Id>(core::marker::PhantomData<Id>);

/// Declares a named axis: a type that is an [`Axis`] of the given length.
///
/// A name meets itself, and it meets unnamed axes by length; two different
/// names never meet, even at equal length. Any length is possible, also those
/// that [`Dim`](crate::Dim) does not have.
///
/// # Shapes
/// `axis!(Row = 3);` declares a type `Row`; `shape![Row, 4]` is a matrix with
/// three rows. The length is any constant expression of type `usize`; one that is longer
/// than memory is an error.
///
/// # Example
/// ```
/// use shaped::{Tensor, axis, shape};
///
/// axis!(
///     /// Picture lines.
///     pub Height = 2
/// );
/// axis!(pub Width = 1 + 2);
///
/// let picture = Tensor::<f32, shape![Height, Width]>::full(2.0);
/// let column_gain = Tensor::<f32, shape![Width]>::full(3.0);
/// let product: Tensor<f32, shape![Height, Width]> = &picture * &column_gain;
/// assert_eq!(product.to_array(), [[6.0; 3]; 2]);
/// ```
///
/// Two different names do not multiply:
/// ```compile_fail,E0277
/// use shaped::{Tensor, axis, shape};
///
/// axis!(Row = 3);
/// axis!(Col = 3);
/// // axis `Row` cannot be broadcast with axis `Col`
/// let _ = &Tensor::<f32, shape![Row]>::ones() * &Tensor::<f32, shape![Col]>::ones();
/// ```
#[macro_export]
macro_rules! axis {
    ($(#[$attribute:meta])* $visibility:vis $name:ident = $length:expr $(;)?) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $visibility struct $name;

        const _: () = {
            const LENGTH: usize = $length;
            const _: () = $crate::__private::check_axis(
                LENGTH,
                concat!("axis `", stringify!($name), "` is longer than memory"),
            );
            const ID: u64 = $crate::__private::name_id(
                concat!(module_path!(), "::", stringify!($name)),
                line!(),
                column!(),
            );
            #[diagnostic::do_not_recommend]
            impl $crate::__private::Extent for $name {
                const LENGTH: usize = LENGTH;
                type Len = $crate::__type_level_number!(LENGTH as u64);
                type Name = $crate::__private::Named<$crate::__type_level_number!(ID)>;
                type Array<E> = [E; LENGTH];
            }
        };
    };
}

/// The type-level number of a constant `u64`, bit by bit from the highest.
#[doc(hidden)]
#[macro_export]
macro_rules! __type_level_number {
    ($value:expr) => {
        $crate::__type_level_number!(@bits ($value) $crate::__private::UTerm;
            63 62 61 60 59 58 57 56 55 54 53 52 51 50 49 48
            47 46 45 44 43 42 41 40 39 38 37 36 35 34 33 32
            31 30 29 28 27 26 25 24 23 22 21 20 19 18 17 16
            15 14 13 12 11 10 9 8 7 6 5 4 3 2 1 0)
    };
    (@bits ($value:expr) $number:ty;) => { $number };
    (@bits ($value:expr) $number:ty; $bit:literal $($rest:literal)*) => {
        $crate::__type_level_number!(@bits ($value)
            <$number as $crate::__private::AppendBit<{ ($value >> $bit) & 1 == 1 }>>::Output;
            $($rest)*)
    };
}

/// What tells one named axis from another: a 64-bit FNV-1a hash of the place of
/// its declaration.
#[must_use]
#[expect(clippy::as_conversions, reason = "`From` is not const")]
pub const fn name_id(path: &str, line: u32, column: u32) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut rest = path.as_bytes();
    while let [byte, tail @ ..] = rest {
        hash = (hash ^ *byte as u64).wrapping_mul(PRIME);
        rest = tail;
    }
    hash = (hash ^ line as u64).wrapping_mul(PRIME);
    (hash ^ column as u64).wrapping_mul(PRIME)
}

#[cfg(test)]
mod tests {
    use super::name_id;

    /// The value that is published with FNV-1a, of "foobar": the line and the column
    /// are hashed as bytes of the path are.
    #[test]
    fn the_number_of_a_name_is_an_fnv_hash() {
        let [line, column] = [b'a', b'r'].map(u32::from);
        assert_eq!(name_id("foob", line, column), 0x8594_4171_f739_67e8);
    }
}

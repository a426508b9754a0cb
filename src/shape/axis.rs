//! One axis of a shape: a length, and perhaps a name.

use super::number::{Equal, If, Number};
use super::storage::{LastLength, NativeArray};

/// What an axis is made of: its length, and perhaps its name. Every one is an
/// [`Axis`](crate::Axis), the bound to write.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an axis",
    label = "not an axis",
    note = "an axis is a length, `3`, a constant in braces, `{{N}}`, or a name declared with `axis!`; in generic code, write the bound `{Self}: Axis`"
)]
pub trait Extent: Sized + 'static {
    /// The number of positions along the axis.
    const LENGTH: usize;

    /// The name, as the text of a tensor shows it; none for a length alone.
    const LABEL: Option<&'static str> = None;

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

/// The [`Extent::Name`] of an axis without a name.
#[derive(Debug)]
pub enum Unnamed {}

/// The [`Extent::Name`] of a named axis: its identity as a type-level number, so
/// that two names can be compared.
#[derive(Debug)]
pub struct Named<Id>(core::marker::PhantomData<Id>);

/// An identity of 64 bits: eight numbers of eight bits. (One of 64 would be compared in 64
/// steps, and rust-analyzer follows fifty.)
#[derive(Debug)]
#[expect(clippy::type_complexity, reason = "a list")]
pub struct Bytes<A, B, C, D, E, F, G, H>(core::marker::PhantomData<(A, B, C, D, E, F, G, H)>);

impl<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P> Equal<Bytes<I, J, K, L, M, N, O, P>>
    for Bytes<A, B, C, D, E, F, G, H>
where
    A: Equal<I>,
    B: Equal<J>,
    C: Equal<K>,
    D: Equal<L>,
    E: Equal<M>,
    F: Equal<N>,
    G: Equal<O>,
    H: Equal<P>,
{
    type Output = And<
        A,
        I,
        And<B, J, And<C, K, And<D, L, And<E, M, And<F, N, And<G, O, <H as Equal<P>>::Output>>>>>>,
    >;
}

/// Whether `L` and `R` are equal, and `Others`.
type And<L, R, Others> = <<L as Equal<R>>::Output as If>::And<Others>;

/// Declares a named axis: a type that is an [`Axis`](crate::Axis) of the given length.
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
            const __LENGTH: usize = $length;
            const _: () = $crate::__private::check_axis(
                __LENGTH,
                concat!("axis `", stringify!($name), "` is longer than memory"),
            );
            const __ID: u64 = $crate::__private::name_id(
                concat!(module_path!(), "::", stringify!($name)),
                line!(),
                column!(),
            );
            $crate::__axis_number!(Length = __LENGTH as u64);
            $crate::__axis_number!(Identity = __ID);
            #[diagnostic::do_not_recommend]
            impl $crate::__private::Extent for $name {
                const LENGTH: usize = __LENGTH;
                const LABEL: ::core::option::Option<&'static str> =
                    ::core::option::Option::Some(stringify!($name));
                type Len = __Length;
                type Name = $crate::__private::Named<__Identity>;
                type Array<E> = [E; __LENGTH];
            }
        };
    };
}

/// The type-level numbers of an axis, of the bits of a constant `u64` from the highest on.
///
/// Each bit is a constant with a name, because rust-analyzer knows the value of a path, and
/// not of an expression. (The names are none that the length of a user's axis may have.)
#[doc(hidden)]
#[macro_export]
macro_rules! __axis_number {
    (Length = $value:expr) => {
        $crate::__axis_number! { @length ($value)
            (__L63 63 __L62 62 __L61 61 __L60 60) (__L59 59 __L58 58 __L57 57 __L56 56)
            (__L55 55 __L54 54 __L53 53 __L52 52) (__L51 51 __L50 50 __L49 49 __L48 48)
            (__L47 47 __L46 46 __L45 45 __L44 44) (__L43 43 __L42 42 __L41 41 __L40 40)
            (__L39 39 __L38 38 __L37 37 __L36 36) (__L35 35 __L34 34 __L33 33 __L32 32)
            (__L31 31 __L30 30 __L29 29 __L28 28) (__L27 27 __L26 26 __L25 25 __L24 24)
            (__L23 23 __L22 22 __L21 21 __L20 20) (__L19 19 __L18 18 __L17 17 __L16 16)
            (__L15 15 __L14 14 __L13 13 __L12 12) (__L11 11 __L10 10 __L9 9 __L8 8)
            (__L7 7 __L6 6 __L5 5 __L4 4) (__L3 3 __L2 2 __L1 1 __L0 0)
        }
    };
    (Identity = $value:expr) => {
        $crate::__axis_number! { @identity ($value)
            [(__I63 63 __I62 62 __I61 61 __I60 60) (__I59 59 __I58 58 __I57 57 __I56 56)]
            [(__I55 55 __I54 54 __I53 53 __I52 52) (__I51 51 __I50 50 __I49 49 __I48 48)]
            [(__I47 47 __I46 46 __I45 45 __I44 44) (__I43 43 __I42 42 __I41 41 __I40 40)]
            [(__I39 39 __I38 38 __I37 37 __I36 36) (__I35 35 __I34 34 __I33 33 __I32 32)]
            [(__I31 31 __I30 30 __I29 29 __I28 28) (__I27 27 __I26 26 __I25 25 __I24 24)]
            [(__I23 23 __I22 22 __I21 21 __I20 20) (__I19 19 __I18 18 __I17 17 __I16 16)]
            [(__I15 15 __I14 14 __I13 13 __I12 12) (__I11 11 __I10 10 __I9 9 __I8 8)]
            [(__I7 7 __I6 6 __I5 5 __I4 4) (__I3 3 __I2 2 __I1 1 __I0 0)]
        }
    };
    (@length ($value:expr) $(($($bit:ident $place:literal)+))+) => {
        type __Length = $crate::__axis_number!(@append $crate::__private::UTerm; $(($($bit),+))+);
        $($(const $bit: bool = ($value >> $place) & 1 == 1;)+)+
    };
    (@identity ($value:expr) $([$(($($bit:ident $place:literal)+))+])+) => {
        type __Identity = $crate::__private::Bytes<
            $($crate::__axis_number!(@append $crate::__private::UTerm; $(($($bit),+))+)),+
        >;
        $($($(const $bit: bool = ($value >> $place) & 1 == 1;)+)+)+
    };
    (@append $number:ty;) => { $number };
    (@append $number:ty; ($($bit:ident),+) $($rest:tt)*) => {
        $crate::__axis_number!(@append
            <$number as $crate::__private::AppendBits<$($bit),+>>::Output; $($rest)*)
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

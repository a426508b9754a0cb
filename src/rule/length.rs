//! From the length of a result, a type-level number, to the axis that has it: the
//! table of [`Dim`], read backwards.

use typenum::{B0, B1, UInt, UTerm};

use super::verdict::Fits;
use crate::shape::dim::{Dim, End, Entry, Large, LargeOnAny, Tabulated};
use crate::shape::number::{Equal, IfEqual};

/// The unnamed axis of a type-level length: the table, read backwards.
pub trait Plain {
    /// `Fits<Dim<N>>`, or [`MoreThan`].
    type Verdict;
}

/// A length that `Dim` does not have: it is over `N`.
#[derive(Debug)]
pub struct MoreThan<const N: usize>;

/// A length that `Dim` does not have.
pub(crate) type OutsideTheTable = MoreThan<1024>;

/// The numbers below 1024, one impl each: `$number` and all that begin with its
/// digits. (Written digit by digit: `U<N>` is a projection, on which impls would
/// overlap.)
macro_rules! small {
    ($number:ty = $value:expr;) => {
        impl Plain for $number {
            type Verdict = Fits<Dim<{ $value }>>;
        }
    };
    ($number:ty = $value:expr; $digit:ident $($rest:ident)*) => {
        small!($number = $value;);
        small!(UInt<$number, B0> = 2 * $value; $($rest)*);
        small!(UInt<$number, B1> = 2 * $value + 1; $($rest)*);
    };
}

small!(UTerm = 0;);
small!(UInt<UTerm, B1> = 1; b b b b b b b b b);

/// Looks up `Number` in a list; `Else` if it is not there.
pub trait LookUp<Number, Else> {
    type Verdict;
}
impl<Number, Else> LookUp<Number, Else> for End {
    type Verdict = Else;
}
impl<Number, Else, const N: usize, Rest> LookUp<Number, Else> for Entry<N, Rest>
where
    Rest: LookUp<Number, Else>,
    Dim<N>: Tabulated,
    Number: Equal<<Dim<N> as Tabulated>::Number>,
{
    type Verdict = IfEqual<Number, <Dim<N> as Tabulated>::Number, Fits<Dim<N>>, Rest::Verdict>;
}

/// `UInt<…UInt<U, B>…>` with eleven digits or more.
macro_rules! digits {
    ($number:ty;) => { $number };
    ($number:ty; $digit:ident $($rest:ident)*) => { digits!(UInt<$number, $digit>; $($rest)*) };
}

impl<U, A, B, C, D, E, F, G, H, I, J, K> Plain for digits!(U; A B C D E F G H I J K)
where
    LargeOnAny: LookUp<Self, OutsideTheTable>,
    Large: LookUp<Self, <LargeOnAny as LookUp<Self, OutsideTheTable>>::Verdict>,
{
    type Verdict =
        <Large as LookUp<Self, <LargeOnAny as LookUp<Self, OutsideTheTable>>::Verdict>>::Verdict;
}

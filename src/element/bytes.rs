//! Numbers as bytes, in the order of files and wires.

use super::Element;
use crate::seal::Sealed;

/// A number of a fixed number of bytes: the bound of
/// [`Tensor::from_le_bytes`](crate::Tensor::from_le_bytes) and its like.
///
/// All integers, floats and complex numbers of this crate, the real part first; not `bool`,
/// of which most bytes are no value: load `u8`, and `cast` (sealed).
#[diagnostic::on_unimplemented(
    message = "elements of type `{Self}` are not read from bytes",
    label = "`{Self}` is not an integer, a float or a complex number of this crate",
    note = "load numbers of a type that is, and convert them: `cast`, or `map`"
)]
pub trait LittleEndian: Element {
    /// The number of bytes.
    const BYTES: usize;
    /// The number of the first bytes, and the bytes behind them.
    #[doc(hidden)]
    fn read(bytes: &[u8]) -> Option<(Self, &[u8])>;
    /// The number to the first bytes, and the bytes behind them.
    #[doc(hidden)]
    fn write(self, bytes: &mut [u8]) -> Option<&mut [u8]>;
    /// See [`Sealed`].
    #[doc(hidden)]
    fn sealed(_: Sealed);
}

macro_rules! bytes {
    (($category:ident $sign:ident $bits:literal: $element:ty, $($name:tt)+)) => {
        bytes! { @impl $category $element }
    };
    (@impl Bool $element:ty) => {};
    (@impl Complex $element:ty) => {};
    (@impl $category:ident $element:ty) => {
        #[diagnostic::do_not_recommend]
        impl LittleEndian for $element {
            const BYTES: usize = size_of::<$element>();

            #[inline(always)]
            fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
                let (number, rest) = bytes.split_first_chunk()?;
                Some((<$element>::from_le_bytes(*number), rest))
            }
            #[inline(always)]
            fn write(self, bytes: &mut [u8]) -> Option<&mut [u8]> {
                let (number, rest) = bytes.split_first_chunk_mut()?;
                *number = self.to_le_bytes();
                Some(rest)
            }
            fn sealed(_: Sealed) {}
        }
    };
}

for_each_element!(bytes);

/// The real part, then the imaginary part.
#[cfg(feature = "complex")]
#[diagnostic::do_not_recommend]
impl<T: LittleEndian> LittleEndian for num_complex::Complex<T>
where
    Self: Element,
{
    const BYTES: usize = T::BYTES.saturating_mul(2);

    #[inline(always)]
    fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (re, rest) = T::read(bytes)?;
        let (im, rest) = T::read(rest)?;
        Some((Self { re, im }, rest))
    }
    #[inline(always)]
    fn write(self, bytes: &mut [u8]) -> Option<&mut [u8]> {
        self.im.write(self.re.write(bytes)?)
    }
    fn sealed(_: Sealed) {}
}

//! How elements print: the name of their type, and their text.

use core::fmt::Display;
use core::num::{Saturating, Wrapping};

#[cfg(feature = "half")]
use half::{bf16, f16};
#[cfg(feature = "complex")]
use num_complex::{Complex32, Complex64};

use super::Element;

/// An element type that [`Tensor`](crate::Tensor)'s `Display` can print.
///
/// Implemented for every element type of this crate. (`Debug` asks for nothing
/// but the element's own `Debug`.)
///
/// # Your own numbers
/// ```
/// use shaped::{Element, ElementName, ElementText, category, tensor};
///
/// #[derive(Clone, Copy, Default)]
/// struct Percent(u8);
///
/// impl std::fmt::Display for Percent {
///     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
///         write!(f, "{}%", self.0)
///     }
/// }
/// impl Element for Percent {
///     type Category = category::Custom;
/// }
/// impl ElementName for Percent {
///     const NAME: &'static str = "Percent";
///     fn text(&self) -> ElementText<'_> {
///         ElementText::Verbatim(self)
///     }
/// }
///
/// let text = tensor([Percent(5), Percent(100)]).to_string();
/// assert_eq!(text, "tensor([  5%, 100%], dtype=Percent)");
/// ```
#[diagnostic::on_unimplemented(
    message = "a tensor of `{Self}` cannot be printed with `{{}}`",
    label = "`{Self}` has no text in a tensor",
    note = "`{{:?}}` prints any tensor whose elements are `Debug`; for `{{}}`, write `impl ElementName for {Self}`"
)]
pub trait ElementName: Element {
    /// The name of the type, `"f64"`: what `dtype=` shows.
    const NAME: &'static str;
    /// torch's name of the type, `"torch.float64"`, where it has one. It decides
    /// where lines break, so that they break as in torch.
    #[doc(hidden)]
    const TORCH_NAME: &'static str = Self::NAME;
    /// When `dtype=` is shown.
    #[doc(hidden)]
    const SHOWN: ShowName = ShowName::Always;

    /// How this element is written.
    fn text(&self) -> ElementText<'_>;
}

/// How an element is written in the text of a tensor.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "`dyn Display` has none")]
pub enum ElementText<'a> {
    /// As it displays itself, aligned to the right.
    Verbatim(&'a dyn Display),
    /// As a number of a form that all elements share: `1.`, `1.5000` or
    /// `1.5000e+00`.
    Real(f64),
    /// The real and the imaginary part, each of a form of its own.
    Complex(f64, f64),
}

/// When torch names the element type of a tensor.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShowName {
    /// In every tensor.
    Always,
    /// In a tensor without elements: otherwise they tell.
    IfEmpty,
    /// Never: it is the type that torch takes by itself.
    Never,
}

/// One row a type: names, when they are shown, text.
macro_rules! names {
    ($($element:ty: $name:literal $torch:literal $shown:ident |$x:ident| $text:expr;)*) => {$(
        impl ElementName for $element {
            const NAME: &'static str = $name;
            const TORCH_NAME: &'static str = $torch;
            const SHOWN: ShowName = ShowName::$shown;

            #[inline]
            fn text(&self) -> ElementText<'_> {
                let $x = self;
                $text
            }
        }
    )*};
}

names! {
    bool: "bool" "torch.bool" IfEmpty |x| ElementText::Verbatim(if *x { &"True" } else { &"False" });
    u8: "u8" "torch.uint8" Always |x| ElementText::Verbatim(x);
    u16: "u16" "torch.uint16" Always |x| ElementText::Verbatim(x);
    u32: "u32" "torch.uint32" Always |x| ElementText::Verbatim(x);
    u64: "u64" "torch.uint64" Always |x| ElementText::Verbatim(x);
    i8: "i8" "torch.int8" Always |x| ElementText::Verbatim(x);
    i16: "i16" "torch.int16" Always |x| ElementText::Verbatim(x);
    i32: "i32" "torch.int32" Always |x| ElementText::Verbatim(x);
    i64: "i64" "torch.int64" IfEmpty |x| ElementText::Verbatim(x);
    f32: "f32" "torch.float32" Never |x| ElementText::Real(f64::from(*x));
    f64: "f64" "torch.float64" Always |x| ElementText::Real(*x);
}

#[cfg(feature = "half")]
names! {
    f16: "f16" "torch.float16" Always |x| ElementText::Real(f64::from(*x));
    bf16: "bf16" "torch.bfloat16" Always |x| ElementText::Real(f64::from(*x));
}

#[cfg(feature = "complex")]
names! {
    Complex32: "Complex<f32>" "torch.complex64" IfEmpty
        |x| ElementText::Complex(f64::from(x.re), f64::from(x.im));
    Complex64: "Complex<f64>" "torch.complex128" Always |x| ElementText::Complex(x.re, x.im);
}

/// Integers with an overflow policy: torch has none.
macro_rules! policies {
    ($($policy:ident: $($integer:ident)*;)*) => {$($(
        impl ElementName for $policy<$integer> {
            const NAME: &'static str =
                concat!(stringify!($policy), "<", stringify!($integer), ">");

            #[inline]
            fn text(&self) -> ElementText<'_> {
                ElementText::Verbatim(&self.0)
            }
        }
    )*)*};
}

policies! {
    Wrapping: u8 u16 u32 u64 i8 i16 i32 i64;
    Saturating: u8 u16 u32 u64 i8 i16 i32 i64;
}

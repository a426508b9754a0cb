//! How elements print: the name of their type, and their text.

use core::fmt::Display;
use core::num::{Saturating, Wrapping};

use super::Element;

/// An element type that [`Tensor`](crate::Tensor)'s `Display` can print.
///
/// Implemented for every element type of this crate. (`Debug` asks for nothing
/// but the element's own `Debug`.)
///
/// # Your own numbers
/// ```
/// use shaped::element::{ElementName, ElementText};
/// use shaped::{Element, category, tensor};
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

macro_rules! name {
    (($category:ident $sign:ident $bits:literal: $element:ty, $name:literal $torch:literal $shown:ident)) => {
        impl ElementName for $element {
            const NAME: &'static str = $name;
            const TORCH_NAME: &'static str = $torch;
            const SHOWN: ShowName = ShowName::$shown;

            #[inline]
            fn text(&self) -> ElementText<'_> {
                name!(@text self: $category)
            }
        }
        name! { @policies $category $name $element }
    };

    (@text $x:ident: Bool) => { ElementText::Verbatim(if *$x { &"True" } else { &"False" }) };
    (@text $x:ident: Integer) => { ElementText::Verbatim($x) };
    (@text $x:ident: Float) => { ElementText::Real(f64::from(*$x)) };
    (@text $x:ident: Complex) => { ElementText::Complex(f64::from($x.re), f64::from($x.im)) };

    // Integers with an overflow policy: torch has none.
    (@policies Integer $name:literal $integer:ty) => {
        name! { @policy Wrapping $name $integer }
        name! { @policy Saturating $name $integer }
    };
    (@policies $category:ident $name:literal $element:ty) => {};
    (@policy $policy:ident $name:literal $integer:ty) => {
        impl ElementName for $policy<$integer> {
            const NAME: &'static str = concat!(stringify!($policy), "<", $name, ">");

            #[inline]
            fn text(&self) -> ElementText<'_> {
                ElementText::Verbatim(&self.0)
            }
        }
    };
}

for_each_element!(name);

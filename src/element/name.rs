//! How an element type is called in text.

use super::Element;

/// An element type with a name to print: that of Rust.
///
/// torch omits the name of the type that a literal has by itself (`float32`,
/// `int64`, `bool`, `complex64`), and so does [`Tensor`](crate::Tensor)'s
/// `Display`.
pub trait ElementName: Element {
    /// The name, `"f64"`.
    const NAME: &'static str;
    /// Whether torch prints no `dtype` for it.
    const DEFAULT: bool;
}

macro_rules! names {
    ($($element:ty: $name:literal $($default:ident)?;)*) => {$(
        impl ElementName for $element {
            const NAME: &'static str = $name;
            const DEFAULT: bool = names!(@ $($default)?);
        }
    )*};
    (@ default) => { true };
    (@) => { false };
}

names! {
    bool: "bool" default;
    u8: "u8";
    u16: "u16";
    u32: "u32";
    u64: "u64";
    i8: "i8";
    i16: "i16";
    i32: "i32";
    i64: "i64" default;
    f32: "f32" default;
    f64: "f64";
}

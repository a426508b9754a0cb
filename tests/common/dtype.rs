//! The element types under the names and with the bit patterns of torch.
#![allow(dead_code, reason = "each test uses a part")]

#[cfg(all(feature = "half", feature = "complex"))]
pub(crate) use half::{bf16, f16};
#[cfg(all(feature = "half", feature = "complex"))]
pub(crate) use num_complex::{Complex32, Complex64};

use shaped::{Element, Layout, Tensor};

/// The integer of these bits, if it is one of a type of torch's.
pub(crate) fn whole(name: &str, bits: &str) -> Option<i128> {
    Some(match name {
        "int8" => i8::from_bits_text(bits).into(),
        "int16" => i16::from_bits_text(bits).into(),
        "int32" => i32::from_bits_text(bits).into(),
        "int64" => i64::from_bits_text(bits).into(),
        "uint8" => u8::from_bits_text(bits).into(),
        "uint16" => u16::from_bits_text(bits).into(),
        "uint32" => u32::from_bits_text(bits).into(),
        "uint64" => u64::from_bits_text(bits).into(),
        _ => return None,
    })
}

/// An element type as torch writes it.
pub(crate) trait Dtype: Element {
    /// The name, `float32`.
    const NAME: &'static str;
    /// The element of these bits: hexadecimal, the most significant digit first,
    /// `re:im` for a complex one.
    fn from_bits_text(bits: &str) -> Self;
    /// The bits of the element; `nan` for every NaN.
    fn bits_text(self) -> String;
}

/// The name of the element type of a tensor.
pub(crate) trait Named {
    /// `float32`
    const NAME: &'static str;
}
impl<T: Dtype, S: Layout> Named for Tensor<T, S> {
    const NAME: &'static str = T::NAME;
}

/// Calls a macro with all element types that the features have, after `first`.
#[cfg(not(all(feature = "half", feature = "complex")))]
macro_rules! with_all_types {
    ($callback:ident $($first:tt)*) => {
        $callback!($($first)* bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64)
    };
}
/// Calls a macro with all element types, after `first`.
#[cfg(all(feature = "half", feature = "complex"))]
macro_rules! with_all_types {
    ($callback:ident $($first:tt)*) => {
        $callback!($($first)* bool u8 u16 u32 u64 i8 i16 i32 i64 f16 bf16 f32 f64 Complex32 Complex64)
    };
}

/// Calls a macro with each ordered pair of element types: `callback!(u8 f32);`.
#[allow(unused_macros, reason = "not every test pairs the types")]
macro_rules! for_each_pair {
    ($callback:ident) => {
        with_all_types!(for_each_pair @lists $callback);
    };
    (@lists $callback:ident $($element:ident)*) => {
        for_each_pair!(@lefts $callback [$($element)*] [$($element)*])
    };
    (@lefts $callback:ident [$($left:ident)*] $rights:tt) => {
        $( for_each_pair!(@rights $callback $left $rights); )*
    };
    (@rights $callback:ident $left:ident [$($right:ident)*]) => {
        $( $callback!($left $right); )*
    };
}

/// Whether the features have this type of torch's.
pub(crate) fn is_here(name: &str) -> bool {
    macro_rules! names {
        ($($element:ident)*) => { [$(<$element as Dtype>::NAME),*] };
    }
    with_all_types!(names).contains(&name)
}

impl Dtype for bool {
    const NAME: &'static str = "bool";
    fn from_bits_text(bits: &str) -> Self {
        match bits {
            "00" => false,
            "01" => true,
            _ => panic!("`{bits}` is no bool"),
        }
    }
    fn bits_text(self) -> String {
        if self { "01" } else { "00" }.to_owned()
    }
}

macro_rules! integers {
    ($($element:ident $unsigned:ident $digits:literal $name:literal;)*) => {$(
        impl Dtype for $element {
            const NAME: &'static str = $name;
            fn from_bits_text(bits: &str) -> Self {
                assert_eq!(bits.len(), $digits, "`{bits}` is no {}", $name);
                $unsigned::from_str_radix(bits, 16).unwrap() as $element
            }
            fn bits_text(self) -> String {
                format!("{:0width$x}", self as $unsigned, width = $digits)
            }
        }
    )*};
}
integers! {
    u8 u8 2 "uint8";
    u16 u16 4 "uint16";
    u32 u32 8 "uint32";
    u64 u64 16 "uint64";
    i8 u8 2 "int8";
    i16 u16 4 "int16";
    i32 u32 8 "int32";
    i64 u64 16 "int64";
}

macro_rules! floats {
    ($($element:ident $unsigned:ident $name:literal;)*) => {$(
        impl Dtype for $element {
            const NAME: &'static str = $name;
            fn from_bits_text(bits: &str) -> Self {
                if bits == "nan" { Self::NAN } else { Self::from_bits($unsigned::from_bits_text(bits)) }
            }
            fn bits_text(self) -> String {
                if self.is_nan() { "nan".to_owned() } else { self.to_bits().bits_text() }
            }
        }
    )*};
}
floats! {
    f32 u32 "float32";
    f64 u64 "float64";
}

#[cfg(all(feature = "half", feature = "complex"))]
mod optional {
    use super::{Complex32, Complex64, Dtype, bf16, f16};

    floats! {
        f16 u16 "float16";
        bf16 u16 "bfloat16";
    }

    macro_rules! complex {
        ($($element:ident $part:ident $name:literal;)*) => {$(
            impl Dtype for $element {
                const NAME: &'static str = $name;
                fn from_bits_text(bits: &str) -> Self {
                    let (re, im) = bits.split_once(':').unwrap();
                    Self::new($part::from_bits_text(re), $part::from_bits_text(im))
                }
                fn bits_text(self) -> String {
                    format!("{}:{}", self.re.bits_text(), self.im.bits_text())
                }
            }
        )*};
    }
    complex! {
        Complex32 f32 "complex64";
        Complex64 f64 "complex128";
    }
}

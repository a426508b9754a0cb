//! The element types: one row each, from which the other files make what they need.

/// The table. `$then` is a macro, which is called with all rows after `$first`.
///
/// A row: the feature that it needs; category, sign, and bits of one part; the type; its
/// name, torch's name (its own again where torch has no such type), and when the text of
/// a tensor shows the name ([`ShowName`](super::name::ShowName)).
///
/// The order is that of promotion: of two types the later one comes out, but for
/// the exceptions in `promote.rs`.
macro_rules! elements {
    ($then:ident! $($first:tt)*) => {
        $then! { $($first)*
            [] (Bool unsigned 1: bool, "bool" "torch.bool" IfEmpty)
            [] (Integer unsigned 8: u8, "u8" "torch.uint8" Always)
            [] (Integer unsigned 16: u16, "u16" "torch.uint16" Always)
            [] (Integer unsigned 32: u32, "u32" "torch.uint32" Always)
            [] (Integer unsigned 64: u64, "u64" "torch.uint64" Always)
            [] (Integer unsigned 128: u128, "u128" "u128" Always)
            [] (Integer signed 8: i8, "i8" "torch.int8" Always)
            [] (Integer signed 16: i16, "i16" "torch.int16" Always)
            [] (Integer signed 32: i32, "i32" "torch.int32" Always)
            [] (Integer signed 64: i64, "i64" "torch.int64" IfEmpty)
            [] (Integer signed 128: i128, "i128" "i128" Always)
            ["half"] (Float signed 16: half::f16, "f16" "torch.float16" Always)
            ["half"] (Float signed 16: half::bf16, "bf16" "torch.bfloat16" Always)
            [] (Float signed 32: f32, "f32" "torch.float32" Never)
            [] (Float signed 64: f64, "f64" "torch.float64" Always)
            ["complex"] (Complex signed 32: num_complex::Complex32, "Complex<f32>" "torch.complex64" IfEmpty)
            ["complex"] (Complex signed 64: num_complex::Complex64, "Complex<f64>" "torch.complex128" Always)
        }
    };
}

/// `callback! { row }` for each element type that the features have.
macro_rules! for_each_element {
    ($callback:ident) => { elements! { for_each_element! @rows $callback } };
    (@rows $callback:ident $([$($feature:literal)?] $row:tt)*) => {$(
        $(#[cfg(feature = $feature)])?
        $callback! { $row }
    )*};
}

/// `callback! { row row }` for each two different element types that the features
/// have, the earlier one first.
macro_rules! for_each_pair {
    ($callback:ident) => { elements! { for_each_pair! @rows $callback } };
    (@rows $callback:ident $feature:tt $row:tt $($later:tt)*) => {
        for_each_pair! { @first $callback $feature $row $($later)* }
        for_each_pair! { @rows $callback $($later)* }
    };
    (@rows $callback:ident) => {};
    (@first $callback:ident $feature:tt $row:tt $($other_feature:tt $later:tt)*) => {$(
        for_each_pair! { @pair $callback $feature $other_feature $row $later }
    )*};
    (@pair $callback:ident [$($one:literal)?] [$($other:literal)?] $row:tt $later:tt) => {
        $(#[cfg(feature = $one)])?
        $(#[cfg(feature = $other)])?
        $callback! { $row $later }
    };
}

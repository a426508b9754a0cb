//! Every operation element by element: the rows of `tests/common/operations.rs`, fresh, into
//! a tensor that is there, and in place.

use super::*;

#[macro_use]
#[path = "../../common/operations.rs"]
mod rows;

/// The elements of a category, in three lots: what needs a feature is a number of its own.
macro_rules! core_elements {
    ($kind:ident bool $forms:tt) => { each!($kind $forms [bool]); };
    ($kind:ident integer $forms:tt) => { each!($kind $forms [u8 i128]); };
    ($kind:ident float $forms:tt) => { each!($kind $forms [f32 f64]); };
    ($kind:ident complex $forms:tt) => {};
}
#[cfg(feature = "half")]
macro_rules! sixteen_bits {
    ($kind:ident float $forms:tt) => { each!($kind $forms [f16 bf16]); };
    ($kind:ident $category:ident $forms:tt) => {};
}
#[cfg(feature = "complex")]
macro_rules! complex_elements {
    ($kind:ident complex $forms:tt) => { each!($kind $forms [Complex32 Complex64]); };
    ($kind:ident $category:ident $forms:tt) => {};
}

/// A row for each element type. Each in a body of its own, see `products_of`.
macro_rules! each {
    ($kind:ident $forms:tt [$($element:ident)+]) => {$({
        fn one(hash: &mut Hash, random: &mut Random) {
            $kind!(hash random $element $forms);
        }
        DIGEST.with_borrow_mut(|(hash, random)| one(hash, random));
    })+};
}

macro_rules! operator {
    ($hash:ident $random:ident $element:ident { $operator:tt $assign:tt $into:ident }) => {
        let (mut a, b) = ($random.tensor::<$element, shape![9, 8]>(), $random.tensor::<$element, shape![8]>());
        let mut output = &a $operator &b;
        $hash.tensor(&output);
        a.$into(&b, &mut output);
        $hash.tensor(&output);
        a $assign &b;
        $hash.tensor(&a);
    };
}
macro_rules! method {
    ($hash:ident $random:ident $element:ident { $new:ident $assign:ident $into:ident }) => {
        let (mut a, b) =
            ($random.tensor::<$element, shape![9, 8]>(), $random.tensor::<$element, shape![8]>());
        let mut output = a.$new(&b);
        $hash.tensor(&output);
        a.$into(&b, &mut output);
        $hash.tensor(&output);
        a.$assign(&b);
        $hash.tensor(&a);
    };
}
macro_rules! extreme {
    ($($row:tt)*) => {
        method!($($row)*);
    };
}
macro_rules! comparison {
    ($hash:ident $random:ident $element:ident { $new:ident $into:ident }) => {
        let (a, b) =
            ($random.tensor::<$element, shape![9, 8]>(), $random.tensor::<$element, shape![8]>());
        let mut output = a.$new(&b);
        $hash.tensor(&output);
        a.$into(&b, &mut output);
        $hash.tensor(&output);
    };
}
macro_rules! checked {
    ($hash:ident $random:ident $element:ident { $new:ident $assign:ident $($rest:ident)* }) => {
        let (mut a, b) =
            ($random.tensor::<$element, shape![9, 8]>(), $random.tensor::<$element, shape![8]>());
        match a.$new(&b) {
            Some(product) => $hash.tensor(&product),
            None => $hash.bytes(b"overflow"),
        }
        $hash.bytes(&[u8::from(a.$assign(&b).is_some())]);
        $hash.tensor(&a);
    };
}
macro_rules! unary {
    ($hash:ident $random:ident $element:ident { $operator:tt }) => {
        $hash.tensor(&($operator & $random.tensor::<$element, shape![20]>()));
    };
}
macro_rules! function {
    ($hash:ident $random:ident $element:ident { $new:ident $assign:ident $into:ident }) => {
        let mut a = $random.tensor::<$element, shape![20]>();
        let mut output = a.$new();
        $hash.tensor(&output);
        a.$into(&mut output);
        $hash.tensor(&output);
        a.$assign();
        $hash.tensor(&a);
    };
}
macro_rules! to_other {
    ($hash:ident $random:ident $element:ident { $new:ident $into:ident }) => {
        let a = $random.tensor::<$element, shape![20]>();
        let mut output = a.$new();
        $hash.tensor(&output);
        a.$into(&mut output);
        $hash.tensor(&output);
    };
}
macro_rules! powered {
    ($hash:ident $random:ident $element:ident { $new:ident $assign:ident $into:ident }) => {
        let mut a = $random.tensor::<$element, shape![20]>();
        let mut output = a.$new(-3);
        $hash.tensor(&output);
        a.$into(7, &mut output);
        $hash.tensor(&output);
        a.$assign(2);
        $hash.tensor(&a);
    };
}
macro_rules! bounded {
    ($hash:ident $random:ident $element:ident { $new:ident $assign:ident $into:ident }) => {
        let mut a = $random.tensor::<$element, shape![20]>();
        let (least, greatest) = (<$element>::random($random), <$element>::random($random));
        let mut output = a.$new(least, greatest);
        $hash.tensor(&output);
        a.$into(least, greatest, &mut output);
        $hash.tensor(&output);
        a.$assign(least, greatest);
        $hash.tensor(&a);
    };
}

std::thread_local! {
    /// What the rows of one family go through.
    static DIGEST: std::cell::RefCell<(Hash, Random)> =
        std::cell::RefCell::new((Hash::new(), Random(1)));
}

#[test]
fn every_operation() {
    DIGEST.set((Hash::new(), Random(20)));
    for_each_operation!(core_elements);
    same("every operation", DIGEST.replace((Hash::new(), Random(1))).0, EVERY_OPERATION);
}

#[cfg(feature = "half")]
#[test]
fn every_operation_of_sixteen_bits() {
    DIGEST.set((Hash::new(), Random(21)));
    for_each_operation!(sixteen_bits);
    same(
        "every operation of 16 bits",
        DIGEST.replace((Hash::new(), Random(1))).0,
        EVERY_OPERATION_OF_SIXTEEN_BITS,
    );
}

#[cfg(feature = "complex")]
#[test]
fn every_operation_of_complex_numbers() {
    DIGEST.set((Hash::new(), Random(22)));
    for_each_operation!(complex_elements);
    same(
        "every operation of complex numbers",
        DIGEST.replace((Hash::new(), Random(1))).0,
        EVERY_OPERATION_OF_COMPLEX,
    );
}

const EVERY_OPERATION: u64 = 0xdffe_7a25_8367_b095;
#[cfg(feature = "half")]
const EVERY_OPERATION_OF_SIXTEEN_BITS: u64 = 0xd23f_0eb1_c84a_d9d8;
#[cfg(feature = "complex")]
const EVERY_OPERATION_OF_COMPLEX: u64 = 0xd488_ecde_ecef_0312;

//! The value of a number, whatever its type: what a cast must not change.

use super::Element;

/// The exact value of an element, to compare with that of its cast: what
/// [`Tensor::try_cast`](crate::Tensor::try_cast) asks.
///
/// Implemented for the element types of this crate. Implement it for a number of
/// your own if it should `try_cast`.
///
/// # Example
/// ```
/// use shaped::element::{Exact, Value};
/// assert_eq!(2.0_f32.exact(), Value::integer(2));
/// assert_ne!(2.5_f32.exact(), 2_u8.exact());
/// ```
pub trait Exact: Element {
    /// The value.
    #[must_use]
    fn exact(self) -> Value;
}

/// A complex value, exactly: each part an integer, or a float that is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    real: Part,
    imaginary: Part,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    /// Zero is not negative.
    Integer {
        negative: bool,
        magnitude: u128,
    },
    /// Not an integer, or its magnitude is larger than `u128`.
    Float(f64),
    NotANumber,
}

impl Value {
    /// The value of an integer.
    #[must_use]
    pub const fn integer(value: i128) -> Self {
        let part = Part::Integer { negative: value < 0, magnitude: value.unsigned_abs() };
        Self { real: part, imaginary: Part::ZERO }
    }

    /// The value of an integer that is not negative.
    #[must_use]
    pub const fn natural(value: u128) -> Self {
        let part = Part::Integer { negative: false, magnitude: value };
        Self { real: part, imaginary: Part::ZERO }
    }

    /// The value of a float. The two zeros are the same value, and so are all
    /// NaN.
    #[must_use]
    pub fn float(value: f64) -> Self {
        Self { real: Part::of(value), imaginary: Part::ZERO }
    }

    /// The value of a complex number.
    #[must_use]
    pub fn complex(real: f64, imaginary: f64) -> Self {
        Self { real: Part::of(real), imaginary: Part::of(imaginary) }
    }
}

impl Part {
    const ZERO: Self = Self::Integer { negative: false, magnitude: 0 };

    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        clippy::float_cmp,
        reason = "there and back is the question"
    )]
    fn of(value: f64) -> Self {
        if value.is_nan() {
            return Self::NotANumber;
        }
        let magnitude = value.abs() as u128;
        if magnitude != u128::MAX && magnitude as f64 == value.abs() {
            Self::Integer { negative: value < 0.0, magnitude }
        } else {
            Self::Float(value)
        }
    }
}

macro_rules! exact {
    (($category:ident $sign:ident $bits:literal: $element:ty, $($name:tt)+)) => {
        #[diagnostic::do_not_recommend]
        impl Exact for $element {
            #[inline]
            fn exact(self) -> Value {
                exact!(@of self: $category $sign)
            }
        }
    };
    (@of $x:ident: Float signed) => { Value::float($x.into()) };
    (@of $x:ident: Complex signed) => { Value::complex($x.re.into(), $x.im.into()) };
    (@of $x:ident: $_category:ident signed) => { Value::integer($x.into()) };
    (@of $x:ident: $_category:ident unsigned) => { Value::natural($x.into()) };
}

for_each_element!(exact);

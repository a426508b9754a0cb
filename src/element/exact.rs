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
/// use shaped::{Exact, Value};
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
    Integer(i128),
    /// Not an integer, or larger than `i128`.
    Float(f64),
    NotANumber,
}

impl Value {
    /// The value of an integer.
    #[must_use]
    pub const fn integer(value: i128) -> Self {
        Self { real: Part::Integer(value), imaginary: Part::Integer(0) }
    }

    /// The value of a float. The two zeros are the same value, and so are all
    /// NaN.
    #[must_use]
    pub fn float(value: f64) -> Self {
        Self { real: Part::of(value), imaginary: Part::Integer(0) }
    }

    /// The value of a complex number.
    #[must_use]
    pub fn complex(real: f64, imaginary: f64) -> Self {
        Self { real: Part::of(real), imaginary: Part::of(imaginary) }
    }
}

impl Part {
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::float_cmp,
        reason = "there and back is the question"
    )]
    fn of(value: f64) -> Self {
        if value.is_nan() {
            return Self::NotANumber;
        }
        let integer = value as i128;
        if integer != i128::MAX && integer as f64 == value {
            Self::Integer(integer)
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
                exact!(@of self: $category)
            }
        }
    };
    (@of $x:ident: Float) => { Value::float($x.into()) };
    (@of $x:ident: Complex) => { Value::complex($x.re.into(), $x.im.into()) };
    (@of $x:ident: $_category:ident) => { Value::integer($x.into()) };
}

for_each_element!(exact);

//! A PI controller for two motors in fixed point, without the standard library
//! and without allocation.
//!
//! ```text
//! cargo run --example fixed_point_controller
//! ```
//!
//! The number type is the program's own: 16 bits, of which 15 are the fraction,
//! and saturating. It is an [`Element`], and from there on all of `shaped` takes
//! it. The standard library is here for `main` alone, which prints.

#![no_std]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::op_ref,
    clippy::trivially_copy_pass_by_ref,
    reason = "the operators of `Q15` saturate, and a tensor is passed by reference at any size"
)]

extern crate std;

use core::fmt::{self, Write};
use core::ops::{Add, Mul, Sub};

use shaped::{Cast, Element, Tensor, axis, category, shape, tensor};

/// A number from −1 to almost 1, in steps of 2⁻¹⁵.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Q15(i16);

/// `value`, rounded towards zero: for tables.
const fn q15(value: f32) -> Q15 {
    Q15((value * 32768.0) as i16)
}

impl Element for Q15 {
    type Category = category::Custom;
}
impl Mul for Q15 {
    type Output = Self;
    /// Rounded to the nearest step. −1 times −1 saturates.
    fn mul(self, rhs: Self) -> Self {
        let product = (i32::from(self.0) * i32::from(rhs.0) + (1 << 14)) >> 15;
        Self(product.min(i32::from(i16::MAX)) as i16)
    }
}
impl Add for Q15 {
    type Output = Self;
    fn add(self, rhs: Self) -> Self {
        Self(self.0.saturating_add(rhs.0))
    }
}
impl Sub for Q15 {
    type Output = Self;
    fn sub(self, rhs: Self) -> Self {
        Self(self.0.saturating_sub(rhs.0))
    }
}
impl Cast<f32> for Q15 {
    fn cast_element(self) -> f32 {
        f32::from(self.0) / 32768.0
    }
}

axis!(
    /// What is measured.
    Sensor = 2
);
axis!(
    /// What is driven.
    Motor = 2
);
type Vector<Of> = Tensor<Q15, shape![Of]>;

// In ROM. The axes of a literal have no names; they meet any name of their length.
/// What drives each motor, by what each sensor is off by.
static PROPORTIONAL: Tensor<Q15, shape![2, 2]> =
    tensor![[q15(0.5), q15(-0.25)], [q15(0.0), q15(0.5)]];
/// The same, for each period that it stays off.
static INTEGRAL: Tensor<Q15, shape![2, 2]> = tensor![[q15(0.25), q15(0.0)], [q15(0.0), q15(0.25)]];
/// How far a sensor moves in a period, by the drive of each motor.
static PLANT: Tensor<Q15, shape![2, 2]> = tensor![[q15(0.5), q15(0.0)], [q15(0.0), q15(0.5)]];

/// What the controller remembers from one period to the next.
#[derive(Debug, Default)]
struct Controller {
    integral: Vector<Motor>,
}

impl Controller {
    /// One period: the drive of the motors, from what the sensors are off by. It
    /// saturates, and so does the integral: there is no wind-up beyond the range.
    fn step(&mut self, error: &Vector<Sensor>) -> Vector<Motor> {
        self.integral += &INTEGRAL.matmul(error);
        PROPORTIONAL.matmul(error) + &self.integral
    }
}

/// Two periods of control, then a sensor that is stuck.
pub(crate) fn run(text: &mut impl Write) -> fmt::Result {
    let target = Vector::<Sensor>::from_array([q15(0.5), q15(0.25)]);
    let mut controller = Controller::default();
    let mut measured = Vector::<Sensor>::default();
    for _ in 0..2 {
        let drive = controller.step(&(&target - &measured));
        measured += &PLANT.matmul(&drive);
        // measured += &drive;
        // error: axis `Sensor` cannot be broadcast with axis `Motor`
        //        in shapes `[T; 2]` and `[T; 2]`
        // The lengths are equal, and the drive is no measurement.
        writeln!(text, "drive    {}", drive.cast::<f32>())?;
        writeln!(text, "measured {}", measured.cast::<f32>())?;
    }
    for _ in 0..100 {
        controller.step(&target);
    }
    writeln!(text, "stuck    {}", controller.step(&target).cast::<f32>())
}

fn main() -> fmt::Result {
    let mut text = std::string::String::new();
    run(&mut text)?;
    std::print!("{text}");
    Ok(())
}

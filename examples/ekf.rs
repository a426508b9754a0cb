//! An extended Kalman filter: a vehicle with a position, a heading and a speed, of which a
//! beacon at the origin measures range and bearing.
//!
//! ```text
//! cargo run --example ekf
//! ```
//!
//! The filter is what an embedded program would have: sizes are constants, nothing is
//! allocated, and the axes have names, so that a Jacobian that is the wrong way round has no
//! type. Only `main` prints.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::op_ref,
    clippy::trivially_copy_pass_by_ref,
    reason = "arithmetic on tensors has no side effects, and a tensor is passed by reference at any size"
)]

use std::fmt::{self, Write};

use shaped::{Axis, Tensor, axis, index, shape, tensor};

axis!(
    /// What is estimated: x, y, heading, speed.
    State = 4
);
axis!(
    /// What is measured: range, bearing.
    Measurement = 2
);

/// A matrix from vectors over the axis `From` to vectors over the axis `To`.
type Matrix<To, From> = Tensor<f64, shape![To, From]>;
/// A vector over the axis `Of`.
type Vector<Of> = Tensor<f64, shape![Of]>;

/// What is known of the vehicle.
#[derive(Clone, Debug)]
struct Estimate {
    mean: Vector<State>,
    covariance: Matrix<State, State>,
}

/// What is known of the noise, as variances a step.
#[derive(Clone, Debug)]
struct Noise {
    process: Vector<State>,
    measurement: Vector<Measurement>,
}

/// F·P·Fᵀ: a covariance through a linear map.
fn through<To: Axis, From: Axis>(
    map: &Matrix<To, From>,
    covariance: &Matrix<From, From>,
) -> Matrix<To, To> {
    map.matmul(covariance).matmul(&map.transpose())
}

/// The inverse of a matrix of two rows, by its adjugate.
fn inverse(a: &Matrix<Measurement, Measurement>) -> Matrix<Measurement, Measurement> {
    let [[range, shared], [same, bearing]] = a.to_array();
    let determinant = range * bearing - shared * same;
    Matrix::from_array([[bearing, -shared], [-same, range]]) / determinant
}

/// An angle from −π to π.
fn wrapped(angle: f64) -> f64 {
    let turns = Tensor::<f64, shape![]>::full(angle / core::f64::consts::TAU);
    angle - turns.round_ties_even().to_array() * core::f64::consts::TAU
}

/// Where the vehicle is after `dt` with a turn rate, and the Jacobian of that.
fn motion(mean: &Vector<State>, turn: f64, dt: f64) -> (Vector<State>, Matrix<State, State>) {
    let [x, y, heading, speed] = mean.to_array();
    let [sin, cos] = direction(heading);
    let moved = [x + speed * cos * dt, y + speed * sin * dt, wrapped(heading + turn * dt), speed];
    let jacobian = [
        [1.0, 0.0, -speed * sin * dt, cos * dt],
        [0.0, 1.0, speed * cos * dt, sin * dt],
        [0.0, 0.0, 1.0, 0.0],
        [0.0, 0.0, 0.0, 1.0],
    ];
    (Vector::from_array(moved), Matrix::from_array(jacobian))
}

/// What the beacon would measure, and the Jacobian of that.
fn observation(mean: &Vector<State>) -> (Vector<Measurement>, Matrix<Measurement, State>) {
    let (x, y) = (mean.at(index![0]), mean.at(index![1]));
    let range = tensor(*x).hypot(&tensor(*y)).to_array();
    let bearing = tensor(*y).atan2(&tensor(*x)).to_array();
    let square = range * range;
    let jacobian = [[x / range, y / range, 0.0, 0.0], [-y / square, x / square, 0.0, 0.0]];
    (Vector::from_array([range, bearing]), Matrix::from_array(jacobian))
}

/// Sine and cosine.
fn direction(angle: f64) -> [f64; 2] {
    [tensor(angle).sin().to_array(), tensor(angle).cos().to_array()]
}

impl Estimate {
    /// Time passes: x ← f(x), P ← F·P·Fᵀ + Q.
    fn predict(&self, noise: &Noise, turn: f64, dt: f64) -> Self {
        let (mean, jacobian) = motion(&self.mean, turn, dt);
        let covariance = through(&jacobian, &self.covariance) + noise.process.diag();
        Self { mean, covariance }
    }

    /// A measurement z comes in: K = P·Hᵀ·S⁻¹ with S = H·P·Hᵀ + R, x ← x + K·(z − h(x)), and
    /// P ← (I − K·H)·P·(I − K·H)ᵀ + K·R·Kᵀ, which stays symmetric (Joseph's form).
    fn update(&self, noise: &Noise, z: &Vector<Measurement>) -> Self {
        let (expected, jacobian) = observation(&self.mean);
        let sensor = noise.measurement.diag();
        let shared: Matrix<State, Measurement> = self.covariance.matmul(&jacobian.transpose());
        // let shared = self.covariance.matmul(&jacobian);
        // error: axis `State` cannot be multiplied with axis `Measurement`
        let gain = shared.matmul(&inverse(&(jacobian.matmul(&shared) + &sensor)));

        let [range, bearing] = (z - expected).to_array();
        let surprise = Vector::<Measurement>::from_array([range, wrapped(bearing)]);
        let kept = Matrix::<State, State>::eye() - gain.matmul(&jacobian);
        Self {
            mean: &self.mean + gain.matmul(&surprise),
            covariance: through(&kept, &self.covariance) + through(&gain, &sensor),
        }
    }
}

/// Three seconds of the filter, half a second a step.
pub(crate) fn run(text: &mut impl Write) -> fmt::Result {
    let noise = Noise {
        process: Vector::from_array([0.01, 0.01, 0.001, 0.04]),
        measurement: Vector::from_array([0.25, 0.0004]),
    };
    let mut estimate = Estimate {
        mean: Vector::from_array([10.0, 0.0, 1.5, 2.0]),
        covariance: Vector::from_array([1.0, 1.0, 0.1, 0.5]).diag(),
    };
    let measurements =
        [[10.2, 0.11], [10.1, 0.21], [10.4, 0.33], [10.6, 0.42], [10.3, 0.55], [10.5, 0.66]];
    for z in measurements {
        let predicted = estimate.predict(&noise, 0.2, 0.5);
        estimate = predicted.update(&noise, &Vector::from_array(z));
        writeln!(text, "mean {}  trace {:.4}", estimate.mean, estimate.covariance.trace())?;
    }
    writeln!(text, "covariance\n{}", estimate.covariance)
}

fn main() -> fmt::Result {
    let mut text = String::new();
    run(&mut text)?;
    print!("{text}");
    Ok(())
}

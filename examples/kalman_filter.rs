//! Two steps of a Kalman filter: a cart with a position and a velocity, of which
//! a sensor sees the position.
//!
//! ```text
//! cargo run --example kalman_filter
//! ```
//!
//! The axes have names. So a matrix of this program says what it maps from and
//! to, and a product that makes no sense in the model has no type.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::op_ref,
    clippy::trivially_copy_pass_by_ref,
    reason = "arithmetic on tensors has no side effects, and a tensor is passed by reference at any size"
)]

use std::fmt::{self, Write};

use shaped::{Tensor, axis, index, shape};

axis!(
    /// What is estimated: the position, the velocity.
    State = 2
);
axis!(
    /// What is measured: the position.
    Sensor = 1
);

/// A matrix from vectors over the axis `From` to vectors over the axis `To`.
type Matrix<To, From> = Tensor<f32, shape![To, From]>;
/// A vector over the axis `Of`.
type Vector<Of> = Tensor<f32, shape![Of]>;

/// The cart, as the filter sees it.
#[derive(Clone, Debug)]
struct Model {
    transition: Matrix<State, State>,
    process_noise: Matrix<State, State>,
    observation: Matrix<Sensor, State>,
    sensor_noise: Matrix<Sensor, Sensor>,
}

/// What is known of the cart.
#[derive(Clone, Debug)]
struct Estimate {
    mean: Vector<State>,
    covariance: Matrix<State, State>,
}

impl Model {
    /// A second passes: x ← F·x, P ← F·P·Fᵀ + Q.
    fn predict(&self, estimate: &Estimate) -> Estimate {
        let moved = self.transition.matmul(&estimate.covariance);
        Estimate {
            mean: self.transition.matmul(&estimate.mean),
            covariance: moved.matmul(&self.transition.transpose()) + &self.process_noise,
        }
    }

    /// The gain K = P·Hᵀ·S⁻¹, where S = H·P·Hᵀ + R.
    fn gain(&self, covariance: &Matrix<State, State>) -> Matrix<State, Sensor> {
        let shared: Matrix<State, Sensor> = covariance.matmul(&self.observation.transpose());
        // let shared = covariance.matmul(&self.observation);
        // error: axis `State` cannot be multiplied with axis `Sensor`
        //        in the matrix product of shapes `[[T; 2]; 2]` and `[[T; 2]; 1]`

        // There is one sensor, and the inverse of S is a division.
        let innovation = self.observation.matmul(&shared) + &self.sensor_noise;
        shared / *innovation.at(index![0, 0])
    }

    /// A measurement z comes in: x ← x + K·(z − H·x), P ← P − K·H·P.
    fn update(&self, Estimate { mean, covariance }: &Estimate, z: &Vector<Sensor>) -> Estimate {
        let gain = self.gain(covariance);
        let surprise: Vector<Sensor> = z - self.observation.matmul(mean);
        Estimate {
            mean: mean + gain.matmul(&surprise),
            // mean: mean + &gain * &surprise,
            // error: axis `State` cannot be broadcast with axis `Sensor`
            //        in shapes `[T; 2]` and `[[T; 1]; 2]`
            // NumPy makes a matrix of the two, and the filter goes on with it.
            covariance: covariance - gain.matmul(&self.observation.matmul(covariance)),
        }
    }
}

/// The filter over two seconds.
pub(crate) fn run(text: &mut impl Write) -> fmt::Result {
    let model = Model {
        // In one second, the velocity is added to the position.
        transition: Tensor::from_array([[1.0, 1.0], [0.0, 1.0]]),
        // The velocity is not quite constant.
        process_noise: Tensor::from_array([[0.0, 0.0], [0.0, 0.25]]),
        // The sensor sees the position alone, with a variance of 2.
        observation: Tensor::from_array([[1.0, 0.0]]),
        sensor_noise: Tensor::from_array([[2.0]]),
    };
    let mut estimate = Estimate {
        mean: Tensor::from_array([0.0, 1.0]),
        covariance: Tensor::from_array([[1.0, 0.0], [0.0, 1.0]]),
    };
    for position in [3.0, 6.0] {
        let predicted = model.predict(&estimate);
        estimate = model.update(&predicted, &Tensor::from_array([position]));
        writeln!(text, "predicted  {}", predicted.mean)?;
        writeln!(text, "gain       {}", model.gain(&predicted.covariance).transpose())?;
        writeln!(text, "estimate   {}", estimate.mean)?;
        writeln!(text, "covariance\n{}", estimate.covariance)?;
    }
    Ok(())
}

fn main() -> fmt::Result {
    let mut text = String::new();
    run(&mut text)?;
    print!("{text}");
    Ok(())
}

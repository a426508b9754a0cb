//! A layer of a neural network in 8-bit integers: products in 32 bits, a bias,
//! requantisation to 8 bits, a skip connection that saturates, and the best class.
//!
//! ```text
//! cargo run --example quantized_layer
//! ```
//!
//! Integers wrap in `shaped`, as in torch. Where a value must stop at the end of
//! its range instead, the method says so in its name.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::op_ref,
    clippy::trivially_copy_pass_by_ref,
    reason = "arithmetic on tensors has no side effects, and a tensor is passed by reference at any size"
)]

use std::fmt::{self, Write};

use shaped::{Tensor, axis, shape, tensor};

axis!(
    /// Examples that go through the layer together.
    Batch = 2
);
axis!(
    /// The inputs of the layer.
    Input = 4
);
axis!(
    /// The classes that come out.
    Class = 3
);

/// What was learned.
#[derive(Clone, Debug)]
struct Layer {
    weights: Tensor<i8, shape![Class, Input]>,
    bias: Tensor<i32, shape![Class]>,
    /// The scale of each class, as a fraction of 2¹⁵.
    scale: Tensor<i64, shape![Class]>,
}

type Outputs<T> = Tensor<T, shape![Batch, Class]>;

impl Layer {
    /// x·Wᵀ + b in 32 bits: a product of two bytes takes 15 bits and a sign.
    fn accumulate(&self, x: &Tensor<i8, shape![Batch, Input]>) -> Outputs<i32> {
        let weights = self.weights.cast::<i32>();
        x.cast::<i32>().matmul(&weights.transpose()) + &self.bias
        // x.cast::<i32>().matmul(&weights) + &self.bias
        // error: axis `Input` cannot be multiplied with axis `Class`
        //        in the matrix product of shapes `[[T; 4]; 2]` and `[[T; 4]; 3]`
    }

    /// Scales each class, rounds, and saturates to 8 bits.
    fn requantize(&self, sums: &Outputs<i32>) -> Outputs<i8> {
        // let mut sums = sums.clone();
        // sums *= &tensor([0.125_f32, 0.5, 0.015625]);
        // error: a result of type `f32` cannot be stored in place in a tensor of `i32`

        // `i32` with `i64` is `i64`: nothing overflows.
        let scaled = (sums * &self.scale + (1 << 14)).map(|value| value >> 15);
        scaled.maximum(&tensor(-128_i64)).minimum(&tensor(127_i64)).cast()
    }
}

/// The layer, on two examples.
pub(crate) fn run(text: &mut impl Write) -> fmt::Result {
    let layer = Layer {
        weights: Tensor::from_array([[1, 2, 3, 4], [-1, 0, 1, 2], [100, 100, 100, 100]]),
        bias: Tensor::from_array([4, -100, -640]),
        // 1/8, 1/2, 1/64
        scale: Tensor::from_array([4096, 16384, 512]),
    };
    let x = Tensor::from_array([[10, -20, 30, -20], [127, 127, -128, 0]]);
    let sums = layer.accumulate(&x);
    writeln!(text, "sums\n{sums}")?;

    let outputs = layer.requantize(&sums);
    writeln!(text, "outputs\n{outputs}")?;

    // The skip connection adds what came before; `+` would wrap −129 to 127.
    let skip = Outputs::<i8>::from_array([[100, 100, 100], [1, -1, 1]]);
    let added = outputs.saturating_add(&skip);
    writeln!(text, "with the skip connection\n{added}")?;

    // The reduction is over the axis of classes, by its name; one class an example is left.
    let best: Tensor<i64, shape![Batch]> = added.argmax_axis(Class);
    writeln!(text, "best class {best}")
}

fn main() -> fmt::Result {
    let mut text = String::new();
    run(&mut text)?;
    print!("{text}");
    Ok(())
}

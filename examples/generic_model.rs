//! Training of a small network that is generic over its widths and its batch, with the
//! backward pass written by hand: one bound an axis, `Axis`, is all there is to say.
//!
//! ```text
//! cargo run --example generic_model
//! ```
//!
//! ```text
//! z = x · w₁ + b₁          norm = (h − mean h) / √(var h + ε)     y = norm · γ + β
//! h = max(z, 0)            logits = y · w₂ + b₂                   loss = −Σ target · ln softmax(logits)
//! ```

#![allow(
    clippy::arithmetic_side_effects,
    clippy::many_single_char_names,
    clippy::op_ref,
    clippy::similar_names,
    clippy::trivially_copy_pass_by_ref,
    reason = "arithmetic on tensors has no side effects, a tensor is passed by reference at any size, and a formula has short names"
)]

use std::fmt::{self, Write};

use shaped::rule::NonEmptyAxis;
use shaped::{Axis, Dims, Last, Shape, Tensor, axis, shape};

type T<S> = Tensor<f32, S>;

/// The parameters: `In`, `Hidden` and `Out` are axes, named or not.
struct Model<In: Axis, Hidden: Axis, Out: Axis> {
    w1: T<shape![In, Hidden]>,
    b1: T<shape![Hidden]>,
    gamma: T<shape![Hidden]>,
    beta: T<shape![Hidden]>,
    w2: T<shape![Hidden, Out]>,
    b2: T<shape![Out]>,
}

/// `e^a` over its sum along the last axis, for a shape that has one.
fn softmax<O: Shape, N: NonEmptyAxis>(a: &T<Dims<O, N>>) -> T<Dims<O, N>> {
    let e = (a - a.max_axis_keep(Last)).exp();
    &e / e.sum_axis_keep(Last)
}

/// The length of an axis, as a number to divide by.
fn count<A: Axis>() -> f32 {
    T::<shape![A]>::ones().sum()
}

impl<In: Axis, Hidden: Axis, Out: NonEmptyAxis> Model<In, Hidden, Out> {
    /// Weights from the generator; biases 0, gains 1.
    fn random(generator: &mut Generator) -> Self {
        Self {
            w1: T::<shape![In, Hidden]>::from_fn(|_| generator.next()),
            b1: T::zeros(),
            gamma: T::ones(),
            beta: T::zeros(),
            w2: T::<shape![Hidden, Out]>::from_fn(|_| generator.next()),
            b2: T::zeros(),
        }
    }

    /// One step down the gradient of the loss, which is returned.
    fn step<Batch: Axis>(
        &mut self,
        x: &T<shape![Batch, In]>,
        target: &T<shape![Batch, Out]>,
        rate: f32,
    ) -> f32 {
        // Forward.
        let z = x.matmul(&self.w1) + &self.b1;
        let h = z.maximum(0.0);
        let centred = &h - h.mean_axis_keep(Last);
        let scale = 1.0 / ((&centred * &centred).mean_axis_keep(Last) + 1e-5).sqrt();
        let norm = &centred * &scale;
        let y = &norm * &self.gamma + &self.beta;
        let logits = y.matmul(&self.w2) + &self.b2;
        let p = softmax(&logits);
        let loss = -(p.ln() * target).sum_axis(Last).mean();

        // Backward, from the last line up.
        let g = (p - target) / count::<Batch>();
        let (g_w2, g_b2) = (y.transpose().matmul(&g), g.sum_to::<shape![Out]>());
        let g = g.matmul(&self.w2.transpose());
        let g_beta = g.sum_to::<shape![Hidden]>();
        let (g, g_gamma) = norm.mul_vjp(&self.gamma, &g);
        let (g_centred, g_scale) = centred.mul_vjp(&scale, &g);
        // d scale / d variance = −½ · scale³; d variance / d centred = 2 · centred / N
        let g_variance = g_scale * &scale * &scale * &scale / count::<Hidden>();
        let g = g_centred - g_variance * &centred;
        let g = &g - g.mean_axis_keep(Last);
        let g = g * z.gt(0.0).cast::<f32>();
        let (g_w1, g_b1) = (x.transpose().matmul(&g), g.sum_to::<shape![Hidden]>());

        self.w1 -= g_w1 * rate;
        self.b1 -= g_b1 * rate;
        self.gamma -= g_gamma * rate;
        self.beta -= g_beta * rate;
        self.w2 -= g_w2 * rate;
        self.b2 -= g_b2 * rate;
        loss
    }
}

/// Numbers from −0.5 to 0.5: a linear congruential generator (Numerical Recipes).
struct Generator(u32);

impl Generator {
    fn next(&mut self) -> f32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f32::from(u16::try_from(self.0 >> 16).unwrap_or(0)) / 65_536.0 - 0.5
    }
}

axis!(Feature = 8);
axis!(Class = 4);

pub(crate) fn run(output: &mut impl Write) -> fmt::Result {
    let mut generator = Generator(7);
    let mut model = Model::<Feature, shaped::Dim<24>, Class>::random(&mut generator);
    let x = T::<shape![32, Feature]>::from_fn(|_| generator.next());
    // The class is the interval in which the sum of the features lies.
    let sums = x.sum_axis_keep(Last);
    let lower = T::<shape![Class]>::from_array([f32::NEG_INFINITY, -0.5, 0.0, 0.5]);
    let upper = T::<shape![Class]>::from_array([-0.5, 0.0, 0.5, f32::INFINITY]);
    let target = (sums.ge(&lower) & sums.lt(&upper)).cast::<f32>();
    for step in 0..=200 {
        let loss = model.step(&x, &target, 0.3);
        if step % 50 == 0 {
            writeln!(output, "step {step:3}: loss {loss:.3}")?;
        }
    }
    Ok(())
}

fn main() -> fmt::Result {
    let mut output = String::new();
    run(&mut output)?;
    print!("{output}");
    Ok(())
}

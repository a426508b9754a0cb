//! A crate of layers in small: a trait for what turns tensors of one shape into tensors of
//! another, layers that are generic over the element type (`Real`) and over each axis
//! (`Axis`), and a way to put one after the other. That the shapes of neighbours agree is
//! checked by the compiler.
//!
//! ```text
//! cargo run --example layers
//! ```

#![allow(clippy::arithmetic_side_effects, reason = "arithmetic on tensors has no side effects")]

use std::fmt::{self, Write};
use std::marker::PhantomData;

use shaped::element::{ElementName, Real};
use shaped::rule::NonEmptyAxis;
use shaped::{Axis, Dims, Last, Shape, Tensor, axis, shape, tensor};

/// From tensors of the shape `In` to tensors of the shape `Out`.
trait Layer<T: Real, In: Shape, Out: Shape> {
    /// What comes out of this layer.
    fn forward(&self, input: &Tensor<T, In>) -> Tensor<T, Out>;
}

/// To put one layer after another.
trait Chain: Sized {
    /// This layer, and then another one, which takes what comes out of this: the shape
    /// `Between` the two follows from the first input.
    fn then<Between, Next>(self, next: Next) -> Sequential<Self, Between, Next> {
        Sequential { first: self, then: next, between: PhantomData }
    }
}
impl<First> Chain for First {}

/// One layer after another; `Between` is the shape of what the first hands to the second.
struct Sequential<First, Between, Then> {
    first: First,
    then: Then,
    between: PhantomData<Between>,
}

impl<T, In, Between, Out, First, Then> Layer<T, In, Out> for Sequential<First, Between, Then>
where
    T: Real,
    In: Shape,
    Between: Shape,
    Out: Shape,
    First: Layer<T, In, Between>,
    Then: Layer<T, Between, Out>,
{
    fn forward(&self, input: &Tensor<T, In>) -> Tensor<T, Out> {
        self.then.forward(&self.first.forward(input))
    }
}

/// `x · w + b`, of each row of a batch.
struct Linear<T: Real, In: Axis, Out: Axis> {
    weights: Tensor<T, shape![In, Out]>,
    bias: Tensor<T, shape![Out]>,
}

impl<T: Real, Batch: Axis, In: Axis, Out: Axis> Layer<T, shape![Batch, In], shape![Batch, Out]>
    for Linear<T, In, Out>
{
    fn forward(&self, input: &Tensor<T, shape![Batch, In]>) -> Tensor<T, shape![Batch, Out]> {
        input.matmul(&self.weights) + &self.bias
    }
}

/// `max(x, 0)`, of any shape.
struct Relu;

impl<T: Real, S: Shape> Layer<T, S, S> for Relu {
    fn forward(&self, input: &Tensor<T, S>) -> Tensor<T, S> {
        input.maximum(T::zero())
    }
}

/// `x / (1 + |x|)`, of any shape, by a function of one number.
struct Softsign;

impl<T: Real, S: Shape> Layer<T, S, S> for Softsign {
    fn forward(&self, input: &Tensor<T, S>) -> Tensor<T, S> {
        input.map(|x| x / (T::one() + x.abs()))
    }
}

/// `(x − mean x) / √var x · gain + shift` along the last axis, of any shape that has one.
struct Norm<T: Real, N: Axis> {
    gain: Tensor<T, shape![N]>,
    shift: Tensor<T, shape![N]>,
}

impl<T: Real, Outer: Shape, N: Axis> Layer<T, Dims<Outer, N>, Dims<Outer, N>> for Norm<T, N> {
    fn forward(&self, input: &Tensor<T, Dims<Outer, N>>) -> Tensor<T, Dims<Outer, N>> {
        let centred = input - input.mean_axis_keep(Last);
        let variance = (&centred * &centred).mean_axis_keep(Last);
        centred / variance.sqrt() * &self.gain + &self.shift
    }
}

/// `exp x / Σ exp x` along the last axis, of any shape that has one which is not empty.
struct Softmax;

impl<T: Real, Outer: Shape, N: NonEmptyAxis> Layer<T, Dims<Outer, N>, Dims<Outer, N>> for Softmax {
    fn forward(&self, input: &Tensor<T, Dims<Outer, N>>) -> Tensor<T, Dims<Outer, N>> {
        let mut exponentials = (input - input.max_axis_keep(Last)).exp();
        exponentials /= exponentials.sum_axis_keep(Last);
        exponentials
    }
}

/// The mean over the last axis, of any shape that has one.
struct Mean;

impl<T: Real, Outer: Shape, N: Axis> Layer<T, Dims<Outer, N>, Outer> for Mean {
    fn forward(&self, input: &Tensor<T, Dims<Outer, N>>) -> Tensor<T, Outer> {
        input.mean_axis(Last)
    }
}

axis!(Feature = 3);
axis!(Hidden = 2);
axis!(Class = 2);

/// Three features of two samples, to the probabilities of two classes.
fn classes<T: Real + ElementName>(out: &mut impl Write) -> fmt::Result {
    let number = |x: i8| T::from_f64(f64::from(x));
    let log = |x: i8| number(x).ln();

    let hidden = Linear::<T, Feature, Hidden> {
        weights: Tensor::from_array([[1, 0], [0, 1], [1, -1]].map(|row| row.map(number))),
        bias: Tensor::from_array([0, 1].map(number)),
    };
    let norm = Norm::<T, Hidden> {
        gain: Tensor::from_array([2, 3].map(number)),
        shift: Tensor::from_array([0, 1].map(number)),
    };
    let output = Linear::<T, Hidden, Class> {
        weights: Tensor::from_array([
            [log(3) / number(2), T::zero()],
            [T::zero(), log(7) / number(4)],
        ]),
        bias: Tensor::zeros(),
    };
    let model = hidden.then(norm).then(Relu).then(output).then(Softmax);

    let samples = Tensor::<T, shape![2, Feature]>::from_array(
        [[1, 2, 3], [-4, 0, 1]].map(|row| row.map(number)),
    );
    let probabilities: Tensor<T, shape![2, Class]> = model.forward(&samples);
    writeln!(out, "{probabilities}")
}

/// What the example prints.
pub(crate) fn run(out: &mut impl Write) -> fmt::Result {
    classes::<f32>(out)?;
    classes::<f64>(out)?;

    let cube =
        tensor([[[1.0_f32, 2.0, 3.0], [4.0, 5.0, 6.0]], [[7.0, 8.0, 9.0], [10.0, 11.0, 15.0]]]);
    let means: Tensor<f32, shape![2, 2]> = Mean.forward(&cube);
    writeln!(out, "means {means}")?;
    let of_means: Tensor<f32, shape![2]> = Mean.then(Mean).forward(&cube);
    writeln!(out, "means of means {of_means}")?;
    let mean: Tensor<f32, shape![]> = Mean.forward(&of_means);
    writeln!(out, "mean {mean}")?;

    let signs = Softsign.forward(&tensor([-1.0, 0.0, 3.0]));
    writeln!(out, "signs {signs}")
}

fn main() -> fmt::Result {
    let mut text = String::new();
    run(&mut text)?;
    print!("{text}");
    Ok(())
}

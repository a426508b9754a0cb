// Where the shape is a parameter, an index has an unknown number of positions.
use shaped::{Shape, Tensor};

fn positions<S: Shape>() -> Tensor<usize, S> {
    Tensor::from_fn(|[i, j]| i + j)
}

fn main() {}

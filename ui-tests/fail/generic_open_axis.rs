// An axis that nothing says is annotated: `eye::<Dim<2>>()`.
use shaped::{Axis, Tensor, shape, tensor};

fn eye<N: Axis>() -> Tensor<f64, shape![N, N]> {
    Tensor::zeros() // and ones on the diagonal
}

fn main() {
    let _ = eye() + tensor([[1.0, 2.0], [3.0, 4.0]]);
}

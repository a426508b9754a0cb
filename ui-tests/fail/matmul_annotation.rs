// `[M, K] · [K, N]` is `[M, N]`.
use shaped::{Tensor, shape, tensor};

fn main() {
    let a = tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    let b = tensor([[1.0], [2.0], [3.0]]);
    let _: Tensor<f64, shape![3, 1]> = a.matmul(&b);
}

// In generic code, the inner axes of a matrix product are one parameter, or a bound says that they fit.
use shaped::{Axis, Tensor, shape};

fn product<K: Axis, J: Axis>(a: &Tensor<f32, shape![2, K]>, b: &Tensor<f32, shape![J, 2]>) {
    let _ = a.matmul(b);
}

fn main() {
    product(&shaped::tensor([[1.0], [2.0]]), &shaped::tensor([[1.0, 2.0]]));
}

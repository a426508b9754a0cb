// In generic code, two batches of matrices say that they multiply.
use shaped::{Axis, Dims, Shape, Tensor};

type Rows<S, M, N> = Tensor<f32, Dims<Dims<S, M>, N>>;

fn products<O: Shape, P: Shape, K: Axis>(a: &Rows<O, K, K>, b: &Rows<P, K, K>) {
    let _ = a.matmul(b);
}

fn main() {
    products(&shaped::tensor([[1.0]]), &shaped::tensor([[2.0]]));
}

// In generic code, two constants as lengths say that they fit.
use shaped::{Axis, Dim, Tensor, shape};

fn product<const M: usize, const N: usize>(a: &Tensor<f32, shape![{ M }]>, b: &Tensor<f32, shape![{ N }]>)
where
    Dim<M>: Axis,
    Dim<N>: Axis,
{
    let _ = a * b;
}

fn main() {
    product(&shaped::tensor([1.0]), &shaped::tensor([2.0]));
}

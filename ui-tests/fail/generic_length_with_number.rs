// In generic code, a constant as length does not fit 3 unless a bound says so.
use shaped::{Axis, Dim, Tensor, shape};

fn product<const N: usize>(a: &Tensor<f32, shape![{ N }]>, b: &Tensor<f32, shape![3]>)
where
    Dim<N>: Axis,
{
    let _ = a * b;
}

fn main() {
    product(&shaped::tensor([1.0]), &shaped::tensor([1.0, 2.0, 3.0]));
}

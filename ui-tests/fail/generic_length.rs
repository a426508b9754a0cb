// In generic code, a constant as length is a bound: `where Dim<N>: Axis`.
use shaped::{Tensor, shape};

fn show<const N: usize>(row: &Tensor<f32, shape![{ N }]>) {
    let _ = row;
}

fn main() {
    show::<2>(&shaped::tensor([1.0, 2.0]));
}

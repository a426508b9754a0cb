// In generic code, an axis that may have no name is not selected by it.
use shaped::{Axis, Tensor, shape};

fn totals<A: Axis, B: Axis>(a: &Tensor<f32, shape![A, B]>, axis: B) {
    let _ = a.sum_axis(axis);
}

fn main() {
    totals(&shaped::tensor([[1.0]]), shaped::Dim::<1>);
}

// In generic code, a shape says that it has the axis: `S: Select<Last>`.
use shaped::{Last, Shape, Tensor};

fn totals<S: Shape>(a: &Tensor<f32, S>) {
    let _ = a.sum_axis(Last);
}

fn main() {
    totals(&shaped::tensor([1.0]));
}

// In generic code, two shapes say that they stack: `L: Stack<R, At<0>>`.
use shaped::{At, Axis, Tensor, shape};

fn pair<A: Axis, B: Axis>(a: &Tensor<f32, shape![A]>, b: &Tensor<f32, shape![B]>) {
    let _ = a.stack(At::<0>, b);
}

fn main() {
    pair(&shaped::tensor([1.0]), &shaped::tensor([2.0]));
}

// In generic code, two shapes whose lengths are open say that they join: `L: Concat<R, At<0>>`.
use shaped::{At, Axis, Tensor, shape};

fn join<A: Axis, B: Axis>(a: &Tensor<f32, shape![A]>, b: &Tensor<f32, shape![B]>) {
    let _ = a.concat(At::<0>, b);
}

fn main() {
    join(&shaped::tensor([1.0]), &shaped::tensor([2.0]));
}

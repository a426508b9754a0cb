// In generic code, a shape says that it reaches as far as the slice: `S: Slice<At<0>, 0, 2>`.
use shaped::{At, Axis, Between, Tensor, shape};

fn first<A: Axis>(a: &Tensor<f32, shape![A]>) {
    let _ = a.slice(At::<0>, Between::<0, 2>);
}

fn main() {
    first(&shaped::tensor([1.0, 2.0]));
}

// Along an axis of length 0 there is no least element.
use shaped::{At, Tensor, shape};

fn main() {
    let _ = Tensor::<f32, shape![2, 0]>::zeros().argmin_axis(At::<1>);
}

// A label is an integer.
use shaped::{Dim, tensor};

fn main() {
    let _ = tensor([0.0, 2.0]).one_hot::<f32, Dim<3>>();
}

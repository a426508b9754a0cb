// The axis of a reduction that needs an element is in the shape.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).max_axis(At::<2>);
}

// An axis is selected by a position that the shape has.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).sum_axis(At::<2>);
}

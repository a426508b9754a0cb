// A position is less than the number of axes.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([[1], [2]]).squeeze(At::<2>);
}

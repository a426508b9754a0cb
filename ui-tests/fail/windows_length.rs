// A window is not longer than the axis.
use shaped::{Last, Window, tensor};

fn main() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).windows(Last, Window::<4, 1>);
}

// A position from the end is at most the number of axes.
use shaped::{FromEnd, tensor};

fn main() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).sum_axis(FromEnd::<3>);
}

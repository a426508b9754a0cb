// A position is less than the number of axes.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([1, 2, 3]).flip(At::<1>);
}

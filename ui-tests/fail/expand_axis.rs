// Only an axis of length 1 expands.
use shaped::{shape, tensor};

fn main() {
    let _ = tensor([1.0, 2.0]).expand::<shape![2, 3]>();
}

// The element counts are equal.
use shaped::{shape, tensor};

fn main() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).reshape::<shape![2, 2]>();
}

// No axis is lost by expanding, not even one of length 1.
use shaped::{shape, tensor};

fn main() {
    let _ = tensor([[1.0, 2.0]]).expand::<shape![2]>();
}

// The target of `cast` is an element type.
use shaped::tensor;

fn main() {
    let _ = tensor([1.0]).cast::<char>();
}

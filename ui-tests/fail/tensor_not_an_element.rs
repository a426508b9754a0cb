// A tensor is made of elements.
use shaped::tensor;

fn main() {
    let _ = tensor(["a", "b"]);
}

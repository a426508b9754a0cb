// An index is an array, also of a single position.
use shaped::tensor;

fn main() {
    let t = tensor([1, 2]);
    let _ = t[1];
}

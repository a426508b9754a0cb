// Integers have no root.
use shaped::tensor;

fn main() {
    let _ = tensor([3, -4]).norm_l2();
}

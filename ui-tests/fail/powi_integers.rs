// Integers have no negative powers.
use shaped::tensor;

fn main() {
    let _ = tensor([2, 3]).powi(-1);
}

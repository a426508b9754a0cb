// `bool` has no `-`.
use shaped::tensor;

fn main() {
    let _ = tensor([true, false]) - tensor([true, true]);
}

// A transposition takes two axes.
use shaped::tensor;

fn main() {
    let _ = tensor([1, 2, 3]).transpose();
}

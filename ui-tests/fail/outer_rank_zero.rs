// A number is no vector.
use shaped::tensor;

fn main() {
    let _ = tensor([1, 2]).outer(&tensor(3));
}

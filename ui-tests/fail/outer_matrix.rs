// The outer product is one of vectors.
use shaped::tensor;

fn main() {
    let _ = tensor([[1, 2], [3, 4]]).outer(&tensor([1, 2]));
}

// An index has one position an axis.
use shaped::tensor;

fn main() {
    let t = tensor([[1, 2], [3, 4]]);
    let _ = t[[1]];
}

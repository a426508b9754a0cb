// An index has one position an axis.
use shaped::tensor;

fn main() {
    let _ = tensor([[1, 2], [3, 4]]).get([1]);
}

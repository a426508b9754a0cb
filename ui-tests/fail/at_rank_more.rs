// An index has one position an axis.
use shaped::{index, tensor};

fn main() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).at(index![1, 0, 0]);
}

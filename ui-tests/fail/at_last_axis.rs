// A position is less than the length of its axis.
use shaped::{index, tensor};

fn main() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).at(index![1, 3]);
}

// A position is in the table of lengths.
use shaped::{index, tensor};

fn main() {
    let _ = tensor([1, 2, 3]).at(index![1500]);
}

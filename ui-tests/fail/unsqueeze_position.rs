// A new axis stands before, between or behind the axes.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([1, 2]).unsqueeze(At::<2>);
}

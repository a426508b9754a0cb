// Both shapes have the joined axis.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([1, 2]).concat(At::<1>, &tensor([3, 4]));
}

// Stacked shapes are equal.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([1]).stack(At::<0>, &tensor([2, 3]));
}

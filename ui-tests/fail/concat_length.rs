// The axes that are not joined are equal.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([[1, 2]]).concat(At::<0>, &tensor([[3, 4, 5]]));
}

// An order of axes selects those that the shape has.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([[1, 2], [3, 4]]).permute((At::<2>, At::<0>));
}

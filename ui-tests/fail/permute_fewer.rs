// An order of axes selects all of them.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([[1, 2], [3, 4]]).permute((At::<0>,));
}

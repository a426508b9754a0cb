// An order of axes selects none twice.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([[1, 2], [3, 4]]).permute((At::<0>, At::<0>));
}

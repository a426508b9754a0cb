// An order of axes is a tuple.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([[1, 2], [3, 4]]).permute(At::<0>);
}

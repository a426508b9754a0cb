// Only an axis of length 1 can be squeezed out.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([[1], [2]]).squeeze(At::<0>);
}

// A slice starts before it ends.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([1, 2, 3]).slice::<At<0>, 2, 1>();
}

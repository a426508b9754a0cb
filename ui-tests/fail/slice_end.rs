// A slice ends at most at the length.
use shaped::{At, tensor};

fn main() {
    let _ = tensor([1, 2, 3]).slice::<At<0>, 1, 4>();
}

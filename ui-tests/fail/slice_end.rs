// A slice ends at most at the length.
use shaped::{At, Between, tensor};

fn main() {
    let _ = tensor([1, 2, 3]).slice(At::<0>, Between::<1, 4>);
}

// A position is less than the number of axes.
use shaped::{At, Between, tensor};

fn main() {
    let _ = tensor([1, 2, 3]).slice(At::<1>, Between::<0, 1>);
}

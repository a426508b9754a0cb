// A slice starts before it ends.
use shaped::{At, Between, tensor};

fn main() {
    let _ = tensor([1, 2, 3]).slice(At::<0>, Between::<2, 1>);
}

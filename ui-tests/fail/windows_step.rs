// Windows are one position apart, or more.
use shaped::{Last, Window, tensor};

fn main() {
    let _ = tensor([1, 2, 3]).windows(Last, Window::<2, 0>);
}

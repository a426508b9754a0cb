// A split lies in the first axis.
use shaped::tensor;

fn main() {
    let _ = tensor([1, 2, 3]).split_at::<4>();
}

// The operands of `checked_mul` broadcast as those of `*` do.
use shaped::tensor;

fn main() {
    let _ = tensor([1, 2, 3]).checked_mul(&tensor([4, 5]));
}

// The operands of a method broadcast as those of `*` do.
use shaped::tensor;

fn main() {
    let _ = tensor([1, 2, 3]).minimum(&tensor([4, 5]));
}

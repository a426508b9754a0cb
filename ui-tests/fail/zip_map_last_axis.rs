// The operands of `zip_map` broadcast as those of `*` do.
use shaped::tensor;

fn main() {
    let _ = tensor([1, 2, 3]).zip_map(&tensor([4, 5]), |a, b| a > b);
}

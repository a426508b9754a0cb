// `u16` to `u128` promote with floats alone.
use shaped::tensor;

fn main() {
    let _ = &tensor([1_u16, 2]) * &tensor([1_i32, 2]);
}

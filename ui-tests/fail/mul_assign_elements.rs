// In place, too, the element types promote.
use shaped::tensor;

fn main() {
    let mut a = tensor([1_u16, 2]);
    a *= &tensor([1_i32, 2]);
}

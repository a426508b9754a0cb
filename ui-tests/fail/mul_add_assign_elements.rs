// The operands of `mul_add_assign` promote to the element type of the tensor.
use shaped::tensor;

fn main() {
    let mut a = tensor([1.0_f32, 2.0]);
    a.mul_add_assign(&tensor([3.0_f64, 4.0]), &tensor(0.5));
}

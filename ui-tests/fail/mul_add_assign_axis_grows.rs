// `mul_add_assign` keeps the shape of the tensor: only the other two are broadcast.
use shaped::tensor;

fn main() {
    let mut a = tensor([[1.0], [2.0]]);
    a.mul_add_assign(&tensor([3.0, 4.0]), &tensor(0.5));
}

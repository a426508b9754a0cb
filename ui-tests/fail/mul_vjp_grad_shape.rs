// The gradient has the shape of the product.
use shaped::tensor;

fn main() {
    let _ = tensor([[1.0], [2.0]]).mul_vjp(&tensor([1.0, 2.0]), &tensor([1.0, 1.0]));
}

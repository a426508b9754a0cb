// `dot` takes equal shapes.
use shaped::tensor;

fn main() {
    let _ = tensor([1, 2, 3]).dot(&tensor([1, 2]));
}

// A matrix product needs elements with `*` and `+`.
use shaped::tensor;

fn main() {
    let _ = tensor([[Some(1)]]).matmul(&tensor([Some(2)]));
}

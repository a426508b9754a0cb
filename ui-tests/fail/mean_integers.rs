// Integers have no mean, as in torch.
use shaped::tensor;

fn main() {
    let _ = tensor([1, 2, 3]).mean();
}

// In place, the target gets no more axes.
use shaped::tensor;

fn main() {
    let mut a = tensor([1.0, 2.0]);
    a *= &tensor([[1.0, 2.0], [3.0, 4.0]]);
}

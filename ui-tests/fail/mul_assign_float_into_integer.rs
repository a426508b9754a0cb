// In place, a float does not become an integer.
use shaped::tensor;

fn main() {
    let mut count = tensor([1, 2, 3]);
    count *= &tensor([0.5_f32, 0.5, 0.5]);
}

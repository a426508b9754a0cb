// A number beside a tensor has its element type, in methods as in operators.
use shaped::tensor;

fn main() {
    let _ = tensor([1.5_f32, 2.0]).minimum(0);
}

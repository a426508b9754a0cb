// An array becomes a tensor before it is an operand.
use shaped::tensor;

fn main() {
    let _ = tensor([1.5, 2.0]).minimum([1.0, 3.0]);
}

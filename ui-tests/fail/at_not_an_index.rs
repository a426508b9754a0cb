// An index that the compiler checks is written with `index!`.
use shaped::tensor;

fn main() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).at([1, 0]);
}

// An axis is selected by a type, which a number of run time is not.
use shaped::tensor;

fn main() {
    let _ = tensor([[1, 2, 3], [4, 5, 6]]).sum_axis(1);
}

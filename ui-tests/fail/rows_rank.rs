// A tensor without axes has no rows.
use shaped::tensor;

fn main() {
    let _ = tensor(1.0).rows();
}

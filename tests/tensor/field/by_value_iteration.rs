//! `for x in tensor`.
use shaped::tensor;

pub fn main() {
    let mut sum = 0;
    for x in tensor([[1, 2], [3, 4]]) {
        sum += x;
    }
    assert_eq!(sum, 10);
}

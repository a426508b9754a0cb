//! What `split_at`, `chunks` and `row` have for reading.
use shaped::tensor;

pub fn main() {
    let mut a = tensor([[1, 2], [3, 4], [5, 6], [7, 8]]);
    let (first, rest) = a.split_at_mut::<1>();
    *rest *= &*first;
    for pair in a.chunks_mut::<2>() {
        *pair += 1;
    }
    *a.row_mut(3) *= 10;
}

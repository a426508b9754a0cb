//! Index arithmetic on row-major elements, to compare with.

use shaped::{Layout, Tensor};

/// The row-major position of an index.
pub(crate) fn offset(index: &[usize], lengths: &[usize]) -> usize {
    index.iter().zip(lengths).fold(0, |offset, (&i, &n)| offset * n + i)
}

/// The index of a row-major position.
pub(crate) fn index_of(mut offset: usize, lengths: &[usize]) -> Vec<usize> {
    let mut index = vec![0; lengths.len()];
    for (i, &n) in index.iter_mut().zip(lengths).rev() {
        *i = offset % n;
        offset /= n;
    }
    index
}

/// A tensor of these elements, as many as it needs.
pub(crate) fn make<S: Layout>(elements: &[i32]) -> Tensor<i32, S> {
    let mut elements = elements.iter().copied().cycle();
    Tensor::from_index_fn(|_| elements.next().unwrap())
}

/// The lengths of the axes.
pub(crate) fn lengths<T, S: Layout>(_: &Tensor<T, S>) -> &'static [usize] {
    S::LENGTHS
}

//! Broadcasting by its definition: index by index, on lists of lengths.

/// The broadcast of two lists of lengths, by NumPy's rule.
pub(crate) fn broadcast(left: &[usize], right: &[usize]) -> Vec<usize> {
    let rank = left.len().max(right.len());
    let length = |lengths: &[usize], axis: usize| {
        let missing = rank - lengths.len();
        if axis < missing { 1 } else { lengths[axis - missing] }
    };
    (0..rank)
        .map(|axis| match (length(left, axis), length(right, axis)) {
            (1, r) => r,
            (l, 1) => l,
            (l, r) => {
                assert_eq!(l, r);
                l
            }
        })
        .collect()
}

/// The position of the element that stands beside index `index` of the output.
pub(crate) fn beside(lengths: &[usize], index: &[usize]) -> usize {
    let tail = &index[index.len() - lengths.len()..];
    lengths
        .iter()
        .zip(tail)
        .fold(0, |position, (&length, &i)| position * length + if length == 1 { 0 } else { i })
}

/// `f` of the elements that stand beside each other, index by index.
pub(crate) fn reference<T: Copy, U: Copy, V>(
    (left_lengths, left): (&[usize], &[T]),
    (right_lengths, right): (&[usize], &[U]),
    f: impl Fn(T, U) -> V,
) -> Vec<V> {
    let lengths = broadcast(left_lengths, right_lengths);
    let count: usize = lengths.iter().product();
    let mut index = vec![0; lengths.len()];
    (0..count)
        .map(|mut position| {
            for (i, length) in index.iter_mut().zip(&lengths).rev() {
                *i = position % length;
                position /= length;
            }
            f(left[beside(left_lengths, &index)], right[beside(right_lengths, &index)])
        })
        .collect()
}

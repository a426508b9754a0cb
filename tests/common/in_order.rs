//! The order of `sum`, as it is documented.

/// The sum of `elements` in the documented order, written for one number at a
/// time.
pub(crate) fn in_order<T: Copy>(elements: &[T], start: T, add: &impl Fn(T, T) -> T) -> T {
    let n = elements.len();
    if n > 1024 {
        let first = n.div_ceil(2).div_ceil(1024) * 1024;
        return add(
            in_order(&elements[..first], start, add),
            in_order(&elements[first..], start, add),
        );
    }
    if n < 32 {
        return elements.iter().fold(start, |sum, &x| add(sum, x));
    }
    let mut lanes = [start; 32];
    for (i, &x) in elements.iter().enumerate() {
        lanes[i % 32] = add(lanes[i % 32], x);
    }
    for half in [16, 8, 4, 2, 1] {
        for j in 0..half {
            lanes[j] = add(lanes[j], lanes[j + half]);
        }
    }
    lanes[0]
}

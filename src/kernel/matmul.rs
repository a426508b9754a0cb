//! Matrix products: tiles of the output, and the leading axes around them.
//!
//! Every element of a product is a sum over k in increasing order, whatever the
//! tile: tiles hold different elements, never parts of one sum. So the width of a
//! tile may follow the element type, and which instructions run it does not show
//! in the result.

use core::array;
use core::marker::PhantomData;

use super::operands::Part;
use super::run::each_part;
use crate::plan::matmul::MatMulPlan;

/// Puts the matrix product of `left` and `right` into `slots`. Where there is
/// nothing to sum, the slots stay as they are.
#[inline(always)]
pub(crate) fn matmul<P: MatMulPlan, T: Copy>(
    slots: &mut [T],
    left: &[T],
    right: &[T],
    multiply: impl Fn(T, T) -> T,
    add: impl Fn(T, T) -> T,
) {
    match P::RIGHT {
        [] => one_right::<P, _, _, _>(slots, left, right, &multiply, &add),
        _ => leading(
            [P::OUTPUT, P::LEFT, P::RIGHT],
            slots,
            left,
            right,
            &|slots: &mut [T], left: &[T], right: &[T]| {
                one_right::<P, _, _, _>(slots, left, right, &multiply, &add);
            },
        ),
    }
}

/// The loops over the leading axes, of which an operand may lack some.
fn leading<T>(
    [output, left_axes, right_axes]: [&[usize]; 3],
    slots: &mut [T],
    left: &[T],
    right: &[T],
    matrices: &impl Fn(&mut [T], &[T], &[T]),
) {
    let [length, inner @ ..] = output else { return matrices(slots, left, right) };
    let (left_axes, left_step) = step(left_axes, output.len(), left.len());
    let (right_axes, right_step) = step(right_axes, output.len(), right.len());
    let step = slots.len().checked_div(*length).unwrap_or(0);
    let left = Part { elements: left, step: left_step };
    let right = Part { elements: right, step: right_step };
    each_part(slots, step, (left, (right, ())), &mut |slots: &mut [T], (left, (right, ()))| {
        leading([inner, left_axes, right_axes], slots, left, right, matrices);
    });
}

/// The axes behind the outermost of `rank`, and how many of `elements` lie in one
/// step of that; `None` for an operand that does not have it.
#[inline(always)]
fn step(axes: &[usize], rank: usize, elements: usize) -> (&[usize], Option<usize>) {
    match axes {
        [first, inner @ ..] if axes.len() == rank => {
            (inner, elements.checked_div(*first).filter(|_| *first != 1))
        }
        _ => (axes, None),
    }
}

/// The product with one right matrix. The left matrix has as many rows as there are slots
/// for.
#[inline(always)]
fn one_right<P: MatMulPlan, T: Copy, M: Fn(T, T) -> T, A: Fn(T, T) -> T>(
    slots: &mut [T],
    left: &[T],
    right: &[T],
    multiply: &M,
    add: &A,
) {
    ByColumns::<P, T, M, A>::PRODUCT(slots, left, right, multiply, add);
}

/// The functions for the number of columns of the right matrix, a constant up to 16. (A
/// choice is a constant function: see `run`.)
struct ByColumns<P, T, M, A>(PhantomData<(P, T, M, A)>);

/// A product of slices: the output, both operands, multiplication and addition.
type Product<T, M, A> = fn(&mut [T], &[T], &[T], &M, &A);

impl<P: MatMulPlan, T: Copy, M: Fn(T, T) -> T, A: Fn(T, T) -> T> ByColumns<P, T, M, A> {
    const PRODUCT: Product<T, M, A> = {
        macro_rules! by_columns {
            ($($columns:literal)+) => {
                match P::COLUMNS {
                    $($columns if P::FEW => Self::few_columns::<$columns>,
                    $columns => Self::columns::<$columns>,)+
                    _ if size_of::<T>() <= 4 => Self::many_columns::<16>,
                    _ => Self::many_columns::<8>,
                }
            };
        }
        by_columns!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16)
    };

    #[inline(always)]
    fn few_columns<const N: usize>(
        slots: &mut [T],
        left: &[T],
        right: &[T],
        multiply: &M,
        add: &A,
    ) {
        few_columns::<_, _, _, N>(slots, left, right, P::INNER, multiply, add);
    }
    #[inline(always)]
    fn columns<const N: usize>(slots: &mut [T], left: &[T], right: &[T], multiply: &M, add: &A) {
        columns::<_, _, _, N>(slots, left, right, P::INNER, multiply, add);
    }
    #[inline(always)]
    fn many_columns<const W: usize>(
        slots: &mut [T],
        left: &[T],
        right: &[T],
        multiply: &M,
        add: &A,
    ) {
        let sizes = [P::INNER, P::COLUMNS];
        many_columns::<_, _, _, W>(slots, left, right, sizes, multiply, add);
    }
}

/// The product with a matrix of `N` columns, inlined into its caller.
#[inline(always)]
fn few_columns<T: Copy, M: Fn(T, T) -> T, A: Fn(T, T) -> T, const N: usize>(
    slots: &mut [T],
    left: &[T],
    right: &[T],
    inner: usize,
    multiply: &M,
    add: &A,
) {
    if inner == 0 {
        return;
    }
    let (slots, _) = slots.as_chunks_mut::<N>();
    let (right, _) = right.as_chunks::<N>();
    for (slots, left) in slots.iter_mut().zip(left.chunks_exact(inner)) {
        if let ([a, left @ ..], [b, right @ ..]) = (left, right) {
            let mut sums = *b;
            for sum in &mut sums {
                *sum = multiply(*a, *sum);
            }
            for (&a, b) in left.iter().zip(right) {
                for (sum, &b) in sums.iter_mut().zip(b) {
                    *sum = add(*sum, multiply(a, b));
                }
            }
            *slots = sums;
        }
    }
}

/// The product with a matrix of `N` columns.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
fn columns<T: Copy, M: Fn(T, T) -> T, A: Fn(T, T) -> T, const N: usize>(
    slots: &mut [T],
    left: &[T],
    right: &[T],
    inner: usize,
    multiply: &M,
    add: &A,
) {
    if N == 1 {
        by_vector(slots, left, right, inner, multiply, add);
    } else {
        strip::<_, N>(slots, left, right, [inner, N], 0, multiply, add);
    }
}

/// The product with a vector, eight rows at a time.
#[inline(always)]
fn by_vector<T: Copy>(
    mut slots: &mut [T],
    mut left: &[T],
    right: &[T],
    inner: usize,
    multiply: &impl Fn(T, T) -> T,
    add: &impl Fn(T, T) -> T,
) {
    let [first, xs @ ..] = right else { return };
    while let (Some(slots), Some(mut rows)) =
        (slots.split_off_mut(..8), left.split_off(..inner.saturating_mul(8)))
    {
        let rows = array::from_fn(|_| rows.split_off(..inner).unwrap_or_default());
        let sums = eight_rows(rows, *first, xs, multiply, add);
        slots.copy_from_slice(&sums);
    }
    strip::<_, 1>(slots, left, right, [inner, 1], 0, multiply, add);
}

/// Eight rows by a vector of `first` and `xs`: blocks of 8 rows and 4 columns are
/// turned, so that the sums of the rows lie side by side.
#[inline(always)]
#[expect(clippy::many_single_char_names, reason = "one for each row")]
fn eight_rows<T: Copy>(
    rows: [&[T]; 8],
    first: T,
    xs: &[T],
    multiply: &impl Fn(T, T) -> T,
    add: &impl Fn(T, T) -> T,
) -> [T; 8] {
    let mut sums = [first; 8];
    let rows = rows.map(|row| row.split_first().map_or((first, row), |(&a, row)| (a, row)));
    for (sum, (a, _)) in sums.iter_mut().zip(rows) {
        *sum = multiply(a, first);
    }
    let [a, b, c, d, e, f, g, h] = rows.map(|(_, row)| row.as_chunks::<4>().0.iter());
    let blocks = a.zip(b).zip(c).zip(d).zip(e).zip(f).zip(g).zip(h).zip(xs.as_chunks::<4>().0);
    for ((((((((a, b), c), d), e), f), g), h), x) in blocks {
        let mut turned = [[first; 8]; 4];
        for (r, row) in [a, b, c, d, e, f, g, h].into_iter().enumerate() {
            for (column, &element) in turned.iter_mut().zip(row) {
                if let Some(place) = column.get_mut(r) {
                    *place = element;
                }
            }
        }
        for (column, &x) in turned.iter().zip(x) {
            for (sum, &a) in sums.iter_mut().zip(column) {
                *sum = add(*sum, multiply(a, x));
            }
        }
    }
    for (sum, (_, row)) in sums.iter_mut().zip(rows) {
        for (&a, &x) in row.as_chunks::<4>().1.iter().zip(xs.as_chunks::<4>().1) {
            *sum = add(*sum, multiply(a, x));
        }
    }
    sums
}

/// The product with a matrix of 17 or more columns, in strips of `W`: two vectors of
/// AVX2, so that the sums of four rows fit into its registers.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
fn many_columns<T: Copy, M: Fn(T, T) -> T, A: Fn(T, T) -> T, const W: usize>(
    slots: &mut [T],
    left: &[T],
    right: &[T],
    sizes: [usize; 2],
    multiply: &M,
    add: &A,
) {
    let [_, columns] = sizes;
    let mut from: usize = 0;
    while columns.saturating_sub(from) >= W {
        strip::<_, W>(slots, left, right, sizes, from, multiply, add);
        from = from.saturating_add(W);
    }
    // The last strip may lap over the one before: it writes the same there.
    let last = |width| columns.saturating_sub(width);
    match columns.saturating_sub(from) {
        0 => {}
        1..=4 => strip::<_, 4>(slots, left, right, sizes, last(4), multiply, add),
        5..=8 => strip::<_, 8>(slots, left, right, sizes, last(8), multiply, add),
        _ => strip::<_, W>(slots, left, right, sizes, last(W), multiply, add),
    }
}

/// `W` columns of the output from column `from` on, four rows at a time.
#[inline(always)]
fn strip<T: Copy, const W: usize>(
    mut slots: &mut [T],
    mut left: &[T],
    right: &[T],
    [inner, columns]: [usize; 2],
    from: usize,
    multiply: &impl Fn(T, T) -> T,
    add: &impl Fn(T, T) -> T,
) {
    let Some(right) = right.get(from..).filter(|_| inner > 0 && columns > 0) else { return };
    while let (Some(slots), Some(mut left)) = (
        slots.split_off_mut(..columns.saturating_mul(4)),
        left.split_off(..inner.saturating_mul(4)),
    ) {
        let [a, b, c, d] = array::from_fn(|_| left.split_off(..inner).unwrap_or_default());
        let left = a.iter().zip(b).zip(c).zip(d).map(|(((&a, &b), &c), &d)| [a, b, c, d]);
        tile::<_, W, 4>(slots, left, right, columns, from, multiply, add);
    }
    while let (Some(slots), Some(left)) = (slots.split_off_mut(..columns), left.split_off(..inner))
    {
        tile::<_, W, 1>(slots, left.iter().map(|&a| [a]), right, columns, from, multiply, add);
    }
}

/// `W` columns of `H` rows: their sums stay in registers over all k. `left` is a
/// column of `H` elements for each k.
#[inline(always)]
fn tile<T: Copy, const W: usize, const H: usize>(
    mut slots: &mut [T],
    mut left: impl Iterator<Item = [T; H]>,
    right: &[T],
    columns: usize,
    from: usize,
    multiply: &impl Fn(T, T) -> T,
    add: &impl Fn(T, T) -> T,
) {
    let (Some(a), Some(b)) = (left.next(), right.first_chunk::<W>()) else { return };
    // Loops over arrays: `map` of arrays that are not small is not inlined.
    let mut sums = [*b; H];
    for (sums, a) in sums.iter_mut().zip(a) {
        for sum in sums {
            *sum = multiply(a, *sum);
        }
    }
    let mut offset = columns;
    for a in left {
        let Some(b) = right.get(offset..).and_then(|right| right.first_chunk::<W>()) else {
            return;
        };
        offset = offset.wrapping_add(columns);
        for (sums, a) in sums.iter_mut().zip(a) {
            for (sum, &b) in sums.iter_mut().zip(b) {
                *sum = add(*sum, multiply(a, b));
            }
        }
    }
    for sums in &sums {
        let row = slots.split_off_mut(..columns).and_then(|row| row.get_mut(from..));
        if let Some(row) = row.and_then(|row| row.first_chunk_mut::<W>()) {
            *row = *sums;
        }
    }
}

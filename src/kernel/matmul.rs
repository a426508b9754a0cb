//! Matrix products: tiles of the output, and the leading axes around them.
//!
//! Every element of a product is a sum over k, whatever the tile: products in increasing
//! order, from zero on; of more than 512, the sums of blocks of 512, in increasing order.
//! Tiles hold different elements, never parts of one sum. So the width of a tile may follow
//! the element type, and which instructions run it does not show in the result.

use core::array;
use core::marker::PhantomData;

use super::operands::Part;
use super::run::each_part;
use crate::plan::matmul::{MatMulPlan, STRAIGHT};

/// The most products that are summed one by one.
const BLOCK: usize = STRAIGHT;

/// How products of elements are summed.
pub(crate) trait Products<T>: Copy {
    /// What a sum is held in.
    type Sum: Copy;
    /// Of no product.
    fn zero(self) -> Self::Sum;
    /// The product of two elements.
    fn multiply(self, left: T, right: T) -> Self::Sum;
    /// The sum of two sums.
    fn add(self, left: Self::Sum, right: Self::Sum) -> Self::Sum;
    /// An element of the output.
    fn finish(self, sum: Self::Sum) -> T;
}

/// Puts the matrix product of `left` and `right` into `slots`. Where there is
/// nothing to sum, the slots stay as they are.
#[inline(always)]
pub(crate) fn matmul<P: MatMulPlan, T: Copy, F: Products<T>>(
    slots: &mut [T],
    left: &[T],
    right: &[T],
    products: F,
) {
    match P::RIGHT {
        [] => ByColumns::<P, T, F>::PRODUCT(slots, left, right, products),
        _ => leading(
            [P::OUTPUT, P::LEFT, P::RIGHT],
            slots,
            left,
            right,
            &|slots: &mut [T], left: &[T], right: &[T]| {
                ByColumns::<P, T, F>::PRODUCT(slots, left, right, products);
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

/// The functions for the number of columns of the right matrix, a constant up to 16. The left
/// matrix has as many rows as there are slots for. (A choice is a constant function: see
/// `run`.)
struct ByColumns<P, T, F>(PhantomData<(P, T, F)>);

/// A product of slices: the output, and both operands.
type Product<T, F> = fn(&mut [T], &[T], &[T], F);

impl<P: MatMulPlan, T: Copy, F: Products<T>> ByColumns<P, T, F> {
    const PRODUCT: Product<T, F> = {
        macro_rules! by_columns {
            ($($columns:literal)+) => {
                match P::COLUMNS {
                    $($columns if P::FEW => Self::few_columns::<$columns>,
                    $columns => Self::columns::<$columns>,)+
                    _ if size_of::<F::Sum>() <= 4 => Self::many_columns::<16>,
                    _ => Self::many_columns::<8>,
                }
            };
        }
        by_columns!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16)
    };

    #[inline(always)]
    fn few_columns<const N: usize>(slots: &mut [T], left: &[T], right: &[T], products: F) {
        few_columns::<_, _, N>(slots, left, right, P::INNER, products);
    }
    #[inline(always)]
    fn columns<const N: usize>(slots: &mut [T], left: &[T], right: &[T], products: F) {
        columns::<_, _, N>(slots, left, right, P::INNER, products);
    }
    #[inline(always)]
    fn many_columns<const W: usize>(slots: &mut [T], left: &[T], right: &[T], products: F) {
        many_columns::<_, _, W>(slots, left, right, [P::INNER, P::COLUMNS], products);
    }
}

/// The product with a matrix of `N` columns, inlined into its caller. (There are fewer than
/// [`STRAIGHT`] products, so that one block is all.)
#[inline(always)]
fn few_columns<T: Copy, F: Products<T>, const N: usize>(
    slots: &mut [T],
    left: &[T],
    right: &[T],
    inner: usize,
    products: F,
) {
    if inner == 0 {
        return;
    }
    let (slots, _) = slots.as_chunks_mut::<N>();
    let (right, _) = right.as_chunks::<N>();
    for (slots, left) in slots.iter_mut().zip(left.chunks_exact(inner)) {
        let mut sums = [products.zero(); N];
        for (&a, b) in left.iter().zip(right) {
            for (sum, &b) in sums.iter_mut().zip(b) {
                *sum = products.add(*sum, products.multiply(a, b));
            }
        }
        for (slot, sum) in slots.iter_mut().zip(sums) {
            *slot = products.finish(sum);
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
fn columns<T: Copy, F: Products<T>, const N: usize>(
    slots: &mut [T],
    left: &[T],
    right: &[T],
    inner: usize,
    products: F,
) {
    if N == 1 {
        by_vector(slots, left, right, inner, products);
    } else {
        strip::<_, _, N>(slots, left, right, [inner, N], 0, products);
    }
}

/// The product with a vector, eight rows at a time.
#[inline(always)]
fn by_vector<T: Copy, F: Products<T>>(
    mut slots: &mut [T],
    mut left: &[T],
    right: &[T],
    inner: usize,
    products: F,
) {
    while let (Some(slots), Some(mut rows)) =
        (slots.split_off_mut(..8), left.split_off(..inner.saturating_mul(8)))
    {
        let rows = array::from_fn(|_| rows.split_off(..inner).unwrap_or_default());
        for (slot, sum) in slots.iter_mut().zip(eight_rows(rows, right, products)) {
            *slot = products.finish(sum);
        }
    }
    strip::<_, _, 1>(slots, left, right, [inner, 1], 0, products);
}

/// Eight rows by a vector: blocks of 8 rows and 4 columns are turned, so that the sums of
/// the rows lie side by side.
#[inline(always)]
#[expect(clippy::many_single_char_names, reason = "one for each row")]
fn eight_rows<T: Copy, F: Products<T>>(rows: [&[T]; 8], xs: &[T], products: F) -> [F::Sum; 8] {
    let mut totals = [products.zero(); 8];
    for (n, xs) in xs.chunks(BLOCK).enumerate() {
        let rows = rows.map(|row| part(row, n));
        let mut sums = [products.zero(); 8];
        let [a, b, c, d, e, f, g, h] = rows.map(|row| row.as_chunks::<4>().0.iter());
        let blocks = a.zip(b).zip(c).zip(d).zip(e).zip(f).zip(g).zip(h).zip(xs.as_chunks::<4>().0);
        for ((((((((a, b), c), d), e), f), g), h), x) in blocks {
            let mut turned = [[a[0]; 8]; 4];
            for (r, row) in [a, b, c, d, e, f, g, h].into_iter().enumerate() {
                for (column, &element) in turned.iter_mut().zip(row) {
                    if let Some(place) = column.get_mut(r) {
                        *place = element;
                    }
                }
            }
            for (column, &x) in turned.iter().zip(x) {
                for (sum, &a) in sums.iter_mut().zip(column) {
                    *sum = products.add(*sum, products.multiply(a, x));
                }
            }
        }
        for (sum, row) in sums.iter_mut().zip(rows) {
            for (&a, &x) in row.as_chunks::<4>().1.iter().zip(xs.as_chunks::<4>().1) {
                *sum = products.add(*sum, products.multiply(a, x));
            }
        }
        for (total, sum) in totals.iter_mut().zip(sums) {
            *total = if n == 0 { sum } else { products.add(*total, sum) };
        }
    }
    totals
}

/// Block `n` of a row.
#[inline(always)]
fn part<T>(row: &[T], n: usize) -> &[T] {
    let row = row.get(n.saturating_mul(BLOCK)..).unwrap_or_default();
    row.get(..BLOCK).unwrap_or(row)
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
fn many_columns<T: Copy, F: Products<T>, const W: usize>(
    slots: &mut [T],
    left: &[T],
    right: &[T],
    sizes: [usize; 2],
    products: F,
) {
    let [_, columns] = sizes;
    let mut from: usize = 0;
    while columns.saturating_sub(from) >= W {
        strip::<_, _, W>(slots, left, right, sizes, from, products);
        from = from.saturating_add(W);
    }
    // The last strip may lap over the one before: it writes the same there.
    let last = |width| columns.saturating_sub(width);
    match columns.saturating_sub(from) {
        0 => {}
        1..=4 => strip::<_, _, 4>(slots, left, right, sizes, last(4), products),
        5..=8 => strip::<_, _, 8>(slots, left, right, sizes, last(8), products),
        _ => strip::<_, _, W>(slots, left, right, sizes, last(W), products),
    }
}

/// `W` columns of the output from column `from` on, four rows at a time.
#[inline(always)]
fn strip<T: Copy, F: Products<T>, const W: usize>(
    mut slots: &mut [T],
    mut left: &[T],
    right: &[T],
    [inner, columns]: [usize; 2],
    from: usize,
    products: F,
) {
    let Some(right) = right.get(from..).filter(|_| inner > 0 && columns > 0) else { return };
    while let (Some(slots), Some(mut left)) = (
        slots.split_off_mut(..columns.saturating_mul(4)),
        left.split_off(..inner.saturating_mul(4)),
    ) {
        let rows: [_; 4] = array::from_fn(|_| left.split_off(..inner).unwrap_or_default());
        let block = |n| {
            let [a, b, c, d] = rows.map(|row| part(row, n));
            a.iter().zip(b).zip(c).zip(d).map(|(((&a, &b), &c), &d)| [a, b, c, d])
        };
        tile::<_, _, _, W, 4>(slots, block, right, [inner, columns], from, products);
    }
    while let (Some(slots), Some(row)) = (slots.split_off_mut(..columns), left.split_off(..inner)) {
        let block = |n| part(row, n).iter().map(|&a| [a]);
        tile::<_, _, _, W, 1>(slots, block, right, [inner, columns], from, products);
    }
}

/// `W` columns of `H` rows: their sums stay in registers over a block. `left` is a
/// column of `H` elements for each k of a block.
#[inline(always)]
fn tile<T: Copy, F: Products<T>, I: Iterator<Item = [T; H]>, const W: usize, const H: usize>(
    mut slots: &mut [T],
    left: impl Fn(usize) -> I,
    right: &[T],
    [inner, columns]: [usize; 2],
    from: usize,
    products: F,
) {
    // Loops over arrays: `map` of arrays that are not small is not inlined.
    let mut totals = [[products.zero(); W]; H];
    let mut offset: usize = 0;
    for n in 0..inner.div_ceil(BLOCK) {
        let mut sums = [[products.zero(); W]; H];
        for a in left(n) {
            let Some(b) = right.get(offset..).and_then(|right| right.first_chunk::<W>()) else {
                return;
            };
            offset = offset.wrapping_add(columns);
            for (sums, a) in sums.iter_mut().zip(a) {
                for (sum, &b) in sums.iter_mut().zip(b) {
                    *sum = products.add(*sum, products.multiply(a, b));
                }
            }
        }
        for (totals, sums) in totals.iter_mut().zip(sums) {
            for (total, sum) in totals.iter_mut().zip(sums) {
                *total = if n == 0 { sum } else { products.add(*total, sum) };
            }
        }
    }
    for totals in totals {
        let row = slots.split_off_mut(..columns).and_then(|row| row.get_mut(from..));
        if let Some(row) = row.and_then(|row| row.first_chunk_mut::<W>()) {
            for (slot, total) in row.iter_mut().zip(totals) {
                *slot = products.finish(total);
            }
        }
    }
}

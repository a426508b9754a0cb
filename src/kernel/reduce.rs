//! Reductions: many elements become one, in an order that their number alone
//! decides.
//!
//! Fewer than 32 elements are taken one by one. Up to 1024 go to 32 lanes, element
//! i to lane i mod 32, and the lanes are merged by halves: lane j with lane j + 16,
//! then 8, 4, 2, 1. More are cut in two, the first part half of them, rounded up
//! to a multiple of 1024, and the two results merged. So a reduction along an axis
//! gives the same bits wherever the axis stands, and neither vectors nor threads
//! have a say.

/// The number of lanes: enough independent sums to keep any vector unit busy.
const LANES: usize = 32;

/// The most elements that go to lanes together.
const BLOCK: usize = 1024;

/// Columns of fewer elements are straight-line code, inlined into the caller.
const STRAIGHT: usize = 64;

/// How to reduce elements `A` to one `S`.
pub(crate) trait Reduction<A> {
    /// What a reduction holds on the way.
    type Sum: Copy;
    /// What it gives in the end.
    type Output: Copy;
    /// Of no element.
    fn empty(&self) -> Self::Sum;
    /// Before the first element, which is still to come.
    fn start(&self, first: A) -> Self::Sum;
    /// With one more element.
    fn step(&self, sum: Self::Sum, element: A) -> Self::Sum;
    /// Of the elements of both.
    fn merge(&self, left: Self::Sum, right: Self::Sum) -> Self::Sum;
    /// After the last element.
    fn finish(&self, sum: Self::Sum) -> Self::Output;
}

/// Reduces `[…, length, inner]` along the axis of `length` to `[…, inner]`.
#[inline(always)]
pub(crate) fn reduce<A: Copy, F: Reduction<A>>(
    slots: &mut [F::Output],
    elements: &[A],
    [length, inner]: [usize; 2],
    reduction: &F,
) {
    if length == 0 {
        slots.fill(reduction.finish(reduction.empty()));
    } else if inner == 1 {
        runs(slots, elements, length, reduction);
    } else {
        columns(slots, elements, [length, inner], reduction);
    }
}

// ---- Along the last axis

/// One run of `length` elements a slot.
#[inline(always)]
fn runs<A: Copy, F: Reduction<A>>(
    slots: &mut [F::Output],
    elements: &[A],
    length: usize,
    reduction: &F,
) {
    if length < LANES {
        for (slot, run) in slots.iter_mut().zip(elements.chunks_exact(length)) {
            *slot = reduction.finish(one_by_one(run, reduction));
        }
    } else {
        long_runs(slots, elements, length, reduction);
    }
}

/// In order.
#[inline(always)]
fn one_by_one<A: Copy, F: Reduction<A>>(run: &[A], reduction: &F) -> F::Sum {
    let start = run.first().map_or(reduction.empty(), |&first| reduction.start(first));
    run.iter().fold(start, |sum, &element| reduction.step(sum, element))
}

#[inline(never)]
fn long_runs<A: Copy, F: Reduction<A>>(
    slots: &mut [F::Output],
    elements: &[A],
    length: usize,
    reduction: &F,
) {
    if length <= BLOCK {
        blocks(slots, elements, length, reduction);
    } else {
        for (slot, run) in slots.iter_mut().zip(elements.chunks_exact(length)) {
            *slot = reduction.finish(halves(run, reduction));
        }
    }
}

/// One run of more than a block.
pub(super) fn halves<A: Copy, F: Reduction<A>>(run: &[A], reduction: &F) -> F::Sum {
    match run.split_at_checked(half(run.len())) {
        Some((left, right)) if run.len() > BLOCK => {
            reduction.merge(halves(left, reduction), halves(right, reduction))
        }
        _ => one_block(run, reduction),
    }
}

/// Half of `length`, rounded up to whole blocks.
fn half(length: usize) -> usize {
    length.div_ceil(2).next_multiple_of(BLOCK)
}

/// One block a slot.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
fn blocks<A: Copy, F: Reduction<A>>(
    slots: &mut [F::Output],
    elements: &[A],
    length: usize,
    reduction: &F,
) {
    // It is not 0; by `max` the optimizer knows, and leaves no panic.
    for (slot, run) in slots.iter_mut().zip(elements.chunks_exact(length.max(1))) {
        *slot = reduction.finish(lanes(run, reduction));
    }
}

/// One block.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
fn one_block<A: Copy, F: Reduction<A>>(run: &[A], reduction: &F) -> F::Sum {
    lanes(run, reduction)
}

/// Element i to lane i mod 32, then the lanes by halves.
#[inline(always)]
fn lanes<A: Copy, F: Reduction<A>>(run: &[A], reduction: &F) -> F::Sum {
    let (chunks, rest) = run.as_chunks::<LANES>();
    let Some(first) = chunks.first() else { return one_by_one(run, reduction) };
    // Loops over arrays: `map` and `from_fn` of this length are not inlined.
    let mut lanes = [[reduction.empty()]; LANES];
    for ([lane], &first) in lanes.iter_mut().zip(first) {
        *lane = reduction.start(first);
    }
    for chunk in chunks {
        for ([lane], &element) in lanes.iter_mut().zip(chunk) {
            *lane = reduction.step(*lane, element);
        }
    }
    for ([lane], &element) in lanes.iter_mut().zip(rest) {
        *lane = reduction.step(*lane, element);
    }
    let [merged] = merge_lanes(lanes, reduction);
    merged
}

/// The lanes of `W` columns by halves: lane j with lane j + 16, then 8, 4, 2, 1.
#[inline(always)]
fn merge_lanes<A, F: Reduction<A>, const W: usize>(
    lanes: [[F::Sum; W]; LANES],
    reduction: &F,
) -> [F::Sum; W] {
    let merge = |mut left: [F::Sum; W], right: [F::Sum; W]| {
        for (left, right) in left.iter_mut().zip(right) {
            *left = reduction.merge(*left, right);
        }
        left
    };
    let halves = || {
        let lanes: [_; 16] = merge_halves(&lanes, merge)?;
        let lanes: [_; 8] = merge_halves(&lanes, merge)?;
        let lanes: [_; 4] = merge_halves(&lanes, merge)?;
        let [a, b, c, d] = lanes;
        Some(merge(merge(a, c), merge(b, d)))
    };
    halves().unwrap_or([reduction.empty(); W])
}

/// The first `N` of 2·N lanes, each with the one `N` further on.
#[inline(always)]
fn merge_halves<S: Copy, const N: usize>(lanes: &[S], merge: impl Fn(S, S) -> S) -> Option<[S; N]> {
    let ([left, right], []) = lanes.as_chunks::<N>() else { return None };
    let mut merged = *left;
    for (merged, &right) in merged.iter_mut().zip(right) {
        *merged = merge(*merged, right);
    }
    Some(merged)
}

// ---- Along another axis

/// Columns side by side, 16 at a time, then 4, then one: `$columns` reduces those
/// from the first row on.
macro_rules! strips {
    ($columns:ident, $slots:expr, $elements:expr, $sizes:expr, $reduction:expr) => {{
        let mut rest = $elements;
        let (wide, slots) = $slots.as_chunks_mut::<16>();
        let (narrow, single) = slots.as_chunks_mut::<4>();
        strips!(@each 16, $columns, wide, rest, $sizes, $reduction);
        strips!(@each 4, $columns, narrow, rest, $sizes, $reduction);
        strips!(@each 1, $columns, single.as_chunks_mut::<1>().0, rest, $sizes, $reduction);
    }};
    (@each $width:literal, $columns:ident, $strips:expr, $rest:ident, $sizes:expr, $reduction:expr) => {
        for slots in $strips {
            let sums: [_; $width] = $columns($rest, $sizes, $reduction);
            for (slot, sum) in slots.iter_mut().zip(sums) {
                *slot = $reduction.finish(sum);
            }
            $rest = $rest.get($width..).unwrap_or_default();
        }
    };
}

/// One column of `length` elements a slot, `inner` columns side by side; the last slots
/// may be a part of the columns, from the first of `elements` on.
#[inline(always)]
fn columns<A: Copy, F: Reduction<A>>(
    mut slots: &mut [F::Output],
    mut elements: &[A],
    [length, inner]: [usize; 2],
    reduction: &F,
) {
    let whole = length.saturating_mul(inner);
    while let (Some(slots @ [_, ..]), Some(elements)) = (
        slots.split_off_mut(..inner.min(slots.len())),
        elements.split_off(..whole.min(elements.len())),
    ) {
        if elements.len() < STRAIGHT {
            strips!(column_block, slots, elements, [length, inner], reduction);
        } else if length <= BLOCK {
            block_columns(slots, elements, [length, inner], reduction);
        } else {
            long_columns(slots, elements, [length, inner], reduction);
        }
    }
}

/// Columns of a block.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx2")))]
#[inline(never)]
fn block_columns<A: Copy, F: Reduction<A>>(
    slots: &mut [F::Output],
    elements: &[A],
    sizes: [usize; 2],
    reduction: &F,
) {
    strips!(column_block, slots, elements, sizes, reduction);
}

/// Columns of more than a block.
#[inline(never)]
fn long_columns<A: Copy, F: Reduction<A>>(
    slots: &mut [F::Output],
    elements: &[A],
    sizes: [usize; 2],
    reduction: &F,
) {
    strips!(column_halves, slots, elements, sizes, reduction);
}

/// `W` columns of any length.
pub(super) fn column_halves<A: Copy, F: Reduction<A>, const W: usize>(
    elements: &[A],
    [length, inner]: [usize; 2],
    reduction: &F,
) -> [F::Sum; W] {
    let left_length = half(length);
    match elements.split_at_checked(left_length.saturating_mul(inner)) {
        Some((left, right)) if length > BLOCK => {
            let right_length = length.saturating_sub(left_length);
            let left: [_; W] = column_halves(left, [left_length, inner], reduction);
            let right: [_; W] = column_halves(right, [right_length, inner], reduction);
            let mut merged = left;
            for (merged, right) in merged.iter_mut().zip(right) {
                *merged = reduction.merge(*merged, right);
            }
            merged
        }
        _ => one_column_block(elements, [length, inner], reduction),
    }
}

/// `W` columns of a block.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx2")))]
#[inline(never)]
fn one_column_block<A: Copy, F: Reduction<A>, const W: usize>(
    elements: &[A],
    sizes: [usize; 2],
    reduction: &F,
) -> [F::Sum; W] {
    column_block(elements, sizes, reduction)
}

/// `W` columns of a block.
#[inline(always)]
fn column_block<A: Copy, F: Reduction<A>, const W: usize>(
    elements: &[A],
    [length, inner]: [usize; 2],
    reduction: &F,
) -> [F::Sum; W] {
    let row = |k: usize| elements.get(k.saturating_mul(inner)..)?.first_chunk::<W>();
    // From row `from` on, every row or one in `LANES`.
    let rows = |from: usize, step: usize| {
        let mut sums = [reduction.empty(); W];
        for (sum, &first) in sums.iter_mut().zip(row(from).into_iter().flatten()) {
            *sum = reduction.start(first);
        }
        for row in (from..length).step_by(step).filter_map(row) {
            for (sum, &element) in sums.iter_mut().zip(row) {
                *sum = reduction.step(*sum, element);
            }
        }
        sums
    };
    if length < LANES {
        return rows(0, 1);
    }
    let mut lanes = [[reduction.empty(); W]; LANES];
    for (from, lane) in lanes.iter_mut().enumerate() {
        *lane = rows(from, LANES);
    }
    merge_lanes(lanes, reduction)
}

// ---- Two operands

/// Reduces what `pair` makes of the elements of two slices of the same length, in
/// the order of one slice.
#[inline(always)]
pub(crate) fn reduce_pairs<A: Copy, B, F: Reduction<B>>(
    left: &[A],
    right: &[A],
    pair: &impl Fn(A, A) -> B,
    reduction: &F,
) -> F::Output {
    let sum = if left.len() < LANES {
        let pairs = left.iter().zip(right).map(|(&left, &right)| pair(left, right));
        pairs.fold(reduction.empty(), |sum, pair| reduction.step(sum, pair))
    } else {
        pair_halves(left, right, pair, reduction)
    };
    reduction.finish(sum)
}

/// [`halves`], of pairs.
fn pair_halves<A: Copy, B, F: Reduction<B>>(
    left: &[A],
    right: &[A],
    pair: &impl Fn(A, A) -> B,
    reduction: &F,
) -> F::Sum {
    let at = half(left.len());
    match (left.split_at_checked(at), right.split_at_checked(at)) {
        (Some((left, left_rest)), Some((right, right_rest))) if !left_rest.is_empty() => {
            let sum = pair_halves(left, right, pair, reduction);
            reduction.merge(sum, pair_halves(left_rest, right_rest, pair, reduction))
        }
        _ => pair_block(left, right, pair, reduction),
    }
}

/// [`lanes`], of pairs; lanes start from `empty`.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512dq+avx512vl",
        "x86_64+avx2"
    ))
)]
#[inline(never)]
fn pair_block<A: Copy, B, P: Fn(A, A) -> B, F: Reduction<B>>(
    left: &[A],
    right: &[A],
    pair: &P,
    reduction: &F,
) -> F::Sum {
    let step = |lanes: &mut [[F::Sum; 1]; LANES], left: &[A], right: &[A]| {
        for (([lane], &left), &right) in lanes.iter_mut().zip(left).zip(right) {
            *lane = reduction.step(*lane, pair(left, right));
        }
    };
    if left.len() < LANES {
        let pairs = left.iter().zip(right).map(|(&left, &right)| pair(left, right));
        return pairs.fold(reduction.empty(), |sum, pair| reduction.step(sum, pair));
    }
    let mut lanes = [[reduction.empty()]; LANES];
    let (left, left_rest) = left.as_chunks::<LANES>();
    let (right, right_rest) = right.as_chunks::<LANES>();
    for (left, right) in left.iter().zip(right) {
        step(&mut lanes, left, right);
    }
    step(&mut lanes, left_rest, right_rest);
    let [merged] = merge_lanes(lanes, reduction);
    merged
}

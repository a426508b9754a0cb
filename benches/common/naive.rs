//! The loops that one writes by hand: safe Rust, arrays of constant size, the
//! broadcast written out.
//!
//! How fast such a loop is depends on where it stands: inlined into its caller, the
//! compiler may no longer know that its slices do not overlap; in a function of its
//! own, a small one costs a call; and few elements are best computed before they are
//! stored. Each product is measured in all three, and the fastest counts.

/// A product of shapes known by their loops. `f` is the product of two elements.
pub(crate) trait Loops {
    fn write<A: Copy, B: Copy, O>(left: &[A], right: &[B], out: &mut [O], f: impl Fn(A, B) -> O);
    fn update<A: Copy, B: Copy>(left: &mut [A], right: &[B], f: impl Fn(A, B) -> A);
}

/// [`Loops::write`] in a function of its own.
#[inline(never)]
pub(crate) fn write_apart<
    P: Loops,
    A: Copy,
    B: Copy,
    O,
    const L: usize,
    const R: usize,
    const S: usize,
>(
    left: &[A; L],
    right: &[B; R],
    out: &mut [O; S],
    f: impl Fn(A, B) -> O,
) {
    P::write(left, right, out, f);
}

/// [`Loops::update`] in a function of its own.
#[inline(never)]
pub(crate) fn update_apart<P: Loops, A: Copy, B: Copy, const L: usize, const R: usize>(
    left: &mut [A; L],
    right: &[B; R],
    f: impl Fn(A, B) -> A,
) {
    P::update(left, right, f);
}

fn rows<T, const K: usize>(elements: &[T]) -> &[[T; K]] {
    elements.as_chunks().0
}
fn rows_mut<T, const K: usize>(elements: &mut [T]) -> &mut [[T; K]] {
    elements.as_chunks_mut().0
}

/// `[N] × [N]`
pub(crate) enum Same {}
impl Loops for Same {
    #[inline]
    fn write<A: Copy, B: Copy, O>(left: &[A], right: &[B], out: &mut [O], f: impl Fn(A, B) -> O) {
        for ((out, &a), &b) in out.iter_mut().zip(left).zip(right) {
            *out = f(a, b);
        }
    }
    #[inline]
    fn update<A: Copy, B: Copy>(left: &mut [A], right: &[B], f: impl Fn(A, B) -> A) {
        for (a, &b) in left.iter_mut().zip(right) {
            *a = f(*a, b);
        }
    }
}

/// `[…, K] × [K]`
pub(crate) enum Row<const K: usize> {}
impl<const K: usize> Loops for Row<K> {
    #[inline]
    fn write<A: Copy, B: Copy, O>(left: &[A], right: &[B], out: &mut [O], f: impl Fn(A, B) -> O) {
        let Some(row) = right.first_chunk::<K>() else { return };
        for (out, left) in rows_mut::<O, K>(out).iter_mut().zip(rows::<A, K>(left)) {
            for k in 0..K {
                out[k] = f(left[k], row[k]);
            }
        }
    }
    #[inline]
    fn update<A: Copy, B: Copy>(left: &mut [A], right: &[B], f: impl Fn(A, B) -> A) {
        let Some(row) = right.first_chunk::<K>() else { return };
        for left in rows_mut::<A, K>(left) {
            for k in 0..K {
                left[k] = f(left[k], row[k]);
            }
        }
    }
}

/// `[…, R, K] × [R, 1]`
pub(crate) enum Column<const R: usize, const K: usize> {}
impl<const R: usize, const K: usize> Loops for Column<R, K> {
    #[inline]
    fn write<A: Copy, B: Copy, O>(left: &[A], right: &[B], out: &mut [O], f: impl Fn(A, B) -> O) {
        for (out, left) in out.chunks_exact_mut(R * K).zip(left.chunks_exact(R * K)) {
            let rows = rows_mut::<O, K>(out).iter_mut().zip(rows::<A, K>(left));
            for ((out, left), &b) in rows.zip(right) {
                for k in 0..K {
                    out[k] = f(left[k], b);
                }
            }
        }
    }
    #[inline]
    fn update<A: Copy, B: Copy>(left: &mut [A], right: &[B], f: impl Fn(A, B) -> A) {
        for left in left.chunks_exact_mut(R * K) {
            for (left, &b) in rows_mut::<A, K>(left).iter_mut().zip(right) {
                for a in left {
                    *a = f(*a, b);
                }
            }
        }
    }
}

/// `[R, 1] × [1, K]`
pub(crate) enum Outer<const K: usize> {}
impl<const K: usize> Loops for Outer<K> {
    #[inline]
    fn write<A: Copy, B: Copy, O>(left: &[A], right: &[B], out: &mut [O], f: impl Fn(A, B) -> O) {
        let Some(row) = right.first_chunk::<K>() else { return };
        for (out, &a) in rows_mut::<O, K>(out).iter_mut().zip(left) {
            for k in 0..K {
                out[k] = f(a, row[k]);
            }
        }
    }
    fn update<A: Copy, B: Copy>(_: &mut [A], _: &[B], _: impl Fn(A, B) -> A) {
        unreachable!("the left operand is smaller than the product");
    }
}

/// `[P, 1, R, 1] × [Q, 1, K]`
pub(crate) enum BothSides<const P: usize, const Q: usize, const R: usize, const K: usize> {}
impl<const P: usize, const Q: usize, const R: usize, const K: usize> Loops
    for BothSides<P, Q, R, K>
{
    #[inline]
    fn write<A: Copy, B: Copy, O>(left: &[A], right: &[B], out: &mut [O], f: impl Fn(A, B) -> O) {
        let (left, right) = (rows::<A, R>(left), rows::<B, K>(right));
        let mut out = rows_mut::<O, K>(out).iter_mut();
        for p in 0..P {
            for q in 0..Q {
                for r in 0..R {
                    let Some(out) = out.next() else { return };
                    for k in 0..K {
                        out[k] = f(left[p][r], right[q][k]);
                    }
                }
            }
        }
    }
    fn update<A: Copy, B: Copy>(_: &mut [A], _: &[B], _: impl Fn(A, B) -> A) {
        unreachable!("the left operand is smaller than the product");
    }
}

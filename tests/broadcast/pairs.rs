//! Every pair of a list of shapes, against the rule.

use shaped::shape;

use super::verdict::Verdict;

/// All pairs of a list. Each pair has a body of its own: in one body, the
/// compiler's bookkeeping of bounds grows with the square of the pairs (to tens
/// of gigabytes in the incremental cache, measured).
macro_rules! all_pairs {
    (@rows [$($left:ty,)*] $rights:tt) => { &[$(all_pairs!(@row $left; $rights)),*] };
    (@row $left:ty; [$($right:ty,)*]) => { &[$(all_pairs!(@pair $left, $right)),*] };
    (@pair $left:ty, $right:ty) => {{
        static VERDICT: Verdict = verdict!($left, $right);
        &VERDICT
    }};
    ($($shape:tt)*) => { all_pairs!(@rows [$($shape)*] [$($shape)*]) };
}

pub(crate) type R0 = shape![];
pub(crate) type R1<const A: usize> = shape![{ A }];
pub(crate) type R2<const A: usize, const B: usize> = shape![{ A }, { B }];

/// The rule in the words of NumPy, at run time: align from the last axis, a
/// missing axis counts as 1, equal lengths or a 1.
fn rule(left: &[usize], right: &[usize]) -> Option<Vec<usize>> {
    let rank = left.len().max(right.len());
    let padded = |lengths: &[usize]| [vec![1; rank - lengths.len()], lengths.to_vec()].concat();
    let pairs = padded(left).into_iter().zip(padded(right));
    pairs
        .map(|(l, r)| match (l, r) {
            (1, other) | (other, 1) => Some(other),
            _ => (l == r).then_some(l),
        })
        .collect()
}

/// The list has every shape of rank 0 to `ranks` over the lengths 0 to `lengths` − 1
/// beside every other one, and each pair broadcasts and expands as the rule says.
pub(crate) fn check(list: &[&[&Verdict]], ranks: u32, lengths: usize) {
    let mut shapes = vec![vec![]];
    for rank in 1..=ranks {
        for number in 0..lengths.pow(rank) {
            let digit = |axis| number / lengths.pow(axis) % lengths;
            shapes.push((0..rank).rev().map(digit).collect());
        }
    }
    assert_eq!(list.iter().map(|row| row[0].left).collect::<Vec<_>>(), shapes);
    for row in list {
        assert_eq!(row.iter().map(|verdict| verdict.right).collect::<Vec<_>>(), shapes);
        for verdict in *row {
            let expected = rule(verdict.left, verdict.right);
            assert_eq!(verdict.output, expected.as_deref(), "{verdict:?}");
            let expands = expected.as_deref() == Some(verdict.left);
            assert_eq!(verdict.expands, expands, "{verdict:?}");
        }
    }
}

//! Every pair of shapes of rank 0 to 3 over the lengths 0 to 3, and of rank 0 to 4 over
//! the lengths 0 to 2.

use shaped::{Layout, shape};

use super::{Pair, Refused, Verdict};

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

type R0 = shape![];
type R1<const A: usize> = shape![{ A }];
type R2<const A: usize, const B: usize> = shape![{ A }, { B }];
type R3<const A: usize, const B: usize, const C: usize> = shape![{ A }, { B }, { C }];
type R4<const A: usize, const B: usize, const C: usize, const D: usize> =
    shape![{ A }, { B }, { C }, { D }];

static TO_RANK_3: &[&[&Verdict]] = all_pairs! {
    R0,
    R1<0>, R1<1>, R1<2>, R1<3>,
    R2<0, 0>, R2<0, 1>, R2<0, 2>, R2<0, 3>,
    R2<1, 0>, R2<1, 1>, R2<1, 2>, R2<1, 3>,
    R2<2, 0>, R2<2, 1>, R2<2, 2>, R2<2, 3>,
    R2<3, 0>, R2<3, 1>, R2<3, 2>, R2<3, 3>,
    R3<0, 0, 0>, R3<0, 0, 1>, R3<0, 0, 2>, R3<0, 0, 3>,
    R3<0, 1, 0>, R3<0, 1, 1>, R3<0, 1, 2>, R3<0, 1, 3>,
    R3<0, 2, 0>, R3<0, 2, 1>, R3<0, 2, 2>, R3<0, 2, 3>,
    R3<0, 3, 0>, R3<0, 3, 1>, R3<0, 3, 2>, R3<0, 3, 3>,
    R3<1, 0, 0>, R3<1, 0, 1>, R3<1, 0, 2>, R3<1, 0, 3>,
    R3<1, 1, 0>, R3<1, 1, 1>, R3<1, 1, 2>, R3<1, 1, 3>,
    R3<1, 2, 0>, R3<1, 2, 1>, R3<1, 2, 2>, R3<1, 2, 3>,
    R3<1, 3, 0>, R3<1, 3, 1>, R3<1, 3, 2>, R3<1, 3, 3>,
    R3<2, 0, 0>, R3<2, 0, 1>, R3<2, 0, 2>, R3<2, 0, 3>,
    R3<2, 1, 0>, R3<2, 1, 1>, R3<2, 1, 2>, R3<2, 1, 3>,
    R3<2, 2, 0>, R3<2, 2, 1>, R3<2, 2, 2>, R3<2, 2, 3>,
    R3<2, 3, 0>, R3<2, 3, 1>, R3<2, 3, 2>, R3<2, 3, 3>,
    R3<3, 0, 0>, R3<3, 0, 1>, R3<3, 0, 2>, R3<3, 0, 3>,
    R3<3, 1, 0>, R3<3, 1, 1>, R3<3, 1, 2>, R3<3, 1, 3>,
    R3<3, 2, 0>, R3<3, 2, 1>, R3<3, 2, 2>, R3<3, 2, 3>,
    R3<3, 3, 0>, R3<3, 3, 1>, R3<3, 3, 2>, R3<3, 3, 3>,
};

static TO_RANK_4: &[&[&Verdict]] = all_pairs! {
    R0,
    R1<0>, R1<1>, R1<2>,
    R2<0, 0>, R2<0, 1>, R2<0, 2>, R2<1, 0>, R2<1, 1>, R2<1, 2>, R2<2, 0>, R2<2, 1>, R2<2, 2>,
    R3<0, 0, 0>, R3<0, 0, 1>, R3<0, 0, 2>, R3<0, 1, 0>, R3<0, 1, 1>, R3<0, 1, 2>,
    R3<0, 2, 0>, R3<0, 2, 1>, R3<0, 2, 2>, R3<1, 0, 0>, R3<1, 0, 1>, R3<1, 0, 2>,
    R3<1, 1, 0>, R3<1, 1, 1>, R3<1, 1, 2>, R3<1, 2, 0>, R3<1, 2, 1>, R3<1, 2, 2>,
    R3<2, 0, 0>, R3<2, 0, 1>, R3<2, 0, 2>, R3<2, 1, 0>, R3<2, 1, 1>, R3<2, 1, 2>,
    R3<2, 2, 0>, R3<2, 2, 1>, R3<2, 2, 2>,
    R4<0, 0, 0, 0>, R4<0, 0, 0, 1>, R4<0, 0, 0, 2>, R4<0, 0, 1, 0>, R4<0, 0, 1, 1>, R4<0, 0, 1, 2>,
    R4<0, 0, 2, 0>, R4<0, 0, 2, 1>, R4<0, 0, 2, 2>, R4<0, 1, 0, 0>, R4<0, 1, 0, 1>, R4<0, 1, 0, 2>,
    R4<0, 1, 1, 0>, R4<0, 1, 1, 1>, R4<0, 1, 1, 2>, R4<0, 1, 2, 0>, R4<0, 1, 2, 1>, R4<0, 1, 2, 2>,
    R4<0, 2, 0, 0>, R4<0, 2, 0, 1>, R4<0, 2, 0, 2>, R4<0, 2, 1, 0>, R4<0, 2, 1, 1>, R4<0, 2, 1, 2>,
    R4<0, 2, 2, 0>, R4<0, 2, 2, 1>, R4<0, 2, 2, 2>, R4<1, 0, 0, 0>, R4<1, 0, 0, 1>, R4<1, 0, 0, 2>,
    R4<1, 0, 1, 0>, R4<1, 0, 1, 1>, R4<1, 0, 1, 2>, R4<1, 0, 2, 0>, R4<1, 0, 2, 1>, R4<1, 0, 2, 2>,
    R4<1, 1, 0, 0>, R4<1, 1, 0, 1>, R4<1, 1, 0, 2>, R4<1, 1, 1, 0>, R4<1, 1, 1, 1>, R4<1, 1, 1, 2>,
    R4<1, 1, 2, 0>, R4<1, 1, 2, 1>, R4<1, 1, 2, 2>, R4<1, 2, 0, 0>, R4<1, 2, 0, 1>, R4<1, 2, 0, 2>,
    R4<1, 2, 1, 0>, R4<1, 2, 1, 1>, R4<1, 2, 1, 2>, R4<1, 2, 2, 0>, R4<1, 2, 2, 1>, R4<1, 2, 2, 2>,
    R4<2, 0, 0, 0>, R4<2, 0, 0, 1>, R4<2, 0, 0, 2>, R4<2, 0, 1, 0>, R4<2, 0, 1, 1>, R4<2, 0, 1, 2>,
    R4<2, 0, 2, 0>, R4<2, 0, 2, 1>, R4<2, 0, 2, 2>, R4<2, 1, 0, 0>, R4<2, 1, 0, 1>, R4<2, 1, 0, 2>,
    R4<2, 1, 1, 0>, R4<2, 1, 1, 1>, R4<2, 1, 1, 2>, R4<2, 1, 2, 0>, R4<2, 1, 2, 1>, R4<2, 1, 2, 2>,
    R4<2, 2, 0, 0>, R4<2, 2, 0, 1>, R4<2, 2, 0, 2>, R4<2, 2, 1, 0>, R4<2, 2, 1, 1>, R4<2, 2, 1, 2>,
    R4<2, 2, 2, 0>, R4<2, 2, 2, 1>, R4<2, 2, 2, 2>,
};

/// All of them.
fn verdicts() -> impl Iterator<Item = &'static Verdict> {
    [TO_RANK_3, TO_RANK_4].into_iter().flatten().copied().flatten().copied()
}

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

#[test]
fn every_pair_broadcasts_as_the_rule_says() {
    assert_eq!(verdicts().count(), 85 * 85 + 121 * 121);
    for verdict in verdicts() {
        let expected = rule(verdict.left, verdict.right);
        assert_eq!(verdict.output, expected.as_deref(), "{verdict:?}");
    }
}

#[test]
fn the_right_shape_expands_where_the_left_one_comes_out() {
    for verdict in verdicts() {
        let expected = rule(verdict.left, verdict.right).as_deref() == Some(verdict.left);
        assert_eq!(verdict.expands, expected, "{verdict:?}");
    }
}

#[test]
fn the_lists_hold_every_shape_once() {
    for (list, ranks, lengths) in [(TO_RANK_3, 3, 4_usize), (TO_RANK_4, 4, 3)] {
        let mut expected = vec![vec![]];
        for rank in 1..=ranks {
            for number in 0..lengths.pow(rank) {
                let digit = |axis| number / lengths.pow(axis) % lengths;
                expected.push((0..rank).rev().map(digit).collect());
            }
        }
        let lefts: Vec<_> = list.iter().map(|row| row[0].left).collect();
        assert_eq!(lefts, expected);
        for row in list {
            assert_eq!(row.iter().map(|verdict| verdict.right).collect::<Vec<_>>(), expected);
        }
    }
}

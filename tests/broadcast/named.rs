//! Named axes: which names meet, and what comes out.

use shaped::{Axis, Broadcast, BroadcastShape, Layout, shape};

use super::{Pair, Refused, Triple};

shaped::axis!(Row = 3);
shaped::axis!(Col = 3);
shaped::axis!(Empty = 0);
shaped::axis!(Single = 1);
shaped::axis!(
    /// Neither in the table of `Dim` nor a power of anything.
    Width = 1000 + 80
);

/// A second axis of this name: another axis.
mod elsewhere {
    shaped::axis!(pub(super) Row = 3);
}

#[test]
fn an_unnamed_axis_takes_the_name() {
    assert_output!([3] * [Row] => [Row]);
    assert_output!([Width] * [1] => [Width]);
    assert_output!([2, 3] * [Row] => [2, Row]);
    assert_output!([3, 3] * [Row, Col] => [Row, Col]);
    assert_output!([Row, 3] * [3, Col] => [Row, Col]);
}

#[test]
fn a_name_meets_itself() {
    assert_output!([Row] * [Row] => [Row]);
    assert_output!([Row, Col] * [Row, Col] => [Row, Col]);
    assert_output!([Width] * [Width] => [Width]);
    assert_output!([Row, Row] * [Row] => [Row, Row]);
}

#[test]
fn a_name_meets_a_missing_axis() {
    assert_output!([] * [Row] => [Row]);
    assert_output!([Row, Col] * [Col] => [Row, Col]);
    assert_output!([Row, 2] * [2] => [Row, 2]);
}

#[test]
fn two_names_never_meet() {
    assert_refused!([Row] * [Col]);
    assert_refused!([Row] * [elsewhere::Row]);
    assert_refused!([Row, Col] * [Row]);
    assert_refused!([Row, Col] * [Col, Row]);
    assert_refused!([Row, 1] * [Col, 4]);
    assert_refused!([2, Row, 5] * [Col, 5]);
    // Not even where the lengths would broadcast.
    assert_refused!([Single] * [Row]);
    assert_refused!([Empty] * [Single]);
}

#[test]
fn names_do_not_make_lengths_fit() {
    assert_refused!([Row] * [2]);
    assert_refused!([Row] * [0]);
    assert_refused!([Width] * [1024]);
    assert_refused!([Row, 2] * [3]);
    assert_refused!([2, Row] * [3, 1]);
}

#[test]
fn length_one_expands_to_a_name() {
    assert_output!([1] * [Row] => [Row]);
    assert_output!([1, 1] * [Row] => [1, Row]);
    assert_output!([Row, 1] * [1, Col] => [Row, Col]);
    assert_output!([Row, 1] * [Col] => [Row, Col]);
    assert_output!([1, Row, 1, 5] * [8, 1, Width, 1] => [8, Row, Width, 5]);
    assert_output!([2, 1, Row, 1, Col] * [7, 1, 4, 3] => [2, 7, Row, 4, Col]);
}

#[test]
fn a_named_axis_of_length_one_expands_like_any_other() {
    assert_output!([Single] * [] => [Single]);
    assert_output!([Single] * [1] => [Single]);
    assert_output!([Single] * [Single] => [Single]);
    // What comes out has length 3, so it cannot be `Single`.
    assert_output!([Single] * [3] => [3]);
    assert_output!([Single] * [0] => [0]);
    assert_output!([Row, Single] * [4] => [Row, 4]);
}

#[test]
fn a_named_axis_of_length_zero_stays_empty() {
    assert_output!([Empty] * [] => [Empty]);
    assert_output!([Empty] * [0] => [Empty]);
    assert_output!([Empty] * [1] => [Empty]);
    assert_output!([Empty] * [Empty] => [Empty]);
    assert_output!([Row, Empty] * [3, 1] => [Row, Empty]);
    assert_refused!([Empty] * [2]);
    assert_refused!([Empty] * [3]);
}

#[test]
fn a_name_is_part_of_the_type() {
    let wrong = [
        Triple::<shape![Row], shape![3], shape![3]>::IS_OUTPUT,
        Triple::<shape![3], shape![Row], shape![Col]>::IS_OUTPUT,
        Triple::<shape![Row, 1], shape![3], shape![Row, Row]>::IS_OUTPUT,
    ];
    assert_eq!(wrong, [false; 3]);
}

#[test]
fn expanding_follows_the_same_names() {
    // An unnamed axis takes the name of its target.
    assert_expands!([3] => [Row]);
    assert_expands!([1] => [Row]);
    assert_expands!([] => [Row, Col]);
    assert_expands!([Col] => [Row, Col]);
    assert_expands!([Row, 1] => [Row, Col]);
    assert_expands!([1, 3] => [4, Width, Col]);
    // An unnamed target takes the name off.
    assert_expands!([Row] => [3]);
    assert_expands!([Row] => [2, 3]);
    assert_expands!([Single] => [3]);
    assert_expands!([Single] => [1]);
    assert_expands!([1] => [Empty]);
    assert_expands!([Empty] => [0]);
    // A name meets itself alone.
    assert_expands!([Row] => [Row]);
    assert_expands!([Col] => not [Row]);
    assert_expands!([elsewhere::Row] => not [Row]);
    assert_expands!([Single] => not [Row]);
    assert_expands!([Row] => not [Row, Col]);
    assert_expands!([Col, Row] => not [Row, Col]);
    // Only the operand grows.
    assert_expands!([Row] => not [1]);
    assert_expands!([Row] => not []);
    assert_expands!([Row, Col] => not [Col]);
    assert_expands!([1, Row] => not [Row]);
    assert_expands!([Empty] => not [1]);
    assert_expands!([2] => not [Row]);
}

#[test]
fn lengths_of_named_axes() {
    type Picture = BroadcastShape<shape![4, 1, Width], shape![Row, 1]>;
    assert_eq!([Row::LEN, Empty::LEN, Single::LEN, Width::LEN], [3, 0, 1, 1080]);
    assert_eq!(Picture::LENGTHS, [4, 3, 1080]);
    assert_eq!((Picture::RANK, Picture::LEN), (3, 12_960));
}

/// A bound that every `N` fulfils.
fn with_a_column<const N: usize>() -> &'static [usize]
where
    shape![{ N }, 1]: Broadcast<shape![Width]>,
{
    BroadcastShape::<shape![{ N }, 1], shape![Width]>::LENGTHS
}

#[test]
fn names_beside_const_generics() {
    assert_eq!(with_a_column::<5>(), [5, 1080]);
    assert_eq!(with_a_column::<1>(), [1, 1080]);
}

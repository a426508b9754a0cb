//! The forms of `shape!`, and the constants of a shape.

use shaped::{Dim, Dims, Layout, Scalar, Shape, shape};

use super::{Pair, Refused, Triple};

shaped::axis!(Height = 5);
// Neither is in the table of `Dim`.
shaped::axis!(Line = 1025);
shaped::axis!(Vast = (1 << 40) + 7);

mod camera {
    shaped::axis!(pub(super) Channel = 3);
    pub(super) mod raw {
        shaped::axis!(pub(in super::super) Bayer = 4);
    }
}

const N: usize = 4;

/// Compiles for two names of one type.
fn assert_same<S: Is<U>, U>() {}
trait Is<U> {}
impl<S> Is<S> for S {}

#[test]
fn every_form_writes_the_same_list() {
    type Axes2<A, B> = Dims<Dims<Scalar, A>, B>;

    assert_same::<shape![], Scalar>();
    assert_same::<shape![2], Dims<Scalar, Dim<2>>>();
    assert_same::<shape![2, 3], Axes2<Dim<2>, Dim<3>>>();
    assert_same::<shape![2, 3,], Axes2<Dim<2>, Dim<3>>>();
    assert_same::<shape!(2, 3), Axes2<Dim<2>, Dim<3>>>();
    assert_same::<shape![0x10, 1_000], Axes2<Dim<16>, Dim<1000>>>();
    assert_same::<shape![{ N }, { N - 1 }], Axes2<Dim<4>, Dim<3>>>();
    assert_same::<shape![{ N }, 3,], Axes2<Dim<4>, Dim<3>>>();
    assert_same::<shape![Height, 3], Axes2<Height, Dim<3>>>();
    assert_same::<shape![{ N }, Height], Axes2<Dim<4>, Height>>();
    assert_same::<
        shape![camera::Channel, camera::raw::Bayer],
        Axes2<camera::Channel, camera::raw::Bayer>,
    >();
    assert_same::<shape![Height, Dim<7>], Axes2<Height, Dim<7>>>();
}

#[test]
fn rank_length_and_lengths() {
    fn constants<S: Shape>() -> (usize, usize, &'static [usize]) {
        (S::RANK, S::LEN, S::LENGTHS)
    }

    assert_eq!(constants::<shape![]>(), (0, 1, &[][..]));
    assert_eq!(constants::<shape![0]>(), (1, 0, &[0][..]));
    assert_eq!(constants::<shape![1, 1, 1]>(), (3, 1, &[1, 1, 1][..]));
    assert_eq!(constants::<shape![2, 3, 4]>(), (3, 24, &[2, 3, 4][..]));
    assert_eq!(constants::<shape![2, 0, 4]>(), (3, 0, &[2, 0, 4][..]));
    assert_eq!(constants::<shape![Height, { N }]>(), (2, 20, &[5, 4][..]));
}

#[test]
fn lengths_above_the_table() {
    assert_eq!(<shape![2, Line]>::LENGTHS, [2, 1025]);
    assert_eq!(<shape![Vast]>::LEN, 1_099_511_627_783);
    assert_eq!(<shape![2048, 10_000]>::LEN, 20_480_000);

    assert_output!([2, 1] * [Line] => [2, Line]);
    assert_output!([Vast, 1] * [1, Line] => [Vast, Line]);
    assert_output!([2048, 1] * [10_000] => [2048, 10_000]);
    assert_refused!([1024] * [Line]);
    assert_refused!([2048] * [4096]);
    assert_refused!([Line] * [Vast]);
    assert_expands!([1024] => [8, 1024]);
    assert_expands!([1023] => not [8, 1024]);
    assert_expands!([Line, 1] => [2, Line, Vast]);
}

/// Lengths that share their low bits, or all bits but the highest.
#[test]
fn lengths_differ_in_any_bit() {
    assert_refused!([2] * [3]);
    assert_refused!([2] * [4]);
    assert_refused!([3] * [7]);
    assert_refused!([512] * [1024]);
    assert_refused!([511] * [1023]);
    assert_refused!([1022] * [1023]);
    assert_refused!([640] * [641]);
    assert_output!([640] * [640] => [640]);
    assert_output!([1023] * [1023] => [1023]);
}

#[test]
fn twenty_axes() {
    type Rank20 = shape![2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3];
    assert_eq!((Rank20::RANK, Rank20::LEN), (20, 2_usize.pow(7) * 3_usize.pow(7)));
    assert_eq!(Rank20::LENGTHS, [2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]);

    assert_output!(
        [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
            * [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]
            => [2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3]
    );
    assert_output!(
        [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] * [4, 5]
            => [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4, 5]
    );
    assert_output!([] * [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]
        => [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    // They differ in the first axis alone.
    assert_refused!(
        [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
            * [3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    );
    assert_expands!([3, 1, 1] => [2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 3, 2, 3]);
    assert_expands!([3, 1, 1] => not [2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]);
}

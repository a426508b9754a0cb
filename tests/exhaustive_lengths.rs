//! Every length of a class: the loops of the kernels take elements by blocks, rows by
//! batches and lines by sixteen, and each remainder of those is some length here.
//!
//! Three thousand operations take the compiler long, so that `cargo test` leaves this program
//! out: `cargo test --test exhaustive_lengths`.
#![allow(clippy::pedantic, clippy::restriction, reason = "a test")]

use std::thread;

use shaped::{Broadcast, BroadcastShape, ExpandTo, Layout, Shape, Tensor, axis, shape};

#[path = "common/reference.rs"]
mod reference;
use reference::reference;

/// Numbers that differ, and of which the differences do: what stands in the wrong place
/// shows. The operation is `-`, so that operands the wrong way round do too.
macro_rules! checks {
    ($element:ident: $numbers:ident $assert_difference:ident $fresh:ident) => {
        fn $numbers(count: usize, seed: u64) -> Vec<$element> {
            let number = |i: u64| (i + seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
            (0..count as u64).map(|i| number(i) as $element).collect()
        }

        /// (Not generic: the compiler makes it once, where there are shapes by the thousand.)
        fn $assert_difference(
            found: &[$element],
            left: (&[usize], &[$element]),
            right: (&[usize], &[$element]),
        ) {
            let expected = reference(left, right, $element::wrapping_sub);
            let wrong = found.iter().zip(&expected).position(|(found, expected)| found != expected);
            assert_eq!(
                (wrong, found.len()),
                (None, expected.len()),
                "{:?} - {:?}",
                left.0,
                right.0
            );
        }

        /// `&a - &b`
        fn $fresh<L: Broadcast<R>, R: Shape>() {
            let (left, right) = ($numbers(L::LEN, 1), $numbers(R::LEN, 1 << 40));
            let a = Tensor::<$element, L>::from_slice(&left).unwrap();
            let b = Tensor::<$element, R>::from_slice(&right).unwrap();
            let difference = a - b;
            $assert_difference(difference.as_slice(), (L::LENGTHS, &left), (R::LENGTHS, &right));
        }
    };
}
checks!(i32: numbers assert_difference fresh);
checks!(u8: bytes assert_difference_of_bytes fresh_bytes);

/// `a -= &b`
fn in_place<L: Shape, R: ExpandTo<L>>() {
    let (left, right) = (numbers(L::LEN, 1), numbers(R::LEN, 1 << 40));
    let mut found = left.clone();
    let a = Tensor::<i32, L>::from_mut_slice(&mut found).unwrap();
    *a -= Tensor::<i32, R>::from_slice(&right).unwrap();
    assert_difference(&found, (L::LENGTHS, &left), (R::LENGTHS, &right));
}

/// `expand`
fn expanded<L: Shape, R: ExpandTo<L>>() {
    let (zeros, right) = (vec![0; L::LEN], numbers(R::LEN, 1));
    let found = Tensor::<i32, R>::from_slice(&right).unwrap().expand::<L>();
    let expected = reference((L::LENGTHS, &zeros), (R::LENGTHS, &right), |_, element| element);
    assert!(found.as_slice() == expected, "{:?} to {:?}", R::LENGTHS, L::LENGTHS);
}

/// `a.mul_add(&b, &c)`
fn of_three<A, B, C, O>()
where
    A: Broadcast<B, Output: Broadcast<C, Output = O>>,
    B: Shape,
    C: ExpandTo<O> + Shape,
    O: Layout,
{
    let (x, y, z) = (numbers(A::LEN, 1), numbers(B::LEN, 1 << 40), numbers(C::LEN, 1 << 50));
    let a = Tensor::<i32, A>::from_slice(&x).unwrap();
    let b = Tensor::<i32, B>::from_slice(&y).unwrap();
    let found = a.mul_add(b, Tensor::<i32, C>::from_slice(&z).unwrap());
    let products = reference((A::LENGTHS, &x), (B::LENGTHS, &y), i32::wrapping_mul);
    let lengths = BroadcastShape::<A, B>::LENGTHS;
    let sums = reference((lengths, &products), (C::LENGTHS, &z), i32::wrapping_add);
    assert!(found.as_slice() == sums, "{:?} * {:?} + {:?}", A::LENGTHS, B::LENGTHS, C::LENGTHS);
}

// (Types with names: `shape!`, thousands of times, takes the compiler a while.)
type Number = shape![];
type Row<const N: usize> = shape![{ N }];
type Column<const M: usize> = shape![{ M }, 1];
type Matrix<const M: usize, const N: usize> = shape![{ M }, { N }];
type Columns<const B: usize, const M: usize> = shape![{ B }, { M }, 1];
type Rows<const B: usize, const N: usize> = shape![{ B }, 1, { N }];
type Table<const B: usize, const M: usize> = shape![{ B }, 1, { M }, 1];

/// One difference; what stands on both sides, in words.
macro_rules! check {
    ((matrix - row) $rows:literal $length:literal) => {
        fresh::<Matrix<$rows, $length>, Row<$length>>()
    };
    ((row - matrix) $rows:literal $length:literal) => {
        fresh::<Row<$length>, Matrix<$rows, $length>>()
    };
    ((matrix -= row) $rows:literal $length:literal) => {
        in_place::<Matrix<$rows, $length>, Row<$length>>()
    };
    ((row alone) $rows:literal $length:literal) => {
        expanded::<Matrix<$rows, $length>, Row<$length>>()
    };
    ((matrix - column) $rows:literal $length:literal) => {
        fresh::<Matrix<$rows, $length>, Column<$rows>>()
    };
    ((column - matrix) $rows:literal $length:literal) => {
        fresh::<Column<$rows>, Matrix<$rows, $length>>()
    };
    ((matrix -= column) $rows:literal $length:literal) => {
        in_place::<Matrix<$rows, $length>, Column<$rows>>()
    };
    ((column alone) $rows:literal $length:literal) => {
        expanded::<Matrix<$rows, $length>, Column<$rows>>()
    };
    ((column - row) $rows:literal $length:literal) => {
        fresh::<Column<$rows>, Row<$length>>()
    };
    ((row - column) $rows:literal $length:literal) => {
        fresh::<Row<$length>, Column<$rows>>()
    };
    // Outer products, two by two and two by three.
    ((columns - rows) $rows:literal $length:literal) => {
        fresh::<Columns<2, $rows>, Rows<2, $length>>()
    };
    ((rows - columns) $rows:literal $length:literal) => {
        fresh::<Rows<2, $length>, Columns<2, $rows>>()
    };
    ((table of columns - rows) $rows:literal $length:literal) => {
        fresh::<Table<3, $rows>, Rows<2, $length>>()
    };
    ((table of rows - columns) $rows:literal $length:literal) => {
        fresh::<Rows<2, $length>, Table<3, $rows>>()
    };
    // One row or one column for two products; four loops.
    ((columns - row) $rows:literal $length:literal) => {
        fresh::<Columns<2, $rows>, Row<$length>>()
    };
    ((row - columns) $rows:literal $length:literal) => {
        fresh::<Row<$length>, Columns<2, $rows>>()
    };
    ((column - rows) $rows:literal $length:literal) => {
        fresh::<Column<$rows>, Rows<2, $length>>()
    };
    ((rows - column) $rows:literal $length:literal) => {
        fresh::<Rows<2, $length>, Column<$rows>>()
    };
    ((two tables) $rows:literal $length:literal) => {
        fresh::<shape![2, 3, 1, $rows, 1], shape![3, 2, 1, $length]>();
        fresh::<shape![3, 2, 1, $length], shape![2, 3, 1, $rows, 1]>();
    };
}

/// [`check!`] with every length of a row in the first list and every number of rows in the
/// second one.
macro_rules! each {
    ($what:tt [$($length:literal)*] $rows:tt) => { $(each!(@ $what $length $rows);)* };
    (@ $what:tt $length:literal [$($rows:literal)*]) => { $(check!($what $rows $length);)* };
}

/// Two checks in turn, as the colours of a chessboard: even and odd lengths by even and odd
/// numbers of rows.
macro_rules! in_turn {
    ($white:tt $black:tt $even:tt $odd:tt: $even_rows:tt $odd_rows:tt) => {
        each!($white $even $even_rows);
        each!($black $even $odd_rows);
        each!($black $odd $even_rows);
        each!($white $odd $odd_rows);
    };
}

// ---- One loop

/// The same shape, and in place also a number.
macro_rules! runs {
    ($($run:ty)*) => {$(
        fresh::<$run, $run>();
        in_place::<$run, $run>();
        in_place::<$run, Number>();
    )*};
}

/// A number on either side.
macro_rules! numbers {
    ($($run:ty)*) => {$(
        fresh::<$run, Number>();
        fresh::<Number, $run>();
    )*};
}

/// A macro for runs of these lengths.
macro_rules! of_lengths {
    ($check:ident!: $($length:literal)*) => {
        $check!($(Row<$length>)*);
    };
}
macro_rules! of_large_lengths {
    ($check:ident!: $($length:literal)*) => {$({
        axis!(N = $length);
        $check!(shape![N]);
    })*};
}

#[test]
fn straight_lines() {
    of_lengths!(runs!:
        0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33
        34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63
    );
    of_lengths!(numbers!: 1 3 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31);
}

#[test]
fn in_the_cache() {
    of_lengths!(runs!: 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79);
    of_lengths!(numbers!: 64 65 67 69 79);
}

/// More than 48 KiB by two operands or three.
#[test]
fn beyond_the_cache() {
    of_large_lengths!(runs!: 6145 6146 6147 6148 6149 6150 6151 6152);
    of_large_lengths!(numbers!: 6145 6146 6147 6151);
}

/// More than 1 MiB, which is the limit where less is read.
#[test]
fn beyond_a_large_cache() {
    // Without `uninit`, and without optimization, each call holds its result once more.
    let large = thread::Builder::new().stack_size(64 << 20).spawn(lengths_beyond_it);
    large.expect("a thread").join().expect("right at every length");
}

fn lengths_beyond_it() {
    macro_rules! in_place {
        ($run:ty) => {
            in_place::<$run, $run>();
        };
    }
    macro_rules! bytes {
        ($run:ty) => {
            fresh_bytes::<$run, $run>();
        };
    }
    of_large_lengths!(in_place!:
        131_073 131_074 131_075 131_076 131_077 131_078 131_079 131_080
    );
    of_large_lengths!(bytes!: 524_289 524_290 524_291 524_292 524_293 524_294 524_295 524_296);
}

// ---- Two loops

/// The lengths of a row that the kernels know as a constant, but for 2 and 3.
macro_rules! constant_lengths {
    ($white:tt $black:tt: $even_rows:tt $odd_rows:tt) => {
        in_turn!($white $black
            [4 6 8 10 12 14 16 18 20 22 24 26 28 30 32] [5 7 9 11 13 15 17 19 21 23 25 27 29 31 33]:
            $even_rows $odd_rows
        );
    };
}

/// All of them, with a batch of sixteen rows and 0, 1, … 15 more; the shortest rows have
/// batches of 64 and 32.
macro_rules! every_remainder {
    ($white:tt $black:tt) => {
        constant_lengths!($white $black: [16 18 20 22 24 26 28 30] [17 19 21 23 25 27 29 31]);
        in_turn!($white $black [] [3]:
            [32 34 36 38 40 42 44 46 48 50 52 54 56 58 60 62]
            [33 35 37 39 41 43 45 47 49 51 53 55 57 59 61 63]
        );
        in_turn!($white $black [2] []:
            [64 66 68 70 72 74 76 78 80 82 84 86 88 90 92 94
            96 98 100 102 104 106 108 110 112 114 116 118 120 122 124 126]
            [65 67 69 71 73 75 77 79 81 83 85 87 89 91 93 95
            97 99 101 103 105 107 109 111 113 115 117 119 121 123 125 127]
        );
    };
}

#[test]
fn rows_and_columns_of_every_length() {
    every_remainder!((matrix - row)(column - matrix));
    every_remainder!((matrix -= column)(matrix -= row));
}

#[test]
fn outer_products_of_every_length() {
    every_remainder!((column - row)(row - column));
}

/// Less than a batch, two of them, three with a remainder; the other sides.
#[test]
fn other_numbers_of_rows() {
    constant_lengths!((row - matrix) (matrix - column): [2] [49]);
    constant_lengths!((column - row) (row - column): [32] [15]);
    constant_lengths!((row alone) (column alone): [2 32] [15 49]);
    in_turn!((row - matrix) (matrix - column) [2] [3]: [2 14 30 64 128] [3 15 31 65 129]);
    in_turn!((column - row) (row - column) [2] [3]: [2 14 30 64 128] [3 15 31 65 129]);
    in_turn!((row alone) (column alone) [2] [3]: [2 14 30 64 128] [3 15 31 65 129]);
}

/// Rows of no constant length.
#[test]
fn long_rows() {
    macro_rules! long {
        ($white:tt $black:tt) => {
            in_turn!($white $black [34 36 38 40 42 44 46 48] [35 37 39 41 43 45 47 49]: [2] [3]);
        };
    }
    long!((matrix - row)(column - matrix));
    long!((matrix -= column)(matrix -= row));
    in_turn!((row - matrix) (matrix - column) [34] [47]: [4] [5]);
    in_turn!((column - row) (row - column) [34] [47]: [4] [5]);
}

// ---- Outer products with loops around them

/// Every length of a row, and every remainder of the lines that are written at once: 16,
/// of longer rows 8, 4, 2, 1. Both ways where the kernels know the height as a constant.
#[test]
fn products_of_every_length() {
    macro_rules! products {
        ($even:tt $odd:tt: $even_rows:tt $odd_rows:tt) => {
            in_turn!((columns - rows) (rows - columns) $even $odd: $even_rows $odd_rows);
        };
        (of tables $even:tt $odd:tt: $even_rows:tt $odd_rows:tt) => {
            in_turn!((table of rows - columns) (table of columns - rows)
                $even $odd: $even_rows $odd_rows
            );
        };
    }
    products!([2 4 6 8] [3 5 7]: [2 4 6 8 10 12 14 16] [3 5 7 9 11 13 15]);
    products!(of tables [2 4 6 8] [3 5 7]: [2 4 6 8] [3 5 7 9]);
    products!(of tables [2 4] [3]: [18 20 22 24 26 28 30] [17 19 21 23 25 27 29 31]);
    products!([10 12 14 16] [9 11 13 15]: [2 4 6] [3 5 7]);
    products!(of tables [10 12 14 16] [9 11 13 15]: [2 4] [3]);
    products!([18 20 22 24 26 28 30 32 34] [17 19 21 23 25 27 29 31 33]: [2] [3]);
}

#[test]
fn products_with_other_loops() {
    in_turn!((columns - row) (row - columns) [8 34] [3 17 33]: [2] [9]);
    in_turn!((rows - column) (column - rows) [8 34] [3 17 33]: [2] [9]);
    each!((two tables) [3 8 17 33 34] [2 9]);
}

/// Two loops around the products, of each number of steps: along one of them the columns
/// move, along the other one the rows, or both along one. The height is a constant of the
/// kernels, or it is not, of short rows and of longer ones.
#[test]
fn loops_around_products() {
    macro_rules! around {
        ($([$outer:literal $inner:literal])*: $blocks:tt) => {
            $(around!(@ $outer $inner $blocks);)*
        };
        (@ $outer:literal $inner:literal [$([$rows:literal $length:literal])*]) => {$(
            fresh::<Table<$outer, $rows>, Rows<$inner, $length>>();
            fresh::<shape![$outer, 1, 1, $length], Columns<$inner, $rows>>();
            fresh::<Columns<$inner, $rows>, Rows<$inner, $length>>();
        )*};
    }
    around!([2 3] [3 3] [4 3] [5 3] [6 3] [7 3] [8 3] [9 3]: [[3 4] [9 4] [2 17]]);
    around!([3 2] [3 4] [3 5] [3 6] [3 7] [3 8] [3 9] [3 10]: [[3 4] [9 4] [2 17]]);
}

// ---- Three operands

/// Every third operand beside two, each along one of three loops or along all of them.
#[test]
fn third_operands() {
    macro_rules! each_third {
        ($([$($a:literal)+] [$($b:literal)+];)+) => {$(
            each_third!(@ shape![$($a),+], shape![$($b),+]);
        )+};
        (@ $a:ty, $b:ty) => {
            of_three::<$a, $b, shape![1, 1, 1], _>();
            of_three::<$a, $b, shape![1, 1, 5], _>();
            of_three::<$a, $b, shape![1, 4, 1], _>();
            of_three::<$a, $b, shape![1, 4, 5], _>();
            of_three::<$a, $b, shape![3, 1, 1], _>();
            of_three::<$a, $b, shape![3, 1, 5], _>();
            of_three::<$a, $b, shape![3, 4, 1], _>();
            of_three::<$a, $b, shape![3, 4, 5], _>();
        };
    }
    each_third! {
        [3 4 5] [1 1 1];
        [1 1 1] [3 4 5];
        [3 4 5] [3 1 5];
        [3 1 1] [1 4 5];
        [1 4 1] [3 1 5];
        [1 1 5] [3 4 1];
        [3 4 1] [1 1 5];
        [3 1 5] [1 4 1];
        [1 4 5] [3 1 1];
    }
}

// ---- Several threads (feature `rayon`)

fn on_a_large_stack(test: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(32 << 20).spawn(test).unwrap().join().unwrap();
}

/// An operand that lacks a loop: on either side, and in place.
macro_rules! on_both_sides {
    ($([$($long:tt)*] [$($short:tt)*];)*) => {$(
        fresh::<shape![$($long)*], shape![$($short)*]>();
        fresh::<shape![$($short)*], shape![$($long)*]>();
        in_place::<shape![$($long)*], shape![$($short)*]>();
    )*};
}

/// Outputs that are large enough to be cut, along a loop of an even and of an odd number
/// of steps, which both operands have, or one of them.
#[test]
fn cut_by_threads() {
    on_a_large_stack(|| {
        of_large_lengths!(runs!: 300_001);
        of_large_lengths!(numbers!: 300_001);
        on_both_sides! {
            [512, 1000] [1000];
            [513, 1000] [1000];
            [512, 1000] [512, 1];
            [513, 1000] [513, 1];
            [3, 100_000] [100_000];
            [9, 300, 100] [300, 1];
            [9, 300, 100] [9, 1, 100];
            [9, 1000, 30] [1000, 1];
            [9, 1000, 30] [9, 1, 30];
        }
    });
}

/// Of three operands one alone walks along the loop that is cut, or all but one.
#[test]
fn third_operands_cut_by_threads() {
    on_a_large_stack(|| {
        of_three::<shape![1000], shape![1000], shape![512, 1000], _>();
        of_three::<shape![1000], shape![512, 1000], shape![1000], _>();
        of_three::<shape![512, 1000], shape![1000], shape![1000], _>();
        of_three::<shape![513, 1000], shape![513, 1], shape![1000], _>();
        of_three::<shape![513, 1000], shape![1000], shape![513, 1], _>();
        of_three::<shape![1000], shape![513, 1000], shape![513, 1], _>();
    });
}

#[test]
fn outer_products_cut_by_threads() {
    on_a_large_stack(|| {
        fresh::<shape![512, 1], shape![1000]>();
        fresh::<shape![1000], shape![512, 1]>();
        fresh::<shape![513, 1], shape![1000]>();
        fresh::<shape![1000], shape![513, 1]>();
        fresh::<shape![9, 300, 1], shape![9, 1, 100]>();
        fresh::<shape![9, 1, 100], shape![9, 300, 1]>();
    });
}

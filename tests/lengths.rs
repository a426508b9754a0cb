//! Every length of a class: the loops of the kernels take elements by blocks, rows by
//! batches and lines by sixteen, and each remainder of those is some length here.
#![allow(clippy::pedantic, clippy::restriction, reason = "a test")]

use std::thread;

use shaped::{Broadcast, ExpandTo, Shape, Tensor, axis, shape};

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

/// A macro for each length in the first list with each number in the second one.
macro_rules! each {
    ($check:ident! [$($length:literal)*] $numbers:tt) => {
        $(each!(@ $check $length $numbers);)*
    };
    (@ $check:ident $length:literal [$($number:literal)*]) => {
        $($check!($number, $length);)*
    };
}

// ---- One loop

/// The same shape, and a number on either side.
macro_rules! runs {
    ($($length:literal)*) => {$({
        axis!(N = $length);
        fresh::<shape![N], shape![N]>();
        fresh::<shape![N], shape![]>();
        fresh::<shape![], shape![N]>();
        in_place::<shape![N], shape![N]>();
        in_place::<shape![N], shape![]>();
    })*};
}

#[test]
fn straight_lines() {
    runs!(0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31);
    runs!(32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60);
    runs!(61 62 63);
}

#[test]
fn in_the_cache() {
    runs!(64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 4095 4096);
}

/// More than 48 KiB, by two operands or three.
#[test]
fn beyond_the_cache() {
    runs!(6145 6146 6147 6148 6149 6150 6151 6152 6153);
}

/// More than 1 MiB, which is the limit for elements of one byte.
#[test]
fn bytes_beyond_the_cache() {
    macro_rules! runs {
        ($($length:literal)*) => {$({
            axis!(N = $length);
            fresh_bytes::<shape![N], shape![N]>();
        })*};
    }
    runs!(349_526 349_527 349_528 349_529 349_530 349_531 349_532 349_533);
}

// ---- Two loops

/// Rows, and one for all of them on the other side.
macro_rules! matrix_and_row {
    ($rows:literal, $length:literal) => {
        fresh::<shape![$rows, $length], shape![$length]>();
    };
}
macro_rules! row_and_matrix {
    ($rows:literal, $length:literal) => {
        fresh::<shape![$length], shape![$rows, $length]>();
    };
}

/// Rows, and an element for each of them.
macro_rules! matrix_and_column {
    ($rows:literal, $length:literal) => {
        fresh::<shape![$rows, $length], shape![$rows, 1]>();
    };
}
macro_rules! column_and_matrix {
    ($rows:literal, $length:literal) => {
        fresh::<shape![$rows, 1], shape![$rows, $length]>();
    };
}

/// An element for each row, and one row.
macro_rules! column_and_row {
    ($rows:literal, $length:literal) => {
        fresh::<shape![$rows, 1], shape![$length]>();
    };
}
macro_rules! row_and_column {
    ($rows:literal, $length:literal) => {
        fresh::<shape![$length], shape![$rows, 1]>();
    };
}

/// One operand alone: in place, and expanded.
macro_rules! alone {
    ($rows:literal, $length:literal) => {
        in_place::<shape![$rows, $length], shape![$length]>();
        in_place::<shape![$rows, $length], shape![$rows, 1]>();
        expanded::<shape![$rows, $length], shape![$length]>();
        expanded::<shape![$rows, $length], shape![$rows, 1]>();
    };
}

macro_rules! all_of_them {
    ($rows:literal, $length:literal) => {
        matrix_and_row!($rows, $length);
        row_and_matrix!($rows, $length);
        matrix_and_column!($rows, $length);
        column_and_matrix!($rows, $length);
        column_and_row!($rows, $length);
        row_and_column!($rows, $length);
        alone!($rows, $length);
    };
}

/// Every length of a row that the kernels know as a constant, with two batches of sixteen
/// rows and 0, 1, … 15 more; the shortest rows have batches of 64 and 32. The operands
/// change sides as the colours of a chessboard do.
macro_rules! every_remainder {
    ($white:ident! $black:ident!) => {
        each!($white! [2] [
            128 130 132 134 136 138 140 142 144 146 148 150 152 154 156 158
            160 162 164 166 168 170 172 174 176 178 180 182 184 186 188 190
        ]);
        each!($black! [2] [
            129 131 133 135 137 139 141 143 145 147 149 151 153 155 157 159
            161 163 165 167 169 171 173 175 177 179 181 183 185 187 189 191
        ]);
        each!($black! [3] [64 66 68 70 72 74 76 78 80 82 84 86 88 90 92 94]);
        each!($white! [3] [65 67 69 71 73 75 77 79 81 83 85 87 89 91 93 95]);
        each!($white! [4 6 8 10 12 14 16 18 20 22 24 26 28 30 32] [32 34 36 38 40 42 44 46]);
        each!($black! [4 6 8 10 12 14 16 18 20 22 24 26 28 30 32] [33 35 37 39 41 43 45 47]);
        each!($black! [5 7 9 11 13 15 17 19 21 23 25 27 29 31 33] [32 34 36 38 40 42 44 46]);
        each!($white! [5 7 9 11 13 15 17 19 21 23 25 27 29 31 33] [33 35 37 39 41 43 45 47]);
    };
}

#[test]
fn rows_of_every_length() {
    every_remainder!(matrix_and_row! row_and_matrix!);
}

#[test]
fn columns_of_every_length() {
    every_remainder!(matrix_and_column! column_and_matrix!);
}

#[test]
fn outer_products_of_every_length() {
    every_remainder!(column_and_row! row_and_column!);
}

/// Less than a batch of rows, in straight-line code where they are short.
#[test]
fn few_rows() {
    each!(all_of_them! [2 3] [2 15 31]);
    each!(all_of_them! [4 6 8 10 12 14 16 18 20 22 24 26 28 30 32][3]);
    each!(all_of_them! [5 7 9 11 13 15 17 19 21 23 25 27 29 31 33][15]);
}

#[test]
fn one_operand_alone() {
    each!(alone! [2] [127 128 129]);
    each!(alone! [3] [63 64 65]);
    each!(
        alone! [4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33]
            [35]
    );
}

/// Rows of no constant length.
#[test]
fn long_rows() {
    each!(all_of_them! [34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49][3]);
}

// ---- Outer products with loops around them

/// With a loop around them that both operands have, and with one for each.
macro_rules! columns_and_rows {
    ($height:literal, $length:literal) => {
        fresh::<shape![2, $height, 1], shape![2, 1, $length]>();
        fresh::<shape![3, 1, $height, 1], shape![2, 1, $length]>();
    };
}
macro_rules! rows_and_columns {
    ($height:literal, $length:literal) => {
        fresh::<shape![2, 1, $length], shape![2, $height, 1]>();
        fresh::<shape![2, 1, $length], shape![3, 1, $height, 1]>();
    };
}

/// Every length of a row, and every remainder of the lines that are written at once: 16,
/// of longer rows 8, 4, 2, 1. On changing sides, as above.
#[test]
fn products_of_every_length() {
    macro_rules! every_height {
        ([$($white:literal)*] [$($black:literal)*]: $even:tt $odd:tt) => {
            each!(columns_and_rows! [$($white)*] $even);
            each!(rows_and_columns! [$($white)*] $odd);
            each!(rows_and_columns! [$($black)*] $even);
            each!(columns_and_rows! [$($black)*] $odd);
        };
    }
    every_height!(
        [2 4] [3]: [2 4 6 8 10 12 14 16 18 20 22 24 26 28 30] [3 5 7 9 11 13 15 17 19 21 23 25 27 29 31]
    );
    every_height!([6 8] [5 7]: [2 4 6 8 10 12 14 16] [3 5 7 9 11 13 15]);
    every_height!([10 12 14 16] [9 11 13 15]: [2 4 6 8] [3 5 7 9]);
    every_height!([18 20 22 24 26 28 30 32 34] [17 19 21 23 25 27 29 31 33]: [2] [3]);
}

/// With a loop around them that one operand has; and with four loops.
#[test]
fn products_with_other_loops() {
    macro_rules! products {
        ($height:literal, $length:literal) => {
            fresh::<shape![2, $height, 1], shape![$length]>();
            fresh::<shape![$length], shape![2, $height, 1]>();
            fresh::<shape![$height, 1], shape![2, 1, $length]>();
            fresh::<shape![2, 1, $length], shape![$height, 1]>();
            fresh::<shape![2, 3, 1, $height, 1], shape![3, 2, 1, $length]>();
            fresh::<shape![3, 2, 1, $length], shape![2, 3, 1, $height, 1]>();
        };
    }
    each!(products! [2 3 4 5 8 9 16 17 32 33 34] [2 3 9]);
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
        runs!(300_001);
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

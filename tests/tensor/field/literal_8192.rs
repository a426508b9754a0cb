//! A table of 8192 elements in ROM: rustc ends with SIGSEGV.
use shaped::{Tensor, shape, tensor};

macro_rules! table {
    ($($x:literal)*;) => { tensor![$($x),*] };
    ($($x:literal)*; $_once:literal $($more:literal)*) => { table!($($x)* $($x)*; $($more)*) };
}
static TABLE: Tensor<f32, shape![8192]> = table!(1.0; 1 2 3 4 5 6 7 8 9 10 11 12 13);

pub fn main() {
    assert_eq!(TABLE.sum(), 8192.0);
}

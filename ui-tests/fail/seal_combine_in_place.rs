// Which elements combine in place is decided by their types, not by a line of your own.
use shaped::element::{CombineInPlace, Dimensioned as D};
use shaped::{Element, category, operation::Mul};
#[derive(Clone, Copy, Default)]
struct Feet(f32);
impl Element for Feet { type Category = category::Custom; }
impl CombineInPlace<Mul, Feet, D, D> for f32 {
    fn combine_in_place(&mut self, _: Feet) {}
    fn combine_run_in_place(_: &mut [f32], _: &[Feet]) -> bool { true }
}

fn main() {}

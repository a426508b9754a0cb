// A number of your own has the one of `num_traits`.
use shaped::element::HasOne;
use shaped::{Element, category};
#[derive(Clone, Copy, Default)]
struct Feet(f32);
impl Element for Feet { type Category = category::Custom; }
impl HasOne for Feet {
    fn one() -> Feet { Feet(1.0) }
}

fn main() {}

// A number of your own has the functions of `num_traits`, not those of a tensor.
use shaped::{Element, Unary, category, function};
#[derive(Clone, Copy, Default)]
struct Feet(f32);
impl Element for Feet { type Category = category::Custom; }
impl Unary<function::Sqrt> for Feet {
    type Output = Feet;
    fn of(self) -> Feet { self }
}

fn main() {}

// A number of your own is computed in its own type.
use shaped::element::Widen;
use shaped::{Element, category};
#[derive(Clone, Copy, Default)]
struct Feet(f32);
impl Element for Feet { type Category = category::Custom; }
impl Widen for Feet {
    type Wide = f64;
    fn widen(self) -> f64 { self.0.into() }
    fn narrow(wide: f64) -> Feet { Feet(wide as f32) }
}

fn main() {}

// Which element types promote is torch's to say.
use shaped::element::Dimensioned as D;
use shaped::{Element, Promote, category};
#[derive(Clone, Copy, Default)]
struct Feet(f32);
impl Element for Feet { type Category = category::Custom; }
impl Promote<f32, D, D> for Feet {
    type Output = Feet;
}

fn main() {}

// A cast says what becomes of one element, and of nothing else.
use shaped::{Cast, Element, category};
#[derive(Clone, Copy, Default)]
struct Feet(f32);
impl Element for Feet { type Category = category::Custom; }
impl Cast<f32> for Feet {
    fn cast_element(self) -> f32 { self.0 }
    fn uncast(_: &[Feet]) -> Option<&[f32]> { Some(&[]) }
}

fn main() {}

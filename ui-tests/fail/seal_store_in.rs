// What may be stored in place is decided by the categories.
use shaped::element::StoreIn;
use shaped::{Cast, Element, category};
#[derive(Clone, Copy, Default)]
struct Feet(f32);
impl Element for Feet { type Category = category::Custom; }
impl Cast<i32> for Feet {
    fn cast_element(self) -> i32 { 0 }
}
impl StoreIn<i32> for Feet {}

fn main() {}

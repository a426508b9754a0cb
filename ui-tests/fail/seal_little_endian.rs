// A number of your own is loaded as numbers of this crate, and mapped.
use shaped::element::LittleEndian;
use shaped::{Element, category};
#[derive(Clone, Copy, Default)]
struct Feet(u8);
impl Element for Feet { type Category = category::Custom; }
impl LittleEndian for Feet {
    const BYTES: usize = 9;
    fn read(bytes: &[u8]) -> Option<(Feet, &[u8])> { Some((Feet(0), bytes)) }
    fn write(self, bytes: &mut [u8]) -> Option<&mut [u8]> { Some(bytes) }
}

fn main() {}

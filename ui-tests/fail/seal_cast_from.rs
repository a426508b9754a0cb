// A conversion is written as `Cast`, of the type that is converted.
use shaped::element::CastFrom;
struct Feet(f32);
impl CastFrom<f32> for Feet {
    fn cast_from(source: f32) -> Feet { Feet(source) }
}

fn main() {
    let _ = Feet(1.0).0;
}

// An axis is `Dim<N>`, or declared with `axis!`.
use shaped::Axis;
struct Mine;
impl Axis for Mine {
    const LEN: usize = 3;
}

fn main() {}

// The last axis is one of those that the shape has.
use shaped::{Last, tensor};

fn main() {
    let _ = tensor(1.0).sum_axis(Last);
}

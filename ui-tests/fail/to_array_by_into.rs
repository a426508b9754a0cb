// A tensor becomes nested arrays of the shape that it has.
use shaped::tensor;

fn main() {
    let _: [[i32; 3]; 2] = tensor([[1, 2], [3, 4]]).into();
}

// `all` and `any` take elements that are zero or not.
use shaped::tensor;

fn main() {
    let _ = tensor([Some(true), None]).all();
}

// A length outside the table of `Dim` has a name, declared with `axis!`.
use shaped::tensor;

fn main() {
    let _ = tensor![0.0; 1080];
}

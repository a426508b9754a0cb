// The output of `concat_into` has exactly the joined shape.
use shaped::{At, Tensor, shape, tensor};

fn main() {
    let mut rows = Tensor::<i32, shape![2, 2]>::zeros();
    tensor([[1, 2]]).concat_into(At::<0>, &tensor([[3, 4], [5, 6]]), &mut rows);
}

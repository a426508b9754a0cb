// The output of `sum_axis_into` has exactly the shape without the axis.
use shaped::{At, Tensor, shape, tensor};

fn main() {
    let mut sums = Tensor::<i32, shape![2]>::zeros();
    tensor([[1, 2, 3], [4, 5, 6]]).sum_axis_into(At::<0>, &mut sums);
}

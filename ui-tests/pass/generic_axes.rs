// One bound an axis: what is true of every length compiles.
use shaped::{At, Axis, Dims, Last, Shape, Tensor, axis, shape, tensor};

type T<S> = Tensor<f32, S>;

fn square<A: Axis>(a: &T<shape![A]>) -> T<shape![A]> {
    a * a
}

fn row_column_number<M: Axis, N: Axis>(
    a: &T<shape![M, N]>,
    row: &T<shape![N]>,
    column: &T<shape![M, 1]>,
) -> T<shape![M, N]> {
    let mut b = a * row;
    b *= column;
    b += row;
    b -= &tensor(1.0);
    column * b * row + 2.0
}

fn row_on_the_left<M: Axis, N: Axis>(row: &T<shape![1, N]>, a: &T<shape![M, N]>) -> T<shape![M, N]> {
    row - a
}

fn layer<B: Axis, K: Axis, N: Axis>(
    x: &T<shape![B, K]>,
    weights: &T<shape![K, N]>,
    bias: &T<shape![N]>,
) -> T<shape![B, N]> {
    x.matmul(weights) + bias
}

fn weights_gradient<B: Axis, K: Axis, N: Axis>(
    x: &T<shape![B, K]>,
    grad: &T<shape![B, N]>,
) -> T<shape![K, N]> {
    x.transpose().matmul(grad)
}

fn softmax<O: Shape, N: Axis>(a: &T<Dims<O, N>>) -> T<Dims<O, N>> {
    let e = (a - a.mean_axis_keep(Last)).exp();
    &e / e.sum_axis_keep(Last)
}

fn scaled<O: Shape, N: Axis>(a: &T<Dims<O, N>>, gain: &T<shape![N]>) -> T<Dims<O, N>> {
    a * gain
}

fn gain_gradient<M: Axis, N: Axis>(
    a: &T<shape![M, N]>,
    gain: &T<shape![N]>,
    grad: &T<shape![M, N]>,
) -> T<shape![N]> {
    a.mul_vjp(gain, grad).1
}

fn joined<A: Axis>(a: &T<shape![2, A]>, b: &T<shape![3, A]>) -> T<shape![5, A]> {
    a.concat(At::<0>, b)
}

fn index<M: Axis, N: Axis>() -> T<shape![M, N]> {
    let a = T::<shape![M, N]>::from_fn(|[i, j]| (10 * i + j) as f32);
    let first = a[[0, 0]];
    a.sum_axis(At::<0>) + first - a.sum_axis(At::<0>) + a
}

fn main() {
    axis!(Batch = 2);
    assert_eq!(square(&tensor([2.0, 3.0])).to_array(), [4.0, 9.0]);
    let a = tensor([[1.0, 2.0], [3.0, 4.0]]);
    let b = row_column_number(&a, &tensor([1.0, 10.0]), &tensor([[1.0], [2.0]]));
    // ((a·row)·column + row − 1)·column·row + 2
    assert_eq!(b.to_array(), [[3.0, 292.0], [14.0, 1782.0]]);
    assert_eq!(row_on_the_left(&tensor([[1.0, 1.0]]), &a).to_array(), [[0.0, -1.0], [-2.0, -3.0]]);
    let x = a.as_reshaped::<shape![Batch, 2]>();
    let y: T<shape![Batch, 1]> = layer(x, &tensor([[1.0], [10.0]]), &tensor([0.5]));
    assert_eq!(y.to_array(), [[21.5], [43.5]]);
    assert_eq!(weights_gradient(x, &y).to_array(), [[152.0], [217.0]]);
    assert_eq!(softmax(&tensor([[0.0, 0.0]])).to_array(), [[0.5, 0.5]]);
    assert_eq!(softmax(&tensor([7.0])).to_array(), [1.0]);
    assert_eq!(scaled(&a, &tensor([2.0, 0.0])).to_array(), [[2.0, 0.0], [6.0, 0.0]]);
    assert_eq!(gain_gradient(&a, &tensor([1.0, 1.0]), &a).to_array(), [10.0, 20.0]);
    let five = joined(&tensor([[1.0], [2.0]]), &tensor([[3.0], [4.0], [5.0]]));
    assert_eq!(five.to_array(), [[1.0], [2.0], [3.0], [4.0], [5.0]]);
    assert_eq!(index::<Batch, shaped::Dim<2>>().to_array(), [[0.0, 1.0], [10.0, 11.0]]);
}

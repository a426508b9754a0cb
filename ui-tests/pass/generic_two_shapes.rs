// `L: Broadcast<R>` for two shapes, and once more for a third.
use shaped::{Broadcast, BroadcastShape, Layout, Shape, Tensor, shape, tensor};

fn product<L: Broadcast<R>, R: Shape>(
    a: &Tensor<f32, L>,
    b: &Tensor<f32, R>,
) -> Tensor<f32, BroadcastShape<L, R>> {
    a * b
}

fn product_into<L: Broadcast<R>, R: Shape>(
    a: &Tensor<f32, L>,
    b: &Tensor<f32, R>,
    output: &mut Tensor<f32, BroadcastShape<L, R>>,
) {
    a.mul_into(b, output);
}

fn named_output<L: Broadcast<R, Output = O>, R: Shape, O: Shape>(
    a: Tensor<f32, L>,
    b: Tensor<f32, R>,
) -> Tensor<f32, O> {
    let difference: Tensor<f32, O> = a - b;
    &difference * &difference
}

fn three<A, B, C>(
    a: &Tensor<f32, A>,
    b: &Tensor<f32, B>,
    c: &Tensor<f32, C>,
) -> Tensor<f32, BroadcastShape<BroadcastShape<A, B>, C>>
where
    A: Broadcast<B, Output: Broadcast<C>>,
    B: Shape,
    C: Shape,
{
    a * b * c
}

fn elements<L: Broadcast<R>, R: Shape>() -> usize {
    BroadcastShape::<L, R>::LEN
}

fn main() {
    let (column, row) = (tensor([[1.0], [2.0]]), tensor([3.0, 4.0]));
    let c: Tensor<f32, shape![2, 2]> = product(&column, &row);
    assert_eq!(c.to_array(), [[3.0, 4.0], [6.0, 8.0]]);
    let mut output = Tensor::zeros();
    product_into(&column, &row, &mut output);
    assert_eq!(output, c);
    assert_eq!(named_output(column, row).to_array(), [[4.0, 9.0], [1.0, 4.0]]);
    assert_eq!(three(&column, &row, &tensor([[[2.0]]])).to_array(), [[[6.0, 8.0], [12.0, 16.0]]]);
    assert_eq!(elements::<shape![8, 1, 6, 1], shape![7, 1, 5]>(), 1680);
}

// `S: Shape` alone: same-shape arithmetic, rank 0, in place, scalars, chains.
use shaped::{Scalar, Shape, Tensor, tensor};

fn square<S: Shape>(a: &Tensor<f32, S>) -> Tensor<f32, S> {
    a * a
}

fn by_value<S: Shape>(a: Tensor<f32, S>, b: &Tensor<f32, S>) -> Tensor<f32, S> {
    a * b
}

fn by_rank_0<S: Shape>(a: &Tensor<f32, S>, gain: &Tensor<f32, Scalar>) -> Tensor<f32, S> {
    a * gain
}

fn scalars<S: Shape>(a: &Tensor<f32, S>) -> Tensor<f32, S> {
    1.0 - 2.0 * a / 4.0
}

fn in_place<S: Shape>(a: &mut Tensor<f32, S>, b: &Tensor<f32, S>) {
    *a *= b;
    *a += 1.0;
    *a -= &tensor(0.5_f32);
}

fn chain<S: Shape>(a: &Tensor<f32, S>, b: &Tensor<f32, S>) -> Tensor<f32, S> {
    -(a * b + a / b - a) * 2.0 % b
}

fn methods<S: Shape>(a: &Tensor<f32, S>, b: &Tensor<f32, S>) -> Tensor<bool, S> {
    let mut product = Tensor::zeros();
    a.mul_into(b, &mut product);
    product.minimum(b).zip_map(a, f32::max).hadamard(b).sqrt().lt(b)
}

fn mapped<S: Shape>(a: &Tensor<u8, S>) -> Tensor<f64, S> {
    a.cast::<f64>().map(|x| x / 255.0)
}

fn main() {
    let a = tensor([[1.0_f32, 2.0], [3.0, 4.0]]);
    assert_eq!(square(&a).to_array(), [[1.0, 4.0], [9.0, 16.0]]);
    assert_eq!(by_value(a, &a), square(&a));
    assert_eq!(by_rank_0(&a, &tensor(2.0)).to_array(), [[2.0, 4.0], [6.0, 8.0]]);
    assert_eq!(scalars(&a).to_array(), [[0.5, 0.0], [-0.5, -1.0]]);
    let mut b = a;
    in_place(&mut b, &a);
    assert_eq!(b.to_array(), [[1.5, 4.5], [9.5, 16.5]]);
    assert_eq!(chain(&tensor(2.0), &tensor(8.0)).to_array(), -(16.0 + 0.25 - 2.0) * 2.0 % 8.0);
    assert_eq!(methods(&a, &a).to_array(), [[false, false], [false, false]]);
    assert_eq!(mapped(&tensor([255_u8, 0])).to_array(), [1.0, 0.0]);
}

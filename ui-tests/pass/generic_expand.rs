// `R: ExpandTo<S>`: the operand of `*=`, `expand` and `sum_to`.
use shaped::{ExpandTo, Shape, Tensor, shape, tensor};

fn scale<S: Shape, R: ExpandTo<S>>(a: &mut Tensor<f32, S>, gain: &Tensor<f32, R>) {
    *a *= gain;
    *a += gain;
}

fn expanded<S: Shape, R: ExpandTo<S>>(a: &Tensor<f32, R>) -> Tensor<f32, S> {
    a.expand()
}

fn summed<S: Shape, R: ExpandTo<S>>(a: &Tensor<f32, S>) -> Tensor<f32, R> {
    a.sum_to()
}

fn main() {
    let mut a = tensor([[1.0, 2.0], [3.0, 4.0]]);
    scale(&mut a, &tensor([10.0, 100.0]));
    assert_eq!(a.to_array(), [[20.0, 300.0], [40.0, 500.0]]);
    scale(&mut a, &tensor(1.0));
    assert_eq!(
        expanded::<shape![2, 2], _>(&tensor([[1.0], [2.0]])).to_array(),
        [[1.0, 1.0], [2.0, 2.0]]
    );
    assert_eq!(summed::<_, shape![2]>(&a).to_array(), [62.0, 802.0]);
}

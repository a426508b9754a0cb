//! Functions that compile for every shape, with the bounds that the docs name.

use shaped::operation::{Add, Mul};
use shaped::{
    Axis, Binary, Broadcast, BroadcastShape, ExpandTo, Scalar, Shape, Tensor, shape, tensor,
};

shaped::axis!(Row = 2);

// ---- `S: Shape` alone

fn square<S: Shape>(a: &Tensor<f32, S>) -> Tensor<f32, S> {
    a * a
}

fn polynomial<S: Shape>(x: &Tensor<f64, S>, shift: &Tensor<f64, S>) -> Tensor<f64, S> {
    (x * x - shift) * 0.5 + x / 4.0
}

fn scalars<S: Shape>(a: &Tensor<f32, S>) -> Tensor<f32, S> {
    2.0 * (a * 3.0)
}

fn with_rank_zero<S: Shape>(a: &Tensor<f64, S>, gain: &Tensor<f64, Scalar>) -> Tensor<f64, S> {
    a * gain
}

fn in_place<S: Shape>(a: &mut Tensor<i32, S>, b: &Tensor<i32, S>) {
    *a *= b;
    *a += b;
    *a *= 10;
}

fn into<S: Shape>(a: &Tensor<i64, S>, output: &mut Tensor<i64, S>) {
    a.mul_into(a, output);
}

// ---- Elements too

fn any_square<T: Binary<Mul, Output = T>, S: Shape>(a: &Tensor<T, S>) -> Tensor<T, S> {
    a * a
}

fn multiply_add<T, S>(a: &Tensor<T, S>, b: &Tensor<T, S>, c: &Tensor<T, S>) -> Tensor<T, S>
where
    T: Binary<Mul, Output = T> + Binary<Add, Output = T>,
    S: Shape,
{
    &a.hadamard(b) + c
}

fn scaled<T: Binary<Mul, Output = T>, S: Shape>(a: &Tensor<T, S>, gain: T) -> Tensor<T, S> {
    a * gain
}

// ---- Two shapes

fn product<L: Broadcast<R>, R: Shape>(
    a: &Tensor<f32, L>,
    b: &Tensor<f32, R>,
) -> Tensor<f32, BroadcastShape<L, R>> {
    a * b
}

fn update<S: Shape, R: ExpandTo<S>>(a: &mut Tensor<f32, S>, b: &Tensor<f32, R>) {
    *a *= b;
}

fn expanded<S: Shape, R: Shape + ExpandTo<S>>(b: &Tensor<u8, R>) -> Tensor<u8, S> {
    b.expand::<S>()
}

// ---- Lengths as parameters

fn gain<const M: usize, const N: usize>(
    a: &Tensor<f32, shape![{ M }, { N }]>,
) -> Tensor<f32, shape![{ M }, { N }]>
where
    shape![{ M }, { N }]: Shape,
{
    a * a * 2.0
}

fn pixels<const N: usize>(
    a: &Tensor<i32, shape![{ N }, 3]>,
    gain: &Tensor<i32, shape![3]>,
) -> Tensor<i32, shape![{ N }, 3]>
where
    shape![{ N }, 3]: Broadcast<shape![3], Output = shape![{ N }, 3]>,
{
    a * gain
}

fn rows<A: Axis>(a: &Tensor<i32, shape![A, 2]>) -> Tensor<i32, shape![A, 2]>
where
    shape![A, 2]: Shape,
{
    a * a
}

#[test]
fn one_bound_for_one_shape() {
    assert_eq!(square(&tensor(3.0)).to_array(), 9.0);
    assert_eq!(square(&tensor([[1.0, 2.0], [3.0, 4.0]])).to_array(), [[1.0, 4.0], [9.0, 16.0]]);
    assert_eq!(square(&Tensor::<f32, shape![2, 0]>::ones()).to_array(), [[], []] as [[f32; 0]; 2]);
    assert_eq!(
        polynomial(&tensor([2.0, 4.0]), &tensor([2.0, 6.0])).to_array(),
        [(4.0 - 2.0) * 0.5 + 0.5, (16.0 - 6.0) * 0.5 + 1.0]
    );
    assert_eq!(scalars(&tensor([[1.0], [-1.0]])).to_array(), [[6.0], [-6.0]]);
    assert_eq!(with_rank_zero(&tensor([[1.0, 2.0]]), &tensor(4.0)).to_array(), [[4.0, 8.0]]);
    assert_eq!(with_rank_zero(&tensor(0.5), &tensor(4.0)).to_array(), 2.0);
}

#[test]
fn one_bound_in_place() {
    let mut a = tensor([[1, 2], [3, 4]]);
    in_place(&mut a, &tensor([[1, 0], [2, -1]]));
    assert_eq!(a.to_array(), [[20, 0], [80, -50]]);

    let mut output = tensor([7, 7]);
    into(&tensor([3, -4]), &mut output);
    assert_eq!(output.to_array(), [9, 16]);
}

#[test]
fn elements_and_shape() {
    assert_eq!(any_square(&tensor([3, -4])).to_array(), [9, 16]);
    assert_eq!(any_square(&tensor([[true, false]])).to_array(), [[true, false]]);
    assert_eq!(any_square(&tensor(1.5)).to_array(), 2.25);
    assert_eq!(
        multiply_add(&tensor([2, 3]), &tensor([10, 20]), &tensor([1, 2])).to_array(),
        [21, 62]
    );
    assert_eq!(scaled(&tensor([[1.0, 2.0]]), 3.0).to_array(), [[3.0, 6.0]]);
}

#[test]
fn two_shapes() {
    let c: Tensor<f32, shape![2, 2]> = product(&tensor([[1.0], [2.0]]), &tensor([3.0, 4.0]));
    assert_eq!(c.to_array(), [[3.0, 4.0], [6.0, 8.0]]);
    let c: Tensor<f32, shape![2]> = product(&tensor(2.0), &tensor([3.0, 4.0]));
    assert_eq!(c.to_array(), [6.0, 8.0]);

    let mut a = tensor([[1.0, 2.0], [3.0, 4.0]]);
    update(&mut a, &tensor([[10.0], [100.0]]));
    update(&mut a, &tensor(0.5));
    assert_eq!(a.to_array(), [[5.0, 10.0], [150.0, 200.0]]);

    let b: Tensor<u8, shape![Row, 3]> = expanded(&tensor([[1], [2]]));
    assert_eq!(b.to_array(), [[1, 1, 1], [2, 2, 2]]);
}

#[test]
fn lengths_as_parameters() {
    assert_eq!(gain(&tensor([[1.0, 2.0, 3.0]])).to_array(), [[2.0, 8.0, 18.0]]);
    assert_eq!(gain::<0, 2>(&Tensor::ones()).as_slice(), []);
    assert_eq!(
        pixels(&tensor([[1, 2, 3], [4, 5, 6]]), &tensor([1, 10, 100])).to_array(),
        [[1, 20, 300], [4, 50, 600]]
    );
    let a = Tensor::<i32, shape![Row, 2]>::from_array([[1, 2], [3, 4]]);
    assert_eq!(rows(&a).to_array(), [[1, 4], [9, 16]]);
}

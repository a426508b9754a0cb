// What is written once is inferred everywhere else.
use shaped::{Tensor, shape, tensor};

fn takes(a: Tensor<u8, shape![2, 2]>) -> u8 {
    a[[1, 1]]
}

fn main() {
    let a = tensor([[1.0_f32, 2.0], [3.0, 4.0]]);
    let mut product = Tensor::zeros();
    a.mul_into(&tensor([10.0, 100.0]), &mut product);
    assert_eq!(product.to_array(), [[10.0, 200.0], [30.0, 400.0]]);
    assert_eq!(takes(Tensor::full(7)), 7);
    assert_eq!(takes(tensor([[1, 2], [3, 4]])), 4);
    let literal = tensor([[1.0], [2.0]]) * tensor([3.0, 4.0]) * 2.0 - 1.0;
    assert_eq!(literal.to_array(), [[5.0, 7.0], [11.0, 15.0]]);
    let b: Tensor<f32, shape![2, 2]> = &a * &Tensor::<f32, shape![1]>::ones() + a * a;
    assert_eq!((b * tensor(2.0_f64)).to_array(), [[4.0, 12.0], [24.0, 40.0]]);
    let closure = |x: &Tensor<f32, _>| x * &a;
    assert_eq!(closure(&a), a.hadamard(&a));
    let view = Tensor::<_, shape![3]>::from_slice(&[1, 2, 3]).unwrap();
    assert_eq!((view * 2).into_iter().sum::<i32>(), 12);
    // The shape of the context is that of a closure, too.
    let eye: Tensor<f32, shape![3, 3]> = Tensor::from_fn(|[i, j]| if i == j { 1.0 } else { 0.0 });
    assert_eq!(eye.to_array(), [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]);
    assert_eq!(takes(Tensor::from_fn(|[i, j]| (2 * i + j) as u8)), 3);
    // A bare literal is of the type of the elements beside it.
    let x: Tensor<f32, _> = tensor([-1.0, 0.5, 2.0]);
    let y: Tensor<f32, shape![3]> = x.maximum(0.0).minimum(1.0);
    assert_eq!(y.to_array(), [0.0, 0.5, 1.0]);
    let z: Tensor<f32, shape![3]> = x.gt(0.0).select(&x, 0.0) + x.le(0.0).select(0.5, &x);
    assert_eq!(z.to_array(), [0.5, 1.0, 4.0]);
    assert_eq!(x.mul_add(2.0, 1.0).to_array(), [-1.0_f32, 2.0, 5.0]);
    assert_eq!(x.hypot(0.0).to_array(), [1.0_f32, 0.5, 2.0]);
    let mut less = Tensor::zeros();
    x.sub_into(0.5, &mut less);
    assert_eq!(less.to_array(), [-1.5_f32, 0.0, 1.5]);
    let mut most = x;
    most.minimum_assign(1.0);
    assert_eq!(most.to_array(), [-1.0, 0.5, 1.0]);
}

// Traits of one's own, for one shape, for many, for two in relation.
use shaped::{Broadcast, BroadcastShape, Layout, Shape, Tensor, shape, tensor};

trait Area {
    fn area(&self) -> usize;
}
impl Area for Tensor<f32, shape![2, 3]> {
    fn area(&self) -> usize {
        6
    }
}
impl Area for Tensor<f64, shape![2, 3]> {
    fn area(&self) -> usize {
        60
    }
}
impl Area for Tensor<f32, shape![2]> {
    fn area(&self) -> usize {
        2
    }
}

trait Rank {
    const RANK: usize;
}
impl<T, S: Layout> Rank for Tensor<T, S> {
    const RANK: usize = S::RANK;
}

trait Times<Rhs> {
    type Product;
    fn times(&self, rhs: &Rhs) -> Self::Product;
}
impl<L: Broadcast<R>, R: Shape> Times<Tensor<f32, R>> for Tensor<f32, L> {
    type Product = Tensor<f32, BroadcastShape<L, R>>;
    fn times(&self, rhs: &Tensor<f32, R>) -> Self::Product {
        self * rhs
    }
}

fn main() {
    let a = Tensor::<f32, shape![2, 3]>::ones();
    assert_eq!((a.area(), a.cast::<f64>().area(), tensor([1.0_f32, 2.0]).area()), (6, 60, 2));
    assert_eq!(<Tensor<bool, shape![1, 2, 3, 4]> as Rank>::RANK, 4);
    assert_eq!(a.times(&tensor([1.0, 2.0, 3.0])).to_array(), [[1.0, 2.0, 3.0]; 2]);
}

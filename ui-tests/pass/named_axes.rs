// Named axes are public types of a module, and stand in signatures.
use shaped::{BroadcastShape, Shape, Tensor, shape, tensor};

pub mod camera {
    use shaped::{Tensor, axis, shape};

    axis!(
        /// Lines of a picture.
        pub Height = 2
    );
    axis!(pub Width = HALF * 2);
    axis!(pub Channel = 3);
    const HALF: usize = 541;

    pub type Picture = Tensor<f32, shape![Height, Width, Channel]>;
}

use camera::{Channel, Height, Picture, Width};

fn gain(picture: &Picture, by: &Tensor<f32, shape![Channel]>) -> Picture {
    picture * by
}

fn mask(picture: &mut Picture, by: &Tensor<f32, shape![Height, Width, 1]>) {
    *picture *= by;
}

fn square<S: Shape>(a: &Tensor<f32, S>) -> Tensor<f32, S> {
    a * a
}

fn main() {
    let mut picture = Picture::full(2.0);
    picture = gain(&picture, &tensor([1.0, 2.0, 3.0]).expand());
    mask(&mut picture, &Tensor::ones());
    let unnamed: Picture = &picture * &tensor([[[1.0_f32, 1.0, 1.0]]]);
    assert_eq!(unnamed[[1, 1081, 2]], 6.0);
    assert_eq!(square(&picture)[[0, 0, 1]], 16.0);
    let _: Tensor<u8, BroadcastShape<shape![Height, 1], shape![Width]>> =
        Tensor::<u8, shape![Height, Width]>::zeros();
}

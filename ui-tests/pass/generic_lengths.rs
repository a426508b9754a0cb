// Lengths as constants: `where Dim<N>: Axis` is all there is to say.
use shaped::{At, Axis, Dim, Shape, Tensor, shape, tensor};

fn gain<const M: usize, const N: usize>(
    a: &Tensor<f32, shape![{ M }, { N }]>,
) -> Tensor<f32, shape![{ M }, { N }]>
where
    Dim<M>: Axis,
    Dim<N>: Axis,
{
    2.0 * (a * a)
}

fn colour<const N: usize>(pixels: &mut Tensor<f32, shape![{ N }, 3]>)
where
    Dim<N>: Axis,
{
    *pixels *= 0.5;
}

fn rows<const M: usize, const N: usize>(
    a: &Tensor<f32, shape![{ M }, { N }]>,
    row: &Tensor<f32, shape![{ N }]>,
) -> Tensor<f32, shape![{ M }, { N }]>
where
    Dim<M>: Axis,
    Dim<N>: Axis,
{
    let first = a[[0, 0]];
    let index = Tensor::<f32, shape![{ M }, { N }]>::from_fn(|[i, j]| (i * N + j) as f32);
    (a * row - first + index) / a.sum_axis_keep(At::<0>)
}

struct Filter<const N: usize>
where
    Dim<N>: Axis,
{
    taps: Tensor<f64, shape![{ N }]>,
}

impl<const N: usize> Filter<N>
where
    Dim<N>: Axis,
{
    fn energy(&self) -> f64 {
        (&self.taps * &self.taps).iter().sum()
    }
}

// The bound of the whole shape says it, too.
fn half<const N: usize>(a: &Tensor<f32, shape![{ N }]>) -> Tensor<f32, shape![{ N }]>
where
    shape![{ N }]: Shape,
{
    a / 2.0
}

fn main() {
    assert_eq!(gain(&tensor([[1.0, 2.0, 3.0]])).to_array(), [[2.0, 8.0, 18.0]]);
    let mut pixels = tensor([[2.0, 4.0, 6.0]]);
    colour(&mut pixels);
    assert_eq!(pixels.to_array(), [[1.0, 2.0, 3.0]]);
    let divided = rows(&pixels, &tensor([1.0, 0.0, 2.0]));
    assert_eq!(divided.to_array(), [[0.0, 0.0, 7.0 / 3.0]]);
    assert_eq!(Filter { taps: tensor([3.0, 4.0]) }.energy(), 25.0);
    assert_eq!(half(&tensor([3.0, 4.0])).to_array(), [1.5, 2.0]);
}

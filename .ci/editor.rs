//! Asked by `.ci/editor`: each comment is the type that an editor must show.

use shaped::{Last, Tensor, axis, shape, tensor};

axis!(Width = 3);

fn main() {
    let table = tensor([[1.0_f32, 2.0, 3.0], [4.0, 5.0, 6.0]]); //: Tensor<f32, Dims<Dims<Scalar, Dim<2>>, Dim<3>>>
    let row = tensor([1.0_f32, 2.0, 3.0]); //: Tensor<f32, Dims<Scalar, Dim<3>>>
    let product = &table * &row; //: Tensor<f32, Dims<Dims<Scalar, Dim<2>>, Dim<3>>>
    let twice = &product * 2.0; //: Tensor<f32, Dims<Dims<Scalar, Dim<2>>, Dim<3>>>
    let promoted = &table * tensor([[1_i64], [2]]); //: Tensor<f32, Dims<Dims<Scalar, Dim<2>>, Dim<3>>>
    let matrix = table.matmul(&table.transpose()); //: Tensor<f32, Dims<Dims<Scalar, Dim<2>>, Dim<2>>>
    let sums = table.sum_axis(Last); //: Tensor<f32, Dims<Scalar, Dim<2>>>
    let total = twice.sum(); //: f32
    let bytes = promoted.cast::<u8>(); //: Tensor<u8, Dims<Dims<Scalar, Dim<2>>, Dim<3>>>
    let pixels: Tensor<u8, shape![2, Width]> = Tensor::zeros(); //: Tensor<u8, Dims<Dims<Scalar, Dim<2>>, Width>>
    let brighter = &pixels + &pixels.max_axis_keep(Width); //: Tensor<u8, Dims<Dims<Scalar, Dim<2>>, Width>>
    let by_column = &brighter * tensor([1_i16, 2, 3]); //: Tensor<i16, Dims<Dims<Scalar, Dim<2>>, Width>>
    let columns = by_column.sum_axis(Width); //: Tensor<i16, Dims<Scalar, Dim<2>>>
    let _ = (matrix, sums, total, bytes, columns);
}

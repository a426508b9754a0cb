//! Numbers where methods take operands, in every form, and what derefs to a tensor. The
//! expected values are worked out by hand.

use shaped::{Aligned, Tensor, shape, tensor};

/// The operation with a number: new, into, in place, on the heap.
macro_rules! each_form {
    ($a:expr, $number:expr => $expected:expr; $($form:ident $method:ident)+) => {{
        let (a, expected) = ($a, $expected);
        $(each_form!(@$form a $method($number) => expected);)+
    }};
    (@new $a:ident $method:ident($number:expr) => $expected:ident) => {
        assert_eq!($a.$method($number).to_array(), $expected, stringify!($method));
    };
    (@into $a:ident $method:ident($number:expr) => $expected:ident) => {
        let mut output = Tensor::zeros();
        $a.$method($number, &mut output);
        assert_eq!(output.to_array(), $expected, stringify!($method));
    };
    (@assign $a:ident $method:ident($number:expr) => $expected:ident) => {
        let mut a = $a;
        a.$method($number);
        assert_eq!(a.to_array(), $expected, stringify!($method));
    };
    (@boxed $a:ident $method:ident($number:expr) => $expected:ident) => {
        #[cfg(all(feature = "alloc", feature = "uninit"))]
        assert_eq!($a.$method($number).to_array(), $expected, stringify!($method));
    };
}

/// `-1.5, 0.5, 2` in a column of an `f32` matrix: every literal beside it is an `f32`.
fn floats() -> Tensor<f32, shape![3, 1]> {
    tensor([[-1.5], [0.5], [2.0]])
}

#[test]
fn of_operators() {
    each_form!(floats(), 2.0 => [[-3.0], [1.0], [4.0]]; into mul_into boxed mul_boxed);
    each_form!(floats(), 2.0 => [[0.5], [2.5], [4.0]]; into add_into boxed add_boxed);
    each_form!(floats(), 2.0 => [[-3.5], [-1.5], [0.0]]; into sub_into boxed sub_boxed);
    each_form!(floats(), 2.0 => [[-0.75], [0.25], [1.0]]; into div_into boxed div_boxed);
    each_form!(floats(), 1.0 => [[-0.5], [0.5], [0.0]]; into rem_into boxed rem_boxed);
    let bits = tensor([6_u8, 5]);
    each_form!(bits, 3 => [2, 1]; into bitand_into boxed bitand_boxed);
    each_form!(bits, 3 => [7, 7]; into bitor_into boxed bitor_boxed);
    each_form!(bits, 3 => [5, 6]; into bitxor_into boxed bitxor_boxed);
    each_form!(bits, 1 => [12, 10]; into shl_into boxed shl_boxed);
    each_form!(bits, 1 => [3, 2]; into shr_into boxed shr_boxed);
}

#[test]
fn of_methods() {
    each_form!(floats(), 1.0 => [[-1.5], [0.5], [1.0]];
        new minimum into minimum_into boxed minimum_boxed assign minimum_assign);
    each_form!(floats(), 0.0 => [[0.0], [0.5], [2.0]];
        new maximum into maximum_into boxed maximum_boxed assign maximum_assign);
    each_form!(tensor([0.0_f32, 0.0]), 1.0 => [0.0, 0.0];
        new atan2 into atan2_into boxed atan2_boxed assign atan2_assign);
    each_form!(tensor([3.0_f32, 0.0]), 4.0 => [5.0, 4.0];
        new hypot into hypot_into boxed hypot_boxed assign hypot_assign);
    let bytes = tensor([100_i8, -100]);
    each_form!(bytes, 2 => [127, -128];
        new saturating_mul into saturating_mul_into boxed saturating_mul_boxed assign saturating_mul_assign);
    each_form!(bytes, 100 => [127, 0];
        new saturating_add into saturating_add_into boxed saturating_add_boxed assign saturating_add_assign);
    each_form!(bytes, 100 => [0, -128];
        new saturating_sub into saturating_sub_into boxed saturating_sub_boxed assign saturating_sub_assign);
    each_form!(bytes, 2 => [-56, 56];
        new wrapping_mul into wrapping_mul_into boxed wrapping_mul_boxed assign wrapping_mul_assign);
    each_form!(bytes, 100 => [-56, 0];
        new wrapping_add into wrapping_add_into boxed wrapping_add_boxed assign wrapping_add_assign);
    each_form!(bytes, 100 => [0, 56];
        new wrapping_sub into wrapping_sub_into boxed wrapping_sub_boxed assign wrapping_sub_assign);
}

#[test]
fn of_comparisons() {
    each_form!(floats(), 0.5 => [[true], [false], [false]]; new lt into lt_into boxed lt_boxed);
    each_form!(floats(), 0.5 => [[true], [true], [false]]; new le into le_into boxed le_boxed);
    each_form!(floats(), 0.5 => [[false], [false], [true]]; new gt into gt_into boxed gt_boxed);
    each_form!(floats(), 0.5 => [[false], [true], [true]]; new ge into ge_into boxed ge_boxed);
    each_form!(floats(), 0.5 => [[false], [true], [false]]; new eq into eq_into boxed eq_boxed);
    each_form!(floats(), 0.5 => [[true], [false], [true]]; new ne into ne_into boxed ne_boxed);
}

#[test]
fn of_checked_operations() {
    let mut a = tensor([100_u8, 50]);
    let mut output = Tensor::zeros();
    assert_eq!(a.checked_mul(2).unwrap().to_array(), [200, 100]);
    assert_eq!(a.checked_mul(3), None);
    assert_eq!(a.checked_add_into(155, &mut output), Some(()));
    assert_eq!((output.to_array(), a.checked_add_into(156, &mut output)), ([255, 205], None));
    assert_eq!((a.checked_sub_assign(51), a.to_array()), (None, [100, 50]));
    assert_eq!((a.checked_sub_assign(50), a.to_array()), (Some(()), [50, 0]));
    #[cfg(all(feature = "alloc", feature = "uninit"))]
    assert_eq!(a.checked_mul_boxed(5).unwrap().to_array(), [250, 0]);
}

#[test]
fn of_three_operands() {
    let (a, row) = (floats(), tensor([1.0, 10.0]));
    assert_eq!(a.mul_add(2.0, 1.0).to_array(), [[-2.0], [2.0], [5.0]]);
    assert_eq!(a.mul_add(2.0, &row).to_array(), [[-2.0, 7.0], [2.0, 11.0], [5.0, 14.0]]);
    assert_eq!(a.mul_add(&row, 1.0).to_array(), [[-0.5, -14.0], [1.5, 6.0], [3.0, 21.0]]);
    let mut output = Tensor::zeros();
    a.mul_add_into(2.0, &row, &mut output);
    assert_eq!(output.to_array(), [[-2.0, 7.0], [2.0, 11.0], [5.0, 14.0]]);
    let mut in_place = a;
    in_place.mul_add_assign(2.0, &a);
    in_place.mul_add_assign(&a, 0.5);
    assert_eq!(in_place.to_array(), [[7.25], [1.25], [12.5]]);

    let positive = a.gt(0.0);
    assert_eq!(positive.select(&a, 0.0).to_array(), [[0.0], [0.5], [2.0]]);
    assert_eq!(positive.select(1.0, &a).to_array(), [[-1.5], [1.0], [1.0]]);
    assert_eq!(positive.select(1_u8, 0).to_array(), [[0], [1], [1]]);
    assert_eq!(positive.select(&row, 0.0).to_array(), [[0.0, 0.0], [1.0, 10.0], [1.0, 10.0]]);
    let mut output = Tensor::<f32, _>::zeros();
    positive.select_into(&a, -1.0, &mut output);
    assert_eq!(output.to_array(), [[-1.0], [0.5], [2.0]]);

    assert_eq!(a.zip_map(0.5, |x, y| x > y).to_array(), [[false], [false], [true]]);
    let mut output = Tensor::zeros();
    a.zip_map_into(2.0, |x, y| x - y, &mut output);
    assert_eq!(output.to_array(), [[-3.5], [-1.5], [0.0]]);
    let mut in_place = a;
    in_place.zip_map_assign(2.0, |x, y| y - x);
    assert_eq!(in_place.to_array(), [[3.5], [1.5], [0.0]]);
}

#[test]
fn of_rank_0_and_of_no_elements() {
    assert_eq!(tensor(1.5_f32).maximum(2.0).to_array(), 2.0);
    assert_eq!(tensor(true).select(1.5_f32, 2.0).to_array(), 1.5);
    assert!(Tensor::<f32, shape![2, 0]>::zeros().minimum(2.0).as_slice().is_empty());
}

/// What derefs to a tensor, and what widens one.
#[test]
fn other_operands() {
    let a = tensor([1_i16, 5]);
    let wide: Tensor<f64, shape![2]> = a.maximum(&tensor([1.5, 2.5]));
    assert_eq!(wide.to_array(), [1.5, 5.0]);

    let (mut other, aligned) = (tensor([3_i16, 4]), Aligned(tensor([3_i16, 4])));
    assert_eq!(a.minimum(&aligned).to_array(), [1, 4]);
    assert_eq!(a.minimum(&&other).to_array(), [1, 4]);
    assert_eq!(a.minimum(&mut other).to_array(), [1, 4]);
    assert_eq!(a.lt(2).select(&aligned, 0).to_array(), [3, 0]);
    #[cfg(feature = "alloc")]
    {
        use std::{rc::Rc, sync::Arc};
        let (boxed, shared, counted) = (Box::new(other), Arc::new(other), Rc::new(other));
        assert_eq!(a.minimum(&boxed).to_array(), [1, 4]);
        assert_eq!(a.minimum(&shared).to_array(), [1, 4]);
        assert_eq!(a.minimum(&counted).to_array(), [1, 4]);
        assert_eq!(a.lt(2).select(&boxed, 0).to_array(), [3, 0]);
        assert_eq!(a.lt(2).select(0, &shared).to_array(), [0, 4]);
    }
}

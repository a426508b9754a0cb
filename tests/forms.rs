//! Every form of every operation: to a new tensor, into one that is there, to one on the
//! heap, in place. Values are worked out by hand; each output is full of another number
//! before, so that an element that is not written shows.
#![allow(
    clippy::pedantic,
    clippy::restriction,
    clippy::float_cmp,
    reason = "a test: it may panic, and its numbers are its own"
)]

use std::collections::BTreeSet;

#[cfg(all(feature = "alloc", feature = "uninit"))]
use shaped::Dim;
use shaped::{At, Between, Cast, Element, Last, Layout, Tensor, Window, shape, tensor};

/// Another number in every element.
fn spoil<T: Element, S: Layout>(output: &mut Tensor<T, S>)
where
    i32: Cast<T>,
{
    let other = tensor(99).cast::<T>();
    output.as_mut_slice().fill(other.as_slice()[0]);
}

/// `operand: new into boxed (arguments) => result;` as nested arrays of `i64`.
macro_rules! forms {
    ($a:ident: $($new:ident $into:ident $boxed:ident $(::<$type:ty>)? ($($argument:expr),*) => $expected:expr;)+) => {$({
        let expected = $expected;
        let mut output = $a.$new$(::<$type>)?($($argument),*);
        assert_eq!(output.cast::<i64>().to_array(), expected, stringify!($new));
        spoil(&mut output);
        $a.$into($($argument,)* &mut output);
        assert_eq!(output.cast::<i64>().to_array(), expected, stringify!($into));
        #[cfg(all(feature = "alloc", feature = "uninit"))]
        {
            let output = $a.$boxed$(::<$type>)?($($argument),*);
            assert_eq!(output.cast::<i64>().to_array(), expected, stringify!($boxed));
        }
    })+};
}

/// `operand: assign (arguments) => result;`
macro_rules! in_place {
    ($a:ident: $($assign:ident ($($argument:expr),*) => $expected:expr;)+) => {$({
        let mut a = $a.clone();
        a.$assign($($argument),*);
        assert_eq!(a.cast::<i64>().to_array(), $expected, stringify!($assign));
    })+};
}

/// Calls a macro with element types of each category and size.
macro_rules! each_number {
    ($callback:ident) => {
        $callback!(u8 i32 f64);
        #[cfg(feature = "half")]
        {
            use half::f16;
            $callback!(f16);
        }
    };
}

#[test]
fn elements_of_any_type() {
    macro_rules! each {
        ($($element:ident)+) => {$({
            let a = tensor([[1, 2, 3], [4, 5, 6]]).cast::<$element>();
            let b = tensor([[7, 8, 9]]).cast::<$element>();
            let column = tensor([[1], [2]]).cast::<$element>();
            forms! { a:
                cast cast_into cast_boxed::<i32>() => [[1, 2, 3], [4, 5, 6]];
                map map_into map_boxed(|x| x) => [[1, 2, 3], [4, 5, 6]];
                zip_map zip_map_into zip_map_boxed(&b, |_, y| y) => [[7, 8, 9], [7, 8, 9]];
                transpose transpose_into transpose_boxed() => [[1, 4], [2, 5], [3, 6]];
                permute permute_into permute_boxed((At::<1>, At::<0>)) => [[1, 4], [2, 5], [3, 6]];
                flip flip_into flip_boxed(At::<0>) => [[4, 5, 6], [1, 2, 3]];
                flip flip_into flip_boxed(Last) => [[3, 2, 1], [6, 5, 4]];
                slice slice_into slice_boxed(At::<1>, Between::<1, 3>) => [[2, 3], [5, 6]];
                slice slice_into slice_boxed(At::<1>, Between::<3, 3>) => [[0; 0]; 2];
                roll roll_into roll_boxed(At::<0>, 3) => [[4, 5, 6], [1, 2, 3]];
                roll roll_into roll_boxed(Last, -1) => [[2, 3, 1], [5, 6, 4]];
                windows windows_into windows_boxed(Last, Window::<2, 1>) => [[[1, 2], [2, 3]], [[4, 5], [5, 6]]];
                windows windows_into windows_boxed(At::<0>, Window::<1, 7>) => [[[1], [2], [3]]];
                sum_axis_vjp sum_axis_vjp_into sum_axis_vjp_boxed(Last, &column.flatten()) => [[1, 1, 1], [2, 2, 2]];
                square square_into square_boxed() => [[1, 4, 9], [16, 25, 36]];
                is_nan is_nan_into is_nan_boxed() => [[0; 3]; 2];
                is_infinite is_infinite_into is_infinite_boxed() => [[0; 3]; 2];
                is_finite is_finite_into is_finite_boxed() => [[1; 3]; 2];
                cumsum cumsum_into cumsum_boxed(At::<0>) => [[1, 2, 3], [5, 7, 9]];
                cumsum cumsum_into cumsum_boxed(Last) => [[1, 3, 6], [4, 9, 15]];
                cumprod cumprod_into cumprod_boxed(At::<0>) => [[1, 2, 3], [4, 10, 18]];
                cumprod cumprod_into cumprod_boxed(Last) => [[1, 2, 6], [4, 20, 120]];
                expand expand_into expand_boxed::<shape![2, 2, 3]>() => [[[1, 2, 3], [4, 5, 6]]; 2];
                reshape reshape_into reshape_boxed::<shape![3, 2]>() => [[1, 2], [3, 4], [5, 6]];
                flatten flatten_into flatten_boxed() => [1, 2, 3, 4, 5, 6];
                unsqueeze unsqueeze_into unsqueeze_boxed(At::<1>) => [[[1, 2, 3]], [[4, 5, 6]]];
            }
            let square = a.slice(At::<1>, Between::<1, 3>);
            forms! { square: diagonal diagonal_into diagonal_boxed() => [2, 6]; }
            let vector = b.flatten();
            forms! { vector: diag diag_into diag_boxed() => [[7, 0, 0], [0, 8, 0], [0, 0, 9]]; }
            forms! { column:
                squeeze squeeze_into squeeze_boxed(At::<1>) => [1, 2];
                expand expand_into expand_boxed::<shape![2, 3]>() => [[1, 1, 1], [2, 2, 2]];
            }
            in_place! { a:
                map_assign(|_| tensor(3).cast::<$element>().as_slice()[0]) => [[3, 3, 3], [3, 3, 3]];
                zip_map_assign(&b, |_, y| y) => [[7, 8, 9], [7, 8, 9]];
                clone_from(&a.flip(Last)) => [[3, 2, 1], [6, 5, 4]];
                roll_assign(Last, 4) => [[3, 1, 2], [6, 4, 5]];
                roll_assign(At::<0>, isize::MIN + 1) => [[4, 5, 6], [1, 2, 3]];
                square_assign() => [[1, 4, 9], [16, 25, 36]];
            }
            #[cfg(all(feature = "alloc", feature = "uninit"))]
            {
                let rows = || a.clone_boxed();
                assert_eq!(rows().cast::<i64>().to_array(), [[1, 2, 3], [4, 5, 6]]);
                let reshaped = rows().into_reshaped::<shape![3, 2]>();
                assert_eq!(reshaped.cast::<i64>().to_array(), [[1, 2], [3, 4], [5, 6]]);
                assert_eq!(rows().into_flattened().cast::<i64>().to_array(), [1, 2, 3, 4, 5, 6]);
                let unsqueezed = rows().into_unsqueezed(At::<0>);
                assert_eq!(unsqueezed.cast::<i64>().to_array(), [[[1, 2, 3], [4, 5, 6]]]);
                let column = column.clone_boxed();
                assert_eq!(column.into_squeezed(At::<1>).cast::<i64>().to_array(), [1, 2]);
            }
        })+};
    }
    each_number!(each);
    #[cfg(feature = "complex")]
    {
        use num_complex::Complex32;
        each!(Complex32);
    }
}

#[test]
fn numbers() {
    macro_rules! each {
        ($($element:ident)+) => {$({
            let a = tensor([[1, 2, 3], [4, 5, 6]]).cast::<$element>();
            let b = tensor([[7, 0, 2]]).cast::<$element>();
            let row = tensor([1, 2, 0]).cast::<$element>();
            let column = tensor([1, 2]).cast::<$element>();
            let mask = tensor([[true], [false]]);
            forms! { a:
                mul_add mul_add_into mul_add_boxed(&row, &b) => [[8, 4, 2], [11, 10, 2]];
                hadamard hadamard_into hadamard_boxed(&a) => [[1, 4, 9], [16, 25, 36]];
                concat concat_into concat_boxed(At::<0>, &b) => [[1, 2, 3], [4, 5, 6], [7, 0, 2]];
                concat concat_into concat_boxed(Last, &a) => [[1, 2, 3, 1, 2, 3], [4, 5, 6, 4, 5, 6]];
                stack stack_into stack_boxed(Last, &a) =>
                    [[[1, 1], [2, 2], [3, 3]], [[4, 4], [5, 5], [6, 6]]];
                matmul matmul_into matmul_boxed(&row) => [5, 14];
                sum_to sum_to_into sum_to_boxed::<shape![2, 1]>() => [[6], [15]];
                sum_to sum_to_into sum_to_boxed::<shape![3]>() => [5, 7, 9];
                sum_to sum_to_into sum_to_boxed::<shape![2, 3]>() => [[1, 2, 3], [4, 5, 6]];
                sum_axis sum_axis_into sum_axis_boxed(At::<0>) => [5, 7, 9];
                sum_axis_keep sum_axis_keep_into sum_axis_keep_boxed(Last) => [[6], [15]];
                product_axis product_axis_into product_axis_boxed(At::<0>) => [4, 10, 18];
                product_axis_keep product_axis_keep_into product_axis_keep_boxed(Last) => [[6], [120]];
                min_axis min_axis_into min_axis_boxed(At::<0>) => [1, 2, 3];
                min_axis_keep min_axis_keep_into min_axis_keep_boxed(Last) => [[1], [4]];
                max_axis max_axis_into max_axis_boxed(At::<0>) => [4, 5, 6];
                max_axis_keep max_axis_keep_into max_axis_keep_boxed(Last) => [[3], [6]];
                argmin_axis argmin_axis_into argmin_axis_boxed(At::<0>) => [0, 0, 0];
                argmin_axis_keep argmin_axis_keep_into argmin_axis_keep_boxed(Last) => [[0], [0]];
                argmax_axis argmax_axis_into argmax_axis_boxed(At::<0>) => [1, 1, 1];
                argmax_axis_keep argmax_axis_keep_into argmax_axis_keep_boxed(Last) => [[2], [2]];
                norm_l1_axis norm_l1_axis_into norm_l1_axis_boxed(At::<0>) => [5, 7, 9];
                norm_l1_axis_keep norm_l1_axis_keep_into norm_l1_axis_keep_boxed(Last) => [[6], [15]];
                norm_max_axis norm_max_axis_into norm_max_axis_boxed(At::<0>) => [4, 5, 6];
                norm_max_axis_keep norm_max_axis_keep_into norm_max_axis_keep_boxed(Last) => [[3], [6]];
                clamp clamp_into clamp_boxed(b.as_slice()[2], a.as_slice()[4]) => [[2, 2, 3], [4, 5, 5]];
            }
            forms! { b:
                all_axis all_axis_into all_axis_boxed(At::<0>) => [1, 0, 1];
                all_axis_keep all_axis_keep_into all_axis_keep_boxed(Last) => [[0]];
                any_axis any_axis_into any_axis_boxed(At::<0>) => [1, 0, 1];
                any_axis_keep any_axis_keep_into any_axis_keep_boxed(Last) => [[1]];
            }
            forms! { column:
                outer outer_into outer_boxed(&row) => [[1, 2, 0], [2, 4, 0]];
            }
            forms! { mask:
                select select_into select_boxed(&a, &row) => [[1, 2, 3], [1, 2, 0]];
            }
            in_place! { a:
                mul_add_assign(&row, &b) => [[8, 4, 2], [11, 10, 2]];
                hadamard_assign(&a) => [[1, 4, 9], [16, 25, 36]];
            }
            // A number on either side is a tensor of rank 0.
            let two = tensor(2).cast::<$element>();
            forms! { a:
                zip_map zip_map_into zip_map_boxed(&two, |x, y| x < y) => [[1, 0, 0], [0, 0, 0]];
                maximum maximum_into maximum_boxed(&two) => [[2, 2, 3], [4, 5, 6]];
            }
            let mut output = a;
            spoil(&mut output);
            a.mul_into(&two, &mut output);
            assert_eq!(output.cast::<i64>().to_array(), [[2, 4, 6], [8, 10, 12]]);
            two.mul_into(&a, &mut output);
            assert_eq!(output.cast::<i64>().to_array(), [[2, 4, 6], [8, 10, 12]]);
        })+};
    }
    each_number!(each);
}

#[test]
fn floats() {
    macro_rules! each {
        ($($element:ident)+) => {$({
            let a = tensor([[3, 4], [6, 8]]).cast::<$element>();
            forms! { a:
                mean_axis mean_axis_into mean_axis_boxed(Last) => [3, 7];
                mean_axis_keep mean_axis_keep_into mean_axis_keep_boxed(At::<0>) => [[4, 6]];
                norm_l2_axis norm_l2_axis_into norm_l2_axis_boxed(Last) => [5, 10];
                norm_l2_axis_keep norm_l2_axis_keep_into norm_l2_axis_keep_boxed(Last) => [[5], [10]];
                neg neg_into neg_boxed() => [[-3, -4], [-6, -8]];
                powi powi_into powi_boxed(2) => [[9, 16], [36, 64]];
                sign sign_into sign_boxed() => [[1, 1], [1, 1]];
                isclose isclose_into isclose_boxed(&a.flip(Last), 0.0, 1.0) => [[1, 1], [0, 0]];
                isclose isclose_into isclose_boxed(&a.flip(Last), 0.26, 0.0) => [[1, 0], [1, 0]];
                var_axis var_axis_into var_axis_boxed(At::<0>, 0) => [2, 4];
                var_axis_keep var_axis_keep_into var_axis_keep_boxed(Last, 1) => [[0], [2]];
                std_axis std_axis_into std_axis_boxed(At::<0>, 0) => [1, 2];
                std_axis_keep std_axis_keep_into std_axis_keep_boxed(Last, 0) => [[0], [1]];
                log_sum_exp_axis log_sum_exp_axis_into log_sum_exp_axis_boxed(Last) => [4, 8];
                log_sum_exp_axis_keep log_sum_exp_axis_keep_into log_sum_exp_axis_keep_boxed(At::<0>) => [[6, 8]];
                mean_axis_vjp mean_axis_vjp_into mean_axis_vjp_boxed(Last, &a.mean_axis(Last)) => [[1, 1], [3, 3]];
                softmax_vjp softmax_vjp_into softmax_vjp_boxed(Last, &a) => [[-66, -84], [-564, -736]];
            }
            // Equal elements.
            let like = a.map(|_| a.as_slice()[3]);
            let quarter = a.map(|_| a.as_slice()[1]).recip();
            forms! { like:
                layer_norm layer_norm_into layer_norm_boxed(Last, 1e-3) => [[0, 0], [0, 0]];
                log_softmax log_softmax_into log_softmax_boxed(Last) => [[0, 0], [0, 0]];
                softmax softmax_into softmax_boxed(At::<0>) => [[0, 0], [0, 0]];
            }
            assert_eq!(like.softmax(Last), &quarter + &quarter);
            forms! { quarter:
                recip recip_into recip_boxed() => [[4, 4], [4, 4]];
                rsqrt rsqrt_into rsqrt_boxed() => [[2, 2], [2, 2]];
            }
            in_place! { a:
                neg_assign() => [[-3, -4], [-6, -8]];
                powi_assign(3) => [[27, 64], [216, 512]];
                sign_assign() => [[1, 1], [1, 1]];
            }
            in_place! { quarter:
                recip_assign() => [[4, 4], [4, 4]];
                rsqrt_assign() => [[2, 2], [2, 2]];
            }
        })+};
    }
    each!(f32);
    #[cfg(feature = "half")]
    {
        use half::bf16;
        each!(bf16);
    }
}

#[test]
fn integers() {
    macro_rules! each {
        ($($element:ident)+) => {$({
            let a: Tensor<$element, shape![2]> = tensor([5, -6]);
            forms! { a:
                neg neg_into neg_boxed() => [-5, 6];
                not not_into not_boxed() => [-6, 5];
                cast cast_into cast_boxed::<bool>() => [1, 1];
            }
            in_place! { a:
                neg_assign() => [-5, 6];
                not_assign() => [-6, 5];
            }
            let least: Tensor<$element, shape![2]> = tensor([$element::MIN, 1]);
            assert_eq!(least.neg().to_array(), [$element::MIN, -1]);
            let by: Tensor<$element, shape![2, 1]> = tensor([[2], [1]]);
            let mut output: Tensor<$element, shape![2, 2]> = tensor([[9, 9], [9, 9]]);
            assert_eq!(least.checked_mul_into(&by, &mut output), None);
            assert_eq!(output.to_array(), [[9, 9], [9, 9]]);
            assert_eq!(a.checked_mul_into(&by, &mut output), Some(()));
            assert_eq!(output.to_array(), [[10, -12], [5, -6]]);
            assert_eq!(a.checked_add_into(&by, &mut output), Some(()));
            assert_eq!(output.to_array(), [[7, -4], [6, -5]]);
            assert_eq!(least.checked_sub_into(&by, &mut output), None);
            assert_eq!(a.checked_sub_into(&by, &mut output), Some(()));
            assert_eq!(output.to_array(), [[3, -8], [4, -7]]);
        })+};
    }
    each!(i8 i64);
    let mask = tensor([true, false]);
    forms! { mask: not not_into not_boxed() => [0, 1]; }
    in_place! { mask: not_assign() => [0, 1]; }
}

#[test]
fn two_element_types() {
    let (a, b) = (tensor([1_u8, 2]), tensor([3_i16, -4]));
    let mut joined = tensor([[9_i16; 2]; 2]);
    a.stack_into(At::<0>, &b, &mut joined);
    assert_eq!(joined.to_array(), [[1, 2], [3, -4]]);
    let mut joined = tensor([9_i16; 4]);
    a.concat_into(Last, &b, &mut joined);
    assert_eq!(joined.to_array(), [1, 2, 3, -4]);
    let mut chosen = tensor([9.0_f64; 2]);
    tensor([true, false]).select_into(&tensor([1.5, 2.5]), &a, &mut chosen);
    assert_eq!(chosen.to_array(), [1.5, 2.0]);
    let mut y = tensor([0.0_f32; 2]);
    a.mul_add_into(&b, &tensor([0.5_f32]), &mut y);
    assert_eq!(y.to_array(), [3.5, -7.5]);
    let mut y = tensor([2.0_f32, 3.0]);
    y.mul_add_assign(&b, &a);
    assert_eq!(y.to_array(), [7.0, -10.0]);
}

#[test]
fn a_cast_that_may_fail() {
    let mut bytes = tensor([9_u8, 9]);
    let error = tensor([1.0, 256.0]).try_cast_into(&mut bytes).unwrap_err();
    assert_eq!((error.index, error.value), ([1], 256.0));
    assert_eq!(bytes.to_array(), [9, 9]);
    tensor([1.0, 255.0]).try_cast_into(&mut bytes).unwrap();
    assert_eq!(bytes.to_array(), [1, 255]);
    #[cfg(all(feature = "alloc", feature = "uninit"))]
    {
        let error = tensor([-1.0, 2.0]).try_cast_boxed::<u8>().unwrap_err();
        assert_eq!((error.index, error.value), ([0], -1.0));
        assert_eq!(tensor([1.0, 2.0]).try_cast_boxed::<u8>().unwrap().to_array(), [1, 2]);
    }
}

/// Nothing to sum, or nothing at all: what was there is gone.
#[test]
fn no_elements() {
    let mut product = tensor([[9, 9], [9, 9]]);
    let (left, right) =
        (Tensor::<i32, shape![2, 0]>::zeros(), Tensor::<i32, shape![0, 2]>::zeros());
    left.matmul_into(&right, &mut product);
    assert_eq!(product.to_array(), [[0, 0], [0, 0]]);
    let mut sums = tensor([9, 9]);
    left.sum_axis_into(Last, &mut sums);
    assert_eq!(sums.to_array(), [0, 0]);
    left.product_axis_into(Last, &mut sums);
    assert_eq!(sums.to_array(), [1, 1]);
    left.sum_to_into(sums.as_reshaped_mut::<shape![2, 1]>());
    assert_eq!(sums.to_array(), [0, 0]);
    let mut all = tensor([false, false]);
    left.all_axis_into(Last, &mut all);
    assert_eq!(all.to_array(), [true, true]);
    #[cfg(all(feature = "alloc", feature = "uninit"))]
    {
        assert_eq!(left.matmul_boxed(&right).to_array(), [[0, 0], [0, 0]]);
        assert_eq!(left.clone_boxed().into_reshaped::<shape![0, 7]>().to_array(), [[0; 7]; 0]);
    }
}

/// Blocks of columns, more than are looked at together, and less: the place is a
/// function of the indices.
#[test]
fn places_of_many_columns() {
    /// The greatest element stands at `(7 * outer + 3 * inner) % length`, and once more
    /// behind it if there is room.
    fn check<S>()
    where
        S: Layout<Index = [usize; 3]> + shaped::Select<At<1>, Axis: shaped::rule::NonEmptyAxis>,
    {
        let [_, length, inner] = S::LENGTHS else { panic!("three axes") };
        let place = |outer: usize, column: usize| (7 * outer + 3 * column) % length;
        let a = Tensor::<i16, S>::from_fn(|[outer, k, column]| {
            let at = place(outer, column);
            if k == at || k == at + 2 { 5 } else { -(k as i16) }
        });
        let mut places = a.argmax_axis(At::<1>);
        let check = |found: &[i64]| {
            for (position, &found) in found.iter().enumerate() {
                let expected = place(position / inner, position % inner);
                assert_eq!(found, expected as i64, "{:?} {position}", S::LENGTHS);
            }
        };
        check(places.as_slice());
        places.as_mut_slice().fill(-9);
        a.argmax_axis_into(At::<1>, &mut places);
        check(places.as_slice());
        let least = a.map(|x| -x);
        places.as_mut_slice().fill(-9);
        least.argmin_axis_into(At::<1>, &mut places);
        check(places.as_slice());
    }
    check::<shape![1, 5, 1]>();
    check::<shape![100, 5, 1]>();
    check::<shape![3, 70, 1]>();
    check::<shape![40, 3, 7]>();
    check::<shape![9, 5, 31]>();
    check::<shape![9, 5, 32]>();
    check::<shape![3, 5, 33]>();
    check::<shape![2, 40, 65]>();
    // By value, and without optimization several times.
    let large = std::thread::Builder::new().stack_size(16 << 20);
    large.spawn(check::<shape![1, 2048, 33]>).unwrap().join().unwrap();
}

/// Two operations of a user's function see each element once, in order.
#[test]
fn functions_with_state() {
    let mut count = 0;
    let mut number = |_: i32| {
        count += 1;
        count
    };
    let mut output = tensor([[0; 2]; 2]);
    tensor([[9; 2]; 2]).map_into(&mut number, &mut output);
    assert_eq!(output.to_array(), [[1, 2], [3, 4]]);
    output.map_assign(&mut number);
    assert_eq!(output.to_array(), [[5, 6], [7, 8]]);
    let mut seen = Vec::new();
    output.zip_map_assign(&tensor([10, 20]), |a, b| {
        seen.push((a, b));
        a + b
    });
    assert_eq!(seen, [(5, 10), (6, 20), (7, 10), (8, 20)]);
    assert_eq!(output.to_array(), [[15, 26], [17, 28]]);
}

#[cfg(all(feature = "alloc", feature = "uninit"))]
mod on_the_heap {
    use super::*;

    /// A tensor of four megabytes, sixteen times the stack.
    type Big = shape![1024, 1024];

    fn with_small_stack(f: impl FnOnce() + Send + 'static) {
        let thread = std::thread::Builder::new().stack_size(256 << 10).spawn(f).expect("a thread");
        thread.join().expect("the stack suffices");
    }

    /// No form on the heap, and none into a tensor that is there, has anything of the size
    /// of a tensor on the stack, without optimization neither.
    #[test]
    fn the_stack_stays_small() {
        macro_rules! each {
            ($($name:ident: $operation:expr;)+) => {$(
                with_small_stack(|| {
                    let a = Tensor::<f32, Big>::boxed_zeros();
                    #[allow(unused_variables)]
                    let b = Tensor::<f32, Big>::boxed_from_fn(|_| 2.0);
                    let run: fn(&Tensor<f32, Big>, &Tensor<f32, Big>) = $operation;
                    println!("{}", stringify!($name));
                    run(&a, &b);
                });
            )+};
        }
        each! {
            clone: |a, _| drop(a.clone_boxed());
            clone_from: |a, b| (*a.clone_boxed()).clone_from(b);
            cast: |a, _| { let mut out = a.cast_boxed::<i64>(); a.cast_into(&mut out); };
            try_cast: |a, _| { let mut out = a.try_cast_boxed::<i64>().unwrap(); a.try_cast_into(&mut out).unwrap(); };
            map: |a, _| { let mut out = a.map_boxed(|x| x + 1.0); a.map_into(|x| x, &mut out); out.map_assign(|x| -x); };
            zip_map: |a, b| {
                let mut out = a.zip_map_boxed(b, |x, y| x + y);
                a.zip_map_into(b, |x, y| x - y, &mut out);
                out.zip_map_assign(b, |x, y| x * y);
            };
            mul_add: |a, b| { let mut out = a.mul_add_boxed(b, b); a.mul_add_into(b, b, &mut out); out.mul_add_assign(a, b); };
            hadamard: |a, b| { let mut out = a.hadamard_boxed(b); a.hadamard_into(b, &mut out); out.hadamard_assign(b); };
            compare: |a, b| {
                let mut mask = a.lt_boxed(b);
                a.lt_into(b, &mut mask);
                let mut out = mask.select_boxed(a, b);
                mask.select_into(a, b, &mut out);
                mask.not_assign();
                drop(mask.not_boxed());
            };
            functions: |a, _| { let mut out = a.neg_boxed(); a.exp_into(&mut out); out.clamp_assign(0.0, 1.0); drop(out.clamp_boxed(0.0, 1.0)); };
            arithmetic: |a, b| { let mut out = a.div_boxed(b); a.sub_into(b, &mut out); *out *= b; *out += 1.0; };
            expand: |a, _| {
                let mut out = a.as_reshaped::<shape![1024, 1, 1024]>().expand_boxed::<shape![1024, 2, 1024]>();
                a.as_reshaped::<shape![1024, 1, 1024]>().expand_into(&mut out);
            };
            reshape: |a, _| {
                let mut out = a.reshape_boxed::<shape![512, 2048]>();
                a.reshape_into(&mut out);
                drop(out.into_reshaped::<shape![2048, 512]>().into_unsqueezed(Last).into_squeezed(Last).into_flattened());
                let mut out = a.unsqueeze_boxed(Last);
                a.unsqueeze_into(Last, &mut out);
                drop(out.squeeze_boxed(Last).flatten_boxed());
            };
            rearrange: |a, _| {
                let mut out = a.transpose_boxed();
                a.transpose_into(&mut out);
                a.permute_into((At::<1>, At::<0>), &mut out);
                a.flip_into(Last, &mut out);
                drop((a.permute_boxed((At::<1>, At::<0>)), a.flip_boxed(At::<0>)));
                let mut out = a.slice_boxed(At::<0>, Between::<1, 1001>);
                a.slice_into(At::<0>, Between::<2, 1002>, &mut out);
            };
            join: |a, b| {
                let mut out = a.concat_boxed(At::<0>, b);
                a.concat_into(At::<0>, b, &mut out);
                let mut out = a.stack_boxed(Last, b);
                a.stack_into(Last, b, &mut out);
            };
            along: |a, _| {
                let a = a.as_reshaped::<shape![1024, 1, 1024]>();
                let mut out = a.sum_axis_boxed(At::<1>);
                a.sum_axis_into(At::<1>, &mut out);
                a.max_axis_into(At::<1>, &mut out);
                a.norm_l2_axis_into(At::<1>, &mut out);
                let mut out = a.mean_axis_keep_boxed(At::<1>);
                a.mean_axis_keep_into(At::<1>, &mut out);
                let mut out = a.argmax_axis_boxed(At::<1>);
                a.argmax_axis_into(At::<1>, &mut out);
                drop(a.as_reshaped::<shape![1, 1024, 1024]>().argmin_axis_boxed(At::<0>));
            };
            sum_to: |a, _| {
                let a = a.as_reshaped::<shape![1, 1024, 1024]>();
                let mut out = a.sum_to_boxed::<Big>();
                a.sum_to_into(&mut out);
            };
            products: |a, b| {
                let row = a.slice_boxed(At::<0>, Between::<0, 1>).flatten_boxed();
                let mut out = row.outer_boxed(&row);
                row.outer_into(&row, &mut out);
                let narrow = b.slice_boxed(At::<1>, Between::<0, 2>);
                let mut out = narrow.matmul_boxed(&*narrow.transpose_boxed());
                narrow.matmul_into(&*narrow.transpose_boxed(), &mut out);
                assert_eq!(out[[7, 7]], 8.0);
            };
            gradient: |a, b| drop(a.mul_vjp_boxed(b, b));
            gradients: |a, b| {
                let column = b.slice_boxed(At::<1>, Between::<0, 1>);
                drop(a.matmul_vjp_boxed(&*column, &*column));
                let a = a.as_reshaped::<shape![1024, 1, 1024]>();
                let sums = b.clone_boxed();
                let mut out = a.sum_axis_vjp_boxed(At::<1>, &*sums);
                a.mean_axis_vjp_into(At::<1>, &*sums, &mut out);
                drop((a.mean_axis_vjp_boxed(At::<1>, &*sums), a.softmax_vjp_boxed(Last, &*out)));
            };
            along_and_stays: |a, _| {
                let mut out = a.softmax_boxed(Last);
                a.cumsum_into(At::<0>, &mut out);
                a.layer_norm_into(Last, 1e-5, &mut out);
                out.powi_assign(2);
                out.roll_assign(Last, 7);
                drop((a.cumprod_boxed(Last), a.log_softmax_boxed(Last), a.roll_boxed(Last, -1)));
                let a = a.as_reshaped::<shape![1024, 1, 1024]>();
                drop((a.var_axis_boxed(At::<1>, 0), a.log_sum_exp_axis_keep_boxed(At::<1>)));
                drop(a.windows_boxed(At::<1>, Window::<1, 1>));
            };
            squares_and_labels: |a, _| {
                drop(a.diagonal_boxed().diag_boxed());
                drop(a.diagonal_boxed().cast_boxed::<i32>().one_hot_boxed::<f32, Dim<1024>>());
                drop(a.isclose_boxed(a, 0.0, 0.0));
            };
            checked: |a, b| {
                let (a, b) = (a.cast_boxed::<i32>(), b.cast_boxed::<i32>());
                let mut out = a.checked_mul_boxed(&b).unwrap();
                a.checked_add_into(&b, &mut out).unwrap();
                out.checked_sub_assign(&b).unwrap();
            };
        }
    }

    /// Those of a product of matrices, as in the documentation.
    #[test]
    fn gradients_of_a_matrix_product() {
        let (x, weights) = (tensor([[1.0, 2.0]]), tensor([[3.0, 4.0], [5.0, 6.0]]));
        let (grad_x, grad_weights) = x.matmul_vjp_boxed(&weights, &tensor([[1.0, 10.0]]));
        assert_eq!(grad_x.to_array(), [[43.0, 65.0]]);
        assert_eq!(grad_weights.to_array(), [[1.0, 10.0], [2.0, 20.0]]);
    }

    /// The gradients of `[[1, 2], [3, 4]] * [10, 100]`, as in the documentation.
    #[test]
    fn gradients() {
        let (a, b) = (tensor([[1, 2], [3, 4]]), tensor([10.0, 100.0]));
        let (grad_a, grad_b) = a.mul_vjp_boxed(&b, &tensor([[1.0, 1.0], [1.0, 2.0]]));
        assert_eq!(grad_a.to_array(), [[10, 100], [10, 200]]);
        assert_eq!(grad_b.to_array(), [4.0, 10.0]);
    }

    /// A move does not copy, and the memory is given back once.
    #[test]
    fn a_move_stays_where_it_is() {
        let a = Tensor::<u64, shape![6, 100]>::boxed_from_fn(|[i, j]| (100 * i + j) as u64);
        let place = a.as_slice().as_ptr();
        let b = a.into_reshaped::<shape![2, 3, 100]>().into_unsqueezed(At::<0>);
        assert_eq!((b.as_slice().as_ptr(), b[[0, 1, 2, 99]]), (place, 599));
    }
}

/// The page `guide::forms` names every form that there is, and none that is not.
#[test]
fn the_page_is_whole() {
    let suffixes = ["_into", "_boxed", "_assign"];
    let word = |c: char| !(c.is_alphanumeric() || c == '_');
    let mut there = BTreeSet::new();
    for file in std::fs::read_dir("src/ops").unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for line in source.lines().map(str::trim) {
            // A method, or its name in a row.
            let row = line.split(word).next().is_some_and(|first| {
                ["pub", "new", "into", "boxed", "assign", "axis", "keep"].contains(&first)
            });
            let row = row
                || line.contains(": ")
                    && line.contains("_into ")
                    && (line.contains("_boxed ") || line.contains("_boxed:"));
            if row && !line.starts_with("//") && !line.contains('$') {
                let names =
                    line.split(word).filter(|name| suffixes.iter().any(|s| name.ends_with(s)));
                there.extend(
                    names
                        .filter(|name| !line.contains(&format!("pub(super) fn {name}")))
                        .map(String::from),
                );
            }
        }
    }
    let page = std::fs::read_to_string("src/guide/forms.md").unwrap();
    let named: Vec<_> = page
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| !name.contains(word) && suffixes.iter().any(|s| name.ends_with(s)))
        .map(String::from)
        .collect();
    let on_page: BTreeSet<_> = named.iter().cloned().collect();
    let missing: Vec<_> = there.difference(&on_page).collect();
    let unknown: Vec<_> = on_page.difference(&there).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "missing {missing:?}, unknown {unknown:?}");
    assert!(there.len() > 150, "{there:?}");
}

//! Tensors from elements and back: constructors, access, and what a tensor is to
//! the language.

use std::cell::Cell;
use std::error::Error;
use std::marker::PhantomData;
use std::rc::Rc;

use shaped::{Aligned, Layout, LengthError, Scalar, Tensor, shape, tensor};

shaped::axis!(Row = 2);
shaped::axis!(Line = 1025);
shaped::axis!(Empty = 0);

// ---- Literals

static GAIN: Tensor<f32, shape![2, 3]> = tensor![[1.0, -2.0, 0.5], [3.0, 4.0, -0.0]];
const DEEP: Tensor<i64, shape![2, 1, 2]> = tensor![[[1, 2]], [[3, 1 << 40]]];
const FLAGS: Tensor<bool, shape![3]> = tensor![true, false, !false,];
static NOTHING: Tensor<u8, shape![0]> = tensor![];

#[test]
fn literals_in_static_and_const() {
    assert_eq!(GAIN.to_array(), [[1.0, -2.0, 0.5], [3.0, 4.0, 0.0]]);
    assert!(GAIN[[1, 2]].is_sign_negative());
    assert_eq!(DEEP.as_slice(), [1, 2, 3, 1 << 40]);
    assert_eq!(FLAGS.to_array(), [true, false, true]);
    assert_eq!(NOTHING.as_slice(), []);
}

#[test]
fn a_literal_evaluates_its_expressions_once_and_in_order() {
    let calls = Cell::new(0);
    let next = || {
        calls.set(calls.get() + 1);
        calls.get()
    };
    let row = tensor![next(), next() * 10, next()];
    assert_eq!(row.to_array(), [1, 20, 3]);
    let nested = tensor![[[next(), next()], [next(), next()]], [[next(), 0], [0, next()]],];
    assert_eq!(nested.to_array(), [[[4, 5], [6, 7]], [[8, 0], [0, 9]]]);
    assert_eq!(calls.get(), 9);
}

#[test]
fn a_literal_holds_any_expression() {
    let (x, pair) = (3_u8, (4_u8, [5_u8]));
    let t = tensor![[x, x + 1, { x * 2 }], [pair.0, pair.1[0], if x > 2 { 1 } else { x }]];
    assert_eq!(t.to_array(), [[3, 4, 6], [4, 5, 1]]);
    let t = tensor![[f64::MAX, -1e-3], [f64::from(x), f64::mul_add(2.0, 3.0, 1.0)]];
    assert_eq!(t.to_array(), [[f64::MAX, -0.001], [3.0, 7.0]]);
    let column: Tensor<i32, shape![2, 1]> = tensor![[-1], [2]];
    assert_eq!(column.to_array(), [[-1], [2]]);
}

#[test]
fn the_function_infers_shape_and_element() {
    let rank_zero: Tensor<f64, Scalar> = tensor(1.5);
    assert_eq!(rank_zero.as_slice(), [1.5]);
    let row: Tensor<f32, shape![3]> = tensor([1.0, 2.0, 3.0]);
    assert_eq!(row.as_slice(), [1.0, 2.0, 3.0]);
    let cube: Tensor<i16, shape![2, 1, 3]> = tensor([[[1, 2, 3]], [[4, 5, 6]]]);
    assert_eq!(cube.as_slice(), [1, 2, 3, 4, 5, 6]);
    let empty: Tensor<u8, shape![2, 0, 3]> = tensor([[], []] as [[[u8; 3]; 0]; 2]);
    assert_eq!(empty.as_slice(), []);

    let calls = Cell::new(0);
    let once = tensor([[calls.replace(calls.get() + 1), 7]]);
    assert_eq!((once.to_array(), calls.get()), ([[0, 7]], 1));
}

// ---- Nested arrays

#[test]
fn arrays_there_and_back() {
    let nested = [[[1, 2], [3, 4], [5, 6]], [[7, 8], [9, 10], [11, 12]]];
    let t = Tensor::<i32, shape![2, 3, 2]>::from_array(nested);
    assert_eq!(t.as_slice(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    assert_eq!(t.to_array(), nested);

    assert_eq!(Tensor::<char, shape![]>::from_array('x').to_array(), 'x');
    assert_eq!(
        Tensor::<u8, shape![Row, 2]>::from_array([[1, 2], [3, 4]]).to_array(),
        [[1, 2], [3, 4]]
    );
    let words = [["a".to_owned(), "b".to_owned()]];
    assert_eq!(Tensor::<String, shape![1, 2]>::from_array(words.clone()).to_array(), words);
}

// ---- Constructors

#[test]
fn constant_tensors() {
    assert_eq!(Tensor::<f32, shape![2, 2]>::zeros().to_array(), [[0.0; 2]; 2]);
    assert!(Tensor::<f32, shape![3]>::zeros().iter().all(|zero| zero.is_sign_positive()));
    assert_eq!(Tensor::<bool, shape![2]>::zeros().to_array(), [false; 2]);
    assert_eq!(Tensor::<u64, shape![]>::zeros().to_array(), 0);
    assert_eq!(Tensor::<f64, shape![2, 1]>::ones().to_array(), [[1.0], [1.0]]);
    assert_eq!(Tensor::<i8, shape![3]>::ones().to_array(), [1; 3]);
    assert_eq!(Tensor::<bool, shape![2]>::ones().to_array(), [true; 2]);
    assert_eq!(Tensor::<i16, shape![2, 3]>::full(-7).to_array(), [[-7; 3]; 2]);
    assert_eq!(Tensor::<&str, shape![2]>::full("ab").to_array(), ["ab", "ab"]);
    assert_eq!(Tensor::<f32, shape![Line]>::full(2.5).as_slice(), [2.5; 1025]);
    assert_eq!(Tensor::<i32, shape![2, 2]>::default().to_array(), [[0; 2]; 2]);
    assert_eq!(Tensor::<String, shape![2]>::default().to_array(), [String::new(), String::new()]);
}

#[test]
fn truth_is_one() {
    assert_eq!(Tensor::<bool, shape![2]>::ones().to_array(), [true; 2]);
    assert!(!tensor([true, false]).product());
}

#[test]
fn an_aligned_tensor_is_a_tensor() {
    let mut a = Aligned(tensor([1.5_f32, 2.0, 4.0]));
    *a *= &tensor(2.0);
    assert_eq!((*a * tensor([1.0, 0.5, 0.25])).to_array(), [3.0, 2.0, 2.0]);
    assert_eq!(a.as_slice().as_ptr().align_offset(64), 0);
}

#[test]
fn from_fn_counts_in_row_major_order() {
    let mut indices = vec![];
    let t = Tensor::<usize, shape![2, 1, 3]>::from_fn(|[i, j, k]| {
        indices.push([i, j, k]);
        100 * i + 10 * j + k
    });
    assert_eq!(indices, [[0, 0, 0], [0, 0, 1], [0, 0, 2], [1, 0, 0], [1, 0, 1], [1, 0, 2]]);
    assert_eq!(t.to_array(), [[[0, 1, 2]], [[100, 101, 102]]]);

    let mut calls = 0;
    let rank_zero = Tensor::<u8, shape![]>::from_fn(|[]| {
        calls += 1;
        9
    });
    assert_eq!((rank_zero.to_array(), calls), (9, 1));
}

/// Every index of axes of every length up to 40, and of long ones, is passed on: of `from_fn`,
/// `boxed_from_fn` and the error of `try_cast`.
#[test]
fn indices_of_long_axes() {
    fn check<const RANK: usize, S: Layout<Index = [usize; RANK]>>() {
        let mut count = 0;
        let mut next = |index: [usize; RANK]| {
            let place = index.iter().zip(S::LENGTHS).fold(0, |place, (i, n)| place * n + i);
            assert_eq!((place, index.iter().zip(S::LENGTHS).all(|(i, n)| i < n)), (count, true));
            count += 1;
            u16::from(count == S::LEN) * 1000
        };
        let a = Tensor::<u16, S>::from_fn(&mut next);
        // The one element that is no `u8` is the last one.
        let last: Vec<usize> = S::LENGTHS.iter().map(|n| n - 1).collect();
        assert_eq!(a.try_cast::<u8>().unwrap_err().index.to_vec(), last);
        assert_eq!(count, S::LEN);
        #[cfg(all(feature = "alloc", feature = "uninit"))]
        {
            count = 0;
            let _ = Tensor::<u16, S>::boxed_from_fn(|index: [usize; RANK]| {
                let place = index.iter().zip(S::LENGTHS).fold(0, |place, (i, n)| place * n + i);
                assert_eq!(place, count);
                count += 1;
                0
            });
            assert_eq!(count, S::LEN);
        }
    }
    macro_rules! lengths {
        ($($length:literal)+) => {$(
            check::<1, shape![$length]>();
            check::<3, shape![3, $length, 2]>();
            check::<2, shape![$length, $length]>();
        )+};
    }
    lengths!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30);
    lengths!(31 32 33 34 35 36 37 38 39 40 63 64 65 127 128 129);
    check::<2, shape![2, Line]>();
    check::<2, shape![Line, 2]>();
}

// ---- Views of slices

#[test]
fn a_view_is_the_slice_itself() {
    let elements = [1, 2, 3, 4, 5, 6];
    let view = Tensor::<i32, shape![2, 3]>::from_slice(&elements).unwrap();
    assert_eq!(view.to_array(), [[1, 2, 3], [4, 5, 6]]);
    assert_eq!(view.as_slice().as_ptr(), elements.as_ptr());

    let mut elements = [1.0, 2.0, 3.0, 4.0];
    let view = Tensor::<f64, shape![Row, 2]>::from_mut_slice(&mut elements).unwrap();
    view[[1, 0]] = 30.0;
    view.as_mut_slice()[1] = 20.0;
    assert_eq!(elements, [1.0, 20.0, 30.0, 4.0]);

    assert_eq!(Tensor::<u8, shape![]>::from_slice(&[7]).unwrap().to_array(), 7);
    let long = vec![1_u8; 2050];
    assert_eq!(Tensor::<u8, shape![2, Line]>::from_slice(&long).unwrap().as_slice(), long);
}

#[test]
fn a_view_of_a_wrong_length_is_an_error() {
    fn check<S: Layout>() {
        for found in (0..=20).filter(|&found| found != S::LEN) {
            let error = LengthError { expected: S::LEN, found };
            let mut elements = vec![0_u16; found];
            assert_eq!(Tensor::<u16, S>::from_slice(&elements).err(), Some(error));
            assert_eq!(Tensor::<u16, S>::from_mut_slice(&mut elements).err(), Some(error));
        }
    }
    check::<shape![]>();
    check::<shape![1]>();
    check::<shape![6]>();
    check::<shape![2, 3]>();
    check::<shape![2, 2, 3]>();
    check::<shape![1, 5, 1]>();
    check::<shape![0]>();
    check::<shape![0, 3]>();
    check::<shape![3, 0]>();
    check::<shape![3, Empty, 2]>();
    check::<shape![Line]>();
}

#[test]
fn the_error_says_both_lengths() {
    let error: Box<dyn Error> =
        Tensor::<f32, shape![2, 3]>::from_slice(&[0.0; 5]).unwrap_err().into();
    assert_eq!(error.to_string(), "expected a slice of 6 elements, found 5");
    let error = Tensor::<u8, shape![0, 4]>::from_mut_slice(&mut [1]).unwrap_err();
    assert_eq!(error.to_string(), "expected a slice of 0 elements, found 1");
    assert_eq!((error.expected, error.found), (0, 1));
    let error = Tensor::<u8, shape![Line]>::from_slice(&[]).unwrap_err();
    assert_eq!(error.to_string(), "expected a slice of 1025 elements, found 0");
}

// ---- No elements

/// Every constructor of a shape without elements, and every way to look in.
macro_rules! without_elements {
    ($($name:ident: $shape:tt, $array:expr;)*) => {$(
        #[test]
        fn $name() {
            type Nothing<T> = Tensor<T, shape! $shape>;
            let array = $array;
            let mut t = Nothing::<u32>::from_array(array);
            assert_eq!(t.to_array(), array);
            assert_eq!(t.as_slice(), []);
            assert_eq!(t.as_mut_slice(), []);
            assert_eq!(t.iter().count(), 0);
            assert_eq!(t.get([0; <shape! $shape>::RANK]), None);
            assert_eq!(t, Nothing::zeros());
            assert_eq!(t, Nothing::ones());
            assert_eq!(t, Nothing::full(3));
            assert_eq!(t, Nothing::default());
            assert_eq!(t, t.clone());
            assert_eq!(Nothing::<u32>::from_fn(|index| unreachable!("{index:?}")), t);
            assert_eq!(Nothing::<u32>::from_slice(&[]), Ok(&t));
            assert_eq!(Nothing::<u32>::from_mut_slice(&mut []), Ok(&mut t));
            assert_eq!(size_of_val(&t), 0);
            // A type whose values drop something.
            assert_eq!(Nothing::<String>::full("x".to_owned()).as_slice().len(), 0);
        }
    )*};
}
without_elements! {
    one_empty_axis: [0], [];
    an_empty_outer_axis: [0, 3], [[0; 3]; 0];
    an_empty_inner_axis: [3, 0], [[], [], []];
    an_empty_axis_in_the_middle: [2, 0, 3], [[[0; 3]; 0]; 2];
    an_empty_axis_behind_two: [2, 3, 0], [[[0; 0]; 3]; 2];
    two_empty_axes: [0, 0], [[]; 0];
    empty_axes_around_one: [0, 2, 0], [[[]; 2]; 0];
    a_named_empty_axis: [2, Empty, Row], [[[0; 2]; 0]; 2];
}

// ---- Access

#[test]
fn every_index_reaches_its_element() {
    let mut t = Tensor::<usize, shape![2, 3, 4]>::from_fn(|[i, j, k]| 100 * i + 10 * j + k);
    for i in 0..4 {
        for j in 0..5 {
            for k in 0..6 {
                let inside = i < 2 && j < 3 && k < 4;
                let mut expected = inside.then_some(100 * i + 10 * j + k);
                assert_eq!(t.get([i, j, k]), expected.as_ref());
                assert_eq!(t.get_mut([i, j, k]), expected.as_mut());
                if let Some(expected) = expected {
                    assert_eq!(t[[i, j, k]], expected);
                }
            }
        }
    }
    t[[1, 2, 3]] = 7;
    *t.get_mut([0, 0, 1]).unwrap() += 40;
    assert_eq!((t.as_slice()[23], t.as_slice()[1]), (7, 41));
    assert_eq!(t.get([usize::MAX, usize::MAX, usize::MAX]), None);

    let mut rank_zero = tensor(5);
    rank_zero[[]] += 1;
    assert_eq!((rank_zero[[]], rank_zero.get([])), (6, Some(&6)));
}

#[test]
#[should_panic(expected = "index [0, 3] is out of range for shape [2, 3]")]
fn reading_past_an_axis_panics() {
    // Row-major, offset 3 is the element [1, 0]: it must not be mistaken for it.
    let _ = tensor([[1, 2, 3], [4, 5, 6]])[[0, 3]];
}

#[test]
#[should_panic(expected = "index [2, 0] is out of range for shape [2, 3]")]
fn writing_past_an_axis_panics() {
    tensor([[1, 2, 3], [4, 5, 6]])[[2, 0]] = 0;
}

#[test]
#[should_panic(expected = "index [0] is out of range for shape [0]")]
fn an_empty_axis_has_no_first_element() {
    let _ = NOTHING[[0]];
}

#[test]
fn iterators_go_in_row_major_order() {
    let mut t = tensor([[1, 2], [3, 4]]);
    assert_eq!(t.iter().copied().collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!(t.iter().rev().copied().collect::<Vec<_>>(), [4, 3, 2, 1]);
    assert_eq!(t.iter().len(), 4);
    t.iter_mut().zip(10..).for_each(|(element, number)| *element *= number);
    assert_eq!(t.to_array(), [[10, 22], [36, 52]]);
    for element in &mut t {
        *element += 1;
    }
    let mut seen = vec![];
    for element in &t {
        seen.push(*element);
    }
    assert_eq!(seen, [11, 23, 37, 53]);
    assert_eq!(t.as_ref(), [11, 23, 37, 53]);
    t.as_mut()[3] = 0;
    assert_eq!(t.as_slice(), [11, 23, 37, 0]);
}

// ---- What a tensor is to the language

#[test]
fn copies_are_independent() {
    let original = tensor([[1, 2], [3, 4]]);
    let mut copy = original;
    copy[[0, 0]] = 10;
    assert_eq!(original.to_array(), [[1, 2], [3, 4]]);
    assert_eq!(copy.to_array(), [[10, 2], [3, 4]]);

    let original = Tensor::<Vec<u8>, shape![1, 2]>::full(vec![1]);
    let mut clone = original.clone();
    clone[[0, 1]].push(2);
    assert_eq!(original.to_array(), [[vec![1], vec![1]]]);
    assert_eq!(clone.to_array(), [[vec![1], vec![1, 2]]]);
}

#[test]
fn equality_is_that_of_the_elements() {
    assert_eq!(tensor([[1, 2]]), tensor([[1, 2]]));
    assert_ne!(tensor([[1, 2]]), tensor([[1, 3]]));
    assert_eq!(tensor([0.0]), tensor([-0.0]));
    assert_ne!(tensor([f32::NAN]), tensor([f32::NAN]));
}

/// A bound as a constant, also where it does not hold: see `broadcast.rs`.
struct Probe<T>(PhantomData<T>);
trait Otherwise {
    const COPY: bool = false;
    const EQ: bool = false;
    const SEND: bool = false;
    const SYNC: bool = false;
}
impl<T> Otherwise for Probe<T> {}
impl<T: Copy> Probe<T> {
    const COPY: bool = true;
}
impl<T: Eq> Probe<T> {
    const EQ: bool = true;
}
impl<T: Send> Probe<T> {
    const SEND: bool = true;
}
impl<T: Sync> Probe<T> {
    const SYNC: bool = true;
}

#[test]
fn a_tensor_is_what_its_elements_are() {
    type Pair<T> = Probe<Tensor<T, shape![2]>>;

    /// Compiles for a type that has it all.
    fn regular<T: Copy + Default + PartialEq + Send + Sync + Unpin + 'static>() {}
    regular::<Tensor<f32, shape![]>>();
    regular::<Tensor<f64, shape![2, Row]>>();
    regular::<Tensor<bool, shape![2, 0, 3]>>();
    regular::<Tensor<u8, shape![Line, 640, 480]>>();

    assert_eq!([Pair::<u8>::COPY, Pair::<&str>::COPY, Pair::<String>::COPY], [true, true, false]);
    assert_eq!([Pair::<u8>::EQ, Pair::<String>::EQ, Pair::<f32>::EQ], [true, true, false]);
    assert_eq!(
        [Pair::<u8>::SEND, Pair::<Cell<u8>>::SEND, Pair::<Rc<u8>>::SEND],
        [true, true, false]
    );
    assert_eq!([Pair::<u8>::SYNC, Pair::<Cell<u8>>::SYNC], [true, false]);
}

#[test]
fn a_static_is_shared_between_threads() {
    let sum = std::thread::spawn(|| GAIN.iter().sum::<f32>()).join().unwrap();
    assert_eq!(sum, 6.5);
}

/// As large, and aligned, as the native array.
#[test]
fn memory_is_that_of_the_native_array() {
    fn same_memory<T, Native>() -> bool {
        size_of::<T>() == size_of::<Native>() && align_of::<T>() == align_of::<Native>()
    }
    macro_rules! check {
        ($($element:ty),+) => {$(
            assert!(same_memory::<Tensor<$element, shape![]>, $element>());
            assert!(same_memory::<Tensor<$element, shape![1]>, [$element; 1]>());
            assert!(same_memory::<Tensor<$element, shape![2, 3]>, [[$element; 3]; 2]>());
            assert!(same_memory::<Tensor<$element, shape![3, 1, 5]>, [[[$element; 5]; 1]; 3]>());
            assert!(same_memory::<Tensor<$element, shape![0]>, [$element; 0]>());
            assert!(same_memory::<Tensor<$element, shape![2, 0]>, [[$element; 0]; 2]>());
            assert!(same_memory::<Tensor<$element, shape![0, 2]>, [[$element; 2]; 0]>());
            assert!(same_memory::<Tensor<$element, shape![2, 0, 3]>, [[[$element; 3]; 0]; 2]>());
            assert!(same_memory::<Tensor<$element, shape![Row, Line]>, [[$element; 1025]; 2]>());
        )+};
    }
    check!(bool, u8, u16, u32, u64, u128, f32, f64, (u8, u32), String, ());
    assert_eq!(size_of::<Tensor<f32, shape![2, 3]>>(), 24);
    assert_eq!(align_of::<Tensor<u64, shape![2, 0]>>(), align_of::<u64>());
}

/// Beside an axis of length 0, others may be as long as memory.
#[test]
fn long_axes_without_elements() {
    type Long = shape![{ 1 << 40 }, 0, { 1 << 20 }];
    assert_eq!((Long::LEN, Long::RANK), (0, 3));
    assert!(Tensor::<u8, Long>::zeros().as_slice().is_empty());
    assert_eq!(Tensor::<u8, Long>::from_slice(&[]), Ok(&Tensor::full(7)));
    assert_eq!(Tensor::<u8, Long>::from_fn(|_| panic!("no element")), Tensor::default());
    let error = LengthError { expected: 0, found: 1 };
    assert_eq!(Tensor::<u8, Long>::from_slice(&[7]), Err(error));
}

/// The largest shapes of an element type: none of their elements are there.
#[test]
#[cfg(target_pointer_width = "64")]
fn the_largest_shapes() {
    shaped::axis!(Most = (1 << 61) - 1);
    let error = |expected| LengthError { expected, found: 1 };
    let most = Err(error((1 << 61) - 1));
    assert_eq!(Tensor::<u8, shape![Most]>::from_slice(&[1]).map(drop), most);
    assert_eq!(Tensor::<(), shape![Most]>::from_slice(&[()]).map(drop), most);
    let wide = Tensor::<f64, shape![{ 1 << 30 }, { 1 << 27 }]>::from_slice(&[1.0]);
    assert_eq!(wide, Err(error(1 << 57)));
}

/// Ranks as PyTorch and NumPy have them, without a `recursion_limit`.
#[test]
fn rank_48() {
    type S = shape![
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, //
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 3
    ];
    let a = Tensor::<i32, S>::from_fn(|index| if index.ends_with(&[1]) { 10 } else { 1 });
    let squares: Tensor<i32, S> = a * a;
    assert_eq!(squares.as_slice(), [1, 100, 1, 1, 100, 1]);
    assert_eq!(S::RANK, 48);
}

/// The length of each axis is that of the array there, also where one of them is 0.
#[test]
fn to_array_of_every_kind_of_shape() {
    assert_eq!(Tensor::<u8, shape![0, 3]>::zeros().to_array(), [[0; 3]; 0]);
    assert_eq!(Tensor::<u8, shape![3, 0]>::zeros().to_array(), [[0; 0]; 3]);
    assert_eq!(Tensor::<u8, shape![2, 0, 3]>::zeros().to_array(), [[[0; 3]; 0]; 2]);
    assert_eq!(Tensor::<u8, shape![]>::ones().to_array(), 1);
    let a = Tensor::<usize, shape![2, 1, 3]>::from_fn(|[i, j, k]| 100 * i + 10 * j + k);
    assert_eq!(a.to_array(), [[[0, 1, 2]], [[100, 101, 102]]]);
}

//! The text of tensors: `Display` against torch's, `Debug` by hand.

use std::collections::BTreeMap;
use std::fmt;
use std::num::{Saturating, Wrapping};

use crate::common::dtype::Dtype;
#[cfg(all(feature = "half", feature = "complex"))]
use crate::common::dtype::{Complex32, Complex64, bf16, f16};
use shaped::element::{ElementName, ElementText};
use shaped::{Element, Layout, Tensor, axis, category, shape, tensor};

/// What torch printed.
const PRINTED: &str = include_str!("../data/print.json");

/// The element types in it: torch's name, Rust's, and the number of cases.
const DTYPES: [(&str, &str, usize); 15] = [
    ("bool", "bool", 5),
    ("uint8", "u8", 4),
    ("uint16", "u16", 2),
    ("uint32", "u32", 3),
    ("uint64", "u64", 2),
    ("int8", "i8", 4),
    ("int16", "i16", 3),
    ("int32", "i32", 11),
    ("int64", "i64", 8),
    ("float32", "f32", 58),
    ("float64", "f64", 43),
    ("float16", "f16", 4),
    ("bfloat16", "bf16", 1),
    ("complex64", "Complex<f32>", 6),
    ("complex128", "Complex<f64>", 8),
];

/// The element types that are not here without the features.
#[cfg(not(all(feature = "half", feature = "complex")))]
const ABSENT: &[&str] = &["float16", "bfloat16", "complex64", "complex128"];
#[cfg(all(feature = "half", feature = "complex"))]
const ABSENT: &[&str] = &[];

axis!(L1101 = 1101);
axis!(L2000 = 2000);

#[test]
fn display_is_the_text_of_torch() {
    let mut covered = BTreeMap::new();
    for case in cases().filter(|case| !ABSENT.contains(&case.dtype)) {
        let Case { dtype, lengths, .. } = &case;
        let Some(printed) = print(&case) else {
            panic!("neither the type nor the shape may be left out: {dtype} {lengths:?}");
        };
        assert_eq!(printed, case.expected(), "{dtype} {lengths:?}");
        *covered.entry(case.dtype).or_insert(0) += 1;
    }
    let all = DTYPES.iter().filter(|(dtype, ..)| !ABSENT.contains(dtype));
    assert_eq!(covered, all.map(|&(dtype, _, count)| (dtype, count)).collect());
    assert_eq!(cases().count(), 162);
}

/// One object of the file.
struct Case {
    dtype: &'static str,
    lengths: Vec<usize>,
    /// The elements, hexadecimal, the least significant byte first.
    bytes: &'static str,
    text: &'static str,
}

impl Case {
    /// torch's text in the words of this library.
    fn expected(&self) -> String {
        let text = self.text.replace("\\n", "\n");
        assert!(!text.contains('\\'), "an escape that is not read: {text}");
        // The last three tensors came out of a product with a gradient, which
        // torch notes at the end.
        let text = text.replace(", grad_fn=<MulBackward0>)", ")");
        match DTYPES.iter().find(|(dtype, ..)| *dtype == self.dtype) {
            Some((torch, rust, _)) => {
                text.replace(&format!("dtype=torch.{torch}"), &format!("dtype={rust}"))
            }
            None => panic!("`{}` is no element type", self.dtype),
        }
    }

    /// The elements, `T` being the type of that name.
    fn elements<T: Dtype>(&self) -> Vec<T> {
        assert_eq!(T::NAME, self.dtype);
        let digits = 2 * size_of::<T>();
        let parts = if self.dtype.starts_with("complex") { 2 } else { 1 };
        let element = |start| {
            let part = |part| {
                let start = start + part * digits / parts;
                let bytes = (start..start + digits / parts).step_by(2).rev();
                bytes.map(|byte| &self.bytes[byte..byte + 2]).collect::<String>()
            };
            T::from_bits_text(&(0..parts).map(part).collect::<Vec<_>>().join(":"))
        };
        (0..self.bytes.len()).step_by(digits).map(element).collect()
    }
}

/// The objects of the file, which is written in one fixed form.
fn cases() -> impl Iterator<Item = Case> {
    let string = |object, name| {
        let value = after(object, &format!("\"{name}\": \""));
        value.split('"').next().unwrap()
    };
    PRINTED.split("\n},").map(move |object| {
        let lengths = after(object, "\"shape\": [").split(']').next().unwrap();
        let lengths = lengths.split(',').map(str::trim).filter(|length| !length.is_empty());
        Case {
            dtype: string(object, "dtype"),
            lengths: lengths.map(|length| length.parse().unwrap()).collect(),
            bytes: string(object, "le_bytes_hex"),
            text: string(object, "text"),
        }
    })
}

fn after<'a>(text: &'a str, start: &str) -> &'a str {
    match text.split_once(start) {
        Some((_, rest)) => rest,
        None => panic!("no `{start}` in `{text}`"),
    }
}

/// The text of a case, `None` if there is no such element type or shape.
fn print(case: &Case) -> Option<String> {
    macro_rules! print_dtype {
        ($($element:ident)*) => {
            $(if case.dtype == <$element as Dtype>::NAME {
                print_shape(case, &case.elements::<$element>())
            } else)* {
                None
            }
        };
    }
    with_all_types!(print_dtype)
}

/// The text of elements in the shape of the case: shapes are types, so each one
/// of the file is listed.
fn print_shape<T: ElementName>(case: &Case, elements: &[T]) -> Option<String> {
    fn text<T: ElementName, S: Layout>(elements: &[T]) -> String {
        Tensor::<T, S>::from_slice(elements).unwrap().to_string()
    }
    macro_rules! shapes {
        ($([$($axes:tt),*])*) => {
            $(if case.lengths == <shape![$($axes),*] as Layout>::LENGTHS {
                Some(text::<T, shape![$($axes),*]>(elements))
            } else)* {
                None
            }
        };
    }
    shapes! {
        []
        [1] [2] [3] [4] [5] [6] [7] [9] [10] [11] [12] [14] [16] [18] [20] [21] [24] [25] [30] [50]
        [1001] [L1101] [L2000]
        [1, 1] [1, 1001] [2, 1] [2, 2] [2, 3] [2, 7] [2, 8] [2, 30] [2, 550] [3, 2] [3, 3] [3, 4]
        [6, 200] [7, 200] [10, 10] [40, 40]
        [1, 1, 1] [2, 3, 4] [10, 10, 11]
        [2, 2, 2, 2]
        [2, 2, 2, 2, 2, 2]
    }
}

/// By hand from torch's rules; the file has no such case.
#[test]
fn empty_tensors_name_their_shape_and_type() {
    assert_eq!(Tensor::<f32, shape![0]>::zeros().to_string(), "tensor([])");
    assert_eq!(Tensor::<f32, shape![2, 0]>::zeros().to_string(), "tensor([], size=(2, 0))");
    assert_eq!(Tensor::<i64, shape![0]>::zeros().to_string(), "tensor([], dtype=i64)");
    assert_eq!(Tensor::<bool, shape![0]>::zeros().to_string(), "tensor([], dtype=bool)");
    assert_eq!(
        Tensor::<u8, shape![0, 3, 4]>::zeros().to_string(),
        "tensor([], size=(0, 3, 4), dtype=u8)"
    );
}

#[test]
fn a_long_size_and_the_type_each_break_the_line() {
    let empty = Tensor::<
        u16,
        shape![10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0],
    >::zeros();
    assert_eq!(
        empty.to_string(),
        "tensor([],\n       \
         size=(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0),\n       \
         dtype=u16)"
    );
}

/// By the words of torch's `_tensor_str.py`: a suffix breaks the line if more than 80
/// columns are taken, a number is too small if it is less than 1e-4. Both are at the
/// bound here: 8 + 13 · 4 − 2 + 1 columns, two more that torch counts, 17 and 2 of the
/// suffix `, dtype=torch.int16` are 80.
#[test]
fn what_is_just_at_a_bound_is_within() {
    assert_eq!(
        tensor([10_i16, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]).to_string(),
        "tensor([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22], dtype=i16)"
    );
    assert_eq!(tensor([1.0e-4]).to_string(), "tensor([0.0001], dtype=f64)");
}

#[test]
fn precision_is_that_of_the_format() {
    let a = tensor([1.0_f32 / 3.0, 2.0]);
    assert_eq!(format!("{a}"), "tensor([0.3333, 2.0000])");
    assert_eq!(format!("{a:.2}"), "tensor([0.33, 2.00])");
    assert_eq!(format!("{a:.0}"), "tensor([0, 2])");
    assert_eq!(format!("{a:.7}"), "tensor([0.3333333, 2.0000000])");
    // Integers have no digits after the point.
    assert_eq!(format!("{:.2}", tensor([1.0_f32, 2.0])), "tensor([1., 2.])");
    assert_eq!(format!("{:.2}", tensor([1_i64, 2])), "tensor([1, 2])");
    assert_eq!(format!("{:.2}", tensor([true, false])), "tensor([ True, False])");
    // Nor does it choose the notation.
    assert_eq!(format!("{:.1}", tensor([1.0e-5_f32, 1.0])), "tensor([1.0e-05, 1.0e+00])");
    assert_eq!(format!("{:.0}", tensor([1.0e-5_f32, 1.0])), "tensor([1e-05, 1e+00])");
    // As many digits as a format can ask for.
    assert_eq!(format!("{:.65535}", tensor(1.0e-5_f32)).len(), "tensor(1.e-05)".len() + 65534);
    // Other flags have no meaning.
    assert_eq!(format!("{a:+012}"), format!("{a}"));
}

#[test]
fn ties_round_to_even() {
    assert_eq!(format!("{:.1}", tensor([0.25_f32, 0.75])), "tensor([0.2, 0.8])");
    assert_eq!(format!("{:.0}", tensor([0.5_f32, 1.5, 2.5])), "tensor([0, 2, 2])");
    assert_eq!(tensor([1.03125_f32, 0.09375]).to_string(), "tensor([1.0312, 0.0938])");
}

#[test]
fn non_finite_values_and_zeros_have_no_say_in_the_form() {
    const INFINITY: f32 = f32::INFINITY;
    assert_eq!(tensor([f32::NAN, 0.0, -0.0]).to_string(), "tensor([nan, 0., -0.])");
    assert_eq!(tensor([f32::from_bits(0xffc0_0000), -INFINITY]).to_string(), "tensor([nan, -inf])");
    assert_eq!(tensor(f64::from_bits(0xfff8 << 48)).to_string(), "tensor(nan, dtype=f64)");
    assert_eq!(tensor([INFINITY, -1.0, 10.0]).to_string(), "tensor([inf, -1., 10.])");
    assert_eq!(tensor([INFINITY, 0.5, 0.0]).to_string(), "tensor([   inf, 0.5000, 0.0000])");
    // Three digits of an exponent are wider than two.
    assert_eq!(
        tensor([1.0e-300, f64::NAN]).to_string(),
        "tensor([1.0000e-300,         nan], dtype=f64)"
    );
}

#[test]
fn a_summary_takes_its_form_from_what_it_shows() {
    let mut a = Tensor::<f32, shape![7, 200]>::zeros();
    a[[3, 100]] = 1.0e9;
    a[[6, 199]] = 25.0;
    assert_eq!(
        a.to_string(),
        "tensor([[ 0.,  0.,  0.,  ...,  0.,  0.,  0.],\n        \
                 [ 0.,  0.,  0.,  ...,  0.,  0.,  0.],\n        \
                 [ 0.,  0.,  0.,  ...,  0.,  0.,  0.],\n        \
                 ...,\n        \
                 [ 0.,  0.,  0.,  ...,  0.,  0.,  0.],\n        \
                 [ 0.,  0.,  0.,  ...,  0.,  0.,  0.],\n        \
                 [ 0.,  0.,  0.,  ...,  0.,  0., 25.]])"
    );
    // 1000 elements are shown in full, and so are the short axes of more.
    assert!(!Tensor::<i64, shape![1000]>::zeros().to_string().contains("..."));
    assert!(!Tensor::<i64, shape![4, 4, 4, 4, 4]>::zeros().to_string().contains("..."));
}

/// torch has none: the name is Rust's.
#[test]
fn integers_of_128_bits_print() {
    let signed = tensor([i128::MIN, 7]);
    assert_eq!(
        signed.to_string(),
        "tensor([-170141183460469231731687303715884105728,\n         \
         \x20                                     7], dtype=i128)"
    );
    let text = tensor(u128::MAX).to_string();
    assert_eq!(text, "tensor(340282366920938463463374607431768211455, dtype=u128)");
}

#[test]
fn integers_with_a_policy_print() {
    let wrapping = tensor([Wrapping(-1_i8), Wrapping(100)]);
    assert_eq!(wrapping.to_string(), "tensor([ -1, 100], dtype=Wrapping<i8>)");
    assert_eq!(tensor(Saturating(7_u64)).to_string(), "tensor(7, dtype=Saturating<u64>)");
}

/// Eighths, as a user would write them.
#[derive(Clone, Copy, Debug, Default)]
struct Eighths(i8);

impl fmt::Display for Eighths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/8", self.0)
    }
}

impl Element for Eighths {
    type Category = category::Custom;
}

impl ElementName for Eighths {
    const NAME: &'static str = "Eighths";
    fn text(&self) -> ElementText<'_> {
        ElementText::Verbatim(self)
    }
}

#[test]
fn elements_of_the_user_print() {
    let a = tensor([[Eighths(1), Eighths(-10)], [Eighths(2), Eighths(0)]]);
    assert_eq!(a.to_string(), "tensor([[  1/8, -10/8],\n        [  2/8,   0/8]], dtype=Eighths)");
    assert_eq!(
        format!("{:?}", tensor([Eighths(1), Eighths(2)])),
        "Tensor<torch::print::Eighths, [2]>([Eighths(1), Eighths(2)])"
    );
}

#[test]
fn debug_has_type_lengths_and_elements() {
    let debug = |a: &dyn fmt::Debug| format!("{a:?}");
    assert_eq!(
        debug(&tensor([[1.0_f32, 2.0], [3.0, 4.0]])),
        "Tensor<f32, [2, 2]>([[1.0, 2.0], [3.0, 4.0]])"
    );
    assert_eq!(debug(&tensor(1.0_f32)), "Tensor<f32, []>(1.0)");
    assert_eq!(
        debug(&tensor([[[true]], [[false]]])),
        "Tensor<bool, [2, 1, 1]>([[[true]], [[false]]])"
    );
    assert_eq!(
        debug(&tensor([f64::NAN, f64::NEG_INFINITY, -0.0, 1e300])),
        "Tensor<f64, [4]>([NaN, -inf, -0.0, 1e300])"
    );
}

#[test]
fn debug_shows_the_names_of_axes() {
    axis!(Row = 2);
    axis!(Col = 1);
    let a = Tensor::<u8, shape![Row, 1, Col]>::from_array([[[1]], [[2]]]);
    assert_eq!(format!("{a:?}"), "Tensor<u8, [Row = 2, 1, Col = 1]>([[[1]], [[2]]])");
    assert_eq!(
        format!("{:?}", a.named::<shape![2, 1, 1]>()),
        "Tensor<u8, [2, 1, 1]>([[[1]], [[2]]])"
    );
    assert_eq!(
        format!("{:5?}", Tensor::<u8, shape![Col]>::zeros()),
        "Tensor<u8, [Col = 1]>([    0])"
    );
}

#[test]
fn debug_shows_every_axis_of_an_empty_tensor() {
    assert_eq!(format!("{:?}", Tensor::<u8, shape![0]>::zeros()), "Tensor<u8, [0]>([])");
    assert_eq!(format!("{:?}", Tensor::<u8, shape![0, 2]>::zeros()), "Tensor<u8, [0, 2]>([])");
    assert_eq!(
        format!("{:?}", Tensor::<u8, shape![2, 0, 3]>::zeros()),
        "Tensor<u8, [2, 0, 3]>([[], []])"
    );
    assert_eq!(
        format!("{:?}", Tensor::<u8, shape![2, 2, 0]>::zeros()),
        "Tensor<u8, [2, 2, 0]>([[[], []], [[], []]])"
    );
}

#[test]
fn debug_hands_its_flags_to_the_elements() {
    assert_eq!(format!("{:.1?}", tensor([0.25_f32, 2.0])), "Tensor<f32, [2]>([0.2, 2.0])");
    assert_eq!(
        format!("{:#04x?}", tensor([[1_u8], [255]])),
        "Tensor<u8, [2, 1]>([[0x01], [0xff]])"
    );
    assert_eq!(format!("{:#?}", tensor([1_u8, 2])), "Tensor<u8, [2]>([1, 2])");
}

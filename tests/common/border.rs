//! The border, where dynamic data becomes a tensor or text: one function for each of
//! its functions, which asks it for what the bytes say and checks the answer.
//!
//! `tests/tensor/border.rs` runs them on the kept inputs and on random ones, `tests/fuzz`
//! on those that a fuzzer finds.

use shaped::{Layout, Tensor, shape};

use super::bytes::Bytes;

/// Calls a generic function with a shape that a byte chooses.
macro_rules! with_a_shape {
    ($function:ident($bytes:ident)) => {{
        let mut bytes = Bytes($bytes);
        match bytes.below(5) {
            0 => $function::<shape![]>(&mut bytes),
            1 => $function::<shape![0]>(&mut bytes),
            2 => $function::<shape![2, 3]>(&mut bytes),
            3 => $function::<shape![3, 0, 2]>(&mut bytes),
            _ => $function::<shape![2, 1, 3, 4]>(&mut bytes),
        }
    }};
}

/// A slice, and what a view of it as a tensor of the shape must hold: a slice is a
/// view if, and only if, it is as long as the shape has elements.
fn slice<S: Layout>(bytes: &mut Bytes<'_>) -> (Vec<u32>, Option<Vec<u32>>) {
    let length = bytes.below(2 * S::LEN + 2);
    let elements: Vec<u32> = (0..length as u32).collect();
    let expected = (length == S::LEN).then(|| elements.clone());
    (elements, expected)
}

pub(crate) fn from_slice(bytes: &[u8]) {
    fn check<S: Layout>(bytes: &mut Bytes<'_>) {
        let (elements, expected) = slice::<S>(bytes);
        let view = Tensor::<u32, S>::from_slice(&elements);
        assert_eq!(view.as_ref().ok().map(|view| view.as_slice().to_vec()), expected);
        if let Err(error) = view {
            let length = elements.len();
            assert_eq!((error.expected, error.found), (S::LEN, length));
            assert_eq!(
                error.to_string(),
                format!("expected a slice of {} elements, found {length}", S::LEN)
            );
        }
    }
    with_a_shape!(check(bytes));
}

pub(crate) fn from_mut_slice(bytes: &[u8]) {
    fn check<S: Layout>(bytes: &mut Bytes<'_>) {
        let (mut elements, expected) = slice::<S>(bytes);
        let length = elements.len();
        let view = Tensor::<u32, S>::from_mut_slice(&mut elements);
        assert_eq!(view.as_ref().ok().map(|view| view.as_slice().to_vec()), expected);
        match view {
            Ok(view) => view.as_mut_slice().fill(u32::MAX),
            Err(error) => assert_eq!((error.expected, error.found), (S::LEN, length)),
        }
        let written = |&element: &u32| element == u32::MAX;
        assert_eq!(elements.iter().all(written), expected.is_some() || length == 0);
    }
    with_a_shape!(check(bytes));
}

/// Each element is its row-major position.
type Positions = Tensor<usize, shape![3, 1, 4]>;

/// An index, and the row-major position of the element that [`Positions`] has there.
fn index(bytes: &mut Bytes<'_>) -> ([usize; 3], Option<usize>) {
    let index @ [i, j, k] = [bytes.position(), bytes.position(), bytes.position()];
    (index, (i < 3 && j < 1 && k < 4).then(|| i * 4 + k))
}

pub(crate) fn get(bytes: &[u8]) {
    let a = Positions::from_fn(|[i, _, k]| i * 4 + k);
    let (index @ [i, j, _], expected) = index(&mut Bytes(bytes));
    assert_eq!(a.get(index).copied(), expected, "{index:?}");
    assert_eq!(Tensor::<u8, shape![2, 0]>::zeros().get([i, j]), None);
}

pub(crate) fn get_mut(bytes: &[u8]) {
    let mut a = Positions::from_fn(|[i, _, k]| i * 4 + k);
    let (index @ [_, j, k], expected) = index(&mut Bytes(bytes));
    let mut changed = a.as_slice().to_vec();
    if let Some(offset) = expected {
        changed[offset] = 100;
    }
    let element = a.get_mut(index);
    assert_eq!(element.as_deref().copied(), expected, "{index:?}");
    if let Some(element) = element {
        *element = 100;
    }
    assert_eq!(a.as_slice(), changed);
    assert_eq!(Tensor::<u8, shape![2, 0]>::zeros().get_mut([j, k]), None);
}

pub(crate) fn get_row(bytes: &[u8]) {
    let mut a = Positions::from_fn(|[i, _, k]| i * 4 + k);
    let i = Bytes(bytes).position();
    let expected = (i < 3).then(|| (i * 4..i * 4 + 4).collect::<Vec<_>>());
    assert_eq!(a.get_row(i).map(|row| row.as_slice().to_vec()), expected, "{i}");
    assert_eq!(a.get_row_mut(i).map(|row| row.as_slice().to_vec()), expected, "{i}");
    // Rows without elements are counted all the same.
    assert_eq!(Tensor::<u8, shape![2, 0]>::zeros().get_row(i).is_some(), i < 2, "{i}");
    assert!(Tensor::<u8, shape![0, 2]>::zeros().get_row(i).is_none(), "{i}");
}

/// `try_cast` gives the numbers that it was given, or names the first that would
/// change.
pub(crate) fn try_cast(bytes: &[u8]) {
    let mut bytes = Bytes(bytes);
    macro_rules! check {
        ($from:ident $to:ident) => {{
            let a = Tensor::<$from, shape![2, 3]>::from_fn(|_| bytes.number() as $from);
            let changed = |x: &&$from| {
                // The value as `i128`, which holds the integers of both, and as `f64`.
                let there = **x as $to;
                let integer = |whole: bool| whole && **x as i128 != there as i128;
                let as_float = **x as f64 != there as f64 && !(**x as f64).is_nan();
                let nan_lost = (**x as f64).is_nan() && !(there as f64).is_nan();
                as_float
                    || nan_lost
                    || integer((**x as f64).is_finite() && (**x as f64).fract() == 0.0)
            };
            match (a.try_cast::<$to>(), a.iter().position(|x| changed(&x))) {
                (Ok(found), None) => {
                    for (x, y) in a.iter().zip(&found) {
                        let (x, y) = (*x as f64, *y as f64);
                        assert!(x == y || x.is_nan() && y.is_nan(), "{x} became {y}");
                    }
                }
                (Err(error), Some(first)) => {
                    assert_eq!(error.index, [first / 3, first % 3]);
                    assert_eq!(error.value.to_string(), a.as_slice()[first].to_string()); // a NaN too
                    assert!(error.to_string().contains(concat!("`", stringify!($to), "`")));
                }
                (found, first) => panic!("{a:?} to {}: {found:?}, {first:?}", stringify!($to)),
            }
        }};
    }
    match bytes.below(6) {
        0 => check!(f64 f32),
        1 => check!(f64 i8),
        2 => check!(f32 u32),
        3 => check!(i64 f32),
        4 => check!(u64 i64),
        _ => check!(i32 u8),
    }
}

/// The numbers of a text, whatever brackets and white space stand around them.
fn numbers(text: &str) -> Vec<&str> {
    let from = text.find('(').expect("elements stand in brackets") + 1;
    let to = text.find("dtype=").unwrap_or(text.len());
    let aside = |c: char| c == ',' || c.is_whitespace() || "[]()".contains(c);
    text[from..to].split(aside).filter(|number| !number.is_empty()).collect()
}

/// Whether a text is that of an element with `precision` digits after the point: `1.`
/// where all are integers, `1.5000`, or `1.5000e+00`. It may be off by half a unit of
/// its last digit, and by what is lost in this comparison, a few units of `f64`.
pub(crate) fn is_near(text: &str, element: f64, precision: usize) -> bool {
    if element.is_nan() {
        return text == "nan";
    }
    let (magnitude, negative) = match text.strip_prefix('-') {
        Some(magnitude) => (magnitude, true),
        None => (text, false),
    };
    if negative != element.is_sign_negative() {
        return false;
    }
    let element = element.abs();
    if element.is_infinite() {
        return magnitude == "inf";
    }
    if magnitude.ends_with('.') {
        return magnitude.parse() == Ok(element);
    }

    let (mantissa, exponent) = match magnitude.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()),
        None => (magnitude, Some(0)),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // `core::fmt` writes 65534 digits at most.
    let digits = fraction.len() == precision.min(65534);
    let scientific = mantissa.len() < magnitude.len();
    let normalized = !scientific || whole.len() == 1 && (whole != "0" || element == 0.0);
    let (true, true, Some(exponent)) = (digits, normalized, exponent) else { return false };

    // 1.8e308 is rounded to 2e308, which is none of the numbers of `f64`: a large one is
    // compared after division.
    let shift = if exponent > 300 { 20 } else { 0 };
    let decimal = |mantissa: &str, exponent: i32| format!("{mantissa}e{exponent}").parse::<f64>();
    let last = exponent - shift - i32::try_from(fraction.len()).unwrap();
    let (Ok(number), Ok(half)) = (decimal(mantissa, exponent - shift), decimal("5", last - 1))
    else {
        return false;
    };
    let element = if shift == 0 { element } else { element / 1e20 };
    let lost = 2.0 * f64::EPSILON * (element + half) + f64::from_bits(1);
    (number - element).abs() <= half + lost
}

/// The numbers in the text are the elements, by [`is_near`].
fn assert_near(text: &str, elements: &[f64], precision: usize) {
    let found = numbers(text);
    assert_eq!(found.len(), elements.len(), "{text}");
    for (found, &element) in found.iter().zip(elements) {
        assert!(is_near(found, element, precision), "{element} as {found} in {text}");
    }
}

/// `Display` of floats, whatever the numbers and the flags.
fn display_floats(bytes: &mut Bytes<'_>) {
    let (width, precision) = (bytes.below(40), bytes.below(20));
    let a = Tensor::<f64, shape![2, 3]>::from_fn(|_| bytes.number());
    for (text, digits) in [
        (format!("{a}"), 4),
        (format!("{a:.precision$}"), precision),
        (format!("{a:width$}"), 4),
        (format!("{a:+width$.precision$}"), precision),
    ] {
        assert!(text.starts_with("tensor(") && text.ends_with("dtype=f64)"), "{text}");
        assert_near(&text, a.as_slice(), digits);
    }
}

/// `Display` of one number, with any width and precision that there is.
fn display_far(bytes: &mut Bytes<'_>) {
    let a = Tensor::<f32, shape![]>::full(bytes.number() as f32);
    let (width, precision) = (bytes.digits(), bytes.digits());
    for (text, digits) in [
        (format!("{a}"), 4),
        (format!("{a:.precision$}"), precision),
        (format!("{a:width$.precision$}"), precision),
    ] {
        assert!(text.starts_with("tensor(") && text.ends_with(')'), "{text}");
        assert_near(&text, &[f64::from(a.as_slice()[0])], digits);
    }
}

/// `Display` of integers, which are written in full.
fn display_integers(bytes: &mut Bytes<'_>) {
    let integers = Tensor::<i64, shape![1, 3]>::from_fn(|_| bytes.bits() as i64);
    let text = format!("{integers}");
    assert_eq!(text.matches(',').count(), 2, "{text}");
    let found: Vec<i64> = numbers(&text).iter().map(|number| number.parse().unwrap()).collect();
    assert_eq!(found, integers.as_slice());
}

/// `Display` of more elements than are shown: three at each end of each axis.
fn display_many(bytes: &mut Bytes<'_>) {
    let a = Tensor::<f32, shape![7, 200]>::from_fn(|_| bytes.number() as f32);
    let (width, precision) = (bytes.below(40), bytes.below(20));
    let ends = |length: usize| (0..3).chain(length - 3..length);
    let shown: Vec<f64> = ends(7)
        .flat_map(|i| ends(200).map(move |j| [i, j]))
        .map(|index| f64::from(a[index]))
        .collect();
    let text = format!("{a:width$.precision$}");
    assert_eq!(text.matches("...").count(), 7, "{text}");
    assert_near(&text.replace("...", ""), &shown, precision);
}

pub(crate) fn display(bytes: &[u8]) {
    let mut bytes = Bytes(bytes);
    match bytes.below(16) {
        0 => display_many(&mut bytes),
        1 => display_far(&mut bytes),
        2 => display_integers(&mut bytes),
        3 => {
            let (width, precision) = (bytes.digits(), bytes.digits());
            let none = Tensor::<f32, shape![0]>::zeros();
            assert_eq!(format!("{none:width$.precision$}"), "tensor([])");
        }
        _ => display_floats(&mut bytes),
    }
}

/// `Debug` is that of the elements, between the lengths and the brackets.
fn debug_floats(bytes: &mut Bytes<'_>) {
    let (width, precision) = (bytes.below(40), bytes.below(20));
    let a = Tensor::<f64, shape![2, 3]>::from_fn(|_| bytes.number());
    let [u, v, w, x, y, z] = *a.as_slice() else { panic!("a tensor of 6 elements") };
    assert_eq!(
        format!("{a:?}"),
        format!("Tensor<f64, [2, 3]>([[{u:?}, {v:?}, {w:?}], [{x:?}, {y:?}, {z:?}]])")
    );
    let of = |x: f64| format!("{x:width$.precision$?}");
    assert_eq!(
        format!("{a:#width$.precision$?}"),
        format!(
            "Tensor<f64, [2, 3]>([[{}, {}, {}], [{}, {}, {}]])",
            of(u),
            of(v),
            of(w),
            of(x),
            of(y),
            of(z)
        )
    );
    let none = Tensor::<u8, shape![2, 0]>::zeros();
    assert_eq!(format!("{none:width$.precision$?}"), "Tensor<u8, [2, 0]>([[], []])");
}

pub(crate) fn debug(bytes: &[u8]) {
    let mut bytes = Bytes(bytes);
    if bytes.below(16) > 0 {
        return debug_floats(&mut bytes);
    }
    // One number, with any width and precision that there is.
    let x = bytes.number();
    let a = Tensor::<f64, shape![]>::full(x);
    let (width, precision) = (bytes.digits(), bytes.digits());
    assert_eq!(
        format!("{a:width$.precision$?}"),
        format!("Tensor<f64, []>({x:width$.precision$?})")
    );
}

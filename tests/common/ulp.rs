//! Errors of functions in ulp, units of the last place of the exact result.

use std::collections::HashMap;

/// The documented bounds in ulp, of each function and float: the table of `Unary`.
pub(crate) fn bounds() -> HashMap<[&'static str; 2], f64> {
    let mut bounds = HashMap::new();
    let table = include_str!("../../src/element/functions.md");
    for line in table.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        let ["", function, single, _, double, _, _, half, brain, ""] = cells[..] else {
            panic!("a row has eight cells: `{line}`");
        };
        let function = function.trim_matches('`');
        for (dtype, ulps) in
            [("float32", single), ("float64", double), ("float16", half), ("bfloat16", brain)]
        {
            assert_eq!(ulps.parse::<f64>().map(|ulps| format!("{ulps:.2}")).as_deref(), Ok(ulps));
            bounds.insert([function, dtype], ulps.parse().unwrap());
        }
    }
    assert_eq!(bounds.len(), 16 * 4);
    bounds
}

/// The error of a result in ulp, from the exact one rounded, and from what that is
/// `beyond` it: the columns `expected` and `beyond` of `data/make_functions.py`.
///
/// An ulp is the distance of the numbers of the format where the exact result lies,
/// between two powers of two. So the numbers just below a power of two are half an ulp
/// of those above it apart, and a count of the numbers between two results would not
/// do: of a bound of 0.9 ulp the result may be the nearest number or its neighbour, but
/// which of them is allowed depends on where between them the exact result lies.
pub(crate) fn error(dtype: &str, result: &str, expected: &str, beyond: &str) -> f64 {
    if result == expected {
        // The commonest case, and NaN; also where both are infinite.
        return beyond.parse::<f64>().unwrap().abs();
    }
    let precision = match dtype {
        "float32" => 24,
        "float64" => 53,
        "float16" => 11,
        "bfloat16" => 8,
        _ => panic!("{dtype} is no float"),
    };
    let infinite = |bits: &str| bits == "nan" || beyond == "-0";
    if infinite(result) || infinite(expected) {
        return f64::INFINITY;
    }
    // A magnitude, as a whole number of steps of 2^exponent; infinity is the number that
    // would come after the greatest one.
    let sign = 1_u64 << (4 * result.len() - 1);
    let parts = |bits: &str| {
        let bits = u64::from_str_radix(bits, 16).unwrap();
        let (fraction, exponent) =
            (bits % (1 << (precision - 1)), (bits % sign) >> (precision - 1));
        let leading = if exponent == 0 { 0 } else { 1 << (precision - 1) };
        (bits & sign, fraction, (fraction + leading) as f64, exponent.max(1) as i32)
    };
    let (sign, _, steps, exponent) = parts(result);
    let (expected_sign, fraction, expected_steps, expected_exponent) = parts(expected);
    // What lies before a power of two has the ulp of the numbers before it.
    let before = fraction == 0 && expected_exponent > 1 && beyond.starts_with('-');
    let ulp = expected_exponent - i32::from(before);
    let in_ulp = |steps: f64, exponent: i32| steps * 2_f64.powi(exponent - ulp);
    assert_eq!(sign, expected_sign, "{result} has another sign than {expected}");
    let distance = in_ulp(steps, exponent) - in_ulp(expected_steps, expected_exponent);
    (distance - beyond.parse::<f64>().unwrap()).abs()
}

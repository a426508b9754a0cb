//! What every compile error of this crate keeps to, read from the compiler's
//! words in `ui-tests/fail`.

use crate::common::ui_cases::{Case, cases};

/// The machinery, which no user is to meet; rustc's way out of a message that is
/// too long; the sources of the standard library, which are not everywhere.
const FORBIDDEN: [&str; 11] = [
    "UInt",
    "UTerm",
    "B0",
    "B1",
    "GenericArray",
    "typenum",
    "generic_array",
    "verdict::",
    "full name",
    "long-type",
    "$RUST",
];

/// Most lines of the message of one error, without empty ones.
const MESSAGE: usize = 12;

/// Most lines of one error together with the declaration that rustc shows below
/// the message, `note: required by a bound in …`: it belongs to every bound of a
/// function, and there is no attribute against it.
const WITH_DECLARATION: usize = 20;

/// The errors that are longer, all by words of rustc's own.
const LONGER: [&str; 17] = [
    // The line and the marks of a suggestion, "consider …", behind a message that has a
    // label for the argument and one for the call, or "required for …":
    "generic_axes_in_place",
    "generic_copy",
    "generic_into",
    // … of two of them, for the method and for its impl
    "generic_layer",
    "generic_mul_vjp",
    "generic_open_argument",
    "generic_open_matmul",
    "generic_own_element_in_place",
    "generic_shapes_matmul",
    "generic_sum_axis",
    // "consider introducing a `where` clause", behind the declaration
    "matmul_generic",
    // "the following other types implement trait `MulAssign<Rhs>`"
    "mul_assign_scalar",
    // "erroneous constant encountered": every constant that follows from the wrong one
    "mul_too_many_elements",
    // "use a unary tuple instead", behind the declaration
    "permute_one",
    // `Layout` is a "sealed trait", explained
    "seal_layout",
    // E0599 after the error proper: "trait bounds were not satisfied"
    "shape_length_in_value",
    // "erroneous constant encountered", as above
    "shape_too_many_axes",
    // the declaration stands in a table, and rustc shows the table
];

/// The errors in the compiler's words: their lines, without empty ones.
fn errors(words: &str) -> Vec<Vec<&str>> {
    let mut errors: Vec<Vec<&str>> = Vec::new();
    for line in words.lines().filter(|line| !line.trim().is_empty()) {
        if line.starts_with("error") {
            errors.push(Vec::new());
        }
        errors.last_mut().unwrap_or_else(|| panic!("before the first error: {line}")).push(line);
    }
    errors
}

/// The names of the cases of which one error at least is so.
fn cases_with(is: impl Fn(&[&str]) -> bool) -> Vec<String> {
    cases()
        .into_iter()
        .filter(|case| errors(&case.words).iter().any(|error| is(error)))
        .map(|case| case.name)
        .collect()
}

#[test]
fn a_case_says_its_rule_in_a_few_lines() {
    for Case { name, source, words } in cases() {
        assert!(source.starts_with("// "), "{name} starts with its rule, as a comment");
        assert!(source.lines().count() <= 15, "{name} has more than 15 lines");
        assert!(!errors(&words).is_empty(), "{name} has no error");
    }
}

#[test]
fn no_error_shows_the_machinery() {
    for Case { name, source, words } in cases() {
        // A program that uses the machinery itself may read of it.
        let uses_it = source.contains("use typenum") || source.contains("generic_array");
        let forbidden = if uses_it { &[][..] } else { &FORBIDDEN };
        for forbidden in forbidden {
            assert!(!words.contains(forbidden), "{name} says `{forbidden}`:\n{words}");
        }
    }
}

#[test]
fn an_error_is_short() {
    let long = cases_with(|error| {
        let message = error.iter().take_while(|line| !line.starts_with("note: ")).count();
        message > MESSAGE || error.len() > WITH_DECLARATION
    });
    assert_eq!(long, LONGER);
}

#[test]
fn an_error_starts_in_the_terms_of_the_user() {
    let of_a_trait = cases_with(|error| error[0].contains("the trait bound `"));
    assert!(of_a_trait.is_empty(), "{of_a_trait:?}");
}

// ---- Generic code

/// The generic cases with more than one error: a bound is missing for each.
const SEVERAL_BOUNDS: [&str; 2] = [
    // The cast of the count, the sum, the quotient.
    "generic_mean",
    // `L: Broadcast<R>` and, for the way back, `R: ExpandTo<L>`.
    "generic_mul_vjp",
];

/// The generic cases that name a private trait, of which the label says nothing.
const PRIVATE_NAME: [&str; 3] = [
    // E0599, "trait bounds were not satisfied", has no label: `UnaryMeaning`
    "generic_number_exp",
    // "cannot satisfy", in an error about inference, has none either: `MatMulAlign`
    "generic_open_matmul",
    // "is not implemented for `Custom`", above the note about `core::ops`: `BinaryMeaning`
    "generic_own_element_operator",
];

/// The traits in private modules that the words name. (The module of a method,
/// `shaped::ops::…`, is rustc's own way to name it.)
fn private_traits(words: &str) -> Vec<&str> {
    let mut traits = Vec::new();
    for layer in ["rule::", "shape::", "element::", "__private::"] {
        for path in words.split(layer).skip(1) {
            let path = path.split(|c: char| !c.is_alphanumeric() && c != ':' && c != '_');
            let path = path.into_iter().next().unwrap_or_default();
            if path.starts_with(|c: char| c.is_ascii_lowercase()) || layer == "__private::" {
                traits.push(path.rsplit("::").next().unwrap_or_default());
            }
        }
    }
    traits
}

/// Whether the words name a private trait, which rustc suggests by itself where it is the
/// first one without an impl, and do not say that this trait is not enough.
fn suggests_the_private(words: &str) -> bool {
    let warned = |name: &&str| words.contains(&format!("; its part `{name}` is not enough"));
    !private_traits(words).iter().all(warned)
}

/// The generic cases of which this is true.
fn generic_with(is: impl Fn(&Case) -> bool) -> Vec<String> {
    let generic = cases().into_iter().filter(|case| case.name.starts_with("generic_"));
    generic.filter(is).map(|case| case.name).collect()
}

#[test]
fn generic_code_is_told_once() {
    assert_eq!(generic_with(|case| errors(&case.words).len() > 1), SEVERAL_BOUNDS);
}

#[test]
fn generic_code_is_told_of_public_bounds() {
    assert_eq!(generic_with(|case| suggests_the_private(&case.words)), PRIVATE_NAME);
}

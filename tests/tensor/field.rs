//! Programs of users, as they write them: each runs to its end.
#![allow(
    unreachable_pub,
    clippy::pedantic,
    clippy::restriction,
    clippy::op_ref,
    reason = "programs of users"
)]

/// Each program is a module, whose `main` is called by a test of its name.
macro_rules! programs {
    ($($(#[$attribute:meta])* $program:ident)+) => {$(
        $(#[$attribute])*
        mod $program;
        $(#[$attribute])*
        #[test]
        fn $program() {
            $program::main();
        }
    )+};
}

programs! {
    by_value_iteration
    #[cfg(feature = "complex")]
    complex_abs
    concat_of_two_types
    conversions
    exponent_format
    literal_8192
    parts_to_change
    policy_on_the_left
    sum_of_tensors
    tensor_as_key
}

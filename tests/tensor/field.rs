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
            // With the stack that a program has.
            let program = std::thread::Builder::new().stack_size(8 << 20).spawn($program::main);
            program.expect("a thread").join().expect("it runs to its end");
        }
    )+};
}

programs! {
    by_value_iteration
    #[cfg(feature = "complex")]
    complex_abs
    #[cfg(feature = "complex")]
    complex_division
    #[cfg(feature = "complex")]
    complex_mean
    concat_of_two_types
    conversions
    exponent_format
    #[cfg(feature = "half")]
    f16_mean_count
    #[cfg(feature = "half")]
    f16_mean_sum
    #[cfg(all(feature = "alloc", feature = "uninit"))]
    f32_gradient_of_a_gain
    #[cfg(feature = "half")]
    integer_to_bf16
    literal_8192
    #[cfg(feature = "half")]
    norm_l2_sixteen_bits
    parts_to_change
    policies_by_zero
    policy_on_the_left
    #[cfg(all(feature = "alloc", feature = "uninit"))]
    rank_20
    sign_of_zero
    #[cfg(feature = "half")]
    sixteen_bit_sums
    sum_of_tensors
    tensor_as_key
    wrapping_abs
}

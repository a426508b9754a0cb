//! The operations element by element, a row each: `tests/no_panic`, `tests/digest` and
//! `tests/stack` go through them. `tests/pages/operations.rs` says that none is missing.

/// Calls `callback` with each row and each category of elements that has it:
/// `callback!(operator integer { * *= mul_into });`.
macro_rules! for_each_operation {
    ($callback:ident) => {
        for_each_operation! { @rows $callback
            // New, in place, into a tensor that is there.
            operator [bool integer float complex] { * *= mul_into };
            operator [bool integer float complex] { + += add_into };
            operator [integer float complex] { - -= sub_into };
            operator [float complex] { / /= div_into };
            operator [integer float] { % %= rem_into };
            operator [bool integer] { & &= bitand_into };
            operator [bool integer] { | |= bitor_into };
            operator [bool integer] { ^ ^= bitxor_into };
            operator [integer] { << <<= shl_into };
            operator [integer] { >> >>= shr_into };

            extreme [bool integer float] { minimum minimum_assign minimum_into };
            extreme [bool integer float] { maximum maximum_assign maximum_into };
            method [float] { atan2 atan2_assign atan2_into };
            method [float] { hypot hypot_assign hypot_into };
            method [integer] { saturating_mul saturating_mul_assign saturating_mul_into };
            method [integer] { saturating_add saturating_add_assign saturating_add_into };
            method [integer] { saturating_sub saturating_sub_assign saturating_sub_into };
            method [integer] { wrapping_mul wrapping_mul_assign wrapping_mul_into };
            method [integer] { wrapping_add wrapping_add_assign wrapping_add_into };
            method [integer] { wrapping_sub wrapping_sub_assign wrapping_sub_into };

            // No form in place: the result is `bool`.
            comparison [bool integer float] { lt lt_into };
            comparison [bool integer float] { le le_into };
            comparison [bool integer float] { gt gt_into };
            comparison [bool integer float] { ge ge_into };
            comparison [bool integer float complex] { eq eq_into };
            comparison [bool integer float complex] { ne ne_into };

            // `None` where an element overflows.
            checked [integer] { checked_mul checked_mul_assign checked_mul_into };
            checked [integer] { checked_add checked_add_assign checked_add_into };
            checked [integer] { checked_sub checked_sub_assign checked_sub_into };

            unary [integer float complex] { - };
            unary [bool integer] { ! };
            function [integer float] { abs abs_assign abs_into };
            function [bool integer float complex] { conj conj_assign conj_into };
            function [float] { sqrt sqrt_assign sqrt_into };
            function [float] { exp exp_assign exp_into };
            function [float] { exp2 exp2_assign exp2_into };
            function [float] { exp_m1 exp_m1_assign exp_m1_into };
            function [float] { ln ln_assign ln_into };
            function [float] { ln_1p ln_1p_assign ln_1p_into };
            function [float] { log2 log2_assign log2_into };
            function [float] { log10 log10_assign log10_into };
            function [float] { sin sin_assign sin_into };
            function [float] { cos cos_assign cos_into };
            function [float] { tan tan_assign tan_into };
            function [float] { asin asin_assign asin_into };
            function [float] { acos acos_assign acos_into };
            function [float] { atan atan_assign atan_into };
            function [float] { sinh sinh_assign sinh_into };
            function [float] { cosh cosh_assign cosh_into };
            function [float] { tanh tanh_assign tanh_into };
            function [float] { floor floor_assign floor_into };
            function [float] { ceil ceil_assign ceil_into };
            function [float] { trunc trunc_assign trunc_into };
            function [float] { round_ties_even round_ties_even_assign round_ties_even_into };
            function [bool integer float complex] { square square_assign square_into };
            function [float complex] { recip recip_assign recip_into };
            function [float] { rsqrt rsqrt_assign rsqrt_into };
            function [integer float] { sign sign_assign sign_into };
            // No form in place: the absolute value of a complex number is real, and a
            // class is a `bool`.
            to_other [complex] { abs abs_into };
            to_other [bool integer float complex] { is_nan is_nan_into };
            to_other [bool integer float complex] { is_infinite is_infinite_into };
            to_other [bool integer float complex] { is_finite is_finite_into };
            powered [float complex] { powi powi_assign powi_into };
            bounded [integer float] { clamp clamp_assign clamp_into };
        }
    };
    (@rows $callback:ident $($kind:ident [$($category:ident)+] $forms:tt;)+) => {
        $($( $callback!($kind $category $forms); )+)+
    };
}

//! The operations element by element, a row each: `operations` calls them.
//! `tests/pages/operations.rs` says that none is missing.

/// Calls `callback` with each row and each category of elements that has it:
/// `callback!(operator integer { * *= mul_into mul_boxed });`.
macro_rules! for_each_operation {
    ($callback:ident) => {
        for_each_operation! { @rows $callback
            // Fresh, in place, into a tensor that is there, on the heap.
            operator [bool integer float complex] { * *= mul_into mul_boxed };
            operator [bool integer float complex] { + += add_into add_boxed };
            operator [integer float complex] { - -= sub_into sub_boxed };
            operator [float complex] { / /= div_into div_boxed };
            operator [integer float] { % %= rem_into rem_boxed };
            operator [bool integer] { & &= bitand_into bitand_boxed };
            operator [bool integer] { | |= bitor_into bitor_boxed };
            operator [bool integer] { ^ ^= bitxor_into bitxor_boxed };
            operator [integer] { << <<= shl_into shl_boxed };
            operator [integer] { >> >>= shr_into shr_boxed };

            method [bool integer float] { minimum minimum_assign minimum_into minimum_boxed };
            method [bool integer float] { maximum maximum_assign maximum_into maximum_boxed };
            method [float] { atan2 atan2_assign atan2_into atan2_boxed };
            method [float] { hypot hypot_assign hypot_into hypot_boxed };
            method [integer] { saturating_mul saturating_mul_assign saturating_mul_into saturating_mul_boxed };
            method [integer] { saturating_add saturating_add_assign saturating_add_into saturating_add_boxed };
            method [integer] { saturating_sub saturating_sub_assign saturating_sub_into saturating_sub_boxed };
            method [integer] { wrapping_mul wrapping_mul_assign wrapping_mul_into wrapping_mul_boxed };
            method [integer] { wrapping_add wrapping_add_assign wrapping_add_into wrapping_add_boxed };
            method [integer] { wrapping_sub wrapping_sub_assign wrapping_sub_into wrapping_sub_boxed };

            // No form in place: the result is `bool`.
            comparison [bool integer float] { lt lt_into lt_boxed };
            comparison [bool integer float] { le le_into le_boxed };
            comparison [bool integer float] { gt gt_into gt_boxed };
            comparison [bool integer float] { ge ge_into ge_boxed };
            comparison [bool integer float complex] { eq eq_into eq_boxed };
            comparison [bool integer float complex] { ne ne_into ne_boxed };

            // `None` where an element overflows.
            checked [integer] { checked_mul checked_mul_assign checked_mul_boxed };
            checked [integer] { checked_add checked_add_assign checked_add_boxed };
            checked [integer] { checked_sub checked_sub_assign checked_sub_boxed };

            unary [integer float complex] { - };
            unary [bool integer] { ! };
            function [integer float] { abs abs_assign abs_into abs_boxed };
            function [bool integer float complex] { conj conj_assign conj_into conj_boxed };
            function [float] { sqrt sqrt_assign sqrt_into sqrt_boxed };
            function [float] { exp exp_assign exp_into exp_boxed };
            function [float] { exp2 exp2_assign exp2_into exp2_boxed };
            function [float] { exp_m1 exp_m1_assign exp_m1_into exp_m1_boxed };
            function [float] { ln ln_assign ln_into ln_boxed };
            function [float] { ln_1p ln_1p_assign ln_1p_into ln_1p_boxed };
            function [float] { log2 log2_assign log2_into log2_boxed };
            function [float] { log10 log10_assign log10_into log10_boxed };
            function [float] { sin sin_assign sin_into sin_boxed };
            function [float] { cos cos_assign cos_into cos_boxed };
            function [float] { tan tan_assign tan_into tan_boxed };
            function [float] { asin asin_assign asin_into asin_boxed };
            function [float] { acos acos_assign acos_into acos_boxed };
            function [float] { atan atan_assign atan_into atan_boxed };
            function [float] { sinh sinh_assign sinh_into sinh_boxed };
            function [float] { cosh cosh_assign cosh_into cosh_boxed };
            function [float] { tanh tanh_assign tanh_into tanh_boxed };
            function [float] { floor floor_assign floor_into floor_boxed };
            function [float] { ceil ceil_assign ceil_into ceil_boxed };
            function [float] { trunc trunc_assign trunc_into trunc_boxed };
            function [float] { round_ties_even round_ties_even_assign round_ties_even_into round_ties_even_boxed };
            // The absolute value of a complex number is real: no form in place.
            to_real [complex] { abs abs_into abs_boxed };
            bounded [integer float] { clamp clamp_assign clamp_into clamp_boxed };
        }
    };
    (@rows $callback:ident $($kind:ident [$($category:ident)+] $forms:tt;)+) => {
        $($( $callback!($kind $category $forms); )+)+
    };
}

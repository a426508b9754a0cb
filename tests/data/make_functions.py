#!/usr/bin/env python3
"""Writes functions.csv: functions of floats, correctly rounded.

`function,dtype,a,b,c,expected` in bits, empty where there is no operand, `nan`
for every NaN. The transcendental ones are computed by mpmath to 400 bits and
rounded once, the others by rational arithmetic; zeros and infinities are those of
C's Annex F. Needs mpmath.

`beyond`, of the transcendental ones: how much the exact result is beyond `expected`,
away from zero, in ulp, the distance of the numbers of the format between the powers of
two around the exact result; an infinite `expected` counts as the number that would come
after the greatest one, and the exact result as at most that. The arguments at which
measure_functions.py found the greatest errors are among the rows.
"""
import random
from fractions import Fraction
from pathlib import Path

import mpmath

mpmath.mp.prec = 400

# name: (bits, bits of the significand with the leading one, exponent of the least number)
FLOATS = {
    "float16": (16, 11, -24),
    "bfloat16": (16, 8, -133),
    "float32": (32, 24, -149),
    "float64": (64, 53, -1074),
}
NAN, INF, NEG_INF, NEG_ZERO = "nan", "inf", "-inf", "-0"
ZERO = Fraction(0)


def two_to(exponent):
    return Fraction(2) ** exponent


class Float:
    """A binary format; a value is a Fraction or one of the four names above."""

    def __init__(self, name):
        self.name = name
        self.bits, self.precision, self.least = FLOATS[name]
        self.sign = 2 ** (self.bits - 1)
        self.infinity = self.sign - 2 ** (self.precision - 1)

    def round(self, value):
        """To the nearest bits, ties to even; a zero keeps the sign of what it was."""
        special = {INF: self.infinity, NEG_INF: self.sign | self.infinity, NEG_ZERO: self.sign}
        if isinstance(value, str):
            return NAN if value == NAN else special[value]
        steps = abs(value) / two_to(self.least)
        excess = max(int(steps).bit_length() - self.precision, 0)
        number = excess * 2 ** (self.precision - 1) + round(steps / 2**excess)
        return (self.sign if value < 0 else 0) | min(number, self.infinity)

    def value(self, bits):
        magnitude = bits & (self.sign - 1)
        if magnitude > self.infinity:
            return NAN
        if magnitude == self.infinity:
            return NEG_INF if bits & self.sign else INF
        if magnitude == 0:
            return NEG_ZERO if bits & self.sign else ZERO
        exponent, fraction = divmod(magnitude, 2 ** (self.precision - 1))
        fraction += 2 ** (self.precision - 1) if exponent else 0
        value = fraction * two_to(self.least + max(exponent, 1) - 1)
        return -value if bits & self.sign else value

    def beyond(self, value, bits):
        """See above: of a value that was rounded to these bits."""
        if value in (INF, NEG_INF):
            return "-0"
        if isinstance(value, str) or value == 0:
            return "0"
        infinity = two_to(self.least + (self.infinity >> self.precision - 1) - 1 + self.precision - 1)
        rounded = self.value(bits & self.sign - 1)
        rounded = infinity if rounded == INF else rounded
        value = abs(value)
        if value >= infinity:
            return "-0"
        numerator, denominator = value.numerator, value.denominator
        exponent = numerator.bit_length() - denominator.bit_length()
        exponent -= value < two_to(exponent)
        ulp = two_to(max(exponent - self.precision + 1, self.least))
        return f"{float((value - rounded) / ulp):.9f}"

    def text(self, bits):
        return NAN if bits == NAN else f"{bits:0{self.bits // 4}x}"


def real(value):
    """An mpmath number, as a fraction."""
    if not mpmath.isfinite(value):
        return NAN if mpmath.isnan(value) else INF if value > 0 else NEG_INF
    _, mantissa, exponent, _ = value._mpf_
    sign = -1 if value < 0 else 1
    return sign * int(mantissa) * two_to(int(exponent))  # gmpy2's, if it is there


def transcendental(function, zero, neg_zero, inf, neg_inf, domain=lambda x: True):
    def of(x):
        special = {NAN: NAN, ZERO: zero, NEG_ZERO: neg_zero, INF: inf, NEG_INF: neg_inf}
        if x in special:
            return special[x]
        if not domain(x):
            return NAN
        return real(function(mpmath.mpf(x.numerator) / x.denominator))

    return of


def integral(function):
    """A rounding to an integer; a zero keeps the sign of the argument."""

    def of(x):
        if isinstance(x, str) or x == 0:
            return x
        return Fraction(function(x)) or (NEG_ZERO if x < 0 else ZERO)

    return of


ONE, HALF_PI = Fraction(1), real(mpmath.pi / 2)
LOGARITHM = (NEG_INF, NEG_INF, INF, NAN, lambda x: x > 0)
CIRCULAR = (ZERO, NEG_ZERO, NAN, NAN)
BEYOND_16_BITS = 17000  # exp and its like are infinite or zero in every format


def bounded(function):
    """Without numbers of millions of digits where the result overflows."""
    return lambda x: function(min(max(x, -BEYOND_16_BITS), BEYOND_16_BITS))


FUNCTIONS = {
    "sqrt": transcendental(mpmath.sqrt, ZERO, NEG_ZERO, INF, NAN, lambda x: x > 0),
    "exp": transcendental(bounded(mpmath.exp), ONE, ONE, INF, ZERO),
    "exp2": transcendental(bounded(lambda x: mpmath.power(2, x)), ONE, ONE, INF, ZERO),
    "exp_m1": transcendental(bounded(mpmath.expm1), ZERO, NEG_ZERO, INF, -ONE),
    "ln": transcendental(mpmath.log, *LOGARITHM),
    "log2": transcendental(lambda x: mpmath.log(x) / mpmath.log(2), *LOGARITHM),
    "log10": transcendental(mpmath.log10, *LOGARITHM),
    "ln_1p": transcendental(
        lambda x: mpmath.ninf if x == -1 else mpmath.log1p(x), ZERO, NEG_ZERO, INF, NAN, lambda x: x >= -1
    ),
    "sin": transcendental(mpmath.sin, *CIRCULAR),
    "cos": transcendental(mpmath.cos, ONE, ONE, NAN, NAN),
    "tan": transcendental(mpmath.tan, *CIRCULAR),
    "asin": transcendental(mpmath.asin, *CIRCULAR, lambda x: abs(x) <= 1),
    "acos": transcendental(mpmath.acos, HALF_PI, HALF_PI, NAN, NAN, lambda x: abs(x) <= 1),
    "atan": transcendental(mpmath.atan, ZERO, NEG_ZERO, HALF_PI, -HALF_PI),
    "sinh": transcendental(bounded(mpmath.sinh), ZERO, NEG_ZERO, INF, NEG_INF),
    "cosh": transcendental(bounded(mpmath.cosh), ONE, ONE, INF, INF),
    "tanh": transcendental(bounded(mpmath.tanh), ZERO, NEG_ZERO, ONE, -ONE),
    "floor": integral(lambda x: x.numerator // x.denominator),
    "ceil": integral(lambda x: -(-x.numerator // x.denominator)),
    "trunc": integral(int),
    "round_ties_even": integral(round),
}


def parts(x):
    """The sign and the magnitude, which may be INF."""
    negative = x in (NEG_INF, NEG_ZERO) or not isinstance(x, str) and x < 0
    magnitude = INF if x in (INF, NEG_INF) else ZERO if x == NEG_ZERO else abs(x)
    return negative, magnitude


def remainder(x, y):
    """C's fmod: the sign of the dividend."""
    if NAN in (x, y):
        return NAN
    (negative, dividend), (_, divisor) = parts(x), parts(y)
    if dividend == INF or divisor == 0:
        return NAN
    rest = dividend if divisor == INF else dividend % divisor
    if rest == 0:
        return NEG_ZERO if negative else ZERO
    return -rest if negative else rest


def mul_add(x, y, z):
    """x * y + z; a sum of exactly zero is positive unless both terms are negative."""
    if NAN in (x, y, z):
        return NAN
    (left, a), (right, b), (minus, c) = parts(x), parts(y), parts(z)
    negative = left != right
    if INF in (a, b):
        product = NAN if ZERO in (a, b) else INF
    else:
        product = a * b
    if product == NAN or product == c == INF and negative != minus:
        return NAN
    if product == INF:
        return NEG_INF if negative else INF
    if c == INF:
        return z
    total = (-product if negative else product) + (-c if minus else c)
    return total or (NEG_ZERO if negative and minus else ZERO)


def arguments(form, generator):
    """Bits at which a function may go wrong, and some at random."""
    reals = ["0.1", "0.5", "0.7", "1", "1.5", "2", "2.5", "3", "8", "10", "22", "100", "1000", "1e22"]
    bits = {form.round(Fraction(text)) for text in reals}
    bits |= {form.round(real(mpmath.pi / n)) for n in (1, 2, 4)} | {form.round(real(mpmath.e))}
    bits |= {form.round(ONE) - 1, form.round(ONE) + 1, form.infinity - 1}
    bits |= {0, 1, 2 ** (form.precision - 1), form.round(two_to(-13)), form.round(two_to(-30))}
    bits |= {form.round(Fraction(generator.uniform(0, 1))) for _ in range(6)}
    bits |= {form.round(Fraction(generator.uniform(1, 80))) for _ in range(4)}
    bits |= {form.infinity}
    return sorted(bits) + sorted(form.sign | b for b in bits) + [form.infinity | 1 << (form.precision - 2)]


def worst_arguments():
    """What measure_functions.py found, by function and format."""
    lines = Path(__file__).with_name("functions_worst.csv").read_text().splitlines()
    rows = [line.split(",") for line in lines[1:]]
    return {(name, dtype): int(argument, 16) for name, dtype, _, _, argument in rows}


WORST = worst_arguments()


def unary_rows(form, generator):
    for name, function in FUNCTIONS.items():
        worst = WORST.get((name, form.name))
        for bits in arguments(form, generator) + ([] if worst is None else [worst]):
            exact = function(form.value(bits))
            expected = form.round(exact)
            yield name, (bits,), expected, "" if worst is None else form.beyond(exact, expected)


def binary_rows(form, generator):
    corners = [0, 1, form.round(ONE), form.round(Fraction(3)), form.infinity - 1, form.infinity]
    corners += [form.sign | bits for bits in corners] + [form.infinity + 1]
    operands = [(a, b) for a in corners for b in corners]
    operands += [tuple(generator.randrange(2**form.bits) for _ in range(2)) for _ in range(40)]
    for a, b in operands:
        yield "rem", (a, b), form.round(remainder(form.value(a), form.value(b))), ""


def fused_operands(form, generator):
    """Corners; sums that cancel; products that lie on a tie, and an addend that decides."""
    one, top = form.round(ONE), form.infinity
    corners = [0, form.sign, one, form.sign | one, top, form.sign | top, top - 1]
    yield from ((a, b, c) for a in corners for b in corners for c in corners)
    near_one = lambda: one + generator.randrange(2 ** (form.precision - 1))
    for _ in range(40):
        a, b = near_one(), near_one()
        product = form.round(form.value(a) * form.value(b))
        yield a, b, form.sign ^ product
        yield a, b, (form.sign ^ product) + generator.randrange(-2, 3)
    # 1.5 * (1 + an odd number of steps) ends in half a step.
    for _ in range(12):
        a, b = one + (generator.randrange(2 ** (form.precision - 1) // 3) | 1), form.round(Fraction(3, 2))
        yield from ((a, sign | b, c) for sign in (0, form.sign) for c in (0, 1, form.sign | 1))
    for _ in range(40):
        yield tuple(generator.randrange(2**form.bits) for _ in range(3))


def fused_rows(form, generator):
    for operands in fused_operands(form, generator):
        exact = mul_add(*(form.value(bits) for bits in operands))
        yield "mul_add", operands, form.round(exact), ""


def main():
    lines = ["function,dtype,a,b,c,expected,beyond"]
    for name in FLOATS:
        form, generator = Float(name), random.Random(name)
        for rows in (unary_rows, binary_rows, fused_rows):
            for function, operands, expected, beyond in rows(form, generator):
                texts = [form.text(bits) for bits in operands] + [""] * (3 - len(operands))
                lines.append(",".join([function, name, *texts, form.text(expected), beyond]))
    Path(__file__).with_name("functions.csv").write_text("\n".join(lines) + "\n")


main()

#!/usr/bin/env python3
"""Writes try_cast.csv: which types hold a value exactly, by rational arithmetic.

A row is a value of a type, at a bound of some type, and its bits in each type
that holds it; `-` where none does. NaN is held by every float, the two zeros are
one value, and a complex value needs an imaginary part of zero to be real.
"""
from fractions import Fraction
from pathlib import Path

# name: (bits, signed)
INTEGERS = {f"{sign}int{bits}": (bits, not sign) for sign in ("u", "") for bits in (8, 16, 32, 64)}
# name: (bits, bits of the significand with the leading one, exponent of the least number)
FLOATS = {
    "float16": (16, 11, -24),
    "bfloat16": (16, 8, -133),
    "float32": (32, 24, -149),
    "float64": (64, 53, -1074),
}
COMPLEX = {"complex64": "float32", "complex128": "float64"}
TYPES = ["bool", *INTEGERS, *FLOATS, *COMPLEX]

NAN, INFINITY, MINUS_INFINITY, MINUS_ZERO = "nan", "inf", "-inf", "-0"


def two_to(exponent):
    return Fraction(2) ** exponent


def greatest(name):
    """The greatest finite value of a float."""
    bits, precision, least = FLOATS[name]
    fields = 2 ** (bits - precision) - 2  # exponents of normal numbers
    return (two_to(precision) - 1) * two_to(least + fields - 1)


def hexadecimal(number, bits):
    return f"{number:0{max(bits, 8) // 4}x}"


def integer_bits(name, value):
    bits, signed = INTEGERS[name]
    low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1)) if signed else (0, 2**bits)
    value = 0 if value == MINUS_ZERO else value
    if isinstance(value, str) or value.denominator != 1 or not low <= value < high:
        return None
    return hexadecimal(int(value) % 2**bits, bits)


def float_bits(name, value):
    bits, precision, least = FLOATS[name]
    sign = 2 ** (bits - 1)
    infinity = 2 ** (bits - 1) - 2 ** (precision - 1)
    special = {NAN: NAN, INFINITY: infinity, MINUS_INFINITY: sign | infinity, MINUS_ZERO: sign}
    if value in special:
        return NAN if value == NAN else hexadecimal(special[value], bits)
    # Whole steps of the least number; the significand has `precision` bits.
    steps = abs(value) / two_to(least)
    if steps.denominator != 1 or abs(value) > greatest(name):
        return None
    steps = int(steps)
    excess = max(steps.bit_length() - precision, 0)
    if steps % 2**excess != 0:
        return None
    # The leading one adds one to the field of the exponent.
    number = excess * 2 ** (precision - 1) + steps // 2**excess
    return hexadecimal((sign if value < 0 else 0) | number, bits)


def real_bits(name, value):
    if name == "bool":
        number = {0: 0, MINUS_ZERO: 0, 1: 1}.get(value)
        return None if number is None else hexadecimal(number, 8)
    return integer_bits(name, value) if name in INTEGERS else float_bits(name, value)


def bits_of(name, value):
    """The bits of (real, imaginary) in a type, or None."""
    real, imaginary = value
    if name in COMPLEX:
        parts = [float_bits(COMPLEX[name], part) for part in (real, imaginary)]
        return None if None in parts else ":".join(parts)
    return real_bits(name, real) if imaginary in (0, MINUS_ZERO) else None


def bounds():
    """Real values at which some type ends."""
    values = {Fraction(n) for n in (-2, -1, 0, 1, 2)} | {Fraction(1, 2), Fraction(-3, 2)}
    for bits, signed in INTEGERS.values():
        ends = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if signed else (0, 2**bits - 1)
        values |= {Fraction(end + step) for end in ends for step in (-1, 0, 1)}
    for name, (_, precision, least) in FLOATS.items():
        top, ulp = greatest(name), two_to(1 - precision)
        values |= {two_to(precision) + step for step in (-1, 0, 1)}
        values |= {1 + ulp, 1 + ulp / 2, 1 - ulp / 2}
        values |= {two_to(least), -two_to(least), two_to(least - 1), 3 * two_to(least)}
        values |= {two_to(least + precision - 1), two_to(least + precision - 1) - two_to(least)}
        values |= {top, -top, top + top * ulp / 2, 2 * top}
    # The last value of each float below the end of each integer.
    for _, precision, _ in FLOATS.values():
        values |= {two_to(bits) - two_to(bits - precision) for bits in (31, 32, 63, 64)}
    return sorted(values) + [MINUS_ZERO, INFINITY, MINUS_INFINITY, NAN]


def values_of(name, reals):
    values = [(real, Fraction(0)) for real in reals]
    if name in COMPLEX:
        parts = (Fraction(1), MINUS_ZERO, NAN, INFINITY, 1 + two_to(-52), two_to(-1074))
        values += [(Fraction(3), part) for part in parts] + [(NAN, NAN), (Fraction(0), Fraction(1))]
    return values


def main():
    lines = [",".join(["from", "bits", *TYPES])]
    reals = bounds()
    for source in TYPES:
        seen = set()
        for value in values_of(source, reals):
            bits = bits_of(source, value)
            if bits is None or bits in seen:
                continue
            seen.add(bits)
            held = [bits_of(target, value) or "-" for target in TYPES]
            lines.append(",".join([source, bits, *held]))
    Path(__file__).with_name("try_cast.csv").write_text("\n".join(lines) + "\n")


main()

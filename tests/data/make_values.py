"""Numbers that must come out right where a way over other numbers loses them, each by exact
arithmetic of Python (fractions, integers), rounded once, ties to even.

python3 tests/data/make_values.py    writes quotients.csv, norms.csv and integers.csv
"""

import os
import random
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
# bits of the significand, least exponent of a subnormal number, bits of the exponent
FORMATS = {
    "float64": (53, -1074, 11),
    "float32": (24, -149, 8),
    "float16": (11, -24, 5),
    "bfloat16": (8, -133, 8),
}


def value(name, bits):
    """The value of these bits, which are those of a finite number."""
    precision, least, exponent_bits = FORMATS[name]
    sign = bits >> (precision - 1 + exponent_bits)
    exponent = (bits >> (precision - 1)) & ((1 << exponent_bits) - 1)
    significand = bits & ((1 << (precision - 1)) - 1)
    if exponent:
        significand |= 1 << (precision - 1)
    return (-1) ** sign * significand * Fraction(2) ** (least + max(exponent, 1) - 1)


def bits_of(name, negative, at_least, is_exact):
    """The bits of the nearest number. `at_least(q)` is whether the magnitude is q or more,
    `is_exact(q)` whether it is q."""
    precision, least, exponent_bits = FORMATS[name]
    infinity = ((1 << exponent_bits) - 1) << (precision - 1)
    magnitude = lambda bits: value(name, bits) if bits < infinity else Fraction(2) ** (least + (1 << exponent_bits) - 2 + precision - 1)
    low, high = 0, infinity  # the largest number that is not above
    while low < high:
        middle = (low + high + 1) // 2
        if at_least(magnitude(middle)):
            low = middle
        else:
            high = middle - 1
    if low < infinity:
        tie = (magnitude(low) + magnitude(low + 1)) / 2
        if at_least(tie) and (not is_exact(tie) or low % 2 == 1):
            low += 1
    return low | (int(negative) << (precision - 1 + exponent_bits))


def rounded(name, x):
    return bits_of(name, x < 0, lambda q: abs(x) >= q, lambda q: abs(x) == q)


def root(name, square):
    return bits_of(name, False, lambda q: square >= q * q, lambda q: square == q * q)


def digits(name, bits):
    precision, _, exponent_bits = FORMATS[name]
    return format(bits, f"0{(precision + exponent_bits) // 4}x")


def any_bits(name, draw, exponents=None):
    """A finite number, any exponent as likely as any other."""
    precision, _, exponent_bits = FORMATS[name]
    low, high = exponents or (0, (1 << exponent_bits) - 2)
    return draw.getrandbits(1) << (precision - 1 + exponent_bits) | draw.randint(low, high) << (precision - 1) | draw.getrandbits(precision - 1)


def quotients(draw):
    yield "type,a,b,c,d,re,im"
    for complex_name, name in [("complex64", "float32"), ("complex128", "float64")]:
        top = (1 << FORMATS[name][2]) - 2
        written = 0
        while written < 300:
            # Both parts of a number of like size, or of any.
            parts = []
            for _ in range(2):
                if draw.random() < 0.7:
                    low = draw.randint(0, top)
                    window = (low, min(low + 4, top))
                else:
                    window = None
                parts += [any_bits(name, draw, window) for _ in range(2)]
                if draw.random() < 0.1:
                    parts[-draw.randint(1, 2)] = 0
            a, b, c, d = [value(name, bits) for bits in parts]
            squares = c * c + d * d
            if squares == 0:
                continue
            quotient = [rounded(name, x) for x in ((a * c + b * d) / squares, (b * c - a * d) / squares)]
            yield ",".join([complex_name] + [digits(name, bits) for bits in parts + quotient])
            written += 1


def norms(draw):
    yield "type,elements,norm"
    for name in FORMATS:
        top = (1 << FORMATS[name][2]) - 2
        for _ in range(120):
            low = draw.choice([0, top, draw.randint(0, top)])
            window = (max(0, low - 3), min(low + 3, top)) if draw.random() < 0.8 else None
            # Two of a type are the parts of one complex number, too.
            elements = [any_bits(name, draw, window) for _ in range(draw.choice([1, 2, 2, 3, 7, 40]))]
            norm = root(name, sum(value(name, bits) ** 2 for bits in elements))
            yield ",".join([name, " ".join(digits(name, bits) for bits in elements), digits(name, norm)])


def integers(draw):
    yield "type,integer,float16,bfloat16"
    for bits in [8, 16, 32, 64, 128]:
        for sign in ["int", "uint"]:
            low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if sign == "int" else (0, (1 << bits) - 1)
            found = {0, 1, low, high, low + 1, high - 1}
            for name in ["float16", "bfloat16"]:
                for _ in range(25):
                    # A tie of two numbers, and what is next to it, or next to it at the place
                    # where `f32` or `f64` would end.
                    precision = FORMATS[name][0]
                    exponent = draw.randint(precision, max(precision, bits - 1))
                    tie = (draw.getrandbits(precision - 1) | 1 << (precision - 1)) * 2 + 1 << exponent - precision
                    steps = {1} | {1 << k for k in (exponent - 24, exponent - 25, exponent - 53, exponent - 54) if k >= 0}
                    for near in [tie] + [tie + step for step in steps] + [tie - step for step in steps]:
                        found |= {x for x in (near, -near) if low <= x <= high}
            for x in sorted(found):
                yield ",".join([f"{sign}{bits}", str(x)] + [digits(name, rounded(name, Fraction(x))) for name in ("float16", "bfloat16")])


for name, table in [("quotients", quotients), ("norms", norms), ("integers", integers)]:
    with open(os.path.join(HERE, name + ".csv"), "w") as file:
        file.writelines(line + "\n" for line in table(random.Random(name)))

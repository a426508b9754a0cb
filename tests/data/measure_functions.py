"""Measures the errors of the functions of `Has`: writes functions_worst.csv and the
table of src/element/functions.md.

    measure_functions.py [FUNCTION...]     of all functions, or of these

Of f32, f16 and bf16 every number is tried, by tests/ulp, against the f64 function of
the C library: glibc's is off by a few ulp of f64, less than 1e-8 ulp of f32. The error
of the worst one is then computed by MPFR. Of f64 the numbers are drawn, with a fixed
seed: of every magnitude, near 0, 1, overflow and underflow, near multiples of pi/2,
and near each constant at which a function of musl takes another branch; then more and
more of them where the error was greatest. The reference is MPFR's, to 120 bits.

An error is counted in ulp, units of the last place of the exact result: the distance
of the numbers of the format between the powers of two around it. A result that is
infinite counts as the number that would come after the greatest one.

Needs gmpy2; it takes about an hour. `make_functions.py` then makes a row of each worst
argument.
"""
import math
import random
import struct
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import gmpy2
from gmpy2 import mpfr

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
WORST = HERE / "functions_worst.csv"
TABLE = ROOT / "src/element/functions.md"

gmpy2.get_context().precision = 120
gmpy2.get_context().emax = gmpy2.get_emax_max()
gmpy2.get_context().emin = gmpy2.get_emin_min()

# The names in this crate and in gmpy2.
FUNCTIONS = {
    "exp": gmpy2.exp,
    "exp2": gmpy2.exp2,
    "exp_m1": gmpy2.expm1,
    "ln": gmpy2.log,
    "ln_1p": gmpy2.log1p,
    "log2": gmpy2.log2,
    "log10": gmpy2.log10,
    "sin": gmpy2.sin,
    "cos": gmpy2.cos,
    "tan": gmpy2.tan,
    "asin": gmpy2.asin,
    "acos": gmpy2.acos,
    "atan": gmpy2.atan,
    "sinh": gmpy2.sinh,
    "cosh": gmpy2.cosh,
    "tanh": gmpy2.tanh,
}
# Bits of the significand with the leading one, exponents of the least and the greatest
# normal number.
FORMATS = {
    "float32": (24, -126, 127),
    "float64": (53, -1022, 1023),
    "float16": (11, -14, 15),
    "bfloat16": (8, -126, 127),
}


def value(dtype, digits):
    """The number of these bits, as an f64."""
    bits = bytes.fromhex(digits)
    if dtype == "bfloat16":
        bits, dtype = bits + bytes(2), "float32"
    return struct.unpack({"float16": ">e", "float32": ">f", "float64": ">d"}[dtype], bits)[0]


def error(dtype, result, exact):
    """In ulp; 0 where neither is a number, infinite where one of them is."""
    if gmpy2.is_nan(exact) or math.isnan(result):
        return 0.0 if gmpy2.is_nan(exact) and math.isnan(result) else math.inf
    precision, least, greatest = FORMATS[dtype]
    infinity = gmpy2.mul_2exp(mpfr(1), greatest + 1)
    result, exact = (max(min(mpfr(x), infinity), -infinity) for x in (result, exact))
    exponent = gmpy2.get_exp(exact) - 1 if exact else least
    place = max(min(exponent, greatest), least) - precision + 1
    distance = abs(result - exact)
    return float(gmpy2.div_2exp(distance, place) if place >= 0 else gmpy2.mul_2exp(distance, -place))


def tool(*arguments, **options):
    path = ROOT / "tests/ulp/target/release/ulp"
    return subprocess.run([path, *arguments], check=True, capture_output=True, **options).stdout


def exhaustive(name, dtype):
    """Of a format of which every number can be tried: how many, and the worst one."""
    tried, argument, result, _ = tool(dtype, name, text=True).split()
    exact = FUNCTIONS[name](mpfr(value(dtype, argument)))
    return int(tried), error(dtype, value(dtype, result), exact), argument


# The upper halves of the numbers at which libm 0.2.16 takes another branch.
SWITCHES = """
    00100000 3c600000 3c900000 3ca00000 3dbb9438 3e300000 3e400000 3e46a09e 3e500000
    3fd058ae 3fd2bec4 3fd62e42 3fda827a 3fdbcb7b 3fdc0000 3fe00000 3fe193ea 3fe59428
    3fe60000 3fe62e42 3fe6a09e 3fe921fb 3fef3333 3ff00000 3ff0a2b2 3ff30000 4002d97c
    40038000 400f6a7a 4012d97c 4015fdbc 401921fb 401c463b 40340000 4043687a 4086232b
    40862e42 408ff000 40900000 413921fb
"""
DRAWN = 20_000
DOMAINS = {"asin": (-1, 1), "acos": (-1, 1), "ln": (0, math.inf), "log2": (0, math.inf)}
DOMAINS |= {"log10": (0, math.inf), "ln_1p": (-1, math.inf)}


def of_bits(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def near(x, generator):
    """A number within one part in 4 to 2^52 of x, or x itself."""
    return x + x * generator.uniform(-1, 1) * 2.0 ** -generator.randint(2, 54)


def draw(generator):
    """Numbers at which a function may go wrong."""
    uniform, whole = generator.uniform, generator.randint
    sign = lambda: generator.choice((1.0, -1.0))
    for _ in range(10 * DRAWN):
        yield of_bits(generator.getrandbits(64))
        yield sign() * 2.0 ** uniform(-60, 10)
    for _ in range(5 * DRAWN):
        yield uniform(-1, 1)
        yield uniform(-10, 10)
        yield uniform(-800, 800)
        yield uniform(-1100, 1100)
        yield near(1.0, generator) * sign()
    # The overflow and the underflow of exp, exp2 and sinh.
    for edge in (709.782712893384, 710.475860073944, 1024.0, 745.1332191019411, 708.3964185322641, 1074.0, 1022.0):
        for _ in range(DRAWN):
            yield sign() * near(edge, generator)
    # Multiples of pi/2, as near to them as a number is, and of ln 2 / 2.
    quarter, half_ln_2 = gmpy2.const_pi(1300) / 2, gmpy2.const_log2() / 2
    for _ in range(5 * DRAWN):
        multiple = whole(1, 2 ** whole(1, 60))
        yield sign() * near(float(multiple * quarter), generator)
        yield sign() * float(multiple * quarter)
        yield sign() * near(float(whole(1, 2200) * half_ln_2), generator)
        yield sign() * whole(1, 4400) / 4 * (1 + uniform(-1, 1) * 2.0 ** -whole(1, 52))
    with gmpy2.context(gmpy2.get_context(), precision=1300):
        wide = gmpy2.const_pi() / 2
        for _ in range(DRAWN):
            yield sign() * float(generator.getrandbits(whole(60, 1023)) * wide)
    for word in SWITCHES.split():
        switch = of_bits(int(word, 16) << 32)
        for _ in range(DRAWN // 4):
            yield sign() * near(switch, generator)
            yield sign() * of_bits(int(word, 16) + whole(-2, 2) << 32 | generator.getrandbits(32))


def errors(name, arguments):
    """Of f64: the error of each argument."""
    results = tool("float64", name, input=struct.pack(f"<{len(arguments)}d", *arguments))
    function = FUNCTIONS[name]
    for argument, result in zip(arguments, struct.unpack(f"<{len(arguments)}d", results)):
        exact = function(argument)
        if 1e-290 < abs(result) < 1e300:
            # As `error`, without its special cases.
            yield math.ldexp(float(abs(result - exact)), 53 - gmpy2.get_exp(exact))
        else:
            yield error("float64", result, exact)


def search(name):
    """Of f64: how many were tried, the worst error, and the bits of its argument.

    After the numbers of `draw`, the numbers are cut into cells by their leading bits;
    those of the greatest errors are tried at more places, and cut into smaller ones."""
    generator = random.Random(name)
    low, high = DOMAINS.get(name, (-math.inf, math.inf))
    within = lambda x: low <= x <= high
    tried, best = 0, {}
    arguments = [x for x in draw(generator) if within(x)]
    for shift in (50, 47, 44, 41, 38, 35, 32, 28, 24, 20, 16, 12, 8):
        tried += len(arguments)
        # What earlier rounds have found stays in the race.
        cells = {}
        for ulps, bits in sorted(best.values()):
            cells[bits >> shift] = ulps, bits
        patterns = struct.unpack(f"<{len(arguments)}Q", struct.pack(f"<{len(arguments)}d", *arguments))
        for ulps, bits in zip(errors(name, arguments), patterns):
            cell = bits >> shift
            if cell not in cells or ulps > cells[cell][0]:
                cells[cell] = ulps, bits
        best = dict(sorted(cells.items(), key=lambda item: item[1], reverse=True)[:800])
        patterns = [cell << shift | generator.getrandbits(shift) for cell in best for _ in range(1500)]
        drawn = struct.unpack(f"<{len(patterns)}d", struct.pack(f"<{len(patterns)}Q", *patterns))
        arguments = [x for x in drawn if within(x)]
    greatest, worst = max(best.values())
    return tried, greatest, f"{worst:016x}"


def rounded_up(ulps):
    """To two decimals, exactly."""
    return f"{math.ceil(Fraction(ulps) * 100) / 100:.2f}"


def short(dtype, digits):
    """The number of these bits, in the fewest digits that say which."""
    x = value(dtype, digits)
    if dtype == "float64":
        return repr(x)
    precision = FORMATS[dtype][0]
    for count in range(1, 18):
        text = f"{x:.{count}g}"
        if abs(Fraction(float(text)) - Fraction(x)) < Fraction(abs(x)) / 2 ** (precision + 1):
            return text
    raise ValueError(digits)


def table(rows):
    """The table of the documentation."""
    lines = ["| function | `f32` | at | `f64` | at | of | `f16` | `bf16` |", "|" + " --- |" * 8]
    for name in FUNCTIONS:
        cells = [f"`{name}`"]
        for dtype in FORMATS:
            tried, ulps, argument = rows[name, dtype]
            cells.append(rounded_up(ulps))
            if dtype in ("float32", "float64"):
                cells.append(short(dtype, argument))
            if dtype == "float64":
                cells.append(f"{tried:,}".replace(",", " "))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main():
    build = ["cargo", "build", "--quiet", "--release", "--manifest-path", ROOT / "tests/ulp/Cargo.toml"]
    subprocess.run(build, check=True)
    rows = {}
    if WORST.exists():
        for line in WORST.read_text().splitlines()[1:]:
            name, dtype, tried, ulps, argument = line.split(",")
            rows[name, dtype] = int(tried), float(ulps), argument
    # `--table` writes the table anew, of what was measured before.
    for name in [] if sys.argv[1:] == ["--table"] else sys.argv[1:] or FUNCTIONS:
        for dtype in FORMATS:
            rows[name, dtype] = search(name) if dtype == "float64" else exhaustive(name, dtype)
            print(name, dtype, *rows[name, dtype], flush=True)
        lines = ["function,dtype,tried,ulp,argument"]
        for name in FUNCTIONS:
            for dtype in FORMATS:
                if (name, dtype) in rows:
                    tried, ulps, argument = rows[name, dtype]
                    lines.append(f"{name},{dtype},{tried},{ulps:.9f},{argument}")
        WORST.write_text("\n".join(lines) + "\n")
    if len(rows) == len(FUNCTIONS) * len(FORMATS):
        TABLE.write_text(table(rows))


main()

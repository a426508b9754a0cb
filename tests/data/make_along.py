"""What functions along an axis are, by their definitions in torch's documentation, computed
with 60 digits; gradients by central differences of the definitions, not by formulas. Writes
`along.csv`: function, shape, axis, parameter, input, second input, result.

    python3 tests/data/make_along.py
"""
from itertools import product
from math import prod
from pathlib import Path
from random import Random

from mpmath import exp, log, mp, mpf, sqrt

mp.dps = 60


def var(column, correction):
    mean = sum(column) / len(column)
    return sum((x - mean) ** 2 for x in column) / (len(column) - correction)


def softmax(column, _):
    total = sum(exp(x) for x in column)
    return [exp(x) / total for x in column]


def cumulated(start, step):
    def of(column, _):
        result, value = [], start
        for x in column:
            value = step(value, x)
            result.append(value)
        return result

    return of


def layer_norm(column, eps):
    mean = sum(column) / len(column)
    scale = sqrt(var(column, 0) + eps)
    return [(x - mean) / scale for x in column]


# Of a column: a list, or a list of one if the axis goes.
FUNCTIONS = {
    "var": lambda column, correction: [var(column, correction)],
    "std": lambda column, correction: [sqrt(var(column, correction))],
    "log_sum_exp": lambda column, _: [log(sum(exp(x) for x in column))],
    "softmax": softmax,
    "log_softmax": lambda column, _: [log(x) for x in softmax(column, _)],
    "layer_norm": layer_norm,
    "cumsum": cumulated(mpf(0), lambda a, b: a + b),
    "cumprod": cumulated(mpf(1), lambda a, b: a * b),
    "sum_axis": lambda column, _: [sum(column)],
    "mean_axis": lambda column, _: [sum(column) / len(column)],
}
PARAMETERS = {"var": [0, 1], "std": [0, 1], "layer_norm": [mpf(1e-5), mpf(0.5)]}
GRADIENTS = ["sum_axis", "mean_axis", "softmax"]


def along(shape, axis, function, elements):
    """`function` of each column, and the elements of the result in row-major order."""
    index = {position: n for n, position in enumerate(product(*map(range, shape)))}
    result = {}
    for position in index:
        if position[axis] == 0:
            at = lambda k: position[:axis] + (k,) + position[axis + 1 :]
            column = [elements[index[at(k)]] for k in range(shape[axis])]
            for k, value in enumerate(function(column)):
                result[at(k)] = value
    return [result[position] for position in sorted(result)]


def gradient(shape, axis, function, elements, grad):
    """The derivatives of Σ grad · result by each element, by central differences."""
    step = mpf(10) ** -20

    def moved(n, by):
        there = elements[:n] + [elements[n] + by] + elements[n + 1 :]
        return sum(g * r for g, r in zip(grad, along(shape, axis, function, there)))

    return [(moved(n, step) - moved(n, -step)) / (2 * step) for n in range(len(elements))]


def text(values):
    return " ".join(repr(float(value)) for value in values)


def main():
    random = Random(11)
    # Numbers that every float has.
    draw = lambda count, of: [mpf(random.randrange(-of, of + 1)) / 8 for _ in range(count)]
    lines = ["function,shape,axis,parameter,input,second,result"]
    for shape in [(2, 5, 3), (2, 70, 2)]:
        for axis in range(3):
            for name, function in FUNCTIONS.items():
                if name.endswith("_axis"):
                    continue
                for parameter in PARAMETERS.get(name, [0]):
                    # Products stay in the range of 16 bits.
                    elements = draw(prod(shape), 10 if name == "cumprod" else 32)
                    of = lambda column: function(column, parameter)
                    result = along(shape, axis, of, elements)
                    size = "x".join(map(str, shape))
                    lines.append(f"{name},{size},{axis},{float(parameter)!r},{text(elements)},,{text(result)}")
    shape = (2, 5, 3)
    for axis in range(3):
        for name in GRADIENTS:
            elements = draw(30, 16)
            of = lambda column: FUNCTIONS[name](column, 0)
            result = along(shape, axis, of, elements)
            grad = draw(len(result), 16)
            found = gradient(shape, axis, of, elements, grad)
            # The gradient of softmax starts from its result.
            given = result if name == "softmax" else elements
            lines.append(f"{name}_vjp,2x5x3,{axis},0.0,{text(given)},{text(grad)},{text(found)}")
    # A batch of two matrices by one: the gradient of that one is summed.
    left, right, grad = draw(12, 16), draw(12, 16), draw(16, 16)

    def loss(left, right):
        total = mpf(0)
        for b, i, j in product(range(2), range(2), range(4)):
            value = sum(left[6 * b + 3 * i + k] * right[4 * k + j] for k in range(3))
            total += grad[8 * b + 4 * i + j] * value
        return total

    step = mpf(10) ** -20
    up = lambda values, n, by: values[:n] + [values[n] + by] + values[n + 1 :]
    by_left = [(loss(up(left, n, step), right) - loss(up(left, n, -step), right)) / (2 * step) for n in range(12)]
    by_right = [(loss(left, up(right, n, step)) - loss(left, up(right, n, -step))) / (2 * step) for n in range(12)]
    lines.append(f"matmul_vjp,2x2x3,,0.0,{text(left)},{text(right)},{text(grad)}")
    lines.append(f"matmul_vjp_of,2x2x3,,0.0,{text(by_left)},{text(by_right)},")
    Path(__file__).with_name("along.csv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

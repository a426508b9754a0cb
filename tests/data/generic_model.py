"""What `examples/generic_model.rs` prints, in plain Python and doubles: the forward pass as
the example writes it, and the gradient of each parameter by central differences instead of
the example's backward pass.

    python3 tests/data/generic_model.py
"""
from math import exp, inf, log, sqrt

BATCH, IN, HIDDEN, OUT = 32, 8, 24, 4


def generator(seed):
    while True:
        seed = (seed * 1664525 + 1013904223) % 2**32
        yield (seed >> 16) / 65536 - 0.5


def matmul(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def forward(model, x):
    """y, and what the backward pass would keep."""
    w1, b1, gamma, beta, w2, b2 = model
    h = [[max(v + b, 0.0) for v, b in zip(row, b1)] for row in matmul(x, w1)]
    y = []
    for row in h:
        mean = sum(row) / HIDDEN
        centred = [v - mean for v in row]
        scale = 1 / sqrt(sum(v * v for v in centred) / HIDDEN + 1e-5)
        y.append([v * scale * g + b for v, g, b in zip(centred, gamma, beta)])
    return [[v + b for v, b in zip(row, b2)] for row in matmul(y, w2)]


def loss(model, x, target):
    total = 0.0
    for logits, wanted in zip(forward(model, x), target):
        most = max(logits)
        e = [exp(v - most) for v in logits]
        total -= sum(t * log(v / sum(e)) for v, t in zip(e, wanted) if t)
    return total / BATCH


def gradient(model, x, target):
    grads = []
    for parameter in model:
        rows = parameter if isinstance(parameter[0], list) else [parameter]
        out = []
        for row in rows:
            line = []
            for i, v in enumerate(row):
                step = 1e-5
                row[i] = v + step
                up = loss(model, x, target)
                row[i] = v - step
                down = loss(model, x, target)
                row[i] = v
                line.append((up - down) / (2 * step))
            out.append(line)
        grads.append(out)
    return grads


def main():
    g = generator(7)
    w1 = [[next(g) for _ in range(HIDDEN)] for _ in range(IN)]
    w2 = [[next(g) for _ in range(OUT)] for _ in range(HIDDEN)]
    model = [w1, [0.0] * HIDDEN, [1.0] * HIDDEN, [0.0] * HIDDEN, w2, [0.0] * OUT]
    x = [[next(g) for _ in range(IN)] for _ in range(BATCH)]
    bounds = [-inf, -0.5, 0.0, 0.5, inf]
    target = [
        [float(bounds[c] <= sum(row) < bounds[c + 1]) for c in range(OUT)] for row in x
    ]
    for step in range(201):
        now = loss(model, x, target)
        if step % 50 == 0:
            print(f"step {step:3}: loss {now:.3f}", flush=True)
        grads = gradient(model, x, target)
        for parameter, grad in zip(model, grads):
            rows = parameter if isinstance(parameter[0], list) else [parameter]
            for row, line in zip(rows, grad):
                for i, d in enumerate(line):
                    row[i] -= 0.3 * d


main()

"""What `examples/ekf.rs` prints, in plain Python and doubles: the Jacobians by central
differences instead of by formula, the gain by solving a system instead of by an inverse, and
the covariance as P - K S K^T instead of in Joseph's form.

    python3 tests/data/ekf.py
"""
from math import atan2, cos, hypot, pi, sin

DT, TURN = 0.5, 0.2
Q = [0.01, 0.01, 0.001, 0.04]
R = [0.25, 0.0004]


def wrapped(angle):
    return (angle + pi) % (2 * pi) - pi


def motion(m):
    x, y, heading, speed = m
    return [x + speed * cos(heading) * DT, y + speed * sin(heading) * DT, heading + TURN * DT, speed]


def observation(m):
    return [hypot(m[0], m[1]), atan2(m[1], m[0])]


def jacobian(f, m, step=1e-6):
    columns = []
    for i in range(len(m)):
        up, down = list(m), list(m)
        up[i] += step
        down[i] -= step
        columns.append([(a - b) / (2 * step) for a, b in zip(f(up), f(down))])
    return transpose(columns)


def transpose(a):
    return [list(row) for row in zip(*a)]


def matmul(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def plus_diagonal(a, d):
    return [[v + (d[i] if i == j else 0.0) for j, v in enumerate(row)] for i, row in enumerate(a)]


def solve(a, b):
    """X with a X = b, by elimination with pivots."""
    n = len(a)
    rows = [list(left) + list(right) for left, right in zip(a, b)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [v / rows[i][i] for v in rows[i]]
        for k in range(n):
            if k != i:
                rows[k] = [u - rows[k][i] * v for u, v in zip(rows[k], rows[i])]
    return [row[n:] for row in rows]


def main():
    mean = [10.0, 0.0, 1.5, 2.0]
    p = plus_diagonal([[0.0] * 4 for _ in range(4)], [1.0, 1.0, 0.1, 0.5])
    for z in [[10.2, 0.11], [10.1, 0.21], [10.4, 0.33], [10.6, 0.42], [10.3, 0.55], [10.5, 0.66]]:
        f = jacobian(motion, mean)
        mean = motion(mean)
        p = plus_diagonal(matmul(matmul(f, p), transpose(f)), Q)
        h = jacobian(observation, mean)
        hp = matmul(h, p)
        s = plus_diagonal(matmul(hp, transpose(h)), R)
        gain = transpose(solve(s, hp))  # S K^T = H P
        expected = observation(mean)
        surprise = [z[0] - expected[0], wrapped(z[1] - expected[1])]
        mean = [m + sum(k * d for k, d in zip(row, surprise)) for m, row in zip(mean, gain)]
        lost = matmul(matmul(gain, s), transpose(gain))
        p = [[u - v for u, v in zip(row, less)] for row, less in zip(p, lost)]
        print("mean", " ".join(f"{m:.4f}" for m in mean), f" trace {sum(p[i][i] for i in range(4)):.4f}")
    print("covariance")
    for row in p:
        print(" ".join(f"{v:.4f}" for v in row))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes ../broadcast/torch_rows.rs: the shapes of broadcast.csv, as types.

The numbers that the types are compared with stay in broadcast.csv; here stands
only what the compiler must see. Run it after a change of broadcast.csv:

    python3 tests/data/make_broadcast.py
"""

import csv
from pathlib import Path

HERE = Path(__file__).parent
WIDTH = 96

HEADER = """\
//! Written by `tests/data/make_broadcast.py` from `broadcast.csv`: left, right, result.

use shaped::{Layout, shape};

use super::{Pair, Refused, Triple, Verdict};
use crate::torch::Row;

/// Each row has a body of its own, as in `exhaustive.rs`.
macro_rules! rows {
    (@row $left:tt $right:tt $result:tt) => {{
        static ROW: Row = Row {
            verdict: verdict!(shape! $left, shape! $right),
            result_is_of_type: rows!(@result $left $right $result),
        };
        &ROW
    }};
    (@result $left:tt $right:tt error) => { None };
    (@result $left:tt $right:tt $result:tt) => {
        Some(Triple::<shape! $left, shape! $right, shape! $result>::IS_OUTPUT)
    };
    ($($left:tt $right:tt $result:tt;)*) => { &[$(rows!(@row $left $right $result)),*] };
}

#[rustfmt::skip]
pub(crate) static ROWS: &[&Row] = rows! {
"""


def literal(shape):
    """`2x3` is `[2,3]`, `-` is `[]`; `error` stays."""
    if shape == "error":
        return shape
    return "[" + ("" if shape == "-" else shape.replace("x", ",")) + "]"


def lines(rows):
    line = "   "
    for row in rows:
        if len(line) + 1 + len(row) > WIDTH:
            yield line
            line = "   "
        line += " " + row
    yield line


with open(HERE / "broadcast.csv", newline="") as table:
    rows = [
        f"{literal(row['a'])} {literal(row['b'])} {literal(row['result'])};"
        for row in csv.DictReader(table)
    ]

output = HERE.parent / "broadcast" / "torch_rows.rs"
output.write_text(HEADER + "\n".join(lines(rows)) + "\n};\n")

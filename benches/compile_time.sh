#!/usr/bin/env bash
# The compile time of a hundred distinct broadcasts, by rank: the time of
# `cargo check` on one file, its dependencies built.
#
#   benches/compile_time.sh [RUNS]      (median of RUNS, 5 by default)
set -euo pipefail
runs=${1:-5}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src"
cat > "$work/Cargo.toml" <<TOML
[package]
name = "hundred_broadcasts"
version = "0.0.0"
edition = "2024"
[dependencies]
shaped = { path = "$root" }
[workspace]
TOML
cp "$root/rust-toolchain.toml" "$work/" 2>/dev/null || true
export CARGO_TARGET_DIR="$work/target" CARGO_INCREMENTAL=0

printf '%-6s %s\n' rank 'seconds (median)'
for rank in 2 4 8 12; do
    python3 - "$rank" > "$work/src/lib.rs" <<'PY'
import sys
rank = int(sys.argv[1])
print("use shaped::{Tensor, shape};")
for case in range(100):
    # Lengths 2 to 11 that differ from case to case; every third axis broadcasts.
    lengths = [2 + (case * 7 + axis * 3 + case // 10) % 10 for axis in range(rank)]
    lengths[0] = 2 + case
    left = [1 if axis % 3 == 1 else n for axis, n in enumerate(lengths)]
    right = [1 if axis % 3 == 2 else n for axis, n in enumerate(lengths)]
    shape = lambda s: "shape![" + ", ".join(map(str, s)) + "]"
    print(f"pub fn case_{case}(a: &Tensor<f32, {shape(left)}>, b: &Tensor<f32, {shape(right)}>) "
          f"-> Tensor<f32, {shape(lengths)}> {{ a * b }}")
PY
    cd "$work"
    cargo check --quiet
    times=()
    for _ in $(seq "$runs"); do
        touch src/lib.rs
        start=${EPOCHREALTIME/./}
        cargo check --quiet
        times+=($((${EPOCHREALTIME/./} - start)))
    done
    median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p")
    printf '%-6s %d.%02d\n' "$rank" $((median / 1000000)) $((median / 10000 % 100))
done

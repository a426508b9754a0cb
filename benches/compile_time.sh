#!/usr/bin/env bash
# What a hundred distinct broadcasts cost the compiler, by rank: `cargo check` on one
# file, its dependencies built.
#
#   benches/compile_time.sh [RUNS]          seconds, median of RUNS, 5 by default
#   benches/compile_time.sh instructions    millions of instructions that the compiler
#                                           runs, counted by valgrind: the same in every
#                                           run to about one in a thousand
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
cp "$root/rust-toolchain.toml" "$work/"
export CARGO_TARGET_DIR="$work/target" CARGO_INCREMENTAL=0

# Writes the file for one rank.
broadcasts() {
    python3 - "$1" > "$work/src/lib.rs" <<'PY'
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
}

# The median time of a check.
seconds() {
    local times=() start median
    for _ in $(seq "$runs"); do
        touch src/lib.rs
        start=${EPOCHREALTIME/./}
        cargo check --quiet
        times+=($((${EPOCHREALTIME/./} - start)))
    done
    median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p")
    printf '%d.%02d' $((median / 1000000)) $((median / 10000 % 100))
}

# The instructions of a check, in millions. (cargo asks the compiler for its version
# too; the check is the longest of its calls.)
cat > "$work/counted" <<WRAPPER
#!/usr/bin/env bash
shift
exec valgrind --tool=callgrind --callgrind-out-file="$work/count.%p" \
    --quiet "$(rustc --print sysroot)/bin/rustc" "\$@"
WRAPPER
chmod +x "$work/counted"
instructions() {
    rm -f count.*
    touch src/lib.rs
    RUSTC_WORKSPACE_WRAPPER="$work/counted" cargo check --quiet
    awk '$1 == "totals:" && $2 > most { most = $2 } END { printf "%d", most / 1e6 }' count.*
}

cd "$work"
unit=seconds
if [ "$runs" = instructions ]; then unit=instructions; fi
printf '%-6s %s\n' rank "$unit"
for rank in 2 4 8 12; do
    broadcasts "$rank"
    cargo check --quiet
    printf '%-6s %s\n' "$rank" "$($unit)"
done

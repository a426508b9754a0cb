#!/usr/bin/env bash
# The machine code of single products against a loop by hand, and the time to
# compile a hundred distinct products in release.
#
#   benches/code_size.sh [RUNS]      (median of RUNS for the time, 3 by default)
#
# Each product is a crate of its own with one exported function. `function` is its
# size in bytes, `all` that of all code which is compiled for it: the loops behind it,
# once for each instruction set. `more` is what another nine shapes of the same kind
# add for each, in one crate: the loops are there, so it should be little.
set -euo pipefail
runs=${1:-3}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$root/rust-toolchain.toml" "$work/" 2>/dev/null || true
export CARGO_TARGET_DIR="$work/target" CARGO_INCREMENTAL=0 RUSTFLAGS=

python3 - "$root" "$work" <<'PY'
import pathlib, sys
root, work = sys.argv[1], pathlib.Path(sys.argv[2])

# name, left shape, right shape, and nine more shapes of the same kind.
CASES = [
    ("3x3", [3, 3], [3, 3], [[3, n] for n in range(4, 13)]),
    ("8x8", [8, 8], [8, 8], [[8, n] for n in range(9, 18)]),
    ("64x64", [64, 64], [64, 64], [[64, n] for n in range(55, 64)]),
    ("224x224x3", [224, 224, 3], [3], [[224, n, 3] for n in range(225, 234)]),
]
shape = lambda s: "shape![" + ", ".join(map(str, s)) + "]"

def length(s):
    n = 1
    for axis in s:
        n *= axis
    return n

def shaped(left, right, name="product"):
    return (f'#[unsafe(no_mangle)]\npub fn {name}(a: &Tensor<f32, {shape(left)}>, '
            f'b: &Tensor<f32, {shape(right)}>, out: &mut Tensor<f32, {shape(left)}>) '
            '{ a.mul_into(b, out) }\n')

def by_hand(left, right, name="product"):
    n, k = length(left), length(right)
    arguments = f"a: &[f32; {n}], b: &[f32; {k}], out: &mut [f32; {n}]"
    body = "out[i] = a[i] * b[i];" if n == k else f"out[i] = a[i] * b[i % {k}];"
    if n != k:
        arguments = f"a: &[[f32; {k}]; {n // k}], b: &[f32; {k}], out: &mut [[f32; {k}]; {n // k}]"
        body = f"for k in 0..{k} {{ out[i][k] = a[i][k] * b[k]; }}"
        n //= k
    return f"#[unsafe(no_mangle)]\npub fn {name}({arguments}) {{ for i in 0..{n} {{ {body} }} }}\n"

members = []
def crate(name, source, tensors):
    members.append(name)
    folder = work / name / "src"
    folder.mkdir(parents=True)
    dependency = f'[dependencies]\nshaped = {{ path = "{root}" }}\n' if tensors else ""
    (work / name / "Cargo.toml").write_text(
        f'[package]\nname = "{name}"\nversion = "0.0.0"\nedition = "2024"\n{dependency}')
    head = "#![allow(clippy::all)]\n" + ("use shaped::{Tensor, shape};\n" if "Tensor" in source else "")
    (folder / "lib.rs").write_text(head + source)

for name, left, right, more in CASES:
    crate(f"shaped_{name}", shaped(left, right), True)
    crate(f"hand_{name}", by_hand(left, right), False)
    right_of = lambda s: right if left != right else s
    all_ten = shaped(left, right) + "".join(
        shaped(s, right_of(s), f"product_{i}") for i, s in enumerate(more))
    crate(f"ten_{name}", all_ten, True)

# A hundred distinct products: same shape, row, column and outer, 2 and 3 axes.
def hundred(write):
    out = ""
    for i in range(100):
        r, c = 3 + i // 4, 2 + i % 25
        left, right = [([r, c], [r, c]), ([r, c], [c]), ([r, c], [r, 1]), ([r, 1], [c])][i % 4]
        result = [r, c]
        if i % 3 == 0:
            left, result = [5] + left, [5] + result
        out += write(i, left, right, result)
    return out

crate("hundred_shaped", hundred(lambda i, l, r, s: f"pub fn product_{i}(a: &Tensor<f32, {shape(l)}>, "
      f"b: &Tensor<f32, {shape(r)}>) -> Tensor<f32, {shape(s)}> {{ a * b }}\n"), True)

def loops(i, left, right, result):
    """The same by hand: nested loops over nested arrays."""
    array = lambda s: "f32" if not s else f"[{array(s[1:])}; {s[0]}]"
    index = lambda s: "".join(
        f"[{'0' if n == 1 else 'ijk'[len(result) - len(s) + axis]}]" for axis, n in enumerate(s))
    body = f"out{index(result)} = a{index(left)} * b{index(right)};"
    for axis in reversed(range(len(result))):
        body = f"for {'ijk'[axis]} in 0..{result[axis]} {{ {body} }}"
    zero = "0.0"
    for n in reversed(result):
        zero = f"[{zero}; {n}]"
    return (f"pub fn product_{i}(a: &{array(left)}, b: &{array(right)}) -> {array(result)} "
            f"{{ let mut out = {zero}; {body} out }}\n")
crate("hundred_hand", hundred(loops), False)
crate("nothing", "pub fn nothing() {}\n", True)

listed = ", ".join(f'"{m}"' for m in members)
(work / "Cargo.toml").write_text(f"""[workspace]
resolver = "3"
members = [{listed}]
[profile.release]
codegen-units = 1
[profile.small]
inherits = "release"
opt-level = "s"
""")
PY

cd "$work"
# The hundred products are measured with the settings of every user.
sed 's/^codegen-units = 1$//' Cargo.toml > Cargo.plain.toml
sizes() { # profile crate function -> bytes of the function, bytes of all code
    nm --print-size --radix=d "$CARGO_TARGET_DIR/$1/lib$2.rlib" 2>/dev/null |
        awk '$3 ~ /^[tTwW]$/ { all += $2 } $4 == "product" { one = $2 } END { printf "%d %d", one, all }'
}

for profile in release small; do
    cargo build --quiet --profile "$profile" --workspace --exclude hundred_shaped --exclude hundred_hand
done
printf '%-18s %-4s %8s | %8s %8s %8s\n' product opt 'by hand' function all more
for case in 3x3 8x8 64x64 224x224x3; do
    for profile in release small; do
        read -r hand _ <<< "$(sizes $profile "hand_$case")"
        read -r one all <<< "$(sizes $profile "shaped_$case")"
        read -r _ ten <<< "$(sizes $profile "ten_$case")"
        opt=-O3
        [ $profile = small ] && opt=-Os
        printf '%-18s %-4s %8d | %8d %8d %8d\n' "$case" $opt "$hand" "$one" "$all" $(((ten - all) / 9))
    done
done

mv Cargo.plain.toml Cargo.toml
printf '\n%-34s %s\n' 'release build of one crate' 'seconds (median)'
for crate in nothing hundred_hand hundred_shaped; do
    cargo build --quiet --release -p "$crate"
    times=()
    for _ in $(seq "$runs"); do
        touch "$crate/src/lib.rs"
        start=${EPOCHREALTIME/./}
        cargo build --quiet --release -p "$crate"
        times+=($((${EPOCHREALTIME/./} - start)))
    done
    median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p")
    case $crate in
        nothing) text='no product' ;;
        hundred_hand) text='a hundred products by hand' ;;
        *) text='a hundred products of tensors' ;;
    esac
    printf '%-34s %d.%02d\n' "$text" $((median / 1000000)) $((median / 10000 % 100))
done

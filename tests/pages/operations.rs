//! The programs that go through all operations leave none out: the proof of no panic
//! (`tests/no_panic`) and the rows that it shares with others (`tests/common/operations.rs`).

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::common::ui_cases::read;

/// The files of `src` with methods of `Tensor`; all of `src/ops` besides.
const FILES: [&str; 6] = [
    "tensor/build.rs",
    "tensor/convert.rs",
    "tensor/index.rs",
    "tensor/parts.rs",
    "tensor/parts_mut.rs",
    "interop/generic_array.rs",
];

/// Methods that the program does not call, each with the reason.
const NOT_PROVEN: [(&str, &str); 13] = [
    ("row", "panics as documented, without such a row"),
    ("row_mut", "panics as documented, without such a row"),
    ("swap", "panics as documented, out of range"),
    ("swap_rows", "panics as documented, without such a row"),
    ("as_slice", "in every other operation"),
    ("as_mut_slice", "in every other operation"),
    ("from_generic_array", "of a feature that the program does not have"),
    ("as_generic_array", "of a feature that the program does not have"),
    ("tensor", "of a feature that the program does not have"),
    ("into_reshaped", "of a `Box`: allocates"),
    ("into_flattened", "of a `Box`: allocates"),
    ("into_unsqueezed", "of a `Box`: allocates"),
    ("into_squeezed", "of a `Box`: allocates"),
];

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// The methods that a file declares: `pub fn dot`, and by the words of rows, `new minimum` in
/// `binary.rs`, `sqrt_into` in `function.rs`, `sum_axis_keep` in `along.rs`.
fn methods(path: &Path) -> BTreeSet<String> {
    let source = read(path);
    let of_rows = path.ends_with("binary.rs");
    let by_suffix: &[&str] = match path.file_name().unwrap().to_str().unwrap() {
        "function.rs" => &["_into", "_assign"],
        "along.rs" => &["_keep"],
        _ => &[],
    };
    let mut found = BTreeSet::new();
    for line in source.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
        let of: Vec<&str> = words(line).collect();
        for pair in of.windows(2) {
            let named = match pair {
                ["fn", name] if line.contains("pub fn") => name,
                ["new" | "into" | "assign", name] if of_rows && line.contains(';') => name,
                [_, name] if by_suffix.iter().any(|suffix| name.ends_with(suffix)) => name,
                _ => continue,
            };
            // Not the variables of the macro.
            if !line.contains(&format!("${named}")) && !named.starts_with(char::is_uppercase) {
                found.insert((*named).to_string());
            }
        }
    }
    found
}

#[test]
fn none_is_missing_in_the_proof_of_no_panic() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // (In the packed crate there are no such programs.)
    if !root.join("tests/no_panic").is_dir() {
        return;
    }
    let files = |folder: &str| {
        let mut paths: Vec<_> =
            fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
        paths
    };
    let rows = read(&root.join("tests/common/operations.rs"));
    let programs: String = files("tests/no_panic/src").iter().map(|path| read(path)).collect();
    let proven: BTreeSet<&str> = words(&rows).chain(words(&programs)).collect();

    let mut sources = files("src/ops");
    sources.extend(FILES.map(|file| root.join("src").join(file)));
    let all: BTreeSet<String> = sources.iter().flat_map(|path| methods(path)).collect();
    assert!(all.len() > 150, "{} methods: how they are found does not fit any longer", all.len());
    let missing: Vec<&String> = all
        .iter()
        .filter(|name| {
            !proven.contains(name.as_str()) && !NOT_PROVEN.iter().any(|(exempt, _)| exempt == name)
        })
        // Nothing is allocated there.
        .filter(|name| !name.contains("boxed"))
        .collect();
    assert!(missing.is_empty(), "in no row and not called in tests/no_panic: {missing:?}");
    assert!(
        NOT_PROVEN.iter().all(|(name, _)| all.contains(*name)),
        "there is no longer such a method in {NOT_PROVEN:?}"
    );
}

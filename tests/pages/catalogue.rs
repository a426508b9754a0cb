//! The catalogue of compile errors, `ui-tests/README.md`, says what
//! `ui-tests/fail` says. To write it anew:
//!
//! ```text
//! CATALOGUE=overwrite cargo test --test pages catalogue
//! ```

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use crate::common::ui_cases::{Case, cases, read};

/// The chapters, and the operations whose cases they hold: a case is named
/// `<operation>_<reason>`.
const CHAPTERS: &[(&str, &[&str])] = &[
    ("Shapes and axes", &["shape", "axis"]),
    (
        "Making a tensor",
        &["tensor", "from_array", "to_array", "from_fn", "from_le_bytes", "eye", "diag", "one_hot"],
    ),
    ("Multiplication", &["mul", "mul_into", "hadamard"]),
    ("Multiplication in place", &["mul_assign"]),
    (
        "Other operations element by element",
        &[
            "add",
            "sub",
            "div",
            "shl",
            "minimum",
            "mul_add",
            "select",
            "zip_map",
            "checked_mul",
            "sqrt",
            "powi",
            "allclose",
            "eq",
            "cast",
        ],
    ),
    ("Expansion and gradients", &["expand", "sum_to", "mul_vjp", "matmul_vjp", "sum_axis_vjp"]),
    (
        "Shape changes",
        &["reshape", "flatten", "squeeze", "unsqueeze", "transpose", "permute", "flip"],
    ),
    ("Joining", &["concat", "stack"]),
    ("Matrix products", &["matmul", "outer", "dot", "trace"]),
    ("Reductions", &["all", "argmin", "max", "mean", "norm_l2", "sum", "sum_axis"]),
    ("Along an axis that stays", &["cumsum", "softmax"]),
    ("Access", &["at", "get", "index", "row", "rows", "slice", "split_at", "chunks", "windows"]),
    ("Generic code", &["generic"]),
    ("Traits that are not to be implemented", &["seal"]),
];

const INTRODUCTION: &str = "\
# What does not compile

Each rule that a user of `shaped` can break, with a program that breaks it and the
compiler's words. `tests/ui.rs` compiles every program and compares the words;
`tests/pages/ui_rules.rs` holds them to the house rules: the user's terms, decimal
lengths, few lines. The compiler is the one that `rust-toolchain.toml` pins. Line
numbers are those of the files, whose first line is the rule.

This page is written by `CATALOGUE=overwrite cargo test --test pages catalogue`.
";

/// The chapter of a case: the one with the longest operation that its name
/// starts with.
fn chapter(case: &Case) -> &'static str {
    let operations = CHAPTERS.iter().flat_map(|(chapter, operations)| {
        operations.iter().map(move |operation| (*operation, *chapter))
    });
    operations
        .filter(|(operation, _)| {
            case.name.strip_prefix(operation).is_some_and(|reason| reason.starts_with('_'))
        })
        .max_by_key(|(operation, _)| operation.len())
        .unwrap_or_else(|| panic!("{} belongs to no chapter of `CHAPTERS`", case.name))
        .1
}

/// The whole page.
fn page() -> String {
    let cases = cases();
    let mut page = INTRODUCTION.to_owned();
    writeln!(page, "\n| | cases |\n| --- | --- |").unwrap();
    let chapters: Vec<(&str, Vec<&Case>)> = CHAPTERS
        .iter()
        .map(|&(title, _)| (title, cases.iter().filter(|case| chapter(case) == title).collect()))
        .collect();
    for (title, cases) in &chapters {
        let anchor = title.to_lowercase().replace(' ', "-");
        writeln!(page, "| [{title}](#{anchor}) | {} |", cases.len()).unwrap();
    }
    writeln!(page, "| all | {} |", cases.len()).unwrap();
    for (title, cases) in chapters {
        writeln!(page, "\n## {title}").unwrap();
        for Case { name, source, words } in cases {
            let (rule, code) = source.split_once('\n').unwrap();
            let rule = rule.strip_prefix("// ").expect("a case starts with its rule");
            let (code, words) = (code.trim(), words.trim());
            write!(
                page,
                "\n### {rule}\n\n[`{name}`](fail/{name}.rs)\n\n\
                 ```rust,compile_fail\n{code}\n```\n\n```text\n{words}\n```\n",
            )
            .unwrap();
        }
    }
    page
}

#[test]
fn the_catalogue_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui-tests/README.md");
    let page = page();
    if env::var_os("CATALOGUE").is_some_and(|what| what == "overwrite") {
        fs::write(&path, &page).unwrap();
    }
    assert!(
        read(&path) == page,
        "ui-tests/README.md is stale: CATALOGUE=overwrite cargo test --test pages catalogue"
    );
}

//! Every public trait is sealed, or open on purpose; what the docs call sealed is, and a
//! program in `ui-tests/fail` shows it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::common::ui_cases::{cases, read};

/// What a user implements, by hand or by `axis!`: nothing that is written there can make
/// an operation panic or read what was never written.
const OPEN: [&str; 6] = ["Cast", "Compute", "Element", "ElementName", "Exact", "Extent"];

/// The sealed traits without a program of their own, and the one that they ask of the
/// only types for which they could be implemented elsewhere.
const FOLLOWS: [(&str, &str); 19] = [
    ("Arithmetic", "Binary"),
    ("Broadcast", "Layout"),
    ("Chunks", "Layout"),
    ("Combine", "Promote"),
    ("Differentiable", "Binary"),
    ("ExpandTo", "Layout"),
    ("Flatten", "Layout"),
    ("Floating", "Widen"),
    ("GenericNested", "Layout"),
    ("MatMul", "Layout"),
    ("NonEmpty", "Layout"),
    ("Outer", "Layout"),
    ("Real", "Binary"),
    ("ReshapeTo", "Layout"),
    ("Shape", "Layout"),
    ("SplitAt", "Layout"),
    ("Square", "Layout"),
    ("Transpose", "Layout"),
    ("Vector", "Layout"),
];

/// A public trait, as its file has it.
struct Trait {
    name: String,
    docs: String,
    body: String,
    /// It is one of `shaped::message`, or of what macros expand to.
    behind_the_scenes: bool,
}

/// The files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The words of all `pub use` in a text.
fn exported(text: &str) -> BTreeSet<&str> {
    let uses = text.split("pub use ").skip(1).map(|rest| rest.split(';').next().unwrap());
    uses.flat_map(|path| path.split(|c: char| !c.is_alphanumeric() && c != '_')).collect()
}

/// The public traits of the crate.
fn traits() -> Vec<Trait> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let library = read(&source.join("lib.rs"));
    let (front, behind) = library.split_once("pub mod message {").unwrap();
    let [rules, elements] = ["rule.rs", "element.rs"].map(|file| read(&source.join(file)));
    let front = [front, &rules, &elements].into_iter().flat_map(exported).collect::<BTreeSet<_>>();
    let behind = exported(behind);
    let mut traits = Vec::new();
    for path in files(&source) {
        let text = read(&path);
        let module = path.file_stem().unwrap().to_string_lossy().into_owned();
        for (at, head) in text.match_indices("pub trait ") {
            // At the start of a line, or in a macro that is called there.
            let start = text[..at].rfind('\n').unwrap();
            let margin = &text[start..at];
            let rest = text[at..].strip_prefix(head).unwrap();
            let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap();
            if !margin.trim().is_empty() || name.is_empty() {
                continue;
            }
            let public = front.contains(name) || module == "category";
            if !public && !behind.contains(name) {
                continue;
            }
            traits.push(Trait {
                name: name.to_owned(),
                docs: text[..start].rsplit("\n\n").next().unwrap().to_owned(),
                body: rest.split(&format!("{margin}}}")).next().unwrap().to_owned(),
                behind_the_scenes: !public,
            });
        }
    }
    assert!(traits.len() > 60, "{} public traits", traits.len());
    traits
}

/// `seal_non_empty_axis` for `NonEmptyAxis`.
fn program(name: &str) -> String {
    let mut program = "seal".to_owned();
    for c in name.chars() {
        if c.is_uppercase() {
            program.push('_');
        }
        program.extend(c.to_lowercase());
    }
    program
}

#[test]
fn a_trait_that_is_not_open_is_sealed() {
    for Trait { name, body, .. } in traits() {
        let sealed = body.contains("fn sealed(_: Sealed);");
        assert_eq!(sealed, !OPEN.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn what_an_open_trait_provides_is_sealed() {
    for Trait { name, body, .. } in traits() {
        if !OPEN.contains(&name.as_str()) {
            continue;
        }
        for function in body.split("fn ").skip(1) {
            let signature = function.split(['{', ';']).next().unwrap();
            let provided = function[signature.len()..].starts_with('{');
            assert!(!provided || signature.contains(": Sealed"), "{name}: fn {signature}");
        }
    }
}

#[test]
fn the_docs_say_what_is_sealed() {
    for Trait { name, docs, behind_the_scenes, .. } in traits() {
        let says = docs.contains("(sealed") || docs.contains("Sealed:");
        let sealed = !OPEN.contains(&name.as_str());
        assert!(behind_the_scenes || says == sealed, "{name}:\n{docs}");
    }
}

#[test]
fn a_program_shows_each_seal() {
    let cases = cases();
    let shown = |name: &str| {
        let program = program(name);
        cases.iter().any(|case| {
            let tries = case.source.contains(&format!("{name}<"))
                || case.source.contains(&format!("{name} for"));
            let kept = ["missing: `sealed`", "conflicting implementations of trait `"];
            case.name == program && tries && kept.iter().any(|words| case.words.contains(words))
        })
    };
    for Trait { name, behind_the_scenes, .. } in traits() {
        let open = behind_the_scenes || OPEN.contains(&name.as_str());
        let follows = FOLLOWS.iter().find(|(other, _)| *other == name);
        assert!(open || shown(follows.map_or(&name, |(_, base)| base)), "{name}");
    }
    let all = traits();
    let is_there = |name: &&str| all.iter().any(|one| one.name == *name);
    assert!(FOLLOWS.iter().all(|(name, base)| is_there(name) && is_there(base)));
    assert!(OPEN.iter().all(is_there));
}

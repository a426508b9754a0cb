//! The cases of `ui-tests/fail`.

use std::fs;
use std::path::{Path, PathBuf};

/// A program that must not compile.
pub(crate) struct Case {
    /// The name of its file, `<operation>_<reason>`.
    pub(crate) name: String,
    /// The program; its first line is the rule, as a comment.
    pub(crate) source: String,
    /// The compiler's words.
    pub(crate) words: String,
}

/// The cases, by name.
pub(crate) fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui-tests/fail");
    let mut sources: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    sources.sort();
    assert!(!sources.is_empty());
    sources
        .iter()
        .map(|path| Case {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            source: read(path),
            words: read(&path.with_extension("stderr")),
        })
        .collect()
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

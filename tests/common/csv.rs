//! Tables of text.

/// The rows below the header, each split into its `N` fields.
pub(crate) fn rows<const N: usize>(text: &str) -> impl Iterator<Item = [&str; N]> {
    text.lines().skip(1).map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        fields.try_into().unwrap_or_else(|_| panic!("`{line}` does not have {N} fields"))
    })
}

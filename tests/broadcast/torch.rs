//! Every row of `tests/data/broadcast.csv`: what PyTorch answers.

use crate::Verdict;
use crate::csv::rows;
use crate::torch_rows::ROWS;

/// What the crate says of the shapes of one row.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) verdict: Verdict,
    /// Whether the output is the row's result as a type; `None` for `error`.
    pub(crate) result_is_of_type: Option<bool>,
}

/// `2x3`, or `-` for rank 0; `None` for `error`.
fn lengths(text: &str) -> Option<Vec<usize>> {
    match text {
        "error" => None,
        "-" => Some(vec![]),
        _ => Some(text.split('x').map(|length| length.parse().unwrap()).collect()),
    }
}

#[test]
fn shapes_broadcast_and_expand_as_in_torch() {
    let rows: Vec<_> = rows::<4>(include_str!("../data/broadcast.csv")).collect();
    // Fails when `make_broadcast.py` was not run after a change of the table.
    assert_eq!((rows.len(), ROWS.len()), (425, 425));

    for (line, row) in rows.into_iter().zip(ROWS) {
        let [a, b, result, in_place] = line;
        assert_eq!(lengths(a).as_deref(), Some(row.verdict.left), "{line:?}");
        assert_eq!(lengths(b).as_deref(), Some(row.verdict.right), "{line:?}");
        assert_eq!(lengths(result).as_deref(), row.verdict.output, "{line:?}");
        assert_eq!(row.result_is_of_type, (result != "error").then_some(true), "{line:?}");
        assert_eq!(row.verdict.expands, in_place == "ok", "{line:?}");
    }
}

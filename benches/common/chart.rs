//! The chart: what each case takes as a multiple of the limit.

use std::fmt::Write as _;

use crate::common::Form;
use crate::{PEERS, Row};

/// Where the chart goes, for the README.
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/guide/speed.svg");

const LEFT: f64 = 230.0;
const RIGHT: f64 = 830.0;
const TOP: f64 = 64.0;
const ROW: f64 = 32.0;
const BAR: f64 = 8.0;
/// The scale, logarithmic.
const FROM: f64 = 0.8;
const TO: f64 = 100.0;

fn x(ratio: f64) -> f64 {
    let share = (ratio.clamp(FROM, TO) / FROM).ln() / (TO / FROM).ln();
    LEFT + share * (RIGHT - LEFT)
}

/// The bars of one case, by class of the style: `shaped`, the fastest peer, the loop
/// by hand.
fn bars(row: &Row) -> Vec<(&'static str, String, f64)> {
    let fastest = PEERS[2..]
        .iter()
        .filter_map(|&peer| Some((peer, row.ratio(peer)?)))
        .min_by(|(_, a), (_, b)| a.total_cmp(b));
    let mut bars = Vec::new();
    if let Some(ratio) = row.ratio("shaped") {
        bars.push(("shaped", String::new(), ratio));
    }
    if let Some((peer, ratio)) = fastest {
        bars.push(("peer", format!(" {peer}"), ratio));
    }
    if let Some(ratio) = row.ratio("naive") {
        bars.push(("naive", String::new(), ratio));
    }
    bars
}

fn svg(rows: &[&Row]) -> Result<String, std::fmt::Error> {
    let height = TOP + ROW * rows.len() as f64 + 30.0;
    let bottom = height - 24.0;
    let mut svg = String::new();
    writeln!(
        svg,
        r#"<svg class="ratios" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 920 {height}" width="920" height="{height}">
<title>Time of element-wise products, as multiples of the memory limit</title>
<style>
.ratios {{ max-width: 100%; height: auto; }}
.ratios text {{ font: 12px system-ui, sans-serif; fill: #24292f; }}
.ratios .value {{ font-size: 9px; }}
.ratios .end {{ text-anchor: end; }}
.ratios .mid {{ text-anchor: middle; }}
.ratios .background {{ fill: #ffffff; }}
.ratios line {{ stroke: #d0d7de; }}
.ratios .limit {{ stroke: #57606a; }}
.ratios .shaped {{ fill: #0969da; }}
.ratios .peer {{ fill: #bf8700; }}
.ratios .naive {{ fill: #8c959f; }}
@media (prefers-color-scheme: dark) {{
.ratios text {{ fill: #e6edf3; }}
.ratios .background {{ fill: #0d1117; }}
.ratios line {{ stroke: #30363d; }}
.ratios .limit {{ stroke: #8b949e; }}
.ratios .shaped {{ fill: #58a6ff; }}
.ratios .peer {{ fill: #d29922; }}
.ratios .naive {{ fill: #6e7681; }}
}}
</style>
<rect class="background" width="920" height="{height}"/>
<text x="10" y="20">Time, as a multiple of the fastest streaming kernel with the same memory traffic (log scale)</text>"#
    )?;
    for (index, (class, label)) in [
        ("shaped", "shaped"),
        ("peer", "fastest of ndarray, nalgebra, glam"),
        ("naive", "loop by hand"),
    ]
    .into_iter()
    .enumerate()
    {
        let x = [10.0, 90.0, 320.0][index];
        writeln!(
            svg,
            r#"<rect class="{class}" x="{x}" y="32" width="10" height="10"/><text x="{}" y="41">{label}</text>"#,
            x + 15.0
        )?;
    }
    for tick in [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0] {
        let class = if tick > 1.0 { "grid" } else { "limit" };
        writeln!(
            svg,
            r#"<line class="{class}" x1="{0:.1}" x2="{0:.1}" y1="{TOP}" y2="{bottom}"/><text class="mid" x="{0:.1}" y="{1}">{tick}×</text>"#,
            x(tick),
            bottom + 15.0
        )?;
    }
    for (index, row) in rows.iter().enumerate() {
        let top = TOP + ROW * index as f64 + 4.0;
        writeln!(
            svg,
            r#"<text class="end" x="{}" y="{}">{}</text>"#,
            LEFT - 8.0,
            top + 16.0,
            row.name.replace('<', "&lt;").replace('>', "&gt;")
        )?;
        for (bar, (class, label, ratio)) in bars(row).into_iter().enumerate() {
            let y = top + BAR * bar as f64;
            let end = x(ratio);
            writeln!(
                svg,
                r#"<rect class="{class}" x="{LEFT}" y="{y}" width="{:.1}" height="{}"/><text class="value" x="{:.1}" y="{}">{ratio:.2}{label}</text>"#,
                end - LEFT,
                BAR - 1.0,
                end + 4.0,
                y + BAR - 1.0
            )?;
        }
    }
    writeln!(svg, "</svg>")?;
    Ok(svg)
}

/// Writes the chart of the products into an existing output.
pub(crate) fn write(rows: &[Row]) {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.form == Form::Into).collect();
    match svg(&rows) {
        Ok(svg) => match std::fs::write(PATH, svg) {
            Ok(()) => println!("\nchart: {PATH}"),
            Err(error) => println!("\nno chart: {PATH}: {error}"),
        },
        Err(error) => println!("\nno chart: {error}"),
    }
}

//! The table of ratios: each product by every peer in one run, as a multiple of the
//! fastest streaming kernel with the same memory traffic.
//!
//! In this folder, or with `-p shaped-benches` in the one above:
//!
//! ```text
//! cargo bench --bench ratios                                     # all, and src/guide/speed.svg
//! cargo bench --bench ratios --features half,complex             # f16 and complex too
//! cargo bench --bench ratios --features rayon -- 1024x1024       # cases by name, on all threads
//! cargo bench --bench ratios -- --quick                          # fewer and shorter rounds
//! ```
//!
//! A case is named by its shapes, `64x64` or `32x64x128 × 128`, `size 4096` or
//! `inner L1 3`; a form is `into`, `value` or `in place`. The rounds of all peers
//! are interleaved, and the median of a peer's rounds counts, so that what disturbs
//! the machine disturbs all alike.
#![allow(
    unsafe_code,
    reason = "the limit is explicit vector instructions, and the peers look at the same memory"
)]
#![allow(
    clippy::pedantic,
    clippy::restriction,
    clippy::needless_range_loop,
    reason = "a bench runs on the pinned compiler, may panic, and counts loops by hand"
)]

#[path = "common/chart.rs"]
mod chart;
mod common;

use std::time::{Duration, Instant};

use common::{Case, Form, Suite, cases, limit};

/// The names of the peers beside the limit, in the order of the columns.
pub(crate) const PEERS: [&str; 5] = ["shaped", "naive", "ndarray", "nalgebra", "glam"];

/// What was measured of one case.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) form: Form,
    pub(crate) target: Option<f64>,
    /// Nanoseconds by name; the fastest way of each name.
    times: Vec<(&'static str, f64)>,
}

impl Row {
    pub(crate) fn time(&self, name: &str) -> Option<f64> {
        self.times.iter().find(|(peer, _)| *peer == name).map(|&(_, time)| time)
    }

    /// The fastest of the streaming kernels.
    fn limit(&self) -> Option<f64> {
        limit::NAMES.iter().filter_map(|name| self.time(name)).min_by(f64::total_cmp)
    }

    /// The time as a multiple of that of `base`.
    fn ratio_to(&self, base: &str, name: &str) -> Option<f64> {
        Some(self.time(name)? / self.time(base)?)
    }

    pub(crate) fn ratio(&self, name: &str) -> Option<f64> {
        Some(self.time(name)? / self.limit()?)
    }
}

/// The choice and the measured rows.
struct Run {
    filters: Vec<String>,
    rounds: usize,
    round: Duration,
    rows: Vec<Row>,
    /// What to print before the first row to come.
    header: Option<fn()>,
    print: fn(&Row),
}

/// `[64, 64] × [1, 64]` as `64x64×1x64`, for filters.
fn plain(name: &str) -> String {
    name.replace(", ", "x").replace(['[', ']', ' '], "").to_lowercase()
}

impl Suite for Run {
    fn selects(&self, name: &str, form: Form) -> bool {
        let name = plain(&format!("{name} {}", form.name()));
        self.filters.is_empty() || self.filters.iter().any(|filter| name.contains(filter))
    }

    fn measure(&mut self, mut case: Case) {
        let counts: Vec<u64> =
            case.peers.iter_mut().map(|peer| calibrate(&mut *peer.run, self.round)).collect();
        let mut rounds = vec![Vec::new(); case.peers.len()];
        for _ in 0..self.rounds {
            for ((peer, &count), rounds) in case.peers.iter_mut().zip(&counts).zip(&mut rounds) {
                rounds.push(nanoseconds(&mut *peer.run, count));
            }
        }
        let mut times: Vec<(&'static str, f64)> = Vec::new();
        for (peer, rounds) in case.peers.iter().zip(&mut rounds) {
            let time = median(rounds);
            match times.iter_mut().find(|(name, _)| *name == peer.name) {
                Some((_, fastest)) => *fastest = fastest.min(time),
                None => times.push((peer.name, time)),
            }
        }
        let row = Row { name: case.name, form: case.form, target: case.target, times };
        if let Some(header) = self.header.take() {
            header();
        }
        (self.print)(&row);
        self.rows.push(row);
    }
}

/// One product, in nanoseconds.
fn nanoseconds(run: &mut dyn FnMut(u64) -> u64, count: u64) -> f64 {
    let start = Instant::now();
    let count = run(count);
    start.elapsed().as_nanos() as f64 / count as f64
}

/// How many products take about as long as `round`.
fn calibrate(run: &mut dyn FnMut(u64) -> u64, round: Duration) -> u64 {
    let mut count = 1;
    loop {
        let start = Instant::now();
        let done = run(count);
        let elapsed = start.elapsed();
        if elapsed * 4 >= round {
            let times = round.as_secs_f64() / elapsed.as_secs_f64();
            return ((done as f64 * times) as u64).max(1);
        }
        count = done * 2;
    }
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    if values.len().is_multiple_of(2) {
        f64::midpoint(values[half - 1], values[half])
    } else {
        values[half]
    }
}

fn print_header() {
    print!("{:<28} {:<9} {:>12}", "case", "form", "limit");
    for peer in PEERS {
        print!(" {peer:>9}");
    }
    println!(" {:>9} {:>7}", "sse2", "target");
}

fn print_row(row: &Row) {
    let limit = row.limit().unwrap_or(0.0);
    let limit = match limit {
        0.0..1e3 => format!("{limit:.2} ns"),
        1e3..1e6 => format!("{:.2} µs", limit / 1e3),
        _ => format!("{:.2} ms", limit / 1e6),
    };
    print!("{:<28} {:<9} {limit:>12}", row.name, row.form.name());
    for peer in PEERS.into_iter().chain(["sse2"]) {
        match row.ratio(peer) {
            Some(ratio) => print!(" {ratio:>9.2}"),
            None => print!(" {:>9}", "·"),
        }
    }
    match (row.target, row.ratio("shaped")) {
        (Some(target), Some(reached)) => {
            // As printed: 1.054 is 1.05.
            let verdict = if (reached * 100.0).round() / 100.0 <= target { "ok" } else { "miss" };
            println!(" {target:>7.2} {verdict}");
        }
        _ => println!(),
    }
}

fn print_inner_header() {
    println!("\n[R, K] × [K] and [R, K] × [R, 1] as multiples of [R, K] × [R, K].\n");
    print!("{:<28} {:>9} {:>8} {:>8}", "inner length K", "same", "row", "column");
    println!("   by hand: {:>8} {:>8}", "row", "column");
}

fn print_inner_row(row: &Row) {
    print!("{:<28} {:>6.0} ns", row.name, row.time("same").unwrap_or(0.0));
    for (width, name) in [(8, "row"), (8, "column"), (19, "naive row"), (8, "naive column")] {
        print!(" {:>width$.2}", row.ratio_to("same", name).unwrap_or(0.0));
    }
    println!();
}

/// The worst row and column case over all inner lengths.
fn print_worst(rows: &[Row]) {
    for (level, target) in [("L1", 2.5), ("L2", 1.5)] {
        let prefix = format!("inner {level} ");
        let worst = rows
            .iter()
            .filter_map(|row| Some((row, row.name.strip_prefix(&prefix)?)))
            .flat_map(|(row, length)| {
                ["row", "column"]
                    .map(|case| (row.ratio_to("same", case).unwrap_or(0.0), case, length))
            })
            .max_by(|(a, ..), (b, ..)| a.total_cmp(b));
        if let Some((ratio, case, length)) = worst {
            let verdict = if ratio <= target { "ok" } else { "miss" };
            println!("worst in {level}: {ratio:.2}, {case} of {length}; target {target} {verdict}");
        }
    }
}

fn run(arguments: &[String]) {
    let quick = arguments.iter().any(|argument| argument == "--quick");
    let filters: Vec<String> = arguments
        .iter()
        .filter(|argument| !argument.starts_with("--"))
        .map(|filter| plain(filter))
        .collect();
    let (rounds, round) = if quick { (9, 100) } else { (81, 250) };
    let mut run = Run {
        filters,
        rounds,
        round: Duration::from_micros(round),
        rows: Vec::new(),
        header: Some(print_header),
        print: print_row,
    };

    println!("Limit: the fastest streaming kernel with the same memory traffic; the peers as its");
    println!(
        "multiples, medians of {rounds} interleaved rounds. `sse2` is that kernel in the vectors"
    );
    println!("of a default build.\n");
    cases::table(&mut run);
    if run.filters.is_empty() && !quick {
        chart::write(&run.rows);
    }
    run.header = Some(|| {
        println!("\nSame shape, one axis, into an existing output.\n");
        print_header();
    });
    cases::sizes(&mut run);
    run.header = Some(print_inner_header);
    run.print = print_inner_row;
    cases::inner_lengths(&mut run);
    print_worst(&run.rows);
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // A megabyte by value is a matter of course here.
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(move || run(&arguments));
    thread.expect("a thread").join().expect("no panic");
}

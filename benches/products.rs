//! Every product by every peer, measured by criterion: the cases of `ratios`, for
//! comparisons from one state of the crate to the next.
//!
//! In this folder, or with `-p shaped-benches` in the one above:
//!
//! ```text
//! cargo bench --bench products                          # all: a quarter of an hour
//! cargo bench --bench products -- '\[64, 64\]/into'     # by regular expression
//! cargo bench --bench products -- --save-baseline main  # then: -- --baseline main
//! ```
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

mod common;

use std::time::{Duration, Instant};

use common::{Case, Form, Suite, cases};
use criterion::{BenchmarkId, Criterion};

struct Groups<'a>(&'a mut Criterion);

impl Suite for Groups<'_> {
    // Criterion has its own filter.
    fn selects(&self, _: &str, _: Form) -> bool {
        true
    }

    fn measure(&mut self, case: Case) {
        let mut group = self.0.benchmark_group(format!("{}/{}", case.name, case.form.name()));
        let mut names = Vec::new();
        for mut peer in case.peers {
            let same = names.iter().filter(|&&name| name == peer.name).count();
            names.push(peer.name);
            // Several ways of one peer: "naive", "naive/2".
            let id = match same {
                0 => BenchmarkId::from_parameter(peer.name),
                _ => BenchmarkId::new(peer.name, same + 1),
            };
            group.bench_function(id, |bencher| {
                bencher.iter_custom(|times| {
                    let start = Instant::now();
                    let done = (peer.run)(times);
                    // Operations in place come in rounds of several.
                    start.elapsed().mul_f64(times as f64 / done as f64)
                });
            });
        }
        group.finish();
    }
}

fn run() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_millis(300))
        .sample_size(20)
        .configure_from_args();
    let mut groups = Groups(&mut criterion);
    cases::table(&mut groups);
    cases::sizes(&mut groups);
    cases::inner_lengths(&mut groups);
    criterion.final_summary();
}

fn main() {
    // A megabyte by value is a matter of course here.
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(run);
    thread.expect("a thread").join().expect("no panic");
}

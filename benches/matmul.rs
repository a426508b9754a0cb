//! Matrix products beside nalgebra, glam and ndarray, as multiples of shaped.
//!
//! In this folder, or with `-p shaped-benches` in the one above:
//!
//! ```text
//! cargo bench --bench matmul             # all
//! cargo bench --bench matmul -- f64      # cases by name: `f32 4x4`, `f64 64x64 vector`
//! cargo bench --bench matmul -- --quick  # fewer rounds
//! ```
//!
//! ndarray calls the crate `matrixmultiply`, as nalgebra does above 5×5 with its
//! feature `std` (off here). That crate fuses multiplication and addition where the
//! machine can; shaped does not, so that its results are the same bits everywhere.
//! The rounds of all peers are interleaved, and the median of a peer's rounds counts.
#![allow(
    clippy::pedantic,
    clippy::restriction,
    reason = "a bench runs on the pinned compiler, may panic, and counts loops by hand"
)]

use std::hint::black_box;
use std::time::Instant;

use glam::{DMat2, DMat3, DMat4, Mat2, Mat3, Mat4};
use nalgebra::{SMatrix, SVector};
use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2};
use shaped::{Tensor, shape};

/// One way to compute a product, once.
struct Peer {
    name: &'static str,
    run: Box<dyn FnMut(u64)>,
}

fn peer(name: &'static str, mut product: impl FnMut() + 'static) -> Peer {
    let run = move |times| (0..times).for_each(|_| product());
    Peer { name, run: Box::new(run) }
}

/// The operands are read from memory, and the product is put there.
macro_rules! products {
    ($run:ident: $($element:ident $n:literal $(glam $glam:ident)?;)+) => {$({
        type Square = Tensor<$element, shape![$n, $n]>;
        type Column = Tensor<$element, shape![$n]>;
        let value = |i: usize| (i % 7) as $element - 3.0;
        let (a, b) = (Square::boxed_from_fn(|[i, j]| value(3 * i + j)), Square::boxed_from_fn(|[i, j]| value(i + 5 * j)));
        let x = Column::boxed_from_fn(|[i]| value(i));
        let (nalgebra_a, nalgebra_b) = (
            Box::new(SMatrix::<$element, $n, $n>::from_fn(|i, j| value(3 * i + j))),
            Box::new(SMatrix::<$element, $n, $n>::from_fn(|i, j| value(i + 5 * j))),
        );
        let nalgebra_x = Box::new(SVector::<$element, $n>::from_fn(|i, _| value(i)));
        let ndarray_a = Array2::from_shape_fn(($n, $n), |(i, j)| value(3 * i + j));
        let ndarray_b = Array2::from_shape_fn(($n, $n), |(i, j)| value(i + 5 * j));
        let ndarray_x = Array1::from_shape_fn($n, value);

        let mut peers = Vec::new();
        let mut c = Square::boxed_zeros();
        peers.push(peer("shaped", {
            let (a, b) = (a.clone(), b.clone());
            move || { black_box(&*a).matmul_into(black_box(&*b), black_box(&mut *c)); }
        }));
        let mut c = nalgebra_a.clone();
        peers.push(peer("nalgebra", {
            let (a, b) = (nalgebra_a.clone(), nalgebra_b.clone());
            move || { black_box(&*a).mul_to(black_box(&*b), black_box(&mut *c)); }
        }));
        let mut c = ndarray_a.clone();
        peers.push(peer("ndarray", {
            let (a, b) = (ndarray_a.clone(), ndarray_b.clone());
            move || general_mat_mul(1.0, black_box(&a), black_box(&b), 0.0, black_box(&mut c))
        }));
        $(peers.push(peer("glam", {
            let a: [$element; $n * $n] = std::array::from_fn(value);
            let [a, b] = [(); 2].map(|()| Box::new($glam::from_cols_array(&a)));
            let mut c = Box::new($glam::ZERO);
            move || { *black_box(&mut *c) = *black_box(&*a) * *black_box(&*b); }
        }));)?
        $run.measure(concat!(stringify!($element), " ", $n, "x", $n), peers);

        let mut peers = Vec::new();
        let mut y = Column::boxed_zeros();
        peers.push(peer("shaped", move || {
            black_box(&*a).matmul_into(black_box(&*x), black_box(&mut *y));
        }));
        let mut y = nalgebra_x.clone();
        peers.push(peer("nalgebra", move || {
            black_box(&*nalgebra_a).mul_to(black_box(&*nalgebra_x), black_box(&mut *y));
        }));
        peers.push(peer("ndarray", move || {
            black_box(black_box(&ndarray_a).dot(black_box(&ndarray_x)));
        }));
        $run.measure(concat!(stringify!($element), " ", $n, "x", $n, " vector"), peers);
    })+};
}

/// The choice of cases, and how long they are measured.
struct Run {
    filters: Vec<String>,
    rounds: usize,
}

impl Run {
    fn measure(&self, name: &str, mut peers: Vec<Peer>) {
        if !(self.filters.is_empty() || self.filters.iter().any(|filter| name.contains(filter))) {
            return;
        }
        let counts: Vec<u64> = peers.iter_mut().map(|peer| calibrate(&mut peer.run)).collect();
        let mut rounds = vec![Vec::new(); peers.len()];
        for _ in 0..self.rounds {
            for ((peer, &count), rounds) in peers.iter_mut().zip(&counts).zip(&mut rounds) {
                rounds.push(nanoseconds(&mut peer.run, count));
            }
        }
        let times: Vec<f64> = rounds.iter_mut().map(|rounds| median(rounds)).collect();
        print!("{name:<20} {:>10.1} ns", times[0]);
        for (peer, time) in peers.iter().zip(&times).skip(1) {
            print!("   {} {:.2}", peer.name, time / times[0]);
        }
        println!();
    }
}

fn nanoseconds(run: &mut dyn FnMut(u64), times: u64) -> f64 {
    let start = Instant::now();
    run(times);
    start.elapsed().as_nanos() as f64 / times as f64
}

/// How many products take about 100 µs.
fn calibrate(run: &mut dyn FnMut(u64)) -> u64 {
    let mut times = 1;
    loop {
        let one = nanoseconds(run, times);
        if one * times as f64 > 25_000.0 {
            return ((100_000.0 / one) as u64).max(1);
        }
        times *= 2;
    }
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let quick = arguments.iter().any(|argument| argument == "--quick");
    let filters = arguments.into_iter().filter(|argument| !argument.starts_with("--")).collect();
    let run = Run { filters, rounds: if quick { 11 } else { 101 } };
    println!("{:<20} {:>13}   peers, as multiples", "[n, n] · [n, n]", "shaped");
    products! { run:
        f32 2 glam Mat2; f32 3 glam Mat3; f32 4 glam Mat4; f32 5; f32 6; f32 8; f32 12; f32 16;
        f32 24; f32 32; f32 48; f32 63; f32 64; f32 128; f32 256;
        f64 2 glam DMat2; f64 3 glam DMat3; f64 4 glam DMat4; f64 5; f64 6; f64 8; f64 12; f64 16;
        f64 24; f64 32; f64 48; f64 63; f64 64; f64 128; f64 256;
    }
}

//! The tables of the page `guide::from_pytorch`: one test a row, in their order. And the
//! links of the front page.

use shaped::{
    At, Between, BroadcastShape, FromEnd, Last, Layout, LengthError, Tensor, Window, axis, index,
    shape, tensor,
};

axis!(Height = 2);
axis!(Width = 3);

/// The left cell of each row, and its test.
macro_rules! rows {
    ($($row:literal $name:ident $body:block)+) => {
        const ROWS: &[&str] = &[$($row),+];
        $(
            #[doc = $row]
            #[test]
            fn $name() $body
        )+
    };
}

#[test]
fn every_row_has_its_test() {
    let page = include_str!("../../src/guide/from_pytorch.md");
    let tables = page.split_once("## What the rows mean").unwrap().0;
    let rows: Vec<&str> = tables
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split_once(" | "))
        .map(|(torch, _)| torch)
        .filter(|torch| !["torch", "---"].contains(torch))
        .collect();
    assert_eq!(rows, ROWS);
}

/// The definitions of links in a text: label and target.
fn links<'a>(text: &'a str, prefix: &'a str) -> Vec<(&'a str, &'a str)> {
    text.lines().filter_map(|line| line.strip_prefix(prefix)?.split_once("]: ")).collect()
}

/// The README is the front page of the crate, too, where its relative links would be dead:
/// `src/lib.rs` defines each of them again, as an item or as a file of the package.
#[test]
fn links_of_the_front_page() {
    const PACKAGE: &str = "https://docs.rs/crate/shaped/latest/source/";
    let readme = include_str!("../../README.md");
    assert!(!readme.contains("]("), "an inline link has one target for two places");
    let files = links(readme, "[");
    let page = links(include_str!("../../src/lib.rs"), "//! [");
    let labels = |links: &[(&str, &str)]| links.iter().map(|link| link.0.to_owned()).collect();
    let (left, right): (Vec<String>, Vec<String>) = (labels(&files), labels(&page));
    assert_eq!(left, right);
    for ((label, file), (_, target)) in files.into_iter().zip(page) {
        assert!(readme.contains(&format!("][{label}]")), "nothing links to {label}");
        assert!(
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file).is_file(),
            "there is no {file}"
        );
        if let Some(path) = target.strip_prefix(PACKAGE) {
            assert_eq!(path, file);
        }
    }
}

/// The case `name` of `ui-tests/fail`, which `tests/ui.rs` compiles, starts so.
fn does_not_compile(name: &str, message: &str) {
    let path = format!("{}/ui-tests/fail/{name}.stderr", env!("CARGO_MANIFEST_DIR"));
    let words = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let first = words.lines().next().unwrap();
    assert_eq!(first.split_once("]: ").unwrap().1, message);
}

/// `[[1, 2, 3], [4, 5, 6]]`
fn two_by_three() -> Tensor<i32, shape![2, 3]> {
    tensor([[1, 2, 3], [4, 5, 6]])
}

/// The same, with names.
fn named() -> Tensor<i32, shape![Height, Width]> {
    Tensor::from_array([[1, 2, 3], [4, 5, 6]])
}

rows! {
    // ---- Make, convert, print
    "`torch.tensor([[1., 2.], [3., 4.]])`" make {
        let a: Tensor<f32, shape![2, 2]> = tensor([[1.0_f32, 2.0], [3.0, 4.0]]);
        assert_eq!(a.as_slice(), [1.0, 2.0, 3.0, 4.0]);
    }
    "`torch.tensor(1.)`" make_rank_0 {
        let a: Tensor<f32, shape![]> = tensor(1.0_f32);
        assert_eq!(a.as_slice(), [1.0]);
    }
    "`torch.zeros(2, 3)`, `ones`, `full`" zeros_ones_full {
        assert_eq!(Tensor::<f32, shape![2, 3]>::zeros().as_slice(), [0.0; 6]);
        assert_eq!(Tensor::<f32, shape![2, 3]>::ones().as_slice(), [1.0; 6]);
        assert_eq!(Tensor::<f32, shape![2, 3]>::full(7.0).as_slice(), [7.0; 6]);
    }
    "`torch.zeros_like(a)`, `ones_like`, `full_like`" likes {
        let a = tensor([[1.5_f32, 2.0]]);
        assert_eq!(a.zeros_like().to_array(), [[0.0, 0.0]]);
        assert_eq!(a.ones_like().to_array(), [[1.0, 1.0]]);
        assert_eq!(a.full_like(7.0).to_array(), [[7.0, 7.0]]);
    }
    "`torch.eye(3)`, any function of the position" function_of_the_position {
        let eye: Tensor<f32, shape![2, 2]> = Tensor::from_fn(|[i, j]| if i == j { 1.0 } else { 0.0 });
        assert_eq!(eye.to_array(), [[1.0, 0.0], [0.0, 1.0]]);
    }
    "a constant table" constant_table {
        static GAIN: Tensor<f32, shape![2, 2]> = tensor![[1.0, -2.0], [3.0, 4.0]];
        assert_eq!(GAIN.as_slice(), [1.0, -2.0, 3.0, 4.0]);
    }
    "from a buffer" from_a_buffer {
        let mut buffer = [1.0_f32, 2.0, 3.0, 4.0];
        let view: &Tensor<f32, shape![2, 2]> = Tensor::from_slice(&buffer).unwrap();
        assert_eq!(view[[1, 0]], 3.0);
        *Tensor::<f32, shape![2, 2]>::from_mut_slice(&mut buffer).unwrap() *= 10.0;
        assert_eq!(buffer, [10.0, 20.0, 30.0, 40.0]);
        let wrong = Tensor::<f32, shape![5]>::from_slice(&buffer);
        assert_eq!(wrong.unwrap_err(), LengthError { expected: 5, found: 4 });
    }
    "`a.to(torch.float64)`" to {
        let a = tensor([1.5_f32, -2.0]);
        let wide: Tensor<f64, shape![2]> = a.cast::<f64>();
        assert_eq!(wide.as_slice(), [1.5, -2.0]);
        assert_eq!(a.try_cast::<f64>().unwrap(), wide);
        assert!(wide.try_cast::<i32>().is_err());
    }
    "`torch.eye(3)`, `torch.diag(a)`" eye_diag {
        let eye = Tensor::<f32, shape![3, 3]>::eye();
        assert_eq!(eye.as_slice(), [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]);
        assert_eq!(tensor([2, 3]).diag().to_array(), [[2, 0], [0, 3]]);
    }
    "`torch.frombuffer(bytes, dtype=…)`" frombuffer {
        let bytes = [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0];
        let a = Tensor::<f32, shape![2]>::from_le_bytes(&bytes).unwrap();
        assert_eq!(a.to_array(), [1.0, -2.0]);
    }
    "`torch.nn.functional.one_hot(a, 10)`" one_hot {
        let rows: Tensor<f32, shape![2, Width]> = tensor([2, 0]).one_hot::<f32, Width>();
        assert_eq!(rows.to_array(), [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]);
    }
    "`print(a)`" print {
        let a = tensor([[1.0, 2.5], [30.0, 4.0]]).cast::<f32>();
        assert_eq!(format!("{a}"), "tensor([[ 1.0000,  2.5000],\n        [30.0000,  4.0000]])");
    }

    // ---- Element by element
    "`a * b`, `torch.mul(a, b)`" mul {
        let product: Tensor<f64, shape![2, 2]> = &tensor([[1.0], [2.0]]) * &tensor([3.0, 4.0]);
        assert_eq!(product.to_array(), [[3.0, 4.0], [6.0, 8.0]]);
    }
    "`a * 2.0`, `2.0 * a`" mul_number {
        let a = tensor([1.0_f32, 2.0]);
        assert_eq!((&a * 2.0).to_array(), [2.0, 4.0]);
        assert_eq!((2.0 * &a).to_array(), [2.0, 4.0]);
    }
    "`torch.mul(a, b, out=c)`" mul_out {
        let mut c = Tensor::<f64, shape![2, 2]>::zeros();
        tensor([[1.0], [2.0]]).mul_into(&tensor([3.0, 4.0]), &mut c);
        assert_eq!(c.to_array(), [[3.0, 4.0], [6.0, 8.0]]);
    }
    "`a.mul_(b)`, `a *= b`" mul_in_place {
        let mut a = tensor([[1.0, 2.0], [3.0, 4.0]]);
        a *= &tensor([10.0, 100.0]);
        assert_eq!(a.to_array(), [[10.0, 200.0], [30.0, 400.0]]);
    }
    "`a + b`, `a - b`, `a / b`, `-a`" add_sub_div_neg {
        let (a, b) = (tensor([3.0, 8.0]), tensor([1.0, 2.0]));
        assert_eq!((&a + &b).to_array(), [4.0, 10.0]);
        assert_eq!((&a - &b).to_array(), [2.0, 6.0]);
        assert_eq!((&a / &b).to_array(), [3.0, 4.0]);
        assert_eq!((-&a).to_array(), [-3.0, -8.0]);
    }
    "`torch.fmod(a, b)`" fmod {
        let (a, b) = (tensor([7.5, -7.5]), tensor([2.0, 2.0]));
        assert_eq!((&a % &b).to_array(), [1.5, -1.5]);
    }
    "`a & b`, `a \\| b`, `a ^ b`, `~a`" bits {
        let (a, b) = (tensor([0b1100_u8]), tensor([0b1010_u8]));
        assert_eq!((&a & &b).to_array(), [0b1000]);
        assert_eq!((&a | &b).to_array(), [0b1110]);
        assert_eq!((&a ^ &b).to_array(), [0b0110]);
        assert_eq!((!&a).to_array(), [0b1111_0011]);
    }
    "`torch.minimum(a, b)`, `maximum`" minimum_maximum {
        let (a, b) = (tensor([1, 5, 3]), tensor([4, 2, 3]));
        assert_eq!(a.minimum(&b).to_array(), [1, 2, 3]);
        assert_eq!(a.maximum(&b).to_array(), [4, 5, 3]);
    }
    "`a < b`, `a == b`" compare {
        let (a, b) = (tensor([1, 5, 3]), tensor([4, 2, 3]));
        assert_eq!(a.lt(&b).to_array(), [true, false, false]);
        assert_eq!(a.le(&b).to_array(), [true, false, true]);
        assert_eq!(a.gt(&b).to_array(), [false, true, false]);
        assert_eq!(a.ge(&b).to_array(), [false, true, true]);
        assert_eq!(a.eq(&b).to_array(), [false, false, true]);
        assert_eq!(a.ne(&b).to_array(), [true, true, false]);
    }
    "`a.clamp(min=0)`, `a > 0`, `torch.where(mask, a, 0)`" methods_take_numbers {
        let a = tensor([-1.0_f32, 2.0]);
        assert_eq!(a.maximum(0.0).to_array(), [0.0, 2.0]);
        assert_eq!(a.gt(0.0).to_array(), [false, true]);
        assert_eq!(a.gt(0.0).select(&a, 0.0).to_array(), [0.0, 2.0]);
    }
    "`torch.where(mask, a, b)`" select {
        let mask = tensor([[true], [false]]);
        assert_eq!(mask.select(&tensor([1, 2]), &tensor(0)).to_array(), [[1, 2], [0, 0]]);
    }
    "`torch.addcmul(c, a, b)`" addcmul {
        let (a, b, c) = (tensor([2.0, 3.0]), tensor([10.0, 20.0]), tensor([1.0, 1.0]));
        assert_eq!(a.mul_add(&b, &c).to_array(), [21.0, 61.0]);
    }
    "`a.abs()`, `a.sqrt()`, `a.exp()`, …" functions {
        assert_eq!(tensor([-4, 9]).abs().to_array(), [4, 9]);
        assert_eq!(tensor([4.0, 9.0]).sqrt().to_array(), [2.0, 3.0]);
        assert_eq!(tensor([0.0]).exp().to_array(), [1.0]);
    }
    "`a.square()`, `a.reciprocal()`, `a.rsqrt()`, `a.sign()`, `a.pow(3)`" powers {
        let a = tensor([4.0, 0.25]);
        assert_eq!(a.square().to_array(), [16.0, 0.0625]);
        assert_eq!(a.recip().to_array(), [0.25, 4.0]);
        assert_eq!(a.rsqrt().to_array(), [0.5, 2.0]);
        assert_eq!(a.powi(3).to_array(), [64.0, 0.015625]);
        assert_eq!(tensor([-3, 0, 7]).sign().to_array(), [-1, 0, 1]);
    }
    "`a.isnan()`, `a.isinf()`, `a.isfinite()`" classes {
        let a = tensor([1.0, f32::NAN, f32::INFINITY]);
        assert_eq!(a.is_nan().to_array(), [false, true, false]);
        assert_eq!(a.is_infinite().to_array(), [false, false, true]);
        assert_eq!(a.is_finite().to_array(), [true, false, false]);
    }
    "`torch.isclose(a, b)`, `allclose`" isclose {
        let (a, b) = (tensor([100.0, 101.0]), tensor([100.5, 100.0]));
        assert_eq!(a.isclose(&b, 0.0, 0.75).to_array(), [true, false]);
        assert!(a.allclose(&b, 0.01, 0.0));
    }
    "a function of each element" map {
        assert_eq!(tensor([1, 2]).map(|x| x > 1).to_array(), [false, true]);
        let wider = tensor([1, 2]).zip_map(&tensor([10, 20]), |x, y| x + y);
        assert_eq!(wider.to_array(), [11, 22]);
    }
    "overflow, silently" overflow {
        let (a, b) = (tensor([100_i8, 2]), tensor([2_i8, 2]));
        assert!(a.checked_mul(&b).is_none());
        assert_eq!(a.saturating_mul(&b).to_array(), [127, 4]);
        assert_eq!(a.wrapping_mul(&b).to_array(), [-56, 4]);
        assert_eq!(a.saturating_add(&tensor(100_i8)).to_array(), [127, 102]);
        assert_eq!(a.saturating_sub(&tensor(127_i8)).to_array(), [-27, -125]);
        let mut c = a;
        c.saturating_mul_assign(&b);
        assert_eq!(c.to_array(), [127, 4]);
    }
    "`(a * b).backward(grad)`" backward {
        let (a, b) = (tensor([[1.0], [2.0]]), tensor([3.0, 4.0]));
        let (grad_a, grad_b) = a.mul_vjp(&b, &Tensor::ones());
        assert_eq!(grad_a.to_array(), [[7.0], [7.0]]);
        assert_eq!(grad_b.to_array(), [3.0, 3.0]);
    }
    "`(a @ b).backward(grad)`, `a.sum(1).backward(grad)`, …" backward_of_others {
        let (a, b) = (tensor([[1.0, 2.0]]), tensor([[3.0], [4.0]]));
        let (grad_a, grad_b) = a.matmul_vjp(&b, &tensor([[10.0]]));
        assert_eq!((grad_a.to_array(), grad_b.to_array()), ([[30.0, 40.0]], [[10.0], [20.0]]));
        assert_eq!(a.sum_axis_vjp(At::<1>, &tensor([6.0])).to_array(), [[6.0, 6.0]]);
        assert_eq!(a.mean_axis_vjp(At::<1>, &tensor([6.0])).to_array(), [[3.0, 3.0]]);
        let y = tensor([0.5, 0.5]);
        assert_eq!(y.softmax_vjp(Last, &tensor([1.0, 0.0])).to_array(), [0.25, -0.25]);
    }
    "`RuntimeError: The size of tensor a (3) must match …`" sizes_do_not_match {
        does_not_compile(
            "mul_last_axis",
            "shapes `[[T; 3]; 2]` and `[T; 2]` cannot be broadcast together",
        );
    }

    // ---- Shapes
    "`torch.broadcast_to(a, (2, 3))`, `a.expand(2, 3)`" expand {
        let wide = tensor([[1], [2]]).expand::<shape![2, 3]>();
        assert_eq!(wide.to_array(), [[1, 1, 1], [2, 2, 2]]);
    }
    "`torch.broadcast_shapes(l, r)`" broadcast_shapes {
        assert_eq!(BroadcastShape::<shape![8, 1, 3], shape![7, 1]>::LENGTHS, [8, 7, 3]);
    }
    "`a.sum_to_size(3)`" sum_to_size {
        assert_eq!(two_by_three().sum_to::<shape![3]>().to_array(), [5, 7, 9]);
    }
    "`a.view(3, 2)`" view {
        let mut a = two_by_three();
        assert_eq!(a.as_reshaped::<shape![3, 2]>().to_array(), [[1, 2], [3, 4], [5, 6]]);
        a.as_reshaped_mut::<shape![3, 2]>()[[2, 0]] = 50;
        assert_eq!(a.to_array(), [[1, 2, 3], [4, 50, 6]]);
    }
    "`a.reshape(3, 2)`" reshape {
        assert_eq!(two_by_three().reshape::<shape![3, 2]>().to_array(), [[1, 2], [3, 4], [5, 6]]);
    }
    "`a.flatten()`, `a.ravel()`" flatten {
        let flat: Tensor<i32, shape![6]> = two_by_three().flatten();
        assert_eq!(flat.to_array(), [1, 2, 3, 4, 5, 6]);
        assert_eq!(two_by_three().as_flattened(), &flat);
    }
    "`a.unsqueeze(0)`, `a[None]`" unsqueeze {
        let a = tensor([1, 2]);
        assert_eq!(a.unsqueeze(At::<0>).to_array(), [[1, 2]]);
        assert_eq!(a.as_unsqueezed(At::<1>).to_array(), [[1], [2]]);
    }
    "`a.squeeze(1)`" squeeze {
        let a = tensor([[1], [2]]);
        assert_eq!(a.squeeze(At::<1>).to_array(), [1, 2]);
        assert_eq!(a.as_squeezed(At::<1>).to_array(), [1, 2]);
    }
    "`a.mT`, `a.t()`" transpose {
        assert_eq!(two_by_three().transpose().to_array(), [[1, 4], [2, 5], [3, 6]]);
    }
    "`a.permute(2, 0, 1)`" permute {
        let turned: Tensor<u8, shape![4, 2, 3]> =
            Tensor::<u8, shape![2, 3, 4]>::zeros().permute((At::<2>, At::<0>, At::<1>));
        assert_eq!(turned.as_slice(), [0; 24]);
        let turned: Tensor<i32, shape![Width, Height]> = named().permute((Width, Height));
        assert_eq!(turned.to_array(), [[1, 4], [2, 5], [3, 6]]);
    }
    "`a.flip(0)`" flip {
        assert_eq!(two_by_three().flip(At::<0>).to_array(), [[4, 5, 6], [1, 2, 3]]);
        assert_eq!(named().flip(Width).to_array(), [[3, 2, 1], [6, 5, 4]]);
    }
    "`torch.cat((a, b), 0)`" cat {
        let joined: Tensor<i32, shape![3, 3]> =
            two_by_three().concat(At::<0>, &tensor([[7, 8, 9]]));
        assert_eq!(joined.to_array(), [[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
    }
    "`torch.stack((a, b), 0)`" stack {
        assert_eq!(tensor([1, 2]).stack(At::<0>, &tensor([3, 4])).to_array(), [[1, 2], [3, 4]]);
    }
    "`a.roll(1, 0)`" roll {
        assert_eq!(tensor([1, 2, 3]).roll(At::<0>, 1).to_array(), [3, 1, 2]);
    }
    "`a.unfold(1, 3, 2)`" unfold {
        let windows = tensor([[1, 2, 3, 4, 5]]).windows(At::<1>, Window::<3, 2>);
        assert_eq!(windows.to_array(), [[[1, 2, 3], [3, 4, 5]]]);
    }
    "`RuntimeError: shape '[2, 2]' is invalid for input of size 6`" shape_is_invalid {
        does_not_compile(
            "reshape_count",
            "shape `[[T; 3]; 2]` cannot be reshaped to `[[T; 2]; 2]`",
        );
    }

    // ---- Products
    "`a @ b`, `torch.matmul(a, b)`" matmul {
        let a = two_by_three();
        assert_eq!(a.matmul(&tensor([[1, 0], [0, 1], [10, 100]])).to_array(), [[31, 302], [64, 605]]);
        assert_eq!(a.matmul(&tensor([1, 1, 1])).to_array(), [6, 15]);
        let batches = Tensor::<i32, shape![5, 2, 3]>::ones();
        let product: Tensor<i32, shape![5, 2, 4]> =
            batches.matmul(&Tensor::<i32, shape![3, 4]>::ones());
        assert_eq!(product.as_slice(), [3; 40]);
    }
    "`torch.matmul(a, b, out=c)`" matmul_out {
        let mut c = Tensor::<i32, shape![2]>::full(7);
        two_by_three().matmul_into(&tensor([1, 1, 1]), &mut c);
        assert_eq!(c.to_array(), [6, 15]);
    }
    "`torch.outer(a, b)`" outer {
        assert_eq!(tensor([1, 2]).outer(&tensor([10, 100])).to_array(), [[10, 100], [20, 200]]);
    }
    "`torch.diagonal(a)`, `torch.trace(a)`" diagonal_trace {
        let a = tensor([[1, 2], [3, 4]]);
        assert_eq!((a.diagonal().to_array(), a.trace()), ([1, 4], 5));
    }
    "`torch.dot(a, b)`" dot {
        assert_eq!(tensor([1, 2]).dot(&tensor([10, 100])), 210);
        assert_eq!(two_by_three().dot(&two_by_three()), 91);
    }
    "`RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)`" matmul_sizes {
        does_not_compile(
            "matmul_inner_lengths",
            "shapes `[[T; 3]; 2]` and `[[T; 3]; 2]` cannot be multiplied as matrices",
        );
    }

    // ---- Reductions
    "`a.sum()`, `a.prod()`, `a.mean()`" sum_prod_mean {
        assert_eq!(two_by_three().sum(), 21);
        assert_eq!(two_by_three().product(), 720);
        assert_eq!(two_by_three().cast::<f64>().mean(), 3.5);
    }
    "`a.min()`, `a.max()`, `a.argmin()`, `a.argmax()`" min_max {
        let a = tensor([[3, 1], [4, 1]]);
        assert_eq!((a.min(), a.max()), (1, 4));
        assert_eq!((a.argmin(), a.argmax()), ([0, 1], [1, 0]));
        assert_eq!(a[a.argmax()], a.max());
    }
    "`a.all()`, `a.any()`" all_any {
        let a = tensor([true, false]);
        assert_eq!((a.all(), a.any()), (false, true));
    }
    "`a.sum(1)`, `a.amax(1)`, `a.argmax(1)`, …" along_an_axis {
        let a = two_by_three();
        assert_eq!(a.sum_axis(At::<1>).to_array(), [6, 15]);
        assert_eq!(a.max_axis(At::<1>).to_array(), [3, 6]);
        assert_eq!(a.argmax_axis(At::<1>).to_array(), [2, 2]);
        let sums: Tensor<i32, shape![Height]> = named().sum_axis(Width);
        assert_eq!(sums.to_array(), [6, 15]);
    }
    "`a.sum(-1)`, `a.sum(-2)`" from_the_end {
        let a = two_by_three();
        assert_eq!(a.sum_axis(Last).to_array(), [6, 15]);
        assert_eq!(a.sum_axis(FromEnd::<2>).to_array(), [5, 7, 9]);
    }
    "`a.sum(1, keepdim=True)`, …" along_an_axis_keepdim {
        assert_eq!(two_by_three().sum_axis_keep(At::<1>).to_array(), [[6], [15]]);
    }
    "`torch.linalg.vector_norm(a, 1)`, `(a)`, `(a, inf)`" norms {
        let a = tensor([3.0, -4.0]);
        assert_eq!((a.norm_l1(), a.norm_l2(), a.norm_max()), (7.0, 5.0, 4.0));
        let rows = tensor([[3.0, 4.0], [6.0, 8.0]]);
        assert_eq!(rows.norm_l2_axis(At::<1>).to_array(), [5.0, 10.0]);
    }
    "`a.var()`, `a.std(1)`" var_std {
        assert_eq!(tensor([1.0, 3.0]).var(1), 2.0);
        assert_eq!(tensor([[1.0, 3.0], [2.0, 8.0]]).std_axis(At::<1>, 0).to_array(), [1.0, 3.0]);
    }
    "`a.logsumexp(1)`" logsumexp {
        let a = tensor([[1000.0, f64::NEG_INFINITY]]);
        assert_eq!(a.log_sum_exp_axis(At::<1>).to_array(), [1000.0]);
    }
    "`a.softmax(1)`, `a.log_softmax(1)`" softmax {
        let a = tensor([[5.0, 5.0], [0.0, f64::NEG_INFINITY]]);
        assert_eq!(a.softmax(At::<1>).to_array(), [[0.5, 0.5], [1.0, 0.0]]);
        assert_eq!(a.log_softmax(At::<1>).row(1).to_array(), [0.0, f64::NEG_INFINITY]);
        assert!(named().cast::<f64>().softmax(Width).sum_axis(Width).allclose(&tensor(1.0), 1e-15, 0.0));
    }
    "`torch.nn.functional.layer_norm(a, a.shape[-1:])`" layer_norm {
        assert_eq!(tensor([1.0, 3.0]).layer_norm(Last, 3.0).to_array(), [-0.5, 0.5]);
    }
    "`a.cumsum(1)`, `a.cumprod(1)`" cumulated {
        let a = tensor([[1, 2, 3], [4, 5, 6]]);
        assert_eq!(a.cumsum(At::<1>).to_array(), [[1, 3, 6], [4, 9, 15]]);
        assert_eq!(a.cumprod(At::<1>).to_array(), [[1, 2, 6], [4, 20, 120]]);
    }
    "`IndexError: argmin(): Expected reduction dim 1 to have non-zero size.`" no_elements {
        does_not_compile("argmin_axis_no_elements", "axis `Dim<0>` has no elements, or is not known to have any");
    }

    // ---- Access
    "`a[1, 2]`" element {
        let a = two_by_three();
        assert_eq!(a.at(index![1, 2]), &6);
        assert_eq!(a[[1, 2]], 6);
        assert_eq!((a.get([1, 2]), a.get([2, 0])), (Some(&6), None));
    }
    "`a[i]`" row {
        let mut a = two_by_three();
        assert_eq!(a.row(1), &tensor([4, 5, 6]));
        assert_eq!(a.get_row(2), None);
        *a.get_row_mut(0).unwrap() *= 10;
        assert_eq!(a.to_array(), [[10, 20, 30], [4, 5, 6]]);
    }
    "`a[:, 1:3]`" slice {
        let part: Tensor<i32, shape![2, 2]> = two_by_three().slice(At::<1>, Between::<1, 3>);
        assert_eq!(part.to_array(), [[2, 3], [5, 6]]);
    }
    "`for row in a`" rows {
        let mut a = two_by_three();
        let mut sums = Vec::new();
        for row in a.rows() {
            sums.push(row.sum());
        }
        assert_eq!(sums, [6, 15]);
        for row in a.rows_mut() {
            *row += 1;
        }
        assert_eq!(a.to_array(), [[2, 3, 4], [5, 6, 7]]);
    }
    "`torch.split(a, [2, 3])`" split {
        let a = tensor([1, 2, 3, 4, 5]);
        let (left, right) = a.split_at::<2>();
        assert_eq!((left.to_array(), right.to_array()), ([1, 2], [3, 4, 5]));
    }
    "`a.split(2)`, `a.chunk(3)`" chunks {
        let a = tensor([1, 2, 3, 4, 5, 6]);
        let pairs: Vec<[i32; 2]> = a.chunks::<2>().map(Tensor::to_array).collect();
        assert_eq!(pairs, [[1, 2], [3, 4], [5, 6]]);
    }
    "`IndexError: index 2 is out of bounds for dimension 0 with size 2`" out_of_bounds {
        does_not_compile(
            "at_first_axis",
            "index 2 is out of range for axis `Dim<2>` of shape `[[T; 3]; 2]`",
        );
    }
}

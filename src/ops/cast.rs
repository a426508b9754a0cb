//! Another element type.

#[cfg(all(feature = "uninit", feature = "alloc"))]
use alloc::boxed::Box;
use core::fmt;

use super::apply::{Destination, UnaryPlan, forms, one};
use super::each::Converted;
use crate::element::Element;
use crate::element::cast::Cast;
use crate::element::exact::Exact;
use crate::shape::Layout;
use crate::tensor::{Tensor, index_at};

/// # Element types
impl<T: Element, S: Layout> Tensor<T, S> {
    forms! {
        /// Every element converted to `U`: `a.to(dtype)`.
        ///
        /// # Shapes
        /// `S` → `S`
        ///
        /// # Numerics
        /// Rust's `as`, on every platform: see [`Cast`]. [`try_cast`](Self::try_cast)
        /// refuses a value that would change.
        ///
        /// # Panics
        /// Never, for the element types of this crate.
        ///
        /// # Example
        /// ```
        /// use shaped::tensor;
        /// assert_eq!(tensor([1.5, -2.5, 1e10]).cast::<i32>().to_array(), [1, -2, i32::MAX]);
        /// assert_eq!(tensor([true, false]).cast::<f64>().to_array(), [1.0, 0.0]);
        /// ```
        /// ```compile_fail,E0277
        /// use shaped::tensor;
        /// let _ = tensor([1.0]).cast::<char>(); // `f64` cannot be cast to `char`
        /// ```
        #[doc(alias("astype", "to", "type", "as_type"))]
        pub fn cast[U: Element](self) -> Tensor<U, S>
        where [T: Cast<U>]
        to => to.shared::<UnaryPlan<S, S>, _>(one(self), Converted::<U>::new());
        panics "Never, for the element types of this crate";
        into cast_into
        /// ```
        /// use shaped::{Tensor, tensor};
        /// let mut output = Tensor::zeros();
        /// tensor([1.5, -2.5]).cast_into::<i32>(&mut output);
        /// assert_eq!(output.to_array(), [1, -2]);
        /// ```
        ;
        boxed cast_boxed
        /// ```
        /// use shaped::tensor;
        /// assert_eq!(tensor([1.5, -2.5]).cast_boxed::<i32>().to_array(), [1, -2]);
        /// ```
        ;
    }

    /// Every element converted to `U`, if none of them changes its value.
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Numerics
    /// A value that `U` does not have exactly is refused: `300` for `u8`, `1.5`
    /// for `i32`, `16_777_217` for `f32`, `2` for `bool`. NaN stays NaN, and −0.0
    /// may become 0.
    ///
    /// # Errors
    /// [`CastError`], with the first element in row-major order whose value `U`
    /// does not have.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([[1.0, 2.0], [3.0, 255.0]]).try_cast::<u8>()?.to_array(), [[1, 2], [3, 255]]);
    ///
    /// let error = tensor([[1.0, 2.0], [300.0, 1.5]]).try_cast::<u8>().unwrap_err();
    /// assert_eq!((error.index, error.value), ([1, 0], 300.0));
    /// assert_eq!(error.to_string(), "element [1, 0] is 300.0, which `u8` does not have");
    /// # Ok::<(), shaped::CastError<f64, [usize; 2]>>(())
    /// ```
    #[doc(alias("can_cast", "astype"))]
    #[inline]
    pub fn try_cast<U: Exact>(&self) -> Result<Tensor<U, S>, CastError<T, S::Index>>
    where
        T: Cast<U> + Exact,
    {
        match self.first_inexact::<U>() {
            Some(error) => Err(error),
            None => Ok(self.cast()),
        }
    }

    /// [`try_cast`](Self::try_cast) into a tensor that is there.
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Numerics
    /// Those of [`try_cast`](Self::try_cast).
    ///
    /// # Errors
    /// [`CastError`], with the first element in row-major order whose value `U`
    /// does not have; then nothing is written.
    ///
    /// # Panics
    /// Never, for the element types of this crate.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut output = tensor([0_u8, 0]);
    /// tensor([1.0, 255.0]).try_cast_into(&mut output)?;
    /// assert_eq!(output.to_array(), [1, 255]);
    /// assert!(tensor([2.0, 300.0]).try_cast_into(&mut output).is_err());
    /// assert_eq!(output.to_array(), [1, 255]);
    /// # Ok::<(), shaped::CastError<f64, [usize; 1]>>(())
    /// ```
    #[inline]
    pub fn try_cast_into<U: Exact>(
        &self,
        output: &mut Tensor<U, S>,
    ) -> Result<(), CastError<T, S::Index>>
    where
        T: Cast<U> + Exact,
    {
        if let Some(error) = self.first_inexact::<U>() {
            return Err(error);
        }
        self.cast_into(output);
        Ok(())
    }

    /// [`try_cast`](Self::try_cast) on the heap (features `alloc` and `uninit`).
    ///
    /// # Shapes
    /// `S` → `S`
    ///
    /// # Numerics
    /// Those of [`try_cast`](Self::try_cast).
    ///
    /// # Errors
    /// [`CastError`], with the first element in row-major order whose value `U`
    /// does not have.
    ///
    /// # Panics
    /// Never, for the element types of this crate; a failed allocation ends the program, as
    /// with every `Box`.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// assert_eq!(tensor([1.0, 255.0]).try_cast_boxed::<u8>()?.to_array(), [1, 255]);
    /// assert!(tensor([2.0, 300.0]).try_cast_boxed::<u8>().is_err());
    /// # Ok::<(), shaped::CastError<f64, [usize; 1]>>(())
    /// ```
    #[cfg(all(feature = "uninit", feature = "alloc"))]
    #[inline]
    #[expect(clippy::type_complexity, reason = "a `Box` in a `Result`")]
    pub fn try_cast_boxed<U: Exact>(&self) -> Result<Box<Tensor<U, S>>, CastError<T, S::Index>>
    where
        T: Cast<U> + Exact,
    {
        match self.first_inexact::<U>() {
            Some(error) => Err(error),
            None => Ok(self.cast_boxed()),
        }
    }

    /// The first element whose value `U` does not have.
    #[inline]
    fn first_inexact<U: Exact>(&self) -> Option<CastError<T, S::Index>>
    where
        T: Cast<U> + Exact,
    {
        let inexact = |value: &&T| value.exact() != value.cast_element().exact();
        let mut places = self.as_slice().iter().enumerate();
        let (place, &value) = places.find(|(_, value)| inexact(value))?;
        let index = index_at::<S>(place);
        Some(CastError { index, value, target: core::any::type_name::<U>() })
    }
}

/// An element has a value that the target of [`Tensor::try_cast`] does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CastError<T, I> {
    /// The index of the element, `[usize; RANK]`.
    pub index: I,
    /// Its value.
    pub value: T,
    /// The name of the target type.
    pub target: &'static str,
}

impl<T: fmt::Debug, I: fmt::Debug> fmt::Display for CastError<T, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { index, value, target } = self;
        write!(f, "element {index:?} is {value:?}, which `{target}` does not have")
    }
}

impl<T: fmt::Debug, I: fmt::Debug> core::error::Error for CastError<T, I> {}

//! Tensors from bytes, and back.

use super::{LengthError, Tensor};
use crate::element::Element;
use crate::element::bytes::LittleEndian;
use crate::shape::Layout;

/// # Bytes
impl<T: Element, S: Layout> Tensor<T, S> {
    /// The tensor of little-endian bytes, as a file of weights has them:
    /// `torch.frombuffer`, NumPy's `frombuffer(bytes, '<f4')`.
    ///
    /// # Shapes
    /// The bytes of one element after the other, in row-major order; of a complex number,
    /// the real part first. The bytes need no alignment.
    ///
    /// # Errors
    /// [`LengthError`], if there are not exactly as many bytes as the elements have.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::{LengthError, Tensor, shape};
    /// let bytes = [1, 0, 2, 0, 0xff, 0xff, 0, 1];
    /// let a = Tensor::<i16, shape![2, 2]>::from_le_bytes(&bytes)?;
    /// assert_eq!(a.to_array(), [[1, 2], [-1, 256]]);
    ///
    /// let error = Tensor::<f32, shape![3]>::from_le_bytes(&bytes).unwrap_err();
    /// assert_eq!(error, LengthError { expected: 12, found: 8 });
    /// # Ok::<(), LengthError>(())
    /// ```
    /// ```compile_fail,E0277
    /// use shaped::{Tensor, shape};
    /// let _ = Tensor::<bool, shape![2]>::from_le_bytes(&[0, 2]); // 2 is no `bool`
    /// ```
    #[inline]
    pub fn from_le_bytes(bytes: &[u8]) -> Result<Self, LengthError>
    where
        T: LittleEndian,
    {
        let mut tensor = Self::zeros();
        tensor.read_le_bytes(bytes)?;
        Ok(tensor)
    }

    /// [`from_le_bytes`](Self::from_le_bytes) into a tensor that is there: one on the heap,
    /// for example ([`boxed_zeros`](Self::boxed_zeros)).
    ///
    /// # Shapes
    /// Those of [`from_le_bytes`](Self::from_le_bytes).
    ///
    /// # Errors
    /// [`LengthError`], if there are not exactly as many bytes as the elements have; then
    /// nothing is written.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut a = tensor([7_u16, 7]);
    /// assert!(a.read_le_bytes(&[1, 0, 2]).is_err());
    /// assert_eq!(a.to_array(), [7, 7]);
    /// a.read_le_bytes(&[1, 0, 2, 1])?;
    /// assert_eq!(a.to_array(), [1, 258]);
    /// # Ok::<(), shaped::LengthError>(())
    /// ```
    #[inline]
    pub fn read_le_bytes(&mut self, bytes: &[u8]) -> Result<(), LengthError>
    where
        T: LittleEndian,
    {
        let expected = Self::COUNT.saturating_mul(T::BYTES);
        if bytes.len() != expected {
            return Err(LengthError { expected, found: bytes.len() });
        }
        let mut rest = bytes;
        for slot in self.as_mut_slice() {
            let Some((element, behind)) = T::read(rest) else { break };
            (*slot, rest) = (element, behind);
        }
        Ok(())
    }

    /// The little-endian bytes of all elements into a buffer.
    ///
    /// # Shapes
    /// Those of [`from_le_bytes`](Self::from_le_bytes).
    ///
    /// # Errors
    /// [`LengthError`], if the buffer does not have exactly as many bytes as the elements;
    /// then nothing is written.
    ///
    /// # Panics
    /// Never.
    ///
    /// # Example
    /// ```
    /// use shaped::tensor;
    /// let mut buffer = [0; 4];
    /// tensor([1_i16, -2]).write_le_bytes(&mut buffer)?;
    /// assert_eq!(buffer, [1, 0, 0xfe, 0xff]);
    /// # Ok::<(), shaped::LengthError>(())
    /// ```
    #[inline]
    pub fn write_le_bytes(&self, buffer: &mut [u8]) -> Result<(), LengthError>
    where
        T: LittleEndian,
    {
        let expected = Self::COUNT.saturating_mul(T::BYTES);
        if buffer.len() != expected {
            return Err(LengthError { expected, found: buffer.len() });
        }
        let mut rest = buffer;
        for &element in self.as_slice() {
            let Some(behind) = element.write(rest) else { break };
            rest = behind;
        }
        Ok(())
    }
}

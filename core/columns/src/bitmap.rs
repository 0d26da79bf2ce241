//! Bits in Arrow's order: the first is the lowest of the first byte.

/// One bit for each row, packed as Arrow packs them: row `n` is the bit `n % 8` of the byte `n / 8`, counted from the lowest.
///
/// Bits behind the last row are zero, so that two bitmaps are equal where they say the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bitmap {
    bytes: Vec<u8>,
    len: usize,
}

impl Bitmap {
    /// No bits.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            bytes: Vec::new(),
            len: 0,
        }
    }

    /// So many bits, all alike.
    #[must_use]
    pub fn all(value: bool, len: usize) -> Self {
        let byte = if value { u8::MAX } else { 0 };
        Self::cut(vec![byte; len.div_ceil(8)], len)
    }

    /// So many bits of these bytes. None where there are too few; what lies behind the last bit is cleared.
    #[must_use]
    pub fn from_bytes(mut bytes: Vec<u8>, len: usize) -> Option<Self> {
        let needed = len.div_ceil(8);
        if bytes.len() < needed {
            return None;
        }
        bytes.truncate(needed);
        Some(Self::cut(bytes, len))
    }

    fn cut(mut bytes: Vec<u8>, len: usize) -> Self {
        if let (Some(last), 1..) = (bytes.last_mut(), len % 8) {
            *last &= (1_u8 << (len % 8)) - 1;
        }
        Self { bytes, len }
    }

    /// How many bits there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The bit of a row; false behind the last.
    #[must_use]
    #[inline]
    pub fn get(&self, row: usize) -> bool {
        let byte = self.bytes.get(row / 8).copied().unwrap_or_default();
        byte >> (row % 8) & 1 == 1
    }

    /// Adds a bit.
    pub fn push(&mut self, value: bool) {
        if self.len.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(value) << (self.len % 8);
        }
        self.len += 1;
    }

    /// How many bits are set.
    #[must_use]
    pub fn ones(&self) -> usize {
        let ones = self.bytes.iter().map(|byte| byte.count_ones() as usize);
        ones.sum()
    }

    /// The packed bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The packed bytes, given away.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// The bits in order.
    pub fn iter(&self) -> impl Iterator<Item = bool> + '_ {
        (0..self.len).map(|row| self.get(row))
    }

    /// These rows alone, in this order; a row that is not there is false.
    pub(crate) fn taken(&self, rows: &[usize]) -> Self {
        rows.iter().map(|row| self.get(*row)).collect()
    }
}

impl FromIterator<bool> for Bitmap {
    fn from_iter<I: IntoIterator<Item = bool>>(bits: I) -> Self {
        let mut bitmap = Self::new();
        for bit in bits {
            bitmap.push(bit);
        }
        bitmap
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_pushed_is_read_and_packed_from_the_lowest_bit(bits in prop::collection::vec(any::<bool>(), 0..40)) {
            let bitmap: Bitmap = bits.iter().copied().collect();
            prop_assert_eq!(bitmap.len(), bits.len());
            prop_assert_eq!(bitmap.ones(), bits.iter().filter(|bit| **bit).count());
            prop_assert_eq!(bitmap.iter().collect::<Vec<_>>(), bits.clone());
            let mut naive = vec![0_u8; bits.len().div_ceil(8)];
            for (at, bit) in bits.iter().enumerate() {
                naive[at / 8] += u8::from(*bit) * 2_u8.pow(u32::try_from(at % 8).unwrap());
            }
            prop_assert_eq!(bitmap.as_bytes(), &naive[..]);
            // What lies behind the last bit does not count.
            for byte in &mut naive {
                if bits.len() % 8 != 0 { *byte |= 0x80; }
            }
            if bits.len() % 8 != 0 && bits.len() < 8 {
                prop_assert_eq!(Bitmap::from_bytes(naive, bits.len()), Some(bitmap));
            }
        }
    }

    #[test]
    fn too_few_bytes_are_no_bitmap_and_more_are_cut() {
        assert_eq!(Bitmap::from_bytes(vec![255], 9), None);
        assert_eq!(Bitmap::from_bytes(vec![255], 8), Some(Bitmap::all(true, 8)));
        let cut = Bitmap::from_bytes(vec![255, 255, 255], 9);
        assert_eq!(cut, Some(Bitmap::all(true, 9)));
        assert!(!Bitmap::all(true, 9).get(9));
    }
}

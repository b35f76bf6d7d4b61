//! Plain data as bytes: numbers of as many bytes as they need, and texts that stand once however often they are used.
//!
//! What is read is believed nothing: no count is larger than the bytes that are left could hold.

use std::collections::HashMap;

/// Why bytes are not what they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} at byte {at}")]
pub struct BadBytes {
    /// What was expected or found.
    pub what: &'static str,
    /// After how many bytes.
    pub at: usize,
}

/// Writes.
#[derive(Debug, Default)]
pub struct Packer {
    bytes: Vec<u8>,
    texts: HashMap<String, u64>,
}

impl Packer {
    /// A number: seven bits a byte, the lowest first.
    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// A number that lies near another, whichever is the greater.
    pub fn near(&mut self, number: u64, other: u64) {
        let apart = number.wrapping_sub(other) as i64;
        self.number(((apart << 1) ^ (apart >> 63)) as u64);
    }

    /// A text: its bytes the first time, then only its place among all.
    pub fn text(&mut self, text: &str) {
        if let Some(&at) = self.texts.get(text) {
            return self.number(at);
        }
        let at = self.texts.len() as u64 + 1;
        self.texts.insert(text.to_owned(), at);
        self.number(0);
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// What was written.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads what a [`Packer`] wrote.
#[derive(Debug)]
pub struct Unpacker<'a> {
    bytes: &'a [u8],
    at: usize,
    texts: Vec<&'a str>,
}

impl<'a> Unpacker<'a> {
    /// From the first byte on.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Unpacker<'a> {
        Unpacker { bytes, at: 0, texts: Vec::new() }
    }

    /// An error at this place.
    #[must_use]
    pub fn bad(&self, what: &'static str) -> BadBytes {
        BadBytes { what, at: self.at }
    }

    /// A number.
    ///
    /// # Errors
    /// The bytes end, or it is too large.
    pub fn number(&mut self) -> Result<u64, BadBytes> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = *self.bytes.get(self.at).ok_or(self.bad("the bytes end within a number"))?;
            self.at += 1;
            let part = u64::from(byte & 0x7f);
            if shift == 63 && part > 1 {
                break;
            }
            number |= part << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(self.bad("a number of more than 64 bits"))
    }

    /// A number of 32 bits.
    ///
    /// # Errors
    /// The bytes end, or it is too large.
    pub fn small(&mut self) -> Result<u32, BadBytes> {
        u32::try_from(self.number()?).map_err(|_| self.bad("a number of more than 32 bits"))
    }

    /// A number near another.
    ///
    /// # Errors
    /// The bytes end.
    pub fn near(&mut self, other: u64) -> Result<u64, BadBytes> {
        let number = self.number()?;
        let apart = (number >> 1) as i64 ^ -((number & 1) as i64);
        Ok(other.wrapping_add(apart as u64))
    }

    /// How many of something follow, each of at least one byte.
    ///
    /// # Errors
    /// The bytes end, or cannot hold so many.
    pub fn count(&mut self) -> Result<usize, BadBytes> {
        let count = self.number()?;
        let left = self.bytes.len().saturating_sub(self.at);
        usize::try_from(count)
            .ok()
            .filter(|count| *count <= left)
            .ok_or(self.bad("more is announced than there are bytes"))
    }

    /// A text.
    ///
    /// # Errors
    /// The bytes end, it is no text, or none that stood before.
    pub fn text(&mut self) -> Result<&'a str, BadBytes> {
        let place = self.number()?;
        if let Some(before) = usize::try_from(place).ok().and_then(|place| place.checked_sub(1)) {
            return self.texts.get(before).copied().ok_or(self.bad("a text that did not stand before"));
        }
        let length = self.count()?;
        let bytes = self.bytes.get(self.at..self.at + length);
        let bytes = bytes.ok_or(self.bad("the bytes end within a text"))?;
        let text = std::str::from_utf8(bytes).map_err(|_| self.bad("what is no text"))?;
        self.at += length;
        self.texts.push(text);
        Ok(text)
    }

    /// That nothing follows.
    ///
    /// # Errors
    /// Something does.
    pub fn end(&self) -> Result<(), BadBytes> {
        if self.at == self.bytes.len() { Ok(()) } else { Err(self.bad("bytes after the end")) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_and_texts_come_back(numbers in prop::collection::vec(any::<(u64, u64)>(), 0..20), texts in prop::collection::vec("[ab]{0,2}", 0..20)) {
            let mut packer = Packer::default();
            for (number, other) in &numbers {
                packer.number(*number);
                packer.near(*number, *other);
            }
            texts.iter().for_each(|text| packer.text(text));
            let bytes = packer.finish();
            let mut unpacker = Unpacker::new(&bytes);
            for (number, other) in &numbers {
                prop_assert_eq!(unpacker.number()?, *number);
                prop_assert_eq!(unpacker.near(*other)?, *number);
            }
            for text in &texts {
                prop_assert_eq!(unpacker.text()?, text.as_str());
            }
            prop_assert!(unpacker.end().is_ok());
        }
    }
}

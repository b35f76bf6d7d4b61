//! An object that is read in pieces, for whoever passes it on and need not hold all of it. That it is what was put there is known
//! only at its end: what is not ends in an error.

use std::io::{self, Read};

use super::ObjectError;
use super::key::Key;

/// An object in pieces. Its errors hold an [`ObjectError`] where the object is at fault.
pub type Reading = Box<dyn Read + Send>;

/// Checks what is read: its length, and its hash where its key holds one.
pub(super) struct Checked<R> {
    inner: R,
    key: String,
    hash: Option<(String, Box<blake3::Hasher>)>,
    most: u64,
    left: u64,
}

impl<R> Checked<R> {
    pub(super) fn new(inner: R, key: &Key<'_>, most: u64) -> Checked<R> {
        let hash = key.holds_hash().then(|| (key.name.to_owned(), Box::default()));
        Checked { inner, key: key.text.to_owned(), hash, most, left: most }
    }
}

impl<R> Checked<R> {
    /// What is said of neither the disk nor the storage is said of what lies there.
    fn at_fault(&self, error: io::Error) -> io::Error {
        let is_told = matches!(error.get_ref(), Some(inner) if inner.is::<ObjectError>());
        match is_told || error.raw_os_error().is_some() {
            true => error,
            false => io::Error::other(ObjectError::Damaged(self.key.clone())),
        }
    }
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer).map_err(|error| self.at_fault(error))?;
        let too_long = || io::Error::other(ObjectError::TooLong(self.key.clone(), self.most));
        self.left = self.left.checked_sub(read as u64).ok_or_else(too_long)?;
        if let Some((name, hasher)) = &mut self.hash {
            hasher.update(&buffer[..read]);
            if read == 0 && !buffer.is_empty() && hasher.finalize().to_hex().as_str() != name {
                return Err(io::Error::other(ObjectError::Damaged(self.key.clone())));
            }
        }
        Ok(read)
    }
}

impl From<io::Error> for ObjectError {
    fn from(error: io::Error) -> ObjectError {
        match (error.kind(), error.downcast::<ObjectError>()) {
            (_, Ok(error)) => error,
            (io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded, Err(error)) => {
                ObjectError::Full(error.to_string())
            }
            (_, Err(error)) => ObjectError::Unavailable(error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(key: &str, bytes: &[u8], most: u64) -> Result<usize, ObjectError> {
        let mut read = Vec::new();
        let mut checked = Checked::new(bytes, &Key::of(key).unwrap(), most);
        checked.read_to_end(&mut read)?;
        Ok(read.len())
    }

    #[test]
    fn what_is_not_what_was_put_there_or_too_much_ends_in_an_error() {
        let key = format!("dumps/{}", blake3::hash(b"these").to_hex());
        assert_eq!(read(&key, b"these", 5).unwrap(), 5);
        for other in [&b"others"[..], b"thes", b""] {
            assert!(matches!(read(&key, other, 99), Err(ObjectError::Damaged(named)) if named == key));
        }
        assert!(matches!(read(&key, b"these", 4), Err(ObjectError::TooLong(_, 4))));
        assert_eq!(read("plain/a", b"whatever", 99).unwrap(), 8);
    }
}

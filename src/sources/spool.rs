//! A bounded temporary area for content that cannot be read again where it came from.
//!
//! One unnamed, private file that only grows and vanishes with the process.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::SourceError;

/// A bounded temporary area, shared by all its clones. The file is made when the first bytes come.
#[derive(Clone, Debug)]
pub struct Spool {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    limit: u64,
    file: OnceLock<File>,
    used: Mutex<u64>,
}

impl Spool {
    /// How much the default one holds.
    pub const DEFAULT_BYTES: u64 = 1 << 30;

    /// An area for this many bytes in all.
    #[must_use]
    pub fn new(limit: u64) -> Spool {
        Spool { inner: Arc::new(Inner { limit, file: OnceLock::new(), used: Mutex::new(0) }) }
    }

    /// How many bytes it holds.
    #[must_use]
    pub fn used(&self) -> u64 {
        *self.inner.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps the bytes; where they begin.
    pub(super) fn keep(&self, bytes: &[u8]) -> Result<u64, SourceError> {
        let failed = |error: std::io::Error| SourceError::SpoolFailed(error.to_string());
        let mut used = self.inner.used.lock().unwrap_or_else(PoisonError::into_inner);
        let end = used.saturating_add(bytes.len() as u64);
        if end > self.inner.limit {
            return Err(SourceError::SpoolFull(self.inner.limit));
        }
        let file = match self.inner.file.get() {
            Some(file) => file,
            None => {
                let file = tempfile::tempfile().map_err(failed)?;
                self.inner.file.get_or_init(|| file)
            }
        };
        let start = *used;
        file.write_all_at(bytes, start).map_err(failed)?;
        *used = end;
        Ok(start)
    }

    /// The bytes that were kept there.
    pub(super) fn get(&self, start: u64, len: usize) -> Result<Vec<u8>, SourceError> {
        let failed = |error: std::io::Error| SourceError::SpoolFailed(error.to_string());
        let mut bytes = vec![0; len];
        if let Some(file) = self.inner.file.get() {
            file.read_exact_at(&mut bytes, start).map_err(failed)?;
        }
        Ok(bytes)
    }
}

impl Default for Spool {
    fn default() -> Self {
        Spool::new(Spool::DEFAULT_BYTES)
    }
}

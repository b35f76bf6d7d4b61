//! Where bytes lie that are too many for a database: dumps as they were sent, and learned profiles. One trait, one file a kind
//! of storage.
//!
//! An object is never changed: its key holds the hash of what it is (`dumps/HASH`, `profiles/HASH`), so that putting it twice is
//! putting it once, and nobody who reads one can meet half of it.

mod cached;
#[cfg(test)]
mod contract;
mod folder;
mod key;
mod reading;
mod s3;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

pub use cached::Cached;
pub use folder::Folder;
pub use reading::Reading;
pub use s3::{Listed, MAX_OBJECT_BYTES, Patience, S3, Variable};

/// Why an object could not be put or had.
#[derive(Debug, thiserror::Error)]
pub enum ObjectError {
    /// There is none of this key.
    #[error("there is no object {0}")]
    None(String),
    /// It has more bytes than were wanted.
    #[error("the object {0} has more than {1} bytes")]
    TooLong(String, u64),
    /// There is no room.
    #[error("there is no room for objects: {0}")]
    Full(String),
    /// The storage does not answer, or refuses; it may later.
    #[error("the object storage does not answer: {0}")]
    Unavailable(String),
    /// What lies there is not what was put there.
    #[error("the object {0} is not what was put there")]
    Damaged(String),
    /// Where it is, or with which keys it is asked, is not said as it must be.
    #[error("the object storage cannot be used: {0}")]
    Setup(String),
    /// The key is no key.
    #[error("{0:?} is no key of an object")]
    BadKey(String),
}

/// The storage of an address: `s3://BUCKET/PREFIX`, or the path of a folder. `variable` gives what a variable of the
/// environment holds.
///
/// # Errors
/// It cannot be used as it is said. A bucket is not asked yet: [`Objects::ping`] does.
pub fn open(address: &str, variable: Variable<'_>) -> Result<Arc<dyn Objects>, ObjectError> {
    if address.starts_with("s3://") {
        return Ok(Arc::new(S3::open(address, variable, Patience::default())?));
    }
    Ok(Arc::new(Folder::open(Path::new(address))?))
}

/// A storage of objects. All of it waits for disks and networks: not for a thread that serves many.
pub trait Objects: Send + Sync + fmt::Debug {
    /// Puts an object, whole or not at all. When this returns it outlives a crash. One that is there already stays.
    ///
    /// # Errors
    /// It was not put; [`ObjectError::Damaged`] where the key holds the hash of other bytes.
    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), ObjectError>;

    /// The bytes of an object, at most `most`.
    ///
    /// # Errors
    /// There is none, it is longer, its key holds the hash of other bytes, or the storage does not answer.
    fn get(&self, key: &str, most: u64) -> Result<Vec<u8>, ObjectError>;

    /// The same in pieces, for whoever need not hold all of it: that its key holds the hash of other bytes, or that there are more than
    /// `most`, may be found only when it is read.
    ///
    /// # Errors
    /// There is none, or the storage does not answer.
    fn pieces(&self, key: &str, most: u64) -> Result<Reading, ObjectError> {
        Ok(Box::new(std::io::Cursor::new(self.get(key, most)?)))
    }

    /// Takes an object away; one that is not there is no error.
    ///
    /// # Errors
    /// The storage does not answer.
    fn remove(&self, key: &str) -> Result<(), ObjectError>;

    /// Keys that begin with `prefix` and come after `after`, in order, at most `most` of them.
    ///
    /// # Errors
    /// The storage does not answer.
    fn list(&self, prefix: &str, after: Option<&str>, most: usize) -> Result<Vec<String>, ObjectError>;

    /// Whether it answers.
    ///
    /// # Errors
    /// Why it does not.
    fn ping(&self) -> Result<(), ObjectError>;
}

//! The copies that a profile is made of, as objects.

use crate::learned::{Copies, Kept};
use crate::server::objects::Objects;

/// The copies of a workload among objects.
pub(super) struct AsObjects<'a>(pub(super) &'a dyn Objects);

/// The key of a dump.
pub(crate) fn dump_key(hash: &str) -> String {
    format!("dumps/{hash}")
}

/// The key of a profile.
pub(crate) fn profile_key(hash: &str) -> String {
    format!("profiles/{hash}")
}

impl Copies for AsObjects<'_> {
    fn read(&self, kept: &Kept, most: u64) -> Result<Vec<u8>, String> {
        let bytes = self.0.get(&dump_key(&kept.hash), most).map_err(|error| error.to_string())?;
        if blake3::hash(&bytes).to_hex().as_str() == kept.hash {
            Ok(bytes)
        } else {
            Err("it does not hold what its name says".to_owned())
        }
    }

    fn place(&self, kept: &Kept) -> String {
        format!("the object {}", dump_key(&kept.hash))
    }
}

/// Puts an object again if it was taken away since it was put: as nothing needed it yet, it may have been.
pub(crate) fn see_to(
    objects: &dyn Objects,
    key: &str,
    bytes: &[u8],
) -> Result<(), crate::server::objects::ObjectError> {
    let there = objects.list(key, None, 1)?;
    if there.first().is_some_and(|found| found == key) { Ok(()) } else { objects.put(key, bytes) }
}

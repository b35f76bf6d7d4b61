//! What asking over HTTP has in common, whoever is asked: a secret that is never seen, addresses that keep it from the
//! network, private files, patience, and what a failure means. Datadog's API and the backend are asked with it.

mod address;
mod build;
mod causes;
mod packed;
mod patience;
mod private_text;
mod secret;

pub use address::{Address, AddressError};
pub use patience::Retry;
pub use secret::Secret;

pub(in crate::sources) use build::{Connect, client};
pub(in crate::sources) use causes::{innermost, is_of_tls, is_plain};
pub(in crate::sources) use packed::{Unpacked, unpack};
pub(in crate::sources) use private_text::private_text;

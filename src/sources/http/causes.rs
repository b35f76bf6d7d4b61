//! What is at the bottom of an error.

use std::error::Error as StdError;
use std::io;

type Cause<'a> = &'a (dyn StdError + 'static);

/// What is at the bottom of an error: the layers above it say only that something failed.
pub(in crate::sources) fn innermost(error: Cause<'_>) -> String {
    causes(error).last().map_or_else(|| error.to_string(), ToString::to_string)
}

/// Whether it failed because of a certificate or of the encryption.
pub(in crate::sources) fn is_of_tls(error: Cause<'_>) -> bool {
    causes(error).any(<dyn StdError>::is::<rustls::Error>)
}

/// Whether something answered that does not encrypt.
pub(in crate::sources) fn is_plain(error: Cause<'_>) -> bool {
    let is_other = |error: &rustls::Error| {
        matches!(error, rustls::Error::InvalidMessage(rustls::InvalidMessage::InvalidContentType))
    };
    causes(error).filter_map(|cause| cause.downcast_ref()).any(is_other)
}

/// An error and what caused it, outermost first.
fn causes<'a>(error: Cause<'a>) -> impl Iterator<Item = Cause<'a>> {
    std::iter::successors(Some(error), |&error: &Cause<'a>| -> Option<Cause<'a>> {
        // An error of input and output does not name the one it was made of as its source, but that one's.
        match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(inner) => Some(inner),
            None => error.source(),
        }
    })
}

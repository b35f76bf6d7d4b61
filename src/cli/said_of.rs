//! Which signal is meant by an id, or by the beginning of one, where something is said of it.

use std::ffi::OsString;

use super::CliError;
use super::backends;
use super::setup::{Setup, default_sources};
use crate::fleet::Fleet;
use crate::sources::backend::{Backend, BackendError, SignalsAsked, Watch};
use crate::text::sanitize;

/// The beginning of an id must have so many characters.
const LEAST: usize = 6;
/// Ids that an error lists.
const LISTED: usize = 20;
/// Signals that are asked for at once, and how often: the newest are looked through.
const PAGE: u32 = 1_000;
const MOST_PAGES: usize = 200;

/// The ids at backends that begin so, or the whole one; `None` where one of them cannot be asked now.
pub(super) fn there(setup: &Setup, sources: &[OsString], id: &str) -> Result<Option<Vec<String>>, CliError> {
    let mut found = Vec::new();
    for opened in backends::opened(setup, sources).0 {
        match at(&opened?.backend, id) {
            Ok(ids) => found.extend(ids),
            Err(error) if error.passes() => return Ok(None),
            Err(error) => return Err(CliError::Backend(sanitize(&error.to_string()).into_owned())),
        }
    }
    Ok(Some(found))
}

/// The ids of a backend that begin so; a whole one is asked for first, and ends the search.
fn at(backend: &Backend, id: &str) -> Result<Vec<String>, BackendError> {
    match backend.signal(id, Watch::PATIENT) {
        Ok(signal) => return Ok(vec![signal.value.id]),
        Err(BackendError::Api { status: 404, .. }) => {}
        Err(error) => return Err(error),
    }
    let mut found = Vec::new();
    if id.len() < LEAST {
        return Ok(found);
    }
    let mut asked = SignalsAsked { filter: String::new(), cursor: None, limit: PAGE };
    for _ in 0..MOST_PAGES {
        let page = backend.signals(&asked, Watch::PATIENT)?.value;
        found.extend(page.items.into_iter().map(|signal| signal.id).filter(|known| known.starts_with(id)));
        asked.cursor = page.next;
        if asked.cursor.is_none() || found.len() > LISTED {
            break;
        }
    }
    Ok(found)
}

/// The ids of the files that the variable names that begin so; `None` where it names none.
pub(super) fn here(setup: &Setup, id: &str) -> Result<Option<Vec<String>>, CliError> {
    let sources = default_sources();
    if sources.is_empty() {
        return Ok(None);
    }
    let options = setup.fleet_options(&sources, None);
    let view = Fleet::start(sources, options, || {}).surveyed();
    let heads = view.signals.indices().filter_map(|at| view.signals.head(at));
    Ok(Some(heads.filter(|head| head.id.starts_with(id)).map(|head| head.id.to_string()).collect()))
}

/// The one id that a text is, or is the beginning of.
pub(super) fn one(text: &str, found: &[String]) -> Result<String, CliError> {
    let mut found: Vec<&String> =
        found.iter().filter(|id| *id == text || (id.starts_with(text) && text.len() >= LEAST)).collect();
    found.sort_unstable();
    found.dedup();
    let shown = sanitize(text);
    match found.as_slice() {
        [only] => Ok((*only).clone()),
        several if several.iter().any(|id| *id == text) => Ok(text.to_owned()),
        [] => Err(CliError::usage(
            format!("no signal is known whose id is `{shown}` or begins so"),
            "`habitus signals SOURCE` lists them with their ids; --force takes the id as it is",
        )),
        several => {
            let listed: Vec<_> = several.iter().take(LISTED).map(|id| sanitize(id)).collect();
            let more = if several.len() > LISTED { "\nand more" } else { "" };
            Err(CliError::usage(
                format!("several signals begin with `{shown}`:\n{}{more}", listed.join("\n")),
                "write more of the id",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_enough_where_it_is_long_and_no_other_has_it() {
        let known =
            ["AQ5a7173ca".to_owned(), "AQ5a7173cb".to_owned(), "AQ5a7173".to_owned(), "sig".to_owned()];
        let of = |text: &str| one(text, &known).map_err(|error| error.to_string());
        assert_eq!(of("AQ5a7173ca"), Ok("AQ5a7173ca".to_owned()));
        assert_eq!(of("AQ5a7173"), Ok("AQ5a7173".to_owned()), "a whole one is itself");
        assert_eq!(of("sig"), Ok("sig".to_owned()));
        assert!(of("AQ5a71").unwrap_err().contains("AQ5a7173ca\nAQ5a7173cb"));
        for unknown in ["AQ5", "nonsense", "si"] {
            assert!(of(unknown).unwrap_err().starts_with("no signal is known"), "{unknown}");
        }
    }
}

//! Backends among the sources: which words name one, how it is opened, and what is said of it.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::CliError;
use super::printer::Printer;
use super::setup::{Setup, default_sources};
use crate::fleet::remote::{DataFrom, Http, Link};
use crate::fleet::{Fleet, FleetView, Remote};
use crate::settings::NamedBackend;
use crate::settings::paths::Paths;
use crate::sources::backend::{Backend, Credentials, Options, VARIABLE};
use crate::sources::datadog::SITES;
use crate::sources::http::Secret;
use crate::text::number::counted;
use crate::text::sanitize;

/// Whether a word is an address.
pub(super) fn is_address(word: &str) -> bool {
    word.starts_with("https://") || word.starts_with("http://")
}

/// Whether a word is an address that points into Datadog's application: to a signal, and to no backend.
pub(super) fn is_of_datadog(word: &str) -> bool {
    let Some((_, rest)) = word.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
    let of = |site: &str| {
        // A site may stand below another name of Datadog: `us3.datadoghq.com`.
        let labels: Vec<&str> = site.rsplitn(3, '.').collect();
        let domain = labels.iter().take(2).rev().copied().collect::<Vec<_>>().join(".");
        host == domain || host.ends_with(&format!(".{domain}"))
    };
    is_address(word) && SITES.iter().any(|(site, _)| of(site))
}

/// Whether a source is a backend.
pub(super) fn is_backend(source: &OsStr) -> bool {
    source.to_str().is_some_and(|word| is_address(word) && !is_of_datadog(word))
}

/// Backends, and the other sources.
type Split = (Vec<Arc<dyn Remote>>, Vec<OsString>);

/// The backend of the settings that a word names, unless a file of this name lies here.
pub(super) fn named<'a>(setup: &'a Setup, source: &OsStr) -> Option<&'a NamedBackend> {
    let found = setup.loaded.backends.iter().find(|backend| source == OsStr::new(&backend.name))?;
    (!Path::new(source).exists()).then_some(found)
}

/// Whether a source is a backend, by its address or its name in the settings.
pub(super) fn is_source(setup: &Setup, source: &OsStr) -> bool {
    is_backend(source) || named(setup, source).is_some()
}

/// The backend that a source is, if it is one; it is not asked yet.
pub(super) fn of_source(setup: &Setup, source: &OsStr) -> Result<Option<Backend>, CliError> {
    match named(setup, source) {
        Some(named) => open_named(setup, named).map(Some),
        None if is_backend(source) => open(setup, &source.to_string_lossy()).map(Some),
        None => Ok(None),
    }
}

/// Says of every backend of the settings whose name was given that a file of the same name is read in its place.
pub(super) fn tell_hidden(setup: &Setup, sources: &[OsString], printer: &mut Printer) {
    let is_hidden = |source: &&OsString| {
        setup.loaded.backends.iter().any(|backend| source.as_os_str() == OsStr::new(&backend.name))
            && Path::new(source).exists()
    };
    for source in sources.iter().filter(is_hidden) {
        let name = source.to_string_lossy();
        printer.note(&format!(
            "habitus: `{name}` is read as the file that lies here; the backend of this name is named by its address"
        ));
    }
}

/// Says from when what is shown is, where a backend did not answer and the cache did.
pub(super) fn tell_cached(setup: &Setup, view: &FleetView, printer: &mut Printer) {
    for backend in &view.remote.backends {
        if let Some(DataFrom::Cache(then)) = backend.from {
            let why = backend.why.as_deref().unwrap_or("it cannot be asked now");
            let then = setup.clock().both(then);
            printer.note(&format!("habitus: {}: from the cache, as it was {then}: {why}", backend.address));
        }
    }
}

/// Backends and the other sources, each in their order.
pub(super) fn split(setup: &Setup, sources: &[OsString]) -> Result<Split, CliError> {
    let mut backends: Vec<Arc<dyn Remote>> = Vec::new();
    let mut here = Vec::new();
    for source in sources {
        let Some(backend) = of_source(setup, source)? else {
            here.push(source.clone());
            continue;
        };
        let name = backend.address().to_string();
        // One that is named twice is one.
        if !backends.iter().any(|known| known.address() == name) {
            backends.push(Arc::new(Http::new(name, backend)));
        }
    }
    Ok((backends, here))
}

/// The token of the environment.
fn of_environment() -> Result<Credentials, CliError> {
    let token = env::var(VARIABLE).ok().filter(|text| !text.trim().is_empty());
    match token {
        None => Ok(Credentials::None),
        Some(text) => Secret::new(&text).map(Credentials::Token).ok_or_else(|| {
            let problem = format!("{VARIABLE} holds no token");
            CliError::usage(problem, "expected a token such as `hbt_…`, in one line")
        }),
    }
}

/// An address: of a backend of the settings if it is the address of one, so that its token is found.
fn open(setup: &Setup, address: &str) -> Result<Backend, CliError> {
    let is_same =
        |backend: &&NamedBackend| backend.url.trim_end_matches('/') == address.trim_end_matches('/');
    match setup.loaded.backends.iter().find(is_same) {
        Some(named) => open_named(setup, named),
        None => opened(setup, address, of_environment()?, Options::default()),
    }
}

fn open_named(setup: &Setup, named: &NamedBackend) -> Result<Backend, CliError> {
    let credentials = match (&named.token_file, named.token_command.is_empty()) {
        (Some(file), _) => Credentials::File(file.clone()),
        (None, false) => Credentials::Command(named.token_command.clone()),
        (None, true) => of_environment()?,
    };
    let mut options = Options { ca_file: named.ca_file.clone(), ..Options::default() };
    if let Some(seconds) = named.timeout_seconds {
        options.timeout = Duration::from_secs(seconds);
    }
    opened(setup, &named.url, credentials, options)
}

fn opened(
    setup: &Setup,
    address: &str,
    credentials: Credentials,
    options: Options,
) -> Result<Backend, CliError> {
    let limit = setup.settings.limits.max_file_bytes;
    let paths = Paths::of_user();
    let cache = paths.as_ref().map(|paths| paths.cache.clone());
    let state = paths.map(|paths| paths.state);
    let options = Options { cache, state, max_profile_bytes: limit, ..options };
    Backend::open(address, credentials, options)
        .map_err(|error| CliError::usage(sanitize(&error.to_string()).into_owned(), ""))
}

/// The backends among the sources that the variable names.
pub(super) fn default_backends() -> Vec<OsString> {
    default_sources().into_iter().filter(|source| is_backend(source)).collect()
}

/// Says how many decisions the backend does not have yet, if there are any.
pub(super) fn tell_queued(fleet: &Fleet, printer: &mut Printer) {
    for backend in &fleet.view().remote.backends {
        let (queued, conflicts) = (backend.queued() as u64, backend.conflicts() as u64);
        if queued > 0 {
            let what = counted(queued, "decision waits", "decisions wait");
            printer.note(&format!(
                "habitus: queued: {what} to be sent as soon as {} can be reached; `habitus journal --queued {}` lists them",
                backend.address, backend.address
            ));
        }
        if conflicts > 0 {
            let what = counted(conflicts, "decision is", "decisions are");
            printer.note(&format!(
                "habitus: {what} not sent, because others were faster or it was refused; `habitus journal --queued {}` lists \
                 them, --send or --drop decides",
                backend.address
            ));
        }
    }
}

/// An error if no backend gave anything and nothing else was read.
pub(super) fn answered(view: &FleetView) -> Result<(), CliError> {
    let is_silent = |link: &Link| matches!(link, Link::Offline(_) | Link::Refused);
    let silent: Vec<String> = view
        .remote
        .backends
        .iter()
        .filter(|backend| backend.from.is_none() && is_silent(&backend.link))
        .map(|backend| format!("{}: {}", backend.address, backend.why.as_deref().unwrap_or("no answer")))
        .collect();
    let is_empty = view.workloads.is_empty() && view.signals.is_empty();
    match is_empty && !silent.is_empty() && silent.len() == view.remote.backends.len() {
        true => Err(CliError::Backend(sanitize(&silent.join("\n")).into_owned())),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_datadog_are_no_backends() {
        for (word, is) in [
            ("https://habitus.example", true),
            ("http://localhost:8080/below", true),
            ("https://app.datadoghq.com/security?event=AQAAAY", false),
            ("https://acme.us3.datadoghq.com/signal/AQ", false),
            ("https://app.datadoghq.eu", false),
            ("https://app.ddog-gov.com/x", false),
            ("https://datadoghq.com.example", true),
            ("https://notdatadoghq.com", true),
            ("https://app.datadoghq.com@habitus.example/x", true),
            ("dumps", false),
            ("https:/x", false),
        ] {
            assert_eq!(is_backend(OsStr::new(word)), is, "{word}");
        }
    }
}

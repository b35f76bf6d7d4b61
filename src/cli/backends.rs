//! Backends among the sources: which words name one, how it is opened, and what is said of it.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::CliError;
use super::printer::Printer;
use super::setup::{Setup, default_sources};
use crate::fleet::remote::{DataFrom, Http, Link};
use crate::fleet::{Fleet, FleetView, Remote};
use crate::settings::paths::Paths;
use crate::settings::{NamedBackend, nearest};
use crate::sources::backend::{Backend, Credentials, Options, VARIABLE};
use crate::sources::datadog::SITES;
use crate::sources::http::{Address, Secret};
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

/// The address of a backend where nothing else can be meant: it is written out, or a name of the settings, whatever files
/// lie here.
pub(super) fn address(setup: &Setup, word: &OsStr) -> Result<String, CliError> {
    let text = word.to_string_lossy();
    let of_name = setup.loaded.backends.iter().find(|backend| backend.name == text);
    match of_name {
        Some(named) => Ok(named.url.clone()),
        None if is_backend(word) => Ok(text.into_owned()),
        None => Err(CliError::usage(
            format!("`{}` is no backend", sanitize(&text)),
            meant(setup, &text).unwrap_or_else(|| {
                "write its address, such as https://habitus.example, or a name of the settings".to_owned()
            }),
        )),
    }
}

/// What was perhaps meant by a word that names nothing: an address without its beginning, or another backend of the settings.
fn meant(setup: &Setup, word: &str) -> Option<String> {
    let did_you = |meant: &str| format!("did you mean `{}`?", sanitize(meant));
    if let Some(address) = with_scheme(word) {
        return Some(did_you(&address));
    }
    // A path is none: it may begin like a name.
    if word.contains(['/', '.']) {
        return None;
    }
    let names: Vec<&str> = setup.loaded.backends.iter().map(|backend| backend.name.as_str()).collect();
    nearest(word, &names).map(|name| format!("{} It is a backend of the settings", did_you(name)))
}

/// `host:port` as an address; `None` where it is none.
fn with_scheme(word: &str) -> Option<String> {
    let (host, rest) = word.rsplit_once(':')?;
    let port = rest.split('/').next().unwrap_or_default();
    let is_host = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'[' | b']' | b':');
    let fits =
        !host.is_empty() && host.bytes().all(is_host) && port.parse::<u16>().is_ok_and(|port| port > 0);
    let stays_here = Address::parse(&format!("http://{word}"), true).ok()?.stays_here();
    fits.then(|| format!("{}://{word}", if stays_here { "http" } else { "https" }))
}

/// Refuses what is no file, and looks like a backend that was written wrongly.
fn not_mistaken(setup: &Setup, source: &OsStr) -> Result<(), CliError> {
    let word = source.to_string_lossy();
    if word == "-" || Path::new(source).symlink_metadata().is_ok() || word.contains(['*', '?']) {
        return Ok(());
    }
    match meant(setup, &word) {
        Some(hint) => Err(CliError::usage(format!("no file is called `{}`", sanitize(&word)), hint)),
        None => Ok(()),
    }
}

/// A backend that is not asked yet, and where its token comes from, for people.
pub(super) struct Opened {
    pub(super) backend: Backend,
    /// `the variable HABITUS_TOKEN`.
    pub(super) token: String,
}

/// The backends among sources, each once, and the other sources; each in their order.
pub(super) fn opened(setup: &Setup, sources: &[OsString]) -> (Vec<Result<Opened, CliError>>, Vec<OsString>) {
    let (mut urls, mut here) = (Vec::<String>::new(), Vec::new());
    for source in sources {
        let url = match named(setup, source) {
            Some(named) => named.url.clone(),
            None if is_backend(source) => source.to_string_lossy().into_owned(),
            None => {
                here.push(source.clone());
                continue;
            }
        };
        let url = url.trim_end_matches('/').to_owned();
        if !urls.contains(&url) {
            urls.push(url);
        }
    }
    let is_alone = urls.len() == 1;
    (urls.iter().map(|url| open(setup, url, is_alone)).collect(), here)
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
    let (backends, here) = opened(setup, sources);
    here.iter().try_for_each(|source| not_mistaken(setup, source))?;
    let remote = |opened: Opened| -> Arc<dyn Remote> {
        Arc::new(Http::new(opened.backend.address().to_string(), opened.backend))
    };
    let backends: Result<Vec<_>, CliError> = backends.into_iter().map(|opened| opened.map(remote)).collect();
    Ok((backends?, here))
}

/// The token of the environment.
fn of_environment() -> Result<Option<Credentials>, CliError> {
    let token = env::var(VARIABLE).ok().filter(|text| !text.trim().is_empty());
    let Some(text) = token else { return Ok(None) };
    let problem = format!("{VARIABLE} holds no token");
    let token = Secret::new(&text)
        .ok_or_else(|| CliError::usage(problem, "expected a token such as `hbt_…`, in one line"))?;
    Ok(Some(Credentials::Token(token)))
}

/// The backend of the settings that has this address.
fn of_address<'a>(setup: &'a Setup, address: &str) -> Option<&'a NamedBackend> {
    let plain = |url: &str| url.trim_end_matches('/').to_owned();
    setup.loaded.backends.iter().find(|backend| plain(&backend.url) == plain(address))
}

/// Opens the backend of an address as the settings say, if they know it. The variable goes before what the settings say of the
/// token where there is one backend only: of several, nobody knows whose it is.
pub(super) fn open(setup: &Setup, address: &str, is_alone: bool) -> Result<Opened, CliError> {
    let named = of_address(setup, address);
    let of_settings = named.map_or(Credentials::None, credentials);
    let is_set = !matches!(of_settings, Credentials::None);
    let (credentials, token) = match of_environment()? {
        Some(token) if is_alone && is_set => {
            (token, format!("the variable {VARIABLE}, in place of {}", of_settings.origin()))
        }
        Some(token) if !is_set => (token, format!("the variable {VARIABLE}")),
        Some(_) => {
            let origin = of_settings.origin();
            (of_settings, format!("{origin}; of several backends {VARIABLE} is for those that have no other"))
        }
        None => {
            let origin = of_settings.origin();
            (of_settings, origin)
        }
    };
    Ok(Opened { backend: made(setup, address, named, credentials)?, token: sanitize(&token).into_owned() })
}

/// What the settings say of the token.
fn credentials(named: &NamedBackend) -> Credentials {
    match (&named.token_file, named.token_command.is_empty()) {
        (Some(file), _) => Credentials::File(file.clone()),
        (None, false) => Credentials::Command(named.token_command.clone()),
        (None, true) => Credentials::None,
    }
}

fn made(
    setup: &Setup,
    address: &str,
    named: Option<&NamedBackend>,
    credentials: Credentials,
) -> Result<Backend, CliError> {
    let paths = Paths::of_user();
    let cache = paths.as_ref().map(|paths| paths.cache.clone());
    let state = paths.map(|paths| paths.state);
    let ca_file = named.and_then(|named| named.ca_file.clone());
    let max_profile_bytes = setup.settings.limits.max_file_bytes;
    let mut options = Options { cache, state, ca_file, max_profile_bytes, ..Options::default() };
    if let Some(seconds) = named.and_then(|named| named.timeout_seconds) {
        options.timeout = Duration::from_secs(seconds);
    }
    Backend::open(address, credentials, options)
        .map_err(|error| CliError::usage(sanitize(&error.to_string()).into_owned(), ""))
}

/// How `push` asks a backend: with what the settings say of it.
pub(super) fn of_push(setup: &Setup, address: &str) -> Result<(Credentials, Option<PathBuf>), CliError> {
    let named = of_address(setup, address);
    let credentials = match of_environment()? {
        Some(token) => token,
        None => named.map_or(Credentials::None, credentials),
    };
    Ok((credentials, named.and_then(|named| named.ca_file.clone())))
}

/// The backends among the sources that the variable names.
pub(super) fn default_backends(setup: &Setup) -> Vec<OsString> {
    default_sources().into_iter().filter(|source| is_source(setup, source)).collect()
}

/// The backends among words.
pub(super) fn among(setup: &Setup, words: &[OsString]) -> Vec<OsString> {
    words.iter().filter(|word| is_source(setup, word)).cloned().collect()
}

/// Takes the one backend out of words among which it may stand, where `--backend` names none. Gives its address.
pub(super) fn taken(
    setup: &Setup,
    option: Option<&OsStr>,
    words: &[OsString],
) -> Result<(Option<OsString>, Vec<OsString>), CliError> {
    let (there, rest): (Vec<&OsString>, Vec<&OsString>) =
        words.iter().partition(|word| is_source(setup, word));
    let mut there: Vec<OsString> = there
        .into_iter()
        .map(OsString::as_os_str)
        .chain(option)
        .map(|word| address(setup, word).map(OsString::from))
        .collect::<Result<_, _>>()?;
    there.dedup();
    if there.len() > 1 {
        return Err(CliError::usage("there is more than one backend", "name the one that is meant"));
    }
    Ok((there.pop(), rest.into_iter().cloned().collect()))
}

/// The same where only the last word of a text may be the backend.
pub(super) fn taken_last(
    setup: &Setup,
    option: Option<&OsStr>,
    text: &[String],
) -> Result<(Option<OsString>, String), CliError> {
    let last = text
        .split_last()
        .filter(|(last, before)| !before.is_empty() && is_source(setup, OsStr::new(last.as_str())));
    match (option, last) {
        (Some(option), _) => Ok((Some(address(setup, option)?.into()), text.join(" "))),
        (None, Some((last, before))) => {
            Ok((Some(address(setup, OsStr::new(last))?.into()), before.join(" ")))
        }
        (None, None) => Ok((None, text.join(" "))),
    }
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

    #[test]
    fn a_host_with_a_port_may_have_been_an_address() {
        for (word, meant) in [
            ("localhost:4977", Some("http://localhost:4977")),
            ("127.0.0.1:4977/below", Some("http://127.0.0.1:4977/below")),
            ("habitus.example:443", Some("https://habitus.example:443")),
            ("dumps", None),
            ("dumps:new", None),
            ("a b:80", None),
            (":80", None),
            ("host:0", None),
            ("c:\\x:80", None),
        ] {
            assert_eq!(with_scheme(word).as_deref(), meant, "{word}");
        }
    }
}

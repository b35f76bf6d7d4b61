//! What `habitus doctor` says of a backend: whether it answers, whom it takes us for, what is kept of it here.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use super::backends::{Opened, opened};
use super::setup::Setup;
use crate::api::{Scope, Whoami};
use crate::fleet::FleetView;
use crate::sources::backend::{Backend, BackendError, From, Watch, WorkloadsAsked};
use crate::text::number::{bytes, counted, grouped};
use crate::text::sanitize;
use crate::text::time::duration;

/// Files of a cache that are counted at most.
const MOST_FILES: usize = 200_000;

/// One thing that was found: what, its value, and more of it.
pub(super) type Said = (&'static str, String, String);

/// By how many seconds clocks may differ before it is told.
const CLOSE: u64 = 30;
/// The variables that name a proxy, and those that name more authorities.
const PROXIES: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
const EXCEPTIONS: [&str; 2] = ["NO_PROXY", "no_proxy"];
const AUTHORITIES: [&str; 2] = ["SSL_CERT_FILE", "SSL_CERT_DIR"];

/// Asks every backend among the sources. Gives what was found, and of those that cannot be used why.
pub(super) fn backends(setup: &Setup, sources: &[OsString]) -> (Vec<Said>, Vec<String>) {
    let (mut said, mut bad) = (Vec::new(), Vec::new());
    for opened in opened(setup, sources).0 {
        match opened {
            Ok(opened) => asked(&opened, &mut said, &mut bad),
            Err(error) => {
                said.push(("wrong", error.to_string(), error.hint().to_owned()));
                bad.push(error.to_string());
            }
        }
    }
    (said, bad)
}

fn asked(opened: &Opened, said: &mut Vec<Said>, bad: &mut Vec<String>) {
    let backend = &opened.backend;
    let address = backend.address().to_string();
    let how = match address.starts_with("https://") {
        true => "encrypted; its certificate is checked",
        false => "not encrypted",
    };
    said.push(("address", address.clone(), how.to_owned()));
    said.extend(way(backend));
    said.push(("token from", opened.token.clone(), String::new()));
    match backend.whoami::<Whoami>(Watch::PATIENT) {
        Ok(fetched) => {
            said.extend(backend.clock_ahead().map(clock));
            let me = fetched.value;
            let scopes: Vec<&str> = me.scopes.iter().copied().map(Scope::id).collect();
            let is_live = fetched.from == From::Live;
            if !is_live {
                let why = "it does not answer now; what follows is what it said before";
                said.push(("answers", "no".to_owned(), why.to_owned()));
                bad.push(format!("{address} does not answer"));
            } else {
                said.push(("answers", "yes".to_owned(), String::new()));
            }
            let safe = |text: &str| sanitize(text).into_owned();
            said.push((
                "token",
                format!("{} ({})", safe(&me.name), safe(&me.id)),
                "decisions are signed so".to_owned(),
            ));
            said.push(("token may", scopes.join(", "), String::new()));
            let why = match me.server == env!("CARGO_PKG_VERSION") {
                true => "the same as here",
                false => "another than here",
            };
            said.push(("version", safe(&me.server), why.to_owned()));
            let asked = WorkloadsAsked { limit: 1, ..WorkloadsAsked::default() };
            // Where they cannot be had, that they cannot is told with the sources.
            if let Ok(page) = backend.workloads(&asked, Watch::PATIENT) {
                let held = counted(page.value.snapshots, "snapshot", "snapshots");
                said.push(("workloads", grouped(page.value.all), held));
            }
        }
        Err(error) => {
            let why = sanitize(&error.to_string()).into_owned();
            let answers = match error {
                BackendError::Refused { .. } => "yes, but refuses the token",
                _ => "no",
            };
            said.push(("answers", answers.to_owned(), why.clone()));
            bad.push(format!("{address}: {why}"));
        }
    }
    if let Some(folder) = backend.cache_folder() {
        let (files, size) = size_of(folder);
        let held = format!("{}, {}", counted(files, "file", "files"), bytes(size));
        said.push(("cache", folder.to_string_lossy().into_owned(), held));
    }
}

/// The way to it, as far as the environment and the settings say: proxies and authorities.
fn way(backend: &Backend) -> Vec<Said> {
    if backend.address().stays_here() {
        return Vec::new();
    }
    let set = |names: &[&'static str]| {
        let set = |name: &&'static str| std::env::var_os(name).filter(|value| !value.is_empty());
        names.iter().find_map(|name| Some((*name, set(name)?.to_string_lossy().into_owned())))
    };
    let proxy = match set(&PROXIES) {
        // An address of a proxy may hold a password.
        Some((name, _)) => {
            let but = set(&EXCEPTIONS);
            let but = but.map_or_else(String::new, |(name, hosts)| format!("; {name} excepts {hosts}"));
            ("proxy", format!("that of {name}"), sanitize(but.trim_start_matches("; ")).into_owned())
        }
        None => ("proxy", "none".to_owned(), "HTTPS_PROXY is not set".to_owned()),
    };
    let authorities = match (backend.ca_file(), set(&AUTHORITIES)) {
        (Some(file), _) => {
            (file.to_string_lossy().into_owned(), "ca_file of the settings; beside the system's".to_owned())
        }
        (None, Some((name, value))) => (value, format!("{name}, in place of the system's")),
        (None, None) => (
            "those of the system".to_owned(),
            "a private one is named by SSL_CERT_FILE or ca_file".to_owned(),
        ),
    };
    vec![proxy, ("authorities", sanitize(&authorities.0).into_owned(), authorities.1)]
}

/// What is said of a clock that is so many seconds before the one here.
fn clock(ahead: i64) -> Said {
    let by = duration(ahead.unsigned_abs().saturating_mul(1_000_000_000));
    match ahead {
        _ if ahead.unsigned_abs() <= CLOSE => ("clock", "as here".to_owned(), String::new()),
        _ => {
            let way = if ahead > 0 { "ahead of" } else { "behind" };
            let harm = "when something was seen, and when a suppression ends, is said wrongly: set the clocks, as by NTP";
            ("clock", format!("{by} {way} the one here"), harm.to_owned())
        }
    }
}

/// How many files lie in a folder, and their bytes. Links are not followed.
fn size_of(folder: &Path) -> (u64, u64) {
    let (mut files, mut size, mut looked) = (0_u64, 0_u64, 0);
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            looked += 1;
            if looked > MOST_FILES {
                return (files, size);
            }
            match entry.metadata() {
                Ok(metadata) if metadata.is_dir() => folders.push(entry.path()),
                Ok(metadata) => (files, size) = (files + 1, size.saturating_add(metadata.len())),
                Err(_) => {}
            }
        }
    }
    (files, size)
}

/// What waits to be sent to the backends.
pub(super) fn queued(view: &FleetView) -> Vec<Said> {
    let of = |backend: &std::sync::Arc<crate::fleet::remote::BackendView>| {
        let queued = counted(backend.queued() as u64, "decision waits", "decisions wait");
        let conflicts = counted(backend.conflicts() as u64, "conflict", "conflicts");
        ("queued", queued, format!("{conflicts}; of {}", backend.address))
    };
    view.remote.backends.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_goes_wrong_is_told_with_what_it_harms() {
        for close in [0, 30, -30] {
            assert_eq!(clock(close), ("clock", "as here".to_owned(), String::new()));
        }
        let (_, ahead, why) = clock(31);
        assert!(
            ahead.ends_with("ahead of the one here") && why.contains("suppression ends"),
            "{ahead}: {why}"
        );
        assert!(clock(-7_200).1.ends_with("behind the one here"));
        assert!(clock(i64::MIN).1.ends_with("behind the one here"));
    }

    #[test]
    fn a_cache_is_measured_with_all_its_folders() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("answers")).unwrap();
        fs::write(root.path().join("answers/a"), "123").unwrap();
        fs::write(root.path().join("b"), "45").unwrap();
        assert_eq!(size_of(root.path()), (2, 5));
        assert_eq!(size_of(&root.path().join("nothing")), (0, 0));
    }
}

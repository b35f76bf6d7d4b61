//! Workloads that deep questions were asked of: each a small fleet over its profile, its signals and the decisions, so that
//! what is answered comes of the explorer's own reports. The last few are kept, and opened anew when any of that has changed.

mod shelf;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;

use super::http::{App, Failed};
use super::store::{SignalsAfter, Store, StoreError};
use crate::api::{Code, LogName};
use crate::fleet::{Fleet, FleetOptions};
use crate::learning::Rules;
pub(crate) use shelf::Shelf;

/// The most bytes of a profile.
const MOST_BYTES: u64 = 1 << 30;
/// The most signals that a workload is opened with, the newest.
const MOST_SIGNALS: usize = 50_000;
/// What an opened workload takes for each byte that it was opened from: that byte in its folder, and what is made of it.
const TIMES: u64 = 4;
/// The bytes of signals after which no older ones are taken.
const MOST_SIGNAL_BYTES: u64 = 128 << 20;
/// How many signals are read from the store at once: each may be large.
const AT_ONCE: usize = 100;
/// How many lines of a log: some are long.
const LINES_AT_ONCE: usize = 64;

/// By what a workload was opened: everything that changes an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    workload: String,
    /// Of its profile, and the number of the change that told of it or of its signals last.
    profile: (String, u64),
    /// How many lines curation, suppressions and settings have.
    heads: [u64; 3],
}

/// An opened workload. Its files live as long as it.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The fleet of this one workload.
    pub(crate) fleet: Fleet,
    /// About how much it takes, in memory and in its folder.
    bytes: u64,
    _folder: TempDir,
}

fn no_folder(error: &std::io::Error) -> Failed {
    Failed::new(
        Code::Unavailable,
        format!("there is no room to open it: {error}"),
        "see the log of the server",
    )
}

/// All lines of a log as a file, and how many they are.
pub(crate) fn mirror(store: &dyn Store, log: LogName, path: &Path) -> Result<u64, Failed> {
    let mut file = File::create(path).map(BufWriter::new).map_err(|error| no_folder(&error))?;
    let mut seen = 0;
    loop {
        let entries = store.entries(log, seen, LINES_AT_ONCE)?;
        for entry in &entries.lines {
            writeln!(file, "{}", entry.line).map_err(|error| no_folder(&error))?;
            seen = entry.number;
        }
        if entries.lines.is_empty() || seen >= entries.head {
            break;
        }
    }
    file.flush().map_err(|error| no_folder(&error))?;
    Ok(seen)
}

/// The newest signals of a workload as a file, and how many bytes they are.
fn write_signals(store: &dyn Store, workload: &str, path: &Path) -> Result<u64, Failed> {
    let mut after = SignalsAfter { workload: Some(workload.to_owned()), ..SignalsAfter::default() };
    let (mut file, mut n, mut bytes) = (None, 0, 0);
    while n < MOST_SIGNALS && bytes < MOST_SIGNAL_BYTES {
        let rows = store.signals(&after, AT_ONCE)?;
        let Some(last) = rows.last() else { break };
        let file = match &mut file {
            Some(file) => file,
            // Without signals there is no file.
            none => none.insert(File::create(path).map(BufWriter::new).map_err(|error| no_folder(&error))?),
        };
        for row in &rows {
            writeln!(file, "{}", row.body).map_err(|error| no_folder(&error))?;
            bytes += row.body.len() as u64 + 1;
        }
        n += rows.len();
        after.before = Some((last.at, last.id.clone()));
    }
    if let Some(mut file) = file {
        file.flush().map_err(|error| no_folder(&error))?;
    }
    Ok(bytes)
}

fn head(store: &dyn Store, log: LogName) -> Result<u64, StoreError> {
    Ok(store.entries(log, u64::MAX >> 1, 1)?.head)
}

/// Opens a workload for `author`, who may decide with it.
///
/// # Errors
/// There is none of this name, none is learned of it, or what it was learned to cannot be had.
pub(crate) fn open(app: &App, workload: &str, author: &str) -> Result<Opened, Failed> {
    let (_, rules) = super::rules(&*app.store, &app.serving)?;
    let row = app.store.workload(workload)?;
    let unknown = || {
        Failed::new(
            Code::NotFound,
            "no workload is called so, or none is learned yet",
            "see /api/v1/workloads",
        )
    };
    let profile = row.and_then(|row| row.profile).ok_or_else(unknown)?;
    let bytes = app.objects.get(&format!("profiles/{}", profile.hash), MOST_BYTES)?;
    let of_profile = bytes.len() as u64;
    let folder = tempfile::tempdir().map_err(|error| no_folder(&error))?;
    let sources = folder.path().join("of");
    std::fs::create_dir(&sources)
        .and_then(|()| std::fs::write(sources.join("learned.profile"), bytes))
        .map_err(|error| no_folder(&error))?;
    let of_signals = write_signals(&*app.store, workload, &sources.join("signals.json"))?;
    let [curation, suppressions] =
        ["curation.jsonl", "suppressions.jsonl"].map(|name| folder.path().join(name));
    mirror(&*app.store, LogName::Curation, &curation)?;
    mirror(&*app.store, LogName::Suppressions, &suppressions)?;
    let options = FleetOptions {
        curation: Some(curation),
        suppressions: Some(suppressions),
        author: author.to_owned(),
        threads: 1,
        learning: Rules::clone(&rules),
        ..FleetOptions::default()
    };
    let fleet = Fleet::start(vec![sources.into()], options, || {});
    let _ = fleet.surveyed();
    Ok(Opened { fleet, bytes: TIMES * (of_profile + of_signals), _folder: folder })
}

/// An opened workload to be asked: the one that is kept, where nothing has changed.
///
/// # Errors
/// The same as [`open`].
pub(crate) fn asked(app: &App, workload: &str) -> Result<Arc<Opened>, Failed> {
    // Whoever asks at the same time waits, and finds it opened.
    let _turn = app.serving.shelf.turn(workload);
    let row = app.store.workload(workload)?;
    let profile = row.as_ref().and_then(|row| Some((row.profile.as_ref()?.hash.clone(), row.changed)));
    let mut heads = [0; 3];
    for (head_of, log) in heads.iter_mut().zip([LogName::Curation, LogName::Suppressions, LogName::Settings])
    {
        *head_of = head(&*app.store, log)?;
    }
    let key = Key { workload: workload.to_owned(), profile: profile.unwrap_or_default(), heads };
    if let Some(opened) = app.serving.shelf.find(&key) {
        return Ok(opened);
    }
    let opened = Arc::new(open(app, workload, "nobody")?);
    app.serving.shelf.keep(key, opened.bytes, &opened);
    Ok(opened)
}

//! `habitus suppress import`: suppressions that exist in Datadog, looked at with the signals at hand. Nothing is written.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::CliError;
use super::args::ImportArgs;
use super::remote::Remote;
use crate::cli::args::Format;
use crate::cli::bringing::Needs;
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::fleet::Cancel;
use crate::model::UnixNanos;
use crate::reports::handover::ExistingRows;
use crate::sources::datadog::suppressions::{RemoteSuppression, SuppressionsError, parse_suppressions};
use crate::suppressions::existing::Existing;
use crate::text::number::counted;
use crate::text::sanitize;

/// The most bytes of a file of suppressions.
const MOST_BYTES: u64 = 256 << 20;

pub(super) fn run(setup: &Setup, args: &ImportArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (mut found, sources) = told_apart(args)?;
    if args.from_datadog {
        let remote = Remote::of(setup)?;
        found.extend(remote.listed(printer)?.suppressions);
    }
    let now = UnixNanos(setup.clock().now);
    let existing: Vec<Existing> = found.into_iter().map(existing).collect();
    let (fleet, view) = setup.survey_for(&sources, &Needs::Signals, printer)?;
    let looked = fleet
        .look_at(&existing, now, &Cancel::default())
        .map_err(|error| CliError::Unreadable { problem: error.to_string(), hint: String::new() })?;
    let rows = ExistingRows { existing: &existing, looked: &looked, now };
    match args.format {
        Format::Text if existing.is_empty() => printer.note("habitus: there are no suppressions"),
        Format::Text => printer.text(&rows.text())?,
        format => printer.table(setup, format, &rows.table(), || rows.json(&view))?,
    }
    match rows.too_wide() {
        0 => Ok(()),
        some => {
            Err(CliError::Check(format!("{} too wide", counted(some, "suppression is", "suppressions are"))))
        }
    }
}

/// Suppressions of files, and the words that are sources. What is no document of suppressions is a source; where nothing is
/// one, the error is of the first that might be meant.
fn told_apart(args: &ImportArgs) -> Result<(Vec<RemoteSuppression>, Vec<OsString>), CliError> {
    let (mut found, mut sources, mut is_any, mut nearly) = (Vec::new(), Vec::new(), args.from_datadog, None);
    for word in &args.files {
        match suppressions(word, args.from_datadog) {
            Ok(Some(read)) => {
                found.extend(read);
                is_any = true;
            }
            Ok(None) => sources.push(word.clone()),
            Err(Unread::Perhaps(problem)) => {
                nearly.get_or_insert(problem);
                sources.push(word.clone());
            }
            Err(Unread::Damaged(problem)) => return Err(unreadable(problem)),
        }
    }
    match (is_any, nearly) {
        (true, _) => Ok((found, sources)),
        (false, Some(problem)) => Err(unreadable(problem)),
        (false, None) => Err(CliError::usage(
            "no file of suppressions was given",
            "name a file that holds an answer of Datadog's suppressions API, or ask with --from-datadog",
        )),
    }
}

fn unreadable(problem: String) -> CliError {
    let hint = "`habitus suppress import --help` says what such a file is";
    CliError::Unreadable { problem, hint: hint.to_owned() }
}

/// Why a file gave no suppressions.
enum Unread {
    /// It is none, or it is something else: a source.
    Perhaps(String),
    /// It is one, and something in it is wrong.
    Damaged(String),
}

/// The suppressions of a file; `None` where it is nothing of the kind.
fn suppressions(word: &OsString, sources_only_stdin: bool) -> Result<Option<Vec<RemoteSuppression>>, Unread> {
    let path = Path::new(word);
    let name = sanitize(&path.to_string_lossy()).into_owned();
    let read = if word == "-" && !sources_only_stdin {
        read(io::stdin().lock())
    } else if path.is_file() {
        File::open(path).and_then(read)
    } else {
        return Ok(None);
    };
    let bytes = read.map_err(|error| Unread::Damaged(format!("{name}: {error}")))?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes).trim_ascii_start();
    if text.first() != Some(&b'{') && word != "-" {
        return Ok(None);
    }
    match parse_suppressions(&bytes) {
        Ok(found) => Ok(Some(found)),
        Err(error) => {
            let problem = format!("{name}: {error}");
            let is_one = matches!(error, SuppressionsError::Bad { .. } | SuppressionsError::Refused(_));
            Err(if is_one || word == "-" { Unread::Damaged(problem) } else { Unread::Perhaps(problem) })
        }
    }
}

/// Reads a file as far as it may be one of suppressions: what begins otherwise may be long.
fn read(mut from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.by_ref().take(64).read_to_end(&mut bytes)?;
    if bytes.contains(&b'{') {
        from.take(MOST_BYTES).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// A suppression of Datadog's, as it is looked at here.
fn existing(remote: RemoteSuppression) -> Existing {
    let time =
        |milliseconds: i64| UnixNanos(u64::try_from(milliseconds).unwrap_or(0).saturating_mul(1_000_000));
    let by = if remote.creator.name.is_empty() { remote.creator.handle } else { remote.creator.name };
    Existing {
        ours: Existing::ours_of(remote.tags.iter().map(String::as_str)),
        id: remote.id,
        name: remote.name,
        enabled: remote.enabled,
        rule_query: remote.rule_query,
        event_query: remote.data_exclusion_query,
        signal_query: remote.suppression_query,
        starts: remote.start_date.map(time),
        ends: remote.expiration_date.map(time),
        by,
    }
}

//! `habitus push SOURCE… --to URL`: sends activity dumps and signals to a backend, which learns from them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ffi::OsString;
use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::CliError;
use super::args::{Format, SOURCES_HELP};
use super::backends;
use super::interrupt::Interrupt;
use super::printer::Printer;
use super::setup::{Setup, sources_or_default};
use crate::formats::FORMATS;
use crate::learned::{Receiver, Sending, What};
use crate::sources::backend::{Backend, BackendError, Credentials, Options, Progress, Upload, Watch};
use crate::sources::{self, Piece, Place, Spool};
use crate::text::number::counted;
use crate::text::sanitize;

#[derive(Debug, Args)]
pub(super) struct PushArgs {
    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    sources: Vec<OsString>,

    /// The backend, by its address or its name in the settings; the token comes from one of the two options below, else from
    /// HABITUS_TOKEN, else from the settings
    #[arg(long, visible_alias = "backend", value_name = "BACKEND")]
    to: OsString,

    /// A file with the token, which nobody else may read
    #[arg(long, value_name = "FILE", conflicts_with = "token_command")]
    token_file: Option<PathBuf>,

    /// A program that prints the token; it is run without a shell, with the words after it
    #[arg(long, value_name = "COMMAND")]
    token_command: Option<String>,

    /// Certificates in PEM that are trusted beside those of the system
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,

    /// How to print what was sent: text or json
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// Of one file or member: what became of it.
struct Line {
    file: String,
    outcome: &'static str,
    reason: String,
    signals: u64,
    /// By its name and its content it is nothing that is sent: a README beside dumps.
    is_other: bool,
}

impl Line {
    fn new(file: String, outcome: &'static str, reason: String, signals: u64) -> Line {
        Line { file, outcome, reason, signals, is_other: false }
    }

    /// The end of its name, with the dot; empty where it has none.
    fn end(&self) -> &str {
        let name = self.file.rsplit(['/', '!']).next().unwrap_or_default();
        name.rfind('.').filter(|at| *at > 0).map_or("", |at| &name[at..])
    }
}

/// The ends of names of what may be sent, beside those of the formats: signals, and what others are packed in.
const ENDS: [&str; 12] =
    [".json", ".ndjson", ".jsonl", ".log", ".gz", ".tgz", ".zst", ".zstd", ".tar", ".tzst", ".dump", ".bin"];

/// Whether a file of such an end was meant to be sent.
fn is_meant(end: &str) -> bool {
    let end = end.to_ascii_lowercase();
    let Some(bare) = end.strip_prefix('.') else { return false };
    ENDS.contains(&end.as_str()) || FORMATS.iter().any(|format| format.extensions.contains(&bare))
}

/// Sends what is read, and remembers what became of it.
struct Push<'a> {
    backend: &'a Backend,
    interrupt: &'a Interrupt,
    lines: Vec<Line>,
    /// Why nothing more is sent.
    failed: Option<BackendError>,
}

const SENT: &str = "sent";
const REFUSED: &str = "refused";
const PASSED_OVER: &str = "passed_over";
const UNREAD: &str = "unread";

pub(super) fn run(setup: &Setup, args: &PushArgs, printer: &mut Printer) -> Result<(), CliError> {
    if !matches!(args.format, Format::Text | Format::Json) {
        return Err(CliError::usage("push prints text or JSON only", "take `--format json` for programs"));
    }
    let sources = sources_or_default(&args.sources)?;
    let failed = |error: &BackendError| CliError::Backend(error.to_string());
    let address = backends::address(setup, &args.to)?;
    let (of_settings, ca_file) = backends::of_push(setup, &address)?;
    let options = Options { ca_file: args.ca_file.clone().or(ca_file), ..Options::default() };
    let credentials = named_credentials(args).unwrap_or(of_settings);
    let backend = Backend::open(&address, credentials, options).map_err(|error| match error {
        BackendError::Address(error) => {
            CliError::usage(error.to_string(), "give `--to https://habitus.example`")
        }
        error => failed(&error),
    })?;
    let interrupt = Interrupt::listen();
    let mut push = Push { backend: &backend, interrupt: &interrupt, lines: Vec::new(), failed: None };
    send(setup, &sources, &mut push);
    let Push { lines, failed: error, .. } = push;
    tell(&lines, args.format, printer)?;
    printer.finish()?;
    interrupt.die();
    if let Some(error) = &error {
        return Err(failed(error));
    }
    let count = |outcome| lines.iter().filter(|line| line.outcome == outcome).count() as u64;
    match (count(REFUSED), count(UNREAD)) {
        (0, 0) if lines.is_empty() => Err(CliError::Unreadable {
            problem: "no files were found".to_owned(),
            hint: "give activity dumps or signals, a folder or an archive of them".to_owned(),
        }),
        // What is no dump by name and content may lie beside dumps, but not alone.
        (0, 0) if count(SENT) == 0 && lines.iter().all(|line| line.is_other) => Err(CliError::Unreadable {
            problem: "nothing was sent: none of it is a dump or signals".to_owned(),
            hint: "give activity dumps or signals, a folder or an archive of them".to_owned(),
        }),
        (0, 0) => Ok(()),
        (0, unread) => Err(CliError::Unreadable {
            problem: format!("{} could not be read", counted(unread, "file", "files")),
            hint: "everything else was sent; sending it again does no harm".to_owned(),
        }),
        (refused, _) => {
            let files = counted(refused, "upload was", "uploads were");
            Err(CliError::Backend(format!("{files} refused; everything else was sent")))
        }
    }
}

/// What the command line says of the token.
fn named_credentials(args: &PushArgs) -> Option<Credentials> {
    let file = args.token_file.clone().map(Credentials::File);
    let words = |command: &String| command.split_whitespace().map(str::to_owned).collect();
    file.or_else(|| args.token_command.as_ref().map(|command| Credentials::Command(words(command))))
}

fn send(setup: &Setup, sources: &[OsString], push: &mut Push<'_>) {
    let fleet = setup.fleet_options(sources, None);
    let spool = Spool::new(fleet.spool_bytes);
    let (limits, formats) = (fleet.sources, fleet.formats);
    // Where it ended is in `push`.
    let _ = sources::list(sources, &limits, &mut |entry| match entry {
        Ok(entry) => {
            let mut sending = Sending { to: push, is_patient: false, waits: false, formats: formats.clone() };
            sources::read_into(&entry, &limits, &spool, &mut sending)
        }
        Err(problem) => push.passed_over(&problem.place, What::Unread, &problem.error.to_string()),
    });
}

impl Push<'_> {
    fn told(&mut self, line: Line) -> ControlFlow<()> {
        self.lines.push(line);
        if self.interrupt.has_come() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// What became of an upload. Where the backend does not answer or does not know us nothing more is tried.
    fn done(&mut self, place: &Place, signals: u64, sent: Result<(), BackendError>) -> ControlFlow<()> {
        let file = place.to_string();
        match sent {
            Ok(()) => {
                // The batches of one file are one line.
                match self
                    .lines
                    .last_mut()
                    .filter(|last| signals > 0 && last.file == file && last.signals > 0)
                {
                    Some(last) => last.signals += signals,
                    None => self.lines.push(Line::new(file, SENT, String::new(), signals)),
                }
            }
            Err(BackendError::Api { error, status, .. }) if [400, 413, 422].contains(&status) => {
                self.lines.push(Line::new(file, REFUSED, error.to_string(), 0));
            }
            Err(error) => {
                self.lines.push(Line::new(file, REFUSED, error.to_string(), 0));
                self.failed = Some(error);
                return ControlFlow::Break(());
            }
        }
        if self.interrupt.has_come() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn upload(
        &self,
        place: &Place,
        (cut, bytes): (bool, Vec<u8>),
        put: fn(&Backend, Upload, Watch<'_>) -> Result<(), BackendError>,
    ) -> Result<(), BackendError> {
        let upload = Upload {
            holder: place.holder().unwrap_or_default(),
            hint: place.hint().unwrap_or_default(),
            cut,
            bytes,
        };
        let watch = Watch { cancelled: &|| self.interrupt.has_come(), progress: &|_: Progress| {} };
        put(self.backend, upload, watch)
    }
}

impl Receiver for Push<'_> {
    fn dump(&mut self, piece: &Piece) -> ControlFlow<()> {
        let sent =
            self.upload(&piece.place, (piece.partial.is_some(), piece.bytes.clone()), Backend::put_dump);
        self.done(&piece.place, 0, sent)
    }

    fn signals(&mut self, place: &Place, batch: Vec<u8>, count: u64) -> ControlFlow<()> {
        let sent = self.upload(place, (false, batch), Backend::put_signals);
        self.done(place, count, sent)
    }

    fn passed_over(&mut self, place: &Place, what: What, reason: &str) -> ControlFlow<()> {
        let outcome = if what == What::Unread { UNREAD } else { PASSED_OVER };
        self.told(Line::new(place.to_string(), outcome, reason.to_owned(), 0))
    }

    fn strange(&mut self, place: &Place, reason: &str) -> ControlFlow<()> {
        let mut line = Line::new(place.to_string(), UNREAD, reason.to_owned(), 0);
        if place.path().is_some() && !is_meant(line.end()) {
            (line.is_other, line.outcome) = (true, PASSED_OVER);
        }
        self.told(line)
    }
}

/// Lines, each with how many others say the same of files with the same end: those are one line, where the first of them
/// stands. What was sent is told one by one.
fn alike(lines: &[Line]) -> Vec<(&Line, usize)> {
    let mut told: Vec<(&Line, usize)> = Vec::new();
    let mut known: HashMap<(&str, &str, &str), usize> = HashMap::new();
    for line in lines {
        if line.outcome == SENT {
            told.push((line, 0));
            continue;
        }
        match known.entry((line.outcome, &line.reason, line.end())) {
            Entry::Occupied(first) => told[*first.get()].1 += 1,
            Entry::Vacant(first) => {
                first.insert(told.len());
                told.push((line, 0));
            }
        }
    }
    told
}

/// How many of each.
fn counts(lines: &[Line]) -> Value {
    let count = |outcome| lines.iter().filter(|line| line.outcome == outcome).count();
    let dumps = lines.iter().filter(|line| line.outcome == SENT && line.signals == 0).count();
    json!({
        "dumps": dumps,
        "signals": lines.iter().map(|line| line.signals).sum::<u64>(),
        REFUSED: count(REFUSED),
        PASSED_OVER: count(PASSED_OVER),
        UNREAD: count(UNREAD),
    })
}

fn tell(lines: &[Line], format: Format, printer: &mut Printer) -> Result<(), CliError> {
    let counts = counts(lines);
    if format == Format::Json {
        let files = lines.iter().map(|line| {
            json!({ "file": line.file, "outcome": line.outcome, "reason": line.reason, "signals": line.signals })
        });
        return printer.json(&json!({ "files": files.collect::<Vec<_>>(), "counts": counts }));
    }
    for (line, others) in alike(lines) {
        let said = match (line.outcome, line.signals) {
            (SENT, 0) => "sent".to_owned(),
            (SENT, signals) => format!("{} sent", counted(signals, "signal", "signals")),
            (REFUSED, _) => format!("refused: {}", line.reason),
            (PASSED_OVER, _) => format!("passed over: {}", line.reason),
            (_, _) => format!("not read: {}", line.reason),
        };
        let what = match others {
            0 => line.file.clone(),
            others if line.end().is_empty() => format!("{} files", others + 1),
            others => format!("{} {} files", others + 1, line.end()),
        };
        printer.text(&format!("{}: {}\n", sanitize(&what), sanitize(&said)))?;
    }
    let of = |name: &str| counts[name].as_u64().unwrap_or(0);
    let mut parts = vec![counted(of("dumps"), "dump", "dumps"), counted(of("signals"), "signal", "signals")];
    parts[1].push_str(" sent");
    for (name, words) in [(REFUSED, "refused"), (PASSED_OVER, "passed over"), (UNREAD, "not read")] {
        if of(name) > 0 {
            parts.push(format!("{} {words}", of(name)));
        }
    }
    printer.text(&format!("{}\n", parts.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_many_files_is_said_once() {
        let of =
            |file: &str, outcome, reason: &str| Line::new(file.to_owned(), outcome, reason.to_owned(), 0);
        let lines = [
            of("a/x.profile", PASSED_OVER, "sum"),
            of("a/y.protobuf", SENT, ""),
            of("t.tar!z.profile", PASSED_OVER, "sum"),
            of("a/z.protobuf", SENT, ""),
            of("w.profile", PASSED_OVER, "other"),
            of("v", PASSED_OVER, "sum"),
        ];
        let told: Vec<_> =
            alike(&lines).into_iter().map(|(line, others)| (line.file.as_str(), others)).collect();
        let all = [("a/x.profile", 1), ("a/y.protobuf", 0), ("a/z.protobuf", 0), ("w.profile", 0), ("v", 0)];
        assert_eq!(told, all);
    }

    #[test]
    fn by_its_name_a_readme_was_not_meant() {
        let end = |file: &str| Line::new(file.to_owned(), UNREAD, String::new(), 0).end().to_owned();
        for (file, is) in [
            ("a/README", false),
            ("INDEX.md", false),
            (".gitignore", false),
            ("x.profile", true),
            ("t.tar!b/x.PROTOBUF", true),
            ("signals.json.gz", true),
            ("x.", false),
        ] {
            assert_eq!(is_meant(&end(file)), is, "{file}");
        }
    }
}

//! `habitus push SOURCE… --to URL`: sends activity dumps and signals to a backend, which learns from them.

use std::ffi::OsString;
use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::CliError;
use super::args::{Format, SOURCES_HELP};
use super::interrupt::Interrupt;
use super::printer::Printer;
use super::setup::{Setup, sources_or_default};
use crate::learned::{Receiver, Sending, What};
use crate::sources::backend::{
    Backend, BackendError, Credentials, Options, Progress, Upload, VARIABLE, Watch,
};
use crate::sources::http::Secret;
use crate::sources::{self, Piece, Place, Spool};
use crate::text::number::counted;
use crate::text::sanitize;

#[derive(Debug, Args)]
pub(super) struct PushArgs {
    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    sources: Vec<OsString>,

    /// The address of the backend; the token comes from HABITUS_TOKEN, or from one of the two options below
    #[arg(long, value_name = "URL")]
    to: String,

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
    let options = Options { ca_file: args.ca_file.clone(), ..Options::default() };
    let backend = Backend::open(&args.to, credentials(args)?, options).map_err(|error| match error {
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

fn credentials(args: &PushArgs) -> Result<Credentials, CliError> {
    if let Some(file) = &args.token_file {
        return Ok(Credentials::File(file.clone()));
    }
    if let Some(command) = &args.token_command {
        return Ok(Credentials::Command(command.split_whitespace().map(str::to_owned).collect()));
    }
    match std::env::var(VARIABLE) {
        Ok(text) if !text.trim().is_empty() => {
            let wrong =
                || CliError::usage(format!("what {VARIABLE} holds cannot be a token"), "give one as `hbt_…`");
            Secret::new(&text).map(Credentials::Token).ok_or_else(wrong)
        }
        _ => Ok(Credentials::None),
    }
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
                    None => self.lines.push(Line { file, outcome: SENT, reason: String::new(), signals }),
                }
            }
            Err(BackendError::Api { error, status, .. }) if [400, 413, 422].contains(&status) => {
                self.lines.push(Line { file, outcome: REFUSED, reason: error.to_string(), signals: 0 });
            }
            Err(error) => {
                self.lines.push(Line { file, outcome: REFUSED, reason: error.to_string(), signals: 0 });
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
        self.lines.push(Line { file: place.to_string(), outcome, reason: reason.to_owned(), signals: 0 });
        if self.interrupt.has_come() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
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
    for line in lines {
        let said = match (line.outcome, line.signals) {
            (SENT, 0) => "sent".to_owned(),
            (SENT, signals) => format!("{} sent", counted(signals, "signal", "signals")),
            (REFUSED, _) => format!("refused: {}", line.reason),
            (PASSED_OVER, _) => format!("passed over: {}", line.reason),
            (_, _) => format!("not read: {}", line.reason),
        };
        printer.text(&format!("{}: {}\n", sanitize(&line.file), sanitize(&said)))?;
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

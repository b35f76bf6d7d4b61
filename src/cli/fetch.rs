//! `habitus fetch`: gets signals from Datadog as they are, for a file or for another command to read.

use std::fs;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;

use super::CliError;
use super::args::FetchArgs;
use super::datadog::{account, client, failed};
use super::interrupt::Interrupt;
use super::printer::Printer;
use super::setup::Setup;
use crate::model::UnixNanos;
use crate::settings::paths::PrivateFile;
use crate::sources::datadog::{
    ApiError, Client, End, MAX_PAGE, Page, Progress, QueryError, SignalQuery, SignalRequest, signal_by_id,
    signal_id,
};
use crate::text::number::counted;
use crate::text::sanitize::json_safe;
use crate::text::shell::quote;
use crate::text::time::absolute;
use crate::text::when::{WORDS, when};
use crate::text::{sanitize, time};

/// What is fetched.
enum Wanted {
    One(String),
    Many(SignalRequest),
}

pub(super) fn run(setup: &Setup, args: &FetchArgs, printer: &mut Printer) -> Result<(), CliError> {
    let wanted = wanted(setup, args)?;
    let request = match &wanted {
        Wanted::One(id) => signal_by_id(id).map_err(|error| CliError::usage(error.to_string(), ""))?,
        Wanted::Many(request) => request.first_page(),
    };
    let next = match &wanted {
        Wanted::One(id) => format!("habitus why {} - SOURCE", quote(id.trim())),
        Wanted::Many(_) => "habitus signals - SOURCE".to_owned(),
    };
    let account = account(setup)?;
    if args.print_request {
        printer.text(&format!("{}\n", request.curl(&account.endpoint)))?;
        let page = match &wanted {
            Wanted::Many(many) if many.limit > MAX_PAGE => {
                " It is the first page; the next one wants the `after` of its answer as `cursor` in `page`."
            }
            _ => "",
        };
        printer.note(&format!(
            "habitus: with DD_API_KEY and DD_APP_KEY in the environment this asks {}; pipe its answer into `{next}`.{page}",
            account.endpoint.host()
        ));
        return Ok(());
    }
    let mut output = Output::open(args.output.as_deref())?;
    let interrupt = Interrupt::listen();
    let fetched = client(setup, account.clone())
        .map_err(Stop::Api)
        .and_then(|client| fetch(setup, &client, &wanted, &interrupt, &mut output, printer));
    match fetched {
        Ok(()) => output.finish(printer),
        Err(Stop::Output(error)) => Err(error),
        Err(Stop::Api(error)) => {
            output.give_up(printer)?;
            printer.finish()?;
            interrupt.die();
            Err(failed(&error, &account, &request, &next))
        }
    }
}

/// Why it ended too early.
enum Stop {
    Api(ApiError),
    Output(CliError),
}

fn fetch(
    setup: &Setup,
    client: &Client,
    wanted: &Wanted,
    interrupt: &Interrupt,
    output: &mut Output,
    printer: &mut Printer,
) -> Result<(), Stop> {
    let cancelled = || interrupt.has_come();
    let request = match wanted {
        Wanted::One(id) => {
            let body = client.signal(id, &cancelled).map_err(Stop::Api)?;
            let page = Page::parse(&body).map_err(Stop::Api)?;
            return output.page(&page, 1, printer).map_err(Stop::Output);
        }
        Wanted::Many(request) => request,
    };
    let mut written = Ok(());
    let searched = client.search(request, &cancelled, &mut |progress| {
        match progress {
            Progress::Page(page) => written = output.page(page, request.limit, printer),
            Progress::Waiting { span, reason } if span.as_secs() > 0 => {
                let why = match reason {
                    ApiError::RateLimited { .. } => "Datadog allows no more requests now".to_owned(),
                    other => other.to_string(),
                };
                printer.note(&format!("habitus: waiting {} s: {why}", span.as_secs()));
            }
            Progress::Waiting { .. } => {}
        }
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    written.map_err(Stop::Output)?;
    let searched = searched.map_err(Stop::Api)?;
    let [from, to] = [request.from, request.to].map(|at| absolute(at.0, setup.settings.time));
    if searched.signals == 0 {
        let query = request.query.text();
        printer.note(&format!("habitus: Datadog has no signal from {from} to {to} for {query}"));
    }
    if searched.end != End::Complete {
        let count = counted(output.count, "signal", "signals");
        printer.note(&format!(
            "habitus: there may be more than these {count}, the oldest from {from} on; --limit takes more, --from begins later"
        ));
    }
    Ok(())
}

fn wanted(setup: &Setup, args: &FetchArgs) -> Result<Wanted, CliError> {
    if let Some(id) = &args.id {
        // What is no id is told by who makes the request.
        return Ok(Wanted::One(signal_id(id).unwrap_or_else(|| id.clone())));
    }
    let refused = |error: QueryError| CliError::usage(error.to_string(), "");
    let mut query = SignalQuery::all();
    if let Some(workload) = &args.workload {
        query = query.of_workload(workload).map_err(refused)?;
    }
    if let Some(container) = &args.container {
        query = query.of_container(container).map_err(refused)?;
    }
    if let Some(text) = &args.query {
        query = query.matching(text).map_err(refused)?;
    }
    let now = setup.clock().now;
    let read = |option: &str, text: &str| {
        when(text, now).map(UnixNanos).ok_or_else(|| {
            CliError::usage(format!("{option}: `{}` is no time", sanitize(text)), format!("write {WORDS}"))
        })
    };
    if let Some(at) = &args.at {
        return Ok(Wanted::Many(SignalRequest::around(query, read("--at", at)?, args.limit)));
    }
    let (from, to) = (read("--from", &args.from)?, read("--to", &args.to)?);
    if from > to {
        let [from, to] = [from, to].map(|at| time::rfc3339(at.0));
        return Err(CliError::usage(format!("--from {from} is after --to {to}"), "exchange the two"));
    }
    Ok(Wanted::Many(SignalRequest { query, from, to, limit: args.limit }))
}

/// One JSON document that is written signal by signal, to standard output or into a file.
struct Output {
    file: Option<PrivateFile>,
    /// The name of the file as it was given.
    name: String,
    count: u64,
}

impl Output {
    fn open(path: Option<&Path>) -> Result<Output, CliError> {
        let Some(path) = path.filter(|path| path.as_os_str() != "-") else {
            return Ok(Output { file: None, name: String::new(), count: 0 });
        };
        let name = sanitize(&path.to_string_lossy()).into_owned();
        // The file that is put there would replace a device or a link.
        let file = match fs::symlink_metadata(path) {
            Ok(found) if !found.is_file() => Err(io::Error::other("something else than a file stands there")),
            _ => PrivateFile::create(path),
        };
        let file = file.map_err(|error| {
            CliError::usage(format!("{name} cannot be written: {error}"), "name a file in a folder of yours")
        })?;
        Ok(Output { file: Some(file), name, count: 0 })
    }

    /// Writes the signals of a page, up to `limit` in all.
    fn page(&mut self, page: &Page<'_>, limit: u64, printer: &mut Printer) -> Result<(), CliError> {
        for signal in &page.signals {
            if self.count < limit {
                let before = if self.count == 0 { "{\"data\":[\n" } else { ",\n" };
                self.write(before, printer)?;
                self.write(&json_safe(signal), printer)?;
                self.count += 1;
            }
        }
        Ok(())
    }

    fn write(&mut self, text: &str, printer: &mut Printer) -> Result<(), CliError> {
        match &mut self.file {
            Some(file) => Ok(file.write_all(text.as_bytes()).map_err(CliError::Output)?),
            None => printer.text(text),
        }
    }

    fn close(&mut self, printer: &mut Printer) -> Result<(), CliError> {
        self.write(if self.count == 0 { "{\"data\":[]}\n" } else { "\n]}\n" }, printer)
    }

    /// All signals have come.
    fn finish(mut self, printer: &mut Printer) -> Result<(), CliError> {
        self.close(printer)?;
        if let Some(file) = self.file {
            file.commit().map_err(CliError::Output)?;
            let count = counted(self.count, "signal", "signals");
            printer.note(&format!("habitus: {count} written to {}", self.name));
        }
        Ok(())
    }

    /// No more signals will come. What was printed stays readable; a file is not written in parts.
    fn give_up(mut self, printer: &mut Printer) -> Result<(), CliError> {
        if self.count == 0 {
            return Ok(());
        }
        let count = counted(self.count, "signal", "signals");
        if self.file.is_some() {
            printer.note(&format!("habitus: {} is not written: only {count} had come", self.name));
            return Ok(());
        }
        self.close(printer)?;
        printer.note(&format!("habitus: these are not all: only {count} had come, the oldest"));
        Ok(())
    }
}

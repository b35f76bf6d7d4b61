//! `habitus why`: is this alert normal, and how do you know?

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::Path;

use serde_json::Value;

use super::CliError;
use super::args::{WhyArgs, WhyFormat};
use super::bringing::Needs;
use super::datadog;
use super::printer::Printer;
use super::setup::{Setup, something_was_read, sources_or_default};
use crate::fleet::{Cancel, Fleet, FleetView, Suppressed};
use crate::formats;
use crate::model::Signal;
use crate::reports::links::{self, LinkFacts};
use crate::reports::signals::hidden::{self, with_ids};
use crate::reports::signals::object;
use crate::reports::why::{self, Answer, Line, Target};
use crate::signals::{Clues, Placement, Whereabouts};
use crate::sources::datadog::signal_by_id;
use crate::text::number::counted;
use crate::text::{hyperlink, sanitize};

/// The columns of the margin in which the names of sections stand.
const MARGIN: usize = 12;

pub(super) fn run(setup: &Setup, args: &WhyArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (fleet, view, asked) = asked(setup, args, printer)?;
    let is_one = asked.len() == 1;
    let cancel = Cancel::default();
    let mut answers: Vec<Answer> = Vec::new();
    for (signal, placement) in asked {
        let answer = why::ask(&fleet, &view, signal, placement, setup.masker(), &cancel);
        answers.push(answer.map_err(|error| CliError::Unreadable {
            problem: sanitize(&error.to_string()).into_owned(),
            hint: "give the files that tell of the workload again".to_owned(),
        })?);
    }
    answers.sort_by_key(|answer| (answer.verdict.rank(), std::cmp::Reverse(answer.signal.severity)));
    let unknown = answers.iter().filter(|answer| !answer.is_known()).count();
    let all = answers.len();
    let shown = if args.format == WhyFormat::Json { all } else { args.limit.min(all) };
    for answer in answers.iter_mut().take(shown) {
        let own = answer.placement.workload.clone();
        answer.elsewhere =
            why::elsewhere(&fleet, &view, &answer.signal, &answer.verdict, own.as_deref(), &cancel);
    }
    let suppressed = super::suppress::suppressed(setup, &fleet, printer)?;
    print(setup, args, &answers[..shown], (&view, &suppressed), is_one, printer)?;
    if shown < all {
        let more = counted((all - shown) as u64, "more signal", "more signals");
        printer.note(&format!("habitus: {more}; --limit shows more, `habitus signals` lists all"));
    }
    match (unknown, is_one) {
        (0, _) => Ok(()),
        (_, true) => Err(CliError::Check("not known".to_owned())),
        (unknown, false) => Err(CliError::Check(format!("{unknown} of {all} are not known"))),
    }
}

/// The signals that are asked about, with the fleet that knows of them.
#[allow(clippy::type_complexity, reason = "three things that are found together")]
fn asked(
    setup: &Setup,
    args: &WhyArgs,
    printer: &mut Printer,
) -> Result<(Fleet, std::sync::Arc<FleetView>, Vec<(Signal, Placement)>), CliError> {
    let is_given = args.target == "-" || Path::new(&args.target).exists();
    if is_given {
        return given(setup, args, printer);
    }
    let text = args.target.to_string_lossy().into_owned();
    let needs = why::id_in(&text);
    let needs = needs.as_deref().map_or(Needs::Signals, Needs::Signal);
    let (fleet, view) = setup.survey_for(&args.sources, &needs, printer)?;
    if view.remote.is_empty() {
        something_was_read(&view)?;
    }
    let found: Vec<(Signal, Placement)> = match why::target(&view, &text) {
        Target::Signals(signals) => signals
            .iter()
            .filter_map(|&at| Some((view.signals.get(at)?, view.signals.placement(at)?.clone())))
            .collect(),
        Target::Instance { workload, instance } => {
            let (instance, workload) = (sanitize(&instance), sanitize(&workload));
            return Err(CliError::usage(
                format!("no signal is known of the container `{instance}` of {workload}"),
                format!("`habitus only-here {instance}` lists what only it does"),
            ));
        }
        Target::Unknown => placed(&view, fetched(setup, &text)?),
    };
    Ok((fleet, view, found))
}

/// The signal of an id that no source holds, from Datadog. Without keys or a network the error says how to ask for it
/// elsewhere.
fn fetched(setup: &Setup, text: &str) -> Result<Vec<Signal>, CliError> {
    let Some(id) = why::id_in(text) else { return Err(unknown(text)) };
    let request = signal_by_id(&id).map_err(|_| unknown(text))?;
    let account = datadog::account(setup)?;
    let failed = |error: &_, account: &_| {
        let error = datadog::failed(error, account, &request, "habitus why - SOURCE");
        match error {
            CliError::Backend(told) => CliError::Backend(format!(
                "no source holds a signal or container `{}`, and Datadog could not be asked for it: {told}",
                sanitize(text)
            )),
            other => other,
        }
    };
    let client = datadog::client(setup, account.clone()).map_err(|error| failed(&error, &account))?;
    let body = client.signal(&id, &|| false).map_err(|error| failed(&error, &account))?;
    let mut signals = Vec::new();
    formats::signals::read(&body, formats::signals::Limits::default(), &mut |signal| signals.push(signal));
    if signals.is_empty() { Err(unknown(text)) } else { Ok(signals) }
}

/// Signals with the places that a fleet knows for them.
fn placed(view: &FleetView, signals: impl IntoIterator<Item = Signal>) -> Vec<(Signal, Placement)> {
    let places = Whereabouts::of(view.workloads.iter().map(|w| (w.name.as_str(), w.observations())));
    let place = |signal: Signal| {
        let placement = places.place(&Clues::of(&signal));
        (signal, placement)
    };
    signals.into_iter().map(place).collect()
}

/// The signals of a file or of standard input, judged by what the sources tell.
#[allow(clippy::type_complexity, reason = "three things that are found together")]
fn given(
    setup: &Setup,
    args: &WhyArgs,
    printer: &mut Printer,
) -> Result<(Fleet, std::sync::Arc<FleetView>, Vec<(Signal, Placement)>), CliError> {
    let given = Fleet::start(vec![args.target.clone()], setup.fleet_options(&[], None), || {}).surveyed();
    let shown = sanitize(&args.target.to_string_lossy()).into_owned();
    if given.signals.is_empty() {
        return Err(CliError::Unreadable {
            problem: format!("no signal was found in {shown}"),
            hint: "give agent events, or answers of the security signals API".to_owned(),
        });
    }
    let sources: Vec<OsString> = sources_or_default(&args.sources)?;
    let (fleet, view) = setup.survey(&sources, printer)?;
    let found = placed(&view, given.signals.indices().filter_map(|at| given.signals.get(at)));
    Ok((fleet, view, found))
}

fn unknown(text: &str) -> CliError {
    let shown = sanitize(text);
    CliError::usage(
        format!("nothing that was read is, or is of, `{shown}`"),
        "give the id of a signal, a container or a pod of the sources; or a file or `-` that holds the signal",
    )
}

fn print(
    setup: &Setup,
    args: &WhyArgs,
    answers: &[Answer],
    decided: (&FleetView, &Suppressed),
    is_one: bool,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let clock = setup.clock();
    // One that was given or fetched may be none of those that were read.
    let at = |answer: &Answer| decided.0.signals.with_id(&answer.signal.id).next();
    let hidden = |answer: &Answer| hidden::by(decided.1, at(answer)?, clock.zone);
    match args.format {
        WhyFormat::Json => {
            let mut objects: Vec<Value> = answers
                .iter()
                .map(|answer| {
                    let one = object(&answer.signal, &answer.placement, Some(&answer.verdict));
                    with_ids(one, at(answer).map(|at| decided.1.of(at)).unwrap_or_default())
                })
                .collect();
            let value = if is_one { objects.pop().unwrap_or_default() } else { Value::Array(objects) };
            printer.json(&value)
        }
        WhyFormat::Markdown => {
            for (at, answer) in answers.iter().enumerate() {
                let between = if at == 0 { "" } else { "\n" };
                printer.text(&format!("{between}{}", why::markdown(answer, &clock, args.redact)))?;
                if let Some(by) = hidden(answer).filter(|_| !args.redact) {
                    printer.text(&format!("\n**SUPPRESSED** by {}\n", sanitize(&by)))?;
                }
            }
            Ok(())
        }
        WhyFormat::Text => {
            for (at, answer) in answers.iter().enumerate() {
                if at > 0 {
                    printer.text("\n")?;
                }
                for line in why::lines(answer, &clock, setup.ascii) {
                    printer.text(&text_line(&line))?;
                    if let Some(by) = hidden(answer).filter(|_| line.kind == why::LineKind::Headline) {
                        printer.text(&format!("SUPPRESSED by {}\n", sanitize(&by)))?;
                    }
                }
                if is_one {
                    print_links(setup, answer, printer)?;
                }
            }
            Ok(())
        }
    }
}

/// Where Datadog's application shows it: addresses in full, to be copied, and links of the terminal where it has them.
fn print_links(setup: &Setup, answer: &Answer, printer: &mut Printer) -> Result<(), CliError> {
    let facts = LinkFacts::of_signal(&answer.signal, &answer.placement);
    let as_links = setup.caps.hyperlinks && std::io::stdout().is_terminal();
    let mut margin = "OPEN";
    for link in links::links(&facts, &setup.settings.links, &datadog::site(setup)) {
        let url = if as_links { hyperlink(&link.url, &link.url) } else { link.url };
        printer.text(&format!("{margin:<MARGIN$} {}: {url}\n", link.title))?;
        margin = "";
    }
    Ok(())
}

fn text_line(line: &Line) -> String {
    let text = sanitize(&line.text);
    let line = match line.kind {
        why::LineKind::Title | why::LineKind::Headline | why::LineKind::Blank => text.into_owned(),
        why::LineKind::Link(_) => format!("  {:<MARGIN$}{text}", line.margin),
        why::LineKind::Section(_) => format!("{:<MARGIN$} {text}", line.margin),
    };
    format!("{}\n", line.trim_end())
}

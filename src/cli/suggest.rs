//! `habitus suggest`: suppressions that are proposed, and why a signal got none.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use clap::Args;
use serde_json::{Value, json};

use super::CliError;
use super::args::{Format, SOURCES_HELP};
use super::backends;
use super::bringing::Needs;
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_problems, warn_of_keys};
use super::signals::{retain, workloads};
use super::suppress::{source_words, suppressed};
use crate::fleet::{Cancel, Fleet, FleetView};
use crate::query::Query;
use crate::reports::signals::{self, RowMaker, SignalRow, SignalWords};
use crate::reports::suppress::json as report;
use crate::reports::suppress::suggestions::{self, Block};
use crate::reports::tags;
use crate::reports::why::{Target, target};
use crate::signals::SignalIndex;
use crate::suppressions::{Allowed, NotSuggested, Suggestion, Suggestions};
use crate::text::number::counted;
use crate::text::sanitize;

const SUGGEST_HELP: &str = "\
The ladder of a suggestion says for every rung how many of the signals at hand it hides:
  30          so many, all learned
  30 +1!      one more of which something is not learned: refused
  5~          some of them in part only
  30 open     it does not pin what runs, where and under what: only by typing what it is
  none        it cannot be said exactly

Examples:
  habitus suggest demo-data                      all suggestions, those that hide most first
  habitus suggest platform/backup demo-data      those of a workload
  habitus suggest AQ26881457ed demo-data         the one for a signal, or why it got none: exit code 1";

#[derive(Debug, Args)]
#[command(after_help = SUGGEST_HELP)]
pub(super) struct SuggestArgs {
    /// A workload by any part of its name, a signal, a container or a suggestion by its id; what is there as a file is a
    /// source
    #[arg(value_name = "WORKLOAD|SIGNAL|ID")]
    pub(super) of: Option<OsString>,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// Only those for signals that this filter selects: `rule:archive_encryption severity:high env:prod`
    #[arg(short, long, value_name = "FILTER", allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    /// Only those of this workload, also where a file is called so
    #[arg(short, long, value_name = "WORKLOAD")]
    pub(super) workload: Option<String>,

    /// Say what else is to be known of each, and why the other signals got none; JSON is then an object of `suggestions`
    /// and `without`
    #[arg(long)]
    pub(super) why: bool,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

/// What was asked for.
enum Asked {
    /// All, or those of one workload.
    Workloads(Vec<String>),
    /// Those for these signals.
    Signals(Vec<SignalIndex>),
    /// The one of this id.
    One(String),
}

/// The suggestions of a workload.
pub(super) struct OfWorkload {
    pub(super) name: String,
    pub(super) short: String,
    pub(super) made: Arc<Suggestions>,
}

/// The suggestions of workloads by their full names. Of those that cannot be opened it is told.
pub(super) fn made(
    fleet: &Fleet,
    view: &FleetView,
    names: impl IntoIterator<Item = String>,
    printer: &mut Printer,
) -> Vec<OfWorkload> {
    let mut all = Vec::new();
    for name in names {
        match fleet.suggestions(&name, &Cancel::default()) {
            Ok(made) => {
                let short = view.workload(&name).map_or_else(|| name.clone(), |w| w.short_name.clone());
                all.push(OfWorkload { name, short, made });
            }
            Err(error) => printer.note(&format!("habitus: {name}: {error}")),
        }
    }
    all
}

/// The workloads that have signals, by their full names.
pub(super) fn with_signals(view: &FleetView) -> Vec<String> {
    view.signals.workloads().map(|(name, _)| name.to_owned()).collect()
}

pub(super) fn run(setup: &Setup, args: &SuggestArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let (of, sources) = told_apart(setup, args);
    let needs = match (args.workload.as_deref(), of.as_deref()) {
        (Some(workload), _) => Needs::Workload(workload),
        (None, Some(of)) => Needs::Suggested(of),
        (None, None) => Needs::WithSignals,
    };
    let (fleet, view) = setup.survey_for(&sources, &needs, printer)?;
    if view.signals.is_empty() {
        something_was_read(&view)?;
    }
    tell_problems(view.workloads.iter().flat_map(|workload| &workload.problems), printer);
    let asked = asked(&view, args.workload.as_deref(), of.as_deref())?;
    let suppressed = suppressed(setup, &fleet, printer)?;
    let names = match &asked {
        Asked::Workloads(names) => names.clone(),
        Asked::Signals(signals) => {
            let of = signals.iter().filter_map(|&at| view.signals.placement(at)?.workload.clone());
            of.collect::<BTreeSet<String>>().into_iter().collect()
        }
        Asked::One(_) => with_signals(&view),
    };
    let all = made(&fleet, &view, names, printer);
    let wanted = selected(setup, &fleet, &view, &query, printer)?;
    let is_wanted = |suggestion: &Suggestion| {
        let is_asked = match &asked {
            Asked::Workloads(_) => true,
            Asked::Signals(signals) => suggestion.signals.iter().any(|at| signals.contains(at)),
            Asked::One(id) => suggestion.id.starts_with(id.as_str()),
        };
        is_asked
            && wanted.as_ref().is_none_or(|wanted| suggestion.signals.iter().any(|at| wanted.contains(at)))
    };
    let mut list: Vec<(&OfWorkload, &Suggestion)> = all
        .iter()
        .flat_map(|of| of.made.list.iter().map(move |suggestion| (of, suggestion)))
        .filter(|(_, suggestion)| is_wanted(suggestion))
        .collect();
    // Those that hide most first, provisional ones last, across workloads as within one.
    list.sort_by_cached_key(|(of, suggestion)| {
        let hides = suggestions::proposed(suggestion).map_or(0, |scope| scope.hides.signals);
        let most = suggestion.signals.len();
        (
            suggestion.is_provisional(),
            std::cmp::Reverse((hides, most)),
            of.name.clone(),
            suggestion.id.clone(),
        )
    });
    let mut without: Vec<NotSuggested> = all.iter().flat_map(|of| of.made.without.iter().cloned()).collect();
    without.extend(of_no_workload(&view, &asked));
    without.retain(|without| match &asked {
        Asked::Workloads(_) => wanted.as_ref().is_none_or(|wanted| wanted.contains(&without.at)),
        Asked::Signals(signals) => signals.contains(&without.at),
        Asked::One(_) => false,
    });
    let masker = setup.masker();
    match args.format {
        Format::Text => {
            let sources = source_words(&sources);
            for (at, (of, suggestion)) in list.iter().enumerate() {
                let block = Block {
                    suppressed: &suppressed,
                    masker,
                    ascii: setup.ascii,
                    workload: &of.short,
                    sources: &sources,
                    why: args.why || list.len() == 1,
                };
                let between = if at == 0 { "" } else { "\n" };
                printer.text(&format!("{between}{}", block.text(suggestion)))?;
            }
        }
        Format::Json => {
            let json = |list: &[(&OfWorkload, &Suggestion)]| -> Vec<Value> {
                let one = |s| report::suggestion(s, &view.signals, &suppressed, masker);
                list.iter().map(|(_, suggestion)| one(suggestion)).collect()
            };
            let value = if args.why {
                let why = without.iter().map(|without| report::not_suggested(&view.signals, without));
                json!({ "suggestions": json(&list), "without": why.collect::<Vec<_>>() })
            } else {
                Value::Array(json(&list))
            };
            printer.json(&value)?;
        }
        Format::Csv | Format::Markdown => {
            let plain: Vec<&Suggestion> = list.iter().map(|(_, suggestion)| *suggestion).collect();
            let table = suggestions::table(&plain, &suppressed, masker);
            printer.table(setup, args.format, &table, || Value::Null)?;
        }
    }
    ending(&view, &asked, args, (&all, &list, &without), printer)
}

/// Says why there is no more, or nothing; an error where one signal was asked for that got none.
fn ending(
    view: &FleetView,
    asked: &Asked,
    args: &SuggestArgs,
    (all, list, without): (&[OfWorkload], &[(&OfWorkload, &Suggestion)], &[NotSuggested]),
    printer: &mut Printer,
) -> Result<(), CliError> {
    match asked {
        Asked::One(id) if list.is_empty() => Err(CliError::usage(
            format!("there is no suggestion `{}` now", sanitize(id)),
            "`habitus suggest SOURCE` lists all with their ids",
        )),
        Asked::One(_) => Ok(()),
        Asked::Signals(signals) => {
            for without in without {
                let id = view.signals.head(without.at).map_or("?", |head| head.id);
                let line = format!("{id} got no suggestion: {}", without.why);
                match args.format {
                    Format::Text => printer.text(&format!("{}\n", sanitize(&line)))?,
                    _ => printer.note(&format!("habitus: {line}")),
                }
                if args.format == Format::Text {
                    for line in would_hide(all, id) {
                        printer.text(&format!("  {}\n", sanitize(&line)))?;
                    }
                }
            }
            match (without.len(), signals.len()) {
                (0, _) => Ok(()),
                (_, 1) => Err(CliError::Check("no suggestion".to_owned())),
                (none, of) => Err(CliError::Check(format!("{none} of {of} signals got no suggestion"))),
            }
        }
        Asked::Workloads(_) => {
            if args.why && args.format == Format::Text {
                reasons(view, without, list.is_empty(), printer)?;
            } else if !without.is_empty() && args.format == Format::Text {
                let signals = counted(without.len() as u64, "signal", "signals");
                printer.note(&format!("habitus: {signals} got no suggestion; --why says why"));
            } else if list.is_empty() && args.format == Format::Text {
                printer.note("habitus: there are no signals to suggest anything for");
            }
            Ok(())
        }
    }
}

/// Why signals got none: each reason once, with how many and a few of them.
fn reasons(
    view: &FleetView,
    without: &[NotSuggested],
    is_first: bool,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let mut by_reason: BTreeMap<&str, Vec<SignalIndex>> = BTreeMap::new();
    for without in without {
        by_reason.entry(&without.why).or_default().push(without.at);
    }
    let mut by_reason: Vec<(&str, Vec<SignalIndex>)> = by_reason.into_iter().collect();
    by_reason.sort_by_key(|(_, signals)| std::cmp::Reverse(signals.len()));
    if !by_reason.is_empty() {
        let head = counted(without.len() as u64, "signal", "signals");
        printer.text(&format!("{}{head} without a suggestion\n", if is_first { "" } else { "\n" }))?;
    }
    for (why, signals) in by_reason {
        let ids = report::ids(&view.signals, &signals[..signals.len().min(1)]).join(", ");
        let such = if signals.len() > 1 { "such as " } else { "" };
        printer.text(&format!(
            "  {:>5}  {}\n         {such}{}\n",
            signals.len(),
            sanitize(why),
            sanitize(&ids)
        ))?;
    }
    Ok(())
}

/// What is said of the rungs that would hide a signal though something of it is not learned.
fn would_hide(all: &[OfWorkload], signal: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for suggestion in all.iter().flat_map(|of| &of.made.list) {
        let hiding =
            || suggestion.scopes.iter().filter(|scope| scope.unlearned.iter().any(|id| id == signal));
        let rungs = hiding().count();
        let refused = hiding().filter(|scope| matches!(scope.allowed, Allowed::Refused(_))).count();
        if rungs > 0 {
            let all = if rungs == refused { "all refused".to_owned() } else { format!("{refused} refused") };
            let rungs = counted(rungs as u64, "rung", "rungs");
            lines.push(format!("suggestion {} has {rungs} that would hide it: {all}", suggestion.id));
        }
    }
    lines
}

/// Signals that were asked for and belong to no workload.
fn of_no_workload(view: &FleetView, asked: &Asked) -> Vec<NotSuggested> {
    let Asked::Signals(signals) = asked else { return Vec::new() };
    let unplaced = signals
        .iter()
        .filter(|&&at| view.signals.placement(at).is_none_or(|placement| placement.workload.is_none()));
    unplaced
        .map(|&at| NotSuggested {
            at,
            id: "unplaced",
            why: "it belongs to no workload that is known".to_owned(),
        })
        .collect()
}

/// The first word, where it is no source, and the sources.
fn told_apart(setup: &Setup, args: &SuggestArgs) -> (Option<String>, Vec<OsString>) {
    let Some(first) = &args.of else { return (None, args.sources.clone()) };
    let text = first.to_string_lossy();
    let is_source = *first == "-"
        || Path::new(first).exists()
        || text.contains(['*', '?', '['])
        || backends::is_source(setup, first);
    if is_source {
        return (None, std::iter::once(first).chain(&args.sources).cloned().collect());
    }
    (Some(text.into_owned()), args.sources.clone())
}

/// Whether a text may be the id of a suggestion, or the beginning of one.
pub(super) fn is_id(text: &str) -> bool {
    (4..=12).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn asked(view: &FleetView, workload: Option<&str>, of: Option<&str>) -> Result<Asked, CliError> {
    let named = |name| -> Result<Vec<String>, CliError> {
        Ok(workloads(view, name)?.into_iter().flatten().collect())
    };
    if let Some(workload) = workload {
        return Ok(Asked::Workloads(named(Some(workload))?));
    }
    let Some(of) = of else { return Ok(Asked::Workloads(named(None)?)) };
    match (target(view, of), named(Some(of))) {
        (Target::Signals(signals), _) => Ok(Asked::Signals(signals)),
        (_, Ok(names)) => Ok(Asked::Workloads(names)),
        (Target::Instance { instance, .. }, _) => Err(CliError::usage(
            format!("no signal is known of the container `{}`", sanitize(&instance)),
            "a suggestion is for signals; `habitus signals` lists them",
        )),
        _ if is_id(of) => Ok(Asked::One(of.to_owned())),
        (_, Err(CliError::Usage { problem, hint })) if problem.starts_with("no workload") => {
            let shown = sanitize(of);
            let what = format!("`{shown}` is no workload, no signal and no suggestion here, nor a file");
            Err(CliError::usage(what, hint))
        }
        // It may be several workloads.
        (_, Err(error)) => Err(error),
    }
}

/// The signals that the filter selects; `None` without one.
fn selected(
    setup: &Setup,
    fleet: &Fleet,
    view: &FleetView,
    query: &Query,
    printer: &mut Printer,
) -> Result<Option<BTreeSet<SignalIndex>>, CliError> {
    if query.is_empty() {
        return Ok(None);
    }
    let mut maker = RowMaker::new(view, setup.masker());
    let mut rows: Vec<Arc<SignalRow>> = Vec::new();
    for name in with_signals(view) {
        match signals::judged(fleet, &mut maker, Some(&name), usize::MAX, &Cancel::default()) {
            Ok(judged) => rows.extend(judged),
            Err(error) => printer.note(&format!("habitus: {name}: {error}")),
        }
    }
    let suppressed = suppressed(setup, fleet, printer)?;
    let words = SignalWords::of(&rows, &suppressed);
    warn_of_keys(query, &[&words, &tags::of(view, &Query::default())], printer);
    retain(view, &super::journal::of(setup, fleet, printer), &suppressed, &mut rows, query);
    Ok(Some(rows.iter().map(|row| row.at).collect()))
}

//! `habitus suppress accept`: a suggestion becomes a suppression; what it hides is said first.

use std::sync::Arc;

use super::args::AcceptArgs;
use super::named::{self, end};
use super::{Surveyed, failed, now, suppressed};
use crate::cli::CliError;
use crate::cli::bringing::{Needs, bring};
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::cli::suggest::{OfWorkload, made, with_signals};
use crate::fleet::{Cancel, Chosen, FleetView, Suppressed};
use crate::model::UnixNanos;
use crate::reports::suppress::suggestions::proposed;
use crate::reports::suppress::told;
use crate::reports::suppress::words;
use crate::suppressions::store::{Accepted, Change};
use crate::suppressions::{Allowed, Breadth, Place, Scope, Suggestion};
use crate::text::sanitize;

/// In one day, in nanoseconds.
const DAY: u64 = 86_400_000_000_000;

pub(super) fn run(setup: &Setup, args: &AcceptArgs, printer: &mut Printer) -> Result<(), CliError> {
    let now = now(setup);
    let end = ending(setup, args, now)?;
    let surveyed = Surveyed::needed(setup, &args.sources, &Needs::Suggestion(&args.id), printer)?;
    let before = suppressed(setup, &surveyed.fleet, printer)?;
    let all = of_id(&surveyed, &args.id, printer);
    let (of, suggestion) = suggestion(&all, &args.id)?;
    let scope = chosen(suggestion, args.behaviour, args.place)?;
    let typed = typed(suggestion, scope, args.typed.as_deref(), setup.ascii)?;
    let chosen = Chosen {
        breadth: scope.breadth,
        place: scope.place,
        reason: args.reason.clone(),
        typed,
        query: Some(scope.text.clone()),
    };
    let cancel = Cancel::default();
    let accepted =
        surveyed.fleet.acceptance(&of.name, &suggestion.id, &chosen, now, &cancel).map_err(failed)?;
    let view = everywhere(setup, &surveyed, scope, printer)?;
    let hidden = match &scope.query {
        Some(query) => surveyed.fleet.would_hide(query, &cancel),
        None => Ok(Vec::new()),
    };
    let hidden = hidden.map_err(|error| crate::cli::tree::unreadable(&error))?;
    let lines = told::Acceptance {
        suggestion,
        scope,
        hidden: &hidden,
        signals: &view.signals,
        before: &before,
        end,
        clock: setup.clock(),
        ascii: setup.ascii,
        masker: setup.masker(),
    };
    printer.text(&lines.text())?;
    if args.dry_run {
        printer.note("habitus: nothing was changed: it was only asked what would be");
        return Ok(());
    }
    // What it does is said before it is done.
    printer.finish()?;
    enter(setup, &surveyed, &before, &suggestion.id, accepted, end, printer)
}

/// The view with all signals that a rung may hide: of an open one those of every workload.
fn everywhere(
    setup: &Setup,
    surveyed: &Surveyed,
    scope: &Scope,
    printer: &mut Printer,
) -> Result<Arc<FleetView>, CliError> {
    if surveyed.view.remote.is_empty() || !matches!(scope.allowed, Allowed::Open(_)) {
        return Ok(Arc::clone(&surveyed.view));
    }
    bring(setup, &surveyed.fleet, &Needs::Signals, printer)
}

/// Enters it, and its end where that is another than what holds.
fn enter(
    setup: &Setup,
    surveyed: &Surveyed,
    before: &Suppressed,
    id: &str,
    accepted: Accepted,
    end: Option<UnixNanos>,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let now = now(setup);
    let standing = before.standing(id).map(|(standing, _)| standing);
    let seen = standing.and_then(|standing| standing.decided.as_ref()).map(|entry| entry.id.as_str());
    let entry = surveyed.fleet.suppress(id, Change::Accept(Arc::new(accepted)), seen, now).map_err(failed)?;
    // What ended an earlier acceptance must not end this one.
    if standing.and_then(|standing| standing.expires) != end {
        surveyed.fleet.suppress(id, Change::Expire(end), None, now).map_err(|error| {
            printer.note(&format!("habitus: {id} was accepted, and when it ends was not written"));
            failed(error)
        })?;
    }
    printer.note(&format!("habitus: accepted; `habitus suppress undo {}` takes it back", entry.id));
    super::tell_queued(&surveyed.fleet, printer);
    let after = super::again(setup, &surveyed.fleet)?;
    if let Some(line) = told::not_yet(&after, id) {
        printer.note(&format!("habitus: {line}"));
    }
    Ok(())
}

/// When it ends: what was said, else what the setting says.
fn ending(setup: &Setup, args: &AcceptArgs, now: UnixNanos) -> Result<Option<UnixNanos>, CliError> {
    if let Some(text) = &args.expires {
        return Ok(end(text, now.0)?.map(UnixNanos));
    }
    let days = setup.settings.suppressions.expires_days;
    Ok((days > 0).then(|| UnixNanos(now.0.saturating_add(days.saturating_mul(DAY)))))
}

/// The suggestions among which one of this id, or of this beginning of one, may be.
pub(super) fn of_id(surveyed: &Surveyed, id: &str, printer: &mut Printer) -> Vec<OfWorkload> {
    let mut all = Vec::new();
    for name in with_signals(&surveyed.view) {
        all.extend(made(&surveyed.fleet, &surveyed.view, [name], printer));
        // A whole id has no namesakes.
        let is_it = |of: &OfWorkload| of.made.list.iter().any(|suggestion| suggestion.id == id);
        if all.last().is_some_and(is_it) {
            break;
        }
    }
    all
}

fn suggestion<'a>(all: &'a [OfWorkload], text: &str) -> Result<(&'a OfWorkload, &'a Suggestion), CliError> {
    let each = || all.iter().flat_map(|of| of.made.list.iter().map(move |suggestion| (of, suggestion)));
    let ids = each().map(|(_, suggestion)| suggestion.id.as_str());
    let id = named::one(text, ids, "suggestion", "`habitus suggest SOURCE`")?;
    let found = each().find(|(_, suggestion)| suggestion.id == id);
    found.ok_or_else(|| CliError::usage(format!("there is no suggestion `{id}`"), ""))
}

/// The rung that is meant: what is named, and of what is not the rung that is proposed.
fn chosen(
    suggestion: &Suggestion,
    breadth: Option<Breadth>,
    place: Option<Place>,
) -> Result<&Scope, CliError> {
    let id = &suggestion.id;
    let proposed = proposed(suggestion);
    let breadth = breadth.or(proposed.map(|scope| scope.breadth));
    let place = place.or(proposed.map(|scope| scope.place));
    let (Some(breadth), Some(place)) = (breadth, place) else {
        let why = if suggestion.is_provisional() {
            format!("it is provisional: {}", words::lacks(&suggestion.lacks))
        } else {
            "no rung of it may be taken as it is".to_owned()
        };
        return Err(CliError::usage(
            sanitize(&format!("nothing is proposed of suggestion {id}: {why}")),
            format!("name the rung with --behaviour and --place; `habitus suggest {id} SOURCE` shows them"),
        ));
    };
    let found = suggestion.scopes.iter().find(|scope| (scope.breadth, scope.place) == (breadth, place));
    found.ok_or_else(|| {
        CliError::usage(
            format!("suggestion {id} has no rung {} {}", breadth.id(), place.id()),
            format!("a narrower one says the same; `habitus suggest {id} SOURCE` shows its rungs"),
        )
    })
}

/// Whether what the rung is was typed; an error where it had to be and was not.
fn typed(suggestion: &Suggestion, scope: &Scope, typed: Option<&str>, ascii: bool) -> Result<bool, CliError> {
    let phrase = words::phrase(scope, &suggestion.id);
    let is_typed = typed.is_some_and(|typed| typed.split_whitespace().eq(phrase.split_whitespace()));
    let (what, why) = match &scope.allowed {
        Allowed::Yes => return Ok(false),
        Allowed::Impossible(why) => {
            let name = words::rung_name(scope, ascii);
            return Err(CliError::Check(sanitize(&format!("{name} cannot be said: {why}")).into_owned()));
        }
        Allowed::Open(_) | Allowed::Refused(_) if is_typed => return Ok(true),
        Allowed::Open(why) => ("open", why),
        Allowed::Refused(why) => ("refused", why),
    };
    let mut lines = vec![format!("{} is {what}: {why}", words::rung_name(scope, ascii))];
    if !scope.unlearned.is_empty() {
        lines.push(format!("not learned: {}", told::some(&scope.unlearned, scope.hides.unknown.into())));
    }
    if typed.is_some() {
        lines.push("what was typed is not this rung and this id".to_owned());
    }
    lines.push(format!("whoever wants it all the same types: --typed '{phrase}'"));
    Err(CliError::Check(lines.iter().map(|line| sanitize(line)).collect::<Vec<_>>().join("\n")))
}

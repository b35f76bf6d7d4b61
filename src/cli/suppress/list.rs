//! `habitus suppress list|show`: what was decided, by whom and why, and what it hides.

use std::path::Path;

use serde_json::Value;

use super::args::{ListArgs, ShowArgs};
use super::{Surveyed, named, now, suppressed};
use crate::cli::CliError;
use crate::cli::args::Format;
use crate::cli::bringing::Needs;
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::cli::suggest::{made, with_signals};
use crate::cli::tree::unreadable;
use crate::fleet::{Cancel, Checked};
use crate::reports::suppress::json;
use crate::reports::suppress::kept::{self, Kept};
use crate::reports::suppress::shown::Shown;
use crate::text::sanitize;

pub(super) fn list(setup: &Setup, args: &ListArgs, printer: &mut Printer) -> Result<(), CliError> {
    let surveyed = Surveyed::of_use(setup, &args.sources, &Needs::Decided, printer)?;
    let suppressed = suppressed(setup, &surveyed.fleet, printer)?;
    let checked = checked(setup, &surveyed)?;
    let signals = surveyed.is_any.then_some(&*surveyed.view.signals);
    let mut all = Kept::all(&suppressed, signals, checked.as_deref());
    learn(&surveyed, &mut all, printer);
    if all.is_empty() && args.format == Format::Text {
        let file = suppressed.file.as_deref().map(Path::to_string_lossy).unwrap_or_default();
        printer.note(&format!("habitus: nothing was decided yet ({file})"));
        // The decisions on a backend are others than those of this machine.
        for backend in setup.loaded.backends.iter().filter(|_| surveyed.view.remote.is_empty()) {
            let name = sanitize(&backend.name);
            printer.note(&format!("habitus: decisions of backend {name}: `habitus suppress list {name}`"));
        }
        return Ok(());
    }
    let masker = setup.masker();
    let table = kept::table(&all, &surveyed.short(), &setup.clock(), setup.ascii, masker);
    let table = if args.format == Format::Text { table.without_empty_columns() } else { table };
    let of = |kept: &Kept| json::kept(kept, masker);
    printer.table(setup, args.format, &table, || Value::Array(all.iter().map(of).collect()))
}

/// Looks up what those are about that were never accepted, where there are suggestions to look in.
fn learn(surveyed: &Surveyed, all: &mut [Kept], printer: &mut Printer) {
    if !surveyed.is_any || all.iter().all(|kept| kept.about.is_some()) {
        return;
    }
    let made = made(&surveyed.fleet, &surveyed.view, with_signals(&surveyed.view), printer);
    for suggestion in made.iter().flat_map(|of| &of.made.list) {
        all.iter_mut().for_each(|kept| kept.learn(suggestion));
    }
}

/// What a check of each finds now; `None` where no source was read.
fn checked(setup: &Setup, surveyed: &Surveyed) -> Result<Option<Vec<Checked>>, CliError> {
    if !surveyed.is_any {
        return Ok(None);
    }
    let checked = surveyed.fleet.check_suppressions(now(setup), &Cancel::default());
    checked.map(Some).map_err(|error| unreadable(&error))
}

pub(super) fn show(setup: &Setup, args: &ShowArgs, printer: &mut Printer) -> Result<(), CliError> {
    if !matches!(args.format, Format::Text | Format::Json) {
        return Err(CliError::usage(
            "one suppression is shown as text or JSON",
            "`habitus suppress report` writes it as markdown, `habitus suppress list` all as a table",
        ));
    }
    let surveyed = Surveyed::of_use(setup, &args.sources, &Needs::Decided, printer)?;
    let suppressed = suppressed(setup, &surveyed.fleet, printer)?;
    let id = named::suppression(&suppressed, &args.id)?;
    let checked = checked(setup, &surveyed)?;
    let signals = surveyed.is_any.then_some(&*surveyed.view.signals);
    let mut found: Vec<Kept> = Kept::of(&suppressed, &id, signals, checked.as_deref()).into_iter().collect();
    learn(&surveyed, &mut found, printer);
    let Some(kept) = found.pop() else {
        return Err(CliError::usage(format!("there is no suppression `{id}`"), ""));
    };
    match args.format {
        Format::Json => printer.json(&json::whole(&kept, setup.masker())),
        _ => {
            let shown = Shown {
                kept: &kept,
                approvals: setup.settings.suppressions.approvals,
                clock: setup.clock(),
                masker: setup.masker(),
                ascii: setup.ascii,
            };
            printer.text(&shown.text())
        }
    }
}

//! Finding the workload and the versions that somebody named.

use std::sync::Arc;

use super::CliError;
use crate::fleet::{FleetView, Workload};
use crate::model::{Observation, Selection};
use crate::settings::nearest;
use crate::text::sanitize;

/// Names that an error lists.
const LISTED: usize = 20;

/// The one workload that a name or a part of one means.
pub(super) fn workload(view: &FleetView, name: &str) -> Result<Arc<Workload>, CliError> {
    let shown = sanitize(name);
    match view.named(name).as_slice() {
        [only] => Ok(Arc::clone(only)),
        [] => {
            let last = |name: &'_ str| name.rfind('/').map_or(0, |slash| slash + 1);
            let names = view
                .workloads
                .iter()
                .flat_map(|w| [&w.short_name[last(&w.short_name)..], &w.short_name, &w.name]);
            let known: Vec<&str> = names.collect();
            let near = nearest(name, &known).map(sanitize);
            let hint = near.map_or_else(
                || "`habitus list` lists the workloads; any part of a name will do".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            Err(CliError::usage(format!("no workload is called `{shown}`"), hint))
        }
        several => {
            let names: Vec<String> =
                several.iter().take(LISTED).map(|w| sanitize(&w.name).into_owned()).collect();
            let more = several.len().saturating_sub(LISTED);
            let more = if more > 0 { format!("\nand {more} more") } else { String::new() };
            let problem =
                format!("`{shown}` may be any of {} workloads:\n{}{more}", several.len(), names.join("\n"));
            Err(CliError::usage(problem, "write more of the name"))
        }
    }
}

/// What of a selection is of these versions; without any, all of it.
pub(super) fn of_versions(
    workload: &Workload,
    observations: &[Observation],
    selection: &Selection,
    versions: &[String],
) -> Result<Selection, CliError> {
    if versions.is_empty() {
        return Ok(selection.clone());
    }
    for version in versions {
        if !workload.versions.contains(version) {
            let known: Vec<&str> = workload.versions.iter().map(String::as_str).collect();
            let listed: Vec<String> =
                known.iter().rev().take(LISTED).map(|known| sanitize(known).into_owned()).collect();
            return Err(CliError::usage(
                format!("{} has no version `{}`", sanitize(&workload.short_name), sanitize(version)),
                format!("it has {}", listed.join(", ")),
            ));
        }
    }
    Ok(Selection::from_fn(observations.len(), |id| {
        selection.contains(id)
            && observations.get(id.0 as usize).is_some_and(|o| versions.contains(&o.version))
    }))
}

/// An error if nothing is selected: an empty answer would look like "it does nothing".
pub(super) fn something_is_selected(selection: &Selection, workload: &Workload) -> Result<(), CliError> {
    if selection.is_empty() {
        let name = sanitize(&workload.short_name);
        if !workload.observations().iter().any(Observation::counts) {
            return Err(CliError::usage(
                format!("all that was watched of {name} is quarantined"),
                "`habitus learn curation` lists by whom and why, `habitus learn undo` takes it back",
            ));
        }
        return Err(CliError::usage(
            format!("the filter selects no snapshot of {name}"),
            "leave --filter out, or see `habitus show` for its tags",
        ));
    }
    Ok(())
}

//! What can be done on the page of units.

use super::sheets::Unit;
use super::state::UnitsTab;
use super::{CONTEXT, update};
use crate::reports::explain;
use crate::text::sanitize;
use crate::tui::explained;
use crate::tui::export;
use crate::tui::screens::{self, Place, selected_workload};
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::State;

const HERE: &[Context] = &[CONTEXT];

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "units.open",
        title: "versions, snapshots, instances, hosts and files of this workload",
        label: "units",
        help: "Opens what the workload was watched in: versions, snapshots, instances, hosts, metadata, files.",
        contexts: &[Context::GLOBAL],
        keys: &["u"],
        footer: Some(60),
        enabled: |state| match (&state.shell.pages.current().place, selected_workload(state)) {
            (Place::Units { .. }, _) => Err(Reason::from("they are shown")),
            (_, Some(_)) => Ok(()),
            (_, None) => Err(Reason::from("no workload is selected")),
        },
        run: |state| {
            let tab = UnitsTab::default();
            let place = selected_workload(state).map(|workload| Place::Units { workload, tab });
            place.map(Effect::Open).into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "units.restrict",
        title: "show the tree of what is marked or selected",
        label: "show tree",
        help: "Opens the process tree with only what was watched in the marked rows of all tabs, or else in the selected one.",
        contexts: HERE,
        keys: &["enter", "r"],
        footer: Some(1),
        enabled: restricts,
        run: update::restrict,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "units.mark",
        title: "mark or unmark the row",
        label: "mark",
        help: "Marks the row, or takes the mark away, and goes on to the next; marks of several tabs hold together.",
        contexts: HERE,
        keys: &["space"],
        footer: Some(2),
        steady: true,
        enabled: |state| match state.screens.units.selected() {
            Some(unit) if unit.name().is_some() => Ok(()),
            Some(_) => Err(Reason::from("versions, snapshots, instances and hosts can be marked")),
            None => Err(Reason::from("there is no row")),
        },
        run: update::mark,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "units.explain",
        title: "explain the figures of a version",
        label: "explain",
        help: "Says in a sentence each how common what the selected version does is, by itself, and why where that cannot be told.",
        contexts: HERE,
        keys: &["E"],
        enabled: |state| match state.screens.units.selected() {
            Some(Unit::Version(..)) => Ok(()),
            _ => Err(Reason::from("no version is selected")),
        },
        run: |state| {
            let Some(Unit::Version(row, _)) = state.screens.units.selected() else { return Vec::new() };
            let all = explain::of_version(row, state.lens.filter());
            vec![explained::popup(state, &sanitize(&row.version), &all)]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "units.all",
        title: "show the tree of all units again",
        label: "all units",
        help: "Takes away what the tree is restricted to, and all marks.",
        contexts: HERE,
        keys: &["x"],
        footer: Some(3),
        enabled: |state| {
            let workload = &state.screens.units.workload;
            match state.lens.restriction_of(workload) {
                Some(_) => Ok(()),
                None => Err(Reason::from("the tree shows all units")),
            }
        },
        run: update::unrestrict,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "units.sort",
        title: "sort by the next column",
        label: "sort",
        help: "Sorts by the next column; after the last one in the first order again.",
        contexts: HERE,
        keys: &["O"],
        footer: Some(4),
        enabled: has_rows,
        run: update::sort,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "units.reverse",
        title: "sort the other way round",
        help: "Turns the order of the rows round.",
        contexts: HERE,
        keys: &["R"],
        enabled: has_rows,
        run: update::reverse,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "units.copy",
        title: "copy what is selected",
        label: "copy",
        help: "Sends the whole name, value or file of the row to the terminal's clipboard.",
        contexts: HERE,
        keys: &["y"],
        footer: Some(20),
        enabled: has_rows,
        run: |state| {
            let screen = &state.screens.units;
            let clip = screen.selected().map(|unit| Clip {
                what: screen.tab.spec().one.to_owned(),
                text: crate::text::sanitize(unit.text()).into_owned(),
            });
            clip.map(Effect::Copy).into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "units.export",
        title: "export the rows of this tab",
        label: "export",
        help: "Writes the rows into a file of the present folder, as text, JSON, CSV or markdown.",
        contexts: HERE,
        keys: &["e"],
        danger: Danger::Asks,
        footer: Some(21),
        enabled: has_rows,
        run: |state| {
            let what = format!("the {}", state.screens.units.tab.spec().title);
            vec![export::ask(&what, |format| screens::Message::Units(update::Message::Export(format)))]
        },
        ..ActionSpec::DEFAULT
    },
    tab("units.versions", "versions", &["1"], |state| update::show(state, UnitsTab::Versions)),
    tab("units.snapshots", "snapshots", &["2"], |state| update::show(state, UnitsTab::Snapshots)),
    tab("units.instances", "instances", &["3"], |state| update::show(state, UnitsTab::Instances)),
    tab("units.hosts", "hosts", &["4"], |state| update::show(state, UnitsTab::Hosts)),
    tab("units.metadata", "metadata of the files", &["5"], |state| update::show(state, UnitsTab::Metadata)),
    tab("units.files", "files, and what is wrong with them", &["6"], |state| {
        update::show(state, UnitsTab::Files)
    }),
];

const fn tab(
    id: &'static str,
    title: &'static str,
    keys: &'static [&'static str],
    run: fn(&mut State) -> Vec<Effect>,
) -> ActionSpec {
    ActionSpec {
        id,
        title,
        help: "Shows that tab; left and right go through all.",
        contexts: HERE,
        keys,
        run,
        ..ActionSpec::DEFAULT
    }
}

fn has_rows(state: &State) -> Result<(), Reason> {
    if state.screens.units.selected().is_some() { Ok(()) } else { Err(Reason::from("there is no row")) }
}

fn restricts(state: &State) -> Result<(), Reason> {
    let screen = &state.screens.units;
    if !screen.restriction().is_empty() {
        return Ok(());
    }
    Err(match screen.tab {
        UnitsTab::Metadata => Reason::from("go to a version, snapshot, instance, host or file"),
        UnitsTab::Files if screen.selected().is_some() => {
            Reason::from("nothing that this file holds counts, so there is no tree of it")
        }
        _ => Reason::from("there is no row"),
    })
}

//! What can be done on the screen of comparisons, and how it is opened from others.

use super::state::{Phase, Question, UnitKey};
use super::{CONTEXT, update};
use crate::learning::DivideBy;
use crate::reports::diff::version_before;
use crate::reports::units::{self, short_id};
use crate::text::sanitize;
use crate::tui::export;
use crate::tui::screens::units::UnitsTab;
use crate::tui::screens::{self, Place, profile, selected_workload, units as units_screen, workloads};
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::{State, Toast};

const HERE: &[Context] = &[CONTEXT];

/// Where parts can be chosen.
const FROM: &[Context] = &[units_screen::CONTEXT, profile::CONTEXT, workloads::CONTEXT];

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "compared.only_here",
        title: "what only this does",
        label: "only here",
        help: "Opens what the selected instance, host, version or file does and no other, worst first; of a workload its \
               instances can be chosen from.",
        contexts: FROM,
        keys: &["o"],
        footer: Some(30),
        enabled: has_part,
        run: only_here,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "compared.diff",
        title: "compare with another",
        label: "diff",
        help: "Marks what is selected; pressed again on another one it opens what differs. Twice on a version compares it \
               with the one before it; in a tree two versions can be chosen.",
        contexts: FROM,
        keys: &["d"],
        footer: Some(31),
        enabled: has_part,
        run: diff,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "compared.open",
        title: "open the node in its tree",
        label: "open",
        help: "Opens the profile at the node of the selected row.",
        contexts: HERE,
        keys: &["enter"],
        footer: Some(1),
        enabled: has_row,
        run: update::open,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "compared.all",
        title: "show all, or only what is not explained",
        label: "all",
        help: "Shows also what is explained by another version, a known peer or a one-off name, and every behaviour below a \
               new process by itself; or leaves them out again.",
        contexts: HERE,
        keys: &["space", "a"],
        footer: Some(2),
        enabled: |state| match state.screens.compared.answer {
            Some(_) => Ok(()),
            None => Err(Reason::from("nothing is compared yet")),
        },
        run: update::toggle_all,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "compared.swap",
        title: "turn the difference round",
        label: "turn round",
        help: "Compares the older with the newer instead.",
        contexts: HERE,
        keys: &["x"],
        footer: Some(3),
        enabled: |state| match &state.shell.pages.current().place {
            Place::Diff { .. } => Ok(()),
            _ => Err(Reason::from("only a difference of two can be turned round")),
        },
        run: update::swap,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "compared.again",
        title: "compare again",
        help: "Compares once more.",
        contexts: HERE,
        keys: &["R"],
        enabled: |state| {
            let idle = state.screens.compared.phase == Phase::Idle;
            if idle { Err(Reason::from("nothing was compared")) } else { Ok(()) }
        },
        run: update::again,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "compared.copy",
        title: "copy the path or name",
        label: "copy",
        help: "Sends the path of the selected behaviour, or else its name, to the terminal's clipboard.",
        contexts: HERE,
        keys: &["y"],
        footer: Some(20),
        enabled: has_row,
        run: |state| {
            let screen = &state.screens.compared;
            let masker = state.lens.masker(state.shell.is_ascii());
            let clip = screen.selected().and_then(|row| {
                let (pair, answer) = (screen.pair_of(row)?, screen.answer.as_ref()?);
                let text = crate::reports::compared::name(&answer.compared, pair, masker);
                Some(Clip { what: "behaviour".to_owned(), text: sanitize(&text).into_owned() })
            });
            clip.map(Effect::Copy).into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "compared.export",
        title: "export what differs",
        label: "export",
        help: "Writes what is shown into a file of the present folder, as text, JSON, CSV or markdown.",
        contexts: HERE,
        keys: &["e"],
        danger: Danger::Asks,
        footer: Some(21),
        enabled: has_row,
        run: |_| {
            vec![export::ask("what differs", |format| {
                screens::Message::Compared(update::Message::Export(format))
            })]
        },
        ..ActionSpec::DEFAULT
    },
];

fn has_row(state: &State) -> Result<(), Reason> {
    let screen = &state.screens.compared;
    match screen.selected().and_then(|row| screen.pair_of(row)) {
        Some(_) => Ok(()),
        None => Err(Reason::from("nothing is selected")),
    }
}

/// What each tab of the page of units divides by.
static TABS: [(UnitsTab, DivideBy); 5] = [
    (UnitsTab::Versions, DivideBy::Version),
    (UnitsTab::Snapshots, DivideBy::Snapshot),
    (UnitsTab::Instances, DivideBy::Instance),
    (UnitsTab::Hosts, DivideBy::Host),
    (UnitsTab::Files, DivideBy::File),
];

/// The part that is selected on the page, or that its tree is restricted to.
fn part(state: &State) -> Option<UnitKey> {
    let workload = selected_workload(state)?;
    let unit = match &state.shell.pages.current().place {
        Place::Units { tab, .. } => {
            let by = TABS.iter().find(|(known, _)| known == tab).map(|(_, by)| *by)?;
            Some((by, state.screens.units.selected_name()?))
        }
        Place::Profile { .. } => restricted_to(state, &workload),
        _ => None,
    };
    Some(UnitKey { workload, unit })
}

/// The one unit that the tree of a workload is restricted to.
fn restricted_to(state: &State, workload: &str) -> Option<(DivideBy, String)> {
    let restriction = state.lens.restriction_of(workload)?;
    let lists = [
        (DivideBy::Instance, restriction.instances.as_slice()),
        (DivideBy::Host, restriction.hosts.as_slice()),
        (DivideBy::Snapshot, restriction.snapshots.as_slice()),
        (DivideBy::Version, restriction.versions.as_slice()),
    ];
    let mut named = lists.into_iter().filter(|(_, names)| !names.is_empty());
    match (named.next(), named.next()) {
        (Some((by, [only])), None) => Some((by, only.clone())),
        _ => None,
    }
}

fn has_part(state: &State) -> Result<(), Reason> {
    match part(state) {
        Some(_) => Ok(()),
        None => Err(Reason::from("no workload, version, snapshot, instance, host or file is selected")),
    }
}

/// Items that a choice holds.
const MOST_ITEMS: usize = 30;

fn only_here(state: &mut State) -> Vec<Effect> {
    match part(state) {
        Some(UnitKey { workload, unit: Some(unit) }) => {
            vec![Effect::Open(Place::OnlyHere { workload, unit })]
        }
        Some(UnitKey { workload, unit: None }) => vec![choose_instance(state, &workload)],
        None => Vec::new(),
    }
}

/// A choice of the instances of a workload, or of its hosts where none are known; the one seen last first.
fn choose_instance(state: &State, workload: &str) -> Effect {
    let Some(known) = state.lens.view.workload(workload) else {
        return Effect::Say(Toast::error("the workload is not there any more"));
    };
    let selection = state.lens.select(known);
    let instances = units::instances(known.observations(), &selection);
    let (by, mut rows) = if instances.is_empty() {
        (DivideBy::Host, units::hosts(known.observations(), &selection))
    } else {
        (DivideBy::Instance, instances)
    };
    rows.sort_by(|a, b| (b.totals.last_seen, &a.name).cmp(&(a.totals.last_seen, &b.name)));
    let items: Vec<ChoiceItem> = rows
        .iter()
        .take(MOST_ITEMS)
        .map(|row| ChoiceItem {
            label: sanitize(short_id(&row.name)).into_owned(),
            note: sanitize(&format!("{} {}", row.versions.join(" "), row.hosts.join(" "))).trim().to_owned(),
            effects: vec![Effect::Open(Place::OnlyHere {
                workload: workload.to_owned(),
                unit: (by, row.name.clone()),
            })],
        })
        .collect();
    if items.is_empty() {
        return Effect::Say(Toast::error("no instance or host of it is known"));
    }
    let title = format!("only in which {}", by.one());
    Effect::Push(Layer::Choice(Choice { title, items, cursor: Cursor::default() }))
}

fn diff(state: &mut State) -> Vec<Effect> {
    let Some(part) = part(state) else { return Vec::new() };
    let is_tree = matches!(state.shell.pages.current().place, Place::Profile { .. });
    match state.screens.compared.first.take() {
        Some(first) if first == part => again_on_the_same(state, part),
        Some(first) => {
            let (a, b) = in_order(state, first, part);
            vec![Effect::Open(Place::Diff { a, b })]
        }
        None if is_tree && part.unit.is_none() => vec![choose_versions(state, &part.workload)],
        None => {
            let words = sanitize(&part.words(&state.lens.view)).into_owned();
            state.screens.compared.first = Some(part);
            vec![Effect::Say(Toast::info(format!("{words} is marked; d on another one compares them")))]
        }
    }
}

/// Twice on the same: a version is compared with the one before it, anything else is marked no more.
fn again_on_the_same(state: &State, part: UnitKey) -> Vec<Effect> {
    if let Some((DivideBy::Version, version)) = &part.unit {
        let before = version_before(&state.lens.view, &part.workload, version).map(str::to_owned);
        return match before {
            Some(before) => {
                let a = UnitKey { unit: Some((DivideBy::Version, before)), ..part.clone() };
                vec![Effect::Open(Place::Diff { a, b: part })]
            }
            None => vec![Effect::Say(Toast::error("it is the first version: there is none before it"))],
        };
    }
    vec![Effect::Say(Toast::info("it is marked no more"))]
}

/// The older version first; everything else in the order in which it was chosen.
fn in_order(state: &State, first: UnitKey, second: UnitKey) -> (UnitKey, UnitKey) {
    let place = |part: &UnitKey| match &part.unit {
        Some((DivideBy::Version, version)) => {
            let workload = state.lens.view.workload(&part.workload)?;
            workload.versions.iter().position(|known| known == version)
        }
        _ => None,
    };
    match (place(&first), place(&second)) {
        (Some(one), Some(other)) if first.workload == second.workload && other < one => (second, first),
        _ => (first, second),
    }
}

/// A choice of a version and the one before it, the newest first.
fn choose_versions(state: &State, workload: &str) -> Effect {
    let versions = state.lens.view.workload(workload).map(|known| known.versions.clone()).unwrap_or_default();
    let part = |version: &String| UnitKey {
        workload: workload.to_owned(),
        unit: Some((DivideBy::Version, version.clone())),
    };
    let items: Vec<ChoiceItem> = versions
        .windows(2)
        .rev()
        .take(MOST_ITEMS)
        .map(|pair| ChoiceItem {
            label: sanitize(&pair[1]).into_owned(),
            note: format!("against {}", sanitize(&pair[0])),
            effects: vec![Effect::Tell(screens::Message::Compared(update::Message::Ask(Question::Diff(
                part(&pair[0]),
                part(&pair[1]),
            ))))],
        })
        .collect();
    if items.is_empty() {
        return Effect::Say(Toast::error(
            "it has one version; u lists its instances and hosts, which can be compared",
        ));
    }
    let title = "compare which version".to_owned();
    Effect::Push(Layer::Choice(Choice { title, items, cursor: Cursor::default() }))
}

//! What can be done on the page of suggestions, and how one gets there.

use super::{CONTEXT, decide, update};
use crate::tui::screens::{Place, suppress};
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::{State, Toast};

const DEFAULT: ActionSpec = ActionSpec { contexts: &[CONTEXT], ..ActionSpec::DEFAULT };

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "suggestions.open",
        title: "suppressions that are suggested",
        label: "suggestions",
        help: "Lists the suppressions that are suggested for the workload of the page, on a list for all workloads, and what was decided of them; again: for the selected one's workload alone, or for all.",
        contexts: &[Context::GLOBAL],
        keys: &["P"],
        footer: Some(76),
        remark: |state| match &state.shell.pages.current().place {
            Place::Suggestions { workload: Some(_) } => Some("of all".to_owned()),
            Place::Suggestions { workload: None } => Some("of one".to_owned()),
            _ => None,
        },
        run: |state| match state.shell.pages.current().place.clone() {
            Place::Suggestions { workload } => turn(state, workload.is_some()),
            _ => vec![Effect::Open(Place::Suggestions { workload: of_page(state) })],
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "suggestions.toggle",
        title: "turn it on or off",
        label: "on/off",
        help: "Accepts the suggestion at the rung that is proposed, with its evidence as the reason; turns what is accepted off, or on again. U takes it back.",
        keys: &["space"],
        footer: Some(1),
        steady: true,
        danger: Danger::None,
        enabled: decide::can_toggle,
        run: decide::toggle,
        ..DEFAULT
    },
    ActionSpec {
        id: "suggestions.ladder",
        title: "how far it may reach, and what that hides",
        label: "scope",
        help: "Opens the suggestion: every rung that it may be accepted at, and what each would hide.",
        keys: &["enter"],
        footer: Some(2),
        steady: true,
        enabled: |state| ladder(state).map(|_| ()),
        run: |state| ladder(state).ok().map(Effect::Open).into_iter().collect(),
        ..DEFAULT
    },
    ActionSpec {
        id: "suggestions.reject",
        title: "reject the suggestion",
        label: "reject",
        help: "Says that it is not wanted, and asks why; it is not proposed again.",
        keys: &["r"],
        footer: Some(3),
        steady: true,
        enabled: decide::can_say,
        run: decide::reject,
        ..DEFAULT
    },
    ActionSpec {
        id: "suggestions.undo",
        title: "take back the last decision",
        label: "undo",
        help: "Takes back what you decided last of any suggestion.",
        keys: &["U"],
        footer: Some(4),
        enabled: decide::can_undo,
        run: decide::undo,
        ..DEFAULT
    },
    ActionSpec {
        id: "suggestions.copy",
        title: "copy the id",
        label: "copy id",
        help: "Hands the id of the selected suggestion to the terminal's clipboard; the commands suggest and suppress take it.",
        keys: &["y"],
        footer: Some(7),
        enabled: |state| decide::selected(state).map(|_| ()),
        run: |state| {
            let id = state.screens.suggestions.selected().map(|row| row.id.clone());
            id.map(|text| Effect::Copy(Clip { what: "id".to_owned(), text })).into_iter().collect()
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "suggestions.again",
        title: "look again",
        help: "Weighs all suggestions of the page anew, and takes in what others have decided.",
        keys: &["R"],
        run: update::again,
        ..DEFAULT
    },
];

/// Lists those of the selected one's workload, or those of all.
fn turn(state: &mut State, all: bool) -> Vec<Effect> {
    let workload = state.screens.suggestions.workload().map(str::to_owned).filter(|_| !all);
    if workload.is_none() && !all {
        return vec![Effect::Say(Toast::info("no workload is selected"))];
    }
    // Going to and fro fills no history.
    state.shell.pages.current_mut().place = Place::Suggestions { workload: workload.clone() };
    update::enter(state, workload.as_deref())
}

/// The workload that the page is about; none on a page that lists several.
fn of_page(state: &State) -> Option<String> {
    match &state.shell.pages.current().place {
        Place::Workloads
        | Place::Tags
        | Place::Fleet
        | Place::Find { .. }
        | Place::Problems
        | Place::Settings
        | Place::Backend
        | Place::Signals { workload: None, .. } => None,
        _ => crate::tui::screens::selected_workload(state),
    }
}

/// The page of the selected suggestion.
fn ladder(state: &State) -> Result<Place, Reason> {
    let row = decide::selected(state)?;
    match &row.workload {
        Some(workload) => Ok(Place::Suppress {
            workload: workload.clone(),
            what: suppress::What::Suggestion(row.id.clone()),
        }),
        None => Err(Reason::from("it would not be suggested any more, and was never accepted")),
    }
}

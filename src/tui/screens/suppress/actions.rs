//! What can be done on the page of a suggestion, and how one gets there from a signal.

use super::state::What;
use super::{CONTEXT, SIGNALS, decide, told, update};
use crate::signals::SignalIndex;
use crate::text::sanitize;
use crate::tui::screens::{Place, signals, why};
use crate::tui::shell::action::{ActionSpec, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer, Prompt};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::State;

const DEFAULT: ActionSpec = ActionSpec { contexts: &[CONTEXT], ..ActionSpec::DEFAULT };

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "suppress.open",
        title: "suppress it",
        label: "suppress",
        help: "Opens the suggestion that the signal belongs to: how far a suppression of it may reach, and what each would hide.",
        contexts: &[signals::CONTEXT, why::CONTEXT],
        keys: &["b"],
        footer: Some(2),
        steady: true,
        remark: |state| match &state.shell.pages.current().place {
            Place::Why { signal } => told::remark(state, signal),
            _ => None,
        },
        enabled: |state| of_signal(state).map(|_| ()),
        run: |state| of_signal(state).ok().map(Effect::Open).into_iter().collect(),
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "suppress.accept",
        title: "accept the rung",
        label: "accept",
        help: "Suppresses what the selected rung hides, from now on: asks why. One that is open or refused must be typed first; U takes it back.",
        keys: &["a"],
        footer: Some(1),
        steady: true,
        danger: Danger::Asks,
        enabled: decide::can_accept,
        run: decide::accept,
        ..DEFAULT
    },
    ActionSpec {
        id: "suppress.toggle",
        title: "turn it off or on",
        label: "on/off",
        help: "Turns what is accepted off, or on again; where another rung is selected, accepts that one.",
        keys: &["space"],
        footer: Some(2),
        steady: true,
        enabled: decide::can_toggle,
        run: decide::toggle,
        ..DEFAULT
    },
    ActionSpec {
        id: "suppress.reject",
        title: "reject it",
        label: "reject",
        help: "Says that it is not wanted, and asks why; it is not proposed again.",
        keys: &["r"],
        footer: Some(4),
        steady: true,
        enabled: decide::can_say,
        run: decide::reject,
        ..DEFAULT
    },
    ActionSpec {
        id: "suppress.expiry",
        title: "say when it ends",
        label: "end",
        help: "Asks when the suppression ends: in how long (30d), on which day (2027-01-31), or never.",
        keys: &["e"],
        footer: Some(5),
        steady: true,
        enabled: decide::is_accepted,
        run: |_| vec![Effect::Push(Layer::Prompt(Prompt::open(&decide::EXPIRY, "")))],
        ..DEFAULT
    },
    ActionSpec {
        id: "suppress.note",
        title: "write a note",
        label: "note",
        help: "Adds a note to the suggestion; it is kept with the decisions.",
        keys: &["N"],
        footer: Some(6),
        enabled: decide::can_say,
        run: |_| vec![Effect::Push(Layer::Prompt(Prompt::open(&decide::NOTE, "")))],
        ..DEFAULT
    },
    ActionSpec {
        id: "suppress.approve",
        title: "approve it",
        label: "approve",
        help: "Approves what was accepted, as the second person; who accepted it cannot.",
        keys: &["A"],
        footer: Some(0),
        enabled: decide::can_approve,
        run: decide::approve,
        ..DEFAULT
    },
    ActionSpec {
        id: "suppress.undo",
        title: "take back the last decision",
        label: "undo",
        help: "Takes back what you decided last of any suggestion.",
        keys: &["U"],
        footer: Some(5),
        enabled: decide::can_undo,
        run: decide::undo,
        ..DEFAULT
    },
    ActionSpec {
        id: "suppress.why",
        title: "is the signal normal, and how do we know?",
        label: "why",
        help: "Opens the answer about the selected signal.",
        keys: &["enter"],
        footer: Some(1),
        enabled: |state| match state.focus() {
            SIGNALS => selected(state).map(|_| ()),
            _ => Err(Reason::from("no signal is selected; tab goes to the signals")),
        },
        run: |state| {
            let Ok(at) = selected(state) else { return Vec::new() };
            let found = &state.screens.suppress.found;
            let id = found.as_ref().and_then(|found| Some(found.signals.head(at)?.id.to_owned()));
            id.map(|signal| Effect::Open(Place::Why { signal })).into_iter().collect()
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "suppress.tree",
        title: "go to the behaviour in the tree",
        label: "tree",
        help: "Opens the workload's tree at what the selected signal is about.",
        keys: &["p"],
        footer: Some(8),
        enabled: |state| in_tree(state).map(|_| ()),
        run: |state| in_tree(state).ok().map(Effect::Open).into_iter().collect(),
        ..DEFAULT
    },
    ActionSpec {
        id: "suppress.copy",
        title: "copy the query, the id or a command",
        label: "copy",
        help: "Hands the query of the selected rung, the id of the suggestion, or a command that exports it to the terminal's clipboard.",
        keys: &["y"],
        footer: Some(7),
        enabled: |state| match &state.screens.suppress.found {
            Some(found) if !found.id.is_empty() => Ok(()),
            _ => Err(Reason::from("there is no suggestion")),
        },
        run: copy,
        ..DEFAULT
    },
    ActionSpec {
        id: "suppress.again",
        title: "look again",
        help: "Weighs the suggestion anew, and takes in what others have decided.",
        keys: &["R"],
        run: update::again,
        ..DEFAULT
    },
];

/// The page of the suggestion for the signal of the page of signals or of the answer.
fn of_signal(state: &State) -> Result<Place, Reason> {
    let id = match &state.shell.pages.current().place {
        Place::Why { signal } => Some(signal),
        _ => state.screens.signals.selected().map(|row| &row.id),
    };
    let all = &state.lens.view.signals;
    let found = id.and_then(|id| Some((id, all.with_id(id).find_map(|at| all.placement(at))?)));
    let Some((signal, placement)) = found else { return Err(Reason::from("there is no signal")) };
    let Some(workload) = placement.workload.clone() else {
        return Err(Reason::from("it belongs to no workload, and nothing is learned of it"));
    };
    if let Some(why) = told::refused(state, signal) {
        return Err(Reason::from(why));
    }
    Ok(Place::Suppress { workload, what: What::Signal(signal.clone()) })
}

fn selected(state: &State) -> Result<SignalIndex, Reason> {
    state.screens.suppress.selected().ok_or_else(|| Reason::from("there is no signal"))
}

/// Where the selected signal, or the newest of the suggestion, stands in the tree.
fn in_tree(state: &State) -> Result<Place, Reason> {
    let screen = &state.screens.suppress;
    let Some(found) = &screen.found else { return Err(Reason::from("there is no suggestion yet")) };
    let own = || found.suggestion().and_then(|suggestion| suggestion.signals.last().copied());
    let at = match state.focus() {
        SIGNALS => screen.selected(),
        _ => own().or_else(|| screen.selected()),
    };
    let at = at.ok_or_else(|| Reason::from("there is no signal"))?;
    let workload = found.signals.placement(at).and_then(|placement| placement.workload.clone());
    let known = workload.filter(|name| state.lens.view.workload(name).is_some());
    let Some(workload) = known else {
        return Err(Reason::from("it belongs to no workload that was watched"));
    };
    let node = super::list::judged(state, found, at).and_then(|row| row.node.as_deref().cloned());
    Ok(Place::Profile { workload, node })
}

/// What can be copied.
fn copy(state: &mut State) -> Vec<Effect> {
    let screen = &state.screens.suppress;
    let Some(found) = &screen.found else { return Vec::new() };
    let accepted = found.accepted().map(|accepted| accepted.query.as_str());
    let query = screen.scope().map(|scope| scope.text.as_str()).or(accepted).unwrap_or_default();
    let command = |target: &str| format!("habitus suppress export --as {target} {}", found.id);
    let all = [
        ("the query", "query", query.to_owned()),
        ("the id", "id", found.id.clone()),
        ("the command for Terraform", "command", command("terraform")),
        ("the command for Datadog", "command", command("datadog")),
    ];
    let item = |(label, what, text): (&str, &str, String)| ChoiceItem {
        label: label.to_owned(),
        note: sanitize(&text.chars().take(48).collect::<String>()).into_owned(),
        effects: vec![Effect::Copy(Clip { what: what.to_owned(), text })],
    };
    let items = all.into_iter().filter(|(.., text)| !text.is_empty()).map(item).collect();
    vec![Effect::Push(Layer::Choice(Choice { title: "copy".to_owned(), items, cursor: Cursor::default() }))]
}

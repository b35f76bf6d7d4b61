//! What can be done on the page of signals, and how one gets there.

use super::state::Focus;
use super::{CONTEXT, filter, update};
use crate::learning::DivideBy;
use crate::reports::signals::SignalRow;
use crate::text::{sanitize, time};
use crate::tui::export;
use crate::tui::screens::{self, Place, selected_workload, why};
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::State;

const DEFAULT: ActionSpec = ActionSpec { contexts: &[CONTEXT], enabled: has_signal, ..ActionSpec::DEFAULT };

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "signals.open",
        title: "signals of this workload",
        label: "signals",
        help: "Lists what rules raised on the selected workload, the unknown first.",
        contexts: &[Context::GLOBAL],
        keys: &["s"],
        footer: Some(21),
        enabled: |state| match (selected_workload(state), &state.shell.pages.current().place) {
            (Some(workload), Place::Signals { workload: Some(shown), focus: Focus::All })
                if *shown == workload =>
            {
                Err(Reason::from("they are shown"))
            }
            (Some(_), _) => Ok(()),
            (None, _) => Err(Reason::from("no workload is selected")),
        },
        run: |state| {
            let workload = selected_workload(state);
            vec![Effect::Open(Place::Signals { workload, focus: Focus::All })]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "signals.open-all",
        title: "signals of all workloads",
        help: "Lists what rules raised on any workload, the unknown first.",
        contexts: &[Context::GLOBAL],
        keys: &["S"],
        enabled: |state| match &state.shell.pages.current().place {
            Place::Signals { workload: None, focus: Focus::All } => Err(Reason::from("they are shown")),
            _ => Ok(()),
        },
        run: |_| vec![Effect::Open(Place::Signals { workload: None, focus: Focus::All })],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "signals.answer",
        title: "is it normal, and how do we know?",
        label: "why",
        help: "Opens the answer about the selected signal; of a heading that about the worst below it.",
        keys: &["enter"],
        footer: Some(1),
        run: |state| {
            let id = state.screens.signals.selected().map(|row| row.id.clone());
            id.map(|signal| Effect::Open(Place::Why { signal })).into_iter().collect()
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.next-unknown",
        title: "next unknown signal",
        label: "next new",
        help: "Goes to the next signal that is neither usual nor regular.",
        keys: &["n"],
        footer: Some(3),
        run: |state| update::step_to_unknown(state, true),
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.previous-unknown",
        title: "previous unknown signal",
        help: "Goes to the previous signal that is neither usual nor regular.",
        keys: &["N"],
        run: |state| update::step_to_unknown(state, false),
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.fold",
        title: "show or hide the signals below a heading",
        label: "unfold",
        help: "Shows every signal that stands below the heading, or hides them; left and right do the same.",
        keys: &["space"],
        footer: Some(5),
        steady: true,
        enabled: |state| match state.screens.signals.group() {
            Some(group) if group.members.len() > 1 => Ok(()),
            Some(_) => Err(Reason::from("it stands for itself")),
            None => Err(Reason::from("there is no signal")),
        },
        run: update::toggle,
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.fold-all",
        title: "show or hide all signals below headings",
        help: "Shows every signal below its heading; if all are shown, hides them.",
        keys: &["*"],
        run: update::toggle_all,
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.group",
        title: "group by behaviour, by rule, or not at all",
        label: "group",
        help: "Puts the signals under other headings: what was done, the rule, or none.",
        keys: &["v"],
        footer: Some(6),
        enabled: |_| Ok(()),
        run: update::regroup,
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.filter",
        title: "filter the signals",
        label: "filter",
        help: "Types a filter for this page alone: verdict:new-process evidence:rare severity:high rule:cron*, or any tag.",
        keys: &["/"],
        footer: Some(4),
        enabled: |_| Ok(()),
        run: filter::open,
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.tree",
        title: "go to it in the tree",
        label: "tree",
        help: "Opens the workload's tree at the behaviour that the signal is about, or at the last one on the way that is in it.",
        keys: &["p"],
        footer: Some(7),
        steady: true,
        enabled: |state| match state.screens.signals.selected() {
            Some(row) => in_tree(state, row).map(|_| ()),
            None => Err(Reason::from("there is no signal")),
        },
        run: |state| {
            let place = state.screens.signals.selected().and_then(|row| in_tree(state, row).ok());
            place.map(Effect::Open).into_iter().collect()
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.only-here",
        title: "what only its instance does",
        label: "only here",
        help: "Opens what the container of the signal does and no other instance of its workload, worst first.",
        contexts: &[CONTEXT, why::CONTEXT],
        keys: &["o"],
        footer: Some(6),
        enabled: |state| only_here(state).map(|_| ()),
        run: |state| only_here(state).ok().map(Effect::Open).into_iter().collect(),
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.around",
        title: "signals of five minutes before and after",
        label: "±5 min",
        help: "Lists what was raised anywhere in the five minutes before and after the selected signal.",
        keys: &["t"],
        footer: Some(8),
        enabled: |state| match state.screens.signals.selected() {
            Some(row) if row.time.is_some() => Ok(()),
            Some(_) => Err(Reason::from("when it was raised is not known")),
            None => Err(Reason::from("there is no signal")),
        },
        run: |state| {
            let time = state.screens.signals.selected().and_then(|row| row.time);
            let open = |time| Place::Signals { workload: None, focus: Focus::Around { time } };
            time.map(|time| Effect::Open(open(time.0))).into_iter().collect()
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.copy",
        title: "copy",
        label: "copy",
        help: "Hands the id, the time, the container or the filter of the selected signal to the terminal's clipboard.",
        keys: &["y"],
        footer: Some(20),
        run: copy,
        ..DEFAULT
    },
    ActionSpec {
        id: "signals.export",
        title: "export the signals",
        help: "Writes what is listed into a file of the present folder; JSON has every signal.",
        keys: &["e"],
        danger: Danger::Asks,
        run: |_| {
            let told = |format| screens::Message::Signals(update::Message::Export(format));
            vec![export::ask("the signals", told)]
        },
        ..DEFAULT
    },
];

/// Where a signal stands in the tree of its workload.
fn in_tree(state: &State, row: &SignalRow) -> Result<Place, Reason> {
    let known = |workload: &String| state.lens.view.workload(workload).is_some();
    let Some(workload) = row.placement.workload.clone().filter(known) else {
        return Err(Reason::from("it belongs to no workload that was watched"));
    };
    if row.verdict.is_none() {
        return Err(Reason::from("it is not judged yet"));
    }
    // What hangs below nothing that is known stands at the end of the tree.
    Ok(Place::Profile { workload, node: row.node.as_deref().cloned() })
}

/// What only the instance of the selected signal, or of the one that is answered, does.
fn only_here(state: &State) -> Result<Place, Reason> {
    let placement = match (&state.shell.pages.current().place, state.screens.why.answer()) {
        (Place::Why { .. }, answer) => answer.map(|answer| &answer.placement),
        _ => state.screens.signals.selected().map(|row| &*row.placement),
    };
    let placement = placement.ok_or_else(|| Reason::from("there is no signal"))?;
    let (Some(workload), Some(instance)) = (&placement.workload, &placement.instance) else {
        return Err(Reason::from("its container is not known"));
    };
    let watched = state.lens.view.workload(workload).is_some_and(|known| {
        known.observations().iter().any(|o| o.counts() && o.instance.as_ref() == Some(instance))
    });
    if !watched {
        return Err(Reason::from("its container was not watched"));
    }
    Ok(Place::OnlyHere { workload: workload.to_owned(), unit: (DivideBy::Instance, instance.clone()) })
}

fn copy(state: &mut State) -> Vec<Effect> {
    let Some(row) = state.screens.signals.selected() else { return Vec::new() };
    let zone = state.lens.clock.zone;
    let parts = [
        ("id", Some(row.id.clone())),
        ("time", row.time.map(|time| time::absolute(time.0, zone))),
        ("container", row.placement.instance.clone()),
        ("host", row.placement.host.clone()),
        ("rule", Some(row.behaviour.rule.clone())),
        ("process", Some(row.behaviour.process().to_owned())),
        ("lineage", Some(row.behaviour.lineage.join(" > "))),
    ];
    let items = parts
        .into_iter()
        .filter_map(|(what, text)| Some((what, sanitize(&text?).into_owned())))
        .filter(|(_, text)| !text.is_empty())
        .map(|(what, text)| ChoiceItem {
            label: what.to_owned(),
            note: text.chars().take(60).collect(),
            effects: vec![Effect::Copy(Clip { what: what.to_owned(), text })],
        })
        .collect();
    vec![Effect::Push(Layer::Choice(Choice { title: "copy".to_owned(), items, cursor: Cursor::default() }))]
}

fn has_signal(state: &State) -> Result<(), Reason> {
    if state.screens.signals.selected().is_some() { Ok(()) } else { Err(Reason::from("there is no signal")) }
}

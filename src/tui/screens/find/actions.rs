//! What can be done on the page of the search across the fleet, and how it is begun from anywhere.

use super::prompt::FIND;
use super::state::Phase;
use super::{CONTEXT, update};
use crate::text::sanitize;
use crate::tui::export;
use crate::tui::screens;
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Layer, Prompt};
use crate::tui::shell::state::State;

const HERE: &[Context] = &[CONTEXT];

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "find.ask",
        title: "find a behaviour in all workloads",
        label: "find",
        help: "Asks which workloads, versions and hosts show a behaviour: exec:curl, file:/etc/shadow, dns:*.internal.",
        contexts: &[Context::GLOBAL],
        keys: &["F"],
        footer: Some(70),
        run: |_| vec![Effect::Push(Layer::Prompt(Prompt::open(&FIND, "")))],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "find.open",
        title: "open the node of the hit",
        label: "open",
        help: "Opens the profile of the hit's workload at the node that was found.",
        contexts: HERE,
        keys: &["enter"],
        footer: Some(1),
        enabled: has_hit,
        run: update::open,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "find.change",
        title: "change what is looked for",
        label: "change",
        help: "Types what is looked for, beginning with what was looked for last.",
        contexts: HERE,
        keys: &["c"],
        footer: Some(2),
        run: |state| {
            let prompt = Prompt::open(&FIND, &state.screens.find.query);
            vec![Effect::Push(Layer::Prompt(prompt))]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "find.stop",
        title: "stop the search",
        label: "stop",
        help: "Stops the search; what was found stays. Esc does the same.",
        contexts: HERE,
        keys: &["x"],
        footer: Some(3),
        enabled: |state| {
            if state.screens.find.phase == Phase::Running {
                Ok(())
            } else {
                Err(Reason::from("no search runs"))
            }
        },
        run: |state| update::escape(state).unwrap_or_default(),
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "find.again",
        title: "search again",
        help: "Searches all workloads once more.",
        contexts: HERE,
        keys: &["R"],
        enabled: |state| {
            let idle = state.screens.find.phase == Phase::Idle;
            if idle { Err(Reason::from("nothing was looked for")) } else { Ok(()) }
        },
        run: update::again,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "find.copy",
        title: "copy what was found",
        label: "copy",
        help: "Sends the path of the hit, or else its name, to the terminal's clipboard.",
        contexts: HERE,
        keys: &["y"],
        footer: Some(20),
        enabled: has_hit,
        run: |state| {
            let hit = state.screens.find.selected();
            let clip = hit.map(|hit| {
                let text = hit.path.clone().unwrap_or_else(|| hit.label.to_string());
                Clip { what: "behaviour".to_owned(), text: sanitize(&text).into_owned() }
            });
            clip.map(Effect::Copy).into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "find.export",
        title: "export the hits",
        label: "export",
        help: "Writes the hits into a file of the present folder, as text, JSON, CSV or markdown.",
        contexts: HERE,
        keys: &["e"],
        danger: Danger::Asks,
        footer: Some(21),
        enabled: has_hit,
        run: |_| {
            vec![export::ask("the hits", |format| screens::Message::Find(update::Message::Export(format)))]
        },
        ..ActionSpec::DEFAULT
    },
];

fn has_hit(state: &State) -> Result<(), Reason> {
    if state.screens.find.selected().is_some() { Ok(()) } else { Err(Reason::from("there is no hit")) }
}

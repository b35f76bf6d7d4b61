//! What can be done in the list of problems.

use super::CONTEXT;
use super::update::{Message, update};
use crate::text::sanitize;
use crate::tui::export;
use crate::tui::screens::{self, Place};
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::State;

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "problems.open",
        title: "list the bad files",
        label: "bad files",
        help: "Lists all files that are damaged, unreadable or odd, and why.",
        contexts: &[Context::GLOBAL],
        keys: &["!"],
        footer: Some(60),
        enabled: |state| match state.shell.pages.current().place {
            Place::Problems => Err(Reason::from("they are shown")),
            _ if state.lens.view.problems.is_empty() => Err(Reason::from("there are none")),
            _ => Ok(()),
        },
        run: |_| vec![Effect::Open(Place::Problems)],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "problems.read",
        title: "read the whole reason",
        label: "read",
        help: "Shows all that is known of the selected file.",
        contexts: &[CONTEXT],
        keys: &["enter", "space"],
        footer: Some(1),
        enabled: selected,
        run: |state| update(state, Message::Read),
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "problems.profile",
        title: "open the workload of the file",
        label: "workload",
        help: "Opens the profile of the workload that the selected file belongs to.",
        contexts: &[CONTEXT],
        keys: &["w"],
        footer: Some(3),
        steady: true,
        enabled: |state| {
            let workload = state.screens.problems.selected().and_then(|problem| problem.workload.as_deref());
            match workload {
                None => Err(Reason::from("the file tells of no workload")),
                Some(name) if state.lens.view.workload(name).is_none() => {
                    Err(Reason::from("nothing else is known of the workload"))
                }
                Some(_) => Ok(()),
            }
        },
        run: |state| {
            let workload = state.screens.problems.selected().and_then(|problem| problem.workload.clone());
            let open = |workload| Effect::Open(Place::Profile { workload, node: None });
            workload.map(open).into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "problems.copy",
        title: "copy the path and the reason",
        label: "copy",
        help: "Sends the path of the selected file and the reason to the terminal's clipboard.",
        contexts: &[CONTEXT],
        keys: &["y"],
        footer: Some(4),
        enabled: selected,
        run: |state| {
            let clip = |text| Effect::Copy(Clip { what: "path and reason".to_owned(), text });
            let problem = state.screens.problems.selected();
            let text = problem.map(|p| format!("{}: {}", sanitize(&p.file), sanitize(&p.reason)));
            text.map(clip).into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "problems.export",
        title: "export the bad files",
        label: "export",
        help: "Writes the bad files and the reasons into a file of the present folder.",
        contexts: &[CONTEXT],
        keys: &["e"],
        danger: Danger::Asks,
        footer: Some(5),
        enabled: selected,
        run: |_| {
            vec![export::ask("the bad files", |format| screens::Message::Problems(Message::Export(format)))]
        },
        ..ActionSpec::DEFAULT
    },
];

fn selected(state: &State) -> Result<(), Reason> {
    match state.screens.problems.selected() {
        Some(_) => Ok(()),
        None => Err(Reason::from("there is no bad file")),
    }
}

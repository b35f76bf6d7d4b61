//! What can be done on the page of trust, and how it is opened.

use super::{CONTEXT, update};
use crate::text::sanitize;
use crate::tui::export;
use crate::tui::screens::{self, Place, profile, selected_workload, units, workloads};
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::State;

const HERE: &[Context] = &[CONTEXT];

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "trust.open",
        title: "how far the profile can be trusted",
        label: "trust",
        help: "Opens what speaks for and against believing the profile, the worst first: units, days, what is new still, \
               hints of a poisoned baseline.",
        contexts: &[workloads::CONTEXT, profile::CONTEXT, units::CONTEXT],
        keys: &["c"],
        footer: Some(40),
        enabled: |state| match selected_workload(state) {
            Some(_) => Ok(()),
            None => Err(Reason::from("no workload is selected")),
        },
        run: |state| {
            let place = selected_workload(state).map(|workload| Place::Trust { workload });
            place.map(Effect::Open).into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "trust.follow",
        title: "open what the sentence speaks of",
        label: "open",
        help: "Opens what the selected sentence speaks of: behaviours in the tree, versions, instances, hosts, files.",
        contexts: HERE,
        keys: &["enter"],
        footer: Some(1),
        enabled: has_sentence,
        run: update::open,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "trust.again",
        title: "look again",
        help: "Makes the page anew.",
        contexts: HERE,
        keys: &["R"],
        run: update::again,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "trust.copy",
        title: "copy the sentence",
        label: "copy",
        help: "Sends the selected sentence to the terminal's clipboard.",
        contexts: HERE,
        keys: &["y"],
        footer: Some(20),
        enabled: has_sentence,
        run: |state| {
            let clip = state.screens.trust.selected().map(|sentence| Clip {
                what: "sentence".to_owned(),
                text: sanitize(&sentence.text).into_owned(),
            });
            clip.map(Effect::Copy).into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "trust.export",
        title: "export the sentences",
        label: "export",
        help: "Writes the sentences into a file of the present folder; as JSON with all facts and the curve.",
        contexts: HERE,
        keys: &["e"],
        danger: Danger::Asks,
        footer: Some(21),
        enabled: has_sentence,
        run: |_| {
            vec![export::ask("the sentences", |format| {
                screens::Message::Trust(update::Message::Export(format))
            })]
        },
        ..ActionSpec::DEFAULT
    },
];

fn has_sentence(state: &State) -> Result<(), Reason> {
    match state.screens.trust.selected() {
        Some(_) => Ok(()),
        None => Err(Reason::from("there is no sentence")),
    }
}

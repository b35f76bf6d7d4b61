//! What somebody asked about: on the command line that started the explorer, by pasting it, or by typing it into the list
//! of commands. The id of a signal, a container, a pod, an address: it opens the answer, or the signals it means.

use super::lens::Lens;
use super::screens::{Place, signals::Focus};
use super::shell::effects::Effect;
use super::shell::state::{State, Toast};
use crate::reports::why::{Target, target};
use crate::signals::Signals;
use crate::text::sanitize;

/// The longest text that is looked up.
const MOST: usize = 4096;

/// The page that a text asks for, if it is anything that is known.
#[must_use]
pub fn place(lens: &Lens, text: &str) -> Option<Place> {
    if text.len() > MOST {
        return None;
    }
    let signals: &Signals = &lens.view.signals;
    match target(&lens.view, text) {
        Target::Signals(found) => match found[..] {
            [] => None,
            [one] => Some(Place::Why { signal: signals.head(one)?.id.to_owned() }),
            // Several are of one container.
            [first, ..] => {
                let placement = signals.placement(first)?;
                Some(Place::Signals {
                    workload: placement.workload.clone(),
                    focus: Focus::Instance { id: placement.instance.clone()? },
                })
            }
        },
        Target::Instance { workload, .. } => Some(Place::Profile { workload, node: None }),
        Target::Unknown => None,
    }
}

/// Opens what the explorer was started with once it is known; says so when all was read and it is not.
pub fn look(state: &mut State) -> Vec<Effect> {
    let Some(text) = state.shell.asked.clone() else { return Vec::new() };
    if let Some(place) = place(&state.lens, &text) {
        state.shell.asked = None;
        return vec![Effect::Open(place)];
    }
    if !state.lens.view.progress.finished {
        return Vec::new();
    }
    state.shell.asked = None;
    vec![Effect::Say(Toast::warn(unknown(&text)))]
}

/// That a text means nothing here.
#[must_use]
pub fn unknown(text: &str) -> String {
    let short: String = text.trim().chars().take(60).collect();
    format!("nothing that was read is, or is of, `{}`", sanitize(&short))
}

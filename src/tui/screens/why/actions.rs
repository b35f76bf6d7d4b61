//! What can be done on the page of the answer.

use super::{CONTEXT, update};
use crate::reports::links;
use crate::reports::why::{self, Answer};
use crate::tui::screens::{Place, signals};
use crate::tui::shell::action::{ActionSpec, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::State;
use std::sync::Arc;

const DEFAULT: ActionSpec = ActionSpec { contexts: &[CONTEXT], enabled: has_answer, ..ActionSpec::DEFAULT };

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "why.tree",
        title: "go to it in the tree",
        label: "tree",
        help: "Opens the workload's tree at the behaviour that the signal is about, or at the last one on the way that is in it.",
        keys: &["enter", "p"],
        footer: Some(1),
        enabled: |state| tree(state).map(|_| ()),
        run: |state| tree(state).ok().map(Effect::Open).into_iter().collect(),
        ..DEFAULT
    },
    ActionSpec {
        id: "why.copy",
        title: "copy the answer for a channel",
        label: "copy summary",
        help: "Hands the answer with its caveats to the terminal's clipboard, as a short block of markdown; redacted if it is shown so.",
        keys: &["Y"],
        footer: Some(3),
        run: |state| {
            let (clock, redact) = (state.lens.clock, state.screens.why.redacted);
            with(state, |answer| {
                let text = why::markdown(answer, &clock, redact);
                Some(Effect::Copy(Clip { what: "summary".to_owned(), text }))
            })
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "why.redact",
        title: "hide hosts, users, addresses and containers",
        label: "redact",
        help: "Shows and copies stand-ins for hosts, users, addresses and containers, or the names again.",
        keys: &["r"],
        footer: Some(4),
        run: |state| {
            state.screens.why.redacted = !state.screens.why.redacted;
            Vec::new()
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "why.next",
        title: "next unknown signal",
        label: "next new",
        help: "Goes on to the answer about the next unknown signal of the list that one came from.",
        keys: &["n"],
        footer: Some(5),
        enabled: |_| Ok(()),
        run: |state| update::step(state, true),
        ..DEFAULT
    },
    ActionSpec {
        id: "why.previous",
        title: "previous unknown signal",
        help: "Goes back to the answer about the previous unknown signal of the list that one came from.",
        keys: &["N"],
        enabled: |_| Ok(()),
        run: |state| update::step(state, false),
        ..DEFAULT
    },
    ActionSpec {
        id: "why.around",
        title: "signals of five minutes before and after",
        label: "±5 min",
        help: "Lists what was raised anywhere in the five minutes before and after the signal.",
        keys: &["t"],
        footer: Some(6),
        enabled: |state| match &state.screens.why.answer {
            Some(answer) if answer.signal.time.is_some() => Ok(()),
            Some(_) => Err(Reason::from("when it was raised is not known")),
            None => Err(Reason::from("there is no answer yet")),
        },
        run: |state| {
            with(state, |answer| {
                let focus = signals::Focus::Around { time: answer.signal.time?.0 };
                Some(Effect::Open(Place::Signals { workload: None, focus }))
            })
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "why.find",
        title: "find this in the fleet",
        label: "find",
        help: "Shows which workloads, versions and hosts show what the signal is about.",
        keys: &["F"],
        footer: Some(7),
        enabled: |state| match &state.screens.why.answer {
            Some(answer) if why::behaviour(&answer.signal, &answer.verdict).is_some() => Ok(()),
            Some(_) => Err(Reason::from("it names nothing that could be looked for")),
            None => Err(Reason::from("there is no answer yet")),
        },
        run: |state| {
            with(state, |answer| {
                let query = why::behaviour(&answer.signal, &answer.verdict)?;
                Some(Effect::Open(Place::Find { query }))
            })
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "why.copy-id",
        title: "copy the id of the signal",
        help: "Hands the id of the signal to the terminal's clipboard.",
        keys: &["y"],
        run: |state| {
            with(state, |answer| {
                let text = crate::text::sanitize(&answer.signal.id).into_owned();
                Some(Effect::Copy(Clip { what: "id".to_owned(), text }))
            })
        },
        ..DEFAULT
    },
    ActionSpec {
        id: "why.link",
        title: "copy a link to Datadog's application",
        label: "web link",
        help: "Hands the address of the signal, of the signals around it, of its container or of its workload's dumps to the terminal's clipboard.",
        keys: &["w"],
        enabled: |state| match &state.screens.why.answer {
            Some(answer) if !web_links(state, answer).is_empty() => Ok(()),
            Some(_) => Err(Reason::from("the settings make no link of what is known of it")),
            None => Err(Reason::from("there is no answer yet")),
        },
        run: copy_link,
        ..DEFAULT
    },
];

fn web_links(state: &State, answer: &Answer) -> Vec<links::Link> {
    let facts = links::LinkFacts::of_signal(&answer.signal, &answer.placement);
    links::links(&facts, &state.lens.settings.links, &state.lens.settings.datadog.site)
}

fn copy_link(state: &mut State) -> Vec<Effect> {
    let Some(answer) = &state.screens.why.answer else { return Vec::new() };
    let items = web_links(state, answer)
        .into_iter()
        .map(|link| ChoiceItem {
            label: link.title.to_owned(),
            note: link.url.chars().take(60).collect(),
            effects: vec![Effect::Copy(Clip { what: "link".to_owned(), text: link.url })],
        })
        .collect();
    let title = "copy the link to".to_owned();
    vec![Effect::Push(Layer::Choice(Choice { title, items, cursor: Cursor::default() }))]
}

/// Where the signal stands in the tree of its workload; what hangs below nothing that is known stands at its end.
fn tree(state: &State) -> Result<Place, Reason> {
    let Some(answer) = &state.screens.why.answer else {
        return Err(Reason::from("there is no answer yet"));
    };
    let known = |workload: &String| state.lens.view.workload(workload).is_some();
    let Some(workload) = answer.placement.workload.clone().filter(known) else {
        return Err(Reason::from("it belongs to no workload that was watched"));
    };
    // A node that only its own recording holds is no witness, and is there to go to all the same.
    let judged = state.lens.judged.get(Some(&workload));
    let row = judged.and_then(|judged| judged.rows.iter().find(|row| row.id == answer.signal.id));
    let node = row.and_then(|row| row.node.as_deref().cloned()).or_else(|| answer.at.clone());
    Ok(Place::Profile { workload, node })
}

fn with(state: &State, effect: impl FnOnce(&Arc<Answer>) -> Option<Effect>) -> Vec<Effect> {
    state.screens.why.answer.as_ref().and_then(effect).into_iter().collect()
}

fn has_answer(state: &State) -> Result<(), Reason> {
    if state.screens.why.answer.is_some() { Ok(()) } else { Err(Reason::from("there is no answer yet")) }
}

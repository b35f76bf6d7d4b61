//! The one place where state changes: a message comes in, effects go out. No input, no output, no clock.

use super::effects::{Effect, Job, Slot};
use super::keymap::Resolution;
use super::keys::{Code, Key};
use super::layers::{self, Layer};
use super::message::Message;
use super::state::{State, Toast};
use crate::tui::{asked, screens};
use ratatui::layout::Size;
use std::collections::VecDeque;

/// How many effects one message may set off within the shell. Two screens that answer each other for ever are a
/// defect, and must not hang the terminal.
const MOST_EFFECTS: usize = 10_000;

/// Takes in one message. What is returned is for the loop to do, in order.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    state.shell.dirty = true;
    let effects = match message {
        Message::Key(key) => key_pressed(state, key),
        Message::Paste(text) => pasted(state, &text),
        Message::Resize(width, height) => {
            state.shell.size = Size { width, height };
            Vec::new()
        }
        Message::Screen(message) => screens::update(state, message),
        Message::Progress(slot, progress) => {
            state.shell.progress.insert(slot, progress);
            Vec::new()
        }
        Message::Ended(slot, result) => {
            state.shell.progress.remove(&slot);
            match result {
                Ok(()) => Vec::new(),
                Err(text) => vec![Effect::Say(Toast::error(format!("internal error in {}: {text}", slot.0)))],
            }
        }
        Message::Fleet(view) => {
            let news = screens::backend::news(state, &view);
            state.lens.view = view;
            let mut effects = refresh(state);
            effects.extend(news.map(|news| Effect::Tell(screens::Message::Backend(news))));
            effects.extend(asked::look(state));
            effects
        }
        Message::Say(toast) => vec![Effect::Say(toast)],
    };
    settle(state, effects)
}

/// What the first page wants done when the explorer starts.
pub fn start(state: &mut State) -> Vec<Effect> {
    let mut effects = vec![Effect::Run(Slot("survey"), Job::Survey)];
    effects.extend(enter(state));
    settle(state, effects)
}

/// Tells every screen that the lens has changed: another view of the fleet, another filter.
pub fn refresh(state: &mut State) -> Vec<Effect> {
    screens::SCREENS.iter().flat_map(|screen| (screen.refresh)(state)).collect()
}

/// Tells the screen of the present page that it is shown.
pub fn enter(state: &mut State) -> Vec<Effect> {
    let page = state.shell.pages.current().clone();
    (page.place.screen().enter)(state, &page.place)
}

/// Does what the shell itself can do, and keeps the rest for the loop.
fn settle(state: &mut State, effects: Vec<Effect>) -> Vec<Effect> {
    let mut queue = VecDeque::from(effects);
    let mut rest = Vec::new();
    let mut done = 0;
    while let Some(effect) = queue.pop_front() {
        done += 1;
        if done > MOST_EFFECTS {
            state.shell.toast = Some(Toast::error("internal error: two screens answer each other for ever"));
            return rest;
        }
        match effect {
            Effect::Open(place) => {
                state.shell.layers.clear();
                state.shell.pages.open(place);
                queue.extend(enter(state));
            }
            Effect::Push(layer) => {
                let is_prompt = matches!(layer, Layer::Prompt(_));
                state.shell.layers.push(layer);
                if is_prompt {
                    queue.extend(layers::edited(state));
                }
            }
            Effect::Say(toast) => state.shell.toast = Some(toast),
            Effect::Refresh => queue.extend(refresh(state)),
            Effect::Tell(message) => queue.extend(screens::update(state, message)),
            Effect::Copy(clip) => {
                let plan = super::clipboard::plan(&clip, &state.shell.caps);
                state.shell.toast = Some(match &plan.message {
                    Ok(text) => Toast::info(text.clone()),
                    Err(text) => Toast::warn(text.clone()),
                });
                rest.push(Effect::Copy(clip));
                if let Some(text) = plan.tmux {
                    rest.push(Effect::Run(Slot("clipboard"), Job::TmuxBuffer(text)));
                }
            }
            Effect::Cancel(slot) => {
                state.shell.progress.remove(&slot);
                rest.push(Effect::Cancel(slot));
            }
            other @ (Effect::Run(..) | Effect::Repaint | Effect::Suspend | Effect::Quit) => rest.push(other),
        }
    }
    rest
}

fn key_pressed(state: &mut State, key: Key) -> Vec<Effect> {
    state.shell.toast = None;
    if let Some(remote) = &mut state.lens.remote {
        remote.fresh.clear();
    }
    state.shell.typed.push(key);
    if key == Key::plain(Code::Esc) && state.shell.typed.len() > 1 {
        // It takes back the sequence, and nothing else.
        state.shell.typed.clear();
        return Vec::new();
    }
    let chain = state.contexts();
    let resolution = match state.shell.keymap.resolve(&chain, &state.shell.typed) {
        // A key that does not go on with the sequence stands for itself.
        Resolution::Nothing if state.shell.typed.len() > 1 => {
            state.shell.typed = vec![key];
            state.shell.keymap.resolve(&chain, &state.shell.typed)
        }
        found => found,
    };
    match resolution {
        Resolution::Pending => Vec::new(),
        Resolution::Run(action) => {
            state.shell.typed.clear();
            match (action.enabled)(state) {
                Ok(()) => (action.run)(state),
                Err(reason) => vec![Effect::Say(Toast::warn(format!("{}: {}", action.title, reason.0)))],
            }
        }
        Resolution::Nothing => {
            state.shell.typed.clear();
            if let (Some(_), Some(layer)) = (key.letter(), state.shell.layers.last_mut()) {
                layer.touch(true);
            }
            match (key.letter(), state.shell.layers.last_mut().and_then(Layer::editor)) {
                (Some(letter), Some(editor)) => {
                    editor.insert(letter.encode_utf8(&mut [0; 4]));
                    layers::edited(state)
                }
                _ => Vec::new(),
            }
        }
    }
}

fn pasted(state: &mut State, text: &str) -> Vec<Effect> {
    state.shell.toast = None;
    state.shell.typed.clear();
    if let Some(layer) = state.shell.layers.last_mut() {
        layer.touch(true);
    }
    if let Some(editor) = state.shell.layers.last_mut().and_then(Layer::editor) {
        editor.insert(text);
        return layers::edited(state);
    }
    // Whoever comes with an alert has its id in the clipboard.
    match asked::place(&state.lens, text) {
        Some(place) => vec![Effect::Open(place)],
        None => vec![Effect::Say(Toast::warn(asked::unknown(text)))],
    }
}

#[cfg(test)]
mod tests;

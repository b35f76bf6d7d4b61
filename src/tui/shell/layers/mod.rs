//! What can lie on top of a page: a stack, the topmost has the keys. One file a kind.

mod choice;
mod confirm;
mod help;
mod palette;
mod popup;
mod prompt;

use super::action::Context;
use super::effects::Effect;
use super::line_editor::LineEditor;
use super::motion::Motion;
use super::state::State;
use ratatui::Frame;
use ratatui::layout::Rect;

pub use choice::{Choice, ChoiceItem};
pub use confirm::Confirm;
pub use help::Help;
pub use palette::Palette;
pub use popup::{TextPopup, frame_around};
pub use prompt::{Completion, Prompt, PromptError, PromptSpec};

/// One popup or prompt.
#[derive(Debug)]
#[allow(missing_docs, reason = "each kind says what it is in its own file")]
pub enum Layer {
    Help(Help),
    Palette(Palette),
    Prompt(Prompt),
    Confirm(Confirm),
    Choice(Choice),
    Text(TextPopup),
}

impl Layer {
    /// The contexts that listen while this layer is on top.
    #[must_use]
    pub const fn contexts(&self) -> &'static [Context] {
        match self {
            Self::Help(_) | Self::Text(_) => &[Context::POPUP, Context::MOVE],
            Self::Palette(_) => &[Context::PALETTE, Context::EDIT],
            Self::Prompt(_) => &[Context::PROMPT, Context::EDIT],
            Self::Confirm(_) => &[Context::CONFIRM],
            Self::Choice(_) => &[Context::CHOICE, Context::MOVE],
        }
    }

    /// The line that is typed into, where there is one.
    pub const fn editor(&mut self) -> Option<&mut LineEditor> {
        match self {
            Self::Palette(palette) => Some(&mut palette.editor),
            Self::Prompt(prompt) => Some(&mut prompt.editor),
            _ => None,
        }
    }

    /// The line of the layer is typed into, or moved in.
    pub fn touch(&mut self, typed: bool) {
        if let Self::Prompt(prompt) = self {
            prompt.touch(typed);
        }
    }

    /// Draws the layer over the page.
    pub fn draw(&self, state: &State, frame: &mut Frame<'_>, area: Rect) {
        match self {
            Self::Help(layer) => layer.draw(state, frame, area),
            Self::Palette(layer) => layer.draw(state, frame, area),
            Self::Prompt(layer) => layer.draw(state, frame, area),
            Self::Confirm(layer) => layer.draw(state, frame, area),
            Self::Choice(layer) => layer.draw(state, frame, area),
            Self::Text(layer) => layer.draw(state, frame, area),
        }
    }
}

/// Moves in the topmost layer.
pub fn step(state: &mut State, motion: Motion) {
    let help_length = help::length(state);
    let area = state.shell.area();
    let palette_length = match state.shell.layers.last() {
        Some(Layer::Palette(palette)) => palette::entries(state, palette.editor.text()).len(),
        _ => 0,
    };
    match state.shell.layers.last_mut() {
        Some(Layer::Help(help)) => help.step(motion, help_length, area),
        Some(Layer::Text(text)) => text.step(motion, area),
        Some(Layer::Choice(choice)) => choice.step(motion),
        Some(Layer::Palette(palette)) => palette.step(motion, palette_length, area),
        Some(Layer::Prompt(_) | Layer::Confirm(_)) | None => {}
    }
}

/// Called after every change of the line of the topmost layer.
pub fn edited(state: &mut State) -> Vec<Effect> {
    match state.shell.layers.last_mut() {
        Some(Layer::Palette(palette)) => {
            palette.cursor = super::motion::Cursor::default();
            Vec::new()
        }
        Some(Layer::Prompt(_)) => prompt::edited(state),
        _ => Vec::new(),
    }
}

/// Enter in the topmost layer.
pub fn accept(state: &mut State) -> Vec<Effect> {
    match state.shell.layers.last() {
        Some(Layer::Palette(_)) => palette::accept(state),
        Some(Layer::Prompt(_)) => prompt::accept(state),
        Some(Layer::Confirm(_)) => confirm::accept(state),
        Some(Layer::Choice(_)) => choice::accept(state),
        Some(Layer::Help(_) | Layer::Text(_)) | None => cancel(state),
    }
}

/// Esc in the topmost layer: it closes.
pub fn cancel(state: &mut State) -> Vec<Effect> {
    match state.shell.layers.pop() {
        Some(Layer::Prompt(prompt)) => (prompt.spec.cancelled)(state),
        _ => Vec::new(),
    }
}

/// Tab in a prompt: the next completion, or the one before it.
pub fn complete(state: &mut State, forward: bool) -> Vec<Effect> {
    prompt::complete(state, forward)
}

/// Up and down in a prompt: what was typed before.
pub fn recall(state: &mut State, older: bool) -> Vec<Effect> {
    prompt::recall(state, older)
}

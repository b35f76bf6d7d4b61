//! Explanations of figures as a popup, the same on every page.

use crate::reports::explain::Explanation;
use crate::text::sanitize;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Layer, TextPopup};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::wrap;

/// Lines are no longer than they can be read.
const MOST_COLUMNS: usize = 100;

/// The effect that shows explanations under a title, which was made visible before.
#[must_use]
pub(super) fn popup(state: &State, title: &str, all: &[Explanation]) -> Effect {
    // A frame, a free column and an indent of two on the left, a free column and a frame on the right.
    let width = usize::from(state.shell.size.width).saturating_sub(6).min(MOST_COLUMNS);
    let mut lines = Vec::new();
    for one in all {
        lines.push((Role::Key, sanitize(&one.figure).into_owned()));
        let sentence = wrap(&sanitize(&one.sentence), width);
        lines.extend(sentence.into_iter().map(|line| (Role::Text, format!("  {line}"))));
    }
    Effect::Push(Layer::Text(TextPopup::new(format!("what the figures of {title} mean"), lines)))
}

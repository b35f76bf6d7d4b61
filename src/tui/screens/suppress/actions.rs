//! What can be done on the page of a suggestion.

use crate::tui::shell::action::ActionSpec;

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[];

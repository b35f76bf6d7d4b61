//! What can happen: keys, pastes, sizes, and what jobs have to say.

use super::effects::{Progress, Slot};
use super::keys::Key;
use super::state::Toast;
use crate::fleet::FleetView;
use crate::tui::screens;
use std::sync::Arc;

/// One thing that happened. The only way in which state changes.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, as the terminal sent it.
    Paste(String),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// A job of a screen has something to say.
    Screen(screens::Message),
    /// A job got further.
    Progress(Slot, Progress),
    /// A job ended; with an error it stopped by a defect of the program.
    Ended(Slot, Result<(), String>),
    /// The fleet as it is now.
    Fleet(Arc<FleetView>),
    /// Show a message.
    Say(Toast),
}

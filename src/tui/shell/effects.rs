//! What an update asks for. Effects are data: an update only names them, so it can be tested without a terminal.
//!
//! The first group is done by the shell within the same update; the second by the loop, outside it.

use super::clipboard::Clip;
use super::layers::Layer;
use super::state::Toast;
use crate::tui::export::Export;
use crate::tui::screens;

/// Something that an update wants done.
#[derive(Debug)]
pub enum Effect {
    /// Open a page and remember the present one behind it.
    Open(screens::Place),
    /// Put a popup or prompt on top.
    Push(Layer),
    /// Show a message until the next key.
    Say(Toast),
    /// Tell every screen that the lens has changed.
    Refresh,
    /// Tell a screen something, this one or another.
    Tell(screens::Message),

    /// Hand text to the terminal's clipboard.
    Copy(Clip),
    /// Run a job in a slot, replacing the job that runs there.
    Run(Slot, Job),
    /// Stop the job of a slot.
    Cancel(Slot),
    /// Paint every cell again.
    Repaint,
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Leave the explorer.
    Quit,
}

/// Names the one thing that a job is for. A new job in a slot replaces the old one, whose messages are dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot(pub &'static str);

/// Work that takes time, done outside the loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Bring the views of the fleet while it is read.
    Survey,
    /// Give text to tmux's own buffer as well.
    TmuxBuffer(String),
    /// Write what is shown into a file.
    Export(Export),
    /// Work of a screen.
    Screen(screens::Job),
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// What is being done: "surveying".
    pub what: String,
    /// Units done.
    pub done: u64,
    /// Units in all, if known.
    pub total: Option<u64>,
}

impl Progress {
    /// In words: `reading 3 of 10`. Where nothing is counted, what is done alone.
    #[must_use]
    pub fn words(&self) -> String {
        match (self.done, self.total) {
            (0, None) => self.what.clone(),
            (done, None) => format!("{} {done}", self.what),
            (done, Some(total)) => format!("{} {done} of {total}", self.what),
        }
    }
}

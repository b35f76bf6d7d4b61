//! The explorer in the terminal, in the Elm way: a message changes the state, the state is drawn, effects are data.
//!
//! `shell` holds what belongs to no screen, `screens` one folder a screen, `theme` the looks, `widgets` what several
//! screens draw with.
//!
//! # To add
//!
//! - **an action**: one row in the `actions.rs` of its screen (or of the shell): name, words, contexts, keys, `enabled`,
//!   `run`. Footer, help, palette, key settings and the manual read it from there.
//! - **a screen**: a folder in `screens/` with `state.rs`, `update.rs`, `view.rs`, `actions.rs` and a `SPEC` in its
//!   `mod.rs`; then the lines in `screens/mod.rs` that its first words list.
//! - **work that takes time**: a variant of the screen's `Job`, an arm in its `perform`, and `Effect::Run(slot, job)`
//!   from its update. What the work needs is a field of `shell::runner::Handles`.
//! - **an effect on the terminal or the process**: a variant of `shell::effects::Effect` and its arm in
//!   `shell::event_loop`; one that only changes the shell's state has its arm in `shell::update`.
//! - **a layer**: a file in `shell/layers/`, a variant of `Layer` with its arms there, and its keys as rows in
//!   `shell/actions.rs` under a context of its own. A prompt or a choice is no new layer: it is a `PromptSpec` or a
//!   `Choice` that a screen pushes.
//! - **a theme**: a file in `themes/` and a line of `theme::BUILT_IN`.

pub mod asked;
pub mod decisions;
mod explained;
pub mod export;
pub mod judged;
pub mod lens;
pub mod remote;
pub mod remote_fleet;
pub mod screens;
#[cfg(test)]
pub mod screenshot;
pub mod shell;
pub mod theme;
pub mod widgets;

use lens::Lens;
use screens::Place;
use shell::caps::{Background, Caps};
use shell::event_loop::{self, Ended};
use shell::keymap::Keymap;
use shell::runner::Handles;
use shell::state::State;
use shell::terminal::Terminal;
use theme::{ColorDepth, Theme};

/// What the explorer is started with.
#[derive(Debug)]
pub struct Options {
    /// What the terminal can do.
    pub caps: Caps,
    /// The looks.
    pub theme: Theme,
    /// Which keys do what.
    pub keymap: Keymap,
    /// The page to begin with.
    pub first: Place,
    /// What is asked about: a signal, a container, a pod or an address. Its page is opened as soon as it is known.
    pub asked: Option<String>,
    /// What is looked at to begin with: settings, filter, names of the sources.
    pub lens: Lens,
    /// What jobs may use.
    pub handles: Handles,
}

/// The built-in theme that suits a terminal.
#[must_use]
pub fn theme_for(caps: &Caps) -> Theme {
    let name = match (caps.color, caps.background) {
        (ColorDepth::Mono, _) => "mono",
        (_, Background::Light) => "light",
        (_, Background::Dark) => "dark",
    };
    Theme::built_in(name, caps.color)
}

/// Runs the explorer until the user leaves or a signal ends it. The terminal is given back in every case.
///
/// # Errors
/// When the terminal cannot be taken or written to.
pub fn run(options: Options) -> std::io::Result<Ended> {
    let mut state = State::new(Terminal::size(), options.caps, options.theme, options.keymap, options.first);
    state.lens = options.lens;
    state.shell.asked = options.asked;
    event_loop::run(state, options.handles)
}

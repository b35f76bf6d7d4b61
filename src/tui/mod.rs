//! The explorer in the terminal, in the Elm way: a message changes the state, the state is drawn, effects are data.
//!
//! `shell` holds what belongs to no screen, `screens` one folder a screen, `theme` the looks, `widgets` what several
//! screens draw with.

pub mod lens;
pub mod screens;
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
    event_loop::run(state, options.handles)
}

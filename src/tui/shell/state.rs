//! Everything that is on screen or can be: the shell's part and the screens', nothing else.

use super::action::Context;
use super::caps::Caps;
use super::effects::{Progress, Slot};
use super::keymap::Keymap;
use super::keys::Key;
use super::layers::Layer;
use super::layout;
use super::pages::Pages;
use crate::tui::lens::Lens;
use crate::tui::screens::{Place, ScreenSpec, Screens};
use crate::tui::theme::{GlyphSet, Glyphs, Role, Theme};
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;
use std::collections::BTreeMap;

/// The whole state of the explorer.
#[derive(Debug)]
pub struct State {
    /// What belongs to no screen.
    pub shell: Shell,
    /// What every screen looks at.
    pub lens: Lens,
    /// The state of each screen, its own affair.
    pub screens: Screens,
}

/// What belongs to no screen.
#[derive(Debug)]
pub struct Shell {
    /// Columns and rows.
    pub size: Size,
    /// What the terminal can do.
    pub caps: Caps,
    /// The looks of each role.
    pub theme: Theme,
    /// Which signs are drawn; begins as `caps.glyphs`, and a key changes it.
    pub glyph_set: GlyphSet,
    /// Which keys do what.
    pub keymap: Keymap,
    /// The keys of an unfinished sequence.
    pub typed: Vec<Key>,
    /// The message at the bottom, until the next key.
    pub toast: Option<Toast>,
    /// Popups and prompts, the topmost last.
    pub layers: Vec<Layer>,
    /// The page shown and those behind and ahead of it.
    pub pages: Pages,
    /// How far running jobs are.
    pub progress: BTreeMap<Slot, Progress>,
    /// What was typed into each prompt before, the latest last.
    pub histories: BTreeMap<&'static str, Vec<String>>,
    /// What the explorer was asked about at its start, until it is known.
    pub asked: Option<String>,
    /// Whether anything changed since the last draw.
    pub dirty: bool,
}

/// A message that stays until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// Its looks.
    pub kind: ToastKind,
    /// What it says.
    pub text: String,
}

/// How much a message matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToastKind {
    /// Something was done.
    Info,
    /// Something could not be done as asked.
    Warn,
    /// Something failed.
    Error,
}

impl Toast {
    /// Something was done.
    #[must_use]
    pub fn info(text: impl Into<String>) -> Self {
        Self { kind: ToastKind::Info, text: text.into() }
    }

    /// Something could not be done as asked.
    #[must_use]
    pub fn warn(text: impl Into<String>) -> Self {
        Self { kind: ToastKind::Warn, text: text.into() }
    }

    /// Something failed.
    #[must_use]
    pub fn error(text: impl Into<String>) -> Self {
        Self { kind: ToastKind::Error, text: text.into() }
    }
}

impl State {
    /// The state before anything happened, at a first place.
    #[must_use]
    pub fn new(size: Size, caps: Caps, theme: Theme, keymap: Keymap, first: Place) -> Self {
        let glyph_set = caps.glyphs;
        Self {
            shell: Shell {
                size,
                caps,
                theme,
                glyph_set,
                keymap,
                typed: Vec::new(),
                toast: None,
                layers: Vec::new(),
                pages: Pages::new(first),
                progress: BTreeMap::new(),
                histories: BTreeMap::new(),
                asked: None,
                dirty: true,
            },
            lens: Lens::default(),
            screens: Screens::default(),
        }
    }

    /// The screen of the present page.
    #[must_use]
    pub fn screen(&self) -> &'static ScreenSpec {
        self.shell.pages.current().place.screen()
    }

    /// The contexts that listen on the present page, whatever lies on top of it, the most specific first.
    #[must_use]
    pub fn page_contexts(&self) -> Vec<Context> {
        let mut chain = (self.screen().contexts)(self).to_vec();
        chain.extend([Context::MOVE, Context::GLOBAL, Context::SYSTEM]);
        chain
    }

    /// The contexts that listen now, the most specific first.
    #[must_use]
    pub fn contexts(&self) -> Vec<Context> {
        match self.shell.layers.last() {
            None => self.page_contexts(),
            Some(layer) => {
                let mut chain = layer.contexts().to_vec();
                chain.push(Context::SYSTEM);
                chain
            }
        }
    }

    /// Where the panes of the present page lie.
    #[must_use]
    pub fn panes(&self) -> Vec<Option<Rect>> {
        let page = self.shell.pages.current();
        layout::panes(self.shell.body(), (self.screen().panes)(self), page.focus, page.zoom)
    }

    /// The pane that has the keys, counted from zero.
    #[must_use]
    pub fn focus(&self) -> usize {
        self.shell.pages.current().focus
    }

    /// The rows that the focused pane shows, for paging.
    #[must_use]
    pub fn focused_height(&self) -> usize {
        let panes = self.panes();
        let rect = panes.get(self.focus()).copied().flatten().unwrap_or_else(|| self.shell.body());
        usize::from(rect.height)
    }
}

impl Shell {
    /// The whole terminal.
    #[must_use]
    pub const fn area(&self) -> Rect {
        Rect { x: 0, y: 0, width: self.size.width, height: self.size.height }
    }

    /// Where the page is drawn: all but the first and the last row.
    #[must_use]
    pub const fn body(&self) -> Rect {
        layout::body(self.area())
    }

    /// What text of this role looks like.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// Whether only ASCII signs are drawn.
    #[must_use]
    pub const fn is_ascii(&self) -> bool {
        matches!(self.glyph_set, GlyphSet::Ascii)
    }

    /// The signs to draw with.
    #[must_use]
    pub const fn glyphs(&self) -> &'static Glyphs {
        self.glyph_set.glyphs()
    }
}

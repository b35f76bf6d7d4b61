//! What the page of the backends shows.

use crate::api::SetAside;
use crate::tui::remote::{About, Kind, Waiting};
use crate::tui::shell::motion::Cursor;

/// The state of the page of the backends.
#[derive(Debug, Default)]
pub struct State {
    /// What is told of each; empty before anything was.
    pub(super) about: Vec<About>,
    /// Why nothing was told.
    pub(super) failed: Option<String>,
    /// Whether something is under way that can be stopped.
    pub(super) running: bool,
    /// The selected line and the first one shown.
    pub(super) cursor: Cursor,
    /// The name of the decision or post that was selected; it stays selected wherever it goes.
    pub(super) wanted: Option<String>,
}

/// One line of the list.
#[derive(Debug, Clone, Copy)]
pub(super) enum Item<'a> {
    /// A decision that waits or that others were faster than.
    Decision(&'a Waiting),
    /// A post that was set aside.
    SetAside(&'a SetAside),
}

impl Item<'_> {
    /// What it is found by again.
    pub(super) fn id(&self) -> &str {
        match self {
            Item::Decision(waiting) => &waiting.id,
            Item::SetAside(post) => &post.key,
        }
    }

    /// What needs a person comes first.
    const fn rank(&self) -> u8 {
        match self {
            Item::Decision(Waiting { kind: Kind::Conflict | Kind::Refused, .. }) => 0,
            Item::Decision(_) => 1,
            Item::SetAside(_) => 2,
        }
    }
}

impl State {
    /// The lines, conflicts first.
    pub(super) fn items(&self) -> Vec<Item<'_>> {
        let set_aside = |about: &'_ About| about.intake.as_ref().map_or(0, |intake| intake.items.len());
        let of = |about: &About| about.waiting.len() + set_aside(about);
        let mut items = Vec::with_capacity(self.about.iter().map(of).sum());
        for about in &self.about {
            items.extend(about.waiting.iter().map(Item::Decision));
            items.extend(about.intake.iter().flat_map(|intake| &intake.items).map(Item::SetAside));
        }
        items.sort_by_key(Item::rank);
        items
    }

    /// The selected line.
    pub(super) fn selected(&self) -> Option<Item<'_>> {
        self.items().get(self.cursor.selected).copied()
    }

    /// The selected decision.
    pub(super) fn decision(&self) -> Option<&Waiting> {
        match self.selected() {
            Some(Item::Decision(waiting)) => Some(waiting),
            _ => None,
        }
    }
}

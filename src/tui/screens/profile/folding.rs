//! Folding of one-off parts of names, on and off: both forms of a profile are kept, so that switching waits for nothing.

use std::sync::Arc;

use super::pruning::{again, kept};
use super::state::Open;
use super::update::{go_to_wanted, show};
use crate::learning::{Profile, folding};
use crate::model::{NodeFlags, NodeId};
use crate::reports::nodes::NodePath;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::{State, Toast};

/// A profile as it is, and as it is looked at folded; both in the order of names.
#[derive(Clone, Debug)]
pub struct Forms {
    /// As it is.
    pub plain: Arc<Profile>,
    /// With patterns for one-off names; `None` where nothing folds, or nobody has folded it yet.
    pub folded: Option<Arc<Profile>>,
}

/// While recordings are still being merged larger profiles are not folded: the next part comes soon.
const LARGEST_PART: usize = 100_000;

impl Forms {
    /// Both forms; of a part only if it is small. Takes a while: not for the loop.
    #[must_use]
    pub fn of(plain: Arc<Profile>, is_part: bool) -> Forms {
        let wanted = !is_part || plain.tree().len() <= LARGEST_PART;
        let folded = wanted.then(|| folding::folded(&plain)).flatten();
        Forms { plain, folded: folded.map(|folded| Arc::new(folded.profile)) }
    }

    /// The form that is looked at.
    pub(super) fn shown(&self, fold: bool) -> &Arc<Profile> {
        self.folded.as_ref().filter(|_| fold).unwrap_or(&self.plain)
    }
}

/// Whether one-off parts are to be folded: by the rules of the workload until somebody chose.
pub(super) fn is_wanted(state: &State, profile: &Profile) -> bool {
    state.screens.profile.fold.unwrap_or(profile.rules().fold)
}

/// Whether patterns are shown.
pub(super) fn is_on(open: &Open) -> bool {
    open.forms.folded.as_ref().is_some_and(|folded| Arc::ptr_eq(folded, &open.opened))
}

/// Folds one-off parts, or shows every name again; the selection goes to the pattern or to one of its names.
pub(super) fn switch(state: &mut State) -> Vec<Effect> {
    let Some(open) = state.screens.profile.open() else { return Vec::new() };
    if open.forms.folded.is_none() {
        return vec![Effect::Say(Toast::info("no names here differ in one-off parts alone"))];
    }
    let (forms, done, revision) = (open.forms.clone(), open.done, open.revision);
    let fold = !is_on(open);
    let name = state.screens.profile.row().and_then(|row| name_of(open, row.node));
    let pruned = kept(state);
    state.screens.profile.fold = Some(fold);
    let mut effects = show(state, forms, done, revision);
    if let Some(name) = name {
        state.screens.profile.wanted = Some(name);
        effects.extend(go_to_wanted(state));
    }
    effects.extend(pruned.into_iter().flat_map(|pruned| again(state, pruned)));
    let said = if fold { "one-off names folded" } else { "every name by itself" };
    effects.push(Effect::Say(Toast::info(said)));
    effects
}

/// Of a pattern, or of what is united below one, a real name that it covers.
fn name_of(open: &Open, node: NodeId) -> Option<NodePath> {
    let tree = open.profile.tree();
    let is_real = |at: &NodeId| !tree.flags(*at).contains(NodeFlags::FOLDED);
    if is_real(&node) {
        return None;
    }
    let mut above = std::iter::once(node).chain(tree.ancestors(node)).take_while(|at| !is_real(at));
    let name = above.find_map(|at| tree.children(at).find(is_real))?;
    Some(NodePath::of(tree, name))
}

//! What the figures of the selected row mean, in a popup.

use crate::reports::explain::{self, Explanation};
use crate::reports::nodes;
use crate::text::{number, sanitize};
use crate::tui::explained;
use crate::tui::lens::Restriction;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::State;

/// Explains the selected row of the tree.
pub(super) fn selected(state: &mut State) -> Vec<Effect> {
    let screen = &state.screens.profile;
    let (Some(open), Some(row)) = (screen.open(), screen.row()) else { return Vec::new() };
    let ascii = state.shell.is_ascii();
    let filter = through(state);
    let tree = open.profile.tree();
    let (title, all) = match row.group {
        Some(facet) => {
            let spec = facet.spec();
            let count = open.tally.below(&open.profile, row.key());
            let figure = number::counted(count.into(), spec.one, spec.many);
            let sentence = format!(
                "Different {} of this process itself, in what is looked at: {}",
                spec.many, spec.help
            );
            let mut all = vec![Explanation { figure: figure.clone(), sentence }];
            all.push(explain::of_facet(&open.common, facet, &filter));
            (figure, all)
        }
        None if row.ghost.is_some() => {
            let sentence =
                "Only signals report it: no recording that is looked at holds it, so nothing was counted.";
            let one = Explanation { figure: "no figure".to_owned(), sentence: sentence.to_owned() };
            ("only signals".to_owned(), vec![one])
        }
        None => {
            let label = nodes::label(tree, row.node, state.lens.masker(ascii)).name;
            let mut all = explain::of_node(&open.profile, &open.scope, row.node, &filter, ascii);
            all.push(explain::of_facet(&open.common, tree.facet(row.node), &filter));
            (label, all)
        }
    };
    vec![explained::popup(state, &sanitize(&title), &all)]
}

/// The filter and the restriction together, as they are told.
fn through(state: &State) -> String {
    let restriction = state.lens.restriction_of(&state.screens.profile.workload);
    let parts = [state.lens.filter().to_owned(), restriction.map(Restriction::words).unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

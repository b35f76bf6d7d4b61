//! What a pattern of a folded tree covers: its real names, and why they are one.

use super::arguments::arguments_pattern;
use super::place::Place;
use super::shapes::{Shape, folded_name};
use super::view::{Part, part};
use crate::model::{Arena, NodeFlags, NodeId};

fn is_folded(tree: &Arena, node: NodeId) -> bool {
    tree.flags(node).contains(NodeFlags::FOLDED)
}

/// The real nodes that a pattern covers; none for what is no pattern, or only united below one.
pub fn covered(tree: &Arena, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    let members = is_folded(tree, node).then(|| tree.children(node));
    members.into_iter().flatten().filter(|&child| !is_folded(tree, child))
}

/// What the one-off parts of a pattern are; `None` for what is no pattern, or only united below one.
#[must_use]
pub fn shape_of(tree: &Arena, node: NodeId) -> Option<Shape> {
    let member = covered(tree, node).next()?;
    let folded = match part(tree.facet(node)) {
        Part::Name => folded_name(tree.name(member), &place_of(tree, node)),
        Part::Qualifier => arguments_pattern(tree.qualifier(member)),
        Part::Nothing => None,
    };
    folded.map(|folded| folded.shape)
}

/// Where a node stands: the folders above it. A pattern above a real name stands for that name and is no folder.
fn place_of(tree: &Arena, node: NodeId) -> Place {
    let facet = tree.facet(node);
    let mut folders = Vec::new();
    let mut below = node;
    for above in tree.ancestors(node).take_while(|&above| tree.facet(above) == facet) {
        if !is_folded(tree, above) || is_folded(tree, below) {
            folders.push(above);
        }
        below = above;
    }
    folders.iter().rev().fold(Place::default(), |place, &at| place.below(tree.name(at)))
}

//! Of a pattern of one-off names: how many names it covers, some of them, why they are one, how many units show them.

use super::{DetailContext, Section, Shown};
use crate::learning::folding;
use crate::model::{Facet, NodeFlags, NodeId};
use crate::reports::nodes;
use crate::text::number::{counted, grouped};

/// Names that the brief and the full form tell.
const BRIEF_NAMES: usize = 3;
const ALL_NAMES: usize = 20;
/// Names that are asked for their units, at most.
const ASKED: usize = 2_000;

/// What is known of a pattern; empty for what is none.
pub(super) fn section(context: &DetailContext<'_>, node: NodeId) -> Section {
    let mut section = Section::new("PATTERN");
    let tree = context.profile.tree();
    if !tree.flags(node).contains(NodeFlags::FOLDED) {
        return section;
    }
    let shown = |at: &NodeId| context.scope.shows(*at);
    let names: Vec<NodeId> = folding::covered(tree, node).filter(shown).collect();
    if names.is_empty() {
        section.brief("covers", "what several names of the pattern above have in common");
        return section;
    }
    let what = if tree.facet(node) == Facet::Process { "command lines" } else { "names" };
    section.brief("covers", format!("{} different {what}", grouped(names.len() as u64)));
    for (at, name) in sample(&names).enumerate() {
        let key = if at == 0 { "such as" } else { "" };
        let label = |masker| nodes::label(tree, name, masker).to_string();
        let value = Shown::secret(label(None), label(Some(context.masker)));
        if at < BRIEF_NAMES { section.brief(key, value) } else { section.line(key, value) }
    }
    if let Some(more) = names.len().checked_sub(ALL_NAMES).filter(|more| *more > 0) {
        section.line("", format!("and {} more", grouped(more as u64)));
    }
    let parts = folding::shape_of(tree, node).map_or("one-off parts", folding::Shape::words);
    section.brief("folded", format!("they differ only in {parts}"));
    section.line("", "only the names themselves are learned, counted and judged");
    section.brief("units", spread(context, &names));
    section
}

/// Some of the names, the first and the last among them.
fn sample(names: &[NodeId]) -> impl Iterator<Item = NodeId> + '_ {
    let wanted = names.len().min(ALL_NAMES);
    let last = names.len().saturating_sub(1);
    (0..wanted).filter_map(move |at| names.get(at * last / wanted.saturating_sub(1).max(1)).copied())
}

/// How many of the names only one unit shows.
fn spread(context: &DetailContext<'_>, names: &[NodeId]) -> String {
    let asked = names.len().min(ASKED);
    let (mut lone, mut kind) = (0_u64, None);
    for &name in names.iter().take(ASKED) {
        let units = context.scope.units(context.profile, name);
        lone += u64::from(context.scope.commonality(&units).share.k == 1);
        kind = Some(units.kind);
    }
    let unit = kind.map_or("unit", |kind| kind.words(1));
    let of = if asked < names.len() { "the first " } else { "" };
    format!(
        "{} of {of}{} were seen in only one {unit}",
        grouped(lone),
        counted(asked as u64, "name", "names")
    )
}

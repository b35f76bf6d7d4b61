//! The sentences, as a table: the worst first.

mod hints;
mod novelty;
mod watched;

use super::{Facts, Leaning, Opens};
use crate::learning::trust::Lone;
use crate::model::{Facet, NodeFlags, NodeId};
use crate::signals::poison::MOST_NODES;

/// Below so many instances the lower bound of "in all of them" is under three in five.
pub(super) const FEW_INSTANCES: u32 = 5;
/// From so many new processes expected in the next snapshot on it is still new: one in ten snapshots.
pub(super) const STILL_NEW: f64 = 0.1;

/// What a row has to tell.
pub(super) struct Told {
    pub(super) text: String,
    pub(super) opens: Opens,
    /// What would make it untrue, in a few words.
    pub(super) change: Option<String>,
}

impl Told {
    pub(super) fn new(text: impl Into<String>, opens: Opens) -> Told {
        Told { text: text.into(), opens, change: None }
    }

    pub(super) fn change(self, change: impl Into<String>) -> Told {
        Told { change: Some(change.into()), ..self }
    }
}

/// One row of the table.
pub struct SentenceSpec {
    /// Its name in JSON.
    pub id: &'static str,
    /// Which way it leans.
    pub leaning: Leaning,
    /// When it is told, in a sentence.
    pub help: &'static str,
    pub(super) of: fn(&Facts<'_>) -> Vec<Told>,
}

impl std::fmt::Debug for SentenceSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

const fn row(
    id: &'static str,
    leaning: Leaning,
    help: &'static str,
    of: fn(&Facts<'_>) -> Vec<Told>,
) -> SentenceSpec {
    SentenceSpec { id, leaning, help, of }
}

/// All rows, the worst first.
pub static SENTENCES: &[SentenceSpec] = &[
    row("hint", Leaning::Poison, "Something looks as if an attack was learned as normal.", hints::told),
    row(
        "only-aggregates",
        Leaning::Doubt,
        "No snapshot was watched, only agents' profiles.",
        watched::only_aggregates,
    ),
    row("one-instance", Leaning::Doubt, "Everything comes from one container.", watched::one_instance),
    row(
        "cut",
        Leaning::Doubt,
        "Recordings are damaged, hollow or gone: what they held is missing.",
        watched::cut,
    ),
    row("agent-gave-up", Leaning::Doubt, "The agent gave up learning, or ran out of room.", watched::gave_up),
    row(
        "lacks",
        Leaning::Doubt,
        "The newest version has less than Habitus's rule asks for.",
        watched::lacking,
    ),
    row("few-instances", Leaning::Doubt, "Fewer than five containers were watched.", watched::few_instances),
    row("one-host", Leaning::Doubt, "Everything ran on one host.", watched::one_host),
    row("few-days", Leaning::Doubt, "Fewer than three days were watched.", watched::few_days),
    row(
        "thin-version",
        Leaning::Doubt,
        "A version was watched in fewer than two containers.",
        watched::thin_versions,
    ),
    row(
        "one-sided",
        Leaning::Doubt,
        "Three quarters of the snapshots are of one container.",
        watched::one_sided,
    ),
    row("still-new", Leaning::Doubt, "New processes are expected in the next snapshots.", novelty::still_new),
    row(
        "instance-new",
        Leaning::Doubt,
        "Another container is expected to bring new processes.",
        novelty::instance_new,
    ),
    row("drift", Leaning::Doubt, "New processes came after a version was stable.", novelty::drift),
    row("just-new", Leaning::Doubt, "A new process came shortly before watching ended.", novelty::just_new),
    row(
        "drift-others",
        Leaning::Unknown,
        "New behaviours other than processes came after a version was stable.",
        novelty::drift_others,
    ),
    row(
        "others-new",
        Leaning::Unknown,
        "New behaviours other than processes are expected.",
        novelty::others_new,
    ),
    row(
        "not-recorded",
        Leaning::Unknown,
        "Some kinds of behaviour were not recorded at all.",
        watched::not_recorded,
    ),
    row(
        "partly-recorded",
        Leaning::Unknown,
        "Some recordings hold none of a kind.",
        watched::partly_recorded,
    ),
    row("unsplit", Leaning::Unknown, "Agents' profiles cannot be told apart by container.", watched::unsplit),
    row("unnamed", Leaning::Unknown, "Snapshots name no container or host.", watched::unnamed),
    row(
        "without-times",
        Leaning::Unknown,
        "Snapshots do not tell when they watched.",
        watched::without_times,
    ),
    row("quarantined", Leaning::Unknown, "A person has set recordings aside.", watched::quarantined),
    row("curated", Leaning::Unknown, "People have accepted or rejected behaviours.", watched::curated),
    row("narrowed", Leaning::Unknown, "A filter leaves some of what was watched out.", watched::narrowed),
    row(
        "rules-unknown",
        Leaning::Unknown,
        "Rules matched whose severity nothing tells.",
        hints::rules_unknown,
    ),
    row(
        "only-found",
        Leaning::Unknown,
        "Processes were found running, never seen to start.",
        novelty::only_found,
    ),
    row("not-looked-for", Leaning::Unknown, "Hints could not be looked for.", hints::not_looked_for),
    row("units", Leaning::Support, "How much was watched.", watched::units),
    row(
        "levelled",
        Leaning::Support,
        "Fewer than one in ten snapshots is expected to bring a new process.",
        novelty::levelled,
    ),
    row("quiet", Leaning::Support, "For how long nothing new came.", novelty::quiet),
    row("no-hint", Leaning::Support, "Hints were looked for and none was found.", hints::none),
];

/// Behaviours of a facet for whose set of observations a test holds; of very many the first.
pub(super) fn nodes_of(facts: &Facts<'_>, facet: Facet, sets: &[Lone]) -> Vec<NodeId> {
    let (tree, profile) = (facts.profile.tree(), facts.profile);
    let is_meant = |&node: &NodeId| {
        tree.facet(node) == facet
            && tree.flags(node).contains(NodeFlags::COUNTED)
            && sets.get(profile.presence(node).index()).is_some_and(|lone| lone.is_one())
    };
    tree.nodes().filter(is_meant).take(MOST_NODES).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_leanings_and_its_names_differ() {
        for pair in SENTENCES.windows(2) {
            assert!(pair[0].leaning <= pair[1].leaning, "{} before {}", pair[0].id, pair[1].id);
        }
        for (at, spec) in SENTENCES.iter().enumerate() {
            assert!(spec.help.ends_with('.'), "{}", spec.id);
            assert!(SENTENCES[at + 1..].iter().all(|other| other.id != spec.id), "{}", spec.id);
        }
    }
}

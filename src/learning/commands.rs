//! The command lines that a process node was recorded with, and in which observations: what the agent kept, a sample.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use crate::model::{NodeId, PresenceId, PresenceTrie, Sym};

use super::version_slots::{SlotSet, VersionSlots};

/// Distinct command lines that are kept of a node; more are counted only in its details.
const MOST: usize = 64;

/// One command line of a node: argv0, then the arguments, each after a `\0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Command {
    pub(super) node: u32,
    pub(super) line: Sym,
    pub(super) presence: PresenceId,
}

/// Command lines as they are gathered, by the number of the node in the merge.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathered {
    of_node: HashMap<u32, Vec<(Sym, PresenceId)>, FxBuildHasher>,
}

impl Gathered {
    /// Adds those of one recording: the node that each merged into, the line, and where it was seen.
    pub(super) fn add(
        &mut self,
        found: impl Iterator<Item = (u32, Sym, SlotSet)>,
        slots: &mut VersionSlots,
        trie: &mut PresenceTrie,
    ) {
        // Presence grows in ascending order only, so what equal siblings share is united first.
        let mut united: HashMap<(u32, Sym), SlotSet, FxBuildHasher> = HashMap::default();
        let mut order = Vec::new();
        for (node, line, set) in found {
            let known = united.entry((node, line)).or_insert_with(|| {
                order.push((node, line));
                SlotSet::EMPTY
            });
            *known = slots.union(*known, set);
        }
        for key @ (node, line) in order {
            let lines = self.of_node.entry(node).or_default();
            let at = match lines.iter().position(|(known, _)| *known == line) {
                Some(at) => at,
                None if lines.len() == MOST => continue,
                None => {
                    lines.push((line, PresenceId::EMPTY));
                    lines.len() - 1
                }
            };
            let set = united.get(&key).copied().unwrap_or_default();
            lines[at].1 = slots.get(set).iter().fold(lines[at].1, |grown, &one| trie.with(grown, one));
        }
    }

    /// All of them by their nodes' places in a profile; of one node the one that was recorded first first.
    pub(super) fn laid_out(&self, place: &[u32]) -> Vec<Command> {
        let mut commands: Vec<Command> = self
            .of_node
            .iter()
            .flat_map(|(&at, lines)| {
                let node = place[at as usize];
                lines.iter().map(move |&(line, presence)| Command { node, line, presence })
            })
            .collect();
        commands.sort_by_key(|command| command.node);
        commands
    }
}

/// The stretch of `commands` (ascending by node) that is of one node.
pub(super) fn of_node(commands: &[Command], node: NodeId) -> &[Command] {
    let from = commands.partition_point(|command| command.node < node.0);
    let to = from + commands[from..].partition_point(|command| command.node == node.0);
    &commands[from..to]
}

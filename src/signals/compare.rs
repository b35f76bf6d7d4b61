//! A known behaviour compared with how it was used before: as whom, with what, from which file, for what.

use super::lineage::{Walk, is_shell};
use super::tools::{self, ToolKind};
use super::uses::{NodeUses, Use, Uses};
use super::witnesses::Witnesses;
use crate::learning::Profile;
use crate::learning::folding::{Shape, differ_in};
use crate::model::{Access, Event, Facet, Found, Link, MAX_COMMAND, NodeId};
use crate::text::names;

/// A way in which a use is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NewUse {
    /// As a user as whom it never ran: real and effective.
    User(u32, u32),
    /// With effective capabilities that it never had.
    Capabilities(Vec<String>),
    /// From a file with another hash.
    Hash,
    /// From a file in the container's upper layer.
    UpperLayer,
    /// Under a path that is only like the one that is known.
    Alike {
        /// The path in the event.
        path: String,
        /// The path that is known.
        known: String,
    },
    /// With arguments that are not among those kept; the executable, and whether the event's are cut short.
    Arguments {
        /// The executable.
        executable: String,
        /// The event does not hold all of them.
        cut: bool,
    },
    /// Writing, where only reading was seen.
    Write,
    /// By a name that only a pattern covers.
    Pattern(String),
}

impl NewUse {
    fn is_of_process(&self) -> bool {
        !matches!(self, NewUse::Write | NewUse::Pattern(_))
    }
}

/// What a comparison gave.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    /// The ways in which it is new.
    pub(super) new: Vec<NewUse>,
    /// Arguments that are as kept but for one-off parts: the executable, and what these are.
    pub(super) nearly_kept: Vec<(String, Shape)>,
    /// The positions in the walk of links with arguments that are not among those kept.
    pub(super) new_arguments: Vec<usize>,
    /// Uses of what was found cannot be read.
    pub(super) unreadable: bool,
    /// Uses were read from so many recordings, of so many.
    pub(super) read: (usize, usize),
    /// Hashes could be compared.
    pub(super) hash_compared: bool,
    /// Users could be compared.
    pub(super) users_compared: bool,
}

impl Comparison {
    /// Whether anything is new.
    pub(super) fn is_new(&self) -> bool {
        !self.new.is_empty()
    }

    /// Whether something about the process is new.
    pub(super) fn process_is_new(&self) -> bool {
        self.new.iter().any(NewUse::is_of_process)
    }

    /// Whether something about the deed itself is new.
    pub(super) fn deed_is_new(&self) -> bool {
        self.new.iter().any(|new| !new.is_of_process())
    }
}

/// What is compared.
pub(super) struct Compared<'a> {
    pub(super) profile: &'a Profile,
    pub(super) uses: &'a dyn Uses,
    pub(super) witnesses: &'a Witnesses<'a>,
    pub(super) event: &'a Event,
    /// The links that the walk went along.
    pub(super) links: &'a [Link],
}

impl Compared<'_> {
    /// Compares with what was found: the way to the process, and the nodes of the deed.
    pub(super) fn with(&self, walk: &Walk, deed: &[(NodeId, Found)]) -> Comparison {
        let mut found = Comparison::default();
        for (at, (step, link)) in walk.steps.iter().zip(self.links).enumerate() {
            if let Some(known) = &step.alike {
                found.new.push(NewUse::Alike { path: link.executable.clone(), known: known.clone() });
            }
            let is_acting = at + 1 == self.links.len();
            let counts = if is_acting { is_told_by_arguments(link) } else { runs_a_command(link) };
            if !counts || step.nodes.is_empty() {
                continue;
            }
            match self.arguments_are_kept(&step.nodes, link) {
                Kept::Yes => {}
                Kept::ButFor(shape) => found.nearly_kept.push((link.executable.clone(), shape)),
                Kept::No => {
                    found.new_arguments.push(at);
                    found.new.push(NewUse::Arguments {
                        executable: link.executable.clone(),
                        cut: link.args_truncated,
                    });
                }
            }
        }
        if !walk.is_whole() {
            return found;
        }
        if let Some(link) = self.links.last() {
            self.process(walk.last(), link, &mut found);
        }
        if self.event.deed.facet != Some(Facet::Process) {
            self.deed(deed, &mut found);
        }
        found
    }

    /// The uses of nodes by those who are heard: of the event's own version, if they tell of it at all.
    fn heard_uses(&self, nodes: &[NodeId], found: &mut Comparison) -> Vec<Use> {
        let all: Vec<_> = nodes.iter().map(|&node| (node, self.uses.of(node))).collect();
        let heard: Vec<&Use> = all
            .iter()
            .flat_map(|(node, uses)| {
                let ids: Vec<_> = self.witnesses.heard_in(*node).collect();
                let of = |used: &&Use| ids.contains(&used.observation) || self.shares_file(used, &ids);
                uses.each.iter().filter(of).collect::<Vec<_>>()
            })
            .collect();
        let total: usize = all.iter().map(|(_, uses): &(_, std::sync::Arc<NodeUses>)| uses.total).sum();
        let read: usize = all.iter().map(|(_, uses)| uses.each.len()).sum();
        found.read = (found.read.0.max(read), found.read.1.max(total));
        let of_version: Vec<Use> = heard
            .iter()
            .filter(|used| self.witnesses.is_of_version(used.observation))
            .map(|used| (*used).clone())
            .collect();
        if of_version.is_empty() { heard.into_iter().cloned().collect() } else { of_version }
    }

    /// An agent's sum has one observation a version and one message a node: its use is that of all of them.
    fn shares_file(&self, used: &Use, ids: &[crate::model::ObservationId]) -> bool {
        let file = |id| self.profile.observation(id).map(|o| o.file);
        let own = file(used.observation);
        own.is_some() && ids.iter().any(|&id| file(id) == own)
    }

    fn process(&self, nodes: &[NodeId], link: &Link, found: &mut Comparison) {
        let uses = self.heard_uses(nodes, found);
        if uses.is_empty() {
            found.unreadable = !nodes.is_empty();
            return;
        }
        let known_users: Vec<(u32, u32)> = uses.iter().filter_map(|used| used.users).collect();
        let credentials = &link.credentials;
        if credentials.recorded && !known_users.is_empty() {
            found.users_compared = true;
            let own = (credentials.uid, credentials.euid);
            if !known_users.contains(&own) {
                found.new.push(NewUse::User(own.0, own.1));
            }
            let known = uses.iter().filter_map(|used| used.capabilities).fold(0, |all, more| all | more);
            let more = credentials.cap_effective.0 & !known;
            if more != 0 {
                found.new.push(NewUse::Capabilities(names::capabilities(more).collect()));
            }
        }
        self.file(&uses, &link.file.hashes, link.file.in_upper_layer, found);
    }

    /// Compares hashes of one kind within one version: another version has other files.
    fn file(&self, uses: &[Use], hashes: &[String], in_upper_layer: bool, found: &mut Comparison) {
        let kind = |hash: &str| hash.split(':').next().unwrap_or_default().to_owned();
        let comparable = |hash: &&String| {
            uses.iter()
                .filter(|used| self.witnesses.is_of_version(used.observation))
                .any(|used| used.hashes.iter().any(|known| kind(known) == kind(hash)))
        };
        let own: Vec<&String> = hashes.iter().filter(comparable).collect();
        if !own.is_empty() {
            found.hash_compared = true;
            let is_known = |hash: &&String| uses.iter().any(|used| used.hashes.contains(hash));
            if !own.iter().all(is_known) {
                found.new.push(NewUse::Hash);
            }
        }
        if in_upper_layer && !uses.iter().any(|used| used.in_upper_layer) {
            found.new.push(NewUse::UpperLayer);
        }
    }

    fn deed(&self, deed: &[(NodeId, Found)], found: &mut Comparison) {
        if deed.is_empty() {
            return;
        }
        let nodes: Vec<NodeId> = deed.iter().map(|(node, _)| *node).collect();
        let by_pattern = deed.iter().all(|(_, how)| *how == Found::ByPattern);
        let needs_uses =
            by_pattern || self.event.deed.file.is_some() || self.event.deed.access != Access::None;
        if !needs_uses {
            return;
        }
        let uses = self.heard_uses(&nodes, found);
        if uses.is_empty() {
            found.unreadable = true;
            return;
        }
        // A name with a `*` in it is a pattern only if the recording says so.
        if by_pattern && !uses.iter().any(|used| used.is_pattern) {
            let name = self.profile.tree().full_name(nodes[0]).into_owned();
            found.new.push(NewUse::Pattern(name));
        }
        if self.event.deed.access == Access::Write && !uses.iter().any(|used| used.writes) {
            found.new.push(NewUse::Write);
        }
    }

    /// Whether a command line is among those kept of some nodes by those who are heard.
    fn arguments_are_kept(&self, nodes: &[NodeId], link: &Link) -> Kept {
        let Some(args) = &link.args else { return Kept::Yes };
        if link.args_truncated {
            return Kept::No;
        }
        let runs_file = runs_a_file(link);
        let mut best = Kept::No;
        for &node in nodes {
            let ids: Vec<_> = self.witnesses.wholly_heard_in(node).collect();
            for (line, presence) in self.profile.commands(node) {
                let known: Vec<&str> = line.split('\0').skip(1).collect();
                let heard = || self.profile.trie().members(presence).any(|id| ids.contains(&id));
                let kept = Kept::of(&known, args, runs_file);
                if line.len() < WHOLE && kept < best && heard() {
                    best = kept;
                }
            }
            // What does not fit into the line that is kept is compared whole, with what the recordings say.
            for used in self.uses.of(node).each.iter().filter(|used| ids.contains(&used.observation)) {
                if let Some((known, false)) = &used.args {
                    best = best.min(Kept::of(known, args, runs_file));
                }
            }
            if best == Kept::Yes {
                break;
            }
        }
        best
    }
}

/// Whether arguments were kept; the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kept {
    /// To the byte.
    Yes,
    /// But for what a clock or a kernel writes: nobody chose it, and it tells nothing.
    ButFor(Shape),
    /// No.
    No,
}

impl Kept {
    fn of<A: AsRef<str>>(known: &[A], args: &[String], runs_file: bool) -> Kept {
        match differ_in(known, args, runs_file) {
            None => Kept::No,
            Some(None) => Kept::Yes,
            Some(Some(shape)) => Kept::ButFor(shape),
        }
    }
}

/// Whether one of its arguments names what is run.
fn runs_a_file(link: &Link) -> bool {
    tools::kind_of(&link.executable, &link.argv0)
        .is_none_or(|kind| kind.intersects(ToolKind::SHELL | ToolKind::INTERPRETER | ToolKind::RUNNER))
}

/// A line that is kept and shorter than this is whole: a cut falls between characters.
const WHOLE: usize = MAX_COMMAND - 3;

/// Whether a process can do nearly anything, so that its arguments tell what it does.
fn is_told_by_arguments(link: &Link) -> bool {
    let telling = ToolKind::SHELL | ToolKind::INTERPRETER | ToolKind::DOWNLOADER;
    tools::kind_of(&link.executable, &link.argv0).is_some_and(|kind| kind.intersects(telling))
}

/// Whether a process in between is told by its arguments: a shell that was given its command.
fn runs_a_command(link: &Link) -> bool {
    is_shell(link)
        && link.args.as_ref().is_some_and(|args| {
            args.iter().any(|arg| arg.starts_with('-') && !arg.starts_with("--") && arg.contains('c'))
        })
}

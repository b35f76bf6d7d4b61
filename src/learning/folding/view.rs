//! A profile with its one-off names folded: patterns stand as nodes of their own above the names that they cover.
//!
//! A pattern's children are first what its members have below them, united; then the members themselves, as they are. So
//! the figures of `/proc/*/status` and those of `/proc/417/status` can both be looked at, and every real node is still
//! there: only real nodes count. What is united has no recording of its own, only the sets of observations.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::super::Profile;
use super::super::profile::Assembled;
use super::arguments::arguments_pattern;
use super::place::Place;
use super::shapes::{FoldedName, Shape, folded_name};
use crate::model::{Arena, ArenaBuilder, Facet, NodeFlags, NodeId, PresenceId, PresenceTrie, Row, UnixNanos};

/// Patterns within patterns, at most: without a limit a hostile chain of folders would double at every level.
const DEEPEST: u8 = 3;
/// Larger trees stay as they are.
const MOST_NODES: usize = 2_000_000;

/// One pattern of a folded profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Its node in the folded profile.
    pub node: NodeId,
    /// What its one-off parts are.
    pub shape: Shape,
    /// How many real names it covers.
    pub names: u32,
}

/// A profile as it is looked at folded.
#[derive(Clone, Debug)]
pub struct Folded {
    /// The profile, with nodes for patterns.
    pub profile: Profile,
    /// The patterns, ascending by node.
    pub patterns: Vec<Pattern>,
}

impl Folded {
    /// The pattern that a node is, if it is one.
    #[must_use]
    pub fn pattern(&self, node: NodeId) -> Option<&Pattern> {
        let at = self.patterns.binary_search_by_key(&node, |pattern| pattern.node).ok()?;
        self.patterns.get(at)
    }
}

/// Folds a profile; `None` if nothing in it is one-off, or it is too large.
#[must_use]
pub fn folded(profile: &Profile) -> Option<Folded> {
    let tree = profile.tree();
    if tree.len() > MOST_NODES || !has_any(tree) {
        return None;
    }
    let folded = Folding::new(profile).run();
    (!folded.patterns.is_empty()).then_some(folded)
}

/// Whether any name could be of a pattern at all; nearly every small profile is done with this.
fn has_any(tree: &Arena) -> bool {
    let digit = |text: &str| text.bytes().any(|b| b.is_ascii_digit()) || text.starts_with("tmp");
    tree.nodes().any(|node| match part(tree.facet(node)) {
        Part::Name => digit(tree.name(node)),
        _ => digit(tree.qualifier(node)),
    })
}

/// What of a node may fold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Its name: a component of a path.
    Name,
    /// What tells it apart: the arguments of a process, where they are part of identity.
    Qualifier,
    /// Nothing. A random name of a host is what a person must see.
    Nothing,
}

/// In the order of the facets.
const PARTS: [Part; 8] = [
    Part::Qualifier,
    Part::Name,
    Part::Nothing,
    Part::Nothing,
    Part::Nothing,
    Part::Nothing,
    Part::Nothing,
    Part::Nothing,
];

pub(super) fn part(facet: Facet) -> Part {
    PARTS[facet as usize]
}

/// What is to be done next; the last is done first.
enum Task {
    /// A real node with all below it.
    Node { node: NodeId, place: Place, folds: u8 },
    /// What some real nodes of one name have in common.
    United {
        nodes: Vec<NodeId>,
        name: String,
        qualifier: String,
        place: Place,
        shape: Option<(Shape, u32)>,
        folds: u8,
    },
    /// The node that was opened last is whole.
    Close,
}

/// Siblings that are one.
struct Group {
    nodes: Vec<NodeId>,
    /// What they fold to, if it is more than one name.
    fold: Option<(FoldedName, u32)>,
}

struct Folding<'a> {
    profile: &'a Profile,
    tree: &'a Arena,
    builder: ArenaBuilder,
    trie: PresenceTrie,
    united: HashMap<Vec<PresenceId>, PresenceId, FxBuildHasher>,
    presence: Vec<PresenceId>,
    /// Of each new node the real one that it is.
    origin: Vec<Option<NodeId>>,
    patterns: Vec<Pattern>,
}

impl<'a> Folding<'a> {
    fn new(profile: &'a Profile) -> Folding<'a> {
        let tree = profile.tree();
        Folding {
            profile,
            tree,
            builder: ArenaBuilder::with_strings(tree.strings().clone(), tree.len()),
            trie: profile.trie().clone(),
            united: HashMap::default(),
            presence: Vec::with_capacity(tree.len()),
            origin: Vec::with_capacity(tree.len()),
            patterns: Vec::new(),
        }
    }

    fn run(mut self) -> Folded {
        let mut tasks: Vec<Task> = Vec::new();
        let roots: Vec<NodeId> = self.tree.roots().collect();
        self.push(&mut tasks, &roots, &Place::default(), 0, false);
        while let Some(task) = tasks.pop() {
            match task {
                Task::Close => self.builder.close(),
                Task::Node { node, place, folds } => {
                    self.open(node);
                    tasks.push(Task::Close);
                    let children: Vec<NodeId> = self.tree.children(node).collect();
                    self.push(&mut tasks, &children, &self.place_below(node, &place), folds, false);
                }
                Task::United { nodes, name, qualifier, place, shape, folds } => {
                    let below = match part(self.tree.facet(nodes[0])) {
                        Part::Name => place.below(&name),
                        _ => Place::default(),
                    };
                    let at = self.open_united(&nodes, &name, &qualifier);
                    tasks.push(Task::Close);
                    if let Some((shape, names)) = shape {
                        self.patterns.push(Pattern { node: at, shape, names });
                        let members = nodes.iter().rev();
                        tasks.extend(members.map(|&node| Task::Node { node, place: place.clone(), folds }));
                    }
                    let children: Vec<NodeId> =
                        nodes.iter().flat_map(|&node| self.tree.children(node)).collect();
                    self.push(&mut tasks, &children, &below, folds, true);
                }
            }
        }
        let tree = self.builder.finish();
        let assembled = Assembled { tree, presence: self.presence, trie: self.trie, origin: self.origin };
        Folded { profile: self.profile.assembled(assembled), patterns: self.patterns }
    }

    fn place_below(&self, node: NodeId, place: &Place) -> Place {
        match part(self.tree.facet(node)) {
            Part::Name => place.below(self.tree.name(node)),
            _ => Place::default(),
        }
    }

    /// Puts the work for siblings on the pile, so that the first is done first; `unite` where they are the children of
    /// several nodes.
    fn push(&self, tasks: &mut Vec<Task>, nodes: &[NodeId], place: &Place, folds: u8, unite: bool) {
        let groups = self.groups(nodes, place, folds, unite);
        for group in groups.into_iter().rev() {
            let Some(&first) = group.nodes.first() else { continue };
            let (name, qualifier) = (self.tree.name(first).to_owned(), self.tree.qualifier(first).to_owned());
            let place = place.clone();
            tasks.push(match group.fold {
                None if !unite => Task::Node { node: first, place, folds },
                None => Task::United { nodes: group.nodes, name, qualifier, place, shape: None, folds },
                Some((fold, names)) => {
                    let (name, qualifier) = match part(self.tree.facet(first)) {
                        Part::Name => (fold.template, qualifier),
                        _ => (name, fold.template),
                    };
                    // What is united has no members of its own: they stand below the pattern above.
                    let shape = (!unite).then_some((fold.shape, names));
                    Task::United { nodes: group.nodes, name, qualifier, place, shape, folds: folds + 1 }
                }
            });
        }
    }

    /// Which siblings are one: those that fold to the same, if they are enough; of the children of several nodes also
    /// those of one name. In the order of the first of each.
    fn groups(&self, nodes: &[NodeId], place: &Place, folds: u8, unite: bool) -> Vec<Group> {
        let tree = self.tree;
        let folds_of: Vec<Option<FoldedName>> = nodes
            .iter()
            .map(|&node| if folds < DEEPEST { self.fold_of(node, place) } else { None })
            .collect();
        type Key<'k> = (Facet, &'k str, &'k str);
        let own = |node: NodeId| (tree.facet(node), tree.name(node), tree.qualifier(node));
        let template = |node: NodeId, fold: &FoldedName| match part(tree.facet(node)) {
            Part::Name => (Facet::File, String::new(), fold.template.clone()),
            _ => (tree.facet(node), tree.name(node).to_owned(), fold.template.clone()),
        };
        let keys: Vec<Option<(Facet, String, String)>> = nodes
            .iter()
            .zip(&folds_of)
            .map(|(&node, fold)| fold.as_ref().map(|fold| template(node, fold)))
            .collect();
        let mut names: HashMap<Key<'_>, Vec<Key<'_>>, FxBuildHasher> = HashMap::default();
        for (&node, key) in nodes.iter().zip(&keys) {
            if let Some((facet, name, template)) = key {
                names.entry((*facet, name, template)).or_default().push(own(node));
            }
        }
        names.values_mut().for_each(|known| {
            known.sort_unstable();
            known.dedup();
        });
        let mut groups: Vec<Group> = Vec::new();
        let mut of_template: HashMap<Key<'_>, usize, FxBuildHasher> = HashMap::default();
        let mut of_name: HashMap<Key<'_>, usize, FxBuildHasher> = HashMap::default();
        for ((&node, key), fold) in nodes.iter().zip(&keys).zip(folds_of) {
            let key = key.as_ref().map(|(facet, name, template)| (*facet, name.as_str(), template.as_str()));
            let many = key.and_then(|key| names.get(&key)).map_or(0, Vec::len);
            match (key, fold) {
                (Some(key), Some(fold)) if many >= fold.least => {
                    let at = *of_template.entry(key).or_insert(groups.len());
                    if at == groups.len() {
                        groups.push(Group { nodes: Vec::new(), fold: Some((fold, many as u32)) });
                    }
                    groups[at].nodes.push(node);
                }
                _ if unite => {
                    let at = *of_name.entry(own(node)).or_insert(groups.len());
                    if at == groups.len() {
                        groups.push(Group { nodes: Vec::new(), fold: None });
                    }
                    groups[at].nodes.push(node);
                }
                _ => groups.push(Group { nodes: vec![node], fold: None }),
            }
        }
        if unite {
            // Of several parents the facets are mixed: those of one stand together, processes last. By name, so that
            // the order of the parents changes nothing.
            groups.sort_by_key(|group| {
                let facet = tree.facet(group.nodes[0]);
                (
                    facet == Facet::Process,
                    facet as u8,
                    tree.name(group.nodes[0]),
                    tree.qualifier(group.nodes[0]),
                )
            });
        }
        groups
    }

    fn fold_of(&self, node: NodeId, place: &Place) -> Option<FoldedName> {
        let tree = self.tree;
        match part(tree.facet(node)) {
            Part::Name => folded_name(tree.name(node), place),
            Part::Qualifier => arguments_pattern(tree.qualifier(node)),
            Part::Nothing => None,
        }
    }

    fn open(&mut self, node: NodeId) {
        let tree = self.tree;
        let time = |time: Option<UnixNanos>| time.map_or(0, |time| time.0);
        let at = self.builder.open_row(&Row {
            facet: tree.facet(node),
            flags: tree.flags(node),
            name: tree.name_sym(node),
            qualifier: tree.qualifier_sym(node),
            first_seen: time(tree.first_seen(node)),
            last_seen: time(tree.last_seen(node)),
        });
        if let Some(command) = tree.command_sym(node) {
            self.builder.set_command_sym(at, command);
        }
        self.presence.push(self.profile.presence(node));
        self.origin.push(Some(node));
    }

    fn open_united(&mut self, nodes: &[NodeId], name: &str, qualifier: &str) -> NodeId {
        let tree = self.tree;
        let at = self.builder.open(tree.facet(nodes[0]));
        self.builder.set_name(at, name);
        self.builder.set_qualifier(at, qualifier);
        self.builder.add_flags(at, NodeFlags::FOLDED);
        for &node in nodes {
            let time = |time: Option<UnixNanos>| time.map_or(0, |time| time.0);
            self.builder.seen(at, time(tree.first_seen(node)), time(tree.last_seen(node)));
            // What is told by a badge of one of them is told of the pattern; it is no behaviour itself.
            let own = NodeFlags::COUNTED | NodeFlags::SET_ASIDE | NodeFlags::ACCEPTED | NodeFlags::REJECTED;
            self.builder.add_flags(at, tree.flags(node).difference(own));
        }
        let mut sets: Vec<PresenceId> = nodes.iter().map(|&node| self.profile.presence(node)).collect();
        sets.sort_unstable();
        sets.dedup();
        let trie = &mut self.trie;
        let set = match sets.as_slice() {
            [one] => *one,
            _ => *self.united.entry(sets).or_insert_with_key(|sets| {
                let mut all: Vec<_> = sets.iter().flat_map(|&set| trie.members(set)).collect();
                all.sort_unstable();
                all.dedup();
                all.into_iter().fold(PresenceId::EMPTY, |set, one| trie.with(set, one))
            }),
        };
        self.presence.push(set);
        self.origin.push(None);
        at
    }
}

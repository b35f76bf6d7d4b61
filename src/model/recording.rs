//! One decoded file: its header, its tree, and for each node the bytes it came from and the versions it was seen in.

use std::hash::{BuildHasher, RandomState};

use hashbrown::HashTable;

use super::{Arena, Header, NodeId, Privileges, Sym};

/// Where a node's own message lies in the decoded bytes of its file. A process's span holds its whole subtree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub offset: u32,
    /// How many bytes.
    pub len: u32,
}

/// The name of a set of versions in one [`VersionSets`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VersionSetId(u32);

impl VersionSetId {
    /// No version is named: the node counts for the file's own version.
    pub const EMPTY: VersionSetId = VersionSetId(0);

    /// The position of the set in its table, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The distinct sets of versions that the nodes of one file were seen in.
///
/// Versions are numbered within the file in order of appearance; a set is ascending and each number occurs once.
#[derive(Clone, Debug)]
pub struct VersionSets {
    names: Vec<String>,
    /// All sets, one behind the other: set `i` ends at `ends[i]`.
    members: Vec<u32>,
    ends: Vec<u32>,
    index: HashTable<u32>,
    hasher: RandomState,
}

impl Default for VersionSets {
    fn default() -> Self {
        VersionSets {
            names: Vec::new(),
            members: Vec::new(),
            ends: vec![0],
            index: HashTable::new(),
            hasher: RandomState::new(),
        }
    }
}

fn members<'a>(all: &'a [u32], ends: &[u32], set: u32) -> &'a [u32] {
    let end = ends.get(set as usize).copied().unwrap_or(0) as usize;
    let start = if set == 0 { 0 } else { ends.get(set as usize - 1).copied().unwrap_or(0) as usize };
    all.get(start..end).unwrap_or(&[])
}

impl VersionSets {
    /// Sets of versions, or snapshots, with these names, which may be equal.
    #[must_use]
    pub fn with_names(names: Vec<String>) -> VersionSets {
        VersionSets { names, ..VersionSets::default() }
    }

    /// The number of a version, added if it is new.
    pub fn version(&mut self, name: &str) -> u32 {
        match self.names.iter().position(|known| known == name) {
            Some(at) => at as u32,
            None => {
                self.names.push(name.to_owned());
                self.names.len() as u32 - 1
            }
        }
    }

    /// The set of these version numbers; `versions` is sorted and made unique in place.
    pub fn intern(&mut self, versions: &mut Vec<u32>) -> VersionSetId {
        versions.sort_unstable();
        versions.dedup();
        if versions.is_empty() {
            return VersionSetId::EMPTY;
        }
        let (all, ends, hasher) = (&self.members, &self.ends, &self.hasher);
        let hash = hasher.hash_one(versions.as_slice());
        if let Some(&known) = self.index.find(hash, |&set| members(all, ends, set) == versions.as_slice()) {
            return VersionSetId(known);
        }
        let id = self.ends.len() as u32;
        self.members.extend_from_slice(versions);
        self.ends.push(self.members.len() as u32);
        let (all, ends, hasher) = (&self.members, &self.ends, &self.hasher);
        self.index.insert_unique(hash, id, |&set| hasher.hash_one(members(all, ends, set)));
        VersionSetId(id)
    }

    /// All sets.
    pub fn ids(&self) -> impl Iterator<Item = VersionSetId> + use<> {
        (0..self.len() as u32).map(VersionSetId)
    }

    /// The version numbers of a set, ascending.
    #[must_use]
    pub fn get(&self, set: VersionSetId) -> &[u32] {
        members(&self.members, &self.ends, set.0)
    }

    /// Bytes on the heap, for budgets.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        (self.members.capacity() + self.ends.capacity()) * 4 + self.index.capacity() * 5
    }

    /// The names of all versions, by number.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many distinct sets there are, the empty one included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether no node names a version.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() <= 1
    }
}

/// Why a file could not be read to its end, and where that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The byte (of the decompressed content, in the file's own encoding) at which reading stopped.
    pub offset: u64,
    /// What was wrong there, as the second half of a sentence: "the file ends inside a process".
    pub reason: String,
}

/// One decoded file.
///
/// Invariant: `spans` and `versions` have one entry a node of `tree`.
#[derive(Clone, Debug)]
pub struct Recording {
    /// What stands before the tree.
    pub header: Header,
    /// What was seen, exactly as the file nests it; siblings of equal identity may occur.
    pub tree: Arena,
    /// Where each node's message lies in the decoded (wire) bytes.
    pub spans: Vec<Span>,
    /// In which versions each node was seen; where there is a ledger, in which of its snapshots, by their positions.
    pub versions: Vec<VersionSetId>,
    /// The sets that `versions` names.
    pub version_sets: VersionSets,
    /// Of a profile that Habitus learned: the command lines of its processes, ascending by node, and the set of snapshots
    /// that recorded each. Empty of any other.
    pub commands: Vec<(NodeId, Sym, VersionSetId)>,
    /// As whom its processes ran, and what they were allowed to do.
    pub privileges: Privileges,
    /// Set if the file is damaged or cut short: everything before the damage is in `tree`.
    pub damage: Option<Damage>,
    /// Oddities worth telling, as sentences: a schema newer than the one known, text that is not UTF-8.
    pub notes: Vec<String>,
}

impl Recording {
    /// A recording made in memory: its nodes come from no bytes and name no version.
    #[must_use]
    pub fn made(header: Header, tree: Arena) -> Recording {
        let nodes = tree.len();
        Recording {
            header,
            tree,
            spans: vec![Span::default(); nodes],
            versions: vec![VersionSetId::EMPTY; nodes],
            version_sets: VersionSets::default(),
            commands: Vec::new(),
            privileges: Privileges::default(),
            damage: None,
            notes: Vec::new(),
        }
    }

    /// The span of a node.
    #[must_use]
    pub fn span(&self, node: NodeId) -> Span {
        self.spans.get(node.index()).copied().unwrap_or_default()
    }
}

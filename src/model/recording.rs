//! One decoded file: its header, its tree, and for each node the bytes it came from and the versions it was seen in.

use hashbrown::HashMap;

use super::{Arena, Header, NodeId};

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
    sets: Vec<Vec<u32>>,
    index: HashMap<Vec<u32>, VersionSetId>,
}

impl Default for VersionSets {
    fn default() -> Self {
        VersionSets {
            names: Vec::new(),
            sets: vec![Vec::new()],
            index: HashMap::from_iter([(Vec::new(), VersionSetId(0))]),
        }
    }
}

impl VersionSets {
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
        if let Some(&known) = self.index.get(versions.as_slice()) {
            return known;
        }
        let id = VersionSetId(self.sets.len() as u32);
        self.sets.push(versions.clone());
        self.index.insert(versions.clone(), id);
        id
    }

    /// All sets.
    pub fn ids(&self) -> impl Iterator<Item = VersionSetId> + use<> {
        (0..self.sets.len() as u32).map(VersionSetId)
    }

    /// The version numbers of a set, ascending.
    #[must_use]
    pub fn get(&self, set: VersionSetId) -> &[u32] {
        self.sets.get(set.index()).map_or(&[], Vec::as_slice)
    }

    /// The names of all versions, by number.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many distinct sets there are, the empty one included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sets.len()
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
    /// In which versions each node was seen.
    pub versions: Vec<VersionSetId>,
    /// The sets that `versions` names.
    pub version_sets: VersionSets,
    /// Set if the file is damaged or cut short: everything before the damage is in `tree`.
    pub damage: Option<Damage>,
    /// Oddities worth telling, as sentences: a schema newer than the one known, text that is not UTF-8.
    pub notes: Vec<String>,
}

impl Recording {
    /// The span of a node.
    #[must_use]
    pub fn span(&self, node: NodeId) -> Span {
        self.spans.get(node.index()).copied().unwrap_or_default()
    }
}

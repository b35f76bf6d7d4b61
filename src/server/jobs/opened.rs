//! Profiles that were opened to judge by, bounded in bytes; the longest unused leaves first.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::known::Rule;
use super::objects_of::profile_key;
use crate::formats::{self, Decoded, Format};
use crate::learning::{Curation, IdentityKey, Merger, Observed, Profile, SetAside, Survey};
use crate::model::NodeId;
use crate::server::objects::{ObjectError, Objects};
use crate::signals::{NodeUses, Use, Uses};

/// Messages that are read for one node: a file may hold any number of equal siblings.
const MOST_MESSAGES: usize = 256;

/// A profile with what its nodes' own messages are read from.
pub(super) struct Opened {
    profile: Profile,
    wire: Vec<u8>,
    format: &'static Format,
    arch: String,
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Opened({})", self.profile.workload())
    }
}

impl Opened {
    /// Reads the file of a learned profile.
    ///
    /// # Errors
    /// It is none.
    pub(super) fn of(bytes: Vec<u8>, rule: &Rule, curation: Arc<Curation>) -> Result<Opened, String> {
        let hash = blake3::hash(&bytes).to_hex();
        let decoded = formats::decode(&bytes, Some("profile"), &rule.formats).map_err(|e| e.to_string())?;
        let Decoded { recording, format, wire } = decoded;
        let observed = Observed::of(&recording, crate::model::FileId(0), &hash[..12], "");
        let mut merger = Merger::new(rule.rules.of_workload(&observed.workload, &observed.observations));
        merger.add(&recording, &observed);
        let arch = recording.header.metadata.arch.clone();
        let profile = merger.finish(&observed.workload).under(curation);
        Ok(Opened { profile, wire: wire.unwrap_or(bytes), format, arch })
    }

    /// The profile.
    pub(super) fn profile(&self) -> &Profile {
        &self.profile
    }

    fn heap_bytes(&self) -> usize {
        self.profile.heap_bytes() + self.wire.len()
    }

    /// Who says how its nodes were used.
    pub(super) fn uses(&self) -> OpenedUses<'_> {
        OpenedUses { opened: self, known: RefCell::default() }
    }
}

/// How nodes were used, each read once.
pub(super) struct OpenedUses<'a> {
    opened: &'a Opened,
    known: RefCell<HashMap<NodeId, Arc<NodeUses>>>,
}

impl Uses for OpenedUses<'_> {
    fn of(&self, node: NodeId) -> Arc<NodeUses> {
        if let Some(uses) = self.known.borrow().get(&node) {
            return Arc::clone(uses);
        }
        let Opened { profile, wire, format, arch } = self.opened;
        let (tree, occurrences) = (profile.tree(), profile.occurrences(node));
        let each = occurrences.iter().take(MOST_MESSAGES).filter_map(|at| {
            let ask = formats::Ask {
                wire,
                span: at.span(),
                facet: tree.facet(node),
                name: tree.name(node),
                qualifier: tree.qualifier(node),
                arch,
            };
            Some(Use::of(at.observation(), &formats::detail(format, &ask).ok()?))
        });
        let uses = Arc::new(NodeUses { each: each.collect(), total: occurrences.len() });
        self.known.borrow_mut().insert(node, Arc::clone(&uses));
        uses
    }
}

/// What the list needs to know of a learned profile under what was decided: a frozen survey, as bytes.
///
/// # Errors
/// It is no profile.
pub(super) fn survey(bytes: &[u8], rule: &Rule, curation: &Arc<Curation>) -> Result<Vec<u8>, String> {
    let recording =
        formats::decode(bytes, Some("profile"), &rule.formats).map_err(|e| e.to_string())?.recording;
    let hash = blake3::hash(bytes).to_hex();
    let observed = Observed::of(&recording, crate::model::FileId(0), &hash[..12], "");
    // What is frozen holds no identities, so that nobody needs this key again.
    let key = IdentityKey::random();
    let mut survey = Survey::default();
    survey.add(&recording, &observed, key);
    survey.mark(curation);
    if curation.has_nodes() {
        let mut merger = Merger::new(rule.rules.of_workload(&observed.workload, &observed.observations));
        merger.add(&recording, &observed);
        let profile = merger.finish(&observed.workload).under(Arc::clone(curation));
        survey.set_aside(SetAside::of(profile.tree(), key));
    }
    Ok(survey.view().to_bytes())
}

/// By what a profile was opened: its hash, and the decisions that hold for it.
type Key = (String, Vec<String>);

#[derive(Default)]
struct Shelved {
    opened: HashMap<Key, (Arc<Opened>, usize, u64)>,
    bytes: usize,
    clock: u64,
}

/// Profiles that were opened.
pub(super) struct Shelf {
    most: usize,
    shelved: Mutex<Shelved>,
}

impl Shelf {
    pub(super) fn new(most: usize) -> Shelf {
        Shelf { most, shelved: Mutex::default() }
    }

    /// Opens the profile of this hash under what was decided.
    ///
    /// # Errors
    /// The objects do not answer, or it is no profile.
    pub(super) fn open(
        &self,
        objects: &dyn Objects,
        hash: &str,
        rule: &Rule,
        decided: Vec<String>,
        curation: Arc<Curation>,
    ) -> Result<Arc<Opened>, OpenError> {
        let key = (hash.to_owned(), decided);
        if let Some(opened) = self.find(&key) {
            return Ok(opened);
        }
        let bytes = objects.get(&profile_key(hash), rule.formats.max_bytes as u64)?;
        let opened = Arc::new(Opened::of(bytes, rule, curation).map_err(OpenError::Unreadable)?);
        self.put(key, &opened);
        Ok(opened)
    }

    fn find(&self, key: &Key) -> Option<Arc<Opened>> {
        let mut shelved = self.shelved.lock().unwrap_or_else(PoisonError::into_inner);
        shelved.clock += 1;
        let now = shelved.clock;
        let (opened, _, used) = shelved.opened.get_mut(key)?;
        *used = now;
        Some(Arc::clone(opened))
    }

    fn put(&self, key: Key, opened: &Arc<Opened>) {
        let bytes = opened.heap_bytes();
        let mut shelved = self.shelved.lock().unwrap_or_else(PoisonError::into_inner);
        shelved.clock += 1;
        let now = shelved.clock;
        if let Some((_, old, _)) = shelved.opened.insert(key, (Arc::clone(opened), bytes, now)) {
            shelved.bytes -= old;
        }
        shelved.bytes += bytes;
        while shelved.bytes > self.most && shelved.opened.len() > 1 {
            let oldest = shelved.opened.iter().min_by_key(|(_, (_, _, used))| *used);
            let Some(oldest) = oldest.map(|(key, _)| key.clone()) else { return };
            if let Some((_, bytes, _)) = shelved.opened.remove(&oldest) {
                shelved.bytes -= bytes;
            }
        }
    }
}

/// Why a profile could not be opened.
#[derive(Debug, thiserror::Error)]
pub(super) enum OpenError {
    /// Its bytes cannot be had.
    #[error("{0}")]
    Objects(#[from] ObjectError),
    /// It is no profile.
    #[error("{0}")]
    Unreadable(String),
}

//! How a node was used before: as whom, from which file, for what. What tells a known behaviour from a new use of it.

use std::sync::Arc;

use crate::model::{NodeDetail, NodeId, ObservationId, Specific};

/// The `O_…` flags of `open` with which content can change: writing, reading and writing, creating, cutting,
/// appending.
const WRITING: u32 = 0o1 | 0o2 | 0o100 | 0o1_000 | 0o2_000;

/// One use of a node, as one recording keeps it: of a process that of the first one seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The first observation of the recording.
    pub observation: ObservationId,
    /// Real and effective user, where credentials are recorded.
    pub users: Option<(u32, u32)>,
    /// Effective capabilities as a mask, where credentials are recorded.
    pub capabilities: Option<u64>,
    /// Hashes of the executable or file, each with its kind.
    pub hashes: Vec<String>,
    /// Whether the executable or file was in the container's upper layer.
    pub in_upper_layer: bool,
    /// Whether it was opened so that its content could change.
    pub writes: bool,
    /// The recording says itself that the name is a pattern.
    pub is_pattern: bool,
    /// The arguments without argv0, of a process; and whether they are cut short.
    pub args: Option<(Vec<String>, bool)>,
}

impl Use {
    /// What a node's own message says of its use.
    #[must_use]
    pub fn of(observation: ObservationId, detail: &NodeDetail) -> Use {
        let mut used = Use {
            observation,
            users: None,
            capabilities: None,
            hashes: Vec::new(),
            in_upper_layer: false,
            writes: false,
            is_pattern: false,
            args: None,
        };
        match &detail.specific {
            Specific::Process(process) => {
                let credentials = &process.credentials;
                if credentials.recorded {
                    used.users = Some((credentials.uid, credentials.euid));
                    used.capabilities = Some(credentials.cap_effective.0);
                }
                used.hashes.clone_from(&process.file.hashes);
                used.in_upper_layer = process.file.in_upper_layer;
                used.args = Some((process.args.clone(), process.args_truncated));
            }
            Specific::File(file) => {
                if let Some(info) = &file.file {
                    used.hashes.clone_from(&info.hashes);
                    used.in_upper_layer = info.in_upper_layer;
                }
                used.writes = file.open.is_some_and(|open| open.flags & WRITING != 0);
                used.is_pattern = file.is_pattern;
            }
            Specific::Dns(_)
            | Specific::Bind(_)
            | Specific::Device { .. }
            | Specific::Flow(_)
            | Specific::Syscall(_)
            | Specific::Capability(_)
            | Specific::Imds(_) => {}
        }
        used
    }
}

/// The uses of a node, as far as they were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NodeUses {
    /// Those that were read, the earliest first.
    pub each: Vec<Use>,
    /// How many there are.
    pub total: usize,
}

/// Who can say how a node was used. Reading it may cost a file, so that it is asked only of nodes that signals are
/// about.
pub trait Uses {
    /// The uses of a node of the profile that is judged by.
    fn of(&self, node: NodeId) -> Arc<NodeUses>;
}

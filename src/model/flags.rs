//! What is worth a badge on a node, as bits. Every bit is merged by OR, so that merging commutes.

use bitflags::bitflags;

bitflags! {
    /// Facts about a node that are known without decoding its details.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct NodeFlags: u16 {
        /// The node is a behaviour and is counted; without it the node only carries others (a folder, a device).
        const COUNTED = 1 << 0;
        /// Seen as it happened in some recording.
        const RUNTIME = 1 << 1;
        /// Found by reading `/proc` when a recording began.
        const SNAPSHOT = 1 << 2;
        /// Some rule of the agent matched an event on it.
        const RULES = 1 << 3;
        /// The name is a pattern: `*` stands for parts that vary.
        const PATTERN = 1 << 4;
        /// The executable or file has the setuid bit.
        const SETUID = 1 << 5;
        /// The executable or file has the setgid bit.
        const SETGID = 1 << 6;
        /// The file is in the upper layer of the container: it did not come with the image.
        const UPPER_LAYER = 1 << 7;
        /// The process runs as another user than its parent, or its effective user differs from its real one.
        const USER_CHANGE = 1 << 8;
        /// The process ran as uid 0 (real or effective).
        const ROOT = 1 << 9;
        /// The process was made by an `exec` without a `fork`.
        const EXEC_CHILD = 1 << 10;
        /// The recorded arguments are cut short.
        const ARGS_TRUNCATED = 1 << 11;
        /// A person has accepted the node into the baseline. Of learned profiles only, as the next two.
        const ACCEPTED = 1 << 12;
        /// A person has rejected the node or one above it from the baseline.
        const REJECTED = 1 << 13;
        /// The node is a behaviour, but counts nowhere any more: it is rejected.
        const SET_ASIDE = 1 << 14;
        /// The node stands for several real ones whose names differ in one-off parts. Of folded views only.
        const FOLDED = 1 << 15;
    }
}

impl NodeFlags {
    /// Whether the node is a behaviour, counted or set aside, and does not only carry others.
    #[must_use]
    pub fn is_behaviour(self) -> bool {
        self.intersects(NodeFlags::COUNTED | NodeFlags::SET_ASIDE)
    }

    /// Whether the node was only ever found by reading `/proc`, never seen as it happened.
    #[must_use]
    pub fn snapshot_only(self) -> bool {
        self.contains(NodeFlags::SNAPSHOT) && !self.contains(NodeFlags::RUNTIME)
    }
}

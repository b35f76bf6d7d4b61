//! Details of nodes, read again from their files: a bounded number of nodes, each once.

use std::collections::HashMap;

use super::Part;
use crate::fleet::{Cancel, Fleet};
use crate::model::{NodeDetail, NodeId, Specific};

/// Reads details of the nodes of one side.
pub(super) struct Reader<'a> {
    fleet: &'a Fleet,
    part: &'a Part,
    cancel: &'a Cancel,
    known: HashMap<NodeId, Vec<NodeDetail>>,
    /// Whether any executable that was read belongs to a package.
    packages: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(fleet: &'a Fleet, part: &'a Part, cancel: &'a Cancel) -> Reader<'a> {
        Reader { fleet, part, cancel, known: HashMap::new(), packages: false }
    }

    /// Reads what the files of the side say of a node, unless it is known.
    pub(super) fn read(&mut self, node: NodeId) -> &[NodeDetail] {
        let (fleet, part, cancel) = (self.fleet, self.part, self.cancel);
        let details = self.known.entry(node).or_insert_with(|| {
            let selection = part.scope.selection();
            let details = fleet.details_until(&part.profile, node, selection, cancel);
            details.found.into_iter().filter_map(|found| found.detail.ok()).collect()
        });
        self.packages |= details.iter().any(|detail| match &detail.specific {
            Specific::Process(process) => !process.file.package_name.is_empty(),
            _ => false,
        });
        details
    }

    /// What was read of a node; nothing where it was not.
    pub(super) fn known(&self, node: NodeId) -> &[NodeDetail] {
        self.known.get(&node).map_or(&[], Vec::as_slice)
    }

    /// Whether the recordings tell of packages, as far as was read.
    pub(super) fn packages(&self) -> bool {
        self.packages
    }
}

//! Finding the node of a behaviour below a process, by the names that an event has for it.

use super::{Arena, Facet, NodeFlags, NodeId};
use crate::text::glob::{Case, Glob, Token};

/// How a node was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// By its own name.
    Exactly,
    /// By a pattern in its name: `*` stands for parts that vary. Whether it is one, or whether somebody called a file so,
    /// the tree does not know.
    ByPattern,
}

impl Arena {
    /// The nodes below `process` that a behaviour of this facet, name and qualifier is, or may be. A file is named by
    /// its whole path, a flow by its destination; an empty qualifier asks for none.
    ///
    /// Of several nodes that are found by a pattern all are told; if one is found exactly, only such.
    #[must_use]
    pub fn below_process(
        &self,
        process: NodeId,
        facet: Facet,
        name: &str,
        qualifier: &str,
    ) -> Vec<(NodeId, Found)> {
        let children = || self.children(process).filter(|&at| self.facet(at) == facet);
        let is_qualified = |at: NodeId| {
            let own = self.qualifier(at);
            // Old recordings lack the protocol of a bind and the class of a question.
            qualifier.is_empty()
                || own == qualifier
                || (!own.is_empty() && qualifier.strip_prefix(own).is_some_and(|rest| rest.starts_with(' ')))
        };
        match facet {
            Facet::File => self.below_by_path(process, name),
            Facet::Process => {
                let exact: Vec<_> = children()
                    .filter(|&at| self.name(at) == name && !self.is_pattern_of(at, name))
                    .map(|at| (at, Found::Exactly))
                    .collect();
                if !exact.is_empty() {
                    return exact;
                }
                children()
                    .filter(|&at| self.is_pattern_of(at, name))
                    .map(|at| (at, Found::ByPattern))
                    .collect()
            }
            Facet::Flow => children()
                .flat_map(|device| self.children(device))
                .filter(|&at| self.name(at) == name)
                .map(|at| (at, Found::Exactly))
                .collect(),
            Facet::Dns => children()
                .filter(|&at| self.name(at).eq_ignore_ascii_case(name) && is_qualified(at))
                .map(|at| (at, Found::Exactly))
                .collect(),
            Facet::Imds => {
                children().filter(|&at| self.name(at) == name).map(|at| (at, Found::Exactly)).collect()
            }
            Facet::Bind | Facet::Syscall | Facet::Capability => children()
                .filter(|&at| self.name(at) == name && is_qualified(at))
                .map(|at| (at, Found::Exactly))
                .collect(),
        }
    }

    /// Whether a node is named by a pattern that stands for `name`.
    #[must_use]
    pub fn is_pattern_of(&self, node: NodeId, name: &str) -> bool {
        let tokens = || self.name(node).chars().map(|c| if c == '*' { Token::Many } else { Token::Char(c) });
        self.flags(node).contains(NodeFlags::PATTERN)
            && Glob::from_tokens(tokens(), Case::Exact).matches(name)
    }

    fn below_by_path(&self, process: NodeId, path: &str) -> Vec<(NodeId, Found)> {
        let mut found = vec![(process, Found::Exactly)];
        for part in path.split('/').filter(|part| !part.is_empty()) {
            let mut next = Vec::new();
            for &(parent, how) in &found {
                for at in self.children(parent).filter(|&at| self.facet(at) == Facet::File) {
                    if self.is_pattern_of(at, part) {
                        next.push((at, Found::ByPattern));
                    } else if self.name(at).trim_start_matches('/') == part {
                        next.push((at, how));
                    }
                }
            }
            found = next;
        }
        found.retain(|(at, _)| *at != process && self.flags(*at).is_behaviour());
        if found.iter().any(|(_, how)| *how == Found::Exactly) {
            found.retain(|(_, how)| *how == Found::Exactly);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::ArenaBuilder;
    use super::*;

    #[test]
    fn files_are_found_by_path_and_a_pattern_gives_way_to_the_exact_name() {
        let mut b = ArenaBuilder::default();
        let sh = b.open(Facet::Process);
        b.set_name(sh, "/bin/sh");
        let tmp = b.open(Facet::File);
        b.set_name(tmp, "tmp");
        let any = b.leaf(Facet::File, "run.*", "");
        b.add_flags(any, NodeFlags::COUNTED | NodeFlags::PATTERN);
        let one = b.leaf(Facet::File, "run.1", "");
        b.add_flags(one, NodeFlags::COUNTED);
        b.close();
        b.leaf(Facet::Dns, "Example.test", "A");
        b.close();
        let tree = b.finish();
        let file = |path| tree.below_process(sh, Facet::File, path, "");
        assert_eq!(file("/tmp/run.1"), [(one, Found::Exactly)]);
        assert_eq!(file("/tmp/run.2"), [(any, Found::ByPattern)]);
        assert!(file("/tmp").is_empty(), "a folder on the way is no behaviour");
        assert!(file("/tmp/run.*").len() == 1 && file("/").is_empty());
        assert_eq!(tree.below_process(sh, Facet::Dns, "example.test", "A").len(), 1);
        assert!(tree.below_process(sh, Facet::Dns, "example.test", "AAAA").is_empty());
    }
}

//! Which processes of an event are nodes: those of the workload, without forks of themselves, from a root that is not the
//! container's runtime.

use super::Refused;
use crate::model::{Event, Link};

/// More processes than agents send.
const MOST_LINKS: usize = 1024;

/// A process of an event on its way into a tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'e> {
    pub(super) link: &'e Link,
    /// Of the process that acted.
    pub(super) pid: Option<u32>,
}

/// Names that a container's runtime begins with.
const RUNTIMES: [&str; 2] = ["runc", "containerd-shim"];
const BUSYBOX: &str = "busybox";

pub(super) fn basename(link: &Link) -> &str {
    if link.file.basename.is_empty() {
        link.executable.rsplit('/').next().unwrap_or_default()
    } else {
        &link.file.basename
    }
}

pub(super) fn is_busybox(link: &Link) -> bool {
    link.executable.rsplit('/').next() == Some(BUSYBOX) || basename(link) == BUSYBOX
}

fn is_runtime(link: &Link) -> bool {
    RUNTIMES.iter().any(|prefix| basename(link).starts_with(prefix))
}

/// A program that lies in memory alone.
fn is_fileless(link: &Link) -> bool {
    link.executable.starts_with("memfd:") || link.executable.starts_with("/memfd:")
}

/// The nodes of an event, from the root to the process that acted. Never empty.
pub(super) fn of(event: &Event) -> Result<Vec<Entry<'_>>, Refused> {
    let links = &event.lineage;
    if event.lineage_cut || links.len() > MOST_LINKS {
        return Err(Refused::LineageCut);
    }
    let acting = links.len().checked_sub(1).ok_or(Refused::NoProcess)?;
    let lineage = Lineage { links, inodes: links.iter().any(|link| link.file.inode != 0) };
    let mut nodes: Vec<usize> = Vec::new();
    let mut next = Some(acting);
    // From the process outwards: the first that is not of the workload ends it.
    while let Some(at) = next.filter(|&at| lineage.is_of_workload(at)) {
        nodes.push(at);
        next = lineage.next_above(at);
    }
    if nodes.is_empty() {
        return Err(Refused::NoProcess);
    }
    let root = nodes.iter().rposition(|&at| lineage.may_be_root(at)).ok_or(Refused::NoRoot)?;
    let entry = |&at: &usize| Entry { link: &links[at], pid: (at == acting).then_some(event.pid) };
    Ok(nodes[..=root].iter().rev().map(entry).collect())
}

struct Lineage<'e> {
    links: &'e [Link],
    /// Whether the event records inodes: an ancestor without one was not resolved, and nothing above it is known.
    inodes: bool,
}

impl Lineage<'_> {
    /// The next process outwards that ran another program; of busybox another applet.
    fn next_above(&self, at: usize) -> Option<usize> {
        let mut current = &self.links[at];
        for (above, ancestor) in self.links.iter().enumerate().take(at).rev() {
            if self.inodes && ancestor.file.inode == 0 {
                return None;
            }
            if current.executable != ancestor.executable {
                return Some(above);
            }
            if is_busybox(current) {
                if current.argv0.is_empty() || ancestor.argv0.is_empty() {
                    return None;
                }
                if current.argv0 != ancestor.argv0 {
                    return Some(above);
                }
            }
            current = ancestor;
        }
        None
    }

    /// Agents name the container of every process that runs in one. Where an event names only that of the whole, what is
    /// not said to be elsewhere counts, up to the container's runtime.
    fn is_of_workload(&self, at: usize) -> bool {
        let each_is_named = self.links.last().is_some_and(|link| link.in_container.is_some());
        match self.links[at].in_container {
            Some(inside) => inside,
            None if each_is_named => false,
            None => at + 1 == self.links.len() || !is_runtime(&self.links[at]),
        }
    }

    fn may_be_root(&self, at: usize) -> bool {
        let Some(above) = self.next_above(at) else { return false };
        let link = &self.links[at];
        // `runc` runs the first program of a container out of memory; what it runs next is the root.
        !(is_runtime(link) || is_fileless(link) && is_runtime(&self.links[above]))
    }
}

//! Inserting one event into a tree, by the agent's own rules.
//!
//! Trees are merged by exact identity ([`super::Merger`]); an *event* is placed more leniently, and this is where: paths are
//! reduced, executables with a part that varies are the same, a process that only forked itself is no node, and one that
//! became another by `exec` is looked for among what its parent ran. All of it as the agent does, so that what is grown
//! here is what an agent would have written. Pure.

mod alike;
mod branch;
mod leaves;
mod names;
mod place;
#[cfg(test)]
mod tests;
mod tree;

pub use names::reduce_path;
pub use tree::{GrowingTree, Grown, GrownId, Outline};

use crate::model::Event;

/// By which of the agent's settings an event is inserted. The defaults are the agent's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InsertRules {
    /// The version that the event was seen in; empty where none is recorded.
    pub version: String,
    /// Processes with other arguments are other processes.
    pub differentiate_args: bool,
    /// How many labels of a DNS name are compared, from the right, when a name is only looked up; 0 is all. Insertion is
    /// exact.
    pub dns_labels: usize,
    /// Whether processes that are not in the tree yet are added, for an event that is more than an `exec` too.
    pub add_processes: bool,
}

impl Default for InsertRules {
    fn default() -> Self {
        InsertRules { version: String::new(), differentiate_args: false, dns_labels: 3, add_processes: true }
    }
}

/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserted {
    /// It is behaviour that the tree did not hold.
    New,
    /// The tree held it.
    Known,
}

/// Why an event has no place in a tree.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Profiles do not record such.
    #[error("profiles record no `{0}` events")]
    NotRecorded(String),
    /// It did not succeed.
    #[error("the call did not succeed")]
    NotDone,
    /// The way to its process is cut off.
    #[error("the ancestors of its process are not known in full")]
    LineageCut,
    /// It has no process, or none of a container.
    #[error("it has no process that belongs to the workload")]
    NoProcess,
    /// Nothing but the container's runtime stands above it.
    #[error(
        "its outermost process is none of the workload's own: it is the container's runtime, or has no parent"
    )]
    NoRoot,
    /// Only IPv4 and IPv6 are recorded.
    #[error("only IPv4 and IPv6 sockets are recorded, this is `{0}`")]
    Family(String),
    /// A request without an address, or an answer without a key.
    #[error("a metadata request without an address, or an answer without a key, is not recorded")]
    EmptyImds,
    /// A path without a component.
    #[error("the file has no path")]
    NoPath,
}

/// Inserts an event.
///
/// # Errors
/// [`Refused`] if it has no place in a tree; the tree is then as it was.
pub fn insert(tree: &mut GrowingTree, event: &Event, rules: &InsertRules) -> Result<Inserted, Refused> {
    let deed = leaves::deed(event)?;
    let branch = branch::of(event)?;
    if !rules.add_processes && place::look_up(tree, &branch, rules).is_none() {
        return Ok(Inserted::New);
    }
    if let leaves::Done::File(path) = &deed {
        // Before anything is added: a path that is refused must leave no process behind.
        leaves::components(path).next().ok_or(Refused::NoPath)?;
    }
    let (process, added) = place::insert(tree, &branch, rules);
    tree.tag_lineage(process, &rules.version);
    let new = leaves::insert(tree, process, event, &deed, rules);
    Ok(if new || (added && deed == leaves::Done::Exec) { Inserted::New } else { Inserted::Known })
}

/// Whether the tree holds what an event reports. Nothing is changed; DNS names are compared by their last labels.
///
/// # Errors
/// [`Refused`] if the event has no place in any tree.
pub fn contains(tree: &GrowingTree, event: &Event, rules: &InsertRules) -> Result<bool, Refused> {
    let deed = leaves::deed(event)?;
    let branch = branch::of(event)?;
    let process = place::look_up(tree, &branch, rules);
    Ok(process.is_some_and(|process| leaves::holds(tree, process, event, &deed, rules)))
}

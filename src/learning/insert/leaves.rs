//! What a process did, below its node.

use std::borrow::Cow;

use super::{GrowingTree, GrownId, InsertRules, Refused, reduce_path};
use crate::model::{Access, Event, Facet};

/// What is to be put below a process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// Nothing but the process.
    Exec,
    /// A file was opened.
    File(String),
    /// A behaviour by its name and qualifier.
    Leaf(Facet),
}

/// The families of sockets that are recorded.
const FAMILIES: [&str; 2] = ["AF_INET", "AF_INET6"];
/// The outcome of a call that succeeded; where an event does not say, it did.
const SUCCESS: [&str; 2] = ["Success", ""];

/// The events that put something below a process, or the process alone, and what must hold of them.
type Check = fn(&Event) -> Result<Done, Refused>;
static OPERATIONS: &[(&str, Check)] = &[
    ("exec", |_| Ok(Done::Exec)),
    ("exit", |_| Ok(Done::Exec)),
    // Of outgoing connections the agent keeps the process alone.
    ("connect", |_| Ok(Done::Exec)),
    ("open", |event| Ok(Done::File(event.deed.name.clone()))),
    ("dns", |_| Ok(Done::Leaf(Facet::Dns))),
    ("bind", bind),
    ("imds", imds),
    ("network_flow_monitor", |_| Ok(Done::Leaf(Facet::Flow))),
    ("syscalls", |_| Ok(Done::Leaf(Facet::Syscall))),
    ("capabilities", |_| Ok(Done::Leaf(Facet::Capability))),
];

pub(super) fn deed(event: &Event) -> Result<Done, Refused> {
    let operation = &event.deed.operation;
    let row = OPERATIONS.iter().find(|row| row.0.eq_ignore_ascii_case(operation));
    row.map_or_else(|| Err(Refused::NotRecorded(operation.clone())), |row| row.1(event))
}

fn bind(event: &Event) -> Result<Done, Refused> {
    let family = event.deed.qualifier.split(' ').next().unwrap_or_default();
    if !FAMILIES.contains(&family) {
        return Err(Refused::Family(family.to_owned()));
    }
    if !SUCCESS.contains(&event.outcome.as_str()) {
        return Err(Refused::NotDone);
    }
    Ok(Done::Leaf(Facet::Bind))
}

/// The parts of the qualifier are those of the table at [`crate::model::Arena`], in the order of recordings.
fn imds(event: &Event) -> Result<Done, Refused> {
    let parts: Vec<&str> = event.deed.qualifier.split('\0').skip(1).collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let (kind, host, server, key_id) = (part(0), part(2), part(4), part(8));
    // Without an address an event is called by what else it says.
    let has_no_address = || [kind, host, server, ""].contains(&event.deed.name.as_str());
    let is_empty = (kind.eq_ignore_ascii_case("response") && key_id.is_empty())
        || (kind.eq_ignore_ascii_case("request") && has_no_address());
    if is_empty { Err(Refused::EmptyImds) } else { Ok(Done::Leaf(Facet::Imds)) }
}

/// The components of a path.
pub(super) fn components(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|component| !component.is_empty())
}

fn reduced<'e>(tree: &GrowingTree, process: GrownId, event: &'e Event, path: &'e str) -> Cow<'e, str> {
    let filesystem = event.deed.file.as_deref().map_or("", |file| file.filesystem.as_str());
    // The node is that of the first process; where that one's id is not known, the one that acted is meant.
    reduce_path(path, filesystem, tree.node(process).pid.unwrap_or(event.pid))
}

/// Puts what was done below a process; whether it is new there.
pub(super) fn insert(
    tree: &mut GrowingTree,
    process: GrownId,
    event: &Event,
    done: &Done,
    rules: &InsertRules,
) -> bool {
    match done {
        Done::Exec => false,
        Done::File(path) => {
            let path = reduced(tree, process, event, path).into_owned();
            let (mut at, mut new) = (process, false);
            for component in components(&path) {
                let (child, added) = tree.find_or_add(at, Facet::File, component, "");
                if added {
                    // Until it turns out to be the file itself, it only carries it.
                    tree.node_mut(child).is_behaviour = false;
                }
                (at, new) = (child, added);
            }
            let file = tree.node_mut(at);
            new |= !std::mem::replace(&mut file.is_behaviour, true);
            if event.deed.access != Access::None && !file.access.contains(&event.deed.access) {
                file.access.push(event.deed.access);
            }
            tag(tree, at, process, &rules.version);
            new
        }
        Done::Leaf(facet) => {
            let (at, new) = tree.find_or_add(process, *facet, &event.deed.name, &event.deed.qualifier);
            tag(tree, at, process, &rules.version);
            new
        }
    }
}

/// Says of a leaf and all between it and its process that they were seen in a version.
fn tag(tree: &mut GrowingTree, leaf: GrownId, process: GrownId, version: &str) {
    let mut next = Some(leaf).filter(|_| !version.is_empty());
    while let Some(at) = next.filter(|&at| at != process) {
        tree.node_mut(at).versions.insert(version.to_owned());
        next = tree.parent(at);
    }
}

/// Whether what was done is known of a process.
pub(super) fn holds(
    tree: &GrowingTree,
    process: GrownId,
    event: &Event,
    done: &Done,
    rules: &InsertRules,
) -> bool {
    match done {
        Done::Exec => true,
        Done::File(path) => {
            let path = reduced(tree, process, event, path);
            let find = |at, component: &str| tree.find(at, Facet::File, component, "");
            let file = components(&path).try_fold(process, find);
            file.is_some_and(|at| at != process && tree.node(at).is_behaviour)
        }
        Done::Leaf(Facet::Dns) if rules.dns_labels > 0 => {
            let wanted = last_labels(&event.deed.name, rules.dns_labels);
            tree.children(Some(process)).iter().map(|&child| tree.node(child)).any(|node| {
                node.facet == Facet::Dns
                    && node.qualifier == event.deed.qualifier
                    && last_labels(&node.name, rules.dns_labels) == wanted
            })
        }
        Done::Leaf(facet) => tree.find(process, *facet, &event.deed.name, &event.deed.qualifier).is_some(),
    }
}

/// The last labels of a DNS name.
fn last_labels(name: &str, labels: usize) -> &str {
    name.rmatch_indices('.').nth(labels.saturating_sub(1)).map_or(name, |(at, _)| &name[at + 1..])
}

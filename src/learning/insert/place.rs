//! Where the processes of an event go.
//!
//! A process that became another by `exec` (`exec child`) is at times seen only as what it became: an agent that began to
//! watch late has `bash > ls` where it was `bash > webserver`, and the web server became `ls`. When the missing process is
//! reported at last, the known one is hung below it.

use super::InsertRules;
use super::alike::are_alike;
use super::branch::{Entry, is_busybox};
use super::tree::{GrowingTree, GrownId};

/// How a part of a branch was found in the tree.
struct Step {
    /// The node of the innermost process that was found.
    node: GrownId,
    /// How many processes of the branch it stands for.
    used: usize,
    /// What is to be changed so that the tree has them all.
    change: Option<Change>,
}

/// The known process `top` was reached by an `exec` from the first process of the part that was found.
struct Change {
    top: GrownId,
    /// Whether processes are added by it.
    adds: bool,
}

fn is_same(tree: &GrowingTree, node: GrownId, entry: &Entry<'_>, rules: &InsertRules) -> bool {
    let (node, link) = (tree.node(node), entry.link);
    if !are_alike(&node.name, &link.executable) || (is_busybox(link) && node.argv0 != link.argv0) {
        return false;
    }
    // What is not known of either cannot tell them apart.
    !rules.differentiate_args
        || match (&node.args, &link.args) {
            (Some(known), Some(own)) => known == own,
            _ => true,
        }
}

/// The node of a process among others, or among what those became by `exec`; and the one of the others it was found by.
fn among(
    tree: &GrowingTree,
    parent: Option<GrownId>,
    entry: &Entry<'_>,
    rules: &InsertRules,
) -> Option<(GrownId, GrownId)> {
    let direct = tree.processes(parent).find(|&child| is_same(tree, child, entry, rules));
    if let Some(child) = direct {
        return Some((child, child));
    }
    tree.processes(parent).find_map(|child| {
        let mut open = vec![child];
        while let Some(at) = open.pop() {
            for below in tree.processes(Some(at)).filter(|&below| tree.node(below).is_exec_child) {
                if is_same(tree, below, entry, rules) {
                    return Some((below, child));
                }
                open.push(below);
            }
        }
        None
    })
}

/// The next step of a branch below a node: its outermost process, or what that became by `exec`.
fn step(
    tree: &GrowingTree,
    parent: Option<GrownId>,
    branch: &[Entry<'_>],
    rules: &InsertRules,
) -> Option<Step> {
    for (at, entry) in branch.iter().enumerate() {
        let (used, skipped) = (at + 1, at > 0);
        if let Some((node, top)) = among(tree, parent, entry, rules) {
            return Some(Step { node, used, change: skipped.then_some(Change { top, adds: true }) });
        }
        // The parent may have become it by an `exec` when nobody watched: then it was put beside the parent.
        if let Some(parent) = parent.filter(|_| entry.link.is_exec_child) {
            let beside = among(tree, tree.parent(parent), entry, rules);
            if let Some((node, top)) = beside.filter(|(_, top)| !tree.is_within(Some(parent), *top)) {
                return Some(Step { node, used, change: Some(Change { top, adds: skipped }) });
            }
        }
        if !branch.get(at + 1).is_some_and(|next| next.link.is_exec_child) {
            return None;
        }
    }
    None
}

/// The node of a branch, if the tree holds all of it.
pub(super) fn look_up(tree: &GrowingTree, branch: &[Entry<'_>], rules: &InsertRules) -> Option<GrownId> {
    let (mut parent, mut rest) = (None, branch);
    while !rest.is_empty() {
        let step = step(tree, parent, rest, rules)?;
        if step.change.is_some_and(|change| change.adds) {
            return None;
        }
        (parent, rest) = (Some(step.node), &rest[step.used..]);
    }
    parent
}

/// The node of a branch, with what was missing of it added, and whether anything was. A branch is never empty.
pub(super) fn insert(tree: &mut GrowingTree, branch: &[Entry<'_>], rules: &InsertRules) -> (GrownId, bool) {
    let (mut node, mut added) = (None, false);
    insert_below(tree, &mut node, branch, rules, &mut added);
    // The first entry of a branch is found or added, so there always is a node.
    let node = node.unwrap_or_else(|| tree.add_process(None, &branch[0], rules.differentiate_args));
    (node, added)
}

fn insert_below(
    tree: &mut GrowingTree,
    node: &mut Option<GrownId>,
    mut rest: &[Entry<'_>],
    rules: &InsertRules,
    added: &mut bool,
) {
    while let Some(first) = rest.first() {
        let Some(step) = step(tree, *node, rest, rules) else {
            *node = Some(tree.add_process(*node, first, rules.differentiate_args));
            *added = true;
            rest = &rest[1..];
            continue;
        };
        let (found, later) = rest.split_at(step.used);
        if let Some(change) = step.change {
            *added |= change.adds;
            let last_is_exec = found.last().is_some_and(|entry| entry.link.is_exec_child);
            tree.node_mut(step.node).is_exec_child |= last_is_exec;
            rebase(tree, *node, change.top, found, rules, added);
        }
        (*node, rest) = (Some(step.node), later);
    }
}

/// Hangs the known process `top` below a node, and between the two all processes of the branch but its last, which is
/// known: it is `top` or what `top` became.
fn rebase(
    tree: &mut GrowingTree,
    onto: Option<GrownId>,
    top: GrownId,
    branch: &[Entry<'_>],
    rules: &InsertRules,
    added: &mut bool,
) {
    let (Some(first), between) = (branch.first(), branch.len().saturating_sub(1)) else { return };
    let either_was_forked = !first.link.is_exec_child || !tree.node(top).is_exec_child;
    if between > 0 && either_was_forked && is_same(tree, top, first, rules) {
        // The first of the branch is `top` itself: the others go below it. They are fewer than before, and no more than
        // an event has processes, so this ends.
        tree.node_mut(top).is_exec_child = true;
        tree.hang(top, onto);
        insert_below(tree, &mut Some(top), &branch[1..], rules, added);
        return;
    }
    let mut above = onto;
    for entry in &branch[..between] {
        above = Some(tree.add_process(above, entry, rules.differentiate_args));
    }
    tree.node_mut(top).is_exec_child = true;
    tree.hang(top, above);
}

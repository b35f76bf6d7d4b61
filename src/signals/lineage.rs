//! The lineage of an event, laid along the tree: which part of it is the workload's own, how it came in, and which nodes
//! its links are.
//!
//! As the agent does when it inserts an event, and only here: container runtimes are no part of the tree, links of the
//! same executable collapse, and an `exec` in between may be missing on either side.

use std::collections::HashMap;

use super::paths;
use crate::model::{Arena, Event, Facet, Found, Link, NodeFlags, NodeId, UnixNanos};

/// How a process came into a container beside the workload's own tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// Somebody is logged in: who, as the agent says it.
    Session(String),
    /// Through a server for logins, by the name of its executable.
    Login(String),
    /// By `exec` into the running container.
    Exec,
}

/// The part of an event's lineage that belongs to the workload.
#[derive(Debug)]
pub(super) struct Own<'e> {
    /// The position of its first link in the whole lineage.
    pub(super) from: usize,
    /// Its links, root first; the last one acted.
    pub(super) links: &'e [Link],
    /// How it came in, if not from the workload's own tree.
    pub(super) entry: Option<Entry>,
    /// The way from the root may be missing.
    pub(super) may_be_cut: bool,
}

/// Container runtimes: what starts the first process of a container and whatever is executed into it.
const RUNTIMES: [&str; 10] = [
    "runc",
    "containerd-shim",
    "crun",
    "conmon",
    "youki",
    "runsc",
    "docker-init",
    "dockerd",
    "containerd",
    "crio",
];
/// Servers through which people log in.
const LOGIN_SERVERS: [&str; 6] = ["sshd", "sshd-session", "dropbear", "login", "telnetd", "in.telnetd"];
/// A container's own first process starts with it; what starts so much later did not.
const START_NANOS: u64 = 60 * 1_000_000_000;

fn basename(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn is_runtime(link: &Link) -> bool {
    let name = basename(&link.executable);
    RUNTIMES.iter().any(|runtime| {
        name == *runtime || name.strip_prefix(runtime).is_some_and(|rest| rest.starts_with(['-', ':']))
    })
}

fn is_init(link: &Link) -> bool {
    matches!(basename(&link.executable), "systemd" | "init")
}

pub(super) fn is_shell(link: &Link) -> bool {
    super::tools::kind_of(&link.executable, &link.argv0)
        .is_some_and(|kind| kind.contains(super::tools::ToolKind::SHELL))
}

/// The workload's own part of a lineage.
pub(super) fn own_part(event: &Event) -> Own<'_> {
    let all = &event.lineage;
    let last = all.len().saturating_sub(1);
    let ancestors = all.get(..last).unwrap_or(&[]);
    let past_runtime =
        |from: usize| from + ancestors[from..].iter().take_while(|link| is_runtime(link)).count();
    let first_inside = ancestors.iter().position(|link| link.in_container == Some(true));
    let last_outside = ancestors.iter().rposition(|link| link.in_container == Some(false));
    // The host's own first process stands before a runtime, nothing else does.
    let way_in = ancestors.iter().take_while(|link| is_runtime(link) || is_init(link)).count();
    let last_runtime = ancestors[..way_in].iter().rposition(is_runtime);
    // What an event says of containers comes first. A runtime counts only where the way in begins: further down a name
    // is no proof, or calling a file `runc` would cut off all that stands before it.
    let from = match (first_inside, last_outside, last_runtime) {
        (Some(inside), ..) => past_runtime(inside),
        (None, Some(outside), _) => past_runtime(outside + 1),
        (None, None, Some(runtime)) => runtime + 1,
        (None, None, None) => 0,
    }
    .min(last);
    let links = all.get(from..).unwrap_or(&[]);
    let sees_outside = from > 0;
    let root = links.first();
    let starts_late = match (event.container_created, started(event, from)) {
        (Some(made), Some(started)) => started.since(made) > START_NANOS,
        _ => false,
    };
    let has_terminal = root.is_some_and(|root| !root.tty.is_empty());
    let login = links.iter().take(links.len().saturating_sub(1)).find_map(|link| {
        let name = basename(&link.executable);
        LOGIN_SERVERS.contains(&name).then(|| name.to_owned())
    });
    let entry = if !event.session.is_empty() {
        Some(Entry::Session(event.session.clone()))
    } else if let Some(server) = login {
        Some(Entry::Login(server))
    } else if (sees_outside && starts_late) || (has_terminal && root.is_some_and(is_shell)) {
        Some(Entry::Exec)
    } else {
        None
    };
    let reaches_root = sees_outside || matches!(event.outermost_ppid, Some(0 | 1));
    Own { from, links, entry, may_be_cut: event.lineage_cut || !reaches_root }
}

/// The links of an event's lineage from the workload's own first process on: without the host, the runtime and whoever came
/// in from outside. The last is the process that acted.
#[must_use]
pub fn own_links(event: &Event) -> &[Link] {
    own_part(event).links
}

/// When the first own process was started, if the event says so of it.
fn started(event: &Event, from: usize) -> Option<UnixNanos> {
    // Of the others the event's times are not kept: only the outermost of the container counts.
    let is_last = from + 1 == event.lineage.len();
    event.outermost_started.or(event.time.filter(|_| is_last))
}

/// What one link was taken for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Step {
    /// The nodes that it may be; several where arguments are part of identity.
    pub(super) nodes: Vec<NodeId>,
    /// It was passed over: the same executable as the one before, or replaced by an `exec`.
    pub(super) passed: bool,
    /// The path by which it is known, where that is only like its own.
    pub(super) alike: Option<String>,
}

/// A lineage laid along the tree.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// For each link that was found what it was taken for; the first that was not ends it.
    pub(super) steps: Vec<Step>,
    /// How many links there are.
    pub(super) links: usize,
}

impl Walk {
    /// Whether every link was found.
    pub(super) fn is_whole(&self) -> bool {
        self.links > 0 && self.steps.len() == self.links
    }

    /// The nodes of the last link that was found.
    pub(super) fn last(&self) -> &[NodeId] {
        self.steps
            .iter()
            .rev()
            .map(|step| step.nodes.as_slice())
            .find(|nodes| !nodes.is_empty())
            .unwrap_or(&[])
    }
}

/// A tree whose processes can be found by their executable.
#[derive(Debug)]
pub(super) struct Ways<'a> {
    tree: &'a Arena,
    by_executable: HashMap<&'a str, Vec<NodeId>>,
}

/// Nodes from which the end of a lineage is tried; a name may be anywhere in a tree of a million nodes.
const MOST_STARTS: usize = 10_000;

impl<'a> Ways<'a> {
    pub(super) fn of(tree: &'a Arena) -> Ways<'a> {
        let mut by_executable: HashMap<&str, Vec<NodeId>> = HashMap::new();
        for node in tree.nodes().filter(|&node| tree.facet(node) == Facet::Process) {
            by_executable.entry(tree.name(node)).or_default().push(node);
        }
        Ways { tree, by_executable }
    }

    /// Whether the executable is a process anywhere that is heard.
    pub(super) fn runs(&self, executable: &str, heard: &dyn Fn(NodeId) -> bool) -> bool {
        self.by_executable.get(executable).is_some_and(|nodes| nodes.iter().any(|&node| heard(node)))
    }

    /// Lays links along the tree from its roots.
    pub(super) fn along_roots(&self, links: &[Link], heard: &dyn Fn(NodeId) -> bool) -> Walk {
        let roots: Vec<NodeId> = self.tree.roots().filter(|&root| self.is_process(root)).collect();
        self.along(links, &roots, heard)
    }

    /// Lays the longest end of the links along the tree from anywhere: the walk, and how many links it leaves out. An end
    /// of one link only says that the executable runs somewhere, so that there must be two.
    pub(super) fn along_anywhere(
        &self,
        links: &[Link],
        heard: &dyn Fn(NodeId) -> bool,
    ) -> Option<(usize, Walk)> {
        (0..links.len().saturating_sub(1)).find_map(|left_out| {
            let end = &links[left_out..];
            let starts = self.by_executable.get(end[0].executable.as_str())?;
            let starts = &starts[..starts.len().min(MOST_STARTS)];
            let walk = self.along(end, starts, heard);
            walk.is_whole().then_some((left_out, walk))
        })
    }

    fn is_process(&self, node: NodeId) -> bool {
        self.tree.facet(node) == Facet::Process
    }

    /// `firsts` are the nodes that the first link may be.
    fn along(&self, links: &[Link], firsts: &[NodeId], heard: &dyn Fn(NodeId) -> bool) -> Walk {
        let mut walk = Walk { steps: Vec::new(), links: links.len() };
        let mut at: Vec<NodeId> = Vec::new();
        let mut before: Option<&Link> = None;
        for (index, link) in links.iter().enumerate() {
            let candidates: Vec<NodeId> = if walk.steps.iter().all(|step| step.nodes.is_empty()) {
                firsts.to_vec()
            } else {
                at.iter()
                    .flat_map(|&node| self.tree.children(node))
                    .filter(|&node| self.is_process(node))
                    .collect()
            };
            let step = self.step(&candidates, link, heard);
            let step = match step {
                Some(step) => step,
                None if before.is_some_and(|before| before.executable == link.executable)
                    && !at.is_empty() =>
                {
                    Step { nodes: at.clone(), passed: true, alike: None }
                }
                None if link.execs_into_next && index + 1 < links.len() => {
                    Step { nodes: Vec::new(), passed: true, alike: None }
                }
                None => break,
            };
            if !step.nodes.is_empty() {
                at.clone_from(&step.nodes);
            }
            before = Some(link);
            walk.steps.push(step);
        }
        // A chain that ends in what was passed over is not whole: nothing was found for its end.
        while walk.steps.last().is_some_and(|step| step.nodes.is_empty()) {
            walk.steps.pop();
        }
        walk
    }

    /// The nodes among some siblings that a link is.
    fn step(&self, candidates: &[NodeId], link: &Link, heard: &dyn Fn(NodeId) -> bool) -> Option<Step> {
        let tree = self.tree;
        let heard_of = |nodes: &mut dyn Iterator<Item = NodeId>| {
            nodes.filter(|&node| is_applet(tree, node, link) && heard(node)).collect::<Vec<_>>()
        };
        let found = |nodes: Vec<NodeId>, alike: Option<String>| {
            (!nodes.is_empty()).then(|| Step { nodes: preferred(tree, nodes, link), passed: false, alike })
        };
        let has_name = |&node: &NodeId| tree.name(node) == link.executable && !is_pattern(tree, node);
        let exact = heard_of(&mut candidates.iter().copied().filter(has_name));
        if let Some(step) = found(exact, None) {
            return Some(step);
        }
        // In the tree the process was another program first, and became this one by an `exec`.
        let through_exec = candidates
            .iter()
            .flat_map(|&node| tree.children(node))
            .filter(|&node| self.is_process(node) && tree.flags(node).contains(NodeFlags::EXEC_CHILD))
            .filter(has_name);
        if let Some(step) = found(heard_of(&mut through_exec.into_iter()), None) {
            return Some(step);
        }
        let reduced = paths::reduced(&link.executable);
        let folded = candidates.iter().copied().filter(|&node| Some(tree.name(node)) == reduced.as_deref());
        if let Some(step) = found(heard_of(&mut folded.into_iter()), None) {
            return Some(step);
        }
        let like = candidates.iter().copied().filter(|&node| {
            is_pattern(tree, node) && tree.is_pattern_of(node, &link.executable)
                || paths::alike(tree.name(node), &link.executable)
        });
        let nodes = heard_of(&mut like.into_iter());
        let name = nodes.first().map(|&node| tree.name(node).to_owned());
        found(nodes, name)
    }
}

fn is_pattern(tree: &Arena, node: NodeId) -> bool {
    tree.flags(node).contains(NodeFlags::PATTERN)
}

/// An executable of many programs is the one by whose name it is called.
fn is_applet(tree: &Arena, node: NodeId, link: &Link) -> bool {
    if basename(tree.name(node)) != "busybox" {
        return true;
    }
    let applet = tree.qualifier(node).split('\0').next().unwrap_or_default();
    applet.is_empty() || link.argv0.is_empty() || basename(applet) == basename(&link.argv0)
}

/// Where arguments are part of identity, the nodes with the link's own; all of them if none has.
fn preferred(tree: &Arena, nodes: Vec<NodeId>, link: &Link) -> Vec<NodeId> {
    let Some(args) = link.args.as_ref().filter(|_| nodes.len() > 1) else { return nodes };
    let wanted = args.iter().fold(String::new(), |all, arg| all + "\0" + arg);
    let same: Vec<NodeId> =
        nodes.iter().copied().filter(|&node| tree.qualifier(node).ends_with(&wanted)).collect();
    if same.is_empty() || wanted.is_empty() { nodes } else { same }
}

/// The nodes of a deed below processes, and whether they were found by a pattern only.
pub(super) fn deeds(tree: &Arena, processes: &[NodeId], event: &Event, facet: Facet) -> Vec<(NodeId, Found)> {
    let deed = &event.deed;
    let find = |name: &str| {
        processes
            .iter()
            .flat_map(|&process| tree.below_process(process, facet, name, &deed.qualifier))
            .collect::<Vec<_>>()
    };
    let mut found = find(&deed.name);
    if let Some(reduced) = paths::reduced(&deed.name) {
        // The agent keeps the path so: a pattern of its own making, that stands for this path.
        let kept = find(&reduced);
        let is_kept = |at: NodeId| tree.full_name(at) == reduced;
        found.extend(kept.into_iter().filter(|(at, _)| is_kept(*at)).map(|(at, _)| (at, Found::Exactly)));
    }
    if found.iter().any(|(_, how)| *how == Found::Exactly) {
        found.retain(|(_, how)| *how == Found::Exactly);
    }
    found.sort_unstable();
    found.dedup();
    found
}

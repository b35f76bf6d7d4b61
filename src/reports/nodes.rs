//! What a node is called in one line, its badges, its versions strip: one table each, for screen and command line.
//!
//! Everything here is raw; whoever shows it makes it safe.

use crate::learning::{Bound, Profile, Scope, UnitKind, Units};
use crate::model::{Arena, Facet, NodeFlags, NodeId};
use crate::text::{Masker, shell};

/// What a node is called in one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// What names it: the basename of an executable, a path component, a DNS name.
    pub name: String,
    /// What tells it apart or explains it, in a quieter colour; empty if there is nothing.
    pub hint: String,
    /// The hint is only a sample: the command line that was recorded first. Others may have run.
    pub is_sample: bool,
}

impl Label {
    /// What the hint is called in JSON.
    #[must_use]
    pub fn hint_id(&self) -> &'static str {
        if self.is_sample { "command" } else { "qualifier" }
    }
}

impl std::fmt::Display for Label {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)?;
        if self.hint.is_empty() { Ok(()) } else { write!(f, " {}", self.hint) }
    }
}

/// How the nodes of a facet are called.
struct Naming {
    #[cfg_attr(not(test), expect(dead_code, reason = "names the row; a test holds the order by it"))]
    facet: Facet,
    /// What stands before a name where no group says what it is; empty where names speak for themselves.
    prefix: &'static str,
    label: fn(&Arena, NodeId, Option<Masker>) -> Label,
    path: fn(&Arena, NodeId) -> Option<String>,
}

/// In the order of the facets.
static NAMINGS: [Naming; 8] = [
    Naming {
        facet: Facet::Process,
        prefix: "",
        label: process_label,
        path: |tree, node| Some(tree.name(node).to_owned()),
    },
    Naming {
        facet: Facet::File,
        prefix: "",
        label: file_label,
        path: |tree, node| Some(tree.file_path(node)),
    },
    Naming { facet: Facet::Dns, prefix: "dns ", label: plain_label, path: no_path },
    Naming { facet: Facet::Bind, prefix: "bind ", label: bind_label, path: no_path },
    Naming { facet: Facet::Flow, prefix: "flow ", label: plain_label, path: no_path },
    Naming { facet: Facet::Syscall, prefix: "syscall ", label: plain_label, path: no_path },
    Naming { facet: Facet::Capability, prefix: "cap ", label: plain_label, path: no_path },
    Naming { facet: Facet::Imds, prefix: "imds ", label: imds_label, path: no_path },
];

/// What a node is called. Arguments and addresses that may hold secrets are masked by `masker`; without one they
/// stand as they are.
#[must_use]
pub fn label(tree: &Arena, node: NodeId, masker: Option<Masker>) -> Label {
    (NAMINGS[tree.facet(node) as usize].label)(tree, node, masker)
}

/// What stands before a name where no group says which facet it is: `dns `; empty for processes and files.
#[must_use]
pub fn prefix(facet: Facet) -> &'static str {
    NAMINGS[facet as usize].prefix
}

/// The whole path of a process's executable or of a file; other nodes have none.
#[must_use]
pub fn path(tree: &Arena, node: NodeId) -> Option<String> {
    (NAMINGS[tree.facet(node) as usize].path)(tree, node)
}

/// A node by the names on the way to it, the root first: it means the same node in every profile of the workload.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct NodePath(Vec<(Facet, String, String)>);

impl NodePath {
    /// The path of a node.
    #[must_use]
    pub fn of(tree: &Arena, node: NodeId) -> NodePath {
        let key = |at| (tree.facet(at), tree.name(at).to_owned(), tree.qualifier(at).to_owned());
        let folded = |&at: &NodeId| tree.flags(at).contains(NodeFlags::FOLDED);
        // The path of a real node is the same whether the tree is looked at folded or not.
        let is_folded = folded(&node);
        let mut steps: Vec<_> = std::iter::once(node)
            .chain(tree.ancestors(node))
            .filter(|at| is_folded || !folded(at))
            .map(key)
            .collect();
        steps.reverse();
        NodePath(steps)
    }

    /// Facet, name and qualifier of each node on the way, the root first.
    pub fn steps(&self) -> impl Iterator<Item = (Facet, &str, &str)> {
        self.0.iter().map(|(facet, name, qualifier)| (*facet, name.as_str(), qualifier.as_str()))
    }

    /// Whether it is this path, or leads through it.
    #[must_use]
    pub fn is_below(&self, above: &NodePath) -> bool {
        self.0.starts_with(&above.0)
    }

    /// The node at this path, if the tree has it.
    #[must_use]
    pub fn find(&self, tree: &Arena) -> Option<NodeId> {
        let mut found = None;
        for (facet, name, qualifier) in &self.0 {
            let is = |at: &NodeId| {
                tree.facet(*at) == *facet && tree.name(*at) == name && tree.qualifier(*at) == qualifier
            };
            let mut siblings: Vec<NodeId> = match found {
                None => tree.roots().collect(),
                Some(parent) => tree.children(parent).collect(),
            };
            // In a folded tree a real node may stand below the pattern that covers it. Patterns do not stand directly
            // below patterns, except where they are united, and there is no real node there.
            found = loop {
                if let Some(at) = siblings.iter().copied().find(is) {
                    break Some(at);
                }
                siblings.retain(|&at| tree.flags(at).contains(NodeFlags::FOLDED) && tree.facet(at) == *facet);
                if siblings.is_empty() {
                    return None;
                }
                siblings = siblings.into_iter().flat_map(|at| tree.children(at)).collect();
            };
        }
        found
    }
}

/// The processes from the root to the one that a node belongs to, itself included if it is one.
#[must_use]
pub fn lineage(tree: &Arena, node: NodeId) -> Vec<NodeId> {
    let mut chain: Vec<NodeId> = std::iter::once(node)
        .chain(tree.ancestors(node))
        .filter(|&at| tree.facet(at) == Facet::Process)
        .collect();
    chain.reverse();
    chain
}

/// How many names of a lineage are written out; a chain may be thousands deep.
const LINEAGE_SHOWN: usize = 12;

/// The names of processes from the root on, joined by ` > `; the middle of a very long chain is counted only.
#[must_use]
pub fn lineage_text(tree: &Arena, chain: &[NodeId], masker: Option<Masker>) -> String {
    let names = |nodes: &[NodeId]| nodes.iter().map(|&at| label(tree, at, masker).name).collect::<Vec<_>>();
    if chain.len() <= LINEAGE_SHOWN {
        return names(chain).join(" > ");
    }
    let half = LINEAGE_SHOWN / 2;
    let (first, last) = (&chain[..half], &chain[chain.len() - half..]);
    format!(
        "{} > ({} more) > {}",
        names(first).join(" > "),
        chain.len() - LINEAGE_SHOWN,
        names(last).join(" > ")
    )
}

fn no_path(_: &Arena, _: NodeId) -> Option<String> {
    None
}

fn plain_label(tree: &Arena, node: NodeId, _: Option<Masker>) -> Label {
    Label { name: tree.name(node).to_owned(), hint: tree.qualifier(node).to_owned(), is_sample: false }
}

/// The last component of a path; the whole of it where it ends in a slash.
#[must_use]
pub fn basename(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some((_, name)) if !name.is_empty() => name,
        _ => path,
    }
}

/// What a node is called in what is looked at: of a process with the first of the command lines that were recorded there,
/// and how many others there are.
#[must_use]
pub fn label_in(profile: &Profile, scope: &Scope, node: NodeId, masker: Option<Masker>) -> Label {
    let tree = profile.tree();
    let mut lines =
        profile.commands(node).filter(|(_, presence)| scope.holds(*presence)).map(|(line, _)| line);
    match lines.next() {
        Some(line) if tree.qualifier(node).is_empty() => {
            let mut label = process_label_with(tree, node, line, masker);
            let more = lines.count();
            if more > 0 {
                label.hint = format!("(+{more}) {}", label.hint).trim_end().to_owned();
            }
            label
        }
        _ => label(tree, node, masker),
    }
}

/// A command line as it is read, masked if there is a masker: `sh -c "df -h"`.
#[must_use]
pub fn command_text(line: &str, masker: Option<Masker>) -> String {
    let mut parts = line.split('\0');
    let argv0 = parts.next().unwrap_or_default();
    let args = command_line(argv0, &parts.collect::<Vec<_>>(), masker);
    if args.is_empty() { argv0.to_owned() } else { format!("{argv0} {args}") }
}

fn process_label(tree: &Arena, node: NodeId, masker: Option<Masker>) -> Label {
    // What is part of identity stands for itself; else the first command line recorded is a sample of them.
    let qualifier = tree.qualifier(node);
    let line = if qualifier.is_empty() { tree.command(node).unwrap_or_default() } else { qualifier };
    process_label_with(tree, node, line, masker)
}

fn process_label_with(tree: &Arena, node: NodeId, line: &str, masker: Option<Masker>) -> Label {
    let path = tree.name(node);
    let name = if path.is_empty() { "(executable not recorded)" } else { basename(path) };
    let mut parts = line.split('\0');
    let argv0 = parts.next().unwrap_or_default();
    let args: Vec<&str> = parts.collect();
    let command = if argv0.is_empty() { path } else { argv0 };
    // What it called itself is told where that is another name.
    let called = if basename(argv0) == name { "" } else { basename(argv0) };
    let hint = [called.to_owned(), command_line(command, &args, masker)];
    let hint = hint.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    Label { name: name.to_owned(), hint, is_sample: tree.qualifier(node).is_empty() }
}

/// Arguments as one line that a shell would read the same way, masked if there is a masker.
#[must_use]
pub fn command_line<S: AsRef<str>>(command: &str, args: &[S], masker: Option<Masker>) -> String {
    match masker {
        Some(masker) => shell::line(&masker.arguments(command, args)),
        None => shell::line(args),
    }
}

fn file_label(tree: &Arena, node: NodeId, _: Option<Masker>) -> Label {
    let is_first = tree.parent(node).is_none_or(|parent| tree.facet(parent) != Facet::File);
    let name = tree.name(node);
    let before = if is_first && !name.starts_with('/') { "/" } else { "" };
    let after = if is_folder(tree, node) && !name.ends_with('/') { "/" } else { "" };
    Label { name: format!("{before}{name}{after}"), hint: String::new(), is_sample: false }
}

/// Whether a file node is only on the way to others; a pattern if the names it covers are.
fn is_folder(tree: &Arena, node: NodeId) -> bool {
    if !tree.flags(node).contains(NodeFlags::FOLDED) {
        return !tree.flags(node).is_behaviour();
    }
    let real = |at: &NodeId| !tree.flags(*at).contains(NodeFlags::FOLDED);
    let first = tree.children(node).find(real);
    first.map_or(tree.children(node).next().is_some(), |name| !tree.flags(name).is_behaviour())
}

fn bind_label(tree: &Arena, node: NodeId, _: Option<Masker>) -> Label {
    let protocol = tree.qualifier(node).split_once(' ').map_or("", |(_, protocol)| protocol);
    Label { name: tree.name(node).to_owned(), hint: protocol.to_owned(), is_sample: false }
}

fn imds_label(tree: &Arena, node: NodeId, masker: Option<Masker>) -> Label {
    let mask = |text: &str| masker.map_or_else(|| text.to_owned(), |masker| masker.text(text).into_owned());
    let parts: Vec<String> =
        tree.qualifier(node).split('\0').filter(|part| !part.is_empty()).map(mask).collect();
    Label { name: mask(tree.name(node)), hint: parts.join(" "), is_sample: false }
}

/// A mark on a node that says something unusual about it.
#[derive(Debug)]
pub struct Badge {
    /// Its name in JSON.
    pub id: &'static str,
    /// One column, in Unicode.
    pub unicode: &'static str,
    /// One column, in ASCII.
    pub ascii: &'static str,
    /// In words.
    pub word: &'static str,
    /// In a sentence.
    pub help: &'static str,
    applies: fn(NodeFlags) -> bool,
}

impl Badge {
    /// Its glyph.
    #[must_use]
    pub fn glyph(&self, ascii: bool) -> &'static str {
        if ascii { self.ascii } else { self.unicode }
    }
}

/// All badges, the most telling first.
pub static BADGES: [Badge; 12] = [
    Badge {
        id: "rejected",
        unicode: "✗",
        ascii: "X",
        word: "rejected",
        help: "A person has rejected it, or something above it, from the baseline: it counts nowhere.",
        applies: |flags| flags.contains(NodeFlags::REJECTED),
    },
    Badge {
        id: "accepted",
        unicode: "✓",
        ascii: "a",
        word: "accepted",
        help: "A person has accepted it into the baseline.",
        applies: |flags| flags.contains(NodeFlags::ACCEPTED),
    },
    Badge {
        id: "rules",
        unicode: "!",
        ascii: "!",
        word: "rule matched",
        help: "A rule of the agent matched an event on this node.",
        applies: |flags| flags.contains(NodeFlags::RULES),
    },
    Badge {
        id: "setuid",
        unicode: "s",
        ascii: "s",
        word: "setuid",
        help: "The file has the setuid bit: it runs as its owner.",
        applies: |flags| flags.contains(NodeFlags::SETUID),
    },
    Badge {
        id: "setgid",
        unicode: "g",
        ascii: "g",
        word: "setgid",
        help: "The file has the setgid bit: it runs with its group.",
        applies: |flags| flags.contains(NodeFlags::SETGID),
    },
    Badge {
        id: "user_change",
        unicode: "u",
        ascii: "u",
        word: "user changed",
        help: "The process runs as another user than its parent, or its effective user differs from its real one.",
        applies: |flags| flags.contains(NodeFlags::USER_CHANGE),
    },
    Badge {
        id: "upper_layer",
        unicode: "+",
        ascii: "+",
        word: "upper layer",
        help: "The file lies in the container's upper layer: it did not come with the image.",
        applies: |flags| flags.contains(NodeFlags::UPPER_LAYER),
    },
    Badge {
        id: "root",
        unicode: "#",
        ascii: "#",
        word: "root",
        help: "The process ran as user 0.",
        applies: |flags| flags.contains(NodeFlags::ROOT),
    },
    Badge {
        id: "pattern",
        unicode: "*",
        ascii: "*",
        word: "pattern",
        help: "The name is a pattern: the agent put a * where names vary.",
        applies: |flags| flags.contains(NodeFlags::PATTERN),
    },
    Badge {
        id: "snapshot_only",
        unicode: "○",
        ascii: "o",
        word: "snapshot only",
        help: "Only found by reading /proc when a recording began, never seen as it happened.",
        applies: NodeFlags::snapshot_only,
    },
    Badge {
        id: "exec_child",
        unicode: "x",
        ascii: "x",
        word: "exec without fork",
        help: "The process replaced its parent: it was made by an exec without a fork.",
        applies: |flags| flags.contains(NodeFlags::EXEC_CHILD),
    },
    Badge {
        id: "args_truncated",
        unicode: "~",
        ascii: "~",
        word: "arguments cut short",
        help: "The agent kept only the beginning of the arguments.",
        applies: |flags| flags.contains(NodeFlags::ARGS_TRUNCATED),
    },
];

/// The badges of a node, the most telling first.
pub fn badges(flags: NodeFlags) -> impl Iterator<Item = &'static Badge> {
    BADGES.iter().filter(move |badge| (badge.applies)(flags))
}

/// The most versions a strip shows; of more, the newest.
pub const STRIP_VERSIONS: usize = 12;

/// In which versions something was seen, one column a version, the oldest first: `▪` seen, `·` not, a space where
/// the version is not looked at. Of more than [`STRIP_VERSIONS`] only the newest are shown, after a `<`.
#[must_use]
pub fn versions_strip(seen: &[bool], looked_at: &[bool], ascii: bool) -> String {
    let [yes, no] = if ascii { ['#', '.'] } else { ['▪', '·'] };
    let skipped = seen.len().saturating_sub(STRIP_VERSIONS);
    let mut strip = String::new();
    if skipped > 0 {
        strip.push('<');
    }
    for (at, &seen) in seen.iter().enumerate().skip(skipped) {
        let is_looked_at = looked_at.get(at).copied().unwrap_or(true);
        strip.push(if !is_looked_at {
            ' '
        } else if seen {
            yes
        } else {
            no
        });
    }
    strip
}

/// The letter of a kind of unit in narrow columns.
#[must_use]
pub fn unit_letter(kind: UnitKind) -> char {
    match kind {
        UnitKind::Instances => 'i',
        UnitKind::Hosts => 'h',
        UnitKind::Versions => 'v',
    }
}

/// The name of a kind of unit in JSON.
#[must_use]
pub fn unit_id(kind: UnitKind) -> &'static str {
    kind.words(2)
}

/// In how many of the units of a scope something was seen: `11/12 i`, or `n/a`.
#[must_use]
pub fn units_text(units: &Units, scope: &Scope) -> String {
    match units.rejected {
        true => "rejected".to_owned(),
        false => share_text(&scope.commonality(units), units.kind),
    }
}

/// A commonality in few columns: `11/12 i`, or `n/a` where there is nothing to count.
#[must_use]
pub fn share_text(bound: &Bound, kind: UnitKind) -> String {
    match bound.share.n {
        0 => "n/a".to_owned(),
        n => format!("{}/{n} {}", bound.share.k, unit_letter(kind)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ArenaBuilder;

    #[test]
    fn namings_stand_in_the_order_of_facets_and_badges_are_told_apart() {
        for (at, naming) in NAMINGS.iter().enumerate() {
            assert_eq!(naming.facet as usize, at);
        }
        for (at, badge) in BADGES.iter().enumerate() {
            assert!(badge.unicode.chars().count() == 1 && badge.ascii.len() == 1, "{}", badge.id);
            for other in &BADGES[at + 1..] {
                assert!(badge.id != other.id && badge.unicode != other.unicode && badge.ascii != other.ascii);
            }
        }
    }

    #[test]
    fn a_node_is_called_by_what_tells_it_apart() {
        let mut b = ArenaBuilder::default();
        let sh = b.open(Facet::Process);
        b.set_name(sh, "/bin/busybox");
        b.set_qualifier(sh, "wget\0--password=hunter2\0http://x.test/");
        let etc = b.open(Facet::File);
        b.set_name(etc, "etc");
        let passwd = b.leaf(Facet::File, "passwd", "");
        b.add_flags(passwd, NodeFlags::COUNTED);
        b.close();
        let dns = b.leaf(Facet::Dns, "example.test", "AAAA");
        let bind = b.leaf(Facet::Bind, "0.0.0.0:80", "AF_INET tcp");
        let tree = b.finish();
        let text = |node| label(&tree, node, Some(Masker::ASCII)).to_string();
        assert_eq!(text(sh), "busybox wget \"--password=****\" http://x.test/");
        assert!(label(&tree, sh, None).hint.contains("hunter2"));
        assert_eq!((text(etc), text(passwd)), ("/etc/".to_owned(), "passwd".to_owned()));
        assert_eq!((text(dns), text(bind)), ("example.test AAAA".to_owned(), "0.0.0.0:80 tcp".to_owned()));
        assert_eq!(path(&tree, passwd).as_deref(), Some("/etc/passwd"));
        assert_eq!(path(&tree, dns), None);
    }

    #[test]
    fn a_strip_shows_the_newest_versions() {
        assert_eq!(versions_strip(&[true, false, true], &[true, true, false], false), "▪· ");
        let many = [true; 20];
        assert_eq!(versions_strip(&many, &many, true), format!("<{}", "#".repeat(STRIP_VERSIONS)));
    }

    #[test]
    fn every_node_is_found_again_by_its_path_and_only_it() {
        let mut b = ArenaBuilder::default();
        for applet in ["wget", "sh"] {
            let busybox = b.open(Facet::Process);
            b.set_name(busybox, "/bin/busybox");
            b.set_qualifier(busybox, applet);
            b.leaf(Facet::File, "etc", "");
            b.leaf(Facet::Dns, "etc", "A");
            b.leaf(Facet::Dns, "etc", "AAAA");
            b.close();
        }
        let tree = b.finish();
        for node in tree.nodes() {
            assert_eq!(NodePath::of(&tree, node).find(&tree), Some(node));
        }
        let empty = ArenaBuilder::default().finish();
        assert!(tree.nodes().all(|node| NodePath::of(&tree, node).find(&empty).is_none()));
        assert_eq!(NodePath::default().find(&tree), None);
    }
}

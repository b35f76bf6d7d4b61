//! A search for one behaviour across the fleet: `exec:curl`, `file:/etc/shadow`, `dns:*.internal`, `sha256:0f3a…`.
//!
//! | search | what the pattern is compared with, in any case of letters, whole unless it says otherwise |
//! |---|---|
//! | `exec:` | without `/` the basename of the executable, or the applet of busybox; with `/` the whole path |
//! | `file:` | without `/` the last component; with `/` the whole path |
//! | `dns:` | the name, whatever the record type |
//! | `bind:`, `flow:` | `ip:port`, the ip, or (digits alone) the port; of a flow both ends, or the device |
//! | `syscall:` | the name |
//! | `cap:` | the name, with or without `CAP_` |
//! | `imds:` | any part of the URL or of the rest of the request |
//! | `sha256:`, `md5:`, … | the beginning of a hash of the executable or file |
//! | anything else | any part of a name, path or qualifier of any facet |
//!
//! `*` stands for any characters, also `/`; `?` for one. A path that does not begin with `/` may begin anywhere
//! below a folder. Quotes around the whole make it plain text: `"exec:curl"`.

use std::fmt;

use crate::model::{Arena, FACETS, Facet, NodeId};
use crate::text::glob::{Case, Glob, Token};
use crate::text::sanitize;

/// The kinds of hashes that can be searched for.
const HASHES: &[&str] = &["sha256", "sha1", "md5", "ssdeep"];

/// The fewest characters of a hash that are worth a search.
const LEAST_HASH: usize = 4;

/// How many bytes a search may have.
const MAX_LENGTH: usize = 4096;

/// Why a search cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BehaviourError {
    /// There is nothing to search for.
    #[error(
        "there is nothing to search for; write a behaviour such as `exec:curl`, `file:/etc/shadow` or `dns:*.internal`"
    )]
    Empty,
    /// The word before the colon is nearly one that is known.
    #[error(
        "unknown kind of behaviour \"{found}\"; did you mean `{suggestion}:`? For the text itself put it in quotes"
    )]
    UnknownKey {
        /// What was written, sanitized.
        found: String,
        /// What may have been meant.
        suggestion: &'static str,
    },
    /// The hash is too short.
    #[error("expected at least {LEAST_HASH} characters of a hash after `{0}:`")]
    ShortHash(&'static str),
    /// The search is too long.
    #[error("the search has {0} bytes, {MAX_LENGTH} are allowed; make it shorter with `*`")]
    TooLong(usize),
}

/// A behaviour that is searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behaviour {
    facet: Option<Facet>,
    pattern: Pattern,
    written: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Pattern {
    /// Part of anything.
    Anywhere(Glob),
    /// Part of the name, or of the qualifier.
    NameOrQualifier(Glob),
    /// The last component, or the applet.
    Base(Glob),
    /// The whole path. `last` is what its last component must match at least.
    Path { path: Glob, last: Glob },
    /// The whole name.
    Name(Vec<Glob>),
    /// An address, with or without its port.
    Address(Glob),
    /// A port.
    Port(String),
    /// The beginning of a hash, with its kind.
    Hash(String),
}

impl Behaviour {
    /// Reads a search.
    ///
    /// # Errors
    /// If it is empty, too long, or nearly but not quite one of the known kinds.
    pub fn parse(text: &str) -> Result<Behaviour, BehaviourError> {
        let text = text.trim();
        if text.len() > MAX_LENGTH {
            return Err(BehaviourError::TooLong(text.len()));
        }
        let written = text.to_owned();
        let quoted = text.len() > 1 && text.starts_with('"') && text.ends_with('"');
        if quoted {
            let inner = &text[1..text.len() - 1];
            if inner.is_empty() {
                return Err(BehaviourError::Empty);
            }
            let pattern = Pattern::Anywhere(Glob::literal(inner, Case::Ignore).anywhere());
            return Ok(Behaviour { facet: None, pattern, written });
        }
        let Some((key, value)) = text.split_once(':') else { return Behaviour::anywhere(text) };
        let lower = key.to_ascii_lowercase();
        if let Some(facet) = Facet::from_id(&lower) {
            let value = if value.is_empty() { "*" } else { value.trim().trim_matches('"') };
            return Ok(Behaviour { facet: Some(facet), pattern: pattern_of(facet, value), written });
        }
        if let Some(kind) = HASHES.iter().find(|kind| **kind == lower) {
            if value.len() < LEAST_HASH {
                return Err(BehaviourError::ShortHash(kind));
            }
            let pattern = Pattern::Hash(format!("{kind}:{}", value.to_ascii_lowercase()));
            return Ok(Behaviour { facet: None, pattern, written });
        }
        let known = FACETS.iter().flat_map(|spec| [spec.search_key, spec.id]).chain(HASHES.iter().copied());
        let near = |known: &&str| key.len() > 2 && strsim::damerau_levenshtein(known, &lower) == 1;
        match known.into_iter().find(near) {
            Some(suggestion) => {
                Err(BehaviourError::UnknownKey { found: sanitize(key).into_owned(), suggestion })
            }
            None => Behaviour::anywhere(text),
        }
    }

    /// A search for exactly what a node is: what a selected node is looked for elsewhere with.
    #[must_use]
    pub fn of_node(arena: &Arena, node: NodeId) -> Behaviour {
        let facet = arena.facet(node);
        let name = arena.full_name(node);
        let literal = Glob::literal(&name, Case::Ignore);
        let pattern = match Rule::of(facet) {
            Rule::Path if name.contains('/') => path_pattern(literal.clone()),
            _ => Pattern::Name(vec![literal.clone()]),
        };
        Behaviour { facet: Some(facet), pattern, written: format!("{}:{literal}", facet.spec().search_key) }
    }

    fn anywhere(text: &str) -> Result<Behaviour, BehaviourError> {
        if text.is_empty() {
            return Err(BehaviourError::Empty);
        }
        let pattern = Pattern::Anywhere(Glob::new(text, Case::Ignore).anywhere());
        Ok(Behaviour { facet: None, pattern, written: text.to_owned() })
    }

    /// The facet that is searched, or all.
    #[must_use]
    pub fn facet(&self) -> Option<Facet> {
        self.facet
    }

    /// Whether the answer is in the details of nodes and not in the tree: then ask [`Behaviour::matches_hash`].
    #[must_use]
    pub fn needs_details(&self) -> bool {
        matches!(self.pattern, Pattern::Hash(_))
    }

    /// Whether a node is such a behaviour. Always `false` for hashes.
    #[must_use]
    pub fn matches(&self, arena: &Arena, node: NodeId) -> bool {
        let facet = arena.facet(node);
        if self.facet.is_some_and(|wanted| wanted != facet) {
            return false;
        }
        let (name, qualifier) = (arena.name(node), arena.qualifier(node));
        match &self.pattern {
            Pattern::Anywhere(glob) => {
                let crosses = || glob.tokens().contains(&Token::Char('/'));
                glob.matches(name)
                    || parts(qualifier).any(|part| glob.matches(part))
                    || (crosses() && glob.matches(&arena.full_name(node)))
            }
            Pattern::NameOrQualifier(glob) => {
                glob.matches(name) || parts(qualifier).any(|part| glob.matches(part))
            }
            Pattern::Base(glob) => {
                glob.matches(base(name)) || applet(qualifier).is_some_and(|a| glob.matches(base(a)))
            }
            Pattern::Path { path, last } => last.matches(base(name)) && path.matches(&arena.full_name(node)),
            Pattern::Name(globs) => globs.iter().any(|glob| glob.matches(name)),
            Pattern::Address(glob) => {
                let address = |text: &str| glob.matches(text) || glob.matches(split_port(text).0);
                address(name) || source(qualifier).is_some_and(address)
            }
            Pattern::Port(port) => {
                let is = |text: &str| split_port(text).1 == Some(port);
                is(name) || source(qualifier).is_some_and(is)
            }
            Pattern::Hash(_) => false,
        }
    }

    /// Whether a recorded command line (argv0, then the arguments, each after a `\0`) is what is looked for: free text
    /// anywhere in it, or for `exec:` the name that the process gave itself.
    #[must_use]
    pub fn matches_command(&self, line: &str) -> bool {
        let argv0 = line.split('\0').next().unwrap_or_default();
        match &self.pattern {
            Pattern::Anywhere(glob) => glob.matches(&line.replace('\0', " ")),
            Pattern::Base(glob) if self.facet == Some(Facet::Process) => {
                !argv0.is_empty() && glob.matches(base(argv0))
            }
            Pattern::Path { path, last } if self.facet == Some(Facet::Process) => {
                last.matches(base(argv0)) && path.matches(argv0)
            }
            _ => false,
        }
    }

    /// Whether a hash such as `sha256:0f3a…` begins as the one that is searched for.
    #[must_use]
    pub fn matches_hash(&self, hash: &str) -> bool {
        match &self.pattern {
            Pattern::Hash(wanted) => {
                hash.get(..wanted.len()).is_some_and(|head| head.eq_ignore_ascii_case(wanted))
            }
            _ => false,
        }
    }
}

/// The search as it was written.
impl fmt::Display for Behaviour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

fn pattern_of(facet: Facet, value: &str) -> Pattern {
    let glob = Glob::new(value, Case::Ignore);
    let digits = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
    match Rule::of(facet) {
        Rule::Path if value.contains('/') => {
            let below = (!value.starts_with(['/', '*'])).then_some([Token::Many, Token::Char('/')]);
            let tokens = below.into_iter().flatten().chain(glob.tokens().iter().copied());
            path_pattern(Glob::from_tokens(tokens, Case::Ignore))
        }
        Rule::Path => Pattern::Base(glob),
        Rule::Address if digits => Pattern::Port(value.to_owned()),
        Rule::Address => Pattern::Address(glob),
        Rule::Prefixed(prefix) => {
            let with = prefix.chars().map(Token::Char).chain(glob.tokens().iter().copied());
            Pattern::Name(vec![Glob::from_tokens(with, Case::Ignore), glob])
        }
        Rule::Anywhere => Pattern::NameOrQualifier(glob.anywhere()),
    }
}

/// How the patterns of a facet are compared.
enum Rule {
    Path,
    Address,
    /// The whole name, in which this beginning may be left out.
    Prefixed(&'static str),
    Anywhere,
}

/// One row a facet, in their order.
const RULES: [Rule; 8] = [
    Rule::Path,
    Rule::Path,
    Rule::Prefixed(""),
    Rule::Address,
    Rule::Address,
    Rule::Prefixed(""),
    Rule::Prefixed("CAP_"),
    Rule::Anywhere,
];

impl Rule {
    fn of(facet: Facet) -> &'static Rule {
        &RULES[facet as usize]
    }
}

fn path_pattern(path: Glob) -> Pattern {
    // Whatever a `*` stands for, the last component ends with what follows the last `*` or `/`.
    let cut = path.tokens().iter().rposition(|token| matches!(token, Token::Many | Token::Char('/')));
    let tail = path.tokens()[cut.map_or(0, |cut| cut + 1)..].iter().copied();
    let last = Glob::from_tokens(std::iter::once(Token::Many).chain(tail), Case::Ignore);
    Pattern::Path { path, last }
}

/// The parts of a qualifier.
fn parts(qualifier: &str) -> impl Iterator<Item = &str> {
    qualifier.split('\0').filter(|part| !part.is_empty())
}

/// What a process called itself, where that is part of what it is. Arguments follow after the first `\0`.
fn applet(qualifier: &str) -> Option<&str> {
    qualifier.split('\0').next().filter(|argv0| !argv0.is_empty())
}

fn base(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The ip without brackets and the port of `ip:port`.
fn split_port(address: &str) -> (&str, Option<&str>) {
    match address.rsplit_once(':') {
        Some((ip, port)) => (ip.trim_start_matches('[').trim_end_matches(']'), Some(port)),
        None => (address, None),
    }
}

/// The source of a flow: the last word of its qualifier after `from`.
fn source(qualifier: &str) -> Option<&str> {
    let (_, after) = qualifier.split_once("from ")?;
    after.split(' ').next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ArenaBuilder;

    fn arena() -> Arena {
        let mut b = ArenaBuilder::default();
        let curl = b.open(Facet::Process);
        b.set_name(curl, "/usr/bin/curl");
        for part in ["etc", "cron.d"] {
            let node = b.open(Facet::File);
            b.set_name(node, part);
        }
        b.leaf(Facet::File, "shadow", "");
        b.close();
        b.close();
        b.leaf(Facet::Dns, "db.prod.internal", "A");
        b.leaf(Facet::Bind, "0.0.0.0:8080", "AF_INET tcp");
        let eth = b.open(Facet::Flow);
        b.set_name(eth, "eth0");
        b.leaf(Facet::Flow, "[2001:db8::1]:443", "tcp from 10.0.0.7:53211");
        b.close();
        b.leaf(Facet::Syscall, "ptrace", "");
        b.leaf(Facet::Capability, "CAP_SYS_ADMIN", "used");
        b.leaf(Facet::Imds, "/latest/meta-data/iam/security-credentials/", "request\0aws\0curl/8");
        b.close();
        let busybox = b.open(Facet::Process);
        b.set_name(busybox, "/bin/busybox");
        b.set_qualifier(busybox, "wget\0-q");
        b.close();
        b.leaf(Facet::Process, "/bin/env", "\0curl");
        b.finish()
    }

    fn hits(search: &str) -> Vec<String> {
        let (arena, behaviour) = (arena(), Behaviour::parse(search).unwrap());
        arena.nodes().filter(|&n| behaviour.matches(&arena, n)).map(|n| arena.name(n).to_owned()).collect()
    }

    #[test]
    fn behaviours_are_found_by_the_rules_of_their_facet() {
        for (search, expected) in [
            ("exec:curl", &["/usr/bin/curl"][..]),
            ("process:CUR?", &["/usr/bin/curl"]),
            ("exec:/bin/curl", &[]),
            ("exec:bin/curl", &["/usr/bin/curl"]),
            ("exec:/usr/*", &["/usr/bin/curl"]),
            ("exec:wget", &["/bin/busybox"]),
            ("exec:-q", &[]),
            ("file:/etc/cron.d/shadow", &["shadow"]),
            ("file:/etc/*dow", &["shadow"]),
            ("file:/etc/*", &["cron.d", "shadow"]),
            ("file:cron.d/shadow", &["shadow"]),
            ("file:shadow", &["shadow"]),
            ("file:/shadow", &[]),
            ("dns:*.internal", &["db.prod.internal"]),
            ("dns:internal", &[]),
            ("bind:8080", &["0.0.0.0:8080"]),
            ("bind:0.0.0.0", &["0.0.0.0:8080"]),
            ("bind:80", &[]),
            ("flow:2001:db8::*", &["[2001:db8::1]:443"]),
            ("flow:10.*", &["[2001:db8::1]:443"]),
            ("flow:443", &["[2001:db8::1]:443"]),
            ("flow:eth0", &["eth0"]),
            ("syscall:ptrace", &["ptrace"]),
            ("cap:sys_admin", &["CAP_SYS_ADMIN"]),
            ("cap:CAP_SYS_*", &["CAP_SYS_ADMIN"]),
            ("imds:*", &["/latest/meta-data/iam/security-credentials/"]),
            ("imds:", &["/latest/meta-data/iam/security-credentials/"]),
            ("imds:security-credentials", &["/latest/meta-data/iam/security-credentials/"]),
            ("imds:aws", &["/latest/meta-data/iam/security-credentials/"]),
            ("cron.d/sha", &["shadow"]),
            ("curl", &["/usr/bin/curl", "/latest/meta-data/iam/security-credentials/", "/bin/env"]),
            ("\"exec:curl\"", &[]),
            ("0.0.0.0:8080", &["0.0.0.0:8080"]),
        ] {
            assert_eq!(hits(search), expected, "{search}");
        }
    }

    #[test]
    fn every_node_finds_itself() {
        let arena = arena();
        for node in arena.nodes() {
            let search = Behaviour::of_node(&arena, node);
            assert!(search.matches(&arena, node), "{search}");
            let again = Behaviour::parse(&search.to_string()).unwrap();
            assert!(again.matches(&arena, node), "{search}");
        }
    }

    #[test]
    fn hashes_are_compared_by_their_beginning() {
        let search = Behaviour::parse("SHA256:0F3a").unwrap();
        assert!(search.needs_details());
        assert!(search.matches_hash("sha256:0f3a99") && !search.matches_hash("sha1:0f3a99"));
        assert!(!search.matches_hash("sha256:0f"));
    }

    #[test]
    fn what_cannot_be_searched_is_refused() {
        assert_eq!(Behaviour::parse("  "), Err(BehaviourError::Empty));
        assert_eq!(Behaviour::parse("\"\""), Err(BehaviourError::Empty));
        assert_eq!(Behaviour::parse("md5:a"), Err(BehaviourError::ShortHash("md5")));
        let error = Behaviour::parse("exex:curl").unwrap_err().to_string();
        assert!(error.contains("did you mean `exec:`"), "{error}");
        assert!(Behaviour::parse(&"a".repeat(MAX_LENGTH + 1)).is_err());
    }
}

//! Arguments that differ in one-off parts alone: `tar -cf /srv/backup-20261120.tgz` and `… -20261121.tgz`.
//!
//! Verdicts rest on this, so it leaves everything as it is that somebody could have chosen: code, hosts, options, and a
//! whole argument that is nothing but a one-off.

use super::place::Place;
use super::shapes::{FoldedName, Shape, folded_name};

/// Longer command lines stay as they are.
const LONGEST: usize = 16 * 1_024;
/// An argument must keep this many letters of its own.
const LEAST_LETTERS: usize = 3;

/// A command line (argv0, then the arguments, each after a `\0`) with `*` for one-off parts of its arguments; `None` if
/// it has none.
#[must_use]
pub fn arguments_pattern(line: &str) -> Option<FoldedName> {
    if line.len() > LONGEST || !line.contains('\0') {
        return None;
    }
    let mut parts = line.split('\0');
    let argv0 = parts.next().unwrap_or_default();
    let args: Vec<&str> = parts.collect();
    let mut found: Option<Shape> = None;
    let mut template = argv0.to_owned();
    for (at, arg) in args.iter().enumerate() {
        template.push('\0');
        match pattern_of(&args, at) {
            Some((text, shape)) => {
                template.push_str(&text);
                found = Some(found.map_or(shape, |known: Shape| known.max(shape)));
            }
            None => template.push_str(arg),
        }
    }
    found.map(|shape| FoldedName { template, shape, least: shape.least() })
}

/// Whether two lists of arguments are the same but for one-off parts; `runs_file` where an operand names what is run, as
/// with shells and interpreters: all up to it must be the same to the byte, and where options stand before it, so that
/// nobody can tell which one it is, all of them. The first component of what may be a host is never one-off.
#[must_use]
pub fn same_arguments<A: AsRef<str>, B: AsRef<str>>(a: &[A], b: &[B], runs_file: bool) -> bool {
    differ_in(a, b, runs_file).is_some()
}

/// The same, and what they differ in: `Some(None)` where they do not differ at all.
#[must_use]
pub fn differ_in<A: AsRef<str>, B: AsRef<str>>(a: &[A], b: &[B], runs_file: bool) -> Option<Option<Shape>> {
    let a: Vec<&str> = a.iter().map(AsRef::as_ref).collect();
    let b: Vec<&str> = b.iter().map(AsRef::as_ref).collect();
    if a.len() != b.len() {
        return None;
    }
    let operand = a.iter().position(|arg| !arg.starts_with('-'));
    let mut differ = None;
    for at in 0..a.len() {
        if a[at] == b[at] {
            continue;
        }
        if runs_file && (operand != Some(0) || at == 0) || start(a[at]) != start(b[at]) {
            return None;
        }
        let (one, other) = (pattern_of(&a, at)?, pattern_of(&b, at)?);
        if one != other {
            return None;
        }
        differ = differ.max(Some(one.1));
    }
    Some(differ)
}

/// What an argument begins with: all up to the first `/` after its option and its scheme. Without a scheme it may be a
/// host as well as a file; what begins with `/` or `.` is a path, and has nothing there.
fn start(arg: &str) -> &str {
    let value =
        arg.split_once('=').filter(|_| arg.starts_with("--")).map_or(0, |(option, _)| option.len() + 1);
    let host = arg[value..].find("://").map_or(value, |at| value + at + 3);
    let end = arg[host..].find('/').map_or(arg.len(), |slash| host + slash);
    &arg[..end]
}

/// What an argument folds to where it stands; `None` where it must stay.
fn pattern_of(args: &[&str], at: usize) -> Option<(String, Shape)> {
    let arg = args[at];
    // Code is told by the option before it, by whitespace, or by what a shell would read as more than a word.
    let follows_code = at.checked_sub(1).is_some_and(|before| takes_code(args[before]));
    if follows_code || arg.len() > 1_024 || arg.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return None;
    }
    let (option, value) = match arg.split_once('=').filter(|_| arg.starts_with("--")) {
        Some((option, _)) if takes_code(option) => return None,
        Some((option, _)) => arg.split_at(option.len() + 1),
        None => ("", arg),
    };
    let (before, path) = match value.split_once("://") {
        // Of an address only the path may hold a date, and nothing else.
        Some((_, rest)) => {
            let path = rest.find('/').map(|slash| value.len() - rest.len() + slash)?;
            let (before, path) = value.split_at(path);
            if path.contains(['?', '#', '@', '%']) {
                return None;
            }
            (before, path)
        }
        None => ("", value),
    };
    // With more slashes than usual the host of an address would stand where a path does.
    if path.contains("//") || before.ends_with('/') {
        return None;
    }
    let is_address = !before.is_empty();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:,~@".contains(c);
    if !path.chars().all(is_plain) || (option.is_empty() && arg.starts_with('-')) {
        return None;
    }
    let (template, shape) =
        path_pattern(path, |shape| if is_address { shape == Shape::Date } else { shape.is_harmless() })?;
    let letters = template.chars().filter(|c| c.is_alphabetic()).count();
    let own = if option.is_empty() { letters } else { letters + option.len() };
    (own >= LEAST_LETTERS).then(|| (format!("{option}{before}{template}"), shape))
}

/// Whether what follows an option is code: `-c`, `-e`, `-lc`, `--eval`, `--command`.
fn takes_code(option: &str) -> bool {
    const LONG: &[&str] =
        &["--eval", "--exec", "--command", "--expression", "--execute", "--print", "-exec", "-Command"];
    let short = option.strip_prefix('-').filter(|rest| !rest.starts_with('-'));
    LONG.contains(&option)
        || short.is_some_and(|rest| rest.contains(['c', 'e', 'C', 'E', 'r', 'p']) && rest.len() <= 4)
}

/// A path with its components folded where `may` allows the shape. A component that may not be folded stays.
fn path_pattern(path: &str, may: impl Fn(Shape) -> bool) -> Option<(String, Shape)> {
    let mut place = Place::default();
    let mut found: Option<Shape> = None;
    let mut parts = Vec::new();
    for part in path.split('/') {
        match folded_name(part, &place).filter(|folded| may(folded.shape)) {
            Some(folded) => {
                found = Some(found.map_or(folded.shape, |known| known.max(folded.shape)));
                place = place.below(&folded.template);
                parts.push(folded.template);
            }
            None => {
                if !part.is_empty() {
                    place = place.below(part);
                }
                parts.push(part.to_owned());
            }
        }
    }
    found.map(|shape| (parts.join("/"), shape))
}

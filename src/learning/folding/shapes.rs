//! The shapes of one-off parts: what a name folds to, and why.
//!
//! Matchers stand in one table. Each looks at the pieces of a name from one piece on and says how many of them are
//! one-off. A shape is strong (two names are enough) where it can be nothing else, and weak (three) where it only looks
//! like chance.

use super::pieces::{self, Piece};
use super::place::Place;

/// What a one-off part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// The number of a process, thread, descriptor or mapping.
    Process,
    /// The inode of a socket, pipe or namespace.
    Inode,
    /// A UUID.
    Uuid,
    /// A hash or the id of a container: 32 hexadecimal digits or more.
    Hash,
    /// A day, a time, or seconds since 1970.
    Date,
    /// The end of the name of a pod.
    Pod,
    /// The interface of a container.
    Interface,
    /// A numbered device of the kernel's own.
    Device,
    /// A file of a database: a segment of its log, a relation.
    Database,
    /// The number of a rotated log.
    Rotation,
    /// A name made up for a temporary file.
    Temporary,
    /// Letters and digits that look like chance.
    Random,
    /// A large number.
    Number,
}

impl Shape {
    /// What the parts are called, of several.
    #[must_use]
    pub fn words(self) -> &'static str {
        WORDS[self as usize].0
    }

    /// What one part is called.
    #[must_use]
    pub fn word(self) -> &'static str {
        WORDS[self as usize].1
    }

    /// How many different names make a pattern.
    #[must_use]
    pub fn least(self) -> usize {
        WORDS[self as usize].2
    }

    /// Whether arguments that differ in it alone are the same: it is written by a clock or a kernel, and holds nothing
    /// that somebody could have chosen to be taken for it.
    #[must_use]
    pub fn is_harmless(self) -> bool {
        matches!(self, Shape::Process | Shape::Inode | Shape::Uuid | Shape::Date | Shape::Temporary)
    }
}

/// In the order of the shapes: what several and one are called, and how many names make a pattern.
const WORDS: [(&str, &str, usize); 13] = [
    ("numbers of processes, threads or descriptors", "a number of a process, thread or descriptor", 2),
    ("inodes", "an inode", 2),
    ("UUIDs", "a UUID", 2),
    ("hashes or container ids", "a hash or container id", 2),
    ("dates or times", "a date or time", 2),
    ("ends of pod names", "the end of a pod's name", 2),
    ("interfaces of containers", "an interface of a container", 2),
    ("numbered devices of the kernel", "a numbered device of the kernel", 2),
    ("numbered files of a database", "a numbered file of a database", 2),
    ("numbers of rotated logs", "the number of a rotated log", 2),
    ("names of temporary files", "the name of a temporary file", 2),
    ("letters and digits that look like chance", "letters and digits that look like chance", 3),
    ("large numbers", "a large number", 3),
];

/// What a name folds to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoldedName {
    /// The name with `*` for each one-off part.
    pub template: String,
    /// What the parts are; the weakest where there are several.
    pub shape: Shape,
    /// How many different names make a pattern.
    pub least: usize,
}

/// How many passes a name is given: what one pass folds may let the next see more.
const PASSES: usize = 4;
/// Longer names are no names of files.
const LONGEST: usize = 512;

/// What a name folds to where it stands; `None` if nothing of it is one-off.
#[must_use]
pub fn folded_name(name: &str, place: &Place) -> Option<FoldedName> {
    if name.len() < 2 && !pieces::is_number(name) || name.len() > LONGEST || is_shared_object(name) {
        return None;
    }
    let mut folded: Option<FoldedName> = None;
    for _ in 0..PASSES {
        let text = folded.as_ref().map_or(name, |folded| &folded.template);
        let Some((template, shape)) = pass(text, place) else { break };
        let shape = folded.map_or(shape, |before| before.shape.max(shape));
        let bare = !template.bytes().any(|b| b.is_ascii_alphanumeric());
        let weak = bare && shape >= Shape::Rotation;
        folded = Some(FoldedName { template, shape, least: if weak { 3 } else { shape.least() } });
    }
    folded
}

/// `libssl.so.3`: the number is the version of an interface, and no two are the same.
fn is_shared_object(name: &str) -> bool {
    name.ends_with(".so") || name.contains(".so.") || name.ends_with(".dylib") || name.ends_with(".a")
}

fn pass(name: &str, place: &Place) -> Option<(String, Shape)> {
    for (shape, whole) in WHOLE {
        if let Some(template) = whole(name, place).filter(|template| template != name) {
            return Some((template, *shape));
        }
    }
    let pieces = pieces::cut(name);
    let mut template = String::with_capacity(name.len());
    let mut shape: Option<Shape> = None;
    let mut at = 0;
    while at < pieces.len() {
        let found = MATCHERS.iter().find_map(|(shape, installed, matcher)| {
            if !pieces[at].is_word || (place.is_installed() && !installed) {
                return None;
            }
            matcher(&pieces, at, place).map(|(kept, taken)| (*shape, kept, taken))
        });
        match found {
            Some((found, kept, taken)) => {
                template.push_str(kept);
                template.push('*');
                shape = Some(shape.map_or(found, |known| known.max(found)));
                at += taken.max(1);
            }
            None => {
                template.push_str(pieces[at].text);
                at += 1;
            }
        }
    }
    shape.map(|shape| (template, shape))
}

type Whole = fn(&str, &Place) -> Option<String>;

/// Shapes of whole names, told by the folder they stand in.
const WHOLE: &[(Shape, Whole)] = &[
    (Shape::Process, |name, place| {
        let numbered = ["proc", "task", "fd", "fdinfo"].contains(&place.parent.as_str())
            || place.parent.starts_with("hsperfdata_");
        (numbered && pieces::is_number(name)).then(|| "*".to_owned())
    }),
    (Shape::Process, |name, place| {
        let (from, to) = name.split_once('-')?;
        (place.parent == "map_files" && pieces::is_hex(from) && pieces::is_hex(to)).then(|| "*".to_owned())
    }),
    (Shape::Process, |name, _| {
        let stem = [".java_pid", ".attach_pid", "core."].into_iter().find(|stem| name.starts_with(stem))?;
        let number = &name[stem.len()..];
        (pieces::is_number(number) && number.len() >= 2).then(|| format!("{stem}*"))
    }),
    (Shape::Inode, |name, _| {
        let (kind, rest) = name.split_once(":[")?;
        let is_kind = !kind.is_empty() && kind.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        (is_kind && pieces::is_number(rest.strip_suffix(']')?)).then(|| format!("{kind}:[*]"))
    }),
    (Shape::Device, |name, place| {
        let stem = ["dm-", "loop"].into_iter().find(|stem| name.starts_with(stem))?;
        let numbered = pieces::is_number(&name[stem.len()..]);
        (place.parent == "block" && place.grandparent == "virtual" && numbered).then(|| format!("{stem}*"))
    }),
    (Shape::Database, |name, place| {
        let log = ["pg_wal", "pg_xlog"].contains(&place.parent.as_str());
        (log && name.len() == 24 && pieces::is_hex(name)).then(|| "*".to_owned())
    }),
    (Shape::Database, |name, place| {
        let in_database = place.grandparent == "base" && pieces::is_number(&place.parent);
        let (number, fork) = name.split_once('_').map_or((name, ""), |(number, fork)| (number, fork));
        let fork = ["", "fsm", "vm", "init"].into_iter().find(|known| *known == fork)?;
        let line = if fork.is_empty() { "" } else { "_" };
        (in_database && pieces::is_number(number)).then(|| format!("*{line}{fork}"))
    }),
    (Shape::Temporary, |name, place| {
        // Python: `tmp` and eight of these.
        let rest = name.strip_prefix("tmp")?;
        let end = rest.find('.').unwrap_or(rest.len());
        let (made_up, after) = rest.split_at(end);
        let fits = made_up.len() == 8
            && made_up.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        let sure = place.is_temporary() || pieces::digits(made_up) > 0;
        (fits && sure && !place.is_installed()).then(|| format!("tmp*{after}"))
    }),
    (Shape::Temporary, |name, place| {
        // `mktemp`: `tmp.` and ten letters or digits.
        let rest = name.strip_prefix("tmp.")?;
        let fits = rest.len() == 10 && rest.bytes().all(|b| b.is_ascii_alphanumeric());
        let sure = place.is_temporary() || pieces::runs(rest) >= 4;
        (fits && sure && !place.is_installed()).then(|| "tmp.*".to_owned())
    }),
];

/// Looks at pieces from one on: the part of the first that stays, and how many are one-off.
type Matcher = for<'a> fn(&[Piece<'a>], usize, &Place) -> Option<(&'a str, usize)>;

/// Shapes of parts, the surest first; and whether they are looked for among installed software too.
const MATCHERS: &[(Shape, bool, Matcher)] = &[
    (Shape::Uuid, true, uuid),
    (Shape::Hash, true, |pieces, at, _| {
        let word = pieces[at].text;
        let letters = word.len() - pieces::digits(word);
        (word.len() >= 32 && pieces::is_hex(word) && pieces::digits(word) >= 4 && letters >= 2)
            .then_some(("", 1))
    }),
    (Shape::Date, false, date),
    (Shape::Date, false, moment),
    (Shape::Pod, false, pod),
    (Shape::Interface, true, |pieces, at, _| {
        let word = pieces[at].text;
        let stem = ["veth", "cali", "lxc"].into_iter().find(|stem| word.starts_with(stem))?;
        let rest = &word[stem.len()..];
        (rest.len() >= 7 && pieces::is_hex(rest) && pieces::digits(rest) > 0)
            .then(|| (&word[..stem.len()], 1))
    }),
    (Shape::Rotation, false, rotation),
    (Shape::Temporary, false, |pieces, at, place| {
        (place.is_temporary() && pieces::is_random_suffix(pieces[at].text)).then_some(("", 1))
    }),
    (Shape::Random, false, |pieces, at, _| pieces::is_random(pieces[at].text).then_some(("", 1))),
    (Shape::Number, false, |pieces, at, _| {
        // What is smaller may be a port, a year, a number somebody gave.
        let word = pieces[at].text;
        let is_large = word.len() >= 6 || word.parse::<u32>().is_ok_and(|number| number > 65_535);
        let is_part_of_version = pieces.get(at + 1).is_some_and(|next| next.text == ".")
            && pieces.get(at + 2).is_some_and(|next| pieces::is_number(next.text));
        (pieces::is_number(word) && is_large && !is_part_of_version).then_some(("", 1))
    }),
];

fn text<'a>(pieces: &[Piece<'a>], at: usize) -> &'a str {
    pieces.get(at).map_or("", |piece| piece.text)
}

fn uuid<'a>(pieces: &[Piece<'a>], at: usize, _: &Place) -> Option<(&'a str, usize)> {
    const PARTS: [usize; 5] = [8, 4, 4, 4, 12];
    let first = text(pieces, at);
    let kept = first.len().checked_sub(8).filter(|kept| first.is_char_boundary(*kept))?;
    let (kept, first) = first.split_at(kept);
    if !["", "pod"].contains(&kept) {
        return None;
    }
    let between = text(pieces, at + 1);
    let fits = PARTS.iter().enumerate().all(|(i, length)| {
        let word = if i == 0 { first } else { text(pieces, at + 2 * i) };
        word.len() == *length && pieces::is_hex(word) && (i == 0 || text(pieces, at + 2 * i - 1) == between)
    });
    (fits && ["-", "_"].contains(&between)).then_some((kept, 9))
}

fn number_in(text: &str, from: u32, to: u32) -> bool {
    pieces::is_number(text) && text.parse::<u32>().is_ok_and(|number| (from..=to).contains(&number))
}

fn is_day(year: &str, month: &str, day: &str) -> bool {
    year.len() == 4
        && number_in(year, 1990, 2099)
        && month.len() == 2
        && number_in(month, 1, 12)
        && day.len() == 2
        && number_in(day, 1, 31)
}

/// Digits of a time of day: hours, minutes, perhaps seconds; with or without a `T` before and a `Z` after.
fn is_clock(text: &str) -> bool {
    let text = text.strip_prefix('T').unwrap_or(text);
    let text = text.strip_suffix('Z').unwrap_or(text);
    (text.len() == 4 || text.len() == 6)
        && pieces::is_number(text)
        && number_in(&text[..2], 0, 23)
        && text.as_bytes().chunks(2).skip(1).all(|pair| pair[0] < b'6')
}

/// How many pieces after a day are the time of that day: `-031158`, `T03:11:58Z`, `_03_11_58.123456789`.
fn clock_after(pieces: &[Piece<'_>], from: usize, hours_stand: bool) -> usize {
    let mut taken = 0;
    let mut pairs = usize::from(hours_stand);
    loop {
        let (between, word) = (text(pieces, from + taken), text(pieces, from + taken + 1));
        let digits = word.strip_suffix('Z').unwrap_or(word);
        let is_pair = digits.len() == 2 && number_in(digits, 0, 59) && pairs < 3;
        let is_fraction = pairs == 3 && digits.len() >= 3 && pieces::is_number(digits);
        if !["-", "_", ":", "."].contains(&between) || between == "." && !is_fraction {
            return taken;
        }
        if pairs == 0 && is_clock(word) {
            return taken + 2;
        }
        if !is_pair && !is_fraction {
            return taken;
        }
        pairs += 1;
        taken += 2;
        if is_fraction {
            return taken;
        }
    }
}

/// `2026-11-24`, `2026_11_24_03_11_58.123`, `2026-11-24T03:11:58Z`. With dots between it would be a version.
fn date<'a>(pieces: &[Piece<'a>], at: usize, _: &Place) -> Option<(&'a str, usize)> {
    let between = text(pieces, at + 1);
    if !["-", "_"].contains(&between) || text(pieces, at + 3) != between {
        return None;
    }
    let last = text(pieces, at + 4);
    let (day, rest) =
        if last.is_char_boundary(2) && last.len() >= 2 { last.split_at(2) } else { return None };
    let hours = rest.strip_prefix('T').unwrap_or("?");
    let hours_stand = hours.len() == 2 && number_in(hours, 0, 23);
    let fits = rest.is_empty() || hours_stand || (rest.starts_with('T') && is_clock(rest));
    (fits && is_day(text(pieces, at), text(pieces, at + 2), day))
        .then(|| ("", 5 + clock_after(pieces, at + 5, hours_stand)))
}

/// `20261124`, `20261124T031158Z`, `202611240311`, seconds and their fractions since 1970.
fn moment<'a>(pieces: &[Piece<'a>], at: usize, _: &Place) -> Option<(&'a str, usize)> {
    let word = text(pieces, at);
    if !word.is_ascii() || word.len() < 8 {
        return None;
    }
    let (day, rest) = word.split_at(8);
    if is_day(&day[..4], &day[4..6], &day[6..]) && (rest.is_empty() || is_clock(rest)) {
        let clock = if rest.is_empty() { clock_after(pieces, at + 1, false) } else { 0 };
        return Some(("", 1 + clock));
    }
    let is_epoch = [10, 13, 16, 19].contains(&word.len())
        && pieces::is_number(word)
        && number_in(&word[..10], 1_000_000_000, 2_200_000_000);
    is_epoch.then_some(("", 1))
}

/// The ends of a pod's name: that of its replica set, and its own.
fn pod<'a>(pieces: &[Piece<'a>], at: usize, _: &Place) -> Option<(&'a str, usize)> {
    let drawn = |text: &str| text.bytes().all(|b| b"bcdfghjklmnpqrstvwxz2456789".contains(&b));
    let (set, own) = (text(pieces, at), text(pieces, at + 2));
    let digits = pieces::digits(set);
    let fits = (8..=10).contains(&set.len()) && drawn(set) && digits > 0 && digits < set.len();
    let dashes = at > 1 && text(pieces, at - 1) == "-" && text(pieces, at + 1) == "-";
    (fits && dashes && own.len() == 5 && drawn(own)).then_some(("", 3))
}

/// `access.log.3`, `access.log.3.gz`; among logs also `syslog.3`.
fn rotation<'a>(pieces: &[Piece<'a>], at: usize, place: &Place) -> Option<(&'a str, usize)> {
    let word = text(pieces, at);
    if word.len() > 4 || !pieces::is_number(word) || at < 2 || text(pieces, at - 1) != "." {
        return None;
    }
    let is_last = match &pieces[at + 1..] {
        [] => true,
        [dot, packed] => dot.text == "." && ["gz", "bz2", "xz", "zst"].contains(&packed.text),
        _ => false,
    };
    let among_logs = ["log", "logs"].contains(&place.parent.as_str())
        && pieces[..at].iter().all(|piece| pieces::digits(piece.text) == 0);
    (is_last && (text(pieces, at - 2) == "log" || among_logs)).then_some(("", 1))
}

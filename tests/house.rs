//! Holds the house rules that no compiler checks: who may know whom, how files open, how long they are.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the repository has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// Which of the rooms above it a room may import from.
enum Knows {
    All,
    AllBut(&'static [&'static str]),
    Only(&'static [&'static str]),
}
use Knows::{All, AllBut, Only};

/// The rooms in their order: each may know only rooms above it. Where it may know less than all of those, that is a
/// decision: `sources` yields bytes and knows no format; `formats` and `learning` never know each other; `tui` and
/// `server` neither. Some of the rooms do not exist yet.
const ROOMS: &[(&str, Knows)] = &[
    ("text", All),
    ("model", All),
    ("settings", All),
    ("query", All),
    ("journal", Only(&["text", "model", "settings"])),
    ("formats", AllBut(&["query"])),
    ("learning", AllBut(&["formats"])),
    ("signals", All),
    ("suppressions", AllBut(&["formats"])),
    ("api", AllBut(&["formats"])),
    ("sources", Only(&["text", "model", "settings", "api"])),
    ("learned", All),
    ("fleet", All),
    ("reports", All),
    ("tui", All),
    ("server", AllBut(&["tui"])),
    ("cli", All),
    // The binary.
    ("main", Only(&["cli"])),
];

/// Whether a room may import from another.
fn may_know(room: &str, other: &str) -> bool {
    let place = |name: &str| ROOMS.iter().position(|(known, _)| *known == name).unwrap();
    let knows = match &ROOMS[place(room)].1 {
        All => true,
        AllBut(barred) => !barred.contains(&other),
        Only(allowed) => allowed.contains(&other),
    };
    room == other || (place(other) < place(room) && knows)
}

/// The most lines of a file that does not say why it is longer.
const MAX_LINES: usize = 600;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder that belongs to the repository, in a fixed order.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_symlink() || ["target", ".git"].contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// Every Rust file below `src`, as its path below it and its text.
fn sources() -> Vec<(PathBuf, String)> {
    let src = root().join("src");
    let rust = files_below(&src).into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs"));
    rust.map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        (path.strip_prefix(&src).unwrap().to_owned(), text)
    })
    .collect()
}

/// The room a file belongs to; `lib` for the crate's root.
fn room_of(path: &Path) -> String {
    let first = path.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The code without its line comments: a doc comment may point anywhere.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// The names that directly follow every `prefix` in the code; those in braces too.
fn names_after(code: &str, prefix: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.push(identifier(rest));
            continue;
        };
        let (mut depth, mut fresh) = (0_usize, true);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => fresh = true,
                c if fresh && depth == 0 && !c.is_whitespace() => {
                    names.push(identifier(&group[at..]));
                    fresh = false;
                }
                _ => {}
            }
        }
    }
    names
}

fn identifier(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The rooms that a file names, however it does: from the crate's root, by the library's name, by climbing up to it.
fn rooms_named(path: &Path, text: &str) -> Vec<String> {
    let code = code(text);
    let mut names = names_after(&code, "crate::");
    names.extend(names_after(&code, "habitus::"));
    let parts = path.components().count();
    let depth = if path.ends_with("mod.rs") { parts - 1 } else { parts };
    names.extend(names_after(&code, &"super::".repeat(depth)));
    names.retain(|name| ROOMS.iter().any(|(room, _)| room == name));
    names
}

#[test]
fn a_room_imports_only_from_the_rooms_it_may_know() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let room = room_of(&path);
        if room == "lib" {
            continue;
        }
        if !ROOMS.iter().any(|(name, _)| *name == room) {
            wrong.push(format!("src/{}: no room of the table in tests/house.rs", path.display()));
            continue;
        }
        for name in rooms_named(&path, &text) {
            if !may_know(&room, &name) {
                wrong.push(format!("src/{}: `{room}` may not know `{name}`", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_table_says_what_it_means() {
    assert!(may_know("fleet", "formats") && !may_know("formats", "fleet"), "only rooms above");
    assert!(!may_know("tui", "server") && !may_know("server", "tui") && !may_know("reports", "tui"));
    assert!(may_know("sources", "api") && !may_know("sources", "formats") && !may_know("main", "text"));
    for (room, knows) in ROOMS {
        let named = match knows {
            All => &[][..],
            AllBut(named) | Only(named) => named,
        };
        for other in named {
            assert!(
                ROOMS.iter().any(|(known, _)| known == other),
                "`{room}` names `{other}`, which is no room"
            );
        }
    }
}

#[test]
fn every_way_to_name_a_room_is_seen() {
    let text = "use crate::{\n    fleet::{self, Fleet},\n    model::NodeId,\n};\nfn f() { let _ = crate::tui::run(); }\n\
                // crate::cli is only spoken of\nuse habitus::reports::List;\nuse super::super::server::Http;\n\
                use mycrate::query;";
    let mut named = rooms_named(Path::new("sources/read.rs"), text);
    named.sort();
    assert_eq!(named, ["fleet", "model", "reports", "server", "tui"]);
    assert_eq!(rooms_named(Path::new("sources/mod.rs"), "use super::fleet::Fleet;"), ["fleet"]);
    assert!(
        rooms_named(Path::new("sources/read.rs"), "use super::query::X;").is_empty(),
        "a file of the same room"
    );
}

/// A match on facets is a decision that a new facet would have to be told: it belongs into a table.
#[test]
fn facets_are_matched_only_where_they_are_defined_and_decoded() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if ["model", "formats"].contains(&room_of(&path).as_str()) {
            continue;
        }
        for (at, line) in code(&text).lines().enumerate() {
            let arms = line.match_indices("Facet::").filter(|(begin, _)| {
                let after =
                    line[begin + "Facet::".len()..].trim_start_matches(char::is_alphanumeric).trim_start();
                let compared = line[..*begin].trim_end().ends_with('=');
                !compared
                    && (after.starts_with("=>") || after.starts_with("| Facet::") || after.starts_with("if "))
            });
            wrong.extend(arms.map(|_| format!("src/{}:{}: {}", path.display(), at + 1, line.trim())));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_source_file_says_what_it_is_for() {
    let silent: Vec<String> = sources()
        .iter()
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(path, _)| format!("src/{}", path.display()))
        .collect();
    assert!(silent.is_empty(), "these do not open with `//!`: {silent:?}");
}

#[test]
fn a_long_file_says_why() {
    let long: Vec<String> = sources()
        .iter()
        .filter(|(_, text)| text.lines().count() > MAX_LINES && !text.contains("// long because:"))
        .map(|(path, text)| format!("src/{}: {} lines", path.display(), text.lines().count()))
        .collect();
    assert!(long.is_empty(), "longer than {MAX_LINES} lines without a line `// long because: …`: {long:?}");
}

#[test]
fn no_file_knows_a_developers_machine() {
    let own = root().to_string_lossy().into_owned();
    // Written in pieces, so that this file does not hold them.
    let mut marks =
        vec![["/Us", "ers/"].concat(), [".carg", "o/registry"].concat(), [".rust", "up/"].concat()];
    if own.matches('/').count() > 1 {
        marks.push(own);
    }
    let mut wrong = Vec::new();
    for path in files_below(&root()) {
        let bytes = fs::read(&path).unwrap();
        for mark in &marks {
            if memchr::memmem::find(&bytes, mark.as_bytes()).is_some() {
                wrong.push(format!("{}: holds `{mark}`", path.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

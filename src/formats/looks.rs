//! What content looks like that no format recognises: for a clear refusal.

use super::json;

/// What compressed, archived and binary files begin with.
static MAGIC: &[(&[u8], &str)] = &[
    (b"\x7fELF", "it is an ELF executable or library"),
    (b"\x1f\x8b", "it is gzip data"),
    (b"\x28\xb5\x2f\xfd", "it is Zstandard data"),
    (b"\xfd7zXZ\0", "it is xz data"),
    (b"BZh", "it is bzip2 data"),
    (b"PK\x03\x04", "it is a ZIP archive"),
    (b"\x89PNG", "it is a PNG image"),
    (b"%PDF", "it is a PDF document"),
    (b"SQLite format 3\0", "it is a SQLite database"),
];

/// What text begins with, after white space.
static TEXT: &[(&[u8], &str)] = &[
    (b"<!doctype html", "it is an HTML page"),
    (b"<html", "it is an HTML page"),
    (b"<", "it is XML or HTML"),
    (
        b"digraph",
        "it is a Graphviz graph (.dot), which the agent writes for pictures: give the .protobuf, .profile or .json file instead",
    ),
    (b"strict digraph", "it is a Graphviz graph (.dot)"),
    (b"graph", "it is a Graphviz graph (.dot)"),
    (b"#!", "it is a script"),
    (b"---", "it is a YAML document"),
    (b"apiVersion:", "it is a Kubernetes YAML document"),
    (b"kind:", "it is a Kubernetes YAML document"),
];

/// A sentence, without its full stop, on what some content is.
pub(super) fn like(bytes: &[u8]) -> String {
    if bytes.is_empty() {
        return "the file is empty".to_owned();
    }
    if let Some(json) = json::looks_like(bytes) {
        return json;
    }
    if let Some(row) = MAGIC.iter().find(|row| bytes.starts_with(row.0)) {
        return row.1.to_owned();
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins =
        |prefix: &[u8]| text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    if let Some(row) = TEXT.iter().find(|row| begins(row.0)) {
        return row.1.to_owned();
    }
    let part = &bytes[..bytes.len().min(4096)];
    if part.iter().all(|&byte| byte == 0) {
        return "it holds nothing but zero bytes".to_owned();
    }
    let control = part.iter().filter(|byte| **byte < 0x20 && !b"\t\n\r\x1b\x0c".contains(byte)).count();
    if control * 20 > part.len()
        || String::from_utf8_lossy(part).matches('\u{fffd}').count() * 20 > part.len()
    {
        return "it is binary data of an unknown kind".to_owned();
    }
    if yaml(part) { "it looks like YAML".to_owned() } else { "it is plain text".to_owned() }
}

/// Whether most lines are `key: value`, list items or comments.
fn yaml(part: &[u8]) -> bool {
    let lines: Vec<&[u8]> =
        part.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty()).collect();
    let key = |line: &[u8]| {
        let name = line.iter().take_while(|b| b.is_ascii_alphanumeric() || b"_-./".contains(b)).count();
        name > 0 && line.get(name) == Some(&b':') && matches!(line.get(name + 1), None | Some(b' '))
    };
    let fits = |line: &&&[u8]| line.starts_with(b"- ") || line.starts_with(b"#") || key(line);
    !lines.is_empty() && lines.iter().filter(fits).count() * 2 > lines.len()
}

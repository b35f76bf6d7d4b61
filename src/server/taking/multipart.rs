//! `multipart/form-data`, as agents post it, from bytes that are all there.

use memchr::memmem;

/// How long a boundary may be.
const MOST_BOUNDARY: usize = 200;
/// How long the headers of a part may be.
const MOST_HEADERS: usize = 16 << 10;

/// One part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    /// What it is called.
    pub(super) name: &'a str,
    /// What it holds.
    pub(super) content: &'a [u8],
}

/// The boundary that a content type names; `None` where it is of another kind.
pub(super) fn boundary(content_type: &str) -> Option<&str> {
    let (kind, rest) = content_type.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let found = parameter(rest, "boundary")?;
    (!found.is_empty() && found.len() <= MOST_BOUNDARY).then_some(found)
}

/// The value of a parameter among `; name=value; name="value"`.
fn parameter<'a>(text: &'a str, wanted: &str) -> Option<&'a str> {
    let mut rest = text;
    while let Some((name, after)) = rest.split_once('=') {
        let name = name.trim_matches([' ', '\t', ';']);
        let after = after.trim_start();
        let (value, left) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => after.split_once(';').unwrap_or((after, "")),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value.trim());
        }
        rest = left;
    }
    None
}

/// The parts of a body, at most `most`.
///
/// # Errors
/// A clause that says what is wrong with it.
pub(super) fn parts<'a>(body: &'a [u8], boundary: &str, most: usize) -> Result<Vec<Part<'a>>, String> {
    let delimiter = format!("\r\n--{boundary}");
    let finder = memmem::Finder::new(delimiter.as_bytes());
    // The first needs no line before it.
    let opening = &delimiter.as_bytes()[2..];
    let mut at = match body.strip_prefix(opening) {
        Some(_) => opening.len(),
        None => finder.find(body).ok_or("its boundary does not stand in it")? + delimiter.len(),
    };
    let mut parts = Vec::new();
    loop {
        match line_end(&body[at..]) {
            Some(End::Last) => return Ok(parts),
            Some(End::More(skip)) => at += skip,
            None => return Err("a boundary in it is no whole line".to_owned()),
        }
        if parts.len() == most {
            return Err(format!("it has more than {most} parts"));
        }
        let (name, content_at) = headers(&body[at..])?;
        let from = at + content_at;
        // What merely begins as the boundary does is content.
        let mut end = from;
        // A part without content ends in the line end of its headers.
        let mut search = from.saturating_sub(2);
        loop {
            let found = finder.find(&body[search..]).ok_or("it breaks off within a part")?;
            let after = search + found + delimiter.len();
            if line_end(&body[after..]).is_some() {
                end = end.max(search + found);
                at = after;
                break;
            }
            search = after;
        }
        parts.push(Part { name, content: &body[from..end] });
    }
}

/// What stands after a boundary.
enum End {
    /// A part, after so many bytes.
    More(usize),
    /// Nothing more.
    Last,
}

fn line_end(rest: &[u8]) -> Option<End> {
    if rest.starts_with(b"--") {
        return Some(End::Last);
    }
    let blank = rest.iter().take(64).take_while(|byte| b" \t".contains(byte)).count();
    rest[blank..].starts_with(b"\r\n").then_some(End::More(blank + 2))
}

/// The name of a part by its headers, and where its content begins.
fn headers(part: &[u8]) -> Result<(&str, usize), String> {
    let head = &part[..part.len().min(MOST_HEADERS)];
    let end = memmem::find(head, b"\r\n\r\n").ok_or("the headers of a part do not end")?;
    let text = std::str::from_utf8(&head[..end]).map_err(|_| "the headers of a part are no text")?;
    let disposition = text.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim().eq_ignore_ascii_case("content-disposition").then_some(value)
    });
    let name = disposition
        .and_then(|value| value.split_once(';'))
        .and_then(|(_, parameters)| parameter(parameters, "name"));
    Ok((name.ok_or("a part has no name")?, end + 4))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(parts: &[(&str, &[u8])], boundary: &str) -> Vec<u8> {
        let mut body = Vec::new();
        for (name, content) in parts {
            body.extend_from_slice(
                format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"\"\r\nContent-Type: application/json\r\n\r\n").as_bytes(),
            );
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        body
    }

    #[test]
    fn the_boundary_is_found_however_it_is_written() {
        let of = boundary;
        assert_eq!(of("multipart/form-data; boundary=abc"), Some("abc"));
        assert_eq!(of("Multipart/Form-Data; charset=x; Boundary=\"a b;c\""), Some("a b;c"));
        for none in
            ["multipart/form-data", "application/json; boundary=abc", "multipart/form-data; boundary="]
        {
            assert_eq!(of(none), None, "{none}");
        }
    }

    #[test]
    fn what_breaks_off_or_has_too_many_parts_is_told() {
        let body = written(&[("event", b"{}"), ("dump", b"x")], "b");
        for cut in 0..body.len() - 5 {
            assert!(parts(&body[..cut], "b", 9).is_err(), "{cut}");
        }
        assert!(parts(&body, "b", 1).unwrap_err().contains("more than 1"));
        assert!(parts(&body, "c", 9).is_err());
        assert!(parts(b"--b\r\nX: y\r\n\r\n\r\n--b--", "b", 9).unwrap_err().contains("no name"));
    }

    #[test]
    fn content_may_look_like_a_boundary() {
        let content = b"\r\n--bx\r\n--b x";
        let body = written(&[("dump", content)], "b");
        assert_eq!(parts(&body, "b", 9).unwrap(), [Part { name: "dump", content }]);
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read(contents in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..200), 0..5)) {
            let all: Vec<(&str, &[u8])> = contents.iter().map(|content| ("dump", content.as_slice())).collect();
            let body = written(&all, "0f3a9c");
            if all.is_empty() {
                prop_assert!(parts(&body, "0f3a9c", 9).unwrap().is_empty());
            } else {
                let read = parts(&body, "0f3a9c", 9).unwrap();
                prop_assert_eq!(read.iter().map(|part| part.content).collect::<Vec<_>>(), contents.iter().map(Vec::as_slice).collect::<Vec<_>>());
            }
        }

        #[test]
        fn nothing_that_is_sent_stops_the_reader(body in prop::collection::vec(prop_oneof![Just(b'\r'), Just(b'\n'), Just(b'-'), Just(b'b'), any::<u8>()], 0..300)) {
            let _ = parts(&body, "b", 9);
        }
    }
}

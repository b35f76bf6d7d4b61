//! Cuts a stream of text into JSON objects, as bytes come in: lines, lists, pages and pretty-printed objects alike.
//!
//! It holds one object at a time. A list at the top, and the list in which pages hold their content, are gone through
//! item by item, however long they are. Text that is no JSON is passed over and counted by lines. The grammar is
//! checked on the way, so that a value that is broken ends at its first wrong byte and reading goes on right there:
//! each byte is looked at once, whatever stands in it.

use memchr::{memchr3, memchr3_iter};

/// The most bytes, and the most commas, of one object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) bytes: usize,
    pub(super) members: usize,
}

/// What was met beside whole objects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Met {
    /// Lines that are no JSON and hold none.
    pub(super) text_lines: u64,
    /// Objects that break off.
    pub(super) broken: u64,
    /// Where the first of them does, in bytes from the beginning.
    pub(super) first_broken: u64,
    /// Objects that are larger than the bounds.
    pub(super) oversized: u64,
    /// The text ends inside an object or a list.
    pub(super) is_cut: bool,
}

/// The members of a page whose lists are gone through.
const CONTENT: [&[u8]; 2] = [b"data", b"logs"];
/// So many bytes of a key are compared with those.
const KEY: usize = 5;

/// Nobody nests so deep; what does is broken, so that what is open takes no more room than this.
const MAX_OPEN: usize = 1 << 16;

/// What may come next within a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// The first item of a list, or its end.
    FirstItem,
    /// An item of a list.
    Item,
    /// The first key of an object, or its end.
    FirstKey,
    /// A key.
    Key,
    Colon,
    /// The value of a key.
    Member,
    /// A comma, or the end of what is open.
    More,
    /// The rest of a string, and whether it is a key.
    Text(bool),
    /// The rest of a number or word.
    Word,
}

/// Cuts a stream into objects.
pub(super) struct Framer {
    bounds: Bounds,
    /// What is open, outermost first: whether it is an object.
    open: Vec<bool>,
    next: Next,
    /// The object being read, if any.
    item: Option<Item>,
    /// Its bytes in earlier chunks.
    held: Vec<u8>,
    /// The beginning of the key that was read last.
    key: ([u8; KEY], usize),
    /// The byte before was a backslash within a string.
    escaped: bool,
    /// Nothing but the end of a line stands before the next byte.
    line_begins: bool,
    line: Line,
    /// Objects were given since the outermost list was opened, or the list is empty.
    list_gave: bool,
    /// Bytes before the present chunk.
    before: u64,
    met: Met,
}

#[derive(Clone, Copy)]
struct Item {
    /// How much was open before it.
    depth: usize,
    /// Other members of a page are read, but not given.
    is_wanted: bool,
    commas: usize,
    is_oversized: bool,
    /// It holds at least one key: what does not may be text in braces.
    has_key: bool,
    /// Text stands before it on its line.
    after_text: bool,
}

/// What the line between values holds so far.
#[derive(Clone, Copy, Default)]
struct Line {
    text: bool,
    value: bool,
}

impl Framer {
    pub(super) fn new(bounds: Bounds) -> Framer {
        Framer {
            bounds,
            open: Vec::new(),
            next: Next::More,
            item: None,
            held: Vec::new(),
            key: ([0; KEY], 0),
            escaped: false,
            line_begins: true,
            line: Line::default(),
            list_gave: false,
            before: 0,
            met: Met::default(),
        }
    }

    /// Takes more bytes, and gives every object that they make whole.
    pub(super) fn push(&mut self, chunk: &[u8], each: &mut dyn FnMut(&[u8])) {
        let mut at = 0;
        // Where the present object begins within the chunk.
        let mut start = 0;
        while at < chunk.len() {
            let had_item = self.item.is_some();
            if self.open.is_empty() {
                at = self.between(chunk, at);
                start = at.saturating_sub(1);
                continue;
            }
            let from = at;
            if !self.within(chunk, &mut at) {
                self.broken(at);
                continue;
            }
            match (had_item, self.item) {
                (false, Some(_)) => start = at - 1,
                (true, Some(item)) if self.open.len() == item.depth => {
                    self.item = None;
                    self.give(item, &chunk[start..at], each);
                }
                (true, None) => self.held.clear(),
                _ => debug_assert!(at > from || at == chunk.len()),
            }
        }
        if let Some(item) = &mut self.item {
            if self.held.len() + (chunk.len() - start) > self.bounds.bytes {
                item.is_oversized = true;
            }
            if item.is_oversized || !item.is_wanted {
                self.held = Vec::new();
            } else {
                self.held.extend_from_slice(&chunk[start..]);
            }
        }
        self.before += chunk.len() as u64;
    }

    /// Ends the text.
    pub(super) fn finish(mut self) -> Met {
        let is_text = self.item.map_or(!self.list_gave, |item| !item.has_key);
        if !self.open.is_empty() {
            self.met.is_cut = !is_text;
            self.line.text |= is_text;
        }
        self.end_line();
        self.met
    }

    /// Whether an object is being read, and its bytes so far.
    pub(super) fn unfinished(&self) -> Option<&[u8]> {
        self.item.filter(|item| item.is_wanted && item.has_key).map(|_| &*self.held)
    }

    fn give(&mut self, item: Item, rest: &[u8], each: &mut dyn FnMut(&[u8])) {
        self.line.value = true;
        self.list_gave = true;
        if !item.is_wanted {
            return;
        }
        let size = self.held.len() + rest.len();
        if item.is_oversized || size > self.bounds.bytes || item.commas > self.bounds.members {
            self.met.oversized += 1;
        } else if self.held.is_empty() {
            each(rest);
        } else {
            self.held.extend_from_slice(rest);
            each(&self.held);
        }
        self.held.clear();
        self.held.shrink_to(1 << 20);
    }

    /// A byte that cannot stand there: what is open is given up, and the byte is looked at anew.
    fn broken(&mut self, at: usize) {
        match self.item {
            Some(item) if item.has_key && !item.after_text => {
                if self.met.broken == 0 {
                    self.met.first_broken = self.before + at as u64;
                }
                self.met.broken += 1;
                // Told as a broken object, not as text as well.
                self.line.value = true;
            }
            _ => self.line.text = true,
        }
        self.item = None;
        self.held.clear();
        self.open.clear();
        self.escaped = false;
    }

    fn end_line(&mut self) {
        let Line { text, value } = std::mem::take(&mut self.line);
        self.met.text_lines += u64::from(text && !value);
    }

    /// Passes over what stands between values, up to the beginning of the next; the place after it.
    fn between(&mut self, chunk: &[u8], at: usize) -> usize {
        let rest = &chunk[at..];
        let found = memchr3(b'\n', b'{', b'[', rest);
        let text = &rest[..found.unwrap_or(rest.len())];
        self.line.text |= text.iter().any(|byte| !b" \t\r,]}\x1e\xef\xbb\xbf".contains(byte));
        let Some(found) = found else { return chunk.len() };
        match rest[found] {
            b'\n' => self.end_line(),
            b'{' => {
                self.open.push(true);
                self.next = Next::FirstKey;
                self.item = Some(Item::new(0, true, self.line.text));
                self.held.clear();
            }
            _ => {
                self.open.push(false);
                self.next = Next::FirstItem;
                self.list_gave = false;
            }
        }
        at + found + 1
    }

    /// Reads within a value, up to where an object begins, ends, or turns out to be a page; false at a byte that cannot
    /// stand there, which `at` is then the place of.
    fn within(&mut self, chunk: &[u8], at: &mut usize) -> bool {
        while let Some(&byte) = chunk.get(*at) {
            if let Next::Text(is_key) = self.next {
                if !self.text(chunk, at, is_key) {
                    return false;
                }
                continue;
            }
            if self.next == Next::Word {
                if matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'+' | b'.') {
                    *at += 1;
                    continue;
                }
                self.next = Next::More;
            }
            if matches!(byte, b' ' | b'\t' | b'\r' | b'\n') {
                self.line_begins = byte == b'\n';
                *at += 1;
                continue;
            }
            let line_begins = std::mem::take(&mut self.line_begins);
            match (self.next, byte) {
                (Next::FirstKey | Next::Key, b'"') => {
                    self.next = Next::Text(true);
                    self.key.1 = 0;
                    if let Some(item) = &mut self.item {
                        item.has_key = true;
                    }
                }
                (Next::Colon, b':') => self.next = Next::Member,
                (Next::More, b',') => {
                    self.next = if self.open.last() == Some(&true) { Next::Key } else { Next::Item };
                    if let Some(item) = &mut self.item {
                        item.commas += 1;
                    }
                }
                (Next::FirstKey | Next::More, b'}') if self.open.last() == Some(&true) => {
                    *at += 1;
                    if self.close() {
                        return true;
                    }
                    continue;
                }
                (Next::FirstItem | Next::More, b']') if self.open.last() == Some(&false) => {
                    self.list_gave |= self.next == Next::FirstItem;
                    *at += 1;
                    if self.close() {
                        return true;
                    }
                    continue;
                }
                // Nobody begins a line like this after a colon: the line before was cut off.
                (Next::Member, b'{') if line_begins => return false,
                (Next::Member | Next::FirstItem | Next::Item, _) => {
                    *at += 1;
                    match self.value(byte) {
                        Some(true) => return true,
                        Some(false) => continue,
                        None => {
                            *at -= 1;
                            return false;
                        }
                    }
                }
                _ => return false,
            }
            *at += 1;
        }
        true
    }

    /// Begins a value; `None` if none begins like this. Whether an object begins, or one turns out to be a page.
    fn value(&mut self, byte: u8) -> Option<bool> {
        let is_content = self.next == Next::Member && CONTENT.contains(&&self.key.0[..self.key.1]);
        let depth = self.open.len();
        if depth >= MAX_OPEN {
            return None;
        }
        match byte {
            b'"' => self.next = Next::Text(false),
            b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => self.next = Next::Word,
            b'{' => {
                // Of a page, only its content is wanted.
                let is_wanted = self.next != Next::Member;
                self.open.push(true);
                self.next = Next::FirstKey;
                if self.item.is_none() {
                    self.item = Some(Item::new(depth, is_wanted, false));
                    return Some(true);
                }
            }
            b'[' => {
                let is_member = self.next == Next::Member;
                self.open.push(false);
                self.next = Next::FirstItem;
                match self.item {
                    Some(item) if is_content && item.is_wanted && depth == item.depth + 1 => {
                        self.item = None;
                        return Some(true);
                    }
                    None if is_member && !is_content => {
                        self.item = Some(Item::new(depth, false, false));
                        return Some(true);
                    }
                    _ => {}
                }
            }
            _ => return None,
        }
        Some(false)
    }

    /// Closes what is open; whether that ends an object, or everything.
    fn close(&mut self) -> bool {
        self.open.pop();
        self.next = Next::More;
        if self.open.is_empty() && self.item.is_none() {
            // A list without any object, such as `[INFO]`.
            self.line.text |= !self.list_gave;
        }
        self.open.is_empty() || self.item.is_some_and(|item| item.depth == self.open.len())
    }

    /// Reads on in a string; false at the end of a line, which cannot stand in one.
    fn text(&mut self, chunk: &[u8], at: &mut usize, is_key: bool) -> bool {
        if std::mem::take(&mut self.escaped) && chunk[*at] != b'\n' {
            *at += 1;
        }
        let from = (*at).min(chunk.len());
        let mut skip_to = from;
        for found in memchr3_iter(b'"', b'\\', b'\n', &chunk[from..]) {
            let found = from + found;
            if found < skip_to && chunk[found] != b'\n' {
                continue;
            }
            match chunk[found] {
                b'\\' => skip_to = found + 2,
                b'"' => {
                    if is_key {
                        self.key_bytes(&chunk[from..found]);
                    }
                    self.next = if is_key { Next::Colon } else { Next::More };
                    *at = found + 1;
                    return true;
                }
                _ => {
                    *at = found;
                    return false;
                }
            }
        }
        if is_key {
            self.key_bytes(&chunk[from..]);
        }
        self.escaped = skip_to > chunk.len();
        *at = chunk.len();
        true
    }

    fn key_bytes(&mut self, bytes: &[u8]) {
        let (key, len) = &mut self.key;
        let more = bytes.len().min(KEY - *len);
        key[*len..*len + more].copy_from_slice(&bytes[..more]);
        *len += more;
    }
}

impl Item {
    fn new(depth: usize, is_wanted: bool, after_text: bool) -> Item {
        Item { depth, is_wanted, commas: 0, is_oversized: false, has_key: false, after_text }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WIDE: Bounds = Bounds { bytes: 1 << 20, members: 1 << 20 };

    fn framed(text: &[u8], pieces: usize, bounds: Bounds) -> (Vec<String>, Met) {
        let mut framer = Framer::new(bounds);
        let mut found = Vec::new();
        for chunk in text.chunks(pieces.max(1)) {
            framer.push(chunk, &mut |bytes| found.push(String::from_utf8_lossy(bytes).into_owned()));
        }
        (found, framer.finish())
    }

    fn objects(text: &str) -> (Vec<String>, Met) {
        framed(text.as_bytes(), usize::MAX, WIDE)
    }

    fn text_lines(text_lines: u64) -> Met {
        Met { text_lines, ..Met::default() }
    }

    #[test]
    fn lines_lists_pages_and_pretty_objects_are_the_same() {
        let expected = vec![r#"{"a":[{"x":1}]}"#.to_owned(), r#"{"b":2}"#.to_owned()];
        let [a, b] = [&expected[0], &expected[1]];
        for text in [
            format!("{a}\n{b}\n"),
            format!("{a}\r\n\r\n{b}"),
            format!("[{a},{b}]"),
            format!("[\n{a},\n{b}\n]\n"),
            format!("[[{a}],[{b}]]"),
            format!("{{\"data\":[{a},{b}],\"meta\":{{\"page\":{{\"after\":[{{\"no\":1}}]}}}}}}"),
            format!("{{\"meta\":{{\"data\":[1]}},\"links\":[{{\"z\":1}}], \"data\" : [{a},{b}]}}"),
            format!("{{\"data\":[{a}]}}\n{{\"data\":[{b}]}}\n"),
            format!("[{{\"data\":[{a}]}},{{\"data\":[{b}]}}]"),
            format!("\u{feff}{a}{b}"),
        ] {
            assert_eq!(objects(&text), (expected.clone(), Met::default()), "{text}");
        }
        let pretty = "{\n  \"a\": {\n    \"b\": [\n      1\n    ]\n  }\n}\n";
        assert_eq!(objects(pretty).0, [pretty.trim_end()]);
        assert_eq!(objects("[]\n").1, Met::default());
    }

    #[test]
    fn text_between_is_counted_by_lines_and_json_after_a_prefix_is_found() {
        let text = "starting\n{\"a\":1}\n[INFO] ready\n[pod/x/agent] {\"b\":1}\n2026-11-24T03:02:02Z INFO {\"c\":\"}\"}\n\n\
                    {brace} text\nfoo {bar: [1]} \"x\n[2026-11-24 03:02:02 UTC] more\n{\"d\":1}\nlast";
        let (found, met) = objects(text);
        assert_eq!(found, [r#"{"a":1}"#, r#"{"b":1}"#, r#"{"c":"}"}"#, r#"{"d":1}"#]);
        assert_eq!(met, text_lines(6));
    }

    #[test]
    fn a_broken_line_costs_no_other() {
        for cut in [
            r#"{"a":{"b":"cut her"#,
            r#"{"a":{"b":1,"#,
            r#"{"a":{"b":"#,
            r#"{"a":{"b":12"#,
            r#"{"a":{"b""#,
            r#"{"a":tr e}"#,
            r#"{"a":"x\"#,
        ] {
            let (found, met) = objects(&format!("{{\"x\":1}}\n{cut}\n{{\"y\":1}}\n"));
            assert_eq!(found, [r#"{"x":1}"#, r#"{"y":1}"#], "{cut}");
            assert_eq!((met.broken, met.text_lines, met.is_cut), (1, 0, false), "{cut}");
            assert!((8..=9 + cut.len() as u64).contains(&met.first_broken), "{cut}: {met:?}");
        }
    }

    #[test]
    fn a_cut_end_is_told() {
        for (text, whole) in
            [("{\"a\":1}\n{\"b\":", 1), ("[{\"a\":1},{\"b\":2}", 2), ("{\"data\":[{\"a\":1}],", 1)]
        {
            let (found, met) = objects(text);
            assert_eq!((found.len(), met), (whole, Met { is_cut: true, ..Met::default() }), "{text}");
        }
        assert_eq!(objects("{\"a\":1}\n[WARN").1, text_lines(1));
    }

    #[test]
    fn what_is_too_large_is_passed_over_and_told() {
        let text =
            format!("{{\"a\":\"{}\"}}\n{{\"b\":[{}1]}}\n{{\"c\":1}}", "x".repeat(300), "1,".repeat(20));
        for pieces in [1, 7, 100, 1000] {
            let (found, met) = framed(text.as_bytes(), pieces, Bounds { bytes: 200, members: 10 });
            assert_eq!((found, met.oversized), (vec![r#"{"c":1}"#.to_owned()], 2), "{pieces}");
        }
    }

    #[test]
    fn hostile_nesting_is_one_pass() {
        let text = format!("{}\n{{\"a\":1}}", "[{\"a\":".repeat(200_000));
        let mut framer = Framer::new(WIDE);
        let mut found = 0;
        framer.push(text.as_bytes(), &mut |_| found += 1);
        assert!(framer.open.capacity() <= MAX_OPEN * 2);
        assert_eq!((found, objects(&text).0), (1, vec![r#"{"a":1}"#.to_owned()]));
        let text = "{\n".repeat(200_000);
        assert_eq!(objects(&text).1.broken, 0);
    }

    proptest! {
        #[test]
        fn cutting_the_stream_changes_nothing(
            parts in prop::collection::vec(
                prop::sample::select(vec![
                    "{", "}", "[", "]", ",", ":", "\"", "\\", "\n", " ", "data", "\"data\":[", "{\"a\":1}", "{\"b\":\"x\\\"y\"}", "text",
                    "12", "null", "\"k\":",
                ]),
                0..40,
            ),
            pieces in 1_usize..9,
        ) {
            let text = parts.concat();
            prop_assert_eq!(framed(text.as_bytes(), pieces, WIDE), framed(text.as_bytes(), usize::MAX, WIDE));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>, pieces in 1_usize..40) {
            let whole = framed(&bytes, usize::MAX, WIDE);
            prop_assert_eq!(framed(&bytes, pieces, WIDE), whole);
        }

        #[test]
        fn objects_survive(texts in prop::collection::vec(".*", 1..6), pieces in 1_usize..50) {
            let lines: Vec<String> = texts.iter().map(|t| serde_json::json!({ "k": t, "n": [t, {"z": 1}] }).to_string()).collect();
            let (found, met) = framed(lines.join("\n").as_bytes(), pieces, WIDE);
            prop_assert_eq!((&found, met), (&lines, Met::default()));
            let (found, met) = framed(format!("[{}]", lines.join(",")).as_bytes(), pieces, WIDE);
            prop_assert_eq!((found, met), (lines, Met::default()));
        }
    }
}

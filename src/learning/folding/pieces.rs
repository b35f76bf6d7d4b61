//! A name cut into words and what stands between them, and what class a word is of: digits, letters, or a mixture
//! that looks like chance.

/// A word, or the punctuation between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    pub(super) is_word: bool,
}

/// Cuts a name: words are runs of letters and digits, and everything that is not ASCII is a letter.
pub(super) fn cut(name: &str) -> Vec<Piece<'_>> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii();
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut before = None;
    for (at, c) in name.char_indices() {
        let kind = is_word(c);
        if let Some(known) = before.filter(|known| *known != kind) {
            pieces.push(Piece { text: &name[from..at], is_word: known });
            from = at;
        }
        before = Some(kind);
    }
    if let Some(is_word) = before {
        pieces.push(Piece { text: &name[from..], is_word });
    }
    pieces
}

/// Whether a text is digits and nothing else.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a text is hexadecimal digits in one case.
pub(super) fn is_hex(text: &str) -> bool {
    let lower = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    let upper = |b: u8| b.is_ascii_digit() || (b'A'..=b'F').contains(&b);
    !text.is_empty() && (text.bytes().all(lower) || text.bytes().all(upper))
}

/// How many digits a text has.
pub(super) fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// How many runs of one class (small letters, capitals, digits) a word has: `Ab12xQ` has five.
pub(super) fn runs(word: &str) -> usize {
    let class = |b: u8| match b {
        b'0'..=b'9' => 0,
        b'A'..=b'Z' => 1,
        _ => 2,
    };
    let classes = word.bytes().map(class);
    let after = word.bytes().skip(1).map(class);
    usize::from(!word.is_empty()) + classes.zip(after).filter(|(one, next)| one != next).count()
}

/// Whether a word has small letters and capitals.
fn is_of_both_cases(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_lowercase()) && word.bytes().any(|b| b.is_ascii_uppercase())
}

/// Whether a word looks as if it were drawn by lot. Words with numbers in them (`utf8mb4`, `base64sha256`, `Win32Api`)
/// must not: better a random name stays than two are merged that mean something.
pub(super) fn is_random(word: &str) -> bool {
    if !word.is_ascii() || word.len() < 8 || digits(word) == 0 {
        return false;
    }
    if is_hex(word) {
        return digits(word) >= 2 && word.len() - digits(word) >= 2 && runs(word) >= 4;
    }
    if is_of_both_cases(word) { runs(word) >= 6 } else { runs(word) >= 5 && digits(word) >= 3 }
}

/// The same where names made up by programs are to be expected: six characters are enough.
pub(super) fn is_random_suffix(word: &str) -> bool {
    word.is_ascii()
        && (6..=16).contains(&word.len())
        && digits(word) > 0
        && (if is_of_both_cases(word) { runs(word) >= 4 } else { runs(word) >= 4 && digits(word) >= 2 })
}

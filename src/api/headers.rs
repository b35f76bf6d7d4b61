//! Names as they stand in headers: any text, in the characters that a header may hold.

use std::fmt::Write;

/// A text as it is sent in a header: what is no visible ASCII character or blank, and `%`, stands as `%XX`.
#[must_use]
pub fn header_text(text: &str) -> String {
    let mut sent = String::with_capacity(text.len());
    for byte in text.bytes() {
        if (b' '..=b'~').contains(&byte) && byte != b'%' {
            sent.push(char::from(byte));
        } else {
            // It cannot fail.
            let _ = write!(sent, "%{byte:02X}");
        }
    }
    sent
}

/// The text of a header. `None` where it is none that [`header_text`] makes.
#[must_use]
pub fn text_of_header(sent: &[u8]) -> Option<String> {
    let mut bytes = Vec::with_capacity(sent.len());
    let mut rest = sent.iter();
    while let Some(&byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(*rest.next()?).to_digit(16);
            let (high, low) = (digit()?, digit()?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_comes_back(text in ".{0,40}") {
            let sent = header_text(&text);
            prop_assert!(sent.bytes().all(|byte| (b' '..=b'~').contains(&byte)));
            prop_assert_eq!(text_of_header(sent.as_bytes()), Some(text));
        }
    }
}

//! Addresses that a terminal opens (OSC 8).

use super::sanitize;

/// An address as a link of the terminal, with these words on it. An address that is not of graphic ASCII characters alone
/// becomes no link: it could command the terminal.
///
/// The words are made safe here, so that they can be passed as they came.
#[must_use]
pub fn hyperlink(url: &str, words: &str) -> String {
    let words = sanitize(words);
    if url.is_empty() || !url.bytes().all(|byte| byte.is_ascii_graphic()) {
        return words.into_owned();
    }
    format!("\x1b]8;;{url}\x1b\\{words}\x1b]8;;\x1b\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_holds_its_address_and_its_words() {
        assert_eq!(
            hyperlink("https://app.test/x?y=%20", "the signal"),
            "\x1b]8;;https://app.test/x?y=%20\x1b\\the signal\x1b]8;;\x1b\\"
        );
    }

    #[test]
    fn nothing_gets_out_of_it() {
        for hostile in
            ["", "https://x/\x1b\\", "https://x/\x07", "https://x/ y", "https://x/\u{9c}", "https://x/ü"]
        {
            assert_eq!(hyperlink(hostile, "w\x1b[2J"), "w\\e[2J", "{hostile:?}");
        }
    }
}

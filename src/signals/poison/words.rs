//! Whether a word looks random: as encoded or encrypted data does, and as names that people or programs choose do not.

use crate::signals::reach;

/// Labels as short as this are names of hosts, pods and regions, however they look.
const SHORT: usize = 12;
/// From this length on a single random label is worth a look.
const LONG: usize = 24;
/// Bits a letter. English words have some 3 at this length only if they are long; hexadecimal digits of a hash 3.5 to
/// 4, base64 4 to 5.5.
const BITS: f64 = 3.0;

/// How random a label looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Random {
    /// It is a name.
    No,
    /// It may be a hash of a resource; several below one domain are worth a look.
    Perhaps,
    /// It is long, and carries data if it carries anything.
    Very,
}

/// Bits a letter of a text: Shannon's entropy of its letters.
pub(super) fn entropy(text: &str) -> f64 {
    let mut counts = [0_u32; 256];
    text.bytes().for_each(|byte| counts[usize::from(byte)] += 1);
    let total = text.len().max(1) as f64;
    let bits = |count: &u32| {
        let share = f64::from(*count) / total;
        -share * share.log2()
    };
    counts.iter().filter(|count| **count > 0).map(bits).sum()
}

/// How random one label of a name looks.
pub(super) fn label(label: &str) -> Random {
    let digits = label.bytes().filter(u8::is_ascii_digit).count();
    let has = |is: fn(&u8) -> bool| label.as_bytes().iter().any(is);
    let mixed = has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase);
    let letters = has(u8::is_ascii_alphabetic);
    let odd = letters && (mixed || digits * 8 >= label.len());
    // Where words are joined by dashes people have named it: `ip-10-0-0-1`, `web-7d4f9c6b8d-x2x9z`.
    if label.len() < SHORT || label.contains('-') || !odd || entropy(label) < BITS {
        return Random::No;
    }
    if label.len() >= LONG { Random::Very } else { Random::Perhaps }
}

/// How random the most random label of a name looks.
pub(super) fn name(name: &str) -> Random {
    name.trim_end_matches('.').split('.').map(label).max().unwrap_or(Random::No)
}

/// The domain that a name was registered in, as far as its shape tells: its last two labels, or three where the second
/// is as short as in `co.uk`. `None` for a name that is no longer than that.
pub(super) fn domain(name: &str) -> Option<&str> {
    let name = name.trim_end_matches('.');
    let mut dots = name.rmatch_indices('.').map(|(at, _)| at);
    let (last, second) = (dots.next()?, dots.next()?);
    let from = if last - second <= 4 && name.len() - last <= 4 { dots.next()? } else { second };
    Some(&name[from + 1..])
}

/// Whether a word of a command line is a name outside that carries data: `bG9naW46.a1.exfil.test`, with or without a
/// scheme and a path.
pub(super) fn sends_data(word: &str) -> bool {
    let host = word.split_once("://").map_or(word, |(_, rest)| rest);
    let host = host.split(['/', ':', '?']).next().unwrap_or_default();
    let mut labels = host.rsplit('.');
    let last = labels.next().unwrap_or_default();
    let is_name = labels.next().is_some()
        && !word.starts_with(['/', '.', '-'])
        && last.len() >= 2
        && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_name && name(host) >= Random::Perhaps && reach::of_name(host) == reach::Reach::Outside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_looks_random_and_names_do_not() {
        for (text, random) in [
            ("aGVsbG8gd29ybGQgdGhpcyBpcyBh", Random::Very),
            ("6e6f742061207365637265742074", Random::Very),
            ("mzxw6ytboi3dcnzrgi2tmnzygk4q", Random::Very),
            ("c9akciq32rgn", Random::Perhaps),
            ("averyveryverylongservicename", Random::No),
            ("web-7d4f9c6b8d-x2x9z", Random::No),
            ("ec2-203-0-113-25", Random::No),
            ("00000000000000000000000000000000", Random::No),
            ("db1", Random::No),
        ] {
            assert_eq!(label(text), random, "{text}: {}", entropy(text));
        }
    }

    #[test]
    fn a_domain_is_what_was_registered() {
        assert_eq!(domain("a.b.exfil.example."), Some("exfil.example"));
        assert_eq!(domain("a.shop.co.uk"), Some("shop.co.uk"));
        assert_eq!(domain("shop.co.uk"), None);
        assert_eq!(domain("exfil.example"), None);
        assert_eq!(domain("x"), None);
    }

    #[test]
    fn a_word_sends_data_if_it_is_a_name_outside() {
        for (word, sends) in [
            ("dGhlIHNlY3JldCBvZiB0aGUgZGF5.exfil.test", true),
            ("https://dGhlIHNlY3JldCBvZiB0aGUgZGF5.exfil.test/x", true),
            ("/var/lib/6e6f742061207365637265742074.json", false),
            ("6e6f742061207365637265742074", false),
            ("6e6f742061207365637265742074.svc.cluster.local", false),
            ("www.example.org", false),
        ] {
            assert_eq!(sends_data(word), sends, "{word}");
        }
    }
}

//! What a workload's file is called: readable, safe on any file system, and never that of another workload.

/// The longest readable part.
const MAX_READABLE: usize = 100;
/// Digits of the hash that follows a name which could not stay as it is.
const HASH_DIGITS: usize = 16;

/// The name of a workload's files, without an ending.
///
/// A name of lower-case letters, digits, `.`, `-` and `_` stays as it is. Any other has what is not of these replaced, and
/// its hash at the end, behind a `+`, which stands in no name that stays.
#[must_use]
pub fn file_name(workload: &str) -> String {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
    let stays = !workload.is_empty()
        && workload.len() <= MAX_READABLE
        && workload.chars().all(is_plain)
        && !workload.starts_with(['.', '-']);
    if stays {
        return workload.to_owned();
    }
    let readable: String = workload
        .chars()
        .take(MAX_READABLE)
        .map(|c| {
            if is_plain(c) {
                c
            } else if c.is_ascii_uppercase() {
                c.to_ascii_lowercase()
            } else {
                '_'
            }
        })
        .collect();
    let readable = readable.trim_start_matches(['.', '-']);
    let hash = blake3::hash(workload.as_bytes()).to_hex();
    format!("{readable}+{}", &hash.as_str()[..HASH_DIGITS])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_plain_name_stays_and_others_are_made_safe() {
        assert_eq!(file_name("nginx"), "nginx");
        for (name, begins) in [
            ("shop/api", "shop_api+"),
            ("reg:5000/App", "reg_5000_app+"),
            ("../../etc/passwd", "_.._etc_passwd+"),
            ("", "+"),
            ("..", "+"),
            (".hidden", "hidden+"),
            ("-rf", "rf+"),
            ("a\0b\n", "a_b_+"),
        ] {
            let safe = file_name(name);
            assert!(safe.starts_with(begins), "{name:?} is {safe}");
        }
        assert_ne!(file_name("shop/api"), file_name("shop_api"));
        assert_ne!(file_name("App"), file_name("app"));
    }

    proptest! {
        #[test]
        fn any_name_is_one_safe_component(a in "\\PC{0,140}", b in "\\PC{0,140}") {
            let name = file_name(&a);
            prop_assert!(name.len() < 200 && !name.is_empty() && !name.starts_with('.'));
            prop_assert!(name.chars().all(|c| c.is_ascii_graphic() && c != '/'));
            prop_assert_eq!(a == b, name == file_name(&b));
        }
    }
}

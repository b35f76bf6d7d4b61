//! How a copy of content that is kept for later remembers where it came from: its place is
//! `snapshots/WORKLOAD/HOLDER/HASH.EXTENSION.gz`, and HOLDER spells the folder or archive that held the original, which
//! may stand in for a host that is not recorded.

use std::fmt::Write;
use std::path::Path;

/// The folder that all copies lie below.
pub const KEPT: &str = "snapshots";

/// What came from no folder: standard input, a file of the present folder.
const NOWHERE: &str = "%";
/// A name of a folder may have 255 bytes; what would be longer is cut, and told apart by a hash.
const MAX_LEN: usize = 200;

/// The name of the folder that stands for a holder. Control characters, `/`, `\`, `%` and a leading dot are written as `%2F`;
/// what is too long ends in its hash.
#[must_use]
pub fn kept_holder(holder: Option<&str>) -> String {
    let Some(holder) = holder.filter(|holder| !holder.is_empty()) else { return NOWHERE.to_owned() };
    let mut name = String::new();
    for (at, c) in holder.char_indices() {
        if c.is_control() || ['/', '\\', '%'].contains(&c) || (at == 0 && c == '.') {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string does not fail.
                let _ = write!(name, "%{byte:02X}");
            }
        } else {
            name.push(c);
        }
        if name.len() > MAX_LEN {
            let hash = blake3::hash(holder.as_bytes()).to_hex();
            let most = MAX_LEN - 20;
            let cut = (0..=most).rev().find(|&at| name.is_char_boundary(at)).unwrap_or(0);
            return format!("{}%~{}", &name[..cut], &hash[..16]);
        }
    }
    name
}

/// Of a path that is such a copy's: the holder of the original, which may be none. `None` where it is no such path.
pub(super) fn holder_of_kept(path: &Path) -> Option<Option<String>> {
    let name = path.file_name()?.to_str()?;
    let hash = name.split('.').next()?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let folder = path.parent()?;
    let is_below = folder.parent()?.parent()?.file_name()? == KEPT;
    let holder = folder.file_name()?.to_string_lossy();
    (is_hash && is_below).then(|| (holder != NOWHERE).then(|| unescaped(&holder)))
}

fn unescaped(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        match after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(b'%');
                rest = after;
            }
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sources::Place;

    const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    fn copy_of(holder: Option<&str>) -> Place {
        Place::file(format!("x/snapshots/shop_api-1/{}/{HASH}.protobuf.gz", kept_holder(holder)))
    }

    #[test]
    fn a_copy_is_held_by_what_held_the_original() {
        for holder in
            ["shop-a1", "web 1.example", "..", ".hidden", "a/b", "%", "100%41", "\u{1b}[31m", "wörld", "%~"]
        {
            assert_eq!(copy_of(Some(holder)).holder().as_deref(), Some(holder));
        }
        assert_eq!(copy_of(None).holder(), None);
        assert_eq!(kept_holder(Some("shop-a1")), "shop-a1");
    }

    #[test]
    fn other_paths_are_held_by_their_folder() {
        for path in [
            format!("x/snapshots/a%41/{HASH}.json"),
            format!("x/other/w/a%41/{HASH}.json"),
            "x/snapshots/w/a%41/y.json".to_owned(),
        ] {
            assert_eq!(Place::file(&path).holder().as_deref(), Some("a%41"), "{path}");
        }
    }

    #[test]
    fn a_copy_in_an_archive_remembers_too() {
        let member = format!("./learned/snapshots/w/web%2F1/{HASH}.json.gz");
        assert_eq!(Place::file("copy.tar").with_member(&member).holder().as_deref(), Some("web/1"));
        assert_eq!(Place::file("copy.tar").with_member("a/x.json").holder().as_deref(), Some("copy"));
    }

    #[test]
    fn a_holder_that_is_too_long_is_cut_and_told_apart() {
        let [one, other] = ["a", "b"].map(|end| kept_holder(Some(&("ä".repeat(300) + end))));
        assert!(one != other && one.len() <= MAX_LEN, "{one}");
    }

    proptest! {
        #[test]
        fn every_holder_comes_back(holder in "\\PC{1,40}|[\\x00-\\x7f]{1,40}") {
            let name = kept_holder(Some(&holder));
            prop_assert!(!name.contains('/') && !name.starts_with('.') && name.len() <= 255);
            prop_assert_eq!(copy_of(Some(&holder)).holder(), Some(holder));
        }
    }
}

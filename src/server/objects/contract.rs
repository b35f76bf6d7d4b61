//! What every storage of objects must do: one suite, run over each kind.

use std::io::Read;
use std::sync::Barrier;

use super::{ObjectError, Objects};

fn in_pieces(objects: &dyn Objects, key: &str, most: u64) -> Result<Vec<u8>, ObjectError> {
    let (mut reading, mut bytes) = (objects.pieces(key, most)?, Vec::new());
    reading.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Everything, over a storage that holds nothing yet.
pub(super) fn all(objects: &dyn Objects) {
    objects.ping().unwrap();
    what_is_put_is_had(objects);
    what_is_there_stays(objects);
    keys_and_bytes_belong_together(objects);
    it_is_bounded(objects);
    what_is_removed_is_gone(objects);
    it_is_listed_in_order_and_in_pages(objects);
    many_may_put_one_key(objects);
    what_is_no_key_is_refused(objects);
}

fn key_of(bytes: &[u8]) -> String {
    format!("dumps/{}", blake3::hash(bytes).to_hex())
}

fn what_is_put_is_had(objects: &dyn Objects) {
    let large: Vec<u8> = (0..3_000_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for bytes in [&b""[..], b"x", b"\x1f\x8b\x08 looks packed", &large] {
        let key = key_of(bytes);
        let before = objects.get(&key, 1 << 30);
        assert!(matches!(&before, Err(ObjectError::None(named)) if *named == key), "{before:?}");
        let before = in_pieces(objects, &key, 1 << 30);
        assert!(matches!(&before, Err(ObjectError::None(named)) if *named == key), "{before:?}");
        objects.put(&key, bytes).unwrap();
        assert!(objects.get(&key, 1 << 30).unwrap() == bytes);
        objects.put(&key, bytes).unwrap();
        assert!(objects.get(&key, 1 << 30).unwrap() == bytes, "put twice");
        assert!(in_pieces(objects, &key, 1 << 30).unwrap() == bytes);
    }
}

fn what_is_there_stays(objects: &dyn Objects) {
    // No hash in the key: both may have it.
    objects.put("stays/a.b_c-d", b"first").unwrap();
    assert_eq!(objects.get("stays/a.b_c-d", 100).unwrap(), b"first");
    for later in [&b"later"[..], b"short", b"", b"and a much longer one"] {
        objects.put("stays/a.b_c-d", later).unwrap();
        assert_eq!(objects.get("stays/a.b_c-d", 100).unwrap(), b"first");
    }
}

fn keys_and_bytes_belong_together(objects: &dyn Objects) {
    let key = key_of(b"these");
    let wrong = objects.put(&key, b"others");
    assert!(matches!(&wrong, Err(ObjectError::Damaged(named)) if *named == key), "{wrong:?}");
    assert!(matches!(objects.get(&key, 100), Err(ObjectError::None(_))), "nothing was put");
}

fn it_is_bounded(objects: &dyn Objects) {
    objects.put("bounded/a", b"12345").unwrap();
    assert_eq!(objects.get("bounded/a", 5).unwrap(), b"12345");
    for most in [4, 0] {
        let more = objects.get("bounded/a", most);
        assert!(matches!(&more, Err(ObjectError::TooLong(_, said)) if *said == most), "{more:?}");
        let more = in_pieces(objects, "bounded/a", most);
        assert!(matches!(&more, Err(ObjectError::TooLong(_, said)) if *said == most), "{more:?}");
    }
    objects.put("bounded/none", b"").unwrap();
    assert_eq!(objects.get("bounded/none", 0).unwrap(), b"");
}

fn what_is_removed_is_gone(objects: &dyn Objects) {
    objects.put("removed/a", b"a").unwrap();
    objects.put("removed/ab", b"b").unwrap();
    for _ in 0..2 {
        objects.remove("removed/a").unwrap();
        assert!(matches!(objects.get("removed/a", 9), Err(ObjectError::None(_))));
    }
    assert_eq!(objects.get("removed/ab", 9).unwrap(), b"b");
    assert_eq!(objects.list("removed/", None, 9).unwrap(), ["removed/ab"]);
    objects.put("removed/a", b"again").unwrap();
    assert_eq!(objects.get("removed/a", 9).unwrap(), b"again");
}

fn it_is_listed_in_order_and_in_pages(objects: &dyn Objects) {
    let mut keys: Vec<String> = ["a", "a-", "a.b", "ab", "b", "a0", "0", "zz.z", "a_", "aa1", "aa2", "ab1"]
        .iter()
        .map(|name| format!("listed/{name}"))
        .collect();
    for key in keys.iter().rev() {
        objects.put(key, b"").unwrap();
    }
    // Begins alike, and is another kind.
    objects.put("listedtoo/a", b"").unwrap();
    keys.sort();
    assert_eq!(objects.list("listed/", None, 100).unwrap(), keys);
    for most in 1..=keys.len() + 1 {
        let (mut all, mut after) = (Vec::new(), None::<String>);
        loop {
            let page = objects.list("listed/", after.as_deref(), most).unwrap();
            assert!(page.len() <= most);
            let Some(last) = page.last() else { break };
            after = Some(last.clone());
            all.extend(page);
        }
        assert_eq!(all, keys, "in pages of {most}");
    }
    let begin = |prefix: &str| -> Vec<String> {
        keys.iter().filter(|key| key.starts_with(prefix)).cloned().collect()
    };
    for prefix in ["listed/a", "listed/aa", "listed/a.b", "listed/nothing", "listed/a-"] {
        assert_eq!(objects.list(prefix, None, 100).unwrap(), begin(prefix), "{prefix}");
    }
    // After what is not there itself, before all, after all.
    assert_eq!(objects.list("listed/", Some("listed/a5"), 1).unwrap(), ["listed/a_"]);
    assert_eq!(objects.list("listed/", Some("a"), 100).unwrap(), keys);
    assert!(objects.list("listed/", Some("listed0"), 100).unwrap().is_empty());
    assert!(objects.list("listed/", None, 0).unwrap().is_empty());
    let both = objects.list("listed", None, 100).unwrap();
    assert_eq!(both.len(), keys.len() + 1);
    assert!(both.is_sorted());
    let all = objects.list("", None, 1000).unwrap();
    assert!(all.is_sorted() && both.iter().all(|key| all.contains(key)));
}

fn many_may_put_one_key(objects: &dyn Objects) {
    let bytes = b"of which many bring one".repeat(5000);
    let key = key_of(&bytes);
    let together = Barrier::new(8);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                together.wait();
                objects.put(&key, &bytes).unwrap();
                // Whoever was told that it is there finds it, whole.
                assert!(objects.get(&key, 1 << 20).unwrap() == bytes);
            });
        }
    });
    assert_eq!(objects.list(&key, None, 9).unwrap(), [key.as_str()]);
}

fn what_is_no_key_is_refused(objects: &dyn Objects) {
    let long = format!("dumps/{}", "a".repeat(1000));
    for key in ["", "dumps", "dumps/", "dumps/../a", "../a", "/etc/passwd", "dumps/A", "dumps/a?b", &long] {
        let refused = [objects.put(key, b"").err(), objects.get(key, 9).err(), objects.remove(key).err()];
        for error in refused {
            assert!(matches!(error, Some(ObjectError::BadKey(_))), "{key:?}: {error:?}");
        }
    }
    for prefix in ["..", "/", "dumps/..", "DUMPS", "dumps/a/b"] {
        assert!(matches!(objects.list(prefix, None, 9), Err(ObjectError::BadKey(_))), "{prefix}");
    }
}

mod tests {
    use super::*;
    use crate::server::objects::Folder;

    #[test]
    fn a_folder_keeps_the_contract() {
        let root = tempfile::tempdir().unwrap();
        all(&Folder::open(root.path()).unwrap());
    }

    #[test]
    fn full_disks_are_told_apart() {
        for (number, full) in [(28, true), (122, true), (5, false), (30, false)] {
            let error = ObjectError::from(std::io::Error::from_raw_os_error(number));
            assert_eq!(matches!(error, ObjectError::Full(_)), full, "{error}");
        }
    }
}

//! The end of a learned profile: of what it was made. A field of the message that no schema knows, so that every reader
//! passes over it.

use super::kept::Kept;
use crate::learning::Curation;
use crate::settings::Learning;

/// The number of the field; what is ours stands above 20 000.
const FIELD: u64 = 20_900;
/// Changes whenever the same input makes other bytes.
const EDITION: &str = "habitus learned 1";
const HASH: usize = 32;
/// Tag and length of the field, which holds two hashes: of the input, and of all bytes before it.
const HEAD: [u8; 4] = {
    let tag = FIELD << 3 | 2;
    [tag as u8 & 0x7f | 0x80, (tag >> 7) as u8 & 0x7f | 0x80, (tag >> 14) as u8, 2 * HASH as u8]
};

/// What a profile is made of, as one hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seal([u8; HASH]);

impl Seal {
    /// Of the copies that are kept, in their order, of the settings and of what people decided.
    pub(super) fn of(workload: &str, kept: &[Kept], rules: &Learning, curation: &Curation) -> Seal {
        let mut hasher = blake3::Hasher::new();
        let mut say = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        say(EDITION);
        say(env!("CARGO_PKG_VERSION"));
        say(workload);
        say(&format!("{rules:?}"));
        say(&format!("{curation:?}"));
        for copy in kept {
            say(&copy.holder);
            say(&copy.file);
        }
        Seal(*hasher.finalize().as_bytes())
    }

    /// Puts it at the end of a profile.
    pub(super) fn put(self, profile: &mut Vec<u8>) {
        let of_bytes = blake3::hash(profile);
        profile.extend_from_slice(&HEAD);
        profile.extend_from_slice(&self.0);
        profile.extend_from_slice(of_bytes.as_bytes());
    }

    /// The seal of a profile that is whole; `None` where there is none, or the profile is not as it was written.
    pub(super) fn read(profile: &[u8]) -> Option<Seal> {
        let at = profile.len().checked_sub(HEAD.len() + 2 * HASH)?;
        let (before, field) = profile.split_at(at);
        let hashes = field.strip_prefix(HEAD.as_slice())?;
        let (of_input, of_bytes) = hashes.split_at(HASH);
        let is_whole = blake3::hash(before).as_bytes() == of_bytes;
        of_input.try_into().ok().map(Seal).filter(|_| is_whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(files: &[&str], rules: &Learning) -> Seal {
        let kept: Vec<Kept> = files.iter().map(|file| Kept::new("h", file)).collect();
        Seal::of("shop/api", &kept, rules, &Curation::default())
    }

    #[test]
    fn a_seal_is_read_from_what_it_was_put_on_and_from_nothing_else() {
        let rules = Learning::default();
        let one = seal(&["a", "b"], &rules);
        let mut profile = b"profile".to_vec();
        one.put(&mut profile);
        assert_eq!(Seal::read(&profile), Some(one));
        for at in 0..profile.len() {
            let mut other = profile.clone();
            other[at] ^= 1;
            assert_ne!(Seal::read(&other), Some(one), "byte {at}");
            assert_eq!(Seal::read(&profile[..at]), None);
        }
        assert_ne!(seal(&["ab"], &rules), one);
        assert_ne!(seal(&["a", "b"], &Learning { stable_hours: 1, ..rules }), one);
    }
}

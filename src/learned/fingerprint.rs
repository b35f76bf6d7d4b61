//! Of what a profile was made, in short: what bears the same fingerprint need not be made again.

use super::kept::Kept;
use crate::learning::Curation;
use crate::settings::Learning;

/// Changes whenever the same input makes other bytes.
const EDITION: &str = "habitus learned 1";

/// Of the copies that are kept, in their order, of the settings and of what people decided.
pub(super) fn of(workload: &str, kept: &[Kept], rules: &Learning, curation: &Curation) -> String {
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
    hasher.finalize().to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_set_or_setting_has_another_fingerprint() {
        let rules = Learning::default();
        let of = |files: &[&str], rules: &Learning| {
            let kept: Vec<Kept> = files.iter().map(|file| Kept::new("h", file)).collect();
            super::of("shop/api", &kept, rules, &Curation::default())
        };
        let one = of(&["a", "b"], &rules);
        assert_eq!(of(&["a", "b"], &rules), one);
        assert_ne!(of(&["ab"], &rules), one);
        assert_ne!(of(&["a"], &rules), one);
        assert_ne!(of(&["a", "b"], &Learning { stable_hours: 1, ..rules }), one);
    }
}

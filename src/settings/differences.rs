//! What differs between two versions of settings, setting by setting.

use std::collections::BTreeSet;

use super::{Loaded, SCHEMA};

/// A setting that is set otherwise in one than in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The setting.
    pub key: &'static str,
    /// The filter that it is set for; `None` for all.
    pub filter: Option<String>,
    /// What the first sets, as TOML; `None` where it leaves it alone.
    pub old: Option<String>,
    /// What the second sets, likewise.
    pub new: Option<String>,
}

/// Every setting that one sets otherwise than the other, in the order of the table; for all before for some.
#[must_use]
pub fn differences(old: &Loaded, new: &Loaded) -> Vec<Difference> {
    let of = |loaded: &Loaded| -> Vec<String> {
        loaded.overrides.iter().map(|over| over.filter.value.clone()).collect()
    };
    let filters: BTreeSet<String> = of(old).into_iter().chain(of(new)).collect();
    let whom: Vec<Option<String>> = std::iter::once(None).chain(filters.into_iter().map(Some)).collect();
    let mut found = Vec::new();
    for setting in SCHEMA {
        for filter in &whom {
            let of = |loaded: &Loaded| loaded.value_there(setting, filter.as_deref());
            let (before, after) = (of(old), of(new));
            if before != after {
                let filter = filter.clone();
                found.push(Difference { key: setting.id, filter, old: before, new: after });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn what_is_set_unset_and_set_for_some_is_told_and_nothing_else() {
        let of = |text: &str| Loaded::parse(Path::new("x"), text.to_owned()).unwrap();
        let old = of("[learning]\nstable_hours = 72\nfold = false\n");
        let new = of("# other words\n[learning]\nfold = false\nstable_snapshots = 9\n\n[[override]]\n\
             filter = \"team:edge\"\nlearning.fold = true\n");
        let told: Vec<String> = differences(&old, &new)
            .into_iter()
            .map(|d| format!("{} {:?} {:?} {:?}", d.key, d.filter, d.old, d.new))
            .collect();
        let mut told: Vec<&str> = told.iter().map(String::as_str).collect();
        told.sort_unstable();
        let expected = [
            "learning.fold Some(\"team:edge\") None Some(\"true\")",
            "learning.stable_hours None Some(\"72\") None",
            "learning.stable_snapshots None None Some(\"9\")",
        ];
        assert_eq!(told, expected);
        assert_eq!(differences(&new, &new), []);
    }
}

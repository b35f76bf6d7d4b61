//! What a learned profile was computed from, in short.
//!
//! It stands in the profile. So a run that would compute the same again does nothing, and a run that was killed is completed by
//! the next: the profile it left is of another fingerprint, or there is none.

use super::copies::Kept;
use crate::learning::Rules;
use crate::settings::Learning;

/// Grows whenever the same snapshots, settings and decisions come to another profile.
const REVISION: u32 = 1;

/// The fingerprint of a profile of these snapshots, which are sorted, under these settings and the decisions of these ids
/// ([`super::decided`]).
#[must_use]
pub fn fingerprint(kept: &[Kept], rules: &Rules, decisions: &[String]) -> String {
    // Named one by one, so that whoever adds a setting decides whether a profile depends on it.
    let Learning {
        stable_snapshots,
        stable_hours,
        least_snapshots,
        least_instances,
        versions_kept,
        max_bytes,
        on: _,
        snapshot_minutes: _,
        workloads_at_once: _,
        fold: _,
        units: _,
    } = rules.base();
    let mut hasher = blake3::Hasher::new();
    let mut part = |text: &str| {
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    };
    part(&format!("learned profile {REVISION}"));
    for setting in
        [stable_snapshots, stable_hours, least_snapshots, least_instances, versions_kept, max_bytes]
    {
        part(&setting.to_string());
    }
    // Whether the filter of an override holds is known only when the snapshots are read.
    for over in rules.overrides() {
        // What is suggested of a workload changes nothing that is learned of it.
        let mut ids = over.ids().filter(|id| id.starts_with("learning.")).peekable();
        if ids.peek().is_none() {
            continue;
        }
        part(&over.filter.value);
        for id in ids {
            part(id);
            part(&over.value(id).unwrap_or_default());
        }
    }
    let mut decisions: Vec<&String> = decisions.iter().collect();
    decisions.sort_unstable();
    part(&decisions.len().to_string());
    decisions.iter().for_each(|id| part(id));
    for kept in kept {
        part(&kept.hash);
        part(&kept.holder);
        part(if kept.cut { "cut" } else { "whole" });
    }
    hasher.finalize().to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_another_one_for_everything_that_a_profile_depends_on() {
        let kept = |hash: &str, holder: &str| Kept {
            hash: hash.to_owned(),
            holder: holder.to_owned(),
            cut: false,
            extension: "json".to_owned(),
        };
        let rules = Rules::default();
        let with = |learning: Learning| Rules::from(learning);
        let (one, two) = (kept("1", "a"), kept("2", "b"));
        let ids = ["x".to_owned(), "y".to_owned()];
        let all = [
            fingerprint(&[], &rules, &[]),
            fingerprint(std::slice::from_ref(&one), &rules, &[]),
            fingerprint(&[kept("1", "b")], &rules, &[]),
            fingerprint(&[Kept { cut: true, ..one.clone() }], &rules, &[]),
            fingerprint(&[one.clone(), two.clone()], &rules, &[]),
            fingerprint(&[one.clone(), two.clone()], &rules, &ids[..1]),
            fingerprint(&[one.clone(), two.clone()], &rules, &ids),
            fingerprint(
                &[one.clone(), two.clone()],
                &with(Learning { stable_hours: 1, ..Learning::default() }),
                &[],
            ),
            fingerprint(
                &[one.clone(), two.clone()],
                &with(Learning { versions_kept: 1, ..Learning::default() }),
                &[],
            ),
        ];
        let distinct: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(distinct.len(), all.len());
        let reversed = [ids[1].clone(), ids[0].clone()];
        assert_eq!(fingerprint(&[one.clone(), two.clone()], &rules, &reversed), all[6]);
        assert_eq!(
            fingerprint(&[one, two], &with(Learning { on: false, fold: false, ..Learning::default() }), &[]),
            all[4]
        );
    }

    #[test]
    fn overrides_count_as_far_as_they_say_how_to_learn() {
        let of = |text: &str| {
            let loaded = crate::settings::Loaded::parse(std::path::Path::new("c.toml"), text.to_owned());
            fingerprint(&[], &Rules::of(&loaded.unwrap()).unwrap(), &[])
        };
        let over = |sets: &str| format!("[[override]]\nfilter = \"team:edge\"\n{sets}\n");
        let none = of("");
        assert_eq!(of(&over("suggest.on = false")), none);
        let learning = of(&over("learning.stable_hours = 1"));
        assert_ne!(learning, none);
        assert_eq!(of(&over("suggest.on = false\nlearning.stable_hours = 1")), learning);
    }
}

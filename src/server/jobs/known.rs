//! What holds for all work: the settings and the decisions on baselines, mirrored from their logs in the store.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::api::{LogName, SettingsVersion};
use crate::formats;
use crate::journal::{self, Entry};
use crate::learning::{Curation, Rules};
use crate::server::store::{Store, StoreError};
use crate::settings::Loaded;

/// Lines that are asked for at once.
const PAGE: usize = 1_000;

fn days(days: u64) -> Duration {
    Duration::from_secs(days.saturating_mul(24 * 60 * 60))
}

/// How everything is done, by the settings.
#[derive(Clone, Debug)]
pub struct Rule {
    /// How workloads are learned.
    pub rules: Rules,
    /// The limits of what is decoded.
    pub formats: formats::Limits,
    /// The least lower bound at which a behaviour is usual, 0–1.
    pub usual: f64,
    /// How many workloads this process learns at once.
    pub workloads_at_once: usize,
    /// How long signals are kept.
    pub signals: Duration,
    /// How long snapshots are kept that nothing is learned from.
    pub snapshots: Duration,
    /// How long posts are remembered after their end.
    pub posts: Duration,
    /// How long changes are kept.
    pub changes: Duration,
    /// How long the audit log is kept.
    pub audit: Duration,
}

impl Default for Rule {
    fn default() -> Rule {
        Rule::of(&Loaded::default()).unwrap_or_else(|_| Rule::with(&Loaded::default(), Rules::default()))
    }
}

impl Rule {
    /// What settings say.
    ///
    /// # Errors
    /// A filter of an override is none, in a sentence.
    pub fn of(loaded: &Loaded) -> Result<Rule, String> {
        let rules = Rules::of(loaded).map_err(|errors| said(&errors))?;
        Ok(Rule::with(loaded, rules))
    }

    fn with(loaded: &Loaded, rules: Rules) -> Rule {
        let (limits, size) =
            (&loaded.settings.limits, |number: u64| usize::try_from(number).unwrap_or(usize::MAX));
        let retention = loaded.settings.retention;
        Rule {
            rules,
            formats: formats::Limits {
                max_depth: size(limits.max_depth),
                max_nodes: size(limits.max_nodes),
                max_bytes: size(limits.max_file_bytes),
                ..formats::Limits::default()
            },
            usual: loaded.settings.usual_percent as f64 / 100.0,
            workloads_at_once: size(loaded.settings.learning.workloads_at_once).max(1),
            signals: days(retention.signals_days),
            snapshots: days(retention.snapshots_days),
            posts: days(retention.posts_days),
            changes: days(retention.changes_days),
            audit: days(retention.audit_days),
        }
    }

    /// What a line of the log of settings says: [`SettingsVersion`].
    ///
    /// # Errors
    /// What is wrong with it, in a sentence.
    pub fn of_line(line: &str) -> Result<Rule, String> {
        let line: SettingsVersion = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let loaded = Loaded::parse(Path::new("settings"), line.text).map_err(|errors| said(&errors))?;
        Rule::of(&loaded)
    }
}

fn said(errors: &[crate::settings::SettingsError]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

#[derive(Debug, Default)]
struct State {
    /// How many lines were read of either log.
    settings: u64,
    curation: u64,
    /// Since which version of the settings learning is on and off for the same workloads as now.
    on_since: u64,
    rule: Arc<Rule>,
    entries: Arc<Vec<Entry>>,
}

/// The mirror.
#[derive(Debug, Default)]
pub struct Known {
    state: Mutex<State>,
}

impl Known {
    /// How everything is done, as far as it was read last.
    #[must_use]
    pub fn rule(&self) -> Arc<Rule> {
        Arc::clone(&self.state.lock().unwrap_or_else(PoisonError::into_inner).rule)
    }

    /// The same, with the version of the settings that it is of.
    pub(super) fn rule_and_version(&self) -> (Arc<Rule>, u64) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        (Arc::clone(&state.rule), state.settings)
    }

    /// Since which version of the settings learning is on and off for the same workloads as now.
    pub(super) fn on_since(&self) -> u64 {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).on_since
    }

    /// All decisions on baselines.
    pub(super) fn entries(&self) -> Arc<Vec<Entry>> {
        Arc::clone(&self.state.lock().unwrap_or_else(PoisonError::into_inner).entries)
    }

    /// What was decided of a workload.
    pub(super) fn curation(&self, workload: &str) -> Arc<Curation> {
        Arc::new(Curation::of_entries(self.entries().iter(), workload))
    }

    /// Reads what was added to the logs, and marks the workloads that it concerns as to be learned anew: whoever added it may
    /// have died before doing so. Where learning is on for others than before, what was passed over is taken up.
    ///
    /// # Errors
    /// The store does not answer.
    pub fn refresh(&self, store: &dyn Store) -> Result<(), StoreError> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let settings = lines(store, LogName::Settings, state.settings)?;
        let curation = lines(store, LogName::Curation, state.curation)?;
        let (mut rule, mut on_since) = (Arc::clone(&state.rule), state.on_since);
        for (version, line) in (state.settings + 1..).zip(&settings) {
            match Rule::of_line(line) {
                Ok(next) => {
                    if switches(&next.rules) != switches(&rule.rules) {
                        on_since = version;
                    }
                    rule = Arc::new(next);
                }
                // Whoever adds settings has read them; these are of another version. What held goes on to hold.
                Err(error) => tracing::warn!(version, error, "settings are not understood"),
            }
        }
        let others = !rule.rules.same_for_all(&state.rule.rules);
        if on_since > state.on_since {
            store.take_up_off(on_since)?;
        }
        let (entries, _) = journal::read(curation.join("\n").as_bytes());
        // An undo names an entry, and not the workload that that was of.
        let is_of_any = entries.iter().any(|entry| entry.subject.workload().is_none());
        let concerned: BTreeSet<&str> = entries.iter().filter_map(|entry| entry.subject.workload()).collect();
        // Whoever adds a line marks what it concerns in the same transaction; this is for what was added otherwise. At the first
        // reading too: where a profile is of all of this already, that is found out without learning anything.
        if others || is_of_any {
            store.mark(None)?;
        } else {
            concerned.iter().try_for_each(|workload| store.mark(Some(workload)))?;
        }
        (state.rule, state.on_since) = (rule, on_since);
        state.settings += settings.len() as u64;
        state.curation += curation.len() as u64;
        if !entries.is_empty() {
            let mut all = Vec::clone(&state.entries);
            all.extend(entries);
            state.entries = Arc::new(all);
        }
        Ok(())
    }
}

/// For whom learning is on and off.
fn switches(rules: &Rules) -> (bool, Vec<(&str, String)>) {
    let some =
        rules.overrides().filter_map(|over| Some((over.filter.value.as_str(), over.value("learning.on")?)));
    (rules.base().on, some.collect())
}

/// The lines of a log after a number.
fn lines(store: &dyn Store, log: LogName, after: u64) -> Result<Vec<String>, StoreError> {
    let mut all = Vec::new();
    loop {
        let page = store.entries(log, after + all.len() as u64, PAGE)?;
        let is_end = page.lines.is_empty() || after + (all.len() + page.lines.len()) as u64 >= page.head;
        all.extend(page.lines.into_iter().map(|line| line.line));
        if is_end {
            return Ok(all);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_the_backend_say_how_long_things_are_kept() {
        let day = Duration::from_secs(24 * 60 * 60);
        let rule = Rule::default();
        assert_eq!((rule.signals, rule.posts, rule.changes), (90 * day, 14 * day, 7 * day));
        assert_eq!(rule.snapshots, 90 * day);
        let text = "[retention]\nsignals_days = 3\nposts_days = 2\nchanges_days = 1\nsnapshots_days = 4\n"
            .to_owned();
        let line = serde_json::to_string(&SettingsVersion { text, author: "t".to_owned(), time: 1 }).unwrap();
        let rule = Rule::of_line(&line).unwrap();
        assert_eq!((rule.signals, rule.posts, rule.changes), (3 * day, 2 * day, day));
        assert_eq!(rule.snapshots, 4 * day);
        assert!(rule.rules.same_for_all(&Rule::default().rules), "nothing is learned anew of it");
    }
}

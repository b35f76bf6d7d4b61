//! What every screen looks at and through: the fleet as it was last seen, the filter, the clock, masking.
//!
//! It belongs to no screen. When it changes every screen is told (`ScreenSpec::refresh`).

use std::sync::Arc;

use crate::fleet::FleetView;
use crate::journal::Journal;
use crate::model::{Observation, Selection};
use crate::query::{self, Query, QueryError};
use crate::reports::{Clock, subject};
use crate::settings::paths::ConfigFile;
use crate::settings::{Loaded, Settings};
use crate::text::number::counted;
use crate::text::{Masker, Zone};
use crate::tui::decisions::Decisions;
use crate::tui::judged::Judged;
use crate::tui::remote::RemoteView;

/// What every screen looks at and through.
#[derive(Debug)]
pub struct Lens {
    /// The fleet as it was last seen.
    pub view: Arc<FleetView>,
    /// The signals of each workload, as far as they were judged.
    pub judged: Judged,
    /// Of workloads by their full names, the revision at which hints of a poisoned baseline were looked for, and
    /// whether there were any.
    pub poisoned: std::collections::BTreeMap<String, (u64, bool)>,
    /// What was decided of suggestions, and which signals that hides.
    pub decisions: Decisions,
    /// What is known of the backends; `None` where there is none.
    pub remote: Option<RemoteView>,
    /// What people have said of signals and behaviours.
    pub journal: Arc<Journal>,
    /// What was opened, for the top row: `demo-data`.
    pub sources: String,
    /// The settings.
    pub settings: Settings,
    /// The settings file as it was read last.
    pub loaded: Arc<Loaded>,
    /// Where it stands; `None` where there is no place for one.
    pub config: Option<ConfigFile>,
    /// Whether secrets are shown.
    pub unmasked: bool,
    /// The time of day at the last message, and the zone. The loop sets it; nothing else reads a clock.
    pub clock: Clock,
    /// What of one workload its profile is looked at through, beside the filter. Set it with [`Lens::restrict`].
    pub restriction: Option<Restriction>,
    filter: String,
    query: Query,
    revision: u64,
}

impl Default for Lens {
    fn default() -> Self {
        Lens {
            view: Arc::new(FleetView::default()),
            judged: Judged::default(),
            poisoned: std::collections::BTreeMap::new(),
            decisions: Decisions::default(),
            remote: None,
            journal: Arc::default(),
            sources: String::new(),
            settings: Settings::default(),
            loaded: Arc::default(),
            config: None,
            unmasked: false,
            clock: Clock { now: 0, zone: Zone::Utc },
            restriction: None,
            filter: String::new(),
            query: Query::default(),
            revision: 0,
        }
    }
}

impl Lens {
    /// The filter as it was typed.
    #[must_use]
    pub fn filter(&self) -> &str {
        &self.filter
    }

    /// The filter.
    #[must_use]
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// Grows whenever the filter or the restriction changes.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Looks through another filter.
    ///
    /// # Errors
    /// Where the line is wrong, and how; the old filter stays.
    pub fn set_filter(&mut self, line: &str) -> Result<(), QueryError> {
        let query = query::parse(line)?;
        line.trim().clone_into(&mut self.filter);
        self.query = query;
        self.revision += 1;
        Ok(())
    }

    /// Looks at one workload through some of its units only, or at all of them again. One that restricts nothing is
    /// none.
    pub fn restrict(&mut self, restriction: Option<Restriction>) {
        let restriction = restriction.filter(|restriction| !restriction.is_empty());
        if restriction != self.restriction {
            self.restriction = restriction;
            self.revision += 1;
        }
    }

    /// The restriction of a workload, by its full name.
    #[must_use]
    pub fn restriction_of(&self, workload: &str) -> Option<&Restriction> {
        self.restriction.as_ref().filter(|restriction| restriction.workload == workload)
    }

    /// The observations of a surveyed workload that the filter selects.
    #[must_use]
    pub fn select(&self, workload: &crate::fleet::Workload) -> Selection {
        subject::select(workload, &self.query)
    }

    /// Whether there are hints that the baseline of a workload, as it is now, was poisoned, as far as they were looked
    /// for.
    #[must_use]
    pub fn is_poisoned(&self, workload: &crate::fleet::Workload) -> bool {
        self.poisoned.get(&workload.name) == Some(&(workload.revision, true))
    }

    /// The masker for what is shown; `None` while secrets are shown.
    #[must_use]
    pub fn masker(&self, ascii: bool) -> Option<Masker> {
        if self.unmasked { None } else { self.settings.masker(ascii) }
    }
}

/// Some units of one workload: only what was watched of them is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Restriction {
    /// The full name of the workload.
    pub workload: String,
    /// Its versions; empty for all. So are the others.
    pub versions: Vec<String>,
    /// The names of observations.
    pub snapshots: Vec<String>,
    /// The containers.
    pub instances: Vec<String>,
    /// The hosts.
    pub hosts: Vec<String>,
}

/// The letters of a container's name that tell it apart, as `docker ps` shows them.
const SHORT_ID: usize = 12;

impl Restriction {
    /// Whether an observation of the workload is looked at: every list that is not empty must hold it.
    #[must_use]
    pub fn admits(&self, observation: &Observation) -> bool {
        let known = |names: &[String], name: Option<&String>| {
            names.is_empty() || name.is_some_and(|name| names.contains(name))
        };
        known(&self.versions, Some(&observation.version))
            && known(&self.snapshots, Some(&observation.name))
            && known(&self.instances, observation.instance.as_ref())
            && known(&self.hosts, observation.host.as_ref())
    }

    /// Whether it restricts nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.versions, &self.snapshots, &self.instances, &self.hosts].into_iter().all(Vec::is_empty)
    }

    /// What it leaves, in a few words, raw: `v2.1.0`, `3 instances`.
    #[must_use]
    pub fn words(&self) -> String {
        let part = |names: &[String], one: &str, many: &str| match names {
            [] => None,
            [name] if one == "version" => Some(name.clone()),
            [name] if one == "instance" => {
                Some(format!("{one} {}", name.chars().take(SHORT_ID).collect::<String>()))
            }
            [name] => Some(format!("{one} {name}")),
            names => Some(counted(names.len() as u64, one, many)),
        };
        let parts = [
            part(&self.versions, "version", "versions"),
            part(&self.snapshots, "snapshot", "snapshots"),
            part(&self.instances, "instance", "instances"),
            part(&self.hosts, "host", "hosts"),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FacetSet, FileId, ObservationKind, Tags};

    fn observation(version: &str, instance: Option<&str>, host: Option<&str>) -> Observation {
        Observation {
            kind: ObservationKind::Snapshot,
            name: "dump-1".to_owned(),
            version: version.to_owned(),
            instance: instance.map(str::to_owned),
            host: host.map(str::to_owned),
            start: None,
            end: None,
            first_seen: None,
            last_seen: None,
            tags: Tags::default(),
            status: None,
            file: FileId(0),
            recorded: FacetSet::NONE,
            cut: false,
            superseded: false,
            quarantined: false,
        }
    }

    #[test]
    fn every_list_that_is_not_empty_must_hold() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut restriction = Restriction { workload: "shop/api".to_owned(), ..Restriction::default() };
        assert!(restriction.is_empty() && restriction.admits(&observation("v1", None, None)));
        assert_eq!(restriction.words(), "");
        restriction.versions = names(&["v1"]);
        assert_eq!(restriction.words(), "v1");
        restriction.instances = names(&["0123456789abcdef", "b"]);
        assert!(restriction.admits(&observation("v1", Some("b"), Some("web-1"))));
        assert!(!restriction.admits(&observation("v2", Some("b"), None)));
        assert!(!restriction.admits(&observation("v1", None, None)), "an unknown instance is none of them");
        assert_eq!(restriction.words(), "v1, 2 instances");
        restriction.instances.truncate(1);
        restriction.hosts = names(&["web-1"]);
        assert_eq!(restriction.words(), "v1, instance 0123456789ab, host web-1");
        restriction = Restriction { snapshots: names(&["dump-1"]), ..Restriction::default() };
        assert!(restriction.admits(&observation("v9", None, None)));
        restriction.snapshots = names(&["dump-2"]);
        assert!(!restriction.admits(&observation("v9", None, None)));
    }

    #[test]
    fn a_restriction_holds_for_its_workload_alone_and_is_told() {
        let mut lens = Lens::default();
        let restriction = Restriction {
            workload: "shop/api".to_owned(),
            versions: vec!["v1".to_owned()],
            ..Restriction::default()
        };
        lens.restrict(Some(restriction.clone()));
        assert_eq!(lens.restriction_of("shop/api"), Some(&restriction));
        assert_eq!(lens.restriction_of("shop/web"), None);
        let revision = lens.revision();
        lens.restrict(Some(restriction));
        assert_eq!(lens.revision(), revision);
        lens.restrict(Some(Restriction { workload: "shop/api".to_owned(), ..Restriction::default() }));
        assert_eq!(lens.restriction, None);
        assert!(lens.revision() > revision);
    }
}

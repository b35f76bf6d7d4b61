//! A backend for tests, in memory: it serves what it was given, can be taken off the network, and tells of changes.

use std::collections::{BTreeMap, VecDeque};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use super::asking::{DataFrom, Had, Heard, Listing, Remote, RemoteError, RemoteProfile};
use super::lock;
use crate::api::{
    BackendSettings, CommonSummary, Intake, LogName, NumberedSettings, Page, PutSettings, Scope, SetAside,
    SettingValue, SettingsVersion, SignalSummary, VersionSummary, Whoami, WorkloadSummary, Workloads,
};
use crate::fleet::Cancel;
use crate::journal::{Added, Upstream, UpstreamError};
use crate::model::UnixNanos;
use crate::sources::{Again, SourceError};

/// A backend for tests.
#[derive(Debug)]
pub(crate) struct Fake {
    known: Mutex<BTreeMap<String, (WorkloadSummary, Option<RemoteProfile>)>>,
    signals: Mutex<Vec<SignalSummary>>,
    heard: (Mutex<VecDeque<Heard>>, Condvar),
    pub(crate) offline: Arc<AtomicBool>,
    /// The logs of decisions, shared by all fakes that are the same backend to several users.
    logs: Arc<Mutex<BTreeMap<LogName, Vec<String>>>>,
    me: Mutex<String>,
    folder: Mutex<Option<PathBuf>>,
    /// What the user may do.
    pub(crate) scopes: Mutex<Vec<Scope>>,
    /// Every version of the settings, the first first.
    pub(crate) settings: Mutex<Vec<SettingsVersion>>,
    /// What was set aside.
    pub(crate) set_aside: Mutex<Vec<SetAside>>,
    /// Answers come from what was kept of them at this time, as if it could not be asked.
    pub(crate) cached: Mutex<Option<UnixNanos>>,
    /// Whether profiles can be read again without being asked for.
    pub(crate) kept: Arc<AtomicBool>,
    /// How often anything was asked.
    pub(crate) asked: AtomicUsize,
    /// Why lines of logs are refused; nothing where they are taken.
    pub(crate) refuses: Arc<Mutex<Option<String>>>,
}

/// A row of nothing but a name.
pub(crate) fn summary(workload: &str, snapshots: u32) -> WorkloadSummary {
    WorkloadSummary {
        workload: workload.to_owned(),
        short_name: workload.to_owned(),
        versions: vec!["v1".to_owned()],
        status: "learning".to_owned(),
        status_source: Some("habitus".to_owned()),
        version_statuses: vec![VersionSummary {
            version: "v1".to_owned(),
            status: "learning".to_owned(),
            source: "habitus".to_owned(),
            hosts: BTreeMap::new(),
        }],
        snapshots,
        instances: 1,
        hosts: 1,
        units: "instance".to_owned(),
        common: CommonSummary::default(),
        nodes: BTreeMap::new(),
        recorded: Vec::new(),
        signals: 0,
        unknown_signals: None,
        first_seen: None,
        last_seen: None,
        tags: BTreeMap::new(),
        trust_mark: None,
        files: Vec::new(),
        problems: Vec::new(),
        profile: None,
    }
}

impl Fake {
    pub(crate) fn new() -> Arc<Fake> {
        Arc::new(Fake {
            known: Mutex::default(),
            signals: Mutex::default(),
            heard: (Mutex::default(), Condvar::new()),
            offline: Arc::new(AtomicBool::new(false)),
            logs: Arc::default(),
            me: Mutex::new("ana".to_owned()),
            folder: Mutex::default(),
            scopes: Mutex::new(Scope::ALL.to_vec()),
            settings: Mutex::default(),
            set_aside: Mutex::default(),
            cached: Mutex::default(),
            kept: Arc::new(AtomicBool::new(true)),
            asked: AtomicUsize::new(0),
            refuses: Arc::default(),
        })
    }

    /// The same backend to a user of this name, whose cache is in a folder: the logs of decisions are those of `of`.
    #[allow(dead_code, reason = "each user needs a part of it")]
    pub(crate) fn user(of: &Fake, me: &str, folder: &Path) -> Arc<Fake> {
        let mut fake = Fake::new();
        if let Some(fake) = Arc::get_mut(&mut fake) {
            fake.logs = Arc::clone(&of.logs);
            fake.me = Mutex::new(me.to_owned());
            fake.folder = Mutex::new(Some(folder.to_owned()));
        }
        fake
    }

    /// The lines of a log.
    #[allow(dead_code, reason = "each user needs a part of it")]
    pub(crate) fn lines(&self, log: LogName) -> Vec<String> {
        lock(&self.logs).get(&log).cloned().unwrap_or_default()
    }

    /// Serves a workload in this state.
    pub(crate) fn put(&self, workload: &str, etag: &str, profile: &[u8]) {
        let (bytes, kept) = (profile.to_vec(), Arc::clone(&self.kept));
        let again = move || match kept.load(Ordering::SeqCst) {
            true => Ok(bytes.clone()),
            false => Err(SourceError::NotFound),
        };
        let (etag, bytes) = (etag.to_owned(), profile.to_vec());
        let kept = RemoteProfile { etag: etag.clone(), bytes, again: Again(Arc::new(again)) };
        let summary = WorkloadSummary { profile: Some(etag), ..summary(workload, 1) };
        lock(&self.known).insert(workload.to_owned(), (summary, Some(kept)));
    }

    /// Serves a row without a profile.
    pub(crate) fn row(&self, summary: WorkloadSummary) {
        lock(&self.known).insert(summary.workload.clone(), (summary, None));
    }

    /// Says something else in the row of a workload.
    #[allow(dead_code, reason = "each user needs a part of it")]
    pub(crate) fn change(&self, workload: &str, change: impl FnOnce(&mut WorkloadSummary)) {
        lock(&self.known).get_mut(workload).map(|(row, _)| row).map(change);
    }

    pub(crate) fn signal(&self, id: &str, workload: &str) {
        let (image, tag) = (workload, "v1");
        let signal = serde_json::json!({
            "id": id,
            "type": "signal",
            "attributes": {
                "timestamp": "2026-11-24T03:02:18.120Z",
                "tags": [format!("image_name:{image}"), format!("image_tag:{tag}")],
                "custom": {"agent": {"rule_id": "r"}, "workflow": {"rule": {"id": "d", "name": "D"}}},
            },
        });
        lock(&self.signals).push(SignalSummary {
            id: id.to_owned(),
            workload: Some(workload.to_owned()),
            at: None,
            rule: "r".to_owned(),
            verdict: None,
            signal,
        });
    }

    pub(crate) fn say(&self, heard: Heard) {
        lock(&self.heard.0).push_back(heard);
        self.heard.1.notify_all();
    }

    fn ask(&self) -> Result<(), RemoteError> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        match self.offline.load(Ordering::SeqCst) {
            true => Err(RemoteError::Unreachable("connection refused".to_owned())),
            false => Ok(()),
        }
    }
}

/// A log of a fake.
#[derive(Debug)]
struct FakeLog {
    logs: Arc<Mutex<BTreeMap<LogName, Vec<String>>>>,
    offline: Arc<AtomicBool>,
    refuses: Arc<Mutex<Option<String>>>,
    log: LogName,
}

impl FakeLog {
    fn ask(&self) -> Result<(), UpstreamError> {
        match self.offline.load(Ordering::SeqCst) {
            true => Err(UpstreamError::Unreachable("connection refused".to_owned())),
            false => Ok(()),
        }
    }
}

impl Upstream for FakeLog {
    fn lines(&self, after: u64) -> Result<Vec<String>, UpstreamError> {
        self.ask()?;
        let logs = lock(&self.logs);
        let all = logs.get(&self.log).map(Vec::as_slice).unwrap_or_default();
        Ok(all.iter().skip(after as usize).take(2).cloned().collect())
    }

    fn append(&self, after: u64, line: &str) -> Result<Added, UpstreamError> {
        self.ask()?;
        if let Some(why) = lock(&self.refuses).clone() {
            return Err(UpstreamError::Refused(why));
        }
        let mut logs = lock(&self.logs);
        let all = logs.entry(self.log).or_default();
        if all.len() as u64 != after {
            return Err(UpstreamError::Moved(all.len() as u64));
        }
        all.push(line.to_owned());
        Ok(Added::as_sent(all.len() as u64))
    }
}

fn live<T>(value: T) -> Had<T> {
    Had { value, from: DataFrom::Live }
}

impl Remote for Fake {
    fn name(&self) -> &str {
        "fake"
    }

    fn address(&self) -> &str {
        "https://backend.test"
    }

    fn workloads(
        &self,
        listing: &Listing,
        after: Option<&str>,
        most: usize,
        _cancel: &Cancel,
    ) -> Result<Had<Workloads>, RemoteError> {
        self.ask()?;
        // As much of the filter language as tests of the fleet need: `workload:*"part"*`.
        let part = listing.filter.trim_start_matches("workload:").trim_matches(['*', '"']);
        let known = lock(&self.known);
        let mut all: Vec<&WorkloadSummary> =
            known.values().map(|(row, _)| row).filter(|row| row.workload.contains(part)).collect();
        if listing.sort == "snapshots" {
            all.sort_by_key(|row| row.snapshots);
        }
        if listing.descending {
            all.reverse();
        }
        let first: usize = after.map_or(0, |after| after.parse().unwrap());
        let items: Vec<WorkloadSummary> = all.iter().skip(first).take(most).copied().cloned().collect();
        let end = first + items.len();
        Ok(live(Workloads {
            items,
            next: (end < all.len()).then(|| end.to_string()),
            selected: all.len() as u64,
            all: known.len() as u64,
            teams: 1,
            snapshots: known.values().map(|(row, _)| u64::from(row.snapshots)).sum(),
            as_of: 7,
        }))
    }

    fn workload(&self, workload: &str, _cancel: &Cancel) -> Result<Had<WorkloadSummary>, RemoteError> {
        self.ask()?;
        let known = lock(&self.known);
        known.get(workload).map(|(row, _)| live(row.clone())).ok_or(RemoteError::NotFound)
    }

    fn profile(
        &self,
        workload: &str,
        cancel: &Cancel,
        progress: &dyn Fn(u64, Option<u64>),
    ) -> Result<Had<RemoteProfile>, RemoteError> {
        let known = lock(&self.known).get(workload).and_then(|(_, kept)| kept.clone());
        self.ask()?;
        let known = known.ok_or(RemoteError::NotFound)?;
        let all = known.bytes.len() as u64;
        progress(all / 2, Some(all));
        if cancel.is_cancelled() {
            return Err(RemoteError::Cancelled);
        }
        progress(all, Some(all));
        let from = lock(&self.cached).map_or(DataFrom::Live, DataFrom::Cache);
        Ok(Had { value: known, from })
    }

    fn signals(
        &self,
        workload: Option<&str>,
        after: Option<&str>,
        most: usize,
        _cancel: &Cancel,
    ) -> Result<Had<Page<SignalSummary>>, RemoteError> {
        self.ask()?;
        let signals = lock(&self.signals);
        let meant = |signal: &&SignalSummary| workload.is_none() || signal.workload.as_deref() == workload;
        let all: Vec<&SignalSummary> = signals.iter().rev().filter(meant).collect();
        let first: usize = after.map_or(0, |after| after.parse().unwrap());
        let items: Vec<SignalSummary> = all.iter().skip(first).take(most).copied().cloned().collect();
        let end = first + items.len();
        Ok(live(Page { items, next: (end < all.len()).then(|| end.to_string()) }))
    }

    fn signal(&self, id: &str, _cancel: &Cancel) -> Result<Had<SignalSummary>, RemoteError> {
        self.ask()?;
        let signals = lock(&self.signals);
        signals.iter().find(|signal| signal.id == id).cloned().map(live).ok_or(RemoteError::NotFound)
    }

    fn listen(&self, _after: u64, cancel: &Cancel, each: &mut dyn FnMut(Heard) -> ControlFlow<()>) {
        while !cancel.is_cancelled() {
            let mut queue = lock(&self.heard.0);
            if queue.is_empty() {
                let woken = self.heard.1.wait_timeout(queue, Duration::from_millis(20));
                queue = woken.map_or_else(|poisoned| poisoned.into_inner().0, |(queue, _)| queue);
            }
            let heard = queue.pop_front();
            drop(queue);
            if let Some(heard) = heard
                && each(heard).is_break()
            {
                return;
            }
        }
    }

    fn whoami(&self, _cancel: &Cancel) -> Result<Had<Whoami>, RemoteError> {
        self.ask()?;
        let (name, scopes) = (lock(&self.me).clone(), lock(&self.scopes).clone());
        Ok(live(Whoami { name, id: "id".to_owned(), scopes, server: "0".to_owned() }))
    }

    fn intake(&self, _cancel: &Cancel) -> Result<Had<Intake>, RemoteError> {
        self.ask()?;
        let items = lock(&self.set_aside).clone();
        let set_aside = items.len() as u64;
        Ok(live(Intake { waiting: 12, bytes: 7, oldest: Some(1), to_learn: 3, set_aside, items, next: None }))
    }

    fn settings(&self, _cancel: &Cancel) -> Result<Had<BackendSettings>, RemoteError> {
        self.ask()?;
        let all = lock(&self.settings);
        let text = all.last().map(|last| last.text.clone()).unwrap_or_default();
        let value = |id: &str| SettingValue {
            id: id.to_owned(),
            value: String::new(),
            default: String::new(),
            help: String::new(),
        };
        let values = ["learning.stable_hours", "learning.fold", "retention.signals_days"].map(value).to_vec();
        Ok(live(BackendSettings { version: all.len() as u64, text, values }))
    }

    fn put_settings(&self, put: &PutSettings, cancel: &Cancel) -> Result<BackendSettings, RemoteError> {
        self.ask()?;
        let (author, mut all) = (lock(&self.me).clone(), lock(&self.settings));
        if all.len() as u64 != put.after {
            return Err(RemoteError::Moved);
        }
        all.push(SettingsVersion { text: put.text.clone(), author, time: 1_795_489_200_000_000_000 });
        drop(all);
        self.settings(cancel).map(|had| had.value)
    }

    fn settings_history(&self, _cancel: &Cancel) -> Result<Had<Page<NumberedSettings>>, RemoteError> {
        self.ask()?;
        let all = lock(&self.settings).clone();
        let numbered =
            all.into_iter().zip(1..).map(|(settings, version)| NumberedSettings { version, settings });
        let items = numbered.collect::<Vec<_>>().into_iter().rev().collect();
        Ok(live(Page { items, next: None }))
    }

    fn log(&self, log: LogName, _cancel: &Cancel) -> Arc<dyn Upstream> {
        Arc::new(FakeLog {
            logs: Arc::clone(&self.logs),
            offline: Arc::clone(&self.offline),
            refuses: Arc::clone(&self.refuses),
            log,
        })
    }

    fn folder(&self) -> Option<PathBuf> {
        lock(&self.folder).clone()
    }
}

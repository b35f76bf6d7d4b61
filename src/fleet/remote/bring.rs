//! Fetches what is wanted of backends into the catalogue: profiles as files, each in place of its older state, and signals.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, MutexGuard, TryLockError};
use std::thread;
use std::time::Duration;

use super::asking::{DataFrom, Listing, RemoteError, RemoteProfile};
use super::state::Fetched;
use super::{lock, signals};
use crate::fleet::catalogue::Arrived;
use crate::fleet::entering::prepare;
use crate::fleet::{Cancel, FileProblem, Fleet, FleetError, Severity, Shared, Step, curating, opening};
use crate::formats;
use crate::learning::Profile;
use crate::model::FileId;
use crate::query::quoted;
use crate::sources::{ContentHash, Handle, Piece, Place};

/// How often something is counted anew because more came meanwhile.
const MOST_TRIES: usize = 8;

/// How often whoever waits for another looks whether it is stopped.
const LOOK: Duration = Duration::from_millis(10);

/// Names that a part of one may mean, which are told.
const MOST_NAMES: usize = 200;

/// Rows of a list that are looked through for workloads that have signals.
const MOST_LOOKED_AT: usize = 20_000;

/// What to do where there are too many.
const NARROWER: &str = "name a workload, or make the filter narrower";
const NAME_ONE: &str = "name a workload";

/// What of the backends a command needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The workload that a name, or a part of one, means.
    Named(String),
    /// All workloads that a filter selects, at most so many.
    Selected(String, usize),
    /// The workloads of these full names.
    Each(Vec<String>),
    /// All workloads that have signals, at most so many.
    WithSignals(usize),
    /// The signal of an id, and its workload.
    Signal(String),
    /// All signals that are kept there, as many as the fleet has room for.
    Signals,
}

/// What was fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The full names of the workloads of the backends that were meant. Several that a part of a name may mean are told here
    /// and not fetched.
    pub workloads: Vec<String>,
    /// Whether they were fetched.
    pub fetched: bool,
}

impl Fleet {
    /// Fetches what is wanted of all backends; `progress` is told how many workloads of how many are there. What a backend
    /// cannot give stands in the problems of the view.
    ///
    /// # Errors
    /// Cancelled, or more workloads than may be fetched.
    pub fn bring(
        &self,
        wanted: &Wanted,
        cancel: &Cancel,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Brought, FleetError> {
        let shared = &self.shared;
        let mut brought = Brought { workloads: Vec::new(), fetched: true };
        match wanted {
            Wanted::Named(part) => {
                let names = self.remote_names(part, cancel)?;
                let view = self.view();
                let local: BTreeSet<String> =
                    view.named(part).iter().map(|known| known.name.clone()).collect();
                let all: BTreeSet<&String> = names.iter().chain(&local).collect();
                brought.fetched = all.len() == 1;
                brought.workloads.clone_from(&names);
            }
            Wanted::Selected(filter, most) => {
                let listing = Listing { filter: filter.clone(), ..Listing::default() };
                let listed = self.list(&listing, most.saturating_add(1), cancel)?;
                if listed.selected() > *most as u64 {
                    return Err(FleetError::TooMany(listed.selected(), *most, NARROWER));
                }
                self.list_problems(&listed);
                let rows = listed.of.iter().flat_map(|of| &of.rows);
                let names: BTreeSet<String> = rows.map(|row| row.summary.workload.clone()).collect();
                brought.workloads = names.into_iter().collect();
            }
            Wanted::Each(names) => brought.workloads.clone_from(names),
            Wanted::WithSignals(most) => {
                brought.workloads = self.with_signals(cancel)?;
                if brought.workloads.len() > *most {
                    return Err(FleetError::TooMany(brought.workloads.len() as u64, *most, NAME_ONE));
                }
            }
            Wanted::Signal(id) => brought.workloads = self.bring_signal(id, cancel)?,
            Wanted::Signals => {
                for backend in 0..shared.options.backends.len() {
                    let most = shared.options.max_signals;
                    let fetched = signals::fetch(shared, backend, None, most, false, cancel);
                    told(shared, backend, fetched)?;
                }
                // What they are judged by.
                shared.publish();
                brought.workloads =
                    self.view().signals.workloads().map(|(name, _)| name.to_owned()).collect();
            }
        }
        if brought.fetched {
            for (at, workload) in brought.workloads.iter().enumerate() {
                progress(at, brought.workloads.len());
                bring(shared, workload, false, cancel, &mut |_| {})?;
            }
            progress(brought.workloads.len(), brought.workloads.len());
        }
        shared.publish();
        shared.tell();
        Ok(brought)
    }

    /// The full names of all workloads of backends that have signals, those with most unknown ones first. Nothing but lists is
    /// asked for.
    ///
    /// # Errors
    /// Cancelled, or a list that is too long to be looked through.
    pub fn with_signals(&self, cancel: &Cancel) -> Result<Vec<String>, FleetError> {
        let listing = Listing { sort: "signals".to_owned(), descending: true, ..Listing::default() };
        let listed = self.list(&listing, MOST_LOOKED_AT, cancel)?;
        if !listed.complete() {
            return Err(FleetError::TooMany(listed.selected(), MOST_LOOKED_AT, NAME_ONE));
        }
        self.list_problems(&listed);
        let rows = listed.of.iter().flat_map(|of| &of.rows).filter(|row| row.summary.signals > 0);
        let mut known = BTreeSet::new();
        let names = rows.map(|row| row.summary.workload.clone());
        Ok(names.filter(|name| known.insert(name.clone())).collect())
    }

    /// Fetches the profile of an open workload anew where a backend has a newer one, in place of the older. Where it cannot be
    /// had the older one stays, and [`super::RemoteView::newer`] says still that there is one.
    ///
    /// # Errors
    /// Cancelled.
    pub fn renew(
        &self,
        workload: &str,
        cancel: &Cancel,
        progress: &mut dyn FnMut(Step),
    ) -> Result<(), FleetError> {
        bring(&self.shared, workload, true, cancel, progress)
    }

    /// The workloads of backends that a name or a part of one means, as [`FleetView::named`] finds them.
    fn remote_names(&self, part: &str, cancel: &Cancel) -> Result<Vec<String>, FleetError> {
        let listing = Listing { filter: containing(part), ..Listing::default() };
        let listed = self.list(&listing, MOST_NAMES, cancel)?;
        self.list_problems(&listed);
        let rows: Vec<_> = listed.of.iter().flat_map(|of| &of.rows).map(|row| &row.summary).collect();
        let exact: BTreeSet<&String> = rows
            .iter()
            .filter(|row| row.workload == part || row.short_name == part)
            .map(|row| &row.workload)
            .collect();
        let all = || rows.iter().map(|row| &row.workload).collect();
        let names: BTreeSet<&String> = if exact.is_empty() { all() } else { exact };
        Ok(names.into_iter().cloned().collect())
    }

    /// What a list lacks becomes a problem.
    fn list_problems(&self, listed: &super::Listed) {
        for (backend, of) in listed.of.iter().enumerate() {
            if let Some(error) = &of.error {
                problem(&self.shared, backend, None, &error.to_string());
            }
        }
    }

    fn bring_signal(&self, id: &str, cancel: &Cancel) -> Result<Vec<String>, FleetError> {
        let mut workloads = BTreeSet::new();
        for (backend, remote) in self.shared.options.backends.iter().enumerate() {
            match remote.signal(id, cancel) {
                Ok(had) => {
                    self.shared.remote.had(backend, had.from);
                    signals::enter(&self.shared, std::slice::from_ref(&had.value));
                    workloads.extend(had.value.workload);
                }
                Err(error) => told(&self.shared, backend, Err(error))?,
            }
        }
        Ok(workloads.into_iter().collect())
    }
}

/// A filter for workloads whose name holds `part`, whatever is in it.
fn containing(part: &str) -> String {
    format!("workload:*{}*", quoted(part))
}

/// What the profile of a workload is called that a backend has: its address, then the name.
#[must_use]
pub fn place_at(address: &str, workload: &str) -> String {
    format!("{}/{workload}", address.trim_end_matches('/'))
}

/// Opens a workload; a backend that may know of it is asked first.
pub(in crate::fleet) fn open(
    shared: &Shared,
    workload: &str,
    cancel: &Cancel,
    progress: &mut dyn FnMut(Step),
) -> Result<Arc<Profile>, FleetError> {
    bring(shared, workload, false, cancel, progress)?;
    let opened = opening::open(shared, workload, cancel, progress);
    let is_fetched = lock(&shared.remote.fetched).get(workload).is_some_and(|f| !f.profiles.is_empty());
    let lacks = match &opened {
        Ok(profile) => !profile.missing().is_empty(),
        Err(error) => matches!(error, FleetError::Gone { .. }),
    };
    if !lacks || !is_fetched {
        return opened;
    }
    // What was kept of the profile has made room for others, and there is a newer one meanwhile.
    bring(shared, workload, true, cancel, progress)?;
    opening::open(shared, workload, cancel, progress)
}

/// Fetches the profile of a workload and its newest signals from every backend that was not asked yet; with `again` from
/// all. What cannot be had becomes a problem.
pub(in crate::fleet) fn bring(
    shared: &Shared,
    workload: &str,
    again: bool,
    cancel: &Cancel,
    progress: &mut dyn FnMut(Step),
) -> Result<(), FleetError> {
    let backends = &shared.options.backends;
    if backends.is_empty() {
        return Ok(());
    }
    let _one_at_a_time = turn(shared, cancel)?;
    let known = lock(&shared.remote.fetched).get(workload).cloned().unwrap_or_default();
    let (mut has_changed, mut is_newest) = (false, true);
    let progress = RefCell::new(progress);
    for (backend, remote) in backends.iter().enumerate() {
        if known.asked.contains(&backend) && !again {
            continue;
        }
        if cancel.is_cancelled() {
            return Err(FleetError::Cancelled);
        }
        let told_bytes = |done, of| (progress.borrow_mut())(Step::Fetching(done, of));
        match remote.profile(workload, cancel, &told_bytes) {
            Ok(had) => {
                shared.remote.had(backend, had.from);
                (progress.borrow_mut())(Step::Decoding);
                // What is kept here is not what was told of.
                let is_live = had.from == DataFrom::Live;
                is_newest &= is_live;
                let is_news = known.profiles.get(&backend).is_none_or(|(etag, _)| *etag != had.value.etag);
                if is_news || (again && is_live) {
                    enter(shared, backend, workload, &had.value)?;
                }
                let most = shared.options.workload_signals;
                let fetched = signals::fetch(shared, backend, Some(workload), most, again, cancel);
                told(shared, backend, fetched)?;
                has_changed = true;
            }
            Err(RemoteError::NotFound) => {}
            Err(error) => {
                is_newest = false;
                told(shared, backend, Err(error))?;
            }
        }
        lock(&shared.remote.fetched).entry(workload.to_owned()).or_default().asked.insert(backend);
    }
    if has_changed {
        if is_newest {
            shared.remote.newer(workload, false);
        }
        shared.publish();
        let counted = curating::count(shared, &[workload.to_owned()]);
        if counted.is_ok() {
            shared.publish();
        }
        shared.tell();
    } else {
        shared.publish_if_remote_changed();
    }
    Ok(())
}

/// Waits until nobody else fetches; whoever does may take long, so that one can be stopped before.
fn turn<'a>(shared: &'a Shared, cancel: &Cancel) -> Result<MutexGuard<'a, ()>, FleetError> {
    loop {
        match shared.remote.fetching.try_lock() {
            Ok(turn) => return Ok(turn),
            Err(TryLockError::Poisoned(turn)) => return Ok(turn.into_inner()),
            Err(TryLockError::WouldBlock) if cancel.is_cancelled() => return Err(FleetError::Cancelled),
            Err(TryLockError::WouldBlock) => thread::sleep(LOOK),
        }
    }
}

/// Counts a profile and puts it in place of the one that this backend gave before.
fn enter(shared: &Shared, backend: usize, workload: &str, profile: &RemoteProfile) -> Result<(), FleetError> {
    let address = shared.options.backends.get(backend).map_or("", |remote| remote.address());
    let place = Place::file(PathBuf::from(place_at(address, workload)));
    let name = place.to_string();
    let file = shared.new_file();
    lock(&shared.catalogue).forget_problems(&name);
    let fresh = || {
        let (place, bytes) = (place.clone(), profile.bytes.clone());
        let handle = Handle::fetched(place.clone(), &bytes, profile.again.clone());
        counted(shared, file, &name, Piece { place, hash: handle.hash(), bytes, handle, partial: None })
    };
    let is_meant = |arrived: &Arrived| arrived.observed.workload == workload;
    match fresh() {
        Ok(Some(arrived)) if !is_meant(&arrived) => {
            problem(shared, backend, Some(workload), "the profile that it gave is that of another workload");
            return Ok(());
        }
        Ok(Some(_)) => {}
        // Nothing of it counts, which was told.
        Ok(None) => return Ok(()),
        Err(reason) => {
            problem(shared, backend, Some(workload), &reason);
            return Ok(());
        }
    }
    let old = lock(&shared.remote.fetched).get(workload).cloned().unwrap_or_default();
    let old = old.profiles.get(&backend).map(|(_, file)| *file);
    for _ in 0..MOST_TRIES {
        let (revision, (files, mut backends)) = {
            let catalogue = lock(&shared.catalogue);
            (catalogue.revision(workload), catalogue.files_of(workload))
        };
        let mut all = Vec::new();
        for (other, name, known) in files.into_iter().filter(|(other, ..)| Some(*other) != old) {
            let again = || {
                let bytes = known.handle.reread().map_err(|error| error.to_string())?;
                let (place, hash) = (known.handle.place().clone(), ContentHash::of(&bytes));
                counted(
                    shared,
                    other,
                    &name,
                    Piece { place, bytes, hash, handle: known.handle.clone(), partial: None },
                )
            };
            match again() {
                Ok(arrived) => all.extend(arrived.map(|mut arrived| {
                    arrived.known.whole = known.whole;
                    arrived
                })),
                Err(reason) => {
                    let reason = format!("it does not count any more: {reason}");
                    lock(&shared.catalogue).problem(FileProblem {
                        file: name,
                        reason,
                        severity: Severity::Unread,
                        workload: Some(workload.to_owned()),
                    });
                }
            }
        }
        all.extend(fresh().ok().flatten());
        backends.insert(file, backend);
        if lock(&shared.catalogue).replace(workload, revision, &backends, &mut all) {
            break;
        }
    }
    let mut fetched = lock(&shared.remote.fetched);
    let Fetched { profiles, .. } = fetched.entry(workload.to_owned()).or_default();
    profiles.insert(backend, (profile.etag.clone(), file));
    Ok(())
}

/// Decodes a piece and counts it. What is wrong with it becomes a problem.
fn counted(shared: &Shared, file: FileId, name: &str, piece: Piece) -> Result<Option<Arrived>, String> {
    let hint = piece.place.hint();
    let decoded = formats::decode(&piece.bytes, hint.as_deref(), &shared.options.formats);
    let decoded = decoded.map_err(|error| error.to_string())?;
    let prepared = prepare(shared, file, name, piece, &decoded);
    let mut catalogue = lock(&shared.catalogue);
    prepared.problems.into_iter().for_each(|problem| catalogue.problem(problem));
    Ok(prepared.arrived)
}

/// An error becomes the state of its backend and a problem, unless nobody wants to go on.
pub(super) fn told(shared: &Shared, backend: usize, done: Result<(), RemoteError>) -> Result<(), FleetError> {
    match done {
        Ok(()) | Err(RemoteError::NotFound) => Ok(()),
        Err(RemoteError::Cancelled) => Err(FleetError::Cancelled),
        Err(error) => {
            shared.remote.failed(backend, &error);
            problem(shared, backend, None, &error.to_string());
            Ok(())
        }
    }
}

/// A problem of a backend, by its address.
pub(super) fn problem(shared: &Shared, backend: usize, workload: Option<&str>, reason: &str) {
    let Some(remote) = shared.options.backends.get(backend) else { return };
    let workload = workload.map(str::to_owned);
    let file = remote.address().to_owned();
    let problem = FileProblem { file, reason: reason.to_owned(), severity: Severity::Unread, workload };
    lock(&shared.catalogue).problem(problem);
}

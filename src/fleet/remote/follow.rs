//! What is asked of a backend at the beginning, and what happens when something changes there.

use std::ops::ControlFlow;

use super::asking::{Heard, Listing, RemoteError};
use super::bring::told;
use super::{desk, lock, signals};
use crate::api::{Change, ChangeKind};
use crate::fleet::{Cancel, Shared};

/// New signals of a workload that are looked at when it is told of some.
const NEW_SIGNALS: usize = 500;

/// Open workloads of which it is looked whether they changed, after changes were missed.
const MOST_LOOKED_AT: usize = 200;

/// A part of the survey: who the user is, the first rows of the list, the newest signals.
pub(in crate::fleet) fn begin(shared: &Shared, backend: usize) {
    let Some(remote) = shared.options.backends.get(backend) else { return };
    let (options, cancel) = (&shared.options, &shared.stop);
    if options.first_rows > 0 {
        let page = remote.workloads(&Listing::default(), None, options.first_rows, cancel);
        match page {
            Ok(page) => {
                shared.remote.had(backend, page.from);
                let value = &page.value;
                shared.remote.totals(backend, (value.all, value.teams, value.snapshots));
                shared.remote.as_of(backend, value.as_of);
            }
            // Who stops says so elsewhere.
            Err(error) => drop(told(shared, backend, Err(error))),
        }
        if !shared.desk.is_there() {
            match remote.whoami(cancel) {
                Ok(me) => shared.remote.me(backend, me.value),
                Err(error) => drop(told(shared, backend, Err(error))),
            }
        }
        shared.publish_if_remote_changed();
    }
    desk::begin(shared);
    if options.first_signals > 0 {
        let fetched = signals::fetch(shared, backend, None, options.first_signals, false, cancel);
        drop(told(shared, backend, fetched));
    }
}

/// Listens for as long as there is the fleet, where that is wanted.
pub(in crate::fleet) fn follow(shared: &Shared, backend: usize) {
    let Some(remote) = shared.options.backends.get(backend).filter(|_| shared.options.follow) else { return };
    let (cancel, after) = (&shared.stop, shared.remote.known_as_of(backend));
    remote.listen(after, cancel, &mut |heard| {
        match heard {
            Heard::Connected => {
                shared.remote.connected(backend);
                shared.remote.ask_again(backend);
                who(shared, backend, cancel);
                // What waits is sent, and what was missed is taken in.
                logs_changed(shared);
            }
            Heard::CutOff(why, silent) => shared.remote.cut_off(backend, &why, silent),
            Heard::Refused(why) => shared.remote.failed(backend, &RemoteError::Refused(why)),
            Heard::Missed => missed(shared, backend, cancel),
            Heard::Change(change) => changed(shared, backend, &change, cancel),
            Heard::Quiet => desk::quiet(shared),
        }
        shared.publish_if_remote_changed();
        if cancel.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
}

/// The token may be another one by now.
fn who(shared: &Shared, backend: usize, cancel: &Cancel) {
    let Some(remote) = shared.options.backends.get(backend) else { return };
    match remote.whoami(cancel) {
        Ok(me) if shared.desk.is_there() => desk::known(shared, me),
        Ok(me) => shared.remote.me(backend, me.value),
        Err(error) => drop(told(shared, backend, Err(error))),
    }
}

fn changed(shared: &Shared, backend: usize, change: &Change, cancel: &Cancel) {
    match change.kind {
        ChangeKind::Workload => {
            shared.remote.list_changed();
            if let Some(etag) = shared.remote.workload_changed(backend, &change.subject) {
                is_newer(shared, backend, &change.subject, &etag, cancel);
            }
        }
        ChangeKind::Signal => {
            shared.remote.list_changed();
            new_signals(shared, backend, Some(&change.subject), cancel);
        }
        ChangeKind::Log => logs_changed(shared),
        ChangeKind::Other => {}
    }
}

/// Tells that an open workload has another profile than the one of this ETag, if it has: the change may be told late, and what was
/// fetched meanwhile may have it already.
fn is_newer(shared: &Shared, backend: usize, workload: &str, etag: &str, cancel: &Cancel) {
    let now = shared.options.backends.get(backend).map(|remote| remote.workload(workload, cancel));
    let is_open_already = matches!(now, Some(Ok(had)) if had.value.profile.as_deref() == Some(etag));
    if !is_open_already {
        shared.remote.newer(workload, true);
    }
}

fn new_signals(shared: &Shared, backend: usize, workload: Option<&str>, cancel: &Cancel) {
    let before = lock(&shared.catalogue).progress.signals;
    let fetched = signals::fetch(shared, backend, workload, NEW_SIGNALS, true, cancel);
    drop(told(shared, backend, fetched));
    if lock(&shared.catalogue).progress.signals != before {
        shared.publish();
        shared.tell();
    }
}

/// Decisions that others entered are put on everything.
fn logs_changed(shared: &Shared) {
    desk::changed(shared);
    shared.publish();
    shared.tell();
}

/// Changes were missed: everything may be another.
fn missed(shared: &Shared, backend: usize, cancel: &Cancel) {
    let Some(remote) = shared.options.backends.get(backend) else { return };
    shared.remote.list_changed();
    for (workload, etag) in shared.remote.profiles_of(backend).into_iter().take(MOST_LOOKED_AT) {
        match remote.workload(&workload, cancel) {
            Ok(had) if had.value.profile.as_ref().is_some_and(|now| *now != etag) => {
                shared.remote.newer(&workload, true);
            }
            Ok(_) | Err(RemoteError::NotFound) => {}
            Err(error) => return drop(told(shared, backend, Err(error))),
        }
    }
    new_signals(shared, backend, None, cancel);
    logs_changed(shared);
}

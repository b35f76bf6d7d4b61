//! The fleet as what the explorer asks of backends: the list of files and backends in one order, and how it stands.

use std::sync::Arc;

use crate::api::Intake;
use crate::fleet::remote::{self, PutSetting, RemoteError, RemoteSettings};
use crate::fleet::{Cancel, Fleet, FleetView, Listing, Resolve, Step};
use crate::journal::LogError;
use crate::query;
use crate::reports::list::COLUMNS;
use crate::reports::{listed, waiting};
use crate::settings::{Change, SettingChange};
use crate::tui::remote::{About, Ask, BackendState, Link, ListPage, Remote, SettingsOf, Waiting};

/// The fleet, asked for its backends.
#[derive(Debug)]
pub struct RemoteFleet(pub Fleet);

impl Remote for RemoteFleet {
    fn list(&self, ask: &Ask, want: usize, cancel: &Cancel) -> Result<ListPage, String> {
        let listing =
            Listing { filter: ask.filter.clone(), sort: ask.sort.to_owned(), descending: ask.descending };
        let listed = self.0.list(&listing, want, cancel).map_err(|error| error.to_string())?;
        let view = self.0.view();
        let query = query::parse(&ask.filter).map_err(|error| error.to_string())?;
        let column = COLUMNS.iter().find(|column| column.id == ask.sort).unwrap_or(&COLUMNS[0]);
        let rows = listed::rows(&view, &listed, &query, column, ask.descending);
        let wrong = listed.of.iter().find_map(|of| of.error.as_ref()).map(ToString::to_string);
        if let (Some(wrong), true) = (&wrong, rows.is_empty()) {
            return Err(wrong.clone());
        }
        // What only files tell of comes to what the backends say.
        let local = rows.iter().filter(|row| row.backend.is_none()).count() as u64;
        let sum = |of: fn(&remote::ListedOf) -> u64| listed.of.iter().map(of).sum::<u64>();
        Ok(ListPage {
            complete: listed.complete(),
            selected: (sum(|of| of.selected) + local).max(rows.len() as u64),
            totals: (sum(|of| of.all) + local, sum(|of| of.teams), sum(|of| of.snapshots)),
            rows: rows.into_iter().map(|row| Arc::new(row.row)).collect(),
            wrong,
        })
    }

    fn about(&self, cancel: &Cancel) -> Result<Vec<About>, String> {
        let count = self.0.view().remote.backends.len();
        let mut intakes = Vec::with_capacity(count);
        for backend in 0..count {
            // Who one is there may have changed too; what cannot be had stands in the view.
            let asked = self.0.ask_who(backend, cancel).and_then(|()| self.0.intake(backend, cancel));
            match asked {
                Err(RemoteError::Cancelled) => return Err(RemoteError::Cancelled.to_string()),
                asked => intakes.push(asked.ok()),
            }
        }
        let view = self.0.view();
        let waiting = waiting::rows(&view.remote);
        let about = |(at, (known, intake)): (usize, (&Arc<remote::BackendView>, Option<Intake>))| About {
            name: known.name.clone(),
            address: known.address.clone(),
            token: known.me.clone().map(|name| (name, known.scopes.clone())),
            why: known.why.clone(),
            intake,
            waiting: waiting.iter().filter(|row| row.backend == at).map(wait).collect(),
        };
        Ok(view.remote.backends.iter().zip(intakes).enumerate().map(about).collect())
    }

    fn settings(&self, cancel: &Cancel) -> Result<Vec<SettingsOf>, String> {
        let backends = self.0.view().remote.backends.clone();
        let mut all = Vec::with_capacity(backends.len());
        for (backend, known) in backends.iter().enumerate() {
            let settings = self.0.settings_of(backend, cancel).map_err(|error| error.to_string());
            if cancel.is_cancelled() {
                return Err(RemoteError::Cancelled.to_string());
            }
            all.push(SettingsOf { name: known.name.clone(), known: settings });
        }
        Ok(all)
    }

    fn put_setting(
        &self,
        backend: usize,
        seen: &RemoteSettings,
        change: &Change,
        cancel: &Cancel,
    ) -> Result<PutSetting, String> {
        self.0.put_setting(backend, seen, change, cancel).map_err(|error| error.to_string())
    }

    fn settings_changes(&self, cancel: &Cancel) -> Result<Vec<SettingChange>, String> {
        let mut all = Vec::new();
        for backend in 0..self.0.view().remote.backends.len() {
            all.extend(self.0.settings_changes(backend, 0, cancel).map_err(|error| error.to_string())?);
        }
        all.sort_by_key(|change| std::cmp::Reverse(change.time));
        Ok(all)
    }

    fn settle(&self, waiting: &str, send: bool, _: &Cancel) -> Result<(), String> {
        let resolve = if send { Resolve::SendAnyway } else { Resolve::Drop };
        match self.0.resolve(waiting, resolve) {
            // It waits to be sent from now on.
            Ok(()) | Err(LogError::Unreachable { .. }) => Ok(()),
            Err(error) => Err(error.to_string()),
        }
    }

    fn renew(&self, workload: &str, cancel: &Cancel, progress: &mut dyn FnMut(Step)) -> Result<(), String> {
        self.0.renew(workload, cancel, progress).map_err(|error| error.to_string())?;
        let remote = Arc::clone(&self.0.view().remote);
        if !remote.newer.contains(workload) {
            return Ok(());
        }
        let why = remote.backends.iter().find_map(|known| known.why.clone());
        Err(why.unwrap_or_else(|| "the backend gave what is open already".to_owned()))
    }
}

fn wait(row: &waiting::WaitingRow) -> Waiting {
    let (id, about, mine) = (row.id.clone(), row.about.clone(), row.mine.clone());
    Waiting { kind: row.kind.clone(), id, about, mine, theirs: row.theirs.clone() }
}

/// How it stands with the backends of a view.
#[must_use]
pub fn states(view: &FleetView) -> Vec<BackendState> {
    let of = |known: &Arc<remote::BackendView>| BackendState {
        name: known.name.clone(),
        link: match known.link {
            remote::Link::Asking => Link::Connecting,
            remote::Link::Live => Link::Live,
            remote::Link::Reconnecting(since) => Link::Reconnecting(since.0),
            remote::Link::Offline(since) => Link::Offline(since.0),
            remote::Link::Refused => Link::Refused,
        },
        data_from: known.data_from().map(|from| from.0),
        queued: known.queued() as u64,
        conflicts: (known.conflicts() - known.refused()) as u64,
        refused: known.refused() as u64,
        sent: known.sent,
        why: known.why.clone(),
    };
    view.remote.backends.iter().map(of).collect()
}

/// Whether rows of the list may be others in one view than in another.
#[must_use]
pub fn may_differ(old: &FleetView, new: &FleetView) -> bool {
    old.remote.list_revision != new.remote.list_revision
        || old.workloads.len() != new.workloads.len()
        || old.workloads.iter().zip(&new.workloads).any(|(a, b)| !Arc::ptr_eq(a, b))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use super::*;
    use crate::api::{Scope, SetAside};
    use crate::fleet::FleetOptions;
    use crate::fleet::remote::fake::{Fake, summary};

    fn over(fake: &Arc<Fake>) -> RemoteFleet {
        let backends = vec![Arc::clone(fake) as Arc<dyn remote::Remote>];
        let fleet =
            Fleet::start(Vec::new(), FleetOptions { backends, threads: 1, ..FleetOptions::default() }, || {});
        let _ = fleet.surveyed();
        RemoteFleet(fleet)
    }

    #[test]
    fn who_one_is_and_what_waits_is_asked_and_what_cannot_be_asked_is_not_known() {
        let fake = Fake::new();
        *fake.scopes.lock().unwrap() = vec![Scope::Read];
        fake.set_aside.lock().unwrap().push(SetAside {
            key: "k".to_owned(),
            kind: "dump".to_owned(),
            bytes: 3,
            by: "agents".to_owned(),
            received: 1,
            reason: "it is no recording".to_owned(),
        });
        let remote = over(&fake);
        let about = &remote.about(&Cancel::default()).unwrap()[0];
        assert_eq!(about.token, Some(("ana".to_owned(), vec![Scope::Read])));
        let intake = about.intake.as_ref().unwrap();
        assert_eq!(
            (intake.waiting, intake.to_learn, intake.items[0].reason.as_str()),
            (12, 3, "it is no recording")
        );
        fake.offline.store(true, Ordering::SeqCst);
        let about = &remote.about(&Cancel::default()).unwrap()[0];
        assert_eq!((&about.intake, about.why.as_deref()), (&None, Some("connection refused")));
        assert_eq!(about.token, Some(("ana".to_owned(), vec![Scope::Read])), "it was told before");
    }

    #[test]
    fn why_a_newer_profile_does_not_come_is_said() {
        let fake = Fake::new();
        fake.row(summary("shop/api", 1));
        let remote = over(&fake);
        remote.0.learned_anew("shop/api");
        fake.offline.store(true, Ordering::SeqCst);
        let why = remote.renew("shop/api", &Cancel::default(), &mut |_| {}).unwrap_err();
        assert_eq!(why, "connection refused");
    }
}

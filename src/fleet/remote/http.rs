//! A backend that is asked over HTTP.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

use serde::Deserialize;

use super::asking::{DataFrom, Had, Heard, Listing, Remote, RemoteError, RemoteProfile};
use super::upstream::BackendLog;
use crate::api::{
    BackendSettings, Intake, LogName, NumberedSettings, Page, PutSettings, Scope, SignalSummary, Whoami,
    WorkloadSummary, Workloads,
};
use crate::fleet::Cancel;
use crate::journal::Upstream;
use crate::sources::backend::{
    Backend, BackendError, Event, Fetched, From, Progress, SignalsAsked, Watch, WorkloadsAsked,
};
use crate::sources::{Again, SourceError};

/// How often is asked whether anybody still listens.
const LOOK: Duration = Duration::from_millis(200);
/// Changes that may wait.
const WAITING: usize = 256;

/// A backend that is asked over HTTP.
#[derive(Debug)]
pub struct Http {
    name: String,
    address: String,
    backend: Backend,
}

/// Who asks: of a newer backend there may be scopes that are not known here, which must keep nobody from signing.
#[derive(Deserialize)]
struct Me {
    name: String,
    #[serde(default)]
    id: String,
    #[serde(default)]
    scopes: Vec<String>,
    #[serde(default)]
    server: String,
}

impl Me {
    fn known(self) -> Whoami {
        let scopes = self.scopes.iter().filter_map(|scope| Scope::of(scope)).collect();
        Whoami { name: self.name, id: self.id, scopes, server: self.server }
    }
}

impl Http {
    /// The backend that the user calls so.
    #[must_use]
    pub fn new(name: impl Into<String>, backend: Backend) -> Http {
        Http { name: name.into(), address: backend.address().to_string(), backend }
    }
}

/// Asks as long as the answer is wanted.
fn ask<T>(
    cancel: &Cancel,
    ask: impl FnOnce(Watch<'_>) -> Result<Fetched<T>, BackendError>,
) -> Result<Had<T>, RemoteError> {
    watched(Watch { cancelled: &|| cancel.is_cancelled(), progress: &|_| {} }, ask)
}

fn watched<T>(
    watch: Watch<'_>,
    ask: impl FnOnce(Watch<'_>) -> Result<Fetched<T>, BackendError>,
) -> Result<Had<T>, RemoteError> {
    let Fetched { value, from } = ask(watch).map_err(|error| failed(&error))?;
    let from = match from {
        From::Live => DataFrom::Live,
        From::Cache { since } => DataFrom::Cache(since),
    };
    Ok(Had { value, from })
}

fn failed(error: &BackendError) -> RemoteError {
    match error {
        BackendError::Cancelled => RemoteError::Cancelled,
        BackendError::Api { status: 404, .. } => RemoteError::NotFound,
        BackendError::Api { status: 409, .. } | BackendError::Moved(_) => RemoteError::Moved,
        error if error.passes() => RemoteError::Unreachable(error.to_string()),
        error => RemoteError::Refused(error.to_string()),
    }
}

impl Remote for Http {
    fn name(&self) -> &str {
        &self.name
    }

    fn address(&self) -> &str {
        &self.address
    }

    fn workloads(
        &self,
        listing: &Listing,
        after: Option<&str>,
        most: usize,
        cancel: &Cancel,
    ) -> Result<Had<Workloads>, RemoteError> {
        let asked = WorkloadsAsked {
            filter: listing.filter.clone(),
            sort: listing.sort.clone(),
            descending: listing.descending,
            cursor: after.map(str::to_owned),
            limit: most as u32,
        };
        ask(cancel, |watch| self.backend.workloads(&asked, watch))
    }

    fn workload(&self, workload: &str, cancel: &Cancel) -> Result<Had<WorkloadSummary>, RemoteError> {
        ask(cancel, |watch| self.backend.workload(workload, watch))
    }

    fn profile(
        &self,
        workload: &str,
        cancel: &Cancel,
        progress: &dyn Fn(u64, Option<u64>),
    ) -> Result<Had<RemoteProfile>, RemoteError> {
        let told = |how| match how {
            Progress::Bytes(done, of) => progress(done, of),
            Progress::Waiting(_) => {}
        };
        let watch = Watch { cancelled: &|| cancel.is_cancelled(), progress: &told };
        let had = watched(watch, |watch| self.backend.profile(workload, None, watch))?;
        let (backend, name) = (self.backend.clone(), workload.to_owned());
        let again = move || {
            let profile = backend.profile(&name, None, Watch::PATIENT);
            let profile = profile.map_err(|error| SourceError::Unreadable(error.to_string()))?;
            Ok(profile.value.bytes.unwrap_or_default())
        };
        let bytes = had.value.bytes.unwrap_or_default();
        let value = RemoteProfile { etag: had.value.etag, bytes, again: Again(Arc::new(again)) };
        Ok(Had { value, from: had.from })
    }

    fn signals(
        &self,
        workload: Option<&str>,
        after: Option<&str>,
        most: usize,
        cancel: &Cancel,
    ) -> Result<Had<Page<SignalSummary>>, RemoteError> {
        let cursor = after.map(str::to_owned);
        let asked = SignalsAsked { filter: String::new(), cursor, limit: most as u32 };
        ask(cancel, |watch| match workload {
            Some(workload) => self.backend.workload_signals(workload, &asked, watch),
            None => self.backend.signals(&asked, watch),
        })
    }

    fn signal(&self, id: &str, cancel: &Cancel) -> Result<Had<SignalSummary>, RemoteError> {
        ask(cancel, |watch| self.backend.signal(id, watch))
    }

    fn listen(&self, after: u64, cancel: &Cancel, each: &mut dyn FnMut(Heard) -> ControlFlow<()>) {
        let (tell, told) = sync_channel(WAITING);
        // From 0 on would be everything that ever changed.
        let after = (after > 0).then_some(after);
        let listening = self.backend.listen(after, Box::new(move |event| tell.send(event).is_ok()));
        let mut goes_on = true;
        while goes_on && !cancel.is_cancelled() {
            let heard: &[Heard] = &match told.recv_timeout(LOOK) {
                Ok(Event::Listening { resumed: true }) => vec![Heard::Connected],
                Ok(Event::Listening { resumed: false }) => vec![Heard::Connected, Heard::Missed],
                Ok(Event::Changed(change)) => vec![Heard::Change(change)],
                Ok(Event::Lost { why, .. }) => vec![Heard::CutOff(why.to_string())],
                Err(RecvTimeoutError::Timeout) => vec![Heard::Quiet],
                Err(RecvTimeoutError::Disconnected) => break,
            };
            goes_on = heard.iter().all(|heard| each(heard.clone()).is_continue());
        }
        drop(listening);
    }

    fn whoami(&self, cancel: &Cancel) -> Result<Had<Whoami>, RemoteError> {
        let had = ask(cancel, |watch| self.backend.whoami::<Me>(watch))?;
        Ok(Had { value: had.value.known(), from: had.from })
    }

    fn intake(&self, cancel: &Cancel) -> Result<Had<Intake>, RemoteError> {
        ask(cancel, |watch| self.backend.intake(watch))
    }

    fn settings(&self, cancel: &Cancel) -> Result<Had<BackendSettings>, RemoteError> {
        ask(cancel, |watch| self.backend.settings(watch))
    }

    fn put_settings(&self, put: &PutSettings, cancel: &Cancel) -> Result<BackendSettings, RemoteError> {
        let watch = Watch { cancelled: &|| cancel.is_cancelled(), progress: &|_| {} };
        self.backend.put_settings(put, watch).map_err(|error| failed(&error))
    }

    fn settings_history(&self, cancel: &Cancel) -> Result<Had<Page<NumberedSettings>>, RemoteError> {
        ask(cancel, |watch| self.backend.settings_history(watch))
    }

    fn log(&self, log: LogName, cancel: &Cancel) -> Arc<dyn Upstream> {
        Arc::new(BackendLog::new(self.backend.clone(), log, cancel.clone()))
    }

    fn folder(&self) -> Option<PathBuf> {
        self.backend.folder()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_of_a_newer_backend_keep_nobody_from_being_known() {
        let me: Me =
            serde_json::from_str(r#"{"name":"ana","scopes":["read","from_tomorrow"],"more":1}"#).unwrap();
        let me = me.known();
        assert_eq!((me.name.as_str(), me.scopes), ("ana", vec![Scope::Read]));
    }
}

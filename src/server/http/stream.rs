//! The stream of changes, as server-sent events. However many listen, a process asks the store once in a while for all of
//! them, and not at all where nobody does. A stream keeps little: who reads slowly is written to slowly, and after a while no
//! more.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, Sse};
use axum::routing::get;
use futures_util::Stream;

use super::{App, Failed, Handlers};
use crate::api::Change;
use crate::server::store::{Store, StoreError};

/// How often the store is asked.
const EVERY: Duration = Duration::from_millis(250);
/// How often something is sent so that nobody takes the line for dead.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// After how long nobody has listened, and what is kept is let go.
const IDLE: Duration = Duration::from_secs(5);
/// Changes that are read at once.
const AT_ONCE: usize = 500;
/// Who takes no event for so long has gone.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) fn handlers() -> Handlers {
    vec![("changes", get(changes))]
}

/// Changes that a process keeps for all streams: those who come after more ask for themselves.
const KEPT: usize = 2000;

/// The last changes, as the store was last asked for them.
#[derive(Debug, Default)]
pub(crate) struct Recent(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    /// When the store was asked; never at first.
    asked: Option<Instant>,
    /// Everything after this number and up to `last` is in here.
    before: u64,
    last: u64,
    changes: VecDeque<Change>,
}

impl Recent {
    /// Changes after a number, in order. It waits for the store.
    fn after(&self, store: &dyn Store, after: u64) -> Result<Vec<Change>, StoreError> {
        {
            let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if known.asked.is_none_or(|asked| asked.elapsed() >= EVERY) {
                if known.asked.is_none_or(|asked| asked.elapsed() >= IDLE) {
                    *known = Known { before: after, last: after, ..Known::default() };
                }
                let found = store.changes(known.last, AT_ONCE)?;
                known.last = found.last().map_or(known.last, |change| change.number);
                known.changes.extend(found);
                while known.changes.len() > KEPT {
                    known.before = known.changes.pop_front().map_or(known.before, |change| change.number);
                }
                known.asked = Some(Instant::now());
            }
            if after >= known.before {
                let first = known.changes.partition_point(|change| change.number <= after);
                return Ok(known.changes.iter().skip(first).take(AT_ONCE).cloned().collect());
            }
        }
        store.changes(after, AT_ONCE)
    }
}

/// One of the streams, until it is dropped.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(streams: &Arc<AtomicUsize>, most: usize) -> Option<Place> {
        let place = Place(Arc::clone(streams));
        // Dropping gives it back, also where there was none.
        (streams.fetch_add(1, Ordering::SeqCst) < most).then_some(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Where a stream is.
struct At {
    app: App,
    after: u64,
    waiting: VecDeque<Event>,
    told: Instant,
    /// What waits is the last of it.
    is_last: bool,
    _place: Place,
}

fn event(change: &Change) -> Event {
    let event = Event::default().id(change.number.to_string()).event(change.kind.id());
    let json = serde_json::to_string(change).unwrap_or_default();
    event.data(json)
}

async fn changes(
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Failed> {
    let place = Place::take(&app.serving.streams, app.config.limits.streams)
        .ok_or_else(|| Failed::later("as many streams are open as this process serves", 30))?;
    let asked = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let asked = asked.and_then(|text| text.trim().parse::<u64>().ok());
    let (first, last) = app.blocking(|app| Ok(app.store.change_span()?)).await?;
    // Where changes that were not seen are kept no more, only reading everything helps.
    let gap = asked.is_some_and(|seen| seen.saturating_add(1) < first || seen > last);
    let after = asked.filter(|_| !gap).unwrap_or(last);
    let mut waiting = VecDeque::new();
    if gap {
        waiting.push_back(Event::default().id(last.to_string()).event("anew").data("{}"));
    } else {
        waiting.push_back(Event::default().comment("the stream begins"));
    }
    let at = At { app, after, waiting, told: Instant::now(), is_last: false, _place: place };
    Ok(Sse::new(futures_util::stream::unfold(at, next)))
}

async fn next(mut at: At) -> Option<(Result<Event, Infallible>, At)> {
    // Whoever is asked for an event is being written to: that it took so long says that nobody reads.
    if !at.waiting.is_empty() && at.told.elapsed() > PATIENCE {
        return None;
    }
    loop {
        if let Some(event) = at.waiting.pop_front() {
            at.told = Instant::now();
            return Some((Ok(event), at));
        }
        if at.is_last {
            return None;
        }
        if at.app.stop.is_closing() {
            // Whoever listens comes again with the number of the last that it saw, and finds another process.
            at.waiting.push_back(Event::default().comment("the server is ending"));
            at.is_last = true;
            continue;
        }
        let after = at.after;
        let found = at.app.blocking(move |app| Ok(app.serving.recent.after(&*app.store, after)?)).await;
        // The explorer comes again with the number of the last that it saw.
        let found = found.ok()?;
        if let Some(last) = found.last() {
            at.after = last.number;
            at.waiting.extend(found.iter().map(event));
        } else if at.told.elapsed() >= HEARTBEAT {
            at.waiting.push_back(Event::default().comment("still here"));
        } else {
            at.app.stop.closed_within(EVERY).await;
        }
    }
}

#[cfg(test)]
#[path = "stream_tests.rs"]
mod tests;

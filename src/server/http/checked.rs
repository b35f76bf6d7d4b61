//! What is looked at before a line of a log of decisions is taken. Explorers decide by their own code, and whoever has a token
//! may write any line: what matters is found out here again, and what is sent of it is not believed.
//!
//! What is refused stays with whoever decided, as a conflict with the sentence that is answered.

use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;

use super::decisions::now;
use super::{App, Failed};
use crate::api::{Code, LogName};
use crate::fleet::{Cancel, Chosen, FleetError, SuppressError};
use crate::model::UnixNanos;
use crate::server::opened;
use crate::server::store::StoreError;
use crate::suppressions::store::{Accepted, Change, Entry};

/// By how much the clock of whoever decides may go before that of the server.
const SLACK: Duration = Duration::from_secs(5 * 60);
/// How long an acceptance may have waited to be sent.
const LONGEST_WAIT: Duration = Duration::from_secs(90 * 24 * 60 * 60);
/// How many lines are looked through at once.
const AT_ONCE: usize = 32;

fn unfit(why: impl Into<String>, remedy: &str) -> Failed {
    Failed::new(Code::Unreadable, why, remedy)
}

/// That nobody was first, and no other entry has this name: of two of one name the earlier would count, so that who knows a
/// name could put another entry in its place.
pub(super) fn is_new(app: &App, log: LogName, id: &str, after: u64) -> Result<(), Failed> {
    #[derive(Deserialize)]
    struct Named {
        id: String,
    }

    let head = app.store.entries(log, after, 1)?.head;
    if head != after {
        return Err(StoreError::Moved(head).into());
    }
    let mut seen = 0;
    while seen < head {
        let page = app.store.entries(log, seen, AT_ONCE)?;
        let has_id = |line: &str| serde_json::from_str::<Named>(line).is_ok_and(|named| named.id == id);
        if page.lines.iter().any(|entry| entry.line.contains(id) && has_id(&entry.line)) {
            return Err(unfit("another entry has the same name", "decide again"));
        }
        let Some(last) = page.lines.last() else { break };
        seen = last.number;
    }
    Ok(())
}

/// A decision on a suggestion as it is entered: of an acceptance nothing is taken over but what was chosen, when and why.
pub(super) fn decision(app: &App, caller: &str, entry: Entry) -> Result<Entry, Failed> {
    let now = now();
    if entry.time.0 > now.0.saturating_add(nanos(SLACK)) {
        return Err(unfit(
            "it is dated in the future",
            "set the clock where it was decided and decide again",
        ));
    }
    match &entry.change {
        Change::Accept(accepted) => {
            if entry.time.0.saturating_add(nanos(LONGEST_WAIT)) < now.0 {
                return Err(unfit(
                    "it was decided too long ago",
                    "look at the suggestion again and decide again",
                ));
            }
            has_reason(&accepted.reason)?;
            let change = Change::Accept(Arc::new(acceptance(app, caller, &entry.suggestion, accepted, now)?));
            Ok(Entry { change, ..entry })
        }
        Change::Reject(reason) => has_reason(reason).map(|()| entry),
        _ => Ok(entry),
    }
}

fn nanos(span: Duration) -> u64 {
    u64::try_from(span.as_nanos()).unwrap_or(u64::MAX)
}

fn has_reason(reason: &str) -> Result<(), Failed> {
    match reason.trim() {
        "" => Err(unfit("a decision needs a reason", "say why")),
        _ => Ok(()),
    }
}

/// Without the folders of this machine in which what bore witness lay for a moment.
pub(super) fn nameless(mut accepted: Accepted) -> Accepted {
    for input in &mut accepted.bundle.inputs {
        if let Some((_, name)) = input.name.rsplit_once(['/', '\\']) {
            input.name = name.to_owned();
        }
    }
    accepted
}

/// What would be accepted by what is known here now, if that is what was chosen.
fn acceptance(
    app: &App,
    caller: &str,
    id: &str,
    sent: &Accepted,
    now: UnixNanos,
) -> Result<Accepted, Failed> {
    let chosen = Chosen {
        breadth: sent.breadth,
        place: sent.place,
        reason: sent.reason.clone(),
        typed: sent.overridden,
        query: Some(sent.query.clone()),
    };
    let opened = opened::open(app, &sent.workload, caller).map_err(|failed| match failed.error().code {
        // What is not known here now cannot be decided on; that is no address that there is not.
        Code::NotFound => unfit(failed.error().error.clone(), "decide again when it is learned"),
        _ => failed,
    })?;
    let known = opened.fleet.acceptance(&sent.workload, id, &chosen, now, &Cancel::default());
    known.map(nameless).map_err(|error| match error {
        SuppressError::Fleet(error @ (FleetError::Cancelled | FleetError::Gone { .. })) => error.into(),
        error => unfit(error.to_string(), "look at the suggestion as it is now and decide again"),
    })
}

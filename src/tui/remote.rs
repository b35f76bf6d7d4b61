//! What the explorer knows of the backends that it looks at, and what it may ask of them.
//!
//! Screens see [`RemoteView`] alone, in the lens; jobs ask [`Remote`]. Where there is no backend there is neither, and
//! everything is as it is with files.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::Arc;

use crate::api::{Intake, Scope};
use crate::fleet::remote::{PutSetting, RemoteSettings};
use crate::fleet::{Cancel, Step};
use crate::reports::Clock;
use crate::reports::list::ListRow;
pub use crate::reports::waiting::Kind;
use crate::settings::{Change, SettingChange};
use crate::text::number::counted;
use crate::text::{sanitize, time};

/// A question for the list of workloads. Filter and order are the backend's work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// The filter as it was typed.
    pub filter: String,
    /// By which of the list's columns the rows are sorted, by its id.
    pub sort: &'static str,
    /// The greatest first.
    pub descending: bool,
}

/// The beginning of the list.
#[derive(Clone, Debug, Default)]
pub struct ListPage {
    /// The rows from the first on, in order.
    pub rows: Vec<Arc<ListRow>>,
    /// Whether no more can be had.
    pub complete: bool,
    /// How many workloads the filter selects.
    pub selected: u64,
    /// Workloads, teams and snapshots in all.
    pub totals: (u64, u64, u64),
    /// What one of several backends could not give, and why.
    pub wrong: Option<String>,
}

/// How the line to a backend is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// Changes come as they happen.
    Live,
    /// It was not reached yet.
    Connecting,
    /// The line broke then, in nanoseconds since 1970, and is tried again.
    Reconnecting(u64),
    /// It does not answer since then, in nanoseconds since 1970.
    Offline(u64),
    /// It does not want to: a token that it does not know.
    Refused,
}

/// How it stands with one backend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackendState {
    /// Its name.
    pub name: String,
    /// The line to it.
    pub link: Link,
    /// When what is shown was last brought, in nanoseconds since 1970; `None` where nothing was.
    pub data_from: Option<u64>,
    /// Decisions that wait for it.
    pub queued: u64,
    /// Decisions that others were faster than.
    pub conflicts: u64,
    /// Decisions that were refused though nobody decided otherwise.
    pub refused: u64,
    /// Decisions that waited and were sent since the beginning.
    pub sent: u64,
    /// Why it is not live, safe to print; `None` where it is.
    pub why: Option<String>,
}

/// A decision that waits or that others were faster than.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Names it, for [`Remote::settle`].
    pub id: String,
    /// For what it waits.
    pub kind: Kind,
    /// What it is about, in words.
    pub about: String,
    /// What was decided here, in words.
    pub mine: String,
    /// What others decided meanwhile; `None` where nobody did: then it only waits.
    pub theirs: Option<String>,
}

/// Everything that is told of one backend on its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// The name of the token and what it may do; never the token. `None` where the backend was not asked yet.
    pub token: Option<(String, Vec<Scope>)>,
    /// Why it is not live; `None` where it is.
    pub why: Option<String>,
    /// What waits there to be learned, and what was set aside; `None` where it cannot be asked.
    pub intake: Option<Intake>,
    /// Decisions that wait, and conflicts.
    pub waiting: Vec<Waiting>,
}

/// The settings of one backend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsOf {
    /// Its name.
    pub name: String,
    /// They, or why they are not known.
    pub known: Result<RemoteSettings, String>,
}

/// What jobs may ask of the backends. Every call waits for the network, and gives up when it is cancelled; an error is a
/// sentence that says what to do.
pub trait Remote: Send + Sync + Debug {
    /// The list from its first row on, so many rows at least where there are so many. What was had before is not asked for
    /// again until it has changed.
    ///
    /// # Errors
    /// Why there is none.
    fn list(&self, ask: &Ask, want: usize, cancel: &Cancel) -> Result<ListPage, String>;

    /// What is told of each backend on its page.
    ///
    /// # Errors
    /// Why nothing is.
    fn about(&self, cancel: &Cancel) -> Result<Vec<About>, String>;

    /// The settings of each backend, in their order: its name, and they, or why they are not known.
    ///
    /// # Errors
    /// Nobody wants them any more.
    fn settings(&self, cancel: &Cancel) -> Result<Vec<SettingsOf>, String>;

    /// Changes a setting of a backend, by its place, unless somebody changed any since these were seen.
    ///
    /// # Errors
    /// Why they are as they were, or may be.
    fn put_setting(
        &self,
        backend: usize,
        seen: &RemoteSettings,
        change: &Change,
        cancel: &Cancel,
    ) -> Result<PutSetting, String>;

    /// Who changed which setting of the backends, the latest first.
    ///
    /// # Errors
    /// Why that is not known.
    fn settings_changes(&self, cancel: &Cancel) -> Result<Vec<SettingChange>, String>;

    /// Sends a waiting decision whatever others decided, or drops it.
    ///
    /// # Errors
    /// Why it is as it was.
    fn settle(&self, waiting: &str, send: bool, cancel: &Cancel) -> Result<(), String>;

    /// Fetches the newer profile of an open workload, and says how far it is; a new view of the fleet brings it.
    ///
    /// # Errors
    /// Why the older one stays.
    fn renew(&self, workload: &str, cancel: &Cancel, progress: &mut dyn FnMut(Step)) -> Result<(), String>;
}

/// How much is said of how it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Long,
    Short,
    /// Without of when what is shown is: the page of the backend says it.
    Shortest,
}

/// What screens know of the backends.
#[derive(Clone, Debug, Default)]
pub struct RemoteView {
    /// How it stands with each; empty before anything was heard.
    pub states: Vec<BackendState>,
    /// Workloads that have changed since the last key, by full name.
    pub fresh: BTreeSet<String>,
}

impl RemoteView {
    /// Whether anything is not as it should be.
    #[must_use]
    pub fn is_troubled(&self) -> bool {
        self.states.iter().any(|state| state.link != Link::Live || state.conflicts + state.refused > 0)
    }

    /// How it stands, in the longest words that fit into so many columns; the last resort may be longer.
    #[must_use]
    pub fn line(&self, clock: &Clock, dot: &str, room: usize) -> String {
        self.fitting(&[Form::Long, Form::Short], clock, dot, room)
    }

    /// The same beside something that matters more than of when what is shown is.
    #[must_use]
    pub fn line_beside(&self, clock: &Clock, dot: &str, room: usize) -> String {
        self.fitting(&[Form::Long, Form::Short, Form::Shortest], clock, dot, room)
    }

    fn fitting(&self, forms: &[Form], clock: &Clock, dot: &str, room: usize) -> String {
        let mut line = String::new();
        for form in forms {
            line = self.words(clock, dot, *form);
            if crate::text::width::width(&line) <= room {
                break;
            }
        }
        line
    }

    fn words(&self, clock: &Clock, dot: &str, form: Form) -> String {
        let long = form == Form::Long;
        let Some(worst) = self.states.iter().max_by_key(|state| state.link) else {
            return "connecting".to_owned();
        };
        let mut parts = Vec::new();
        // Of several it must be said which.
        let name = if self.states.len() > 1 && worst.link != Link::Live {
            format!("{} ", sanitize(&worst.name))
        } else {
            String::new()
        };
        parts.push(match worst.link {
            Link::Live => "live".to_owned(),
            Link::Connecting => format!("{name}connecting"),
            Link::Reconnecting(since) => format!("{name}reconnecting since {}", when(since, clock)),
            Link::Refused => format!("{name}refused"),
            Link::Offline(since) if long => format!("{name}offline since {}", when(since, clock)),
            Link::Offline(since) => format!("{name}offline {}", when(since, clock)),
        });
        if let Some(from) = worst.data_from.filter(|_| form != Form::Shortest) {
            let word = if long { "data from" } else { "data" };
            parts.push(format!("{word} {}", when(from, clock)));
        }
        let queued: u64 = self.states.iter().map(|state| state.queued).sum();
        let conflicts: u64 = self.states.iter().map(|state| state.conflicts).sum();
        match queued {
            0 => {}
            queued if long => {
                parts.push(format!("{} queued", counted(queued, "decision", "decisions")));
            }
            queued => parts.push(format!("{queued} queued")),
        }
        if conflicts > 0 {
            parts.push(counted(conflicts, "conflict", "conflicts"));
        }
        let refused: u64 = self.states.iter().map(|state| state.refused).sum();
        if refused > 0 {
            parts.push(format!("{} refused", counted(refused, "decision", "decisions")));
        }
        parts.join(&format!(" {dot} "))
    }
}

/// What was done, and whether that only waits here.
#[must_use]
pub fn done(what: &str, waits: bool) -> String {
    match waits {
        // What matters most stands first: the end may be cut.
        true => format!("waits to be sent: {what}; U takes it back"),
        false => format!("{what}; U takes it back"),
    }
}

/// A time of today as `03:12`, of another day as its date.
pub fn when(nanos: u64, clock: &Clock) -> String {
    let (then, now) = (time::absolute(nanos, clock.zone), time::absolute(clock.now, clock.zone));
    match (then.get(..10), now.get(..10), then.get(11..16)) {
        (Some(day), Some(today), Some(minute)) if day == today => minute.to_owned(),
        _ => time::short_date(nanos, clock.zone, clock.now),
    }
}

//! The work of the page of settings: the file is changed and its history is read, and the same with the settings of backends,
//! which waits for the network.

use super::state::Target;
use super::update::Message;
use crate::fleet::remote::RemoteSettings;
use crate::fleet::{Cancel, Fleet};
use crate::journal;
use crate::learning::Rules;
use crate::model::UnixNanos;
use crate::settings::paths::{ConfigFile, Paths};
use crate::settings::{Change, Changed, Loaded, Settings, change_as, remembered};
use crate::tui::remote::Remote;
use crate::tui::screens;
use crate::tui::shell::effects::Progress;
use crate::tui::shell::runner::{Handles, JobContext};
use std::path::Path;

/// Work of the page of settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Changes the settings file.
    Change {
        /// The file.
        file: ConfigFile,
        /// What is changed.
        target: Target,
        /// Its new value as a person writes it; `None` to unset.
        value: Option<String>,
        /// The author of the settings.
        author: String,
        /// When it was asked for, in nanoseconds since 1970.
        now: u64,
    },
    /// Reads who changed what.
    History,
    /// Asks the backends for their settings.
    Ask,
    /// Changes a setting of a backend.
    Put {
        /// The backend, by its place.
        backend: usize,
        /// Its settings as they were looked at.
        seen: Box<RemoteSettings>,
        /// What is changed.
        target: Target,
        /// Its new value as a person writes it; `None` to unset.
        value: Option<String>,
    },
}

/// A change that was made.
#[derive(Debug)]
pub struct Done {
    /// What became of it.
    pub changed: Changed,
    /// The filter that it is for.
    pub filter: Option<String>,
    /// Why it was not written down who made it.
    pub forgotten: Option<String>,
}

/// What of the program and of this machine a job uses.
pub(super) struct At<'a> {
    /// Where changes of the file are remembered.
    pub(super) history: Option<&'a Path>,
    pub(super) fleet: Option<&'a Fleet>,
    pub(super) remote: Option<&'a dyn Remote>,
}

/// Does a job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let history = Paths::of_user().map(|paths| paths.changes());
    let what = match job {
        Job::Ask => Some("asking for settings"),
        Job::Put { .. } => Some("changing a setting of the backend"),
        Job::History => handles.remote.as_ref().map(|_| "asking who changed settings"),
        Job::Change { .. } => None,
    };
    if let Some(what) = what {
        context.progress(|| Progress { what: what.to_owned(), done: 0, total: None });
    }
    let (fleet, remote) = (handles.fleet.as_ref(), handles.remote.as_deref());
    let message = done(job, &At { history: history.as_deref(), fleet, remote }, context.cancel());
    context.send(screens::Message::Settings(Box::new(message)));
}

/// The same, for who says where.
pub(super) fn done(job: &Job, at: &At<'_>, cancel: &Cancel) -> Message {
    let no_backend = || "no backend is a source".to_owned();
    match job {
        Job::History => {
            let mut changes = at.history.map(remembered).unwrap_or_default();
            changes.reverse();
            // Those of here are there, whatever the backends answer.
            let there = at.remote.map_or_else(|| Ok(Vec::new()), |remote| remote.settings_changes(cancel));
            let (there, lacks) = match there {
                Ok(there) => (there, None),
                Err(why) => (Vec::new(), Some(why)),
            };
            changes.extend(there);
            changes.sort_by_key(|change| std::cmp::Reverse(change.time));
            Message::History(changes, lacks)
        }
        Job::Ask => {
            Message::Told(at.remote.ok_or_else(no_backend).and_then(|remote| remote.settings(cancel)))
        }
        Job::Put { backend, seen, target, value } => {
            let change = change_of(target, value.as_ref());
            let put = at.remote.ok_or_else(no_backend);
            let put =
                put.and_then(|remote| remote.put_setting(*backend, seen, &change, cancel)).map(Box::new);
            Message::Put { target: target.clone(), value: value.clone(), put }
        }
        Job::Change { file, target, value, author, now } => {
            let mut signed = Settings::default();
            signed.journal.author.clone_from(author);
            let who = journal::author(&signed, |name| std::env::var(name).ok());
            let change = change_of(target, value.as_ref());
            let made = change_as(&who, UnixNanos(*now), at.history, file, &change, &judge);
            Message::Changed(made.map_err(|error| error.to_string()).map(|(changed, forgotten)| {
                // It was judged a moment ago.
                if let (Some(fleet), Ok(rules)) = (at.fleet, Rules::of(&changed.loaded)) {
                    fleet.learn_by(rules);
                }
                let forgotten = forgotten.map(|error| error.to_string());
                Box::new(Done { changed, filter: target.filter.clone(), forgotten })
            }))
        }
    }
}

fn change_of(target: &Target, value: Option<&String>) -> Change {
    Change { key: target.key.to_owned(), value: value.cloned(), filter: target.filter.clone() }
}

/// What is wrong with the filters of overrides.
fn judge(loaded: &Loaded) -> Result<(), Vec<String>> {
    Rules::of(loaded).map(|_| ()).map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

//! The work of the page of settings: the file is changed, its history is read.

use super::state::Target;
use super::update::Message;
use crate::fleet::Fleet;
use crate::journal;
use crate::learning::Rules;
use crate::model::UnixNanos;
use crate::settings::paths::{ConfigFile, Paths};
use crate::settings::{Change, Changed, Loaded, Settings, change_as, remembered};
use crate::tui::screens;
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

/// Does a job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let history = Paths::of_user().map(|paths| paths.changes());
    let message = done(job, history.as_deref(), handles.fleet.as_ref());
    context.send(screens::Message::Settings(Box::new(message)));
}

/// The same, for who names the place of the history.
pub(super) fn done(job: &Job, history: Option<&Path>, fleet: Option<&Fleet>) -> Message {
    match job {
        Job::History => {
            let mut changes = history.map(remembered).unwrap_or_default();
            changes.reverse();
            Message::History(changes)
        }
        Job::Change { file, target, value, author, now } => {
            let mut signed = Settings::default();
            signed.journal.author.clone_from(author);
            let who = journal::author(&signed, |name| std::env::var(name).ok());
            let change =
                Change { key: target.key.to_owned(), value: value.clone(), filter: target.filter.clone() };
            let made = change_as(&who, UnixNanos(*now), history, file, &change, &judge);
            Message::Changed(made.map_err(|error| error.to_string()).map(|(changed, forgotten)| {
                // It was judged a moment ago.
                if let (Some(fleet), Ok(rules)) = (fleet, Rules::of(&changed.loaded)) {
                    fleet.learn_by(rules);
                }
                let forgotten = forgotten.map(|error| error.to_string());
                Box::new(Done { changed, filter: target.filter.clone(), forgotten })
            }))
        }
    }
}

/// What is wrong with the filters of overrides.
fn judge(loaded: &Loaded) -> Result<(), Vec<String>> {
    Rules::of(loaded).map(|_| ()).map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

//! What people decide over a backend: its logs of decisions are mirrored here, what cannot be sent waits, and what others were
//! faster than waits for somebody to decide.
//!
//! There is a desk where there is exactly one backend; of several nobody could say which one a decision belongs to. Whoever
//! takes in or sends works on a reading of its own, so that nobody who reads waits for the network.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::asking::{DataFrom, Had, Remote};
use super::lock;
use super::view::Link;
use super::waiting::{Waiting, waiting};
use crate::api::{LogName, Whoami};
use crate::fleet::{Cancel, Fleet, Shared, curating};
use crate::journal::{Entry, Journal, Log, LogError, Record, Upstream};
use crate::suppressions::store::Store;

/// The pause before what waits is tried again.
const PAUSE: Duration = Duration::from_secs(5);

/// Where the decisions of a fleet go.
#[derive(Clone, Debug)]
pub(in crate::fleet) enum Desk {
    /// To the files of the options.
    Here,
    /// To the logs of the one backend.
    There(Arc<There>),
    /// Nowhere, for this reason.
    Nowhere(&'static str),
}

/// The logs of the one backend.
#[derive(Debug)]
pub(in crate::fleet) struct There {
    remote: Arc<dyn Remote>,
    folder: PathBuf,
    cancel: Cancel,
    /// By which name the backend knows the user.
    me: Mutex<Option<String>>,
    /// Something waits to be sent.
    waits: AtomicBool,
    /// When it was sent last, or tried.
    tried: Mutex<Option<Instant>>,
}

const SEVERAL: &str = "there are several backends; name one alone to decide on what it knows";
const NO_FOLDER: &str = "there is no state folder to mirror the decisions of the backend in";
const NO_NAME: &str =
    "the backend could never be asked by which name it knows you, and decisions are signed by that";

impl Desk {
    pub(in crate::fleet) fn of(backends: &[Arc<dyn Remote>], cancel: &Cancel) -> Desk {
        match backends {
            [] => Desk::Here,
            [remote] => match remote.folder() {
                Some(folder) => Desk::There(Arc::new(There {
                    remote: Arc::clone(remote),
                    folder: folder.join("logs"),
                    cancel: cancel.clone(),
                    me: Mutex::default(),
                    waits: AtomicBool::new(false),
                    tried: Mutex::default(),
                })),
                None => Desk::Nowhere(NO_FOLDER),
            },
            _ => Desk::Nowhere(SEVERAL),
        }
    }

    /// A journal of this desk; `None` where it is in a file that the caller knows.
    pub(in crate::fleet) fn journal(&self, log: LogName) -> Option<Journal> {
        match self {
            Desk::Here => None,
            Desk::There(there) => {
                let author = lock(&there.me).clone().unwrap_or_default();
                Some(Journal::open_over(&there.path(log), &author, there.upstream(log)))
            }
            Desk::Nowhere(why) => {
                let mut journal = Journal::default();
                journal.with_log(|log| log.only_read((*why).to_owned()));
                Some(journal)
            }
        }
    }

    /// The store of this desk; `None` where it is in a file that the caller knows.
    pub(in crate::fleet) fn store(&self) -> Option<Store> {
        match self {
            Desk::Here => None,
            Desk::There(there) => {
                let author = lock(&there.me).clone().unwrap_or_default();
                let log = LogName::Suppressions;
                Some(Store::open_over(&there.path(log), &author, there.upstream(log)))
            }
            Desk::Nowhere(why) => Some(Store::open(None, "", Some((*why).to_owned()))),
        }
    }

    /// Whether decisions go to a backend.
    pub(super) fn is_there(&self) -> bool {
        matches!(self, Desk::There(_))
    }

    /// By which name the one backend knows the user, as far as it said so.
    pub(in crate::fleet) fn me(&self) -> Option<String> {
        match self {
            Desk::There(there) => lock(&there.me).clone(),
            Desk::Here | Desk::Nowhere(_) => None,
        }
    }

    /// Who signs what is decided; `None` where that is for the options to say. Asks the backend where it must.
    ///
    /// # Errors
    /// The backend never said who it is.
    pub(in crate::fleet) fn author(&self, what: &'static str) -> Result<Option<String>, LogError> {
        let Desk::There(there) = self else { return Ok(None) };
        let refused = || LogError::Refused { what, why: NO_NAME.to_owned() };
        there.author().map(Some).ok_or_else(refused)
    }

    /// After something was entered: it may wait.
    pub(in crate::fleet) fn entered(&self, shared: &Shared) {
        if let Desk::There(there) = self {
            there.look(shared);
            // It was to be sent and waits: the state must not say any more that the backend answers.
            if there.waits.load(Ordering::Acquire) && shared.remote.is_live(0) {
                ask_how(shared, there);
            }
            shared.publish_if_remote_changed();
        }
    }
}

impl There {
    fn path(&self, log: LogName) -> PathBuf {
        self.folder.join(format!("{}.jsonl", log.id()))
    }

    fn upstream(&self, log: LogName) -> Arc<dyn Upstream> {
        self.remote.log(log, &self.cancel)
    }

    fn author(&self) -> Option<String> {
        if let Some(me) = lock(&self.me).clone() {
            return Some(me);
        }
        let me = self.remote.whoami(&self.cancel).ok()?.value.name;
        *lock(&self.me) = Some(me.clone());
        Some(me)
    }

    /// Tells the view what waits.
    fn look(&self, shared: &Shared) {
        let journal = |log| Journal::open_over(&self.path(log), "", self.upstream(log));
        let store =
            Store::open_over(&self.path(LogName::Suppressions), "", self.upstream(LogName::Suppressions));
        let all: Vec<Waiting> = waiting(journal(LogName::Journal).log(), Waiting::of_journal)
            .chain(waiting(journal(LogName::Curation).log(), Waiting::of_curation))
            .chain(waiting(store.log(), Waiting::of_suppressions))
            .collect();
        let me = lock(&self.me).clone();
        let is_mine = |one: &&Waiting| me.as_deref().is_none_or(|me| one.author() == me);
        let waits = all.iter().filter(is_mine).any(|one| !one.is_conflict());
        self.waits.store(waits, Ordering::Release);
        shared.remote.waiting(0, all);
    }
}

/// Takes in what the logs of the backend hold, sends what waits, and puts all of it on everything.
fn sync(shared: &Shared, there: &There) {
    *lock(&there.tried) = Some(Instant::now());
    let upstream = |log| there.upstream(log);
    let of = |log| there.path(log);
    let Some(me) = there.author() else { return ask_how(shared, there) };
    let synced = || -> Result<usize, LogError> {
        let log = LogName::Suppressions;
        Ok(send::<Entry>(Log::open_over(&of(LogName::Curation), upstream(LogName::Curation)), &me)?
            + send::<Entry>(Log::open_over(&of(LogName::Journal), upstream(LogName::Journal)), &me)?
            + send::<crate::suppressions::store::Entry>(Log::open_over(&of(log), upstream(log)), &me)?)
    };
    let synced = synced();
    // What cannot be written is told by whoever decides.
    match synced {
        Ok(sent) => shared.remote.sent(0, sent),
        Err(LogError::Unreachable { .. }) => ask_how(shared, there),
        Err(_) => {}
    }
    there.look(shared);
    curating::refresh(shared);
    shared.remote.decided();
}

fn send<E: Record>(log: Log<E>, me: &str) -> Result<usize, LogError> {
    log.sent_by(me).send_queued().map(|queue| queue.sent)
}

/// Asks how it stands with the backend, so that the view says why something waits.
fn ask_how(shared: &Shared, there: &There) {
    match there.remote.whoami(&there.cancel) {
        Ok(me) => {
            shared.remote.had(0, me.from);
            known(shared, me);
        }
        Err(error) => drop(super::bring::told(shared, 0, Err(error))),
    }
}

/// By which name the backend knows the user now: another token may have another.
pub(super) fn known(shared: &Shared, me: Had<Whoami>) {
    let name = me.value.name.clone();
    shared.remote.me(0, me.value);
    let Desk::There(there) = &shared.desk else { return };
    let before = lock(&there.me).replace(name.clone());
    if before.as_ref() != Some(&name) {
        curating::sign(shared, name);
    }
}

/// A part of the survey: who the user is, what the logs hold.
pub(super) fn begin(shared: &Shared) {
    let Desk::There(there) = &shared.desk else { return };
    match there.remote.whoami(&there.cancel) {
        Ok(me) => {
            let from = me.from;
            shared.remote.had(0, from);
            known(shared, me);
            match from {
                DataFrom::Live => sync(shared, there),
                DataFrom::Cache(_) => there.look(shared),
            }
        }
        Err(error) => {
            drop(super::bring::told(shared, 0, Err(error)));
            there.look(shared);
        }
    }
    curating::refresh(shared);
    shared.publish_if_remote_changed();
}

/// The logs may hold more now, or what waits may be sent.
pub(super) fn changed(shared: &Shared) {
    match &shared.desk {
        Desk::There(there) => sync(shared, there),
        Desk::Here | Desk::Nowhere(_) => curating::refresh(shared),
    }
}

/// Nothing happens: time to send what could not be sent, if anything waits.
pub(super) fn quiet(shared: &Shared) {
    let Desk::There(there) = &shared.desk else { return };
    let is_time = lock(&there.tried).is_none_or(|tried| tried.elapsed() >= PAUSE);
    if !is_time || !there.waits.load(Ordering::Acquire) {
        return;
    }
    match shared.remote.link(0) {
        Link::Live => sync(shared, there),
        // Something failed though changes may still be heard: then nobody else asks again.
        Link::Offline(_) | Link::Reconnecting(_) => {
            *lock(&there.tried) = Some(Instant::now());
            ask_how(shared, there);
            shared.publish_if_remote_changed();
        }
        Link::Asking | Link::Refused => {}
    }
}

/// What becomes of a decision that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolve {
    /// It is sent, whatever others decided meanwhile.
    SendAnyway,
    /// It is forgotten.
    Drop,
}

impl Fleet {
    /// The journal of states and notes of the backend; `None` where there is none, and it is in a file that the settings name.
    /// Whoever enters something tells [`Fleet::noted`] afterwards. Waits for the disk, and for the backend where that was
    /// never asked who the user is.
    #[must_use]
    pub fn journal(&self) -> Option<Journal> {
        let desk = &self.shared.desk;
        let mut journal = desk.journal(LogName::Journal)?;
        if let Desk::There(_) = desk {
            match desk.author(Entry::WHAT) {
                Ok(author) => journal.sign_as(author.unwrap_or_default()),
                Err(_) => journal.with_log(|log| log.only_read(NO_NAME.to_owned())),
            }
        }
        Some(journal)
    }

    /// Something was entered into the journal of the backend: it may wait.
    pub fn noted(&self) {
        self.shared.desk.entered(&self.shared);
    }

    /// Whether the decision of an id waits to be sent.
    #[must_use]
    pub fn is_waiting(&self, id: &str) -> bool {
        self.shared.remote.view().backends.iter().any(|known| known.is_pending(id))
    }

    /// Decides what becomes of a decision that waits, by its id. Waits for the network.
    ///
    /// # Errors
    /// Where none of this id waits; where it is to be sent and cannot be: then it is sent with the others.
    pub fn resolve(&self, id: &str, resolve: Resolve) -> Result<(), LogError> {
        let shared = &self.shared;
        let none = || LogError::Refused {
            what: Entry::WHAT,
            why: "that decision does not wait any more".to_owned(),
        };
        let Desk::There(there) = &shared.desk else { return Err(none()) };
        let waits = shared.remote.view().backends.first().cloned();
        let log = waits.and_then(|known| known.waiting.iter().find(|one| one.id() == id).map(Waiting::log));
        let log = log.ok_or_else(none)?;
        let (path, upstream) = (there.path(log), there.upstream(log));
        let me = there.author().unwrap_or_default();
        let resolved = match log {
            LogName::Suppressions => {
                let log = Log::<crate::suppressions::store::Entry>::open_over(&path, upstream);
                settle(log.sent_by(&me), id, resolve)
            }
            LogName::Curation | LogName::Journal | LogName::Settings => {
                settle(Log::<Entry>::open_over(&path, upstream).sent_by(&me), id, resolve)
            }
        };
        there.look(shared);
        curating::refresh(shared);
        shared.remote.decided();
        shared.publish_if_remote_changed();
        resolved
    }
}

fn settle<E: Record>(mut log: Log<E>, id: &str, resolve: Resolve) -> Result<(), LogError> {
    match resolve {
        Resolve::SendAnyway => log.send_anyway(id),
        Resolve::Drop => log.drop_queued(id),
    }
}

#[cfg(test)]
mod tests;

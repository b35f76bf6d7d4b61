//! What all processes share: one trait, one file a database. Both databases pass one suite of tests (`contract`).
//!
//! Every method is one transaction: it has happened whole, or not at all, whatever dies meanwhile. What is claimed is held by
//! a worker until a time that the database's own clock tells; after that anybody may claim it, and whoever held it finds that
//! its end counts no more where that matters ([`Store::made`]), or changes nothing where it does not.

#[cfg(test)]
mod contract;
mod limits;
mod postgres;
mod rows;
mod sqlite;
#[cfg(test)]
#[path = "../../../tests/backend_support/postgres.rs"]
mod testing;

use std::fmt;
use std::time::Duration;

pub use postgres::Postgres;
pub use rows::{
    Audited, Backlog, Claim, Finish, Held, Judged, MadeProfile, Marks, NewLine, NewPost, NewToken, Post,
    PostKey, PostKind, PostState, SetAsidePost, SignalRow, SignalsAfter, SnapshotRow, StoredToken, Taken,
    ToLearn, Waiting, WorkloadRow,
};
pub use sqlite::Sqlite;

use crate::api::{Change, Entries, LogName};

/// Why the store did not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database does not answer, or refuses; it may later.
    #[error("the database does not answer: {0}")]
    Unavailable(String),
    /// It has no room.
    #[error("the database has no room: {0}")]
    Full(String),
    /// Others were first: the log has this many lines now.
    #[error("others wrote first: the log has {0} lines now")]
    Moved(u64),
    /// The database was made by a newer version.
    #[error("the database is of version {found}, and this program knows {known}; use a newer program")]
    Newer {
        /// What the database says.
        found: i64,
        /// What is known here.
        known: i64,
    },
    /// Something that cannot be.
    #[error("the database holds what it should not: {0}")]
    Corrupt(String),
    /// What was to be entered is nothing that a database can hold, now or later.
    #[error("the database cannot hold it: {0}")]
    Unfit(String),
}

/// What all processes share. Times beyond the year 2262 are kept as the last moment before. All of it waits for disks and networks: not for a thread that serves many.
pub trait Store: Send + Sync + fmt::Debug {
    /// Whether it answers.
    ///
    /// # Errors
    /// Why it does not.
    fn ping(&self) -> Result<(), StoreError>;

    // --- Intake: what was posted and waits to be looked at.

    /// Enters a post, once by its key: one that is known already changes nothing. On the disk when this returns.
    ///
    /// From then on its object is needed and [`Store::forget`] does not name it. Before, it may be named and taken away at any
    /// time, even if it was just put. So whoever takes a dump puts its object, takes it, and sees to it once more that the object is
    /// there, before telling anybody that it is taken.
    ///
    /// # Errors
    /// It was not entered.
    fn take(&self, post: &NewPost) -> Result<Taken, StoreError>;

    /// Enters several in one transaction; the same for each.
    ///
    /// # Errors
    /// None was entered.
    fn take_all(&self, posts: &[NewPost]) -> Result<Vec<Taken>, StoreError>;

    /// Hands out waiting posts, at most `most`, each to one worker for `hold`: of each sender the oldest first, and senders take turns,
    /// so that however much one sends, nobody else waits behind all of it. What was handed out before and
    /// not finished in time is handed out again, its attempts counted: those that had no end at all, for a post that was given
    /// back has not failed.
    ///
    /// # Errors
    /// Nothing was handed out.
    fn claim_posts(&self, claim: &Claim, most: usize) -> Result<Vec<Post>, StoreError>;

    /// Ends a post with what became of it. A snapshot is entered once, and marks its workload as to be learned
    /// where it is new; signals are entered once by their ids, and an event that a signal brings as a sample is no signal beside it,
    /// whichever comes first. Done twice changes nothing, whoever holds the post now.
    ///
    /// # Errors
    /// Nothing has changed.
    fn finish(&self, key: &PostKey, finish: &Finish) -> Result<(), StoreError>;

    /// Gives a claimed post back, to be handed out after `pause`; that it was handed out is not counted as an attempt. Changes
    /// nothing where somebody else has it by now.
    ///
    /// # Errors
    /// Nothing has changed.
    fn give_back(&self, key: &PostKey, worker: &str, pause: Duration) -> Result<(), StoreError>;

    /// Holds on to all posts that a worker has claimed and not ended, for longer.
    ///
    /// # Errors
    /// Nothing has changed.
    fn hold_posts(&self, claim: &Claim) -> Result<(), StoreError>;

    /// What waits, and what was set aside.
    ///
    /// # Errors
    /// The database does not answer.
    fn backlog(&self) -> Result<Backlog, StoreError>;

    /// What waits, by who sent it, those that are looked at now among it.
    ///
    /// # Errors
    /// The database does not answer.
    fn waiting(&self) -> Result<Vec<Waiting>, StoreError>;

    /// Lets go of the bytes of what ended and became nothing (set aside, passed over, or off), the oldest first, until no sender has more
    /// than `of_one` bytes of it and all together not more than `in_all`. That it came and why it was set aside stays, under another key,
    /// for the same may be sent again; it can no longer be taken up. In steps, each of which is a transaction. Gives how many posts
    /// that were.
    ///
    /// # Errors
    /// Not all of it.
    fn make_room(&self, of_one: u64, in_all: u64) -> Result<u64, StoreError>;

    /// What was set aside, in the order of keys, after a key.
    ///
    /// # Errors
    /// The database does not answer.
    fn set_aside(&self, after: Option<&str>, most: usize) -> Result<Vec<SetAsidePost>, StoreError>;

    /// Takes what was set aside up again, as if it had just come, and enters who did so in the audit log, both or nothing. False where
    /// nothing of this key is.
    ///
    /// # Errors
    /// Nothing has changed.
    fn take_up(&self, key: &PostKey, by: &str) -> Result<bool, StoreError>;

    /// Takes up what was passed over while learning was off by settings older than this version, as if it had just come. It is
    /// forgotten by when it first came. Gives how many that are.
    ///
    /// # Errors
    /// Nothing has changed.
    fn take_up_off(&self, settings: u64) -> Result<u64, StoreError>;

    // --- Learning.

    /// Hands out the workload that has waited longest, if one is to be learned anew: something was marked after it was last
    /// made. To one worker for `hold`. What was handed out and not made waits anew, behind all others.
    ///
    /// # Errors
    /// Nothing was handed out.
    fn claim_workload(&self, claim: &Claim) -> Result<Option<ToLearn>, StoreError>;

    /// Holds on to a claimed workload for longer. False where somebody else has it by now.
    ///
    /// # Errors
    /// Nothing has changed.
    fn hold_workload(&self, workload: &str, claim: &Claim) -> Result<bool, StoreError>;

    /// Marks workloads as to be learned anew, as after a decision or another setting: at once, even if they failed and are
    /// paused. `None` marks all of which there are snapshots.
    ///
    /// # Errors
    /// Nothing has changed.
    fn mark(&self, workload: Option<&str>) -> Result<(), StoreError>;

    /// The snapshots of a workload, in the order of (hash, holder, cut).
    ///
    /// # Errors
    /// The database does not answer.
    fn snapshots(&self, workload: &str) -> Result<Vec<SnapshotRow>, StoreError>;

    /// How much there is of a workload to be learned from, and how much of it is the same as what has this hash.
    ///
    /// # Errors
    /// The database does not answer.
    fn held(&self, workload: &str, hash: &str) -> Result<Held, StoreError>;

    /// Puts a profile in place that was made of everything that was marked up to `marked`, and tells of it as a change. False,
    /// and nothing has changed, where one that was made of more is in place already. Ends the claim where `worker` still has it.
    /// Where it is the same profile as before, nothing is told. As with [`Store::take`], whoever puts the profile's object sees to it
    /// once more afterwards that it is there.
    ///
    /// # Errors
    /// Nothing has changed.
    fn made(
        &self,
        workload: &str,
        worker: &str,
        marked: u64,
        profile: &MadeProfile,
    ) -> Result<bool, StoreError>;

    /// Ends a claim without a profile: `reason` says why, and it is handed out again after `pause`. Changes nothing where somebody
    /// else has it by now.
    ///
    /// # Errors
    /// Nothing has changed.
    fn not_made(&self, workload: &str, worker: &str, reason: &str, pause: Duration)
    -> Result<(), StoreError>;

    /// Gives back everything that a worker of this name has claimed, at once: when a process ends in order.
    ///
    /// # Errors
    /// Nothing has changed.
    fn release(&self, worker: &str) -> Result<(), StoreError>;

    // --- What is known.

    /// Workloads of which a change is known with a number after `since`, in the order of these numbers, at most `most`. From 0 on
    /// that is all of them. Whoever asks on with the greatest `changed` it has seen misses none.
    ///
    /// # Errors
    /// The database does not answer.
    fn workloads(&self, since: u64, most: usize) -> Result<Vec<WorkloadRow>, StoreError>;

    /// One workload; `None` where nothing of this name is known.
    ///
    /// # Errors
    /// The database does not answer.
    fn workload(&self, name: &str) -> Result<Option<WorkloadRow>, StoreError>;

    /// Signals, the newest first and of equal times the greatest id, after what `after` names.
    ///
    /// # Errors
    /// The database does not answer.
    fn signals(&self, after: &SignalsAfter, most: usize) -> Result<Vec<SignalRow>, StoreError>;

    /// One signal by its id.
    ///
    /// # Errors
    /// The database does not answer.
    fn signal(&self, id: &str) -> Result<Option<SignalRow>, StoreError>;

    /// Signals in no workload that have one of these clues, in the order of ids, after an id.
    ///
    /// # Errors
    /// The database does not answer.
    fn unplaced(&self, clues: &[String], after: &str, most: usize) -> Result<Vec<SignalRow>, StoreError>;

    /// Puts new verdicts on known signals in place, and tells of it as one change a workload whose signals have others now.
    ///
    /// # Errors
    /// Nothing has changed.
    fn judged(&self, verdicts: &[Judged]) -> Result<(), StoreError>;

    /// Takes those of these signals into a workload that are in none, and tells of it as a change of that workload. Gives how
    /// many they were. Their verdicts stay as they are until they are judged anew.
    ///
    /// # Errors
    /// Nothing has changed.
    fn place(&self, workload: &str, ids: &[String]) -> Result<u64, StoreError>;

    // --- Decisions: logs whose lines are numbered from 1 without gaps.

    /// Adds a line, if the log has exactly so many as it says, and tells of it as a change; with it marks what it says
    /// ([`Store::mark`]) and enters the audit log, all or nothing of it. Gives its number.
    ///
    /// # Errors
    /// [`StoreError::Moved`] where others were first; else it was not added.
    fn enter(&self, line: &NewLine<'_>) -> Result<u64, StoreError>;

    /// Adds a line that nothing goes with, likewise.
    ///
    /// # Errors
    /// The same as [`Store::enter`].
    fn append(&self, log: LogName, after: u64, line: &str, by: &str) -> Result<u64, StoreError> {
        self.enter(&NewLine { log, after, line, by, marks: Marks::Nothing, did: None })
    }

    /// The lines after a number, at most `most`.
    ///
    /// # Errors
    /// The database does not answer.
    fn entries(&self, log: LogName, after: u64, most: usize) -> Result<Entries, StoreError>;

    // --- Changes.

    /// Changes after a number, in order, at most `most`. None is ever seen before one of a smaller number.
    ///
    /// # Errors
    /// The database does not answer.
    fn changes(&self, after: u64, most: usize) -> Result<Vec<Change>, StoreError>;

    /// The numbers of the first change that is still kept and of the last; (0, 0) before any.
    ///
    /// # Errors
    /// The database does not answer.
    fn change_span(&self) -> Result<(u64, u64), StoreError>;

    // --- Access.

    /// Keeps a token, and enters who made it in the audit log, both or nothing.
    ///
    /// # Errors
    /// It is not kept.
    fn add_token(&self, token: &NewToken, by: &str) -> Result<(), StoreError>;

    /// Keeps a token where there is none at all yet, not even one that was revoked; false, and nothing has changed, where there is.
    /// Of any number who try at once, one does.
    ///
    /// # Errors
    /// It is not kept.
    fn first_token(&self, token: &NewToken) -> Result<bool, StoreError>;

    /// All tokens, by when they were made.
    ///
    /// # Errors
    /// The database does not answer.
    fn tokens(&self) -> Result<Vec<StoredToken>, StoreError>;

    /// One token by its id, revoked or not.
    ///
    /// # Errors
    /// The database does not answer.
    fn token(&self, id: &str) -> Result<Option<StoredToken>, StoreError>;

    /// Revokes a token, and enters who did so in the audit log, both or nothing. False where there is none that could be.
    ///
    /// # Errors
    /// Nothing has changed.
    fn revoke_token(&self, id: &str, by: &str) -> Result<bool, StoreError>;

    /// Adds to the audit log.
    ///
    /// # Errors
    /// It was not added.
    fn audit(&self, who: &str, did: &str, subject: &str) -> Result<(), StoreError>;

    /// The audit log, the newest first, before a number.
    ///
    /// # Errors
    /// The database does not answer.
    fn audited(&self, before: Option<u64>, most: usize) -> Result<Vec<Audited>, StoreError>;

    // --- Retention.

    /// Forgets what stands in the audit log for longer than a span.
    ///
    /// # Errors
    /// Not everything was forgotten.
    fn forget_audited(&self, span: Duration) -> Result<(), StoreError>;

    /// Forgets what is older than these spans: signals by when they came, posts by when they were ended or set aside, and changes, the last
    /// of which stays. In steps, each of which is a transaction. Gives the keys of objects that nothing needs any more, and again each time
    /// until [`Store::gone`] is told; as long as they are given nobody can begin to need them.
    ///
    /// # Errors
    /// Not everything was forgotten.
    fn forget(
        &self,
        signals: Duration,
        posts: Duration,
        changes: Duration,
    ) -> Result<Vec<String>, StoreError>;

    /// Workloads of which snapshots came, or were last looked at, before a span: some of those, the longest ago first.
    ///
    /// # Errors
    /// The database does not answer.
    fn old_snapshots(&self, span: Duration) -> Result<Vec<String>, StoreError>;

    /// Forgets those snapshots of a workload that came or were looked at before a span and have one of these hashes, and marks the
    /// workload where there were any; the others were looked at now. Their objects are given by [`Store::forget`] where nothing else
    /// needs them. False, and nothing has changed, where the profile in place is not of this fingerprint, or another one
    /// is to be made: then others may be needed.
    ///
    /// # Errors
    /// Nothing has changed.
    fn forget_snapshots(
        &self,
        workload: &str,
        fingerprint: &str,
        hashes: &[String],
        span: Duration,
    ) -> Result<bool, StoreError>;

    /// Of these objects, which are there, remembers those that nothing needs: [`Store::forget`] gives them if it is still so after
    /// the span of changes, for whoever put one may be about to need it. Gives how many were not remembered before.
    ///
    /// # Errors
    /// Nothing has changed.
    fn loosen(&self, keys: &[String]) -> Result<u64, StoreError>;

    /// The objects of these keys were taken away, after [`Store::forget`] gave them.
    ///
    /// # Errors
    /// They are given again.
    fn gone(&self, keys: &[String]) -> Result<(), StoreError>;
}

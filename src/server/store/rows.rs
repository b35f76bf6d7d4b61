//! What stands in the store, as plain rows. Times are nanoseconds since 1970 by the database's clock, unless said otherwise.

use std::time::Duration;

/// The name of a post: its kind and the hash of what was sent, so that sending it twice is sending it once.
pub type PostKey = String;

/// What was posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PostKind {
    /// A recording. Its bytes are an object.
    Dump,
    /// Events or signals. Their bytes are in the store.
    Signals,
}

impl PostKind {
    /// The name, as it stands in databases and keys.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            PostKind::Dump => "dump",
            PostKind::Signals => "signals",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn of(id: &str) -> Option<PostKind> {
        [PostKind::Dump, PostKind::Signals].into_iter().find(|kind| kind.id() == id)
    }
}

/// Something that was posted, on its way into the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPost {
    /// Its key.
    pub key: PostKey,
    /// What it is.
    pub kind: PostKind,
    /// The blake3 hash of what was sent, decompressed, in hexadecimal. Of a dump, its object is `dumps/HASH`.
    pub hash: String,
    /// How many bytes that is.
    pub bytes: u64,
    /// What it says itself, where it is kept in the store: of [`PostKind::Signals`].
    pub body: Option<Vec<u8>>,
    /// What held it, by the name of the folder that stands for it ([`crate::sources::kept_holder`]).
    pub holder: String,
    /// What its name hints that it is; empty where it has none.
    pub hint: String,
    /// The original was cut off while it was decompressed.
    pub cut: bool,
    /// The name of the token that sent it.
    pub by: String,
}

/// What became of a post on arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It waits now.
    New,
    /// It was known before, whatever became of it.
    Known,
}

/// Who claims, and for how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The worker: a name that no other process has.
    pub worker: String,
    /// How long nobody else gets it.
    pub hold: Duration,
}

/// A claimed post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// What was posted.
    pub post: NewPost,
    /// When.
    pub received: u64,
    /// How often it was handed out before this time.
    pub attempts: u32,
}

/// What became of a post when it was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finish {
    /// It is a snapshot of a workload.
    Snapshot(SnapshotRow),
    /// It brought signals.
    Signals(Vec<SignalRow>),
    /// It brought signals, and something that is not kept: why. It is set aside, and what it brought is entered all the same.
    InPart(Vec<SignalRow>, String),
    /// It is well, and nothing is learned of it: why.
    PassedOver(String),
    /// It is well, and learning is off for its workload. It is taken up when it is on ([`super::Store::take_up_off`]).
    Off {
        /// Why, in a sentence.
        reason: String,
        /// The version of the settings by which it is off.
        settings: u64,
    },
    /// It cannot be read, or stops whoever reads it: why.
    SetAside(String),
}

/// Where a post stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PostState {
    /// Nobody has looked at it to the end.
    Waiting,
    /// It became a snapshot or signals.
    Done,
    /// Nothing is learned of it.
    PassedOver,
    /// Nothing is learned of it as long as learning is off.
    Off,
    /// It cannot be read.
    SetAside,
}

impl PostState {
    /// All of them with their names in databases.
    pub const ALL: [(PostState, &'static str); 5] = [
        (PostState::Waiting, "waiting"),
        (PostState::Done, "done"),
        (PostState::PassedOver, "passed_over"),
        (PostState::Off, "off"),
        (PostState::SetAside, "set_aside"),
    ];

    /// The name.
    #[must_use]
    pub fn id(self) -> &'static str {
        PostState::ALL.iter().find(|(state, _)| *state == self).map_or("", |(_, id)| id)
    }
}

/// A snapshot that a workload is learned from. Named by (workload, hash, holder, cut).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SnapshotRow {
    /// The full name of the workload.
    pub workload: String,
    /// The blake3 hash of its bytes: its object is `dumps/HASH`.
    pub hash: String,
    /// What held it.
    pub holder: String,
    /// The original was cut off.
    pub cut: bool,
    /// The first extension of its format.
    pub extension: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// The name in its metadata.
    pub name: String,
    /// The image tag.
    pub version: String,
    /// The container; empty where it is not known.
    pub instance: String,
    /// The host; empty where it is not known.
    pub host: String,
    /// When watching began, by the agent's clock; 0 where it is not known.
    pub start: u64,
    /// When it ended, likewise.
    pub end: u64,
    /// What is odd about it, in a sentence; empty where nothing is.
    pub note: String,
}

/// What there is of a workload to be learned from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Its snapshots.
    pub snapshots: u64,
    /// The bytes of them.
    pub bytes: u64,
    /// How many of them have the same bytes as one that is asked for.
    pub same: u64,
}

/// A signal with its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalRow {
    /// Its id.
    pub id: String,
    /// The full name of the workload that it is placed in; empty where it is in none.
    pub workload: String,
    /// When it was raised, by the agent's clock; 0 where it does not say.
    pub at: u64,
    /// The rule's id.
    pub rule: String,
    /// The signal, as JSON that [`crate::formats`] reads.
    pub body: String,
    /// The verdict as JSON ([`crate::api::VerdictSummary`]); empty where none was given.
    pub verdict: String,
    /// Whether it is neither usual nor regular; `None` where it was not judged.
    pub unknown: Option<bool>,
    /// Of one that brings events as samples, their ids: an event that is kept under one of them is told of once, as a part of this
    /// signal. Empty where it is an event itself, and in what is read: entering is what they are for.
    pub samples: Vec<String>,
    /// Of one that is in no workload, words by which it is found when it may be placed ([`super::Store::unplaced`]); empty where
    /// there is none.
    pub clues: [String; 2],
}

/// A new verdict on a known signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The signal's id.
    pub id: String,
    /// As in [`SignalRow::verdict`].
    pub verdict: String,
    /// As in [`SignalRow::unknown`].
    pub unknown: Option<bool>,
}

/// Where a page of signals begins, and of what. The newest come first; equal times go by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignalsAfter {
    /// Only of this workload.
    pub workload: Option<String>,
    /// Only older than this, exactly: time and id of the last that was seen.
    pub before: Option<(u64, String)>,
    /// Only raised at this time or later.
    pub since: Option<u64>,
}

/// A workload that is to be learned anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToLearn {
    /// The full name.
    pub workload: String,
    /// Up to which mark: what is marked later is for the next time.
    pub marked: u64,
    /// The fingerprint of the profile in place; empty where there is none.
    pub fingerprint: String,
    /// How often it was tried in vain.
    pub attempts: u32,
}

/// A profile that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeProfile {
    /// The blake3 hash of its bytes: its object is `profiles/HASH`, and its ETag.
    pub hash: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// Of what it was made.
    pub fingerprint: String,
    /// What the list needs to know of it (a frozen survey, as bytes).
    pub survey: Vec<u8>,
}

/// What is known of a workload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkloadRow {
    /// The full name.
    pub workload: String,
    /// The number of the change that told of this state.
    pub changed: u64,
    /// The profile in place.
    pub profile: Option<MadeProfile>,
    /// Why none could be made of what is there now; empty where one could.
    pub failed: String,
    /// How many signals were raised on it.
    pub signals: u64,
    /// How many of them are neither usual nor regular; `None` where some were not judged.
    pub unknown_signals: Option<u64>,
}

/// What is to be learned anew when a line is added to a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks<'a> {
    /// Nothing.
    Nothing,
    /// One workload.
    Workload(&'a str),
    /// All of which there are snapshots.
    All,
}

/// A line for a log, with all that goes with it.
#[derive(Clone, Copy, Debug)]
pub struct NewLine<'a> {
    /// The log.
    pub log: crate::api::LogName,
    /// How many lines the log has.
    pub after: u64,
    /// The line.
    pub line: &'a str,
    /// The name of the token that sent it.
    pub by: &'a str,
    /// What is to be learned anew.
    pub marks: Marks<'a>,
    /// For the audit log what was done, the name of a route, and to what. Without it nothing is entered there.
    pub did: Option<(&'a str, &'a str)>,
}

/// What waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Posts that wait, those that are looked at now among them.
    pub waiting: u64,
    /// The bytes of them.
    pub bytes: u64,
    /// When the oldest came; 0 where none waits.
    pub oldest: u64,
    /// Workloads that are to be learned anew.
    pub to_learn: u64,
    /// Posts that were set aside.
    pub set_aside: u64,
    /// The database's time.
    pub now: u64,
}

/// What waits of one sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The name of the token.
    pub by: String,
    /// Its posts.
    pub posts: u64,
    /// The bytes of them.
    pub bytes: u64,
}

/// A post that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAsidePost {
    /// Its key.
    pub key: PostKey,
    /// What it is.
    pub kind: PostKind,
    /// How many bytes it has.
    pub bytes: u64,
    /// The name of the token that sent it.
    pub by: String,
    /// When it came.
    pub received: u64,
    /// Why.
    pub reason: String,
}

/// A token as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewToken {
    /// Its id: the part of it that is no secret.
    pub id: String,
    /// What people call it. Who decides with it signs with this name.
    pub name: String,
    /// The blake3 hash of the secret, in hexadecimal.
    pub hash: String,
    /// The names of its scopes, divided by commas.
    pub scopes: String,
    /// When it ends; `None` for never.
    pub expires: Option<u64>,
}

/// A token with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredToken {
    /// As it was made.
    pub token: NewToken,
    /// When.
    pub created: u64,
    /// When it was revoked.
    pub revoked: Option<u64>,
}

/// A line of the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audited {
    /// Its number.
    pub number: u64,
    /// When.
    pub at: u64,
    /// The name of the token, or `console` for commands on the server's own machine.
    pub who: String,
    /// What was done: the name of a route or a command.
    pub did: String,
    /// To what.
    pub subject: String,
}

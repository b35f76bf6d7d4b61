//! The tables in SQLite, and how older ones become these. A step that was released is never changed: another one is added.

use rusqlite::{Connection, TransactionBehavior};

use crate::server::store::StoreError;

/// What leads from each version to the next; their number is the version that is known here.
const STEPS: &[&str] = &[FIRST, SECOND, THIRD, JOINED];

/// Says of a file that it is one of ours: `hbts`.
const APPLICATION: i64 = 0x6862_7473;

// `until` and `since` of posts and workloads: until when nobody gets it, and when that was said. With a worker it is claimed,
// without one it is paused. `turn` orders the workloads that wait. `loose` holds the objects that may not be needed any more.
const FIRST: &str = "
CREATE TABLE posts (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    hash TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    holder TEXT NOT NULL,
    hint TEXT NOT NULL,
    cut INTEGER NOT NULL,
    sender TEXT NOT NULL,
    received INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    reason TEXT NOT NULL DEFAULT '',
    ended INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    worker TEXT NOT NULL DEFAULT '',
    since INTEGER NOT NULL DEFAULT 0,
    until INTEGER NOT NULL DEFAULT 0,
    body BLOB
) STRICT;
CREATE INDEX posts_waiting ON posts (number, bytes, received) WHERE state = 'waiting';
CREATE INDEX posts_set_aside ON posts (key) WHERE state = 'set_aside';
CREATE INDEX posts_ended ON posts (ended) WHERE state <> 'waiting';
CREATE INDEX posts_held ON posts (worker) WHERE worker <> '';
CREATE INDEX posts_hash ON posts (hash);

CREATE TABLE snapshots (
    workload TEXT NOT NULL,
    hash TEXT NOT NULL,
    holder TEXT NOT NULL,
    cut INTEGER NOT NULL,
    extension TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    instance TEXT NOT NULL,
    host TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (workload, hash, holder, cut)
) STRICT, WITHOUT ROWID;
CREATE INDEX snapshots_hash ON snapshots (hash);

CREATE TABLE workloads (
    name TEXT NOT NULL PRIMARY KEY,
    changed INTEGER NOT NULL,
    marked INTEGER NOT NULL DEFAULT 0,
    made INTEGER NOT NULL DEFAULT 0,
    turn INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    worker TEXT NOT NULL DEFAULT '',
    since INTEGER NOT NULL DEFAULT 0,
    until INTEGER NOT NULL DEFAULT 0,
    failed TEXT NOT NULL DEFAULT '',
    signals INTEGER NOT NULL DEFAULT 0,
    unjudged INTEGER NOT NULL DEFAULT 0,
    unknown INTEGER NOT NULL DEFAULT 0,
    hash TEXT NOT NULL DEFAULT '',
    bytes INTEGER NOT NULL DEFAULT 0,
    fingerprint TEXT NOT NULL DEFAULT '',
    survey BLOB
) STRICT;
CREATE INDEX workloads_changed ON workloads (changed);
CREATE INDEX workloads_waiting ON workloads (turn, name) WHERE marked > made;
CREATE INDEX workloads_held ON workloads (worker) WHERE worker <> '';
CREATE INDEX workloads_hash ON workloads (hash) WHERE hash <> '';

CREATE TABLE signals (
    id TEXT NOT NULL PRIMARY KEY,
    workload TEXT NOT NULL,
    at INTEGER NOT NULL,
    rule TEXT NOT NULL,
    received INTEGER NOT NULL,
    unknown INTEGER,
    verdict TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX signals_of ON signals (workload, at, id);
CREATE INDEX signals_at ON signals (at, id);
CREATE INDEX signals_received ON signals (received);

CREATE TABLE entries (
    log TEXT NOT NULL,
    number INTEGER NOT NULL,
    line TEXT NOT NULL,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (log, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL
) STRICT;

CREATE TABLE tokens (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    scopes TEXT NOT NULL,
    expires INTEGER,
    created INTEGER NOT NULL,
    revoked INTEGER
) STRICT;

CREATE TABLE audit (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    did TEXT NOT NULL,
    subject TEXT NOT NULL
) STRICT;

CREATE TABLE loose (
    key TEXT NOT NULL PRIMARY KEY,
    since INTEGER NOT NULL,
    going INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX loose_since ON loose (since) WHERE going = 0;
";

// What was passed over while learning was off knows by which settings; signals in no workload know by what they may be placed. `looked` of
// snapshots: when they came, or when it was last found that they are needed.
const SECOND: &str = "
ALTER TABLE posts ADD COLUMN settings INTEGER NOT NULL DEFAULT 0;
CREATE INDEX posts_off ON posts (settings) WHERE state = 'off';
ALTER TABLE signals ADD COLUMN clue TEXT NOT NULL DEFAULT '';
ALTER TABLE signals ADD COLUMN other_clue TEXT NOT NULL DEFAULT '';
CREATE INDEX signals_clue ON signals (clue, id) WHERE workload = '' AND clue <> '';
CREATE INDEX signals_other_clue ON signals (other_clue, id) WHERE workload = '' AND other_clue <> '';
ALTER TABLE snapshots ADD COLUMN looked INTEGER NOT NULL DEFAULT 0;
UPDATE snapshots SET looked = CAST(strftime('%s', 'now') AS INTEGER) * 1000000000;
CREATE INDEX snapshots_looked ON snapshots (looked);
";

// `turn` orders the posts that wait: senders take turns. The next of a sender comes one turn after its last, but not before what was
// handed out last, so that nobody saves turns up.
const THIRD: &str = "
ALTER TABLE posts ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
UPDATE posts SET turn = number;
DROP INDEX posts_waiting;
CREATE INDEX posts_waiting ON posts (turn, number, bytes, received) WHERE state = 'waiting';
CREATE INDEX posts_waiting_of ON posts (sender, bytes) WHERE state = 'waiting';
CREATE INDEX posts_turn_of ON posts (sender, turn);
CREATE INDEX posts_turn_ended ON posts (turn) WHERE state <> 'waiting';
CREATE INDEX audit_at ON audit (at);
";

// The events that signals bring as samples, by the ids that they have by themselves; `brings` of signals: how many of them it is.
const JOINED: &str = "
ALTER TABLE signals ADD COLUMN brings INTEGER NOT NULL DEFAULT 0;
CREATE TABLE samples (
    event TEXT NOT NULL PRIMARY KEY,
    received INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX samples_received ON samples (received);
";

/// Brings a database to the version that is known here. Several processes may do so at once.
///
/// # Errors
/// It is of a newer version, of another program, or does not answer.
pub(super) fn migrate(writer: &mut Connection) -> Result<(), StoreError> {
    let known = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
    // Whether anything is to be done is asked without a lock first: a start must not wait for who writes.
    if version(writer)? == known {
        return Ok(());
    }
    let step = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&step)?;
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    let tables: i64 = step.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let application: i64 = step.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if tables > 0 && application != APPLICATION {
        return Err(StoreError::Corrupt("it is the database of another program".to_owned()));
    }
    for sql in STEPS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        step.execute_batch(sql)?;
    }
    step.pragma_update(None, "application_id", APPLICATION)?;
    step.pragma_update(None, "user_version", known)?;
    Ok(step.commit()?)
}

fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

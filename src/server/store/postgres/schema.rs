//! The tables in PostgreSQL, and how older ones become these. A step that was released is never changed: another one is added.

use super::{Work, column, words};
use crate::server::store::StoreError;

/// What leads from each version to the next; their number is the version that is known here.
const STEPS: &[&str] = &[FIRST, SECOND, THIRD, JOINED];

/// Under this number one process at a time brings the tables up to date.
const LOCK: i64 = 0x6862_7473_0001;

// As in SQLite. `habitus_now` is the database's time in nanoseconds, the same for a whole statement.
const FIRST: &str = r#"
CREATE SEQUENCE posts_number;
CREATE TABLE posts (
    number bigint PRIMARY KEY,
    key text COLLATE "C" NOT NULL UNIQUE,
    kind text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL,
    bytes bigint NOT NULL,
    holder text COLLATE "C" NOT NULL,
    hint text COLLATE "C" NOT NULL,
    cut boolean NOT NULL,
    sender text COLLATE "C" NOT NULL,
    received bigint NOT NULL,
    state text COLLATE "C" NOT NULL DEFAULT 'waiting',
    reason text COLLATE "C" NOT NULL DEFAULT '',
    ended bigint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    worker text COLLATE "C" NOT NULL DEFAULT '',
    since bigint NOT NULL DEFAULT 0,
    until bigint NOT NULL DEFAULT 0,
    body bytea
);
CREATE INDEX posts_waiting ON posts (number) INCLUDE (bytes, received) WHERE state = 'waiting';
CREATE INDEX posts_set_aside ON posts (key) WHERE state = 'set_aside';
CREATE INDEX posts_ended ON posts (ended) WHERE state <> 'waiting';
CREATE INDEX posts_held ON posts (worker) WHERE worker <> '';
CREATE INDEX posts_hash ON posts (hash);

CREATE TABLE snapshots (
    workload text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL,
    holder text COLLATE "C" NOT NULL,
    cut boolean NOT NULL,
    extension text COLLATE "C" NOT NULL,
    bytes bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    version text COLLATE "C" NOT NULL,
    instance text COLLATE "C" NOT NULL,
    host text COLLATE "C" NOT NULL,
    start bigint NOT NULL,
    stop bigint NOT NULL,
    note text COLLATE "C" NOT NULL,
    PRIMARY KEY (workload, hash, holder, cut)
);
CREATE INDEX snapshots_hash ON snapshots (hash);

CREATE SEQUENCE workloads_turn;
CREATE TABLE workloads (
    name text COLLATE "C" NOT NULL PRIMARY KEY,
    changed bigint NOT NULL,
    marked bigint NOT NULL DEFAULT 0,
    made bigint NOT NULL DEFAULT 0,
    turn bigint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    worker text COLLATE "C" NOT NULL DEFAULT '',
    since bigint NOT NULL DEFAULT 0,
    until bigint NOT NULL DEFAULT 0,
    failed text COLLATE "C" NOT NULL DEFAULT '',
    signals bigint NOT NULL DEFAULT 0,
    unjudged bigint NOT NULL DEFAULT 0,
    unknown bigint NOT NULL DEFAULT 0,
    hash text COLLATE "C" NOT NULL DEFAULT '',
    bytes bigint NOT NULL DEFAULT 0,
    fingerprint text COLLATE "C" NOT NULL DEFAULT '',
    survey bytea
);
CREATE INDEX workloads_changed ON workloads (changed);
CREATE INDEX workloads_waiting ON workloads (turn, name) WHERE marked > made;
CREATE INDEX workloads_held ON workloads (worker) WHERE worker <> '';
CREATE INDEX workloads_hash ON workloads (hash) WHERE hash <> '';

CREATE TABLE signals (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    workload text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    rule text COLLATE "C" NOT NULL,
    received bigint NOT NULL,
    unknown boolean,
    verdict text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL
);
CREATE INDEX signals_of ON signals (workload, at, id);
CREATE INDEX signals_at ON signals (at, id);
CREATE INDEX signals_received ON signals (received);

CREATE TABLE entries (
    log text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    line text COLLATE "C" NOT NULL,
    author text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (log, number)
);

CREATE TABLE changes (
    number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL
);

CREATE TABLE tokens (
    number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    id text COLLATE "C" NOT NULL UNIQUE,
    name text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL,
    scopes text COLLATE "C" NOT NULL,
    expires bigint,
    created bigint NOT NULL,
    revoked bigint
);

CREATE TABLE audit (
    number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at bigint NOT NULL,
    who text COLLATE "C" NOT NULL,
    did text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL
);

CREATE TABLE loose (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    since bigint NOT NULL,
    going boolean NOT NULL
);
CREATE INDEX loose_since ON loose (since) WHERE NOT going;

CREATE FUNCTION habitus_now() RETURNS bigint LANGUAGE sql STABLE
    AS $$ SELECT (extract(epoch FROM statement_timestamp()) * 1000000)::bigint * 1000 $$;
"#;

// As in SQLite.
const SECOND: &str = r#"
ALTER TABLE posts ADD COLUMN settings bigint NOT NULL DEFAULT 0;
CREATE INDEX posts_off ON posts (settings) WHERE state = 'off';
ALTER TABLE signals ADD COLUMN clue text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE signals ADD COLUMN other_clue text COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX signals_clue ON signals (clue, id) WHERE workload = '' AND clue <> '';
CREATE INDEX signals_other_clue ON signals (other_clue, id) WHERE workload = '' AND other_clue <> '';
ALTER TABLE snapshots ADD COLUMN looked bigint NOT NULL DEFAULT 0;
UPDATE snapshots SET looked = habitus_now();
CREATE INDEX snapshots_looked ON snapshots (looked);
"#;

// As in SQLite.
const THIRD: &str = r#"
ALTER TABLE posts ADD COLUMN turn bigint NOT NULL DEFAULT 0;
UPDATE posts SET turn = number;
DROP INDEX posts_waiting;
CREATE INDEX posts_waiting ON posts (turn, number) INCLUDE (bytes, received) WHERE state = 'waiting';
CREATE INDEX posts_waiting_of ON posts (sender) INCLUDE (bytes) WHERE state = 'waiting';
CREATE INDEX posts_turn_of ON posts (sender, turn);
CREATE INDEX posts_turn_ended ON posts (turn) WHERE state <> 'waiting';
CREATE INDEX audit_at ON audit (at);
"#;

// As in SQLite.
const JOINED: &str = r#"
ALTER TABLE signals ADD COLUMN brings bigint NOT NULL DEFAULT 0;
CREATE TABLE samples (
    event text COLLATE "C" NOT NULL PRIMARY KEY,
    received bigint NOT NULL
);
CREATE INDEX samples_received ON samples (received);
"#;

/// Brings a database to the version that is known here. Several processes may do so at once.
///
/// # Errors
/// It is of a newer version, cannot hold all characters, or does not answer.
pub(super) fn migrate(step: &mut Work<'_>) -> Result<(), StoreError> {
    let known = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
    let encoding = step.row("SHOW server_encoding", &[])?.map(|row| words(&row, 0)).transpose()?;
    let encoding = encoding.unwrap_or_default();
    if encoding != "UTF8" {
        let reason = format!("its encoding is {encoding}; make the database with the encoding UTF8");
        return Err(StoreError::Unfit(reason));
    }
    step.run("SELECT pg_advisory_xact_lock($1)", &[&LOCK])?;
    step.script("CREATE TABLE IF NOT EXISTS habitus_version (version bigint NOT NULL)")?;
    let found = step.row("SELECT version FROM habitus_version", &[])?;
    let found: i64 = found.map_or(Ok(0), |row| column(&row, 0))?;
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    for sql in STEPS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        step.script(sql)?;
    }
    if found < known {
        step.run("DELETE FROM habitus_version", &[])?;
        step.run("INSERT INTO habitus_version VALUES ($1)", &[&known])?;
    }
    Ok(())
}

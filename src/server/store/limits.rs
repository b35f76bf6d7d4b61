//! What all databases hold to: how long names may be, how great numbers are kept, when a claim has lapsed.

use std::time::Duration;

use super::{NewPost, NewToken, SignalRow, SnapshotRow, StoreError};

/// The most bytes of a name by which something is found. An index of PostgreSQL takes 2 704 bytes a row, and two names stand in one.
const MOST_NAME: usize = 1024;
/// The most bytes of the name of what held a snapshot.
const MOST_HOLDER: usize = 512;
/// The most bytes of a hash in hexadecimal.
const MOST_HASH: usize = 128;
/// By how much the clocks of two processes may differ, or a clock be set back, before a claim that was made later than now is
/// one of a clock that was wrong, in nanoseconds.
pub(super) const SLACK: i64 = 1_000_000_000;
/// What is added to the reason of a post whose bytes made room for others.
pub(super) const LET_GO: &str = "; what was sent is no longer kept, for it made room for others";
/// How many rows are forgotten in one transaction, so that others get their turn.
pub(super) const STEP: i64 = 5_000;

/// A number as databases keep it. What is greater than they can hold is kept as the greatest they can.
pub(super) fn kept(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number as it was kept.
pub(super) fn told(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// A count of rows that are asked for.
pub(super) fn most(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

/// A span in nanoseconds.
pub(super) fn span(span: Duration) -> i64 {
    i64::try_from(span.as_nanos()).unwrap_or(i64::MAX)
}

/// Does steps until one had less to do than it may, and gives how much all of them did.
pub(super) fn in_steps(step: impl Fn() -> Result<u64, StoreError>) -> Result<u64, StoreError> {
    let mut all = 0;
    loop {
        let did = step()?;
        all += did;
        if did < told(STEP) {
            return Ok(all);
        }
    }
}

/// The key of the object of a dump.
pub(super) fn dump_object(hash: &str) -> String {
    format!("dumps/{hash}")
}

/// The key of the object of a profile.
pub(super) fn profile_object(hash: &str) -> String {
    format!("profiles/{hash}")
}

/// The hash of a dump, or else of a profile, that an object of this key holds.
pub(super) fn hash_of_object(key: &str) -> (Option<&str>, Option<&str>) {
    (key.strip_prefix("dumps/"), key.strip_prefix("profiles/"))
}

/// Something is just being taken away and may be put again afterwards.
pub(super) fn going(key: &str) -> StoreError {
    StoreError::Unavailable(format!("the object {key} is just being forgotten; send it again in a while"))
}

fn short(what: &str, name: &str, most: usize) -> Result<(), StoreError> {
    // PostgreSQL holds no zero bytes: they are written as a character of four.
    let bytes = name.len() + 3 * memchr::memchr_iter(0, name.as_bytes()).count();
    if bytes <= most {
        return Ok(());
    }
    Err(StoreError::Unfit(format!("{what} has {bytes} bytes, and at most {most} are kept")))
}

/// Whether a post can be kept.
pub(super) fn fit_post(post: &NewPost) -> Result<(), StoreError> {
    short("the key of a post", &post.key, MOST_NAME)?;
    short("the hash of a post", &post.hash, MOST_HASH)
}

/// Whether a snapshot can be kept.
pub(super) fn fit_snapshot(row: &SnapshotRow) -> Result<(), StoreError> {
    short("the name of a workload", &row.workload, MOST_NAME)?;
    short("the name of what held a snapshot", &row.holder, MOST_HOLDER)?;
    short("the hash of a snapshot", &row.hash, MOST_HASH)
}

/// Whether signals can be kept.
pub(super) fn fit_signals(rows: &[SignalRow]) -> Result<(), StoreError> {
    for row in rows {
        short("the name of a workload", &row.workload, MOST_NAME)?;
        short("the id of a signal", &row.id, MOST_NAME)?;
        for clue in &row.clues {
            short("the clue of a signal", clue, MOST_NAME)?;
        }
    }
    Ok(())
}

/// Whether a line can be kept: logs are mirrored in files of lines.
pub(super) fn fit_line(line: &str) -> Result<(), StoreError> {
    if line.contains(['\n', '\r', '\0']) {
        return Err(StoreError::Unfit("a line of a log has an end or a zero byte within".to_owned()));
    }
    Ok(())
}

/// Whether a token can be kept.
pub(super) fn fit_token(token: &NewToken) -> Result<(), StoreError> {
    short("the id of a token", &token.id, MOST_HOLDER)
}

/// There is a token of this id already.
pub(super) fn token_twice(id: &str) -> StoreError {
    StoreError::Unfit(format!("there is a token {id} already"))
}

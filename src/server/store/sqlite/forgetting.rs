//! What is forgotten, in SQLite: a step at a time, so that who writes meanwhile gets a turn.

use std::collections::BTreeMap;
use std::time::Duration;

use rusqlite::{Transaction, params};

use super::super::limits::{self, STEP};
use super::super::{PostKind, StoreError};
use super::learned;
use super::signals::{self as counts, Delta};

/// Forgets some signals that came before a span, and samples of them. Whether there may be more.
pub(super) fn signals(writing: &Transaction<'_>, now: i64, span: Duration) -> Result<bool, StoreError> {
    let mut forget = writing.prepare_cached(
        "DELETE FROM signals WHERE id IN (SELECT id FROM signals WHERE received < ?1 ORDER BY received LIMIT ?2)
         RETURNING workload, unknown",
    )?;
    let rows = forget.query_map([now.saturating_sub(limits::span(span)), STEP], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Option<bool>>(1)?))
    })?;
    let (mut deltas, mut forgotten) = (BTreeMap::<String, Delta>::new(), 0);
    for row in rows {
        let (workload, unknown) = row?;
        deltas.entry(workload).or_default().add(unknown, -1);
        forgotten += 1;
    }
    counts::count(writing, now, &deltas)?;
    let samples = writing
        .prepare_cached(
            "DELETE FROM samples WHERE event IN (SELECT event FROM samples WHERE received < ?1 ORDER BY received LIMIT ?2)",
        )?
        .execute([now.saturating_sub(limits::span(span)), STEP])?;
    Ok(forgotten == STEP || limits::most(samples) == STEP)
}

/// Forgets some posts that ended before a span.
pub(super) fn posts(writing: &Transaction<'_>, now: i64, span: Duration) -> Result<bool, StoreError> {
    let mut forget = writing.prepare_cached(
        "DELETE FROM posts WHERE number IN (
             SELECT number FROM posts WHERE state <> 'waiting' AND ended < ?1 ORDER BY ended LIMIT ?2
         )
         RETURNING kind, hash",
    )?;
    let rows = forget.query_map([now.saturating_sub(limits::span(span)), STEP], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    for (_, hash) in rows.iter().filter(|(kind, _)| PostKind::of(kind) == Some(PostKind::Dump)) {
        dump_goes(writing, now, hash)?;
    }
    Ok(limits::most(rows.len()) == STEP)
}

/// Lets go of the bytes of some of what became nothing, the oldest first. How many posts that were.
pub(super) fn make_room(
    writing: &Transaction<'_>,
    now: i64,
    of_one: u64,
    in_all: u64,
) -> Result<u64, StoreError> {
    let mut list = writing.prepare_cached(
        "WITH held AS (
             SELECT number, kind, hash,
                 sum(bytes) OVER (PARTITION BY sender ORDER BY ended DESC, number DESC) AS of_one,
                 sum(bytes) OVER (ORDER BY ended DESC, number DESC) AS in_all
             FROM posts
             WHERE hash <> '' AND (state = 'set_aside' OR kind = 'dump' AND state IN ('passed_over', 'off'))
         )
         SELECT number, kind, hash FROM held WHERE of_one > ?1 OR in_all > ?2 ORDER BY number LIMIT ?3",
    )?;
    let rows = list.query_map([limits::kept(of_one), limits::kept(in_all), STEP], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    })?;
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    let mut let_go = writing.prepare_cached(
        "UPDATE posts SET key = key || '-' || number, hash = '', body = NULL, reason = reason || ?2 WHERE number = ?1",
    )?;
    for (number, kind, hash) in &rows {
        let_go.execute(params![number, limits::LET_GO])?;
        if PostKind::of(kind) == Some(PostKind::Dump) {
            dump_goes(writing, now, hash)?;
        }
    }
    Ok(rows.len() as u64)
}

/// Forgets some lines of the audit log that are older than a span.
pub(super) fn audited(writing: &Transaction<'_>, now: i64, span: Duration) -> Result<bool, StoreError> {
    let forgotten = writing
        .prepare_cached(
            "DELETE FROM audit WHERE number IN (SELECT number FROM audit WHERE at < ?1 ORDER BY at LIMIT ?2)",
        )?
        .execute([now.saturating_sub(limits::span(span)), STEP])?;
    Ok(limits::most(forgotten) == STEP)
}

/// Nobody reads an object of a dump that is no snapshot: it goes at once, where nothing else needs it.
fn dump_goes(writing: &Transaction<'_>, now: i64, hash: &str) -> Result<(), StoreError> {
    writing
        .prepare_cached(
            "INSERT INTO loose (key, since, going) SELECT ?1, ?2, 1
             WHERE NOT EXISTS (SELECT 1 FROM posts WHERE hash = ?3 AND kind = 'dump')
                 AND NOT EXISTS (SELECT 1 FROM snapshots WHERE hash = ?3)
             ON CONFLICT (key) DO UPDATE SET going = 1",
        )?
        .execute(params![limits::dump_object(hash), now, hash])?;
    Ok(())
}

/// Workloads of which snapshots were looked at before a span: some of them.
pub(super) fn old_snapshots(
    reading: &Transaction<'_>,
    now: i64,
    span: Duration,
) -> Result<Vec<String>, StoreError> {
    let mut list = reading.prepare_cached(
        "SELECT workload FROM (SELECT workload, looked FROM snapshots WHERE looked < ?1 ORDER BY looked LIMIT ?2)
         GROUP BY workload ORDER BY min(looked), workload",
    )?;
    let rows = list.query_map([now.saturating_sub(limits::span(span)), STEP], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets old snapshots of a workload, if the profile in place is the one that they were found by.
pub(super) fn snapshots(
    writing: &Transaction<'_>,
    now: i64,
    workload: &str,
    fingerprint: &str,
    hashes: &[String],
    span: Duration,
) -> Result<bool, StoreError> {
    let is_same: bool = writing.query_row(
        "SELECT EXISTS (SELECT 1 FROM workloads WHERE name = ?1 AND fingerprint = ?2 AND marked = made)",
        [workload, fingerprint],
        |row| row.get(0),
    )?;
    if !is_same {
        return Ok(false);
    }
    let until = now.saturating_sub(limits::span(span));
    let mut forget = writing.prepare_cached(
        "DELETE FROM snapshots WHERE workload = ?1 AND looked < ?2 AND hash IN (SELECT value FROM json_each(?3))
         RETURNING hash",
    )?;
    let hashes = serde_json::to_string(hashes).unwrap_or_default();
    let rows = forget.query_map(params![workload, until, hashes], |row| row.get::<_, String>(0))?;
    let forgotten = rows.collect::<Result<Vec<_>, _>>()?;
    forgotten.iter().try_for_each(|hash| dump_goes(writing, now, hash))?;
    writing.execute(
        "UPDATE snapshots SET looked = ?3 WHERE workload = ?1 AND looked < ?2",
        params![workload, until, now],
    )?;
    if !forgotten.is_empty() {
        learned::mark(writing, Some(workload))?;
    }
    Ok(true)
}

/// Remembers which of these objects nothing needs.
pub(super) fn loosen_all(writing: &Transaction<'_>, now: i64, keys: &[String]) -> Result<u64, StoreError> {
    let mut loosen = writing.prepare_cached(
        "INSERT INTO loose (key, since, going) SELECT ?1, ?2, 0
         WHERE NOT EXISTS (SELECT 1 FROM posts WHERE kind = 'dump' AND hash = ?3)
             AND NOT EXISTS (SELECT 1 FROM snapshots WHERE hash = ?3)
             AND NOT EXISTS (SELECT 1 FROM workloads WHERE hash = ?4 AND hash <> '')
         ON CONFLICT (key) DO NOTHING",
    )?;
    let mut loose = 0;
    for key in keys {
        let (dump, profile) = limits::hash_of_object(key);
        if dump.is_some() || profile.is_some() {
            loose += loosen.execute(params![key, now, dump, profile])? as u64;
        }
    }
    Ok(loose)
}

/// Forgets some changes that were told before a span. The last one stays: it says how far things have come.
pub(super) fn changes(writing: &Transaction<'_>, now: i64, span: Duration) -> Result<bool, StoreError> {
    let forgotten = writing
        .prepare_cached(
            "DELETE FROM changes WHERE number IN (
                 SELECT number FROM changes
                 WHERE at < ?1 AND number < (SELECT max(number) FROM changes) ORDER BY number LIMIT ?2
             )",
        )?
        .execute([now.saturating_sub(limits::span(span)), STEP])?;
    Ok(limits::most(forgotten) == STEP)
}

/// An object is not needed where it was.
pub(super) fn loosen(writing: &Transaction<'_>, now: i64, key: &str) -> Result<(), StoreError> {
    writing
        .prepare_cached(
            "INSERT INTO loose (key, since, going) VALUES (?1, ?2, 0) ON CONFLICT (key) DO NOTHING",
        )?
        .execute(params![key, now])?;
    Ok(())
}

/// The objects that are to be taken away. A profile that was replaced is kept for a span: somebody may just be told of it.
pub(super) fn objects(
    writing: &Transaction<'_>,
    now: i64,
    span: Duration,
) -> Result<Vec<String>, StoreError> {
    let until = now.saturating_sub(limits::span(span));
    writing.execute(
        "DELETE FROM loose WHERE going = 0 AND since < ?1
             AND EXISTS (SELECT 1 FROM workloads WHERE hash <> '' AND 'profiles/' || hash = loose.key)",
        [until],
    )?;
    writing.execute("UPDATE loose SET going = 1 WHERE going = 0 AND since < ?1", [until])?;
    let mut list = writing.prepare_cached("SELECT key FROM loose WHERE going = 1 ORDER BY key")?;
    let rows = list.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Objects were taken away.
pub(super) fn gone(writing: &Transaction<'_>, keys: &[String]) -> Result<(), StoreError> {
    let mut end = writing.prepare_cached("DELETE FROM loose WHERE key = ?1 AND going = 1")?;
    for key in keys {
        end.execute([key])?;
    }
    Ok(())
}

//! What is forgotten, in SQLite: a step at a time, so that who writes meanwhile gets a turn.

use std::collections::BTreeMap;
use std::time::Duration;

use rusqlite::{Transaction, params};

use super::super::limits::{self, STEP};
use super::super::{PostKind, StoreError};
use super::signals::{self as counts, Delta};

/// Forgets some signals that came before a span. Whether there may be more.
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
    Ok(forgotten == STEP)
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
        let object = limits::dump_object(hash);
        // Nobody reads an object of a dump that became no snapshot: it goes at once, where nothing else needs it.
        writing
            .prepare_cached(
                "INSERT INTO loose (key, since, going) SELECT ?1, ?2, 1
                 WHERE NOT EXISTS (SELECT 1 FROM posts WHERE hash = ?3 AND kind = 'dump')
                     AND NOT EXISTS (SELECT 1 FROM snapshots WHERE hash = ?3)
                 ON CONFLICT (key) DO NOTHING",
            )?
            .execute(params![object, now, hash])?;
    }
    Ok(limits::most(rows.len()) == STEP)
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

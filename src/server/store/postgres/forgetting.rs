//! What is forgotten, in PostgreSQL: a step at a time, so that who writes meanwhile gets a turn.

use std::collections::BTreeMap;
use std::time::Duration;

use super::super::StoreError;
use super::super::limits::{self, STEP};
use super::posts::span;
use super::signals::{self as counts, Delta};
use super::{Work, column, learned, text, words};

/// Forgets some signals that came before a span, and samples of them. Whether there may be more.
pub(super) fn signals(work: &mut Work<'_>, old: Duration) -> Result<bool, StoreError> {
    let rows = work.rows(
        "DELETE FROM signals WHERE id IN (
             SELECT id FROM signals WHERE received < habitus_now() - $1 ORDER BY received LIMIT $2 FOR UPDATE SKIP LOCKED
         )
         RETURNING workload, unknown",
        &[&span(old), &STEP],
    )?;
    let mut deltas = BTreeMap::<String, Delta>::new();
    for row in &rows {
        deltas.entry(words(row, 0)?).or_default().add(column(row, 1)?, -1);
    }
    counts::count(work, &deltas)?;
    let samples = work.run(
        "DELETE FROM samples WHERE event IN (
             SELECT event FROM samples WHERE received < habitus_now() - $1 ORDER BY received LIMIT $2 FOR UPDATE SKIP LOCKED
         )",
        &[&span(old), &STEP],
    )?;
    Ok(limits::most(rows.len()) == STEP || samples == STEP.unsigned_abs())
}

/// Forgets some posts that ended before a span.
pub(super) fn posts(work: &mut Work<'_>, old: Duration) -> Result<bool, StoreError> {
    learned::loosening(work)?;
    let rows = work.rows(
        "DELETE FROM posts WHERE number IN (
             SELECT number FROM posts WHERE state <> 'waiting' AND ended < habitus_now() - $1
             ORDER BY ended LIMIT $2 FOR UPDATE SKIP LOCKED
         )
         RETURNING CASE WHEN kind = 'dump' THEN hash END",
        &[&span(old), &STEP],
    )?;
    let hashes = rows.iter().map(|row| column(row, 0)).collect::<Result<Vec<Option<String>>, _>>()?;
    let hashes: Vec<String> = hashes.into_iter().flatten().collect();
    dumps_go(work, &hashes)?;
    Ok(limits::most(rows.len()) == STEP)
}

/// Lets go of the bytes of some of what became nothing, the oldest first. How many posts that were.
pub(super) fn make_room(work: &mut Work<'_>, of_one: u64, in_all: u64) -> Result<u64, StoreError> {
    learned::loosening(work)?;
    let rows = work.rows(
        "WITH held AS (
             SELECT number, kind, hash,
                 sum(bytes) OVER (PARTITION BY sender ORDER BY ended DESC, number DESC) AS of_one,
                 sum(bytes) OVER (ORDER BY ended DESC, number DESC) AS in_all
             FROM posts
             WHERE hash <> '' AND (state = 'set_aside' OR kind = 'dump' AND state IN ('passed_over', 'off'))
         ), going AS (
             SELECT number, kind, hash FROM held WHERE of_one > $1::bigint OR in_all > $2::bigint
             ORDER BY number LIMIT $3
         )
         UPDATE posts SET key = posts.key || '-' || posts.number, hash = '', body = NULL, reason = posts.reason || $4
         FROM going
         WHERE posts.number = going.number AND posts.state <> 'waiting' AND posts.hash = going.hash
         RETURNING CASE WHEN going.kind = 'dump' THEN going.hash END",
        &[&limits::kept(of_one), &limits::kept(in_all), &STEP, &limits::LET_GO],
    )?;
    let hashes = rows.iter().map(|row| column(row, 0)).collect::<Result<Vec<Option<String>>, _>>()?;
    let hashes: Vec<String> = hashes.into_iter().flatten().collect();
    dumps_go(work, &hashes)?;
    Ok(rows.len() as u64)
}

/// Forgets some lines of the audit log that are older than a span.
pub(super) fn audited(work: &mut Work<'_>, old: Duration) -> Result<bool, StoreError> {
    let forgotten = work.run(
        "DELETE FROM audit WHERE number IN (
             SELECT number FROM audit WHERE at < habitus_now() - $1 ORDER BY at LIMIT $2 FOR UPDATE SKIP LOCKED
         )",
        &[&span(old), &STEP],
    )?;
    Ok(forgotten == STEP.unsigned_abs())
}

/// Nobody reads objects of dumps that are no snapshots: they go at once, where nothing else needs them.
fn dumps_go(work: &mut Work<'_>, hashes: &[String]) -> Result<(), StoreError> {
    work.run(
        "INSERT INTO loose (key, since, going)
         SELECT DISTINCT 'dumps/' || old.hash, habitus_now(), true FROM unnest($1::text[]) AS old (hash)
         WHERE NOT EXISTS (SELECT FROM posts WHERE posts.hash = old.hash AND kind = 'dump')
             AND NOT EXISTS (SELECT FROM snapshots WHERE snapshots.hash = old.hash)
         ON CONFLICT (key) DO UPDATE SET going = true",
        &[&hashes],
    )?;
    Ok(())
}

/// Workloads of which snapshots were looked at before a span: some of them.
pub(super) fn old_snapshots(work: &mut Work<'_>, old: Duration) -> Result<Vec<String>, StoreError> {
    let rows = work.rows(
        "SELECT workload FROM (
             SELECT workload, looked FROM snapshots WHERE looked < habitus_now() - $1 ORDER BY looked LIMIT $2
         ) AS old
         GROUP BY workload ORDER BY min(looked), workload",
        &[&span(old), &STEP],
    )?;
    rows.iter().map(|row| words(row, 0)).collect()
}

/// Forgets old snapshots of a workload, if the profile in place is the one that they were found by.
pub(super) fn snapshots(
    work: &mut Work<'_>,
    workload: &str,
    fingerprint: &str,
    hashes: &[String],
    old: Duration,
) -> Result<bool, StoreError> {
    learned::loosening(work)?;
    let same = work.row(
        "SELECT FROM workloads WHERE name = $1 AND fingerprint = $2 AND marked = made FOR UPDATE",
        &[&text(workload), &text(fingerprint)],
    )?;
    if same.is_none() {
        return Ok(false);
    }
    let rows = work.rows(
        "DELETE FROM snapshots WHERE workload = $1 AND looked < habitus_now() - $2 AND hash = ANY($3) RETURNING hash",
        &[&text(workload), &span(old), &hashes],
    )?;
    let forgotten = rows.iter().map(|row| words(row, 0)).collect::<Result<Vec<_>, _>>()?;
    dumps_go(work, &forgotten)?;
    work.run(
        "UPDATE snapshots SET looked = habitus_now() WHERE workload = $1 AND looked < habitus_now() - $2",
        &[&text(workload), &span(old)],
    )?;
    if !forgotten.is_empty() {
        learned::mark(work, Some(workload))?;
    }
    Ok(true)
}

/// Remembers which of these objects nothing needs.
pub(super) fn loosen_all(work: &mut Work<'_>, keys: &[String]) -> Result<u64, StoreError> {
    learned::loosening(work)?;
    let known: Vec<&String> = keys.iter().filter(|key| limits::hash_of_object(key) != (None, None)).collect();
    let hashes = known.iter().map(|key| limits::hash_of_object(key));
    let (dumps, profiles): (Vec<Option<&str>>, Vec<Option<&str>>) = hashes.unzip();
    work.run(
        "INSERT INTO loose (key, since, going)
         SELECT key, habitus_now(), false FROM unnest($1::text[], $2::text[], $3::text[]) AS there (key, dump, profile)
         WHERE NOT EXISTS (SELECT FROM posts WHERE posts.hash = dump AND kind = 'dump')
             AND NOT EXISTS (SELECT FROM snapshots WHERE snapshots.hash = dump)
             AND NOT EXISTS (SELECT FROM workloads WHERE workloads.hash = profile AND workloads.hash <> '')
         ON CONFLICT (key) DO NOTHING",
        &[&known, &dumps, &profiles],
    )
}

/// Forgets some changes that were told before a span. The last one stays: it says how far things have come.
pub(super) fn changes(work: &mut Work<'_>, old: Duration) -> Result<bool, StoreError> {
    let forgotten = work.run(
        "DELETE FROM changes WHERE number IN (
             SELECT number FROM changes
             WHERE at < habitus_now() - $1 AND number < (SELECT max(number) FROM changes) ORDER BY number LIMIT $2
         )",
        &[&span(old), &STEP],
    )?;
    Ok(i64::try_from(forgotten).is_ok_and(|forgotten| forgotten == STEP))
}

/// The objects that are to be taken away. A profile that was replaced is kept for a span: somebody may just be told of it.
pub(super) fn objects(work: &mut Work<'_>, old: Duration) -> Result<Vec<String>, StoreError> {
    learned::loosening(work)?;
    work.run(
        "DELETE FROM loose WHERE NOT going AND since < habitus_now() - $1
             AND EXISTS (SELECT FROM workloads WHERE hash <> '' AND 'profiles/' || hash = loose.key)",
        &[&span(old)],
    )?;
    work.run("UPDATE loose SET going = true WHERE NOT going AND since < habitus_now() - $1", &[&span(old)])?;
    work.rows("SELECT key FROM loose WHERE going ORDER BY key", &[])?
        .iter()
        .map(|row| words(row, 0))
        .collect()
}

/// Objects were taken away.
pub(super) fn gone(work: &mut Work<'_>, keys: &[String]) -> Result<(), StoreError> {
    let keys: Vec<_> = keys.iter().map(|key| text(key)).collect();
    work.run("DELETE FROM loose WHERE key = ANY($1) AND going", &[&keys])?;
    Ok(())
}

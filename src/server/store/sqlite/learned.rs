//! Workloads and the snapshots they are learned from, in SQLite.

use std::time::Duration;

use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::super::limits::{self, SLACK};
use super::super::{Claim, Held, MadeProfile, SnapshotRow, StoreError, ToLearn, WorkloadRow};
use super::lines;
use crate::api::ChangeKind;

/// The turn behind all workloads that wait.
const LAST_TURN: &str = "(SELECT coalesce(max(turn), 0) + 1 FROM workloads WHERE marked > made)";

/// An object is needed from now on.
pub(super) fn need(writing: &Transaction<'_>, key: &str) -> Result<(), StoreError> {
    let mut ask = writing.prepare_cached("SELECT going FROM loose WHERE key = ?1")?;
    match ask.query_row([key], |row| row.get::<_, bool>(0)).optional()? {
        None => Ok(()),
        Some(true) => Err(limits::going(key)),
        Some(false) => {
            writing.execute("DELETE FROM loose WHERE key = ?1", [key])?;
            Ok(())
        }
    }
}

/// Enters a snapshot, once.
pub(super) fn enter(writing: &Transaction<'_>, now: i64, row: &SnapshotRow) -> Result<(), StoreError> {
    limits::fit_snapshot(row)?;
    let mut enter = writing.prepare_cached(
        "INSERT INTO snapshots (workload, hash, holder, cut, extension, bytes, name, version, instance, host,
             start, stop, note, looked)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    )?;
    let entered = enter.execute(params![
        row.workload,
        row.hash,
        row.holder,
        row.cut,
        row.extension,
        limits::kept(row.bytes),
        row.name,
        row.version,
        row.instance,
        row.host,
        limits::kept(row.start),
        limits::kept(row.end),
        row.note,
        now,
    ])?;
    if entered == 0 {
        return Ok(());
    }
    let changed: i64 = writing
        .prepare_cached(&format!(
            "INSERT INTO workloads (name, changed, marked, turn) VALUES (?1, 0, 1, {LAST_TURN})
             ON CONFLICT (name) DO UPDATE SET marked = marked + 1,
                 turn = CASE WHEN marked > made THEN turn ELSE excluded.turn END
             RETURNING changed"
        ))?
        .query_row([&row.workload], |row| row.get(0))?;
    if changed == 0 {
        tell(writing, now, &row.workload)?;
    }
    Ok(())
}

/// Tells that a workload has changed.
fn tell(writing: &Transaction<'_>, now: i64, workload: &str) -> Result<(), StoreError> {
    let number = lines::tell(writing, now, ChangeKind::Workload, workload)?;
    writing
        .prepare_cached("UPDATE workloads SET changed = ?2 WHERE name = ?1")?
        .execute(params![workload, number])?;
    Ok(())
}

pub(super) fn claim(
    writing: &Transaction<'_>,
    now: i64,
    claim: &Claim,
) -> Result<Option<ToLearn>, StoreError> {
    let mut hand_out = writing.prepare_cached(&format!(
        "UPDATE workloads SET worker = ?1, since = ?2, until = ?3, attempts = attempts + 1, turn = {LAST_TURN}
         WHERE name = (
             SELECT name FROM workloads WHERE marked > made AND (until <= ?2 OR since > ?4)
             ORDER BY turn, name LIMIT 1
         )
         RETURNING name, marked, fingerprint, attempts - 1"
    ))?;
    let until = now.saturating_add(limits::span(claim.hold));
    let row = hand_out.query_row(params![claim.worker, now, until, now.saturating_add(SLACK)], |row| {
        Ok(ToLearn {
            workload: row.get(0)?,
            marked: limits::told(row.get(1)?),
            fingerprint: row.get(2)?,
            attempts: row.get(3)?,
        })
    });
    Ok(row.optional()?)
}

pub(super) fn hold(
    writing: &Transaction<'_>,
    now: i64,
    workload: &str,
    claim: &Claim,
) -> Result<bool, StoreError> {
    let held = writing.execute(
        "UPDATE workloads SET since = ?3, until = ?4 WHERE name = ?1 AND worker = ?2 AND worker <> ''",
        params![workload, claim.worker, now, now.saturating_add(limits::span(claim.hold))],
    )?;
    Ok(held > 0)
}

pub(super) fn mark(writing: &Transaction<'_>, workload: Option<&str>) -> Result<(), StoreError> {
    writing.execute(
        &format!(
            "UPDATE workloads SET marked = marked + 1, attempts = 0,
                 turn = CASE WHEN marked > made THEN turn ELSE {LAST_TURN} END,
                 until = CASE WHEN worker = '' THEN 0 ELSE until END
             WHERE marked > 0 AND (?1 IS NULL OR name = ?1)"
        ),
        [workload],
    )?;
    Ok(())
}

pub(super) fn held(reading: &Transaction<'_>, workload: &str, hash: &str) -> Result<Held, StoreError> {
    let mut count = reading.prepare_cached(
        "SELECT count(*), CAST(total(bytes) AS INTEGER), coalesce(sum(hash = ?2), 0) FROM snapshots WHERE workload = ?1",
    )?;
    Ok(count.query_row([workload, hash], |row| {
        Ok(Held {
            snapshots: limits::told(row.get(0)?),
            bytes: limits::told(row.get(1)?),
            same: limits::told(row.get(2)?),
        })
    })?)
}

pub(super) fn snapshots(reading: &Transaction<'_>, workload: &str) -> Result<Vec<SnapshotRow>, StoreError> {
    let mut list = reading.prepare_cached(
        "SELECT workload, hash, holder, cut, extension, bytes, name, version, instance, host, start, stop, note
         FROM snapshots WHERE workload = ?1 ORDER BY hash, holder, cut",
    )?;
    let rows = list.query_map([workload], |row| {
        Ok(SnapshotRow {
            workload: row.get(0)?,
            hash: row.get(1)?,
            holder: row.get(2)?,
            cut: row.get(3)?,
            extension: row.get(4)?,
            bytes: limits::told(row.get(5)?),
            name: row.get(6)?,
            version: row.get(7)?,
            instance: row.get(8)?,
            host: row.get(9)?,
            start: limits::told(row.get(10)?),
            end: limits::told(row.get(11)?),
            note: row.get(12)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn made(
    writing: &Transaction<'_>,
    now: i64,
    workload: &str,
    worker: &str,
    marked: u64,
    profile: &MadeProfile,
) -> Result<bool, StoreError> {
    let before: Option<(i64, WorkloadRow)> = writing
        .prepare_cached(&format!("SELECT {COLUMNS}, made FROM workloads WHERE name = ?1"))?
        .query_row([workload], |row| Ok((row.get(11)?, workload_row(row)?)))
        .optional()?;
    let Some((made, before)) = before else { return Ok(false) };
    if made > limits::kept(marked) {
        return Ok(false);
    }
    need(writing, &limits::profile_object(&profile.hash))?;
    writing
        .prepare_cached(&format!(
            "UPDATE workloads SET made = min(?2, marked), failed = '', attempts = 0, hash = ?3, bytes = ?4,
                 fingerprint = ?5, survey = ?6,
                 turn = CASE WHEN worker = ?7 THEN {LAST_TURN} ELSE turn END,
                 since = CASE WHEN worker IN ('', ?7) THEN 0 ELSE since END,
                 until = CASE WHEN worker IN ('', ?7) THEN 0 ELSE until END,
                 worker = CASE WHEN worker = ?7 THEN '' ELSE worker END
             WHERE name = ?1"
        ))?
        .execute(params![
            workload,
            limits::kept(marked),
            profile.hash,
            limits::kept(profile.bytes),
            profile.fingerprint,
            profile.survey,
            worker,
        ])?;
    if let Some(old) = before.profile.as_ref().filter(|old| old.hash != profile.hash) {
        super::forgetting::loosen(writing, now, &limits::profile_object(&old.hash))?;
    }
    if before.profile.as_ref() != Some(profile) || !before.failed.is_empty() {
        tell(writing, now, workload)?;
    }
    Ok(true)
}

pub(super) fn not_made(
    writing: &Transaction<'_>,
    now: i64,
    workload: &str,
    worker: &str,
    reason: &str,
    pause: Duration,
) -> Result<(), StoreError> {
    let before: Option<String> = writing
        .prepare_cached("SELECT failed FROM workloads WHERE name = ?1 AND worker = ?2 AND worker <> ''")?
        .query_row([workload, worker], |row| row.get(0))
        .optional()?;
    let Some(before) = before else { return Ok(()) };
    writing
        .prepare_cached(&format!(
            "UPDATE workloads SET failed = ?2, worker = '', since = ?3, until = ?4, turn = {LAST_TURN}
             WHERE name = ?1"
        ))?
        .execute(params![workload, reason, now, now.saturating_add(limits::span(pause))])?;
    if before != reason {
        tell(writing, now, workload)?;
    }
    Ok(())
}

pub(super) fn release(writing: &Transaction<'_>, worker: &str) -> Result<(), StoreError> {
    writing.execute(
        "UPDATE workloads SET worker = '', since = 0, until = 0, attempts = max(attempts - 1, 0)
         WHERE worker = ?1 AND worker <> ''",
        [worker],
    )?;
    Ok(())
}

const COLUMNS: &str =
    "name, changed, failed, signals, unjudged, unknown, hash, bytes, fingerprint, survey, marked";

fn workload_row(row: &Row<'_>) -> rusqlite::Result<WorkloadRow> {
    let survey: Option<Vec<u8>> = row.get(9)?;
    let profile = match survey {
        None => None,
        Some(survey) => Some(MadeProfile {
            hash: row.get(6)?,
            bytes: limits::told(row.get(7)?),
            fingerprint: row.get(8)?,
            survey,
        }),
    };
    let (unjudged, unknown): (i64, i64) = (row.get(4)?, row.get(5)?);
    Ok(WorkloadRow {
        workload: row.get(0)?,
        changed: limits::told(row.get(1)?),
        profile,
        failed: row.get(2)?,
        signals: limits::told(row.get(3)?),
        unknown_signals: (unjudged == 0).then_some(limits::told(unknown)),
    })
}

pub(super) fn workloads(
    reading: &Transaction<'_>,
    since: u64,
    most: usize,
) -> Result<Vec<WorkloadRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM workloads WHERE changed > ?1 ORDER BY changed LIMIT ?2");
    let mut list = reading.prepare_cached(&sql)?;
    let rows = list.query_map([limits::kept(since), limits::most(most)], workload_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn workload(reading: &Transaction<'_>, name: &str) -> Result<Option<WorkloadRow>, StoreError> {
    let mut one = reading.prepare_cached(&format!("SELECT {COLUMNS} FROM workloads WHERE name = ?1"))?;
    Ok(one.query_row([name], workload_row).optional()?)
}

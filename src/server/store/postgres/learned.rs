//! Workloads and the snapshots they are learned from, in PostgreSQL.

use std::time::Duration;

use tokio_postgres::Row;

use super::super::limits::{self, SLACK};
use super::super::{Claim, Held, MadeProfile, SnapshotRow, StoreError, ToLearn, WorkloadRow};
use super::posts::span;
use super::{Work, column, lines, number, text, words};
use crate::api::ChangeKind;

/// The turn behind all workloads that wait.
const LAST_TURN: &str = "nextval('workloads_turn')";
/// Under this number either many begin to need objects, or one finds out which nobody needs.
const OBJECTS: i64 = 0x6862_7473_0002;

/// Begins a transaction that makes objects needed.
pub(super) fn needing(work: &mut Work<'_>) -> Result<(), StoreError> {
    work.rows("SELECT pg_advisory_xact_lock_shared($1)", &[&OBJECTS])?;
    Ok(())
}

/// Begins a transaction that finds out which objects nobody needs.
pub(super) fn loosening(work: &mut Work<'_>) -> Result<(), StoreError> {
    work.rows("SELECT pg_advisory_xact_lock($1)", &[&OBJECTS])?;
    Ok(())
}

/// Objects are needed from now on.
pub(super) fn need(work: &mut Work<'_>, keys: &[String]) -> Result<(), StoreError> {
    if keys.is_empty() {
        return Ok(());
    }
    let keys: Vec<_> = keys.iter().map(|key| text(key)).collect();
    if let Some(row) = work.row("SELECT key FROM loose WHERE key = ANY($1) AND going LIMIT 1", &[&keys])? {
        return Err(limits::going(&words(&row, 0)?));
    }
    work.run("DELETE FROM loose WHERE key = ANY($1)", &[&keys])?;
    Ok(())
}

/// Enters a snapshot, once.
pub(super) fn enter(work: &mut Work<'_>, row: &SnapshotRow) -> Result<(), StoreError> {
    limits::fit_snapshot(row)?;
    let entered = work.run(
        "INSERT INTO snapshots (workload, hash, holder, cut, extension, bytes, name, version, instance, host,
             start, stop, note, looked)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, habitus_now()) ON CONFLICT DO NOTHING",
        &[
            &text(&row.workload),
            &text(&row.hash),
            &text(&row.holder),
            &row.cut,
            &text(&row.extension),
            &limits::kept(row.bytes),
            &text(&row.name),
            &text(&row.version),
            &text(&row.instance),
            &text(&row.host),
            &limits::kept(row.start),
            &limits::kept(row.end),
            &text(&row.note),
        ],
    )?;
    if entered == 0 {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO workloads AS known (name, changed, marked, turn) VALUES ($1, 0, 1, {LAST_TURN})
         ON CONFLICT (name) DO UPDATE SET marked = known.marked + 1,
             turn = CASE WHEN known.marked > known.made THEN known.turn ELSE excluded.turn END
         RETURNING changed"
    );
    let changed = work.row(&sql, &[&text(&row.workload)])?;
    if changed.map_or(Ok(0), |row| number(&row, 0))? == 0 {
        tell(work, &row.workload)?;
    }
    Ok(())
}

/// Tells that a workload has changed. Its row is locked already.
fn tell(work: &mut Work<'_>, workload: &str) -> Result<(), StoreError> {
    lines::numbering(work)?;
    let number = lines::tell(work, ChangeKind::Workload, workload)?;
    work.run("UPDATE workloads SET changed = $2 WHERE name = $1", &[&text(workload), &number])?;
    Ok(())
}

pub(super) fn claim(work: &mut Work<'_>, claim: &Claim) -> Result<Option<ToLearn>, StoreError> {
    let sql = format!(
        "UPDATE workloads SET worker = $1, since = habitus_now(), until = habitus_now() + $2,
             attempts = attempts + 1, turn = {LAST_TURN}
         WHERE name = (
             SELECT name FROM workloads
             WHERE marked > made AND (until <= habitus_now() OR since > habitus_now() + $3)
             ORDER BY turn, name LIMIT 1 FOR UPDATE SKIP LOCKED
         )
         RETURNING name, marked, fingerprint, attempts - 1"
    );
    let row = work.row(&sql, &[&text(&claim.worker), &span(claim.hold), &SLACK])?;
    row.map(|row| {
        let attempts: i32 = column(&row, 3)?;
        Ok(ToLearn {
            workload: words(&row, 0)?,
            marked: number(&row, 1)?,
            fingerprint: words(&row, 2)?,
            attempts: u32::try_from(attempts).unwrap_or(0),
        })
    })
    .transpose()
}

pub(super) fn hold(work: &mut Work<'_>, workload: &str, claim: &Claim) -> Result<bool, StoreError> {
    let held = work.run(
        "UPDATE workloads SET since = habitus_now(), until = habitus_now() + $3
         WHERE name = $1 AND worker = $2 AND worker <> ''",
        &[&text(workload), &text(&claim.worker), &span(claim.hold)],
    )?;
    Ok(held > 0)
}

pub(super) fn mark(work: &mut Work<'_>, workload: Option<&str>) -> Result<(), StoreError> {
    // Locked in the order of names, and all of them have one turn.
    work.rows(
        "SELECT FROM workloads WHERE marked > 0 AND ($1::text IS NULL OR name = $1) ORDER BY name FOR UPDATE",
        &[&workload.map(text)],
    )?;
    let sql = format!(
        "UPDATE workloads SET marked = marked + 1, attempts = 0,
             turn = CASE WHEN marked > made THEN turn ELSE (SELECT {LAST_TURN}) END,
             until = CASE WHEN worker = '' THEN 0 ELSE until END
         WHERE marked > 0 AND ($1::text IS NULL OR name = $1)"
    );
    work.run(&sql, &[&workload.map(text)])?;
    Ok(())
}

pub(super) fn held(work: &mut Work<'_>, workload: &str, hash: &str) -> Result<Held, StoreError> {
    let row = work.row(
        "SELECT count(*), least(coalesce(sum(bytes), 0), 9223372036854775807)::bigint, count(*) FILTER (WHERE hash = $2)
         FROM snapshots WHERE workload = $1",
        &[&text(workload), &text(hash)],
    )?;
    let Some(row) = row else { return Ok(Held::default()) };
    Ok(Held { snapshots: number(&row, 0)?, bytes: number(&row, 1)?, same: number(&row, 2)? })
}

pub(super) fn snapshots(work: &mut Work<'_>, workload: &str) -> Result<Vec<SnapshotRow>, StoreError> {
    let rows = work.rows(
        "SELECT workload, hash, holder, cut, extension, bytes, name, version, instance, host, start, stop, note
         FROM snapshots WHERE workload = $1 ORDER BY hash, holder, cut",
        &[&text(workload)],
    )?;
    rows.iter()
        .map(|row| {
            Ok(SnapshotRow {
                workload: words(row, 0)?,
                hash: words(row, 1)?,
                holder: words(row, 2)?,
                cut: column(row, 3)?,
                extension: words(row, 4)?,
                bytes: number(row, 5)?,
                name: words(row, 6)?,
                version: words(row, 7)?,
                instance: words(row, 8)?,
                host: words(row, 9)?,
                start: number(row, 10)?,
                end: number(row, 11)?,
                note: words(row, 12)?,
            })
        })
        .collect()
}

pub(super) fn made(
    work: &mut Work<'_>,
    workload: &str,
    worker: &str,
    marked: u64,
    profile: &MadeProfile,
) -> Result<bool, StoreError> {
    needing(work)?;
    let sql = format!("SELECT {COLUMNS}, made FROM workloads WHERE name = $1 FOR UPDATE");
    let Some(row) = work.row(&sql, &[&text(workload)])? else { return Ok(false) };
    let (made, before): (i64, _) = (column(&row, 10)?, workload_row(&row)?);
    if made > limits::kept(marked) {
        return Ok(false);
    }
    need(work, &[limits::profile_object(&profile.hash)])?;
    let sql = format!(
        "UPDATE workloads SET made = least($2, marked), failed = '', attempts = 0, hash = $3, bytes = $4,
             fingerprint = $5, survey = $6,
             turn = CASE WHEN worker = $7 THEN {LAST_TURN} ELSE turn END,
             since = CASE WHEN worker IN ('', $7) THEN 0 ELSE since END,
             until = CASE WHEN worker IN ('', $7) THEN 0 ELSE until END,
             worker = CASE WHEN worker = $7 THEN '' ELSE worker END
         WHERE name = $1"
    );
    work.run(
        &sql,
        &[
            &text(workload),
            &limits::kept(marked),
            &text(&profile.hash),
            &limits::kept(profile.bytes),
            &text(&profile.fingerprint),
            &profile.survey,
            &text(worker),
        ],
    )?;
    if let Some(old) = before.profile.as_ref().filter(|old| old.hash != profile.hash) {
        work.run(
            "INSERT INTO loose (key, since, going) VALUES ($1, habitus_now(), false) ON CONFLICT (key) DO NOTHING",
            &[&text(&limits::profile_object(&old.hash))],
        )?;
    }
    if before.profile.as_ref() != Some(profile) || !before.failed.is_empty() {
        tell(work, workload)?;
    }
    Ok(true)
}

pub(super) fn not_made(
    work: &mut Work<'_>,
    workload: &str,
    worker: &str,
    reason: &str,
    pause: Duration,
) -> Result<(), StoreError> {
    let before = work.row(
        "SELECT failed FROM workloads WHERE name = $1 AND worker = $2 AND worker <> '' FOR UPDATE",
        &[&text(workload), &text(worker)],
    )?;
    let Some(before) = before else { return Ok(()) };
    let sql = format!(
        "UPDATE workloads SET failed = $2, worker = '', since = habitus_now(), until = habitus_now() + $3,
             turn = {LAST_TURN}
         WHERE name = $1"
    );
    work.run(&sql, &[&text(workload), &text(reason), &span(pause)])?;
    if words(&before, 0)? != reason {
        tell(work, workload)?;
    }
    Ok(())
}

pub(super) fn release(work: &mut Work<'_>, worker: &str) -> Result<(), StoreError> {
    work.run(
        "UPDATE workloads SET worker = '', since = 0, until = 0, attempts = greatest(attempts - 1, 0)
         WHERE worker = $1 AND worker <> ''",
        &[&text(worker)],
    )?;
    Ok(())
}

const COLUMNS: &str = "name, changed, failed, signals, unjudged, unknown, hash, bytes, fingerprint, survey";

fn workload_row(row: &Row) -> Result<WorkloadRow, StoreError> {
    let survey: Option<Vec<u8>> = column(row, 9)?;
    let profile = match survey {
        None => None,
        Some(survey) => Some(MadeProfile {
            hash: words(row, 6)?,
            bytes: number(row, 7)?,
            fingerprint: words(row, 8)?,
            survey,
        }),
    };
    let (unjudged, unknown) = (number(row, 4)?, number(row, 5)?);
    Ok(WorkloadRow {
        workload: words(row, 0)?,
        changed: number(row, 1)?,
        profile,
        failed: words(row, 2)?,
        signals: number(row, 3)?,
        unknown_signals: (unjudged == 0).then_some(unknown),
    })
}

pub(super) fn workloads(
    work: &mut Work<'_>,
    since: u64,
    most: usize,
) -> Result<Vec<WorkloadRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM workloads WHERE changed > $1 ORDER BY changed LIMIT $2");
    work.rows(&sql, &[&limits::kept(since), &limits::most(most)])?.iter().map(workload_row).collect()
}

pub(super) fn workload(work: &mut Work<'_>, name: &str) -> Result<Option<WorkloadRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM workloads WHERE name = $1");
    work.row(&sql, &[&text(name)])?.as_ref().map(workload_row).transpose()
}

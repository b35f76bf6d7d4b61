//! Signals and their verdicts, in SQLite. Each workload keeps count of its own, so that nobody counts rows.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, Transaction, params, params_from_iter};

use super::super::limits;
use super::super::{Judged, SignalRow, SignalsAfter, StoreError};
use super::lines;
use crate::api::ChangeKind;

/// What is added to the counts of a workload.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Delta {
    signals: i64,
    unjudged: i64,
    unknown: i64,
}

impl Delta {
    /// Signals with this verdict came, or went where `count` is below zero.
    pub(super) fn add(&mut self, unknown: Option<bool>, count: i64) {
        self.signals += count;
        self.judge(unknown, count);
    }

    fn judge(&mut self, unknown: Option<bool>, count: i64) {
        match unknown {
            None => self.unjudged += count,
            Some(true) => self.unknown += count,
            Some(false) => {}
        }
    }
}

pub(super) fn enter(writing: &Transaction<'_>, now: i64, rows: &[SignalRow]) -> Result<(), StoreError> {
    limits::fit_signals(rows)?;
    let mut enter = writing.prepare_cached(
        "INSERT INTO signals (id, workload, at, rule, received, unknown, verdict, body, clue, other_clue, brings)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
         WHERE ?11 > 0 OR NOT EXISTS (SELECT 1 FROM samples WHERE event = ?1) ON CONFLICT (id) DO NOTHING",
    )?;
    let mut remember = writing.prepare_cached(
        "INSERT INTO samples (event, received) VALUES (?, ?) ON CONFLICT (event) DO NOTHING",
    )?;
    let mut join = writing
        .prepare_cached("DELETE FROM signals WHERE id = ? AND brings = 0 RETURNING workload, unknown")?;
    let mut deltas: BTreeMap<String, Delta> = BTreeMap::new();
    for row in rows {
        let (at, brings) = (limits::kept(row.at), limits::most(row.samples.len()));
        let entered = enter.execute(params![
            row.id,
            row.workload,
            at,
            row.rule,
            now,
            row.unknown,
            row.verdict,
            row.body,
            row.clues[0],
            row.clues[1],
            brings,
        ])?;
        if entered == 0 {
            continue;
        }
        deltas.entry(row.workload.clone()).or_default().add(row.unknown, 1);
        for event in &row.samples {
            remember.execute(params![event, now])?;
            let joined: Option<(String, Option<bool>)> =
                join.query_row([event], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
            if let Some((workload, unknown)) = joined {
                deltas.entry(workload).or_default().add(unknown, -1);
            }
        }
    }
    count(writing, now, &deltas)
}

/// Puts new counts in place and tells of them, one change a workload. Signals without one are told of with an empty name.
pub(super) fn count<Name: AsRef<str>>(
    writing: &Transaction<'_>,
    now: i64,
    deltas: &BTreeMap<Name, Delta>,
) -> Result<(), StoreError> {
    let mut add = writing.prepare_cached(
        "INSERT INTO workloads (name, changed, signals, unjudged, unknown) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (name) DO UPDATE SET changed = excluded.changed, signals = signals + excluded.signals,
             unjudged = unjudged + excluded.unjudged, unknown = unknown + excluded.unknown",
    )?;
    for (workload, delta) in deltas {
        let workload = workload.as_ref();
        let number = lines::tell(writing, now, ChangeKind::Signal, workload)?;
        if !workload.is_empty() {
            add.execute(params![workload, number, delta.signals, delta.unjudged, delta.unknown])?;
        }
    }
    Ok(())
}

pub(super) fn judged(writing: &Transaction<'_>, now: i64, verdicts: &[Judged]) -> Result<(), StoreError> {
    let mut ask = writing.prepare_cached(
        "SELECT workload, unknown FROM signals WHERE id = ?1 AND (verdict <> ?2 OR unknown IS NOT ?3)",
    )?;
    let mut put = writing.prepare_cached("UPDATE signals SET verdict = ?2, unknown = ?3 WHERE id = ?1")?;
    let mut deltas: BTreeMap<String, Delta> = BTreeMap::new();
    for judged in verdicts {
        let new = params![judged.id, judged.verdict, judged.unknown];
        let before: Option<(String, Option<bool>)> =
            ask.query_row(new, |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some((workload, unknown)) = before else { continue };
        put.execute(new)?;
        let delta = deltas.entry(workload).or_default();
        delta.judge(unknown, -1);
        delta.judge(judged.unknown, 1);
    }
    count(writing, now, &deltas)
}

pub(super) fn place(
    writing: &Transaction<'_>,
    now: i64,
    workload: &str,
    ids: &[String],
) -> Result<u64, StoreError> {
    let mut put = writing.prepare_cached(
        "UPDATE signals SET workload = ?2, clue = '', other_clue = '' WHERE id = ?1 AND workload = '' AND ?2 <> '' RETURNING unknown",
    )?;
    let mut placed = Delta::default();
    for id in ids {
        let unknown: Option<Option<bool>> = put.query_row([id, workload], |row| row.get(0)).optional()?;
        if let Some(unknown) = unknown {
            placed.add(unknown, 1);
        }
    }
    if placed.signals > 0 {
        count(writing, now, &BTreeMap::from([(workload, placed)]))?;
    }
    Ok(placed.signals.unsigned_abs())
}

const COLUMNS: &str = "id, workload, at, rule, body, verdict, unknown, clue, other_clue";

fn signal_row(row: &Row<'_>) -> rusqlite::Result<SignalRow> {
    Ok(SignalRow {
        id: row.get(0)?,
        workload: row.get(1)?,
        at: limits::told(row.get(2)?),
        rule: row.get(3)?,
        body: row.get(4)?,
        verdict: row.get(5)?,
        unknown: row.get(6)?,
        samples: Vec::new(),
        clues: [row.get(7)?, row.get(8)?],
    })
}

pub(super) fn signals(
    reading: &Transaction<'_>,
    after: &SignalsAfter,
    most: usize,
) -> Result<Vec<SignalRow>, StoreError> {
    let mut sql = format!("SELECT {COLUMNS} FROM signals WHERE true");
    let mut values: Vec<Value> = Vec::new();
    if let Some(workload) = &after.workload {
        sql += " AND workload = ?";
        values.push(workload.clone().into());
    }
    if let Some((at, id)) = &after.before {
        sql += " AND (at, id) < (?, ?)";
        values.extend([limits::kept(*at).into(), id.clone().into()]);
    }
    if let Some(since) = after.since {
        sql += " AND at >= ?";
        values.push(limits::kept(since).into());
    }
    sql += " ORDER BY at DESC, id DESC LIMIT ?";
    values.push(limits::most(most).into());
    let mut list = reading.prepare_cached(&sql)?;
    let rows = list.query_map(params_from_iter(values), signal_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn unplaced(
    reading: &Transaction<'_>,
    clues: &[String],
    after: &str,
    most: usize,
) -> Result<Vec<SignalRow>, StoreError> {
    let clues = serde_json::to_string(clues).unwrap_or_default();
    let mut list = reading.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM signals WHERE id IN (
             SELECT id FROM signals
             WHERE workload = '' AND clue <> '' AND clue IN (SELECT value FROM json_each(?1)) AND id > ?2
             UNION
             SELECT id FROM signals
             WHERE workload = '' AND other_clue <> '' AND other_clue IN (SELECT value FROM json_each(?1)) AND id > ?2
             ORDER BY id LIMIT ?3
         ) ORDER BY id"
    ))?;
    let rows = list.query_map(params![clues, after, limits::most(most)], signal_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn signal(reading: &Transaction<'_>, id: &str) -> Result<Option<SignalRow>, StoreError> {
    let mut one = reading.prepare_cached(&format!("SELECT {COLUMNS} FROM signals WHERE id = ?1"))?;
    Ok(one.query_row([id], signal_row).optional()?)
}

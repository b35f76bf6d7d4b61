//! Signals and their verdicts, in PostgreSQL. Each workload keeps count of its own, so that nobody counts rows.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use postgres::Row;
use postgres::types::ToSql;

use super::super::limits;
use super::super::{Judged, SignalRow, SignalsAfter, StoreError};
use super::{Work, column, lines, number, text, words};
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

pub(super) fn enter(work: &mut Work<'_>, rows: &[SignalRow]) -> Result<(), StoreError> {
    limits::fit_signals(rows)?;
    // In the order of ids, so that two who enter the same do not wait for each other in a circle.
    let mut order: Vec<&SignalRow> = rows.iter().collect();
    order.sort_by(|one, other| one.id.cmp(&other.id));
    let all = |word: fn(&SignalRow) -> &str| -> Vec<Cow<'_, str>> {
        order.iter().map(|row| text(word(row))).collect()
    };
    let (ids, workloads, rules) = (all(|row| &row.id), all(|row| &row.workload), all(|row| &row.rule));
    let (verdicts, bodies) = (all(|row| &row.verdict), all(|row| &row.body));
    let (clues, others) = (all(|row| &row.clues[0]), all(|row| &row.clues[1]));
    let times: Vec<i64> = order.iter().map(|row| limits::kept(row.at)).collect();
    let unknown: Vec<Option<bool>> = order.iter().map(|row| row.unknown).collect();
    let entered = work.rows(
        "INSERT INTO signals (id, workload, at, rule, received, unknown, verdict, body, clue, other_clue)
         SELECT id, workload, at, rule, habitus_now(), unknown, verdict, body, clue, other_clue
         FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::boolean[], $6::text[], $7::text[],
             $8::text[], $9::text[])
             AS new (id, workload, at, rule, unknown, verdict, body, clue, other_clue)
         ON CONFLICT (id) DO NOTHING RETURNING workload, unknown",
        &[&ids, &workloads, &times, &rules, &unknown, &verdicts, &bodies, &clues, &others],
    )?;
    let mut deltas: BTreeMap<String, Delta> = BTreeMap::new();
    for row in &entered {
        deltas.entry(words(row, 0)?).or_default().add(column(row, 1)?, 1);
    }
    count(work, &deltas)
}

/// Puts new counts in place and tells of them, one change a workload. Signals without one are told of with an empty name.
pub(super) fn count(work: &mut Work<'_>, deltas: &BTreeMap<String, Delta>) -> Result<(), StoreError> {
    if deltas.is_empty() {
        return Ok(());
    }
    // All rows are locked before the changes are numbered: who numbers waits for nobody.
    for (workload, delta) in deltas.iter().filter(|(workload, _)| !workload.is_empty()) {
        work.run(
            "INSERT INTO workloads AS known (name, changed, signals, unjudged, unknown) VALUES ($1, 0, $2, $3, $4)
             ON CONFLICT (name) DO UPDATE SET signals = known.signals + excluded.signals,
                 unjudged = known.unjudged + excluded.unjudged, unknown = known.unknown + excluded.unknown",
            &[&text(workload), &delta.signals, &delta.unjudged, &delta.unknown],
        )?;
    }
    lines::numbering(work)?;
    for workload in deltas.keys() {
        let number = lines::tell(work, ChangeKind::Signal, workload)?;
        work.run("UPDATE workloads SET changed = $2 WHERE name = $1", &[&text(workload), &number])?;
    }
    Ok(())
}

pub(super) fn judged(work: &mut Work<'_>, verdicts: &[Judged]) -> Result<(), StoreError> {
    // The last verdict on a signal counts.
    let last: BTreeMap<&str, &Judged> = verdicts.iter().map(|judged| (judged.id.as_str(), judged)).collect();
    let ids: Vec<_> = last.keys().map(|id| text(id)).collect();
    let rows = work.rows(
        "SELECT id, workload, verdict, unknown FROM signals WHERE id = ANY($1) ORDER BY id FOR UPDATE",
        &[&ids],
    )?;
    let mut deltas: BTreeMap<String, Delta> = BTreeMap::new();
    let mut new: HashMap<String, &Judged> = HashMap::new();
    for row in &rows {
        let (id, before): (String, Option<bool>) = (words(row, 0)?, column(row, 3)?);
        let Some(judged) = last.get(id.as_str()).copied() else { continue };
        if words(row, 2)? == judged.verdict && before == judged.unknown {
            continue;
        }
        let delta = deltas.entry(words(row, 1)?).or_default();
        delta.judge(before, -1);
        delta.judge(judged.unknown, 1);
        new.insert(id, judged);
    }
    let ids: Vec<_> = new.keys().map(|id| text(id)).collect();
    let verdicts: Vec<_> = new.values().map(|judged| text(&judged.verdict)).collect();
    let unknown: Vec<_> = new.values().map(|judged| judged.unknown).collect();
    work.run(
        "UPDATE signals SET verdict = new.verdict, unknown = new.unknown
         FROM unnest($1::text[], $2::text[], $3::boolean[]) AS new (id, verdict, unknown) WHERE signals.id = new.id",
        &[&ids, &verdicts, &unknown],
    )?;
    count(work, &deltas)
}

pub(super) fn place(work: &mut Work<'_>, workload: &str, ids: &[String]) -> Result<u64, StoreError> {
    let ids: Vec<_> = ids.iter().map(|id| text(id)).collect();
    // Locked in the order of ids, as by everybody.
    work.rows("SELECT FROM signals WHERE id = ANY($1) AND workload = '' ORDER BY id FOR UPDATE", &[&ids])?;
    let rows = work.rows(
        "UPDATE signals SET workload = $2, clue = '', other_clue = '' WHERE id = ANY($1) AND workload = '' AND $2 <> '' RETURNING unknown",
        &[&ids, &text(workload)],
    )?;
    let mut placed = Delta::default();
    for row in &rows {
        placed.add(column(row, 0)?, 1);
    }
    if placed.signals > 0 {
        count(work, &BTreeMap::from([(workload.to_owned(), placed)]))?;
    }
    Ok(placed.signals.unsigned_abs())
}

const COLUMNS: &str = "id, workload, at, rule, body, verdict, unknown, clue, other_clue";

fn signal_row(row: &Row) -> Result<SignalRow, StoreError> {
    Ok(SignalRow {
        id: words(row, 0)?,
        workload: words(row, 1)?,
        at: number(row, 2)?,
        rule: words(row, 3)?,
        body: words(row, 4)?,
        verdict: words(row, 5)?,
        unknown: column(row, 6)?,
        clues: [words(row, 7)?, words(row, 8)?],
    })
}

pub(super) fn signals(
    work: &mut Work<'_>,
    after: &SignalsAfter,
    most: usize,
) -> Result<Vec<SignalRow>, StoreError> {
    let workload = after.workload.as_deref().map(text);
    let before = after.before.as_ref().map(|(at, id)| (limits::kept(*at), text(id)));
    let (since, most) = (after.since.map(limits::kept), limits::most(most));
    let mut sql = format!("SELECT {COLUMNS} FROM signals WHERE true");
    let mut values: Vec<&(dyn ToSql + Sync)> = Vec::new();
    if let Some(workload) = &workload {
        values.push(workload);
        sql += &format!(" AND workload = ${}", values.len());
    }
    if let Some((at, id)) = &before {
        values.extend([at as &(dyn ToSql + Sync), id]);
        sql += &format!(" AND (at, id) < (${}, ${})", values.len() - 1, values.len());
    }
    if let Some(since) = &since {
        values.push(since);
        sql += &format!(" AND at >= ${}", values.len());
    }
    values.push(&most);
    sql += &format!(" ORDER BY at DESC, id DESC LIMIT ${}", values.len());
    work.rows(&sql, &values)?.iter().map(signal_row).collect()
}

pub(super) fn unplaced(
    work: &mut Work<'_>,
    clues: &[String],
    after: &str,
    most: usize,
) -> Result<Vec<SignalRow>, StoreError> {
    let clues: Vec<_> = clues.iter().map(|clue| text(clue)).collect();
    let sql = format!(
        "SELECT {COLUMNS} FROM signals
         WHERE workload = '' AND id > $2 AND (clue <> '' AND clue = ANY($1) OR other_clue <> '' AND other_clue = ANY($1))
         ORDER BY id LIMIT $3"
    );
    work.rows(&sql, &[&clues, &text(after), &limits::most(most)])?.iter().map(signal_row).collect()
}

pub(super) fn signal(work: &mut Work<'_>, id: &str) -> Result<Option<SignalRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM signals WHERE id = $1");
    work.row(&sql, &[&text(id)])?.as_ref().map(signal_row).transpose()
}

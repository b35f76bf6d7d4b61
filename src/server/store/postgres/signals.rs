//! Signals and their verdicts, in PostgreSQL. Each workload keeps count of its own, so that nobody counts rows.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

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

/// Whoever enters signals holds this lock until it is done, and whoever brings samples holds it alone: of an event and the signal that it
/// is a sample of, entered at once, neither would know of the other.
const ENTERING: i64 = 0x6862_7473_0004;

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
    let brings: Vec<i64> = order.iter().map(|row| limits::most(row.samples.len())).collect();
    let lock = if brings.iter().all(|brings| *brings == 0) {
        "SELECT pg_advisory_xact_lock_shared($1)"
    } else {
        "SELECT pg_advisory_xact_lock($1)"
    };
    work.run(lock, &[&ENTERING])?;
    let entered = work.rows(
        "INSERT INTO signals (id, workload, at, rule, received, unknown, verdict, body, clue, other_clue, brings)
         SELECT id, workload, at, rule, habitus_now(), unknown, verdict, body, clue, other_clue, brings
         FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::boolean[], $6::text[], $7::text[],
             $8::text[], $9::text[], $10::bigint[])
             AS new (id, workload, at, rule, unknown, verdict, body, clue, other_clue, brings)
         WHERE brings > 0 OR NOT EXISTS (SELECT FROM samples WHERE samples.event = new.id)
         ON CONFLICT (id) DO NOTHING RETURNING workload, unknown, id",
        &[&ids, &workloads, &times, &rules, &unknown, &verdicts, &bodies, &clues, &others, &brings],
    )?;
    let mut deltas: BTreeMap<String, Delta> = BTreeMap::new();
    let mut news: HashSet<String> = HashSet::new();
    for row in &entered {
        deltas.entry(words(row, 0)?).or_default().add(column(row, 1)?, 1);
        news.insert(words(row, 2)?);
    }
    let samples: BTreeSet<&str> = order
        .iter()
        .filter(|row| news.contains(&row.id))
        .flat_map(|row| row.samples.iter().map(String::as_str))
        .collect();
    join(work, &samples, &mut deltas)?;
    count(work, &deltas)
}

/// Signals that bring these events as samples were entered: the events are no signals beside them, now or later.
fn join(
    work: &mut Work<'_>,
    samples: &BTreeSet<&str>,
    deltas: &mut BTreeMap<String, Delta>,
) -> Result<(), StoreError> {
    if samples.is_empty() {
        return Ok(());
    }
    let events: Vec<_> = samples.iter().map(|event| text(event)).collect();
    work.run(
        "INSERT INTO samples (event, received) SELECT event, habitus_now() FROM unnest($1::text[]) AS new (event)
         ON CONFLICT (event) DO NOTHING",
        &[&events],
    )?;
    // Locked in the order of ids, as by everybody.
    work.rows("SELECT FROM signals WHERE id = ANY($1) AND brings = 0 ORDER BY id FOR UPDATE", &[&events])?;
    let joined = work.rows(
        "DELETE FROM signals WHERE id = ANY($1) AND brings = 0 RETURNING workload, unknown",
        &[&events],
    )?;
    for row in &joined {
        deltas.entry(words(row, 0)?).or_default().add(column(row, 1)?, -1);
    }
    Ok(())
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
        samples: Vec::new(),
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

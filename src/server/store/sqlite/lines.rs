//! What is written line by line, in SQLite: logs of decisions, changes, tokens, the audit log.

use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::super::limits;
use super::super::{Audited, Marks, NewLine, NewToken, StoreError, StoredToken};
use super::learned;
use crate::api::{Change, ChangeKind, Entries, EntryLine, LogName};

fn head(reading: &Transaction<'_>, log: LogName) -> Result<u64, StoreError> {
    let mut last = reading.prepare_cached("SELECT coalesce(max(number), 0) FROM entries WHERE log = ?1")?;
    Ok(limits::told(last.query_row([log.id()], |row| row.get(0))?))
}

pub(super) fn enter(writing: &Transaction<'_>, now: i64, new: &NewLine<'_>) -> Result<u64, StoreError> {
    limits::fit_line(new.line)?;
    let head = head(writing, new.log)?;
    if head != new.after {
        return Err(StoreError::Moved(head));
    }
    writing
        .prepare_cached("INSERT INTO entries (log, number, line, author, at) VALUES (?, ?, ?, ?, ?)")?
        .execute(params![new.log.id(), limits::kept(head + 1), new.line, new.by, now])?;
    match new.marks {
        Marks::Nothing => {}
        Marks::Workload(workload) => learned::mark(writing, Some(workload))?,
        Marks::All => learned::mark(writing, None)?,
    }
    if let Some((did, subject)) = new.did {
        audit(writing, now, new.by, did, subject)?;
    }
    tell(writing, now, ChangeKind::Log, new.log.id())?;
    Ok(head + 1)
}

pub(super) fn entries(
    reading: &Transaction<'_>,
    log: LogName,
    after: u64,
    most: usize,
) -> Result<Entries, StoreError> {
    let mut list = reading.prepare_cached(
        "SELECT number, line, author, at FROM entries WHERE log = ?1 AND number > ?2 ORDER BY number LIMIT ?3",
    )?;
    let rows = list.query_map(params![log.id(), limits::kept(after), limits::most(most)], |row| {
        Ok(EntryLine {
            number: limits::told(row.get(0)?),
            line: row.get(1)?,
            by: row.get(2)?,
            at: limits::told(row.get(3)?),
        })
    })?;
    Ok(Entries { lines: rows.collect::<Result<_, _>>()?, head: head(reading, log)? })
}

/// Adds a change. Who writes is alone, so that numbers are seen in their order.
pub(super) fn tell(
    writing: &Transaction<'_>,
    now: i64,
    kind: ChangeKind,
    subject: &str,
) -> Result<i64, StoreError> {
    writing.prepare_cached("INSERT INTO changes (at, kind, subject) VALUES (?, ?, ?)")?.execute(params![
        now,
        kind.id(),
        subject
    ])?;
    Ok(writing.last_insert_rowid())
}

pub(super) fn changes(reading: &Transaction<'_>, after: u64, most: usize) -> Result<Vec<Change>, StoreError> {
    let mut list = reading.prepare_cached(
        "SELECT number, kind, subject FROM changes WHERE number > ?1 ORDER BY number LIMIT ?2",
    )?;
    let rows = list.query_map([limits::kept(after), limits::most(most)], |row| {
        let kind: String = row.get(1)?;
        Ok(Change { number: limits::told(row.get(0)?), kind: ChangeKind::of(&kind), subject: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn change_span(reading: &Transaction<'_>) -> Result<(u64, u64), StoreError> {
    let mut span = reading.prepare_cached(
        "SELECT coalesce((SELECT min(number) FROM changes), 0), coalesce((SELECT max(number) FROM changes), 0)",
    )?;
    Ok(span.query_row([], |row| Ok((limits::told(row.get(0)?), limits::told(row.get(1)?))))?)
}

pub(super) fn add_token(writing: &Transaction<'_>, now: i64, token: &NewToken) -> Result<(), StoreError> {
    limits::fit_token(token)?;
    let added = writing.execute(
        "INSERT INTO tokens (id, name, hash, scopes, expires, created) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO NOTHING",
        params![token.id, token.name, token.hash, token.scopes, token.expires.map(limits::kept), now],
    )?;
    if added == 0 { Err(limits::token_twice(&token.id)) } else { Ok(()) }
}

const TOKEN: &str = "id, name, hash, scopes, expires, created, revoked";

fn token_row(row: &Row<'_>) -> rusqlite::Result<StoredToken> {
    Ok(StoredToken {
        token: NewToken {
            id: row.get(0)?,
            name: row.get(1)?,
            hash: row.get(2)?,
            scopes: row.get(3)?,
            expires: row.get::<_, Option<i64>>(4)?.map(limits::told),
        },
        created: limits::told(row.get(5)?),
        revoked: row.get::<_, Option<i64>>(6)?.map(limits::told),
    })
}

pub(super) fn tokens(reading: &Transaction<'_>) -> Result<Vec<StoredToken>, StoreError> {
    let mut list = reading.prepare_cached(&format!("SELECT {TOKEN} FROM tokens ORDER BY number"))?;
    let rows = list.query_map([], token_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn token(reading: &Transaction<'_>, id: &str) -> Result<Option<StoredToken>, StoreError> {
    let mut one = reading.prepare_cached(&format!("SELECT {TOKEN} FROM tokens WHERE id = ?1"))?;
    Ok(one.query_row([id], token_row).optional()?)
}

pub(super) fn revoke_token(writing: &Transaction<'_>, now: i64, id: &str) -> Result<bool, StoreError> {
    let revoked = writing
        .execute("UPDATE tokens SET revoked = ?2 WHERE id = ?1 AND revoked IS NULL", params![id, now])?;
    Ok(revoked > 0)
}

pub(super) fn audit(
    writing: &Transaction<'_>,
    now: i64,
    who: &str,
    did: &str,
    subject: &str,
) -> Result<(), StoreError> {
    writing
        .prepare_cached("INSERT INTO audit (at, who, did, subject) VALUES (?, ?, ?, ?)")?
        .execute(params![now, who, did, subject])?;
    Ok(())
}

pub(super) fn audited(
    reading: &Transaction<'_>,
    before: Option<u64>,
    most: usize,
) -> Result<Vec<Audited>, StoreError> {
    let mut list = reading.prepare_cached(
        "SELECT number, at, who, did, subject FROM audit WHERE number < ?1 ORDER BY number DESC LIMIT ?2",
    )?;
    let before = before.map_or(i64::MAX, limits::kept);
    let rows = list.query_map([before, limits::most(most)], |row| {
        Ok(Audited {
            number: limits::told(row.get(0)?),
            at: limits::told(row.get(1)?),
            who: row.get(2)?,
            did: row.get(3)?,
            subject: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

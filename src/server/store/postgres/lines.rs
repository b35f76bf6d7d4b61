//! What is written line by line, in PostgreSQL: logs of decisions, changes, tokens, the audit log.

use tokio_postgres::Row;

use super::super::limits;
use super::super::{Audited, Marks, NewLine, NewToken, StoreError, StoredToken};
use super::learned;
use super::{Work, column, number, text, words};
use crate::api::{Change, ChangeKind, Entries, EntryLine, LogName};

/// Under this number one transaction at a time numbers changes, until it is seen: so no number is seen before a smaller one.
const NUMBERING: i64 = 0x6862_7473_0003;

fn head(work: &mut Work<'_>, log: LogName) -> Result<u64, StoreError> {
    let row = work.row("SELECT coalesce(max(number), 0) FROM entries WHERE log = $1", &[&log.id()])?;
    row.map_or(Ok(0), |row| number(&row, 0))
}

pub(super) fn enter(work: &mut Work<'_>, new: &NewLine<'_>) -> Result<u64, StoreError> {
    limits::fit_line(new.line)?;
    let (log, head_before) = (new.log, head(work, new.log)?);
    if head_before != new.after {
        return Err(StoreError::Moved(head_before));
    }
    // Who is second waits here for who was first, and finds the number taken.
    let added = work.run(
        "INSERT INTO entries (log, number, line, author, at) VALUES ($1, $2, $3, $4, habitus_now())
         ON CONFLICT DO NOTHING",
        &[&log.id(), &limits::kept(new.after + 1), &text(new.line), &text(new.by)],
    )?;
    if added == 0 {
        return Err(StoreError::Moved(head(work, log)?));
    }
    // Workloads are locked before changes are numbered, as by everybody.
    match new.marks {
        Marks::Nothing => {}
        Marks::Workload(workload) => learned::mark(work, Some(workload))?,
        Marks::All => learned::mark(work, None)?,
    }
    if let Some((did, subject)) = new.did {
        audit(work, new.by, did, subject)?;
    }
    numbering(work)?;
    tell(work, ChangeKind::Log, log.id())?;
    Ok(new.after + 1)
}

pub(super) fn entries(
    work: &mut Work<'_>,
    log: LogName,
    after: u64,
    most: usize,
) -> Result<Entries, StoreError> {
    let rows = work.rows(
        "SELECT number, line, author, at FROM entries WHERE log = $1 AND number > $2 ORDER BY number LIMIT $3",
        &[&log.id(), &limits::kept(after), &limits::most(most)],
    )?;
    let lines = rows.iter().map(|row| {
        Ok(EntryLine {
            number: number(row, 0)?,
            line: words(row, 1)?,
            by: words(row, 2)?,
            at: number(row, 3)?,
        })
    });
    let lines = lines.collect::<Result<Vec<_>, StoreError>>()?;
    Ok(Entries { lines, head: head(work, log)? })
}

/// From now to the end of the transaction nobody else numbers changes. The last lock that is taken.
pub(super) fn numbering(work: &mut Work<'_>) -> Result<(), StoreError> {
    work.rows("SELECT pg_advisory_xact_lock($1)", &[&NUMBERING])?;
    Ok(())
}

/// Adds a change, after [`numbering`].
pub(super) fn tell(work: &mut Work<'_>, kind: ChangeKind, subject: &str) -> Result<i64, StoreError> {
    let row = work.row(
        "INSERT INTO changes (at, kind, subject) VALUES (habitus_now(), $1, $2) RETURNING number",
        &[&kind.id(), &text(subject)],
    )?;
    row.map_or(Ok(0), |row| column(&row, 0))
}

pub(super) fn changes(work: &mut Work<'_>, after: u64, most: usize) -> Result<Vec<Change>, StoreError> {
    let rows = work.rows(
        "SELECT number, kind, subject FROM changes WHERE number > $1 ORDER BY number LIMIT $2",
        &[&limits::kept(after), &limits::most(most)],
    )?;
    let change = |row: &Row| {
        Ok(Change { number: number(row, 0)?, kind: ChangeKind::of(&words(row, 1)?), subject: words(row, 2)? })
    };
    rows.iter().map(change).collect()
}

pub(super) fn change_span(work: &mut Work<'_>) -> Result<(u64, u64), StoreError> {
    let row = work.row("SELECT coalesce(min(number), 0), coalesce(max(number), 0) FROM changes", &[])?;
    row.map_or(Ok((0, 0)), |row| Ok((number(&row, 0)?, number(&row, 1)?)))
}

pub(super) fn add_token(work: &mut Work<'_>, token: &NewToken) -> Result<(), StoreError> {
    limits::fit_token(token)?;
    let added = work.run(
        "INSERT INTO tokens (id, name, hash, scopes, expires, created) VALUES ($1, $2, $3, $4, $5, habitus_now())
         ON CONFLICT (id) DO NOTHING",
        &[
            &text(&token.id),
            &text(&token.name),
            &text(&token.hash),
            &text(&token.scopes),
            &token.expires.map(limits::kept),
        ],
    )?;
    if added == 0 { Err(limits::token_twice(&token.id)) } else { Ok(()) }
}

const TOKEN: &str = "id, name, hash, scopes, expires, created, revoked";

fn token_row(row: &Row) -> Result<StoredToken, StoreError> {
    let (expires, revoked): (Option<i64>, Option<i64>) = (column(row, 4)?, column(row, 6)?);
    Ok(StoredToken {
        token: NewToken {
            id: words(row, 0)?,
            name: words(row, 1)?,
            hash: words(row, 2)?,
            scopes: words(row, 3)?,
            expires: expires.map(limits::told),
        },
        created: number(row, 5)?,
        revoked: revoked.map(limits::told),
    })
}

pub(super) fn tokens(work: &mut Work<'_>) -> Result<Vec<StoredToken>, StoreError> {
    work.rows(&format!("SELECT {TOKEN} FROM tokens ORDER BY number"), &[])?.iter().map(token_row).collect()
}

pub(super) fn token(work: &mut Work<'_>, id: &str) -> Result<Option<StoredToken>, StoreError> {
    work.row(&format!("SELECT {TOKEN} FROM tokens WHERE id = $1"), &[&text(id)])?
        .as_ref()
        .map(token_row)
        .transpose()
}

pub(super) fn revoke_token(work: &mut Work<'_>, id: &str) -> Result<bool, StoreError> {
    let revoked = work
        .run("UPDATE tokens SET revoked = habitus_now() WHERE id = $1 AND revoked IS NULL", &[&text(id)])?;
    Ok(revoked > 0)
}

pub(super) fn audit(work: &mut Work<'_>, who: &str, did: &str, subject: &str) -> Result<(), StoreError> {
    work.run(
        "INSERT INTO audit (at, who, did, subject) VALUES (habitus_now(), $1, $2, $3)",
        &[&text(who), &text(did), &text(subject)],
    )?;
    Ok(())
}

pub(super) fn audited(
    work: &mut Work<'_>,
    before: Option<u64>,
    most: usize,
) -> Result<Vec<Audited>, StoreError> {
    let rows = work.rows(
        "SELECT number, at, who, did, subject FROM audit WHERE number < $1 ORDER BY number DESC LIMIT $2",
        &[&before.map_or(i64::MAX, limits::kept), &limits::most(most)],
    )?;
    let audited = |row: &Row| {
        Ok(Audited {
            number: number(row, 0)?,
            at: number(row, 1)?,
            who: words(row, 2)?,
            did: words(row, 3)?,
            subject: words(row, 4)?,
        })
    };
    rows.iter().map(audited).collect()
}

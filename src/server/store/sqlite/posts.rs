//! What was posted, in SQLite.

use std::time::Duration;

use rusqlite::{Row, Transaction, params};

use super::super::limits::{self, SLACK};
use super::super::{
    Backlog, Claim, Finish, NewPost, Post, PostKind, PostState, SetAsidePost, StoreError, Taken, Waiting,
};
use super::{learned, signals};

pub(super) fn take(writing: &Transaction<'_>, now: i64, post: &NewPost) -> Result<Taken, StoreError> {
    limits::fit_post(post)?;
    let mut enter = writing.prepare_cached(
        "INSERT INTO posts (key, kind, hash, bytes, holder, hint, cut, sender, received, body, turn)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, max(
             coalesce((SELECT max(turn) FROM posts WHERE sender = ?8), 0) + 1,
             coalesce((SELECT max(turn) FROM posts WHERE state <> 'waiting'), 0)
         )) ON CONFLICT (key) DO NOTHING",
    )?;
    let entered = enter.execute(params![
        post.key,
        post.kind.id(),
        post.hash,
        limits::kept(post.bytes),
        post.holder,
        post.hint,
        post.cut,
        post.by,
        now,
        post.body,
    ])?;
    if entered == 0 {
        return Ok(Taken::Known);
    }
    if post.kind == PostKind::Dump {
        learned::need(writing, &limits::dump_object(&post.hash))?;
    }
    Ok(Taken::New)
}

pub(super) fn claim(
    writing: &Transaction<'_>,
    now: i64,
    claim: &Claim,
    most: usize,
) -> Result<Vec<Post>, StoreError> {
    let mut hand_out = writing.prepare_cached(
        "UPDATE posts SET worker = ?1, since = ?2, until = ?3, attempts = attempts + 1
         WHERE number IN (
             SELECT number FROM posts WHERE state = 'waiting' AND (until <= ?2 OR since > ?4)
             ORDER BY turn, number LIMIT ?5
         )
         RETURNING number, key, kind, hash, bytes, holder, hint, cut, sender, body, received, attempts - 1, turn",
    )?;
    let until = now.saturating_add(limits::span(claim.hold));
    let rows = hand_out.query_map(
        params![claim.worker, now, until, now.saturating_add(SLACK), limits::most(most)],
        |row| Ok(((row.get::<_, i64>(12)?, row.get::<_, i64>(0)?), post(row)?)),
    )?;
    let mut posts = rows.collect::<Result<Vec<_>, _>>()?;
    // SQLite promises no order of what was changed.
    posts.sort_unstable_by_key(|(turn, _)| *turn);
    Ok(posts.into_iter().map(|(_, post)| post).collect())
}

fn post(row: &Row<'_>) -> rusqlite::Result<Post> {
    Ok(Post {
        post: NewPost {
            key: row.get(1)?,
            kind: kind(row, 2)?,
            hash: row.get(3)?,
            bytes: limits::told(row.get(4)?),
            holder: row.get(5)?,
            hint: row.get(6)?,
            cut: row.get(7)?,
            by: row.get(8)?,
            body: row.get(9)?,
        },
        received: limits::told(row.get(10)?),
        attempts: row.get(11)?,
    })
}

fn kind(row: &Row<'_>, column: usize) -> rusqlite::Result<PostKind> {
    let id: String = row.get(column)?;
    PostKind::of(&id).ok_or_else(|| {
        let reason = format!("a post of the kind {id:?}");
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, reason.into())
    })
}

pub(super) fn finish(
    writing: &Transaction<'_>,
    now: i64,
    key: &str,
    finish: &Finish,
) -> Result<(), StoreError> {
    let (state, reason, settings) = match finish {
        Finish::Snapshot(_) | Finish::Signals(_) => (PostState::Done, "", 0),
        Finish::PassedOver(reason) => (PostState::PassedOver, reason.as_str(), 0),
        Finish::Off { reason, settings } => (PostState::Off, reason.as_str(), limits::kept(*settings)),
        Finish::SetAside(reason) | Finish::InPart(_, reason) => (PostState::SetAside, reason.as_str(), 0),
    };
    let mut end = writing.prepare_cached(
        "UPDATE posts SET state = ?2, reason = ?3, ended = CASE WHEN ?2 = 'off' THEN received ELSE ?4 END, settings = ?5,
             worker = '', since = 0, until = 0, body = CASE WHEN ?2 = 'set_aside' THEN body END
         WHERE key = ?1 AND state = 'waiting'",
    )?;
    if end.execute(params![key, state.id(), reason, now, settings])? == 0 {
        return Ok(());
    }
    match finish {
        Finish::Snapshot(row) => learned::enter(writing, now, row),
        Finish::Signals(rows) | Finish::InPart(rows, _) => signals::enter(writing, now, rows),
        Finish::PassedOver(_) | Finish::Off { .. } | Finish::SetAside(_) => Ok(()),
    }
}

pub(super) fn give_back(
    writing: &Transaction<'_>,
    now: i64,
    key: &str,
    worker: &str,
    pause: Duration,
) -> Result<(), StoreError> {
    let mut give = writing.prepare_cached(
        "UPDATE posts SET worker = '', since = ?3, until = ?4, attempts = attempts - 1
         WHERE key = ?1 AND worker = ?2 AND worker <> '' AND state = 'waiting'",
    )?;
    give.execute(params![key, worker, now, now.saturating_add(limits::span(pause))])?;
    Ok(())
}

pub(super) fn hold(writing: &Transaction<'_>, now: i64, claim: &Claim) -> Result<(), StoreError> {
    writing.execute(
        "UPDATE posts SET since = ?2, until = ?3 WHERE worker = ?1 AND worker <> '' AND state = 'waiting'",
        params![claim.worker, now, now.saturating_add(limits::span(claim.hold))],
    )?;
    Ok(())
}

pub(super) fn release(writing: &Transaction<'_>, worker: &str) -> Result<(), StoreError> {
    writing.execute(
        "UPDATE posts SET worker = '', since = 0, until = 0, attempts = attempts - 1
         WHERE worker = ?1 AND worker <> '' AND state = 'waiting'",
        [worker],
    )?;
    Ok(())
}

pub(super) fn backlog(reading: &Transaction<'_>, now: i64) -> Result<Backlog, StoreError> {
    let (waiting, bytes, oldest): (i64, i64, i64) = reading
        .prepare_cached(
            "SELECT count(*), CAST(coalesce(total(bytes), 0) AS INTEGER), coalesce(min(received), 0)
             FROM posts INDEXED BY posts_waiting WHERE state = 'waiting'",
        )?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let count = |sql: &str| -> Result<u64, StoreError> {
        Ok(limits::told(reading.prepare_cached(sql)?.query_row([], |row| row.get(0))?))
    };
    Ok(Backlog {
        waiting: limits::told(waiting),
        bytes: limits::told(bytes),
        oldest: limits::told(oldest),
        to_learn: count("SELECT count(*) FROM workloads WHERE marked > made")?,
        set_aside: count("SELECT count(*) FROM posts WHERE state = 'set_aside'")?,
        now: limits::told(now),
    })
}

pub(super) fn waiting(reading: &Transaction<'_>) -> Result<Vec<Waiting>, StoreError> {
    let mut list = reading.prepare_cached(
        "SELECT sender, count(*), CAST(total(bytes) AS INTEGER)
         FROM posts INDEXED BY posts_waiting_of WHERE state = 'waiting' GROUP BY sender ORDER BY sender",
    )?;
    let rows = list.query_map([], |row| {
        Ok(Waiting { by: row.get(0)?, posts: limits::told(row.get(1)?), bytes: limits::told(row.get(2)?) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn set_aside(
    reading: &Transaction<'_>,
    after: Option<&str>,
    most: usize,
) -> Result<Vec<SetAsidePost>, StoreError> {
    let mut list = reading.prepare_cached(
        "SELECT key, kind, bytes, sender, received, reason FROM posts
         WHERE state = 'set_aside' AND key > ?1 ORDER BY key LIMIT ?2",
    )?;
    let rows = list.query_map(params![after.unwrap_or(""), limits::most(most)], |row| {
        Ok(SetAsidePost {
            key: row.get(0)?,
            kind: kind(row, 1)?,
            bytes: limits::told(row.get(2)?),
            by: row.get(3)?,
            received: limits::told(row.get(4)?),
            reason: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn take_up(writing: &Transaction<'_>, key: &str) -> Result<bool, StoreError> {
    let up = writing.execute(
        "UPDATE posts SET state = 'waiting', reason = '', ended = 0, attempts = 0, since = 0, until = 0
         WHERE key = ?1 AND state = 'set_aside' AND hash <> ''",
        [key],
    )?;
    Ok(up > 0)
}

pub(super) fn take_up_off(writing: &Transaction<'_>, settings: u64) -> Result<u64, StoreError> {
    let mut take_up = writing.prepare_cached(
        "UPDATE posts SET state = 'waiting', reason = '', ended = 0, attempts = 0, since = 0, until = 0
         WHERE state = 'off' AND settings < ?1 AND hash <> ''",
    )?;
    Ok(take_up.execute([limits::kept(settings)])? as u64)
}

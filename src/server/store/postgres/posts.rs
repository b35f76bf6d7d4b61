//! What was posted, in PostgreSQL.

use std::collections::HashMap;
use std::time::Duration;

use tokio_postgres::Row;

use super::super::limits::{self, SLACK};
use super::super::{
    Backlog, Claim, Finish, NewPost, Post, PostKind, PostState, SetAsidePost, StoreError, Taken, Waiting,
};
use super::{Work, column, learned, number, signals, text, words};

pub(super) fn take(work: &mut Work<'_>, posts: &[NewPost]) -> Result<Vec<Taken>, StoreError> {
    for post in posts {
        limits::fit_post(post)?;
    }
    learned::needing(work)?;
    // In the order of keys, so that two who enter the same do not wait for each other in a circle; the number says the order in
    // which they came.
    let mut order: Vec<usize> = (0..posts.len()).collect();
    order.sort_by_key(|at| &posts[*at].key);
    let all =
        |word: fn(&NewPost) -> &str| -> Vec<_> { order.iter().map(|at| text(word(&posts[*at]))).collect() };
    let (keys, hashes, holders) = (all(|post| &post.key), all(|post| &post.hash), all(|post| &post.holder));
    let (kinds, hints, senders) = (all(|post| post.kind.id()), all(|post| &post.hint), all(|post| &post.by));
    let bytes: Vec<i64> = order.iter().map(|at| limits::kept(posts[*at].bytes)).collect();
    let cuts: Vec<bool> = order.iter().map(|at| posts[*at].cut).collect();
    let bodies: Vec<Option<&[u8]>> = order.iter().map(|at| posts[*at].body.as_deref()).collect();
    let drawn = work.rows(
        "SELECT nextval('posts_number') FROM generate_series(1, $1::bigint)",
        &[&limits::most(posts.len())],
    )?;
    let mut drawn = drawn.iter().map(|row| column(row, 0)).collect::<Result<Vec<i64>, _>>()?;
    drawn.sort_unstable();
    let numbers: Vec<i64> = order.iter().filter_map(|at| drawn.get(*at).copied()).collect();
    let rows = work.rows(
        "INSERT INTO posts (number, key, kind, hash, bytes, holder, hint, cut, sender, received, body, turn)
         SELECT number, key, kind, hash, bytes, holder, hint, cut, sender, habitus_now(), body,
             row_number() OVER (PARTITION BY sender ORDER BY number) - 1 + greatest(
                 coalesce((SELECT max(turn) FROM posts WHERE posts.sender = new.sender), 0) + 1,
                 coalesce((SELECT max(turn) FROM posts WHERE state <> 'waiting'), 0)
             )
         FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::boolean[],
             $8::text[], $9::bytea[], $10::bigint[])
             AS new (key, kind, hash, bytes, holder, hint, cut, sender, body, number)
         ON CONFLICT (key) DO NOTHING RETURNING key, kind, hash",
        &[&keys, &kinds, &hashes, &bytes, &holders, &hints, &cuts, &senders, &bodies, &numbers],
    )?;
    let mut new: HashMap<String, ()> = HashMap::new();
    let mut objects = Vec::new();
    for row in &rows {
        new.insert(words(row, 0)?, ());
        if kind(row, 1)? == PostKind::Dump {
            objects.push(limits::dump_object(&words(row, 2)?));
        }
    }
    learned::need(work, &objects)?;
    Ok(posts.iter().map(|post| new.remove(&post.key).map_or(Taken::Known, |()| Taken::New)).collect())
}

pub(super) fn claim(work: &mut Work<'_>, claim: &Claim, most: usize) -> Result<Vec<Post>, StoreError> {
    let rows = work.rows(
        "UPDATE posts SET worker = $1, since = habitus_now(), until = habitus_now() + $2, attempts = attempts + 1
         WHERE number IN (
             SELECT number FROM posts
             WHERE state = 'waiting' AND (until <= habitus_now() OR since > habitus_now() + $3)
             ORDER BY turn, number LIMIT $4 FOR UPDATE SKIP LOCKED
         )
         RETURNING number, key, kind, hash, bytes, holder, hint, cut, sender, body, received, attempts - 1, turn",
        &[&text(&claim.worker), &span(claim.hold), &SLACK, &limits::most(most)],
    )?;
    let mut posts = rows.iter().map(post).collect::<Result<Vec<_>, _>>()?;
    posts.sort_unstable_by_key(|(turn, _)| *turn);
    Ok(posts.into_iter().map(|(_, post)| post).collect())
}

/// A span that can be added to any time.
pub(super) fn span(span: Duration) -> i64 {
    limits::span(span).min(i64::MAX / 4)
}

/// A post, with its turn.
fn post(row: &Row) -> Result<((u64, u64), Post), StoreError> {
    let attempts: i32 = column(row, 11)?;
    let post = NewPost {
        key: words(row, 1)?,
        kind: kind(row, 2)?,
        hash: words(row, 3)?,
        bytes: number(row, 4)?,
        holder: words(row, 5)?,
        hint: words(row, 6)?,
        cut: column(row, 7)?,
        by: words(row, 8)?,
        body: column(row, 9)?,
    };
    let attempts = u32::try_from(attempts).unwrap_or(0);
    Ok(((number(row, 12)?, number(row, 0)?), Post { post, received: number(row, 10)?, attempts }))
}

fn kind(row: &Row, at: usize) -> Result<PostKind, StoreError> {
    let id = words(row, at)?;
    PostKind::of(&id).ok_or_else(|| StoreError::Corrupt(format!("a post of the kind {id:?}")))
}

pub(super) fn finish(work: &mut Work<'_>, key: &str, finish: &Finish) -> Result<(), StoreError> {
    let (state, reason, settings) = match finish {
        Finish::Snapshot(_) | Finish::Signals(_) => (PostState::Done, "", 0),
        Finish::PassedOver(reason) => (PostState::PassedOver, reason.as_str(), 0),
        Finish::Off { reason, settings } => (PostState::Off, reason.as_str(), limits::kept(*settings)),
        Finish::SetAside(reason) | Finish::InPart(_, reason) => (PostState::SetAside, reason.as_str(), 0),
    };
    let ended = work.run(
        "UPDATE posts SET state = $2, reason = $3, settings = $4, worker = '', since = 0, until = 0,
             ended = CASE WHEN $2 = 'off' THEN received ELSE habitus_now() END, body = CASE WHEN $2 = 'set_aside' THEN body END
         WHERE key = $1 AND state = 'waiting'",
        &[&text(key), &state.id(), &text(reason), &settings],
    )?;
    match finish {
        _ if ended == 0 => Ok(()),
        Finish::Snapshot(row) => learned::enter(work, row),
        Finish::Signals(rows) | Finish::InPart(rows, _) => signals::enter(work, rows),
        Finish::PassedOver(_) | Finish::Off { .. } | Finish::SetAside(_) => Ok(()),
    }
}

pub(super) fn give_back(
    work: &mut Work<'_>,
    key: &str,
    worker: &str,
    pause: Duration,
) -> Result<(), StoreError> {
    work.run(
        "UPDATE posts SET worker = '', since = habitus_now(), until = habitus_now() + $3, attempts = attempts - 1
         WHERE key = $1 AND worker = $2 AND worker <> '' AND state = 'waiting'",
        &[&text(key), &text(worker), &span(pause)],
    )?;
    Ok(())
}

pub(super) fn hold(work: &mut Work<'_>, claim: &Claim) -> Result<(), StoreError> {
    work.run(
        "UPDATE posts SET since = habitus_now(), until = habitus_now() + $2
         WHERE worker = $1 AND worker <> '' AND state = 'waiting'",
        &[&text(&claim.worker), &span(claim.hold)],
    )?;
    Ok(())
}

pub(super) fn release(work: &mut Work<'_>, worker: &str) -> Result<(), StoreError> {
    work.run(
        "UPDATE posts SET worker = '', since = 0, until = 0, attempts = attempts - 1
         WHERE worker = $1 AND worker <> '' AND state = 'waiting'",
        &[&text(worker)],
    )?;
    Ok(())
}

pub(super) fn backlog(work: &mut Work<'_>) -> Result<Backlog, StoreError> {
    let row = work.row(
        "SELECT count(*), least(coalesce(sum(bytes), 0), 9223372036854775807)::bigint, coalesce(min(received), 0),
             (SELECT count(*) FROM workloads WHERE marked > made),
             (SELECT count(*) FROM posts WHERE state = 'set_aside'), habitus_now()
         FROM posts WHERE state = 'waiting'",
        &[],
    )?;
    let Some(row) = row else { return Ok(Backlog::default()) };
    Ok(Backlog {
        waiting: number(&row, 0)?,
        bytes: number(&row, 1)?,
        oldest: number(&row, 2)?,
        to_learn: number(&row, 3)?,
        set_aside: number(&row, 4)?,
        now: number(&row, 5)?,
    })
}

pub(super) fn waiting(work: &mut Work<'_>) -> Result<Vec<Waiting>, StoreError> {
    let rows = work.rows(
        "SELECT sender, count(*), least(sum(bytes), 9223372036854775807)::bigint
         FROM posts WHERE state = 'waiting' GROUP BY sender ORDER BY sender",
        &[],
    )?;
    let waiting =
        |row: &Row| Ok(Waiting { by: words(row, 0)?, posts: number(row, 1)?, bytes: number(row, 2)? });
    rows.iter().map(waiting).collect()
}

pub(super) fn set_aside(
    work: &mut Work<'_>,
    after: Option<&str>,
    most: usize,
) -> Result<Vec<SetAsidePost>, StoreError> {
    let rows = work.rows(
        "SELECT key, kind, bytes, sender, received, reason FROM posts
         WHERE state = 'set_aside' AND key > $1 ORDER BY key LIMIT $2",
        &[&text(after.unwrap_or("")), &limits::most(most)],
    )?;
    rows.iter()
        .map(|row| {
            Ok(SetAsidePost {
                key: words(row, 0)?,
                kind: kind(row, 1)?,
                bytes: number(row, 2)?,
                by: words(row, 3)?,
                received: number(row, 4)?,
                reason: words(row, 5)?,
            })
        })
        .collect()
}

pub(super) fn take_up(work: &mut Work<'_>, key: &str) -> Result<bool, StoreError> {
    let up = work.run(
        "UPDATE posts SET state = 'waiting', reason = '', ended = 0, attempts = 0, since = 0, until = 0
         WHERE key = $1 AND state = 'set_aside' AND hash <> ''",
        &[&text(key)],
    )?;
    Ok(up > 0)
}

pub(super) fn take_up_off(work: &mut Work<'_>, settings: u64) -> Result<u64, StoreError> {
    // Skipped is what somebody else takes up or forgets just now.
    work.run(
        "UPDATE posts SET state = 'waiting', reason = '', ended = 0, attempts = 0, since = 0, until = 0
         WHERE number IN (
             SELECT number FROM posts WHERE state = 'off' AND settings < $1 AND hash <> '' ORDER BY number FOR UPDATE SKIP LOCKED
         )",
        &[&limits::kept(settings)],
    )
}

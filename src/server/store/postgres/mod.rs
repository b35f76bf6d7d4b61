//! A database for many machines: PostgreSQL. Any number of processes share it.
//!
//! Each transaction has a connection of a small pool for itself. Rows are locked in one order (posts, signals by id, workloads by
//! name, and last the lock under which changes are numbered), and who waits in a circle all the same begins anew. The clock is
//! the database's. Not for threads of an asynchronous runtime: every call waits for the network.

mod address;
mod connecting;
mod forgetting;
mod learned;
mod lines;
mod link;
mod posts;
mod schema;
mod signals;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio_postgres::Row;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;

use connecting::Connecting;
use link::{Link, Work};

use super::limits;
use super::{
    Audited, Backlog, Claim, Finish, Held, Judged, MadeProfile, NewLine, NewPost, NewToken, Post, PostKey,
    SetAsidePost, SignalRow, SignalsAfter, SnapshotRow, Store, StoreError, StoredToken, Taken, ToLearn,
    Waiting, WorkloadRow,
};
use crate::api::{Change, Entries, LogName};

/// How many connections a process has at most.
const CONNECTIONS: usize = 8;
/// How long one is waited for.
const PATIENCE: Duration = Duration::from_secs(8);
/// How long any answer is waited for. A statement may take half of that; the rest is for what is sent.
const SILENCE: Duration = Duration::from_secs(16);
/// How often a transaction begins anew after it and others waited in a circle.
const ATTEMPTS: usize = 8;

/// Values of a statement.
type Values<'a> = &'a [&'a (dyn ToSql + Sync)];

/// A store in a PostgreSQL.
pub struct Postgres {
    connecting: Connecting,
    pool: Mutex<Pool>,
    freed: Condvar,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Link>,
    lent: usize,
}

/// Text as PostgreSQL can hold it: it knows no zero bytes. A character that is none stands for them.
fn text(words: &str) -> Cow<'_, str> {
    if words.contains('\0') { words.replace('\0', NONE).into() } else { words.into() }
}

const NONE: &str = "\u{10ffff}";

fn column<'a, T: tokio_postgres::types::FromSql<'a>>(row: &'a Row, at: usize) -> Result<T, StoreError> {
    row.try_get(at).map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// Text as it was before [`text`].
fn words(row: &Row, at: usize) -> Result<String, StoreError> {
    let words: String = column(row, at)?;
    Ok(if words.contains(NONE) { words.replace(NONE, "\0") } else { words })
}

fn number(row: &Row, at: usize) -> Result<u64, StoreError> {
    Ok(super::limits::told(column(row, at)?))
}

/// Marks errors after which a transaction begins anew.
const AGAIN: &str = "transactions waited for each other in a circle";

/// An error in our words. What the server says of itself holds no password.
#[expect(clippy::needless_pass_by_value, reason = "it stands where errors are mapped")]
fn told(error: tokio_postgres::Error) -> StoreError {
    let Some(said) = error.as_db_error() else {
        let reason = std::error::Error::source(&error)
            .map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}"));
        return StoreError::Unavailable(reason);
    };
    let reason = said.message().to_owned();
    let code = said.code();
    let class = code.code().get(..2).unwrap_or_default();
    match class {
        _ if [SqlState::T_R_DEADLOCK_DETECTED, SqlState::T_R_SERIALIZATION_FAILURE].contains(code) => {
            StoreError::Unavailable(AGAIN.to_owned())
        }
        "53" if *code == SqlState::DISK_FULL => StoreError::Full(reason),
        "54" => StoreError::Unfit(reason),
        "22" | "23" | "XX" => StoreError::Corrupt(reason),
        _ => StoreError::Unavailable(reason),
    }
}

impl fmt::Debug for Postgres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Postgres({:?})", self.connecting.config().get_hosts())
    }
}

impl Postgres {
    /// Opens the database at an address (`postgres://USER@HOST/DATABASE`), and makes its tables if there are none. The password may
    /// stand in the address, in `PGPASSWORD`, or in the file that `PGPASSFILE` names. What is sent to another machine is encrypted, and
    /// the server's certificate verified by those that the system trusts (or `SSL_CERT_FILE`) or by the file that `sslrootcert` names,
    /// unless the address says `sslmode=disable`.
    ///
    /// # Errors
    /// It does not answer, or is of a newer version.
    pub fn open(address: &str) -> Result<Postgres, StoreError> {
        Postgres::with_patience(address, SILENCE)
    }

    /// The same, where no answer is waited for for longer.
    fn with_patience(address: &str, patience: Duration) -> Result<Postgres, StoreError> {
        let connecting = Connecting::new(address::read(address)?, patience)?;
        let store = Postgres { connecting, pool: Mutex::default(), freed: Condvar::new() };
        let mut link = store.connecting.connect()?;
        link.transaction(schema::migrate)?;
        store.held().idle.push(link);
        Ok(store)
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Pool> {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something with a connection that nobody else has.
    fn with<T>(&self, mut work: impl FnMut(&mut Link) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let lent = Lent::of(self)?;
        let mut link = match lent.link {
            Some(link) => link,
            None => self.connecting.connect()?,
        };
        let done = work(&mut link);
        // What failed for any reason but that others were first may have a broken connection.
        if !link.is_closed() && !matches!(done, Err(StoreError::Unavailable(_))) {
            self.held().idle.push(link);
        }
        drop(lent.place);
        done
    }

    /// One transaction, and once more where it could not go on beside others.
    fn work<T>(&self, work: impl Fn(&mut Work<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut attempt = 0;
        loop {
            attempt += 1;
            let done = self.with(|link| link.transaction(&work));
            match done {
                Err(StoreError::Unavailable(reason)) if reason == AGAIN && attempt < ATTEMPTS => {
                    std::thread::sleep(Duration::from_millis(fastrand::u64(1..20)));
                }
                done => return done,
            }
        }
    }
}

/// One of the places of the pool, given back when it is dropped.
struct Place<'a>(&'a Postgres);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.held().lent -= 1;
        self.0.freed.notify_one();
    }
}

struct Lent<'a> {
    link: Option<Link>,
    place: Place<'a>,
}

impl Lent<'_> {
    fn of(store: &Postgres) -> Result<Lent<'_>, StoreError> {
        let began = Instant::now();
        let mut pool = store.held();
        while pool.lent >= CONNECTIONS {
            let left = PATIENCE.saturating_sub(began.elapsed());
            if left.is_zero() {
                return Err(StoreError::Unavailable("all connections to it are busy".to_owned()));
            }
            pool = store.freed.wait_timeout(pool, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        pool.lent += 1;
        // One that the server has ended meanwhile is not known to be so until it is used.
        let mut idle = pool.idle.pop();
        drop(pool);
        let place = Place(store);
        let asked = Instant::now();
        if let Some(Err(error)) = idle.as_ref().map(Link::check) {
            // The others are no better. Where it was silent it is not asked again: somebody waits here.
            let others = std::mem::take(&mut store.held().idle);
            drop((idle.take(), others));
            if asked.elapsed() >= store.connecting.patience() {
                return Err(error);
            }
        }
        Ok(Lent { link: idle, place })
    }
}

impl Store for Postgres {
    fn ping(&self) -> Result<(), StoreError> {
        self.work(|reading| reading.run("SELECT FROM tokens LIMIT 1", &[]).map(|_| ()))
    }

    fn take(&self, post: &NewPost) -> Result<Taken, StoreError> {
        let taken = self.work(|writing| posts::take(writing, std::slice::from_ref(post)))?;
        Ok(taken.first().copied().unwrap_or(Taken::Known))
    }

    fn take_all(&self, posts: &[NewPost]) -> Result<Vec<Taken>, StoreError> {
        self.work(|writing| posts::take(writing, posts))
    }

    fn claim_posts(&self, claim: &Claim, most: usize) -> Result<Vec<Post>, StoreError> {
        self.work(|writing| posts::claim(writing, claim, most))
    }

    fn finish(&self, key: &PostKey, finish: &Finish) -> Result<(), StoreError> {
        self.work(|writing| posts::finish(writing, key, finish))
    }

    fn give_back(&self, key: &PostKey, worker: &str, pause: Duration) -> Result<(), StoreError> {
        self.work(|writing| posts::give_back(writing, key, worker, pause))
    }

    fn hold_posts(&self, claim: &Claim) -> Result<(), StoreError> {
        self.work(|writing| posts::hold(writing, claim))
    }

    fn backlog(&self) -> Result<Backlog, StoreError> {
        self.work(posts::backlog)
    }

    fn waiting(&self) -> Result<Vec<Waiting>, StoreError> {
        self.work(posts::waiting)
    }

    fn make_room(&self, of_one: u64, in_all: u64) -> Result<u64, StoreError> {
        limits::in_steps(|| self.work(|writing| forgetting::make_room(writing, of_one, in_all)))
    }

    fn set_aside(&self, after: Option<&str>, most: usize) -> Result<Vec<SetAsidePost>, StoreError> {
        self.work(|reading| posts::set_aside(reading, after, most))
    }

    fn take_up(&self, key: &PostKey, by: &str) -> Result<bool, StoreError> {
        self.work(|writing| {
            let is_up = posts::take_up(writing, key)?;
            if is_up {
                lines::audit(writing, by, "retry_intake", key)?;
            }
            Ok(is_up)
        })
    }

    fn take_up_off(&self, settings: u64) -> Result<u64, StoreError> {
        self.work(|writing| posts::take_up_off(writing, settings))
    }

    fn claim_workload(&self, claim: &Claim) -> Result<Option<ToLearn>, StoreError> {
        self.work(|writing| learned::claim(writing, claim))
    }

    fn hold_workload(&self, workload: &str, claim: &Claim) -> Result<bool, StoreError> {
        self.work(|writing| learned::hold(writing, workload, claim))
    }

    fn mark(&self, workload: Option<&str>) -> Result<(), StoreError> {
        self.work(|writing| learned::mark(writing, workload))
    }

    fn snapshots(&self, workload: &str) -> Result<Vec<SnapshotRow>, StoreError> {
        self.work(|reading| learned::snapshots(reading, workload))
    }

    fn held(&self, workload: &str, hash: &str) -> Result<Held, StoreError> {
        self.work(|reading| learned::held(reading, workload, hash))
    }

    fn made(
        &self,
        workload: &str,
        worker: &str,
        marked: u64,
        profile: &MadeProfile,
    ) -> Result<bool, StoreError> {
        self.work(|writing| learned::made(writing, workload, worker, marked, profile))
    }

    fn not_made(
        &self,
        workload: &str,
        worker: &str,
        reason: &str,
        pause: Duration,
    ) -> Result<(), StoreError> {
        self.work(|writing| learned::not_made(writing, workload, worker, reason, pause))
    }

    fn release(&self, worker: &str) -> Result<(), StoreError> {
        self.work(|writing| {
            posts::release(writing, worker)?;
            learned::release(writing, worker)
        })
    }

    fn workloads(&self, since: u64, most: usize) -> Result<Vec<WorkloadRow>, StoreError> {
        self.work(|reading| learned::workloads(reading, since, most))
    }

    fn workload(&self, name: &str) -> Result<Option<WorkloadRow>, StoreError> {
        self.work(|reading| learned::workload(reading, name))
    }

    fn signals(&self, after: &SignalsAfter, most: usize) -> Result<Vec<SignalRow>, StoreError> {
        self.work(|reading| signals::signals(reading, after, most))
    }

    fn signal(&self, id: &str) -> Result<Option<SignalRow>, StoreError> {
        self.work(|reading| signals::signal(reading, id))
    }

    fn unplaced(&self, clues: &[String], after: &str, most: usize) -> Result<Vec<SignalRow>, StoreError> {
        self.work(|reading| signals::unplaced(reading, clues, after, most))
    }

    fn judged(&self, verdicts: &[Judged]) -> Result<(), StoreError> {
        self.work(|writing| signals::judged(writing, verdicts))
    }

    fn place(&self, workload: &str, ids: &[String]) -> Result<u64, StoreError> {
        self.work(|writing| signals::place(writing, workload, ids))
    }

    fn enter(&self, line: &NewLine<'_>) -> Result<u64, StoreError> {
        self.work(|writing| lines::enter(writing, line))
    }

    fn entries(&self, log: LogName, after: u64, most: usize) -> Result<Entries, StoreError> {
        self.work(|reading| lines::entries(reading, log, after, most))
    }

    fn changes(&self, after: u64, most: usize) -> Result<Vec<Change>, StoreError> {
        self.work(|reading| lines::changes(reading, after, most))
    }

    fn change_span(&self) -> Result<(u64, u64), StoreError> {
        self.work(lines::change_span)
    }

    fn add_token(&self, token: &NewToken, by: &str) -> Result<(), StoreError> {
        self.work(|writing| {
            lines::add_token(writing, token)?;
            lines::audit(writing, by, "make_token", &token.id)
        })
    }

    fn first_token(&self, token: &NewToken) -> Result<bool, StoreError> {
        self.work(|writing| {
            // Whoever comes second waits here, and then sees the other's.
            writing.run("LOCK TABLE tokens IN SHARE ROW EXCLUSIVE MODE", &[])?;
            let is_first = lines::tokens(writing)?.is_empty();
            if is_first {
                lines::add_token(writing, token)?;
            }
            Ok(is_first)
        })
    }

    fn tokens(&self) -> Result<Vec<StoredToken>, StoreError> {
        self.work(lines::tokens)
    }

    fn token(&self, id: &str) -> Result<Option<StoredToken>, StoreError> {
        self.work(|reading| lines::token(reading, id))
    }

    fn revoke_token(&self, id: &str, by: &str) -> Result<bool, StoreError> {
        self.work(|writing| {
            let is_revoked = lines::revoke_token(writing, id)?;
            if is_revoked {
                lines::audit(writing, by, "revoke_token", id)?;
            }
            Ok(is_revoked)
        })
    }

    fn audit(&self, who: &str, did: &str, subject: &str) -> Result<(), StoreError> {
        self.work(|writing| lines::audit(writing, who, did, subject))
    }

    fn audited(&self, before: Option<u64>, most: usize) -> Result<Vec<Audited>, StoreError> {
        self.work(|reading| lines::audited(reading, before, most))
    }

    fn forget(
        &self,
        signals: Duration,
        posts: Duration,
        changes: Duration,
    ) -> Result<Vec<String>, StoreError> {
        while self.work(|writing| forgetting::signals(writing, signals))? {}
        while self.work(|writing| forgetting::posts(writing, posts))? {}
        while self.work(|writing| forgetting::changes(writing, changes))? {}
        self.work(|writing| forgetting::objects(writing, changes))
    }

    fn forget_audited(&self, span: Duration) -> Result<(), StoreError> {
        while self.work(|writing| forgetting::audited(writing, span))? {}
        Ok(())
    }

    fn old_snapshots(&self, span: Duration) -> Result<Vec<String>, StoreError> {
        self.work(|reading| forgetting::old_snapshots(reading, span))
    }

    fn forget_snapshots(
        &self,
        workload: &str,
        fingerprint: &str,
        hashes: &[String],
        span: Duration,
    ) -> Result<bool, StoreError> {
        self.work(|writing| forgetting::snapshots(writing, workload, fingerprint, hashes, span))
    }

    fn loosen(&self, keys: &[String]) -> Result<u64, StoreError> {
        self.work(|writing| forgetting::loosen_all(writing, keys))
    }

    fn gone(&self, keys: &[String]) -> Result<(), StoreError> {
        self.work(|writing| forgetting::gone(writing, keys))
    }
}

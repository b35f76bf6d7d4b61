//! The embedded database: SQLite in one file, for one machine. Several processes on it may share the file.
//!
//! One connection writes, a few read beside it, as write-ahead logging allows. What is committed is on the disk. The database's
//! clock is the machine's.

mod forgetting;
mod learned;
mod lines;
mod posts;
mod schema;
mod signals;
#[cfg(test)]
mod tests;

use std::fmt;
use std::fs::{OpenOptions, Permissions};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant, SystemTime};

use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

use super::limits;
use super::{
    Audited, Backlog, Claim, Finish, Held, Judged, MadeProfile, NewLine, NewPost, NewToken, Post, PostKey,
    SetAsidePost, SignalRow, SignalsAfter, SnapshotRow, Store, StoreError, StoredToken, Taken, ToLearn,
    Waiting, WorkloadRow,
};
use crate::api::{Change, Entries, LogName};

/// How long another process that writes is waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many connections read.
const READERS: usize = 4;
/// How many statements a connection keeps prepared: more than there are.
const STATEMENTS: usize = 64;

/// A store in one file.
pub struct Sqlite {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Vec<Mutex<Connection>>,
    /// Which reader is waited for when all are busy.
    turn: AtomicUsize,
}

impl fmt::Debug for Sqlite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sqlite({})", self.path.display())
    }
}

impl Sqlite {
    /// Opens a file, and makes it if there is none, readable for nobody else. Its folder must be there.
    ///
    /// # Errors
    /// It cannot be opened, is no database of ours, or one of a newer version.
    pub fn open(path: &Path) -> Result<Sqlite, StoreError> {
        close_to_others(path)
            .map_err(|error| StoreError::Unavailable(format!("{}: {error}", path.display())))?;
        let mut writer = connect(path)?;
        log_ahead(&writer)?;
        schema::migrate(&mut writer)?;
        let mut readers = Vec::with_capacity(READERS);
        for _ in 0..READERS {
            let reader = connect(path)?;
            reader.pragma_update(None, "query_only", true)?;
            readers.push(Mutex::new(reader));
        }
        Ok(Sqlite { path: path.to_owned(), writer: Mutex::new(writer), readers, turn: AtomicUsize::new(0) })
    }

    /// One transaction that may write, with the time in nanoseconds.
    fn write<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>, i64) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut writer = held(&self.writer);
        let writing = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&writing, now())?;
        writing.commit()?;
        Ok(done)
    }

    /// One transaction that only reads: all of it sees the same state.
    fn read<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut reader = self.reader();
        let reading = reader.transaction()?;
        work(&reading)
    }

    fn reader(&self) -> MutexGuard<'_, Connection> {
        for reader in &self.readers {
            match reader.try_lock() {
                Ok(reader) => return reader,
                Err(TryLockError::Poisoned(reader)) => return reader.into_inner(),
                Err(TryLockError::WouldBlock) => {}
            }
        }
        let turn = self.turn.fetch_add(1, Ordering::Relaxed) % READERS;
        held(&self.readers[turn])
    }
}

/// A connection, even if who held it before panicked: the transaction was rolled back as it was dropped.
fn held(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

fn close_to_others(path: &Path) -> std::io::Result<()> {
    // What SQLite puts beside the file has the permissions of the file.
    let file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
    if file.metadata()?.permissions().mode() & 0o077 != 0 {
        file.set_permissions(Permissions::from_mode(0o600))?;
    }
    Ok(())
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// Turns write-ahead logging on. Where several processes do so at once SQLite does not wait for its turn by itself.
fn log_ahead(writer: &Connection) -> Result<(), StoreError> {
    let began = Instant::now();
    loop {
        match writer.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get::<_, String>(0)) {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(mode) => {
                let reason = format!(
                    "its file system allows no write-ahead log (the mode is {mode}); put the file on a local disk"
                );
                return Err(StoreError::Unavailable(reason));
            }
            Err(error)
                if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
                    && began.elapsed() < PATIENCE =>
            {
                std::thread::sleep(Duration::from_millis(20));
            }
            Err(error) => return Err(error.into()),
        }
    }
}

fn now() -> i64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, super::limits::span)
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        let words = error.to_string();
        match (&error, error.sqlite_error_code()) {
            (_, Some(ErrorCode::DiskFull)) => StoreError::Full(words),
            (_, Some(ErrorCode::TooBig)) => StoreError::Unfit(words),
            (
                _,
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::ConstraintViolation),
            )
            | (
                rusqlite::Error::FromSqlConversionFailure(..) | rusqlite::Error::InvalidColumnType(..),
                None,
            ) => StoreError::Corrupt(words),
            _ => StoreError::Unavailable(words),
        }
    }
}

impl Store for Sqlite {
    fn ping(&self) -> Result<(), StoreError> {
        self.read(|reading| Ok(reading.query_row("SELECT count(*) FROM tokens", [], |_| Ok(()))?))
    }

    fn take(&self, post: &NewPost) -> Result<Taken, StoreError> {
        self.write(|writing, now| posts::take(writing, now, post))
    }

    fn take_all(&self, posts: &[NewPost]) -> Result<Vec<Taken>, StoreError> {
        self.write(|writing, now| posts.iter().map(|post| posts::take(writing, now, post)).collect())
    }

    fn claim_posts(&self, claim: &Claim, most: usize) -> Result<Vec<Post>, StoreError> {
        self.write(|writing, now| posts::claim(writing, now, claim, most))
    }

    fn finish(&self, key: &PostKey, finish: &Finish) -> Result<(), StoreError> {
        self.write(|writing, now| posts::finish(writing, now, key, finish))
    }

    fn give_back(&self, key: &PostKey, worker: &str, pause: Duration) -> Result<(), StoreError> {
        self.write(|writing, now| posts::give_back(writing, now, key, worker, pause))
    }

    fn hold_posts(&self, claim: &Claim) -> Result<(), StoreError> {
        self.write(|writing, now| posts::hold(writing, now, claim))
    }

    fn backlog(&self) -> Result<Backlog, StoreError> {
        self.read(|reading| posts::backlog(reading, now()))
    }

    fn waiting(&self) -> Result<Vec<Waiting>, StoreError> {
        self.read(posts::waiting)
    }

    fn make_room(&self, of_one: u64, in_all: u64) -> Result<u64, StoreError> {
        limits::in_steps(|| self.write(|writing, now| forgetting::make_room(writing, now, of_one, in_all)))
    }

    fn set_aside(&self, after: Option<&str>, most: usize) -> Result<Vec<SetAsidePost>, StoreError> {
        self.read(|reading| posts::set_aside(reading, after, most))
    }

    fn take_up(&self, key: &PostKey, by: &str) -> Result<bool, StoreError> {
        self.write(|writing, now| {
            let is_up = posts::take_up(writing, key)?;
            if is_up {
                lines::audit(writing, now, by, "retry_intake", key)?;
            }
            Ok(is_up)
        })
    }

    fn take_up_off(&self, settings: u64) -> Result<u64, StoreError> {
        self.write(|writing, _| posts::take_up_off(writing, settings))
    }

    fn claim_workload(&self, claim: &Claim) -> Result<Option<ToLearn>, StoreError> {
        self.write(|writing, now| learned::claim(writing, now, claim))
    }

    fn hold_workload(&self, workload: &str, claim: &Claim) -> Result<bool, StoreError> {
        self.write(|writing, now| learned::hold(writing, now, workload, claim))
    }

    fn mark(&self, workload: Option<&str>) -> Result<(), StoreError> {
        self.write(|writing, _| learned::mark(writing, workload))
    }

    fn snapshots(&self, workload: &str) -> Result<Vec<SnapshotRow>, StoreError> {
        self.read(|reading| learned::snapshots(reading, workload))
    }

    fn held(&self, workload: &str, hash: &str) -> Result<Held, StoreError> {
        self.read(|reading| learned::held(reading, workload, hash))
    }

    fn made(
        &self,
        workload: &str,
        worker: &str,
        marked: u64,
        profile: &MadeProfile,
    ) -> Result<bool, StoreError> {
        self.write(|writing, now| learned::made(writing, now, workload, worker, marked, profile))
    }

    fn not_made(
        &self,
        workload: &str,
        worker: &str,
        reason: &str,
        pause: Duration,
    ) -> Result<(), StoreError> {
        self.write(|writing, now| learned::not_made(writing, now, workload, worker, reason, pause))
    }

    fn release(&self, worker: &str) -> Result<(), StoreError> {
        self.write(|writing, _| {
            posts::release(writing, worker)?;
            learned::release(writing, worker)
        })
    }

    fn workloads(&self, since: u64, most: usize) -> Result<Vec<WorkloadRow>, StoreError> {
        self.read(|reading| learned::workloads(reading, since, most))
    }

    fn workload(&self, name: &str) -> Result<Option<WorkloadRow>, StoreError> {
        self.read(|reading| learned::workload(reading, name))
    }

    fn signals(&self, after: &SignalsAfter, most: usize) -> Result<Vec<SignalRow>, StoreError> {
        self.read(|reading| signals::signals(reading, after, most))
    }

    fn signal(&self, id: &str) -> Result<Option<SignalRow>, StoreError> {
        self.read(|reading| signals::signal(reading, id))
    }

    fn unplaced(&self, clues: &[String], after: &str, most: usize) -> Result<Vec<SignalRow>, StoreError> {
        self.read(|reading| signals::unplaced(reading, clues, after, most))
    }

    fn judged(&self, verdicts: &[Judged]) -> Result<(), StoreError> {
        self.write(|writing, now| signals::judged(writing, now, verdicts))
    }

    fn place(&self, workload: &str, ids: &[String]) -> Result<u64, StoreError> {
        self.write(|writing, now| signals::place(writing, now, workload, ids))
    }

    fn enter(&self, line: &NewLine<'_>) -> Result<u64, StoreError> {
        self.write(|writing, now| lines::enter(writing, now, line))
    }

    fn entries(&self, log: LogName, after: u64, most: usize) -> Result<Entries, StoreError> {
        self.read(|reading| lines::entries(reading, log, after, most))
    }

    fn changes(&self, after: u64, most: usize) -> Result<Vec<Change>, StoreError> {
        self.read(|reading| lines::changes(reading, after, most))
    }

    fn change_span(&self) -> Result<(u64, u64), StoreError> {
        self.read(lines::change_span)
    }

    fn add_token(&self, token: &NewToken, by: &str) -> Result<(), StoreError> {
        self.write(|writing, now| {
            lines::add_token(writing, now, token)?;
            lines::audit(writing, now, by, "make_token", &token.id)
        })
    }

    fn first_token(&self, token: &NewToken) -> Result<bool, StoreError> {
        self.write(|writing, now| {
            let is_first = lines::tokens(writing)?.is_empty();
            if is_first {
                lines::add_token(writing, now, token)?;
            }
            Ok(is_first)
        })
    }

    fn tokens(&self) -> Result<Vec<StoredToken>, StoreError> {
        self.read(lines::tokens)
    }

    fn token(&self, id: &str) -> Result<Option<StoredToken>, StoreError> {
        self.read(|reading| lines::token(reading, id))
    }

    fn revoke_token(&self, id: &str, by: &str) -> Result<bool, StoreError> {
        self.write(|writing, now| {
            let is_revoked = lines::revoke_token(writing, now, id)?;
            if is_revoked {
                lines::audit(writing, now, by, "revoke_token", id)?;
            }
            Ok(is_revoked)
        })
    }

    fn audit(&self, who: &str, did: &str, subject: &str) -> Result<(), StoreError> {
        self.write(|writing, now| lines::audit(writing, now, who, did, subject))
    }

    fn audited(&self, before: Option<u64>, most: usize) -> Result<Vec<Audited>, StoreError> {
        self.read(|reading| lines::audited(reading, before, most))
    }

    fn forget(
        &self,
        signals: Duration,
        posts: Duration,
        changes: Duration,
    ) -> Result<Vec<String>, StoreError> {
        while self.write(|writing, now| forgetting::signals(writing, now, signals))? {}
        while self.write(|writing, now| forgetting::posts(writing, now, posts))? {}
        while self.write(|writing, now| forgetting::changes(writing, now, changes))? {}
        self.write(|writing, now| forgetting::objects(writing, now, changes))
    }

    fn forget_audited(&self, span: Duration) -> Result<(), StoreError> {
        while self.write(|writing, now| forgetting::audited(writing, now, span))? {}
        Ok(())
    }

    fn old_snapshots(&self, span: Duration) -> Result<Vec<String>, StoreError> {
        self.read(|reading| forgetting::old_snapshots(reading, now(), span))
    }

    fn forget_snapshots(
        &self,
        workload: &str,
        fingerprint: &str,
        hashes: &[String],
        span: Duration,
    ) -> Result<bool, StoreError> {
        self.write(|writing, now| forgetting::snapshots(writing, now, workload, fingerprint, hashes, span))
    }

    fn loosen(&self, keys: &[String]) -> Result<u64, StoreError> {
        self.write(|writing, now| forgetting::loosen_all(writing, now, keys))
    }

    fn gone(&self, keys: &[String]) -> Result<(), StoreError> {
        self.write(|writing, _| forgetting::gone(writing, keys))
    }
}

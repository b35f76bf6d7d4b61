//! The contract over SQLite, and what only it does.

use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use std::thread;

use rusqlite::Connection;

use super::Sqlite;
use crate::server::store::contract::{Database, suite};
use crate::server::store::{Store, StoreError};

struct File(tempfile::TempDir);

impl File {
    fn path(&self) -> std::path::PathBuf {
        self.0.path().join("habitus.db")
    }
}

impl Database for File {
    fn connect(&self) -> Arc<dyn Store> {
        Arc::new(Sqlite::open(&self.path()).unwrap())
    }

    fn run(&self, sql: &str) {
        Connection::open(self.path()).unwrap().execute_batch(sql).unwrap();
    }
}

fn fresh() -> File {
    File(tempfile::tempdir().unwrap())
}

suite!(Some(fresh()));

#[test]
fn many_open_a_new_file_at_once() {
    let file = fresh();
    thread::scope(|scope| {
        for at in 0..8 {
            let file = &file;
            scope.spawn(move || file.connect().audit("w", "opened", &format!("{at}")).unwrap());
        }
    });
    assert_eq!(file.connect().audited(None, 99).unwrap().len(), 8);
}

#[test]
fn nobody_else_may_read_it() {
    let file = fresh();
    std::fs::write(file.path(), "").unwrap();
    std::fs::set_permissions(file.path(), std::fs::Permissions::from_mode(0o644)).unwrap();
    let store = file.connect();
    store.audit("a", "b", "c").unwrap();
    for entry in std::fs::read_dir(file.0.path()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", entry.file_name());
    }
}

#[test]
fn a_newer_database_is_refused() {
    let file = fresh();
    drop(file.connect());
    file.run("PRAGMA user_version = 99");
    assert!(matches!(Sqlite::open(&file.path()), Err(StoreError::Newer { found: 99, .. })));
}

#[test]
fn what_is_no_database_of_ours_is_refused_and_not_touched() {
    let file = fresh();
    std::fs::write(file.path(), "this is a text and not a database at all".repeat(99)).unwrap();
    assert!(matches!(Sqlite::open(&file.path()), Err(StoreError::Corrupt(_))));
    std::fs::remove_file(file.path()).unwrap();
    file.run("CREATE TABLE theirs (a)");
    assert!(matches!(Sqlite::open(&file.path()), Err(StoreError::Corrupt(_))));
    file.run("SELECT * FROM theirs");
    assert!(Sqlite::open(&file.0.path().join("no/folder")).is_err());
}

#[test]
fn what_was_taken_survives_the_process() {
    let file = fresh();
    file.connect().append(crate::api::LogName::Journal, 0, "line", "ada").unwrap();
    let store = file.connect();
    assert_eq!(store.entries(crate::api::LogName::Journal, 0, 9).unwrap().head, 1);
}

#[test]
fn a_full_disk_is_told_and_nothing_is_lost() {
    let file = fresh();
    let store = Sqlite::open(&file.path()).unwrap();
    super::held(&store.writer).pragma_update(None, "max_page_count", 80).unwrap();
    let mut entered = 0_u64;
    let error = loop {
        match store.append(crate::api::LogName::Journal, entered, &"x".repeat(9000), "ada") {
            Ok(number) => entered = number,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, StoreError::Full(_)), "{error:?}");
    assert_eq!(store.entries(crate::api::LogName::Journal, 0, 999).unwrap().lines.len() as u64, entered);
    super::held(&store.writer).pragma_update(None, "max_page_count", 9999).unwrap();
    assert_eq!(store.append(crate::api::LogName::Journal, entered, "y", "ada").unwrap(), entered + 1);
}

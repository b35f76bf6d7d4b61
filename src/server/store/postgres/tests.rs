//! The contract over PostgreSQL, and what only it does.

use std::sync::Arc;
use std::thread;

use super::Postgres;
use crate::server::store::contract::{Database, suite};
use crate::server::store::{Store, StoreError, testing};

struct Fresh(String);

impl Database for Fresh {
    fn connect(&self) -> Arc<dyn Store> {
        Arc::new(Postgres::open(&self.0).unwrap())
    }

    fn run(&self, sql: &str) {
        postgres::Client::connect(&self.0, postgres::NoTls).unwrap().batch_execute(sql).unwrap();
    }
}

fn fresh() -> Option<Fresh> {
    testing::database().map(Fresh)
}

suite!(fresh());

#[test]
fn many_open_a_new_database_at_once() {
    let Some(database) = fresh() else { return };
    thread::scope(|scope| {
        for at in 0..8 {
            let database = &database;
            scope.spawn(move || database.connect().audit("w", "opened", &format!("{at}")).unwrap());
        }
    });
    assert_eq!(database.connect().audited(None, 99).unwrap().len(), 8);
}

#[test]
fn a_newer_database_is_refused() {
    let Some(database) = fresh() else { return };
    drop(database.connect());
    database.run("UPDATE habitus_version SET version = 99");
    assert!(matches!(Postgres::open(&database.0), Err(StoreError::Newer { found: 99, .. })));
}

#[test]
fn connections_are_made_anew() {
    let Some(database) = fresh() else { return };
    let store = database.connect();
    store.audit("a", "b", "1").unwrap();
    testing::end_connections(&database.0);
    store.audit("a", "b", "2").unwrap();
    assert_eq!(store.audited(None, 9).unwrap().len(), 2);
}

#[test]
fn a_database_that_is_not_there_is_told_without_the_password() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let error = Postgres::open(&format!("postgres://ada:hunter2@127.0.0.1:{free}/x")).unwrap_err();
    assert!(
        matches!(error, StoreError::Unavailable(_)) && !format!("{error} {error:?}").contains("hunter2"),
        "{error}"
    );
}

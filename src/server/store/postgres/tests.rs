//! The contract over PostgreSQL, and what only it does.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::Postgres;
use crate::server::store::contract::{Database, suite};
use crate::server::store::{Store, StoreError, testing};
use crate::sources::prepared::certificates;

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

#[test]
fn what_is_sent_is_encrypted_and_the_server_verified() {
    let Some(cluster) = testing::Cluster::own() else { return };
    let plain = cluster.database();
    let (certificate, key) = certificates::leaf_pem();
    let folder = tempfile::tempdir().unwrap();
    let roots = folder.path().join("roots.pem");
    std::fs::write(&roots, certificates::root_pem()).unwrap();
    let verified = format!("{plain}?sslmode=verify-full&sslrootcert={}", roots.display());
    let error = |address: &str| Postgres::open(address).map(|_| ()).unwrap_err().to_string();
    let refused = error(&verified);
    assert!(refused.contains("sslmode=disable"), "it does not speak TLS: {refused}");
    cluster.encrypt(&certificate, &key);
    let store = Postgres::open(&verified).unwrap();
    store.audit("a", "b", "1").unwrap();
    assert_eq!(cluster.is_encrypted(&plain, "habitus"), Some(true));
    drop(store);
    // Nobody that the system trusts has signed it.
    let unknown = error(&format!("{plain}?sslmode=require"));
    assert!(unknown.contains("sslrootcert=FILE"), "{unknown}");
    // Nor is it of this name.
    let other = error(&format!("{}&hostaddr=127.0.0.1", verified.replace("127.0.0.1", "elsewhere")));
    assert!(other.contains("sslrootcert=FILE"), "{other}");
    std::fs::write(&roots, "none").unwrap();
    assert!(error(&verified).contains("roots.pem"));
}

/// It would be waited for to the end of time.
#[test]
fn who_takes_a_connection_and_says_nothing_is_not_waited_for() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    for mode in ["disable", "require"] {
        let address = format!("postgres://ada@127.0.0.1:{port}/x?connect_timeout=1&sslmode={mode}");
        let error = Postgres::open(&address).unwrap_err();
        assert!(error.to_string().contains("did not let anybody in for 1 s"), "{error}");
    }
}

#[test]
fn only_so_many_wait_for_who_says_nothing() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let address = format!("postgres://ada@127.0.0.1:{port}/x?connect_timeout=1");
    let connecting =
        super::connecting::Connecting::new(super::address::read(&address).unwrap(), super::SILENCE).unwrap();
    thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| assert!(connecting.connect().is_err()));
        }
    });
    let error = connecting.connect().map(|_| ()).unwrap_err().to_string();
    assert!(error.contains("says nothing"), "{error}");
}

/// It would be waited for until it goes on.
#[test]
fn who_stands_still_while_something_is_asked_is_not_waited_for() {
    let Some(cluster) = testing::Cluster::own() else { return };
    let address = format!("{}?connect_timeout=1", cluster.database());
    let store = Postgres::with_patience(&address, Duration::from_secs(2)).unwrap();
    store.audit("a", "b", "1").unwrap();
    let error = store.work(|work| {
        work.run("SELECT FROM audit", &[])?;
        cluster.freeze();
        // The connection was well a moment ago, and the transaction is open.
        work.run("DELETE FROM audit", &[])
    });
    let error = error.unwrap_err().to_string();
    assert!(error.contains("it has said nothing for 2 s"), "{error}");
    assert!(store.held().idle.is_empty() && store.held().lent == 0, "the connection was given up");
    assert!(store.ping().is_err());
    cluster.thaw();
    store.audit("a", "b", "2").unwrap();
    assert_eq!(store.audited(None, 9).unwrap().len(), 2, "what was not committed is not done");
    // Connections that wait to be used are found to be silent before anything is asked of them.
    cluster.freeze();
    let error = store.ping().unwrap_err().to_string();
    assert!(error.contains("it has said nothing for 2 s") && store.held().idle.is_empty(), "{error}");
    cluster.thaw();
    store.ping().unwrap();
}

//! A connection with which one speaks in bounded time.
//!
//! What a statement may take is told to the server. But a server that stands still keeps to nothing, while its machine goes on to take
//! what is sent: so whoever asks waits only so long here too, and then gives the connection up. Whether what was asked is done is not
//! known then, as with any connection that breaks.

use std::collections::HashMap;
use std::future::Future;
use std::time::Duration;

use tokio::runtime::Runtime;
use tokio_postgres::{Client, Config, Error, NoTls, Row, Statement, Transaction};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{Values, told};
use crate::server::store::StoreError;

/// A connection with the statements that it knows.
pub(super) struct Link {
    voice: Voice,
    client: Client,
    statements: HashMap<String, Statement>,
}

/// One transaction.
pub(super) struct Work<'a> {
    voice: &'a Voice,
    inner: Transaction<'a>,
    statements: &'a mut HashMap<String, Statement>,
}

/// Asks and waits for what is answered.
struct Voice {
    /// The connection goes on only while something is asked.
    runtime: Runtime,
    /// How long it is waited for.
    patience: Duration,
}

impl Voice {
    fn ask<T>(&self, asked: impl Future<Output = Result<T, Error>>) -> Result<T, StoreError> {
        let bounded = async { tokio::time::timeout(self.patience, asked).await };
        match self.runtime.block_on(bounded) {
            Ok(answer) => answer.map_err(told),
            Err(_) => {
                let span = self.patience.as_secs_f64();
                Err(StoreError::Unavailable(format!("it has said nothing for {span} s")))
            }
        }
    }
}

impl Link {
    /// Makes a connection. This alone is not bounded.
    pub(super) fn make(
        config: &Config,
        tls: Option<MakeRustlsConnect>,
        patience: Duration,
    ) -> Result<Link, StoreError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let client = runtime.block_on(async {
            // How a connection ended is told to whoever asks something of it.
            match tls {
                Some(tls) => {
                    let (client, connection) = config.connect(tls).await?;
                    tokio::spawn(async { drop(connection.await) });
                    Ok(client)
                }
                None => {
                    let (client, connection) = config.connect(NoTls).await?;
                    tokio::spawn(async { drop(connection.await) });
                    Ok(client)
                }
            }
        });
        let client = client.map_err(told)?;
        Ok(Link { voice: Voice { runtime, patience }, client, statements: HashMap::new() })
    }

    /// Whether nobody is at the other end.
    pub(super) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// Asks whether anybody is at the other end.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        self.voice.ask(self.client.check_connection())
    }

    /// Does something in one transaction.
    pub(super) fn transaction<T>(
        &mut self,
        work: impl FnOnce(&mut Work<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let Link { voice, client, statements } = self;
        let inner = voice.ask(client.transaction())?;
        let mut open = Work { voice, inner, statements };
        match work(&mut open) {
            Ok(done) => voice.ask(open.inner.commit()).map(|()| done),
            // The connection is given up.
            Err(error @ StoreError::Unavailable(_)) => Err(error),
            Err(error) => voice.ask(open.inner.rollback()).and(Err(error)),
        }
    }
}

impl Work<'_> {
    fn statement(&mut self, sql: &str) -> Result<Statement, StoreError> {
        if let Some(known) = self.statements.get(sql) {
            return Ok(known.clone());
        }
        let made = self.voice.ask(self.inner.prepare(sql))?;
        self.statements.insert(sql.to_owned(), made.clone());
        Ok(made)
    }

    pub(super) fn run(&mut self, sql: &str, values: Values<'_>) -> Result<u64, StoreError> {
        let statement = self.statement(sql)?;
        self.voice.ask(self.inner.execute(&statement, values))
    }

    pub(super) fn rows(&mut self, sql: &str, values: Values<'_>) -> Result<Vec<Row>, StoreError> {
        let statement = self.statement(sql)?;
        self.voice.ask(self.inner.query(&statement, values))
    }

    pub(super) fn row(&mut self, sql: &str, values: Values<'_>) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, values)?.into_iter().next())
    }

    /// Runs several statements.
    pub(super) fn script(&mut self, sql: &str) -> Result<(), StoreError> {
        self.voice.ask(self.inner.batch_execute(sql))
    }
}

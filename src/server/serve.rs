//! A server process from its start to its end in order: opens what it shares, works, listens, and stops after what it has begun.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use super::config::Config;
use super::http::{App, router};
use super::idle::Idle;
use super::jobs::{Options, Watching, WatchingOptions, Work, Workers};
use super::objects::{self, Objects};
use super::store::{Postgres, Sqlite, Store};
use super::{tls, tokens};
use crate::api::Scope;
use crate::settings::paths;

/// The file in the state folder that holds the first token.
pub const FIRST_TOKEN: &str = "admin-token";
/// How long a connection may be silent beyond what a request may take.
const SILENT: Duration = Duration::from_secs(15);
/// The most bytes of the head of a request.
const MOST_HEAD: usize = 64 << 10;
/// How long is waited after the system gave no connection, as when there are too many open files.
const REFUSED: Duration = Duration::from_millis(100);

/// Why a server does not run, or has not ended in order. A sentence that is safe to print.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ServeError(pub String);

/// Opens the store of a configuration, and brings it to this version.
///
/// # Errors
/// It cannot be opened.
pub fn open_store(config: &Config) -> Result<Arc<dyn Store>, ServeError> {
    paths::make_private_folder(&config.state).map_err(|error| {
        ServeError(format!("the folder {} cannot be made: {error}", shown(&config.state)))
    })?;
    let opened: Result<Arc<dyn Store>, _> = match &config.database {
        Some(address) => Postgres::open(address).map(|store| Arc::new(store) as _),
        None => Sqlite::open(&config.state.join("habitus.db")).map(|store| Arc::new(store) as _),
    };
    opened.map_err(|error| ServeError(error.to_string()))
}

/// What the environment says, for who asks for credentials.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn open_objects(config: &Config) -> Result<Arc<dyn Objects>, ServeError> {
    let folder = || config.state.join("objects").to_string_lossy().into_owned();
    let address = config.objects.clone().unwrap_or_else(folder);
    let objects = objects::open(&address, &variable).map_err(|error| ServeError(error.to_string()))?;
    objects.ping().map_err(|error| ServeError(error.to_string()))?;
    Ok(objects)
}

fn shown(path: &Path) -> String {
    crate::text::sanitize(&path.to_string_lossy()).into_owned()
}

/// Where there is no token yet, makes one that may all, into a file that only this user can read.
fn first_token(store: &dyn Store, state: &Path, tell: &dyn Fn(&str)) -> Result<(), ServeError> {
    let failed = |error: &dyn std::fmt::Display| ServeError(format!("no first token could be made: {error}"));
    if !store.tokens().map_err(|error| failed(&error))?.is_empty() {
        return Ok(());
    }
    let (_, text) = tokens::make(store, "admin", &[Scope::Admin], None).map_err(|error| failed(&error))?;
    let path = state.join(FIRST_TOKEN);
    paths::write_private(&path, format!("{text}\n").as_bytes()).map_err(|error| failed(&error))?;
    tell(&format!("the first token, which may all, is in {}", shown(&path)));
    Ok(())
}

/// Runs a server until it is asked to end. `tell` says what people must know: where it listens, where the first token is.
///
/// # Errors
/// It could not start.
pub fn serve(config: Config, tell: &dyn Fn(&str)) -> Result<(), ServeError> {
    config.check().map_err(|error| ServeError(error.to_string()))?;
    let files = config.tls.clone();
    let encrypted = files.as_ref().map(|(certificate, key)| tls::acceptor(certificate, key)).transpose();
    let encrypted = encrypted.map_err(ServeError)?;
    let store = open_store(&config)?;
    let objects = open_objects(&config)?;
    first_token(&*store, &config.state, tell)?;
    let mut options = Options::default();
    if config.workers > 0 {
        options.workers = config.workers;
    }
    let app = App::new(Arc::clone(&store), Arc::clone(&objects), config);
    let mut work = Work::new(store, objects, options);
    work.bell = Arc::clone(&app.bell);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| ServeError(format!("the server cannot start: {error}")))?;
    let workers = Workers::start(&Arc::new(work))
        .map_err(|error| ServeError(format!("no workers can be started: {error}")))?;
    let watching =
        Watching::start(Arc::clone(&app.door), &app.config.watch, &variable, WatchingOptions::default())
            .map_err(|error| ServeError(error.to_string()))?;
    let ended = runtime.block_on(listen(app, encrypted, tell));
    drop(watching);
    workers.stop();
    // Work of requests that were given up may still wait for a disk: it is not waited for.
    runtime.shutdown_background();
    ended
}

/// What asks a process to end.
struct Asked {
    end: Signal,
    interrupt: Signal,
}

impl Asked {
    fn listen() -> std::io::Result<Asked> {
        Ok(Asked { end: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    async fn end(&mut self) {
        tokio::select! { _ = self.end.recv() => (), _ = self.interrupt.recv() => () }
    }
}

async fn listen(
    app: App,
    mut encrypted: Option<Arc<ServerConfig>>,
    tell: &dyn Fn(&str),
) -> Result<(), ServeError> {
    let config = Arc::clone(&app.config);
    let cannot = |error: std::io::Error| ServeError(format!("cannot listen on {}: {error}", config.listen));
    let mut asked = Asked::listen().map_err(cannot)?;
    let mut again = signal(SignalKind::hangup()).map_err(cannot)?;
    let listener = TcpListener::bind(config.listen).await.map_err(cannot)?;
    let scheme = if encrypted.is_some() { "https" } else { "http" };
    tell(&format!("listening on {scheme}://{}", listener.local_addr().map_err(cannot)?));
    let (routes, graceful) = (router(app.clone()), GracefulShutdown::new());
    let places = Arc::new(Semaphore::new(config.limits.connections.min(Semaphore::MAX_PERMITS)));
    loop {
        let place = Arc::clone(&places).acquire_owned();
        let next = async { (place.await, listener.accept().await) };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = asked.end() => break,
            _ = again.recv() => {
                encrypted = reread(&config, encrypted);
                continue;
            }
        };
        match accepted {
            Ok((stream, peer)) => {
                let one = One { routes: routes.clone(), config: Arc::clone(&config), peer };
                let (encrypted, watcher) = (encrypted.clone(), graceful.watcher());
                tokio::spawn(async move {
                    let _place = place;
                    one.serve(stream, encrypted, watcher).await;
                });
            }
            Err(error) => {
                tracing::warn!(%error, "the system gave no connection");
                tokio::time::sleep(REFUSED).await;
            }
        }
    }
    drop(listener);
    app.stop.ask();
    tracing::info!("ending: what was begun is finished first");
    tokio::select! {
        () = graceful.shutdown() => (),
        () = tokio::time::sleep(config.shutdown) => tracing::warn!("requests were given up: they took too long"),
        () = asked.end() => {
            // Whoever asks twice does not want to wait. What was claimed is taken over when its time is up.
            std::process::exit(130);
        }
    }
    // While workers finish their pieces nobody listens for signals but this.
    tokio::spawn(async move {
        asked.end().await;
        std::process::exit(130);
    });
    Ok(())
}

fn reread(config: &Config, before: Option<Arc<ServerConfig>>) -> Option<Arc<ServerConfig>> {
    let (certificate, key) = config.tls.as_ref()?;
    match tls::acceptor(certificate, key) {
        Ok(read) => {
            tracing::info!("the certificates were read anew");
            Some(read)
        }
        Err(error) => {
            tracing::error!(error, "the certificates could not be read anew; those from before stay");
            before
        }
    }
}

/// One connection.
struct One {
    routes: Router,
    config: Arc<Config>,
    peer: SocketAddr,
}

type Watcher = hyper_util::server::graceful::Watcher;

impl One {
    async fn serve(self, stream: TcpStream, encrypted: Option<Arc<ServerConfig>>, watcher: Watcher) {
        let limits = self.config.limits;
        let _ = stream.set_nodelay(true);
        let stream = Idle::new(stream, limits.request + SILENT);
        match encrypted {
            None => self.speak(stream, watcher).await,
            Some(encrypted) => {
                match tokio::time::timeout(limits.head, TlsAcceptor::from(encrypted).accept(stream)).await {
                    Ok(Ok(stream)) => self.speak(stream, watcher).await,
                    Ok(Err(error)) => tracing::debug!(peer = %self.peer, %error, "no TLS"),
                    Err(_) => tracing::debug!(peer = %self.peer, "the handshake took too long"),
                }
            }
        }
    }

    async fn speak<S>(self, stream: S, watcher: Watcher)
    where
        S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
    {
        let mut builder = Builder::new(TokioExecutor::new());
        builder
            .http1()
            .timer(TokioTimer::new())
            .header_read_timeout(self.config.limits.head)
            .max_buf_size(MOST_HEAD);
        builder
            .http2()
            .timer(TokioTimer::new())
            .max_header_list_size(MOST_HEAD as u32)
            .max_concurrent_streams(200)
            .keep_alive_interval(Duration::from_secs(30));
        let service = TowerToHyperService::new(self.routes);
        let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
        if let Err(error) = watcher.watch(connection).await {
            tracing::debug!(peer = %self.peer, error, "a connection ended early");
        }
    }
}

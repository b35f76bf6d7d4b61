//! A server process from its start to its end in order: opens what it shares, works, listens, and stops after what it has begun.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_rustls::rustls::ServerConfig;

pub use super::first::FIRST_TOKEN;

use super::config::Config;
use super::connection::One;
use super::http::{App, Count, router};
use super::jobs::{Options, Watching, WatchingOptions, Work, Workers};
use super::life::Life;
use super::objects::{self, Cached, Objects};
use super::peers::{Peer, Peers};
use super::places::Places;
use super::stop::Stop;
use super::store::{Postgres, Sqlite, Store};
use super::{first, tls, warming};
use crate::settings::paths;

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
    if config.cache_bytes > 0 && address.starts_with("s3://") {
        let cached = Cached::open(objects, &config.state.join("cache"), config.cache_bytes);
        return Ok(Arc::new(cached.map_err(|error| ServeError(error.to_string()))?));
    }
    Ok(objects)
}

fn shown(path: &Path) -> String {
    crate::text::sanitize(&path.to_string_lossy()).into_owned()
}

/// Where there is no token yet, makes one that may all, into a file that only this user can read.
fn first_token(store: &dyn Store, state: &Path, tell: &dyn Fn(&str)) -> Result<(), ServeError> {
    if first::token(store, state).map_err(|error| ServeError(error.to_string()))? {
        tell(&format!("the first token, which may all, is in {}", shown(&state.join(FIRST_TOKEN))));
    }
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
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| ServeError(format!("the server cannot start: {error}")))?;
    // Whoever asks it to end while it starts is heard, before anything is claimed.
    let asked = {
        let _inside = runtime.enter();
        Asked::listen().map_err(|error| ServeError(format!("the server hears no signals: {error}")))?
    };
    let store = open_store(&config)?;
    let objects = open_objects(&config)?;
    first_token(&*store, &config.state, tell)?;
    let mut options = Options::default();
    if config.workers > 0 {
        options.workers = config.workers;
    }
    options.bounds = config.limits.bounds;
    // A workload is held on to while it is learned.
    (options.hold_posts, options.hold_workload) = (config.hold, config.hold.min(options.hold_workload));
    let app = App::new(Arc::clone(&store), Arc::clone(&objects), config);
    let mut work = Work::new(store, objects, options);
    work.bell = Arc::clone(&app.bell);
    work.metrics = Arc::clone(&app.metrics);
    let workers = Workers::start(&Arc::new(work))
        .map_err(|error| ServeError(format!("no workers can be started: {error}")))?;
    let every = WatchingOptions { interval: app.config.watch_every, ..WatchingOptions::default() };
    let watching = Watching::start(Arc::clone(&app.door), &app.config.watch, &variable, every)
        .map_err(|error| ServeError(error.to_string()))?;
    warming::begin(&app);
    let until = runtime.block_on(Listening { app, encrypted, asked }.listen(tell));
    drop(watching);
    // Workers were told to stop when it was asked for; what of it is not done by now is given back for others.
    workers.stop_until(until.as_ref().map_or_else(|_| Instant::now(), |until| *until));
    // Work of requests that were given up may still wait for a disk: it is not waited for.
    runtime.shutdown_background();
    until.map(|_| ())
}

/// What asks a process to end, or to read its certificates anew.
struct Asked {
    end: Signal,
    interrupt: Signal,
    again: Signal,
}

impl Asked {
    fn listen() -> std::io::Result<Asked> {
        Ok(Asked {
            end: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            again: signal(SignalKind::hangup())?,
        })
    }

    async fn end(&mut self) {
        tokio::select! { _ = self.end.recv() => (), _ = self.interrupt.recv() => () }
    }

    async fn any(&mut self) -> Woken {
        tokio::select! {
            _ = self.end.recv() => Woken::End,
            _ = self.interrupt.recv() => Woken::End,
            _ = self.again.recv() => Woken::Again,
        }
    }
}

/// A process that takes connections.
struct Listening {
    app: App,
    encrypted: Option<Arc<ServerConfig>>,
    asked: Asked,
}

/// Why it takes no more connections for now.
enum Woken {
    End,
    Again,
}

impl Listening {
    /// Takes connections until it is asked to end, and then ends in order. Until when workers may take to finish.
    async fn listen(mut self, tell: &dyn Fn(&str)) -> Result<Instant, ServeError> {
        let config = Arc::clone(&self.app.config);
        let cannot =
            |error: std::io::Error| ServeError(format!("cannot listen on {}: {error}", config.listen));
        let listener = TcpListener::bind(config.listen).await.map_err(cannot)?;
        let scheme = if self.encrypted.is_some() { "https" } else { "http" };
        let address = listener.local_addr().map_err(cannot)?;
        tell(&format!("listening on {scheme}://{address}"));
        tracing::info!(%address, scheme, version = env!("CARGO_PKG_VERSION"), "listening");
        let entry = Entry::new(&self.app);
        loop {
            let woken = tokio::select! {
                never = entry.take(&listener, self.encrypted.as_ref()) => match never {},
                woken = self.asked.any() => woken,
            };
            match woken {
                Woken::End => break,
                Woken::Again => self.encrypted = reread(&config, self.encrypted),
            }
        }
        // Load balancers see that it is not ready, and send no more; what they send until then is served.
        self.app.stop.ask();
        self.app.bell.stop();
        tracing::info!("ending: what was begun is finished first");
        tokio::select! {
            never = entry.take(&listener, self.encrypted.as_ref()) => match never {},
            () = tokio::time::sleep(config.drain) => (),
            () = self.asked.end() => at_once(),
        }
        drop(listener);
        self.app.stop.close();
        let until = Instant::now() + config.shutdown;
        tokio::select! {
            () = entry.places.emptied() => (),
            () = tokio::time::sleep_until(until.into()) => {
                tracing::warn!("requests were given up: they took too long");
            }
            () = self.asked.end() => at_once(),
        }
        // While workers finish their pieces nobody listens for signals but this.
        let mut asked = self.asked;
        tokio::spawn(async move {
            asked.end().await;
            at_once();
        });
        Ok(until)
    }
}

/// Whoever asks twice does not want to wait. What was claimed is taken over when its time is up.
fn at_once() {
    std::process::exit(130);
}

/// Where connections come in, as many as may.
struct Entry {
    routes: Router,
    config: Arc<Config>,
    metrics: Arc<super::http::Metrics>,
    stop: Stop,
    places: Places,
    peers: Peers,
}

impl Entry {
    fn new(app: &App) -> Entry {
        let config = Arc::clone(&app.config);
        Entry {
            routes: router(app.clone()),
            metrics: Arc::clone(&app.metrics),
            stop: app.stop.clone(),
            places: Places::new(config.limits.connections),
            peers: Peers::default(),
            config,
        }
    }

    /// Takes connections for ever. Nothing is lost where this is given up.
    async fn take(
        &self,
        listener: &TcpListener,
        encrypted: Option<&Arc<ServerConfig>>,
    ) -> std::convert::Infallible {
        loop {
            let (stream, address) = match listener.accept().await {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "the system gave no connection");
                    // It may be that there are too many open files.
                    self.places.make_room();
                    tokio::time::sleep(REFUSED).await;
                    continue;
                }
            };
            let peer = Peer::of(address.ip());
            let Some(connected) = self.peers.enter(peer, self.config.limits.connections_per_peer) else {
                self.metrics.count(Count::TurnedAway, 1);
                tracing::debug!(%peer, "it has as many connections as one may have");
                continue;
            };
            let life = Life::new();
            let Some(place) = self.places.enter(&life) else {
                self.metrics.count(Count::TurnedAway, 1);
                tracing::debug!(%peer, "all connections are busy");
                continue;
            };
            let (routes, limits, stop) = (self.routes.clone(), self.config.limits, self.stop.clone());
            let (one, encrypted) = (One { routes, limits, peer, life, stop }, encrypted.cloned());
            tokio::spawn(async move {
                let _places = (place, connected);
                one.serve(stream, encrypted).await;
            });
        }
    }
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

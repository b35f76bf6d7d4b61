//! Connections are made: encrypted where the address says so, and in bounded time.
//!
//! The driver bounds how long the network may take, and not how long whoever took the connection may say nothing: a server that
//! stands still, or something before it that takes connections for one that is gone. So each is made by a thread of its own,
//! which is waited for so long and then left to its end; of those there are only so many.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::Duration;

use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use tokio_postgres::Config;
use tokio_postgres_rustls::MakeRustlsConnect;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::address::{Address, Encryption};
use super::link::Link;
use crate::server::store::StoreError;

/// How many connections are being made at once at most, those among them that nobody waits for any more.
const AT_ONCE: usize = 16;
/// What may be wrong where encryption does not come about.
const REMEDY: &str = "what is sent to another machine is encrypted, and its certificate verified by those that the system trusts or by \
    sslrootcert=FILE in the address; with sslmode=disable nothing is encrypted";

/// Who makes connections.
pub(super) struct Connecting {
    config: Config,
    tls: Option<MakeRustlsConnect>,
    /// How long any answer is waited for on the connections that are made.
    patience: Duration,
    running: Arc<AtomicUsize>,
}

impl Connecting {
    pub(super) fn new(address: Address, patience: Duration) -> Result<Connecting, StoreError> {
        let tls = address.encryption.as_ref().map(tls).transpose()?;
        Ok(Connecting { config: address.config, tls, patience, running: Arc::default() })
    }

    pub(super) fn patience(&self) -> Duration {
        self.patience
    }

    pub(super) fn config(&self) -> &Config {
        &self.config
    }

    /// Makes a connection.
    pub(super) fn connect(&self) -> Result<Link, StoreError> {
        let span = self.config.get_connect_timeout().copied().unwrap_or(super::PATIENCE);
        let unavailable = |why: String| StoreError::Unavailable(why);
        let running = Running::begin(&self.running)
            .ok_or_else(|| unavailable("it takes connections and says nothing".to_owned()))?;
        let (config, tls, patience) = (self.config.clone(), self.tls.clone(), self.patience);
        let (tell, made) = sync_channel(1);
        thread::Builder::new()
            .name("connecting".to_owned())
            .spawn(move || {
                let _running = running;
                // Nobody may wait any more: then it is closed again.
                let _ = tell.send(Link::make(&config, tls, patience));
            })
            .map_err(|error| unavailable(error.to_string()))?;
        match made.recv_timeout(span) {
            Ok(Ok(link)) => Ok(link),
            Ok(Err(error)) => Err(self.failed(error)),
            Err(_) => Err(unavailable(format!("it did not let anybody in for {}", seconds(span)))),
        }
    }

    /// An error with what to do, where it may be of encryption.
    fn failed(&self, error: StoreError) -> StoreError {
        match error {
            StoreError::Unavailable(why) if self.tls.is_some() && is_of_tls(&why) => {
                StoreError::Unavailable(format!("{why}; {REMEDY}"))
            }
            error => error,
        }
    }
}

fn is_of_tls(why: &str) -> bool {
    why.to_ascii_lowercase().contains("tls") || why.contains("certificate")
}

fn seconds(span: Duration) -> String {
    format!("{} s", span.as_secs_f64())
}

/// One connection that is being made, until it is dropped.
struct Running(Arc<AtomicUsize>);

impl Running {
    fn begin(running: &Arc<AtomicUsize>) -> Option<Running> {
        let one_more = |n| (n < AT_ONCE).then_some(n + 1);
        running.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_more).ok()?;
        Some(Running(Arc::clone(running)))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// How to encrypt.
fn tls(encryption: &Encryption) -> Result<MakeRustlsConnect, StoreError> {
    let unavailable = |why: String| StoreError::Unavailable(why);
    let Some(file) = &encryption.roots else {
        let (tls, _) = MakeRustlsConnect::with_native_certs()
            .map_err(|error| unavailable(format!("no certificates can be read: {error:?}")))?;
        return Ok(tls);
    };
    let named = crate::text::sanitize(&file.to_string_lossy()).into_owned();
    let wrong = |error: &dyn std::fmt::Display| {
        unavailable(format!("{named}: {error}; sslrootcert must name certificates in PEM"))
    };
    let mut roots = RootCertStore::empty();
    let found = CertificateDer::pem_file_iter(file).map_err(|error| wrong(&error))?;
    for certificate in found {
        let certificate = certificate.map_err(|error| wrong(&error))?;
        roots.add(certificate).map_err(|error| wrong(&error))?;
    }
    if roots.is_empty() {
        return Err(wrong(&io::Error::from(io::ErrorKind::UnexpectedEof)));
    }
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| unavailable(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

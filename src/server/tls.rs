//! Encryption by certificate files. They can be read anew while the server runs.

use std::path::Path;
use std::sync::Arc;

use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::ServerConfig;

/// How to speak TLS with these files.
///
/// # Errors
/// A file cannot be read, or they do not belong together; a sentence with what to do.
pub(super) fn acceptor(certificate: &Path, key: &Path) -> Result<Arc<ServerConfig>, String> {
    let named = |path: &Path| crate::text::sanitize(&path.to_string_lossy()).into_owned();
    let chain: Vec<_> =
        CertificateDer::pem_file_iter(certificate).and_then(Iterator::collect).map_err(|error| {
            format!("{}: {error}; it must hold the certificate chain in PEM", named(certificate))
        })?;
    let private = PrivateKeyDer::from_pem_file(key)
        .map_err(|error| format!("{}: {error}; it must hold the private key in PEM", named(key)))?;
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, private))
        .map_err(|error| format!("{} and {} cannot be used: {error}", named(certificate), named(key)))?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

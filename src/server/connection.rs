//! One connection, from its first byte to its last: encrypted or not, in HTTP/1 or HTTP/2, and nobody holds it for nothing.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::Watcher;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use super::config::Limits;
use super::idle::Idle;
use super::opening::Opening;
use super::peers::Peer;
use super::untaken::Untaken;

/// How long a connection may be silent beyond what a request may take.
const SILENT: Duration = Duration::from_secs(15);
/// The most bytes of the head of a request.
const MOST_HEAD: usize = 64 << 10;
/// Requests of a connection of HTTP/2 at once, and the bytes of an answer that wait for whoever does not take them: together
/// they are what one connection can make the process hold.
const STREAMS: u32 = 100;
const UNTAKEN: usize = 64 << 10;

/// One connection.
pub(super) struct One {
    pub(super) routes: Router,
    pub(super) limits: Limits,
    pub(super) peer: Peer,
}

impl One {
    /// Serves it to its end.
    pub(super) async fn serve(
        self,
        stream: TcpStream,
        encrypted: Option<Arc<ServerConfig>>,
        watcher: Watcher,
    ) {
        let limits = self.limits;
        let _ = stream.set_nodelay(true);
        let stream = Idle::new(stream, limits.request + SILENT, limits.stall);
        let Some(encrypted) = encrypted else { return self.speak(stream, watcher).await };
        match tokio::time::timeout(limits.head, TlsAcceptor::from(encrypted).accept(stream)).await {
            Ok(Ok(stream)) => self.speak(stream, watcher).await,
            Ok(Err(error)) => tracing::debug!(peer = %self.peer, %error, "no TLS"),
            Err(_) => tracing::debug!(peer = %self.peer, "the handshake took too long"),
        }
    }

    async fn speak<S>(self, stream: S, watcher: Watcher)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let mut builder = Builder::new(TokioExecutor::new());
        builder
            .http1()
            .timer(TokioTimer::new())
            .header_read_timeout(self.limits.head)
            .max_buf_size(MOST_HEAD);
        builder
            .http2()
            .timer(TokioTimer::new())
            .max_header_list_size(MOST_HEAD as u32)
            .max_concurrent_streams(STREAMS)
            .max_send_buf_size(UNTAKEN)
            .keep_alive_interval(Duration::from_secs(30));
        let (routes, peer) = (TowerToHyperService::new(self.routes), self.peer);
        let untaken = Arc::new(Untaken::default());
        let of_service = Arc::clone(&untaken);
        let service = service_fn(move |mut request| {
            request.extensions_mut().insert(peer);
            let (answer, untaken) = (routes.call(request), Arc::clone(&of_service));
            async move { answer.await.map(|answer| answer.map(|body| untaken.watch(body))) }
        });
        let stream = TokioIo::new(Opening::new(stream, self.limits.head));
        let connection = builder.serve_connection(stream, service).into_owned();
        tokio::select! {
            ended = watcher.watch(connection) => if let Err(error) = ended {
                tracing::debug!(peer = %self.peer, error, "a connection ended early");
            },
            () = untaken.overdue(self.limits.stall) => {
                tracing::debug!(peer = %self.peer, "an answer was not taken, and the connection ended");
            }
        }
    }
}

#[cfg(test)]
mod tests;

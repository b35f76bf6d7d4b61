//! One connection, from its first byte to its last: encrypted or not, in HTTP/1 or HTTP/2, and nobody holds it for nothing.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use super::answer::Answer;
use super::config::Limits;
use super::http::Running;
use super::idle::Idle;
use super::life::Life;
use super::opening::Opening;
use super::peers::Peer;
use super::stop::Stop;
use super::taking::Pace;

/// How long a connection may be silent beyond what a request may take.
const SILENT: Duration = Duration::from_secs(15);
/// The most bytes of the head of a request.
const MOST_HEAD: usize = 64 << 10;
/// Requests of a connection of HTTP/2 at once, and the bytes of an answer that wait for whoever does not take them: together
/// they are what one connection can make the process hold.
const STREAMS: u32 = 64;
const UNTAKEN: usize = 16 << 10;

/// One connection.
pub(super) struct One {
    pub(super) routes: Router,
    pub(super) limits: Limits,
    pub(super) peer: Peer,
    pub(super) life: Life,
    pub(super) stop: Stop,
}

impl One {
    /// Serves it to its end, or until it is cut off.
    pub(super) async fn serve(self, stream: TcpStream, encrypted: Option<Arc<ServerConfig>>) {
        let (life, peer) = (self.life.clone(), self.peer);
        tokio::select! {
            () = self.serve_whole(stream, encrypted) => (),
            () = life.is_cut() => tracing::debug!(%peer, "it gave up its place"),
        }
    }

    async fn serve_whole(self, stream: TcpStream, encrypted: Option<Arc<ServerConfig>>) {
        let limits = self.limits;
        let _ = stream.set_nodelay(true);
        let stream = Idle::new(stream, limits.request + SILENT, limits.stall);
        let Some(encrypted) = encrypted else { return self.speak(stream).await };
        match tokio::time::timeout(limits.head, TlsAcceptor::from(encrypted).accept(stream)).await {
            Ok(Ok(stream)) => self.speak(stream).await,
            Ok(Err(error)) => tracing::debug!(peer = %self.peer, %error, "no TLS"),
            Err(_) => tracing::debug!(peer = %self.peer, "the handshake took too long"),
        }
    }

    async fn speak<S>(self, stream: S)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let One { routes, limits, peer, life, stop } = self;
        let mut builder = Builder::new(TokioExecutor::new());
        builder.http1().timer(TokioTimer::new()).header_read_timeout(limits.head).max_buf_size(MOST_HEAD);
        builder
            .http2()
            .timer(TokioTimer::new())
            .max_header_list_size(MOST_HEAD as u32)
            .max_concurrent_streams(STREAMS)
            .max_send_buf_size(UNTAKEN)
            .keep_alive_interval(Duration::from_secs(30));
        let routes = TowerToHyperService::new(routes);
        let pace = Pace { stall: limits.stall, rate: limits.body_rate, ..Pace::default() };
        let of = life.clone();
        let service = service_fn(move |mut request| {
            let begun = of.begin();
            request.extensions_mut().insert(peer);
            request.extensions_mut().insert(of.clone());
            let answered = routes.call(request);
            async move {
                let Ok(mut answer) = answered.await;
                let share = answer.extensions_mut().remove::<Arc<Running>>();
                Ok::<_, Infallible>(answer.map(|body| Answer::new(body, pace, (begun, share))))
            }
        });
        let stream = TokioIo::new(Opening::new(stream, limits.head));
        let mut connection = std::pin::pin!(builder.serve_connection(stream, service));
        let is_stopping = tokio::select! {
            ended = connection.as_mut() => return tell(peer, ended),
            () = life.ends(limits.head) => false,
            () = stop.closed() => true,
        };
        // What is running is finished; over HTTP/2 the other side is told that no more is taken.
        connection.as_mut().graceful_shutdown();
        if is_stopping {
            // How long that may take is for the process to say.
            return tell(peer, connection.await);
        }
        tokio::select! {
            ended = connection => tell(peer, ended),
            () = life.over(limits.stall) => tracing::debug!(%peer, "a connection did not end in time"),
        }
    }
}

fn tell<E: std::fmt::Display>(peer: Peer, ended: Result<(), E>) {
    if let Err(error) = ended {
        tracing::debug!(%peer, %error, "a connection ended early");
    }
}

#[cfg(test)]
mod tests;

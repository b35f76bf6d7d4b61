//! Real connections on this machine, and peers that behave badly.

use std::net::SocketAddr;

use axum::body::Body;
use axum::routing::get;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;

const SHORT: Duration = Duration::from_millis(60);
const LONG: Duration = Duration::from_secs(600);

fn limits() -> Limits {
    Limits { head: LONG, stall: LONG, request: LONG, ..Limits::default() }
}

/// A server that has an endless answer and a small one.
async fn server(limits: Limits) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let endless = || async {
        let pieces = || Ok::<_, std::io::Error>(vec![b'x'; 64 << 10]);
        Body::from_stream(futures_util::stream::repeat_with(pieces))
    };
    let routes = Router::new().route("/endless", get(endless)).route("/small", get(|| async { "small" }));
    tokio::spawn(async move {
        let graceful = GracefulShutdown::new();
        while let Ok((stream, peer)) = listener.accept().await {
            let one = One { routes: routes.clone(), limits, peer: Peer::of(peer.ip()) };
            tokio::spawn(one.serve(stream, None, graceful.watcher()));
        }
    });
    address
}

/// Whether the server ends a connection after these bytes.
async fn is_cut_off(address: SocketAddr, bytes: &[u8]) -> bool {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    // An end, or a reset.
    tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut answer)).await.is_ok()
}

#[tokio::test]
async fn who_sends_no_whole_head_is_cut_off() {
    let address = server(Limits { head: SHORT, ..limits() }).await;
    for bytes in [&b""[..], b"P", b"PRI * HTTP/2.0\r\n", b"G", b"GET /small HTTP/1.1\r\nHost: x\r\nX-A: "] {
        assert!(is_cut_off(address, bytes).await, "{bytes:?}");
    }
}

#[tokio::test]
async fn who_takes_no_answer_is_cut_off() {
    let address = server(Limits { stall: SHORT, ..limits() }).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET /endless HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    // Nothing is read until the server has given up: then what was on its way ends.
    tokio::time::sleep(SHORT * 5).await;
    let mut answer = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut answer)).await;
    assert!(read.is_ok(), "it still writes after {} bytes", answer.len());
}

#[tokio::test]
async fn who_asks_is_answered() {
    let address = server(Limits { head: Duration::from_secs(5), stall: SHORT, ..limits() }).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET /small HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("small"), "{answer}");
}

//! Real connections on this machine, and peers that behave badly.

use std::net::SocketAddr;

use axum::body::Body;
use axum::routing::get;
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
    let routes = Router::new()
        .route("/endless", get(endless))
        .route("/", get(endless))
        .route("/small", get(|| async { "small" }))
        .route("/large", get(|| async { vec![b'x'; 70_001] }));
    tokio::spawn(async move {
        while let Ok((stream, peer)) = listener.accept().await {
            let (routes, peer, life, stop) =
                (routes.clone(), Peer::of(peer.ip()), Life::new(), Stop::default());
            tokio::spawn(One { routes, limits, peer, life, stop }.serve(stream, None));
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

/// What a client of HTTP/2 begins with: the preface, and settings that say nothing.
const HELLO: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
const PING: &[u8] = b"\0\0\x08\x06\0\0\0\0\0habitus!";
/// A request on the first stream, by the static table: GET, http, /, host `x`.
const ASK: &[u8] = b"\0\0\x06\x01\x05\0\0\0\x01\x82\x86\x84\x41\x01x";
/// Settings by which nothing of any answer is taken.
const NO_WINDOW: &[u8] = b"\0\0\x06\x04\0\0\0\0\0\0\x04\0\0\0\0";

#[tokio::test]
async fn who_only_pings_is_cut_off() {
    let address = server(Limits { head: SHORT, stall: SHORT, ..limits() }).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(HELLO).await.unwrap();
    let (mut read, mut write) = stream.split();
    let pinging = async {
        while write.write_all(PING).await.is_ok() {
            tokio::time::sleep(SHORT / 6).await;
        }
    };
    let reading = async {
        let mut all = Vec::new();
        let _ = read.read_to_end(&mut all).await;
    };
    let ended = tokio::time::timeout(Duration::from_secs(20), async {
        tokio::select! { () = pinging => (), () = reading => () }
    });
    ended.await.expect("it lives for ever");
}

#[tokio::test]
async fn who_takes_nothing_of_an_answer_over_http_2_is_cut_off() {
    let address = server(Limits { head: SHORT, stall: SHORT, ..limits() }).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(HELLO).await.unwrap();
    stream.write_all(NO_WINDOW).await.unwrap();
    stream.write_all(ASK).await.unwrap();
    let mut all = Vec::new();
    let ended = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut all));
    let _ = ended.await.expect("it is held for ever");
    assert!(
        all.windows(4).any(|frame| frame[..2] == [1, 4] && frame[2..] == [0, 0]),
        "it was answered: {all:?}"
    );
}

#[tokio::test]
async fn who_shows_no_token_has_its_time_however_much_it_asks() {
    let address = server(Limits { head: SHORT, stall: SHORT, ..limits() }).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    let mut buffer = [0; 4_096];
    let asking = async {
        while stream.write_all(b"GET /small HTTP/1.1\r\nHost: x\r\n\r\n").await.is_ok()
            && stream.read(&mut buffer).await.is_ok_and(|read| read > 0)
        {}
    };
    tokio::time::timeout(Duration::from_secs(20), asking).await.expect("it asks for ever");
}

/// A frame of HTTP/2.
fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    let mut frame = length[1..].to_vec();
    frame.extend([kind, flags]);
    frame.extend(stream.to_be_bytes());
    frame.extend_from_slice(payload);
    frame
}

/// What a connection of HTTP/2 begins with: so many bytes of each answer are taken, and then this path is asked for.
fn http_2(window: u32, path: &str, streams: u32) -> Vec<u8> {
    let mut said = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
    said.extend(frame(4, 0, 0, &[&[0, 4][..], &window.to_be_bytes()].concat()));
    // GET, http, and the path and the host as they are.
    let mut head = vec![0x82, 0x86, 0x04, u8::try_from(path.len()).unwrap()];
    head.extend_from_slice(path.as_bytes());
    head.extend_from_slice(b"\x41\x01x");
    for at in 0..streams {
        said.extend(frame(1, 0b101, 1 + 2 * at, &head));
    }
    said
}

/// Whether the server ends a connection on which everything is read, nothing taken, and life shown all the time.
async fn takes_nothing(address: SocketAddr, said: &[u8]) -> bool {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(said).await.unwrap();
    let ping = frame(6, 0, 0, &[7; 8]);
    let mut buffer = [0; 4_096];
    let until_it_ends = async {
        loop {
            tokio::select! {
                read = stream.read(&mut buffer) => if !matches!(read, Ok(1..)) { return },
                () = tokio::time::sleep(SHORT / 4) => if stream.write_all(&ping).await.is_err() { return },
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(5), until_it_ends).await.is_ok()
}

#[tokio::test]
async fn who_reads_everything_and_takes_nothing_is_cut_off() {
    let address = server(Limits { head: SHORT, stall: SHORT, ..limits() }).await;
    for (window, path) in [(0, "/endless"), (100_000, "/endless"), (0, "/small"), (70_000, "/large")] {
        assert!(takes_nothing(address, &http_2(window, path, 20)).await, "{path}, {window}");
    }
}

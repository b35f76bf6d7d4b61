//! Servers that are asked to end: what was begun is finished, and nothing is waited for that does not end.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::http::{chunked, connect, gzip, post_as_agent, read};
use crate::posting::all_learned_once;
use crate::world::{Server, World, dumps, until};

/// A request whose body the server waits for.
fn begun(server: &Server) -> TcpStream {
    let mut stream = connect(server.address).unwrap();
    let head = format!(
        "POST /api/v1/dumps HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {}\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n",
        server.token
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut told = [0; 25];
    stream.read_exact(&mut told).unwrap();
    assert_eq!(&told, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream
}

#[test]
fn a_request_that_was_begun_is_finished_and_nobody_else_is_let_in() {
    let world = World::new();
    let mut server = world.serve();
    let body = chunked(&gzip(&dumps()[0]));
    let (early, late) = body.split_at(body.len() / 2);
    let mut slow = begun(&server);
    slow.write_all(early).unwrap();
    // A connection that is kept for the next request holds nobody up, nor does a stream of changes.
    let mut kept = connect(server.address).unwrap();
    kept.write_all(b"GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n").unwrap();
    let mut first = [0; 15];
    kept.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200 OK");
    let mut stream = connect(server.address).unwrap();
    let head =
        format!("GET /api/v1/changes HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {}\r\n\r\n", server.token);
    stream.write_all(head.as_bytes()).unwrap();
    stream.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200 OK");
    let began = Instant::now();
    server.send(Signal::TERM);
    until("nobody listens any more", || TcpStream::connect(server.address).is_err());
    assert!(server.runs());
    slow.write_all(late).unwrap();
    assert_eq!(read(slow).unwrap().status, 202);
    assert!(server.wait_end().success());
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    let again = world.serve();
    assert_eq!(again.profiles().len(), 1, "what was taken last is learned");
    again.end();
}

#[test]
fn a_request_that_does_not_end_is_given_up() {
    let world = World::new().with("SHUTDOWN_SECONDS", "1");
    let mut server = world.serve();
    let mut slow = begun(&server);
    let began = Instant::now();
    server.send(Signal::TERM);
    assert!(server.wait_end().success());
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    let mut rest = Vec::new();
    assert!(slow.read_to_end(&mut rest).is_err() || !rest.starts_with(b"HTTP/1.1 202"));
}

#[test]
fn who_ends_while_it_learns_gives_back_what_it_has() {
    // Nothing is waited for that a dead process holds.
    let world = World::new().with("HOLD_SECONDS", "600");
    let server = world.serve();
    for dump in dumps() {
        assert_eq!(post_as_agent(server.address, &server.token, dump).unwrap().status, 202);
    }
    assert_ne!(server.get("/api/v1/intake").json()["to_learn"], 0, "it learns");
    server.end();
    let server = world.serve();
    all_learned_once(&server, &world.learned(dumps()));
    server.end();
}

//! Who is let in, how, and with how much.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::certificates;
use crate::http::{ask, connect, gzip, head, post_as_agent, read};
use crate::world::{World, demo, dumps, until};

fn text(output: &std::process::Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A world with certificates for `localhost`.
pub(crate) fn encrypted() -> World {
    let world = World::new();
    let (leaf, key) = certificates::leaf();
    let pem = |kind: &str, der: &[u8]| {
        format!("-----BEGIN {kind}-----\n{}\n-----END {kind}-----\n", STANDARD.encode(der))
    };
    fs::write(world.path("server.crt"), pem("CERTIFICATE", &leaf)).unwrap();
    fs::write(world.path("server.key"), pem("PRIVATE KEY", &key)).unwrap();
    fs::write(world.path("root.pem"), certificates::root_pem()).unwrap();
    world.with("TLS_CERTIFICATE", "server.crt").with("TLS_KEY", "server.key")
}

#[test]
fn over_tls_only_who_trusts_the_authority_sends_anything() {
    let world = encrypted().with("LIMITS_HEAD_SECONDS", "1");
    let server = world.serve();
    server.wait_line("listening on https://");
    let url = format!("https://localhost:{}", server.address.port());
    let source = demo().join("edge-b1");
    let push = |more: &[&str]| {
        let mut arguments = vec!["push", source.to_str().unwrap(), "--to", &url];
        arguments.extend(more);
        world.command(&arguments).env("HABITUS_TOKEN", &server.token).output().unwrap()
    };
    let refused = push(&[]);
    assert_eq!(refused.status.code(), Some(4), "{}", text(&refused));
    let sent = push(&["--ca-file", "root.pem"]);
    assert_eq!(sent.status.code(), Some(0), "{}", text(&sent));
    // What is not encrypted gets no answer, and who says nothing keeps no place.
    let plain = ask(server.address, "GET", "/healthz", &[], b"");
    assert!(plain.is_err(), "{plain:?}");
    ends_soon(server.address, b"");
    server.end();
}

#[test]
fn nobody_listens_to_others_without_tls_unless_told_to() {
    let world = World::new();
    let refused = world.run(&["serve", "--listen", "0.0.0.0:0", "--state", "state"]);
    assert_eq!(refused.status.code(), Some(2), "{}", text(&refused));
    assert!(text(&refused).contains("public_without_tls"), "{}", text(&refused));
    assert!(!world.path("state").exists(), "nothing was begun");
    let half = world.run(&["serve", "--state", "state", "--tls-key", "server.key"]);
    assert_eq!(half.status.code(), Some(2), "{}", text(&half));
    let server = world.serve_in("state", &["--listen", "0.0.0.0:0", "--public-without-tls"]);
    server.end();
}

#[test]
fn only_tokens_that_hold_are_let_in_and_only_to_what_they_may() {
    let world = World::new();
    let server = world.serve();
    let made = |name: &str, scope: &str, seconds: Option<u64>| {
        let body = serde_json::json!({ "name": name, "scopes": [scope], "expires_seconds": seconds });
        let bearer = format!("Bearer {}", server.token);
        let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
        let reply =
            ask(server.address, "POST", "/api/v1/tokens", &headers, body.to_string().as_bytes()).unwrap();
        assert_eq!(reply.status, 200, "{reply:?}");
        let made = reply.json();
        (made["id"].as_str().unwrap().to_owned(), made["token"].as_str().unwrap().to_owned())
    };
    let post = |token: &str| post_as_agent(server.address, token, &dumps()[0]).unwrap().status;
    let look = |token: &str| {
        let bearer = format!("Bearer {token}");
        ask(server.address, "GET", "/api/v1/workloads", &[("Authorization", &bearer)], b"").unwrap().status
    };
    for wrong in ["", "hunter2", &format!("hbt_{}_{}", "0".repeat(12), "0".repeat(48)), &server.token[..40]] {
        assert_eq!((post(wrong), look(wrong)), (401, 401), "{wrong}");
    }
    assert_eq!(ask(server.address, "GET", "/api/v1/workloads", &[], b"").unwrap().status, 401);
    let (reader, sender) = (made("people", "read", None), made("agents", "ingest", None));
    assert_eq!((post(&reader.1), look(&reader.1)), (403, 200));
    assert_eq!((post(&sender.1), look(&sender.1)), (202, 403));
    // The secret of one with the id of the other.
    let mixed = format!("hbt_{}_{}", reader.0, sender.1.rsplit('_').next().unwrap());
    assert_eq!((post(&mixed), look(&mixed)), (401, 401));
    assert_eq!(server.ask("DELETE", &format!("/api/v1/tokens/{}", sender.0), b"").status, 200);
    assert_eq!(post(&sender.1), 401, "it was revoked");
    let short = made("guests", "ingest", Some(1));
    until("it ends", || post(&short.1) == 401);
    // What is secret stands nowhere.
    for token in [&reader.1, &sender.1, &server.token] {
        let secret = token.rsplit('_').next().unwrap().as_bytes();
        for name in ["habitus.db", "habitus.db-wal"] {
            let bytes = fs::read(world.path("state").join(name)).unwrap();
            assert!(!bytes.windows(secret.len()).any(|part| part == secret), "{name}");
        }
    }
    server.end();
}

/// Holds that a connection on which only this is said is ended by the server, soon, and without an answer that all is well.
fn ends_soon(address: SocketAddr, said: &[u8]) {
    let began = Instant::now();
    let mut stream = connect(address).unwrap();
    stream.write_all(said).unwrap();
    stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
    let (mut part, mut answer) = ([0; 512], Vec::new());
    loop {
        assert!(
            began.elapsed() < Duration::from_secs(8),
            "it is not ended: {}",
            String::from_utf8_lossy(said)
        );
        match stream.read(&mut part) {
            Ok(0) => break,
            Ok(length) => answer.extend_from_slice(&part[..length]),
            // A byte now and then, as who wants to keep the place says.
            Err(error) if [ErrorKind::WouldBlock, ErrorKind::TimedOut].contains(&error.kind()) => {
                if !said.is_empty() && !said.starts_with(b"PRI") {
                    let _ = stream.write_all(b"x");
                }
            }
            Err(_) => break,
        }
    }
    assert!(!answer.starts_with(b"HTTP/1.1 2"), "{}", String::from_utf8_lossy(&answer));
}

#[test]
fn heads_that_never_end_are_cut_off() {
    let world = World::new().with("LIMITS_HEAD_SECONDS", "1");
    let server = world.serve();
    std::thread::scope(|scope| {
        for said in [&b"GET /healthz HTTP/1.1\r\nX-Slow: "[..], b"G", b"", b"PRI * HT"] {
            let address = server.address;
            scope.spawn(move || ends_soon(address, said));
        }
    });
    // One that is too long ends at once.
    let long = format!("GET /healthz HTTP/1.1\r\nHost: h\r\nX-Long: {}\r\n\r\n", "x".repeat(200_000));
    let mut stream = connect(server.address).unwrap();
    let _ = stream.write_all(long.as_bytes());
    if let Ok(reply) = read(stream) {
        assert_eq!(reply.status, 431, "{reply:?}");
    }
    assert_eq!(server.get("/healthz").status, 200);
    server.end();
}

#[test]
fn a_body_that_never_ends_is_cut_off_and_told_to_come_again() {
    let world = World::new().with("LIMITS_REQUEST_SECONDS", "1");
    let server = world.serve();
    let mut stream = connect(server.address).unwrap();
    let token = [("dd-api-key", server.token.as_str()), ("Transfer-Encoding", "chunked")];
    stream.write_all(head("POST", "/api/v1/dumps", &token).as_bytes()).unwrap();
    stream.write_all(b"5\r\nhello\r\n").unwrap();
    let reply = read(stream).unwrap();
    assert!(reply.is_later(), "{reply:?}");
    assert_eq!(server.wait_learned()["set_aside"], 0);
    server.end();
}

/// The most memory that a process has had, in bytes.
fn most_memory(pid: rustix::process::Pid) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", pid.as_raw_nonzero())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() << 10
}

#[test]
fn what_is_too_large_is_refused_before_it_is_all_there() {
    let world = World::new().with("LIMITS_BODY_BYTES", "200000").with("LIMITS_DECOMPRESSED_BYTES", "1000000");
    let server = world.serve();
    let send = |path: &str, encoding: &str, body: &[u8]| {
        let headers = [("dd-api-key", server.token.as_str()), ("Content-Encoding", encoding)];
        ask(server.address, "POST", path, &headers, body).unwrap()
    };
    let before = most_memory(server.pid());
    for path in ["/api/v1/dumps", "/api/v1/signals", "/api/v2/secruntime"] {
        let reply = send(path, "identity", &vec![b' '; 200_001]);
        assert_eq!((reply.status, reply.json()["code"].as_str().unwrap()), (413, "too_large"), "{path}");
    }
    let bomb = gzip(&vec![0; 40 << 20]);
    assert!(bomb.len() < 200_000, "{}", bomb.len());
    assert_eq!(send("/api/v1/dumps", "gzip", &bomb).status, 413);
    assert_eq!(
        send("/api/v1/dumps", "gzip", &gzip(&bomb)).status,
        202,
        "a bomb in a bomb is no dump, and is not unpacked here"
    );
    assert_eq!(post_as_agent(server.address, &server.token, &vec![0; 2 << 20]).unwrap().status, 413);
    let more = most_memory(server.pid()) - before;
    assert!(more < 32 << 20, "it took {more} bytes more");
    assert_eq!(send("/api/v1/dumps", "gzip", b"no gzip").status, 400);
    assert_eq!(server.get("/healthz").status, 200);
    server.end();
}

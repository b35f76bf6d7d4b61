//! Intake over a real connection, byte for byte as agents post.

use std::io::Write;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::{App, router};
use crate::api::Scope;
use crate::server::config::Config;
use crate::server::jobs::Bell;
use crate::server::objects::{Folder, Objects};
use crate::server::store::{Sqlite, Store};
use crate::server::taking::{Door, Limits};
use crate::server::tokens;

struct Served {
    _root: tempfile::TempDir,
    app: App,
    address: std::net::SocketAddr,
    token: String,
}

async fn served(limits: Limits) -> Served {
    let root = tempfile::tempdir().unwrap();
    let store: Arc<dyn Store> = Arc::new(Sqlite::open(&root.path().join("store.db")).unwrap());
    let objects: Arc<dyn Objects> = Arc::new(Folder::open(&root.path().join("objects")).unwrap());
    let bell = Arc::new(Bell::default());
    let door = Arc::new(Door::new(Arc::clone(&store), Arc::clone(&objects), bell, limits));
    let (_, token) = tokens::make(&*store, "nobody", "agents", &[Scope::Admin], None).unwrap();
    let mut app = App::new(store, objects, Config::in_folder(root.path().to_owned()));
    app.door = door;
    let routes = router(app.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    Served { _root: root, app, address, token }
}

impl Served {
    /// Sends bytes, and gives what is answered until the connection ends.
    async fn send(&self, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let head = request.windows(2).position(|two| two == b"\r\n").unwrap() + 2;
        stream.write_all(&request[..head]).await.unwrap();
        let access = format!("Authorization: Bearer {}\r\n", self.token);
        stream.write_all(access.as_bytes()).await.unwrap();
        stream.write_all(&request[head..]).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        String::from_utf8(answer).unwrap()
    }
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(content).unwrap();
    gzip.finish().unwrap()
}

/// A request whose body is sent in chunks, as by agents that stream.
fn chunked(path: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let mut request = format!(
        "POST {path} HTTP/1.1\r\nHost: intake\r\nUser-Agent: Go-http-client/1.1\r\nConnection: close\r\n\
         Transfer-Encoding: chunked\r\n{headers}\r\n"
    )
    .into_bytes();
    for chunk in body.chunks(100) {
        request.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        request.extend_from_slice(chunk);
        request.extend_from_slice(b"\r\n");
    }
    request.extend_from_slice(b"0\r\n\r\n");
    request
}

const HEADERS: &str = "Content-Encoding: gzip\r\nContent-Type: multipart/form-data; boundary=b0\r\nDd-Api-Key: hbt_a_b\r\nAccept-Encoding: gzip\r\n";

fn body(dump: &[u8]) -> Vec<u8> {
    let mut body = b"--b0\r\nContent-Disposition: form-data; name=\"event\"; filename=\"\"\r\nContent-Type: application/json\r\n\r\n{\"host\":\"web-1\"}\r\n--b0\r\nContent-Disposition: form-data; name=\"dump\"; filename=\"dump.protobuf\"\r\nContent-Type: application/json\r\n\r\n".to_vec();
    body.extend_from_slice(dump);
    body.extend_from_slice(b"\r\n--b0--\r\n");
    gzip(&body)
}

#[tokio::test]
async fn a_dump_is_posted_as_agents_do() {
    let served = served(Limits::default()).await;
    let answer = served.send(&chunked("/api/v2/secdump", HEADERS, &body(b"the bytes of a dump"))).await;
    assert!(answer.starts_with("HTTP/1.1 202 Accepted\r\n") && answer.ends_with("{}"), "{answer}");
    assert_eq!(served.app.store.backlog().unwrap().waiting, 1);
    let hash = blake3::hash(b"the bytes of a dump").to_hex();
    assert_eq!(served.app.objects.get(&format!("dumps/{hash}"), 99).unwrap(), b"the bytes of a dump");
}

#[tokio::test]
async fn events_and_notices_are_posted_as_agents_do() {
    let served = served(Limits::default()).await;
    for (path, rule) in [("/api/v2/secruntime", "one"), ("/api/v2/secinfo", "two")] {
        let events = format!(
            r#"[{{"message":"{{\"agent\":{{\"rule_id\":\"{rule}\"}}}}","timestamp":1795478400000}}]"#
        );
        let headers = "Content-Encoding: gzip\r\nContent-Type: application/json\r\n";
        let answer = served.send(&chunked(path, headers, &gzip(events.as_bytes()))).await;
        assert!(answer.starts_with("HTTP/1.1 202 Accepted\r\n") && answer.ends_with("{}"), "{answer}");
    }
    assert_eq!(served.app.store.backlog().unwrap().waiting, 2);
}

#[tokio::test]
async fn what_is_not_taken_is_answered_in_the_one_shape() {
    let full = served(Limits { waiting: 0, ..Limits::default() }).await;
    let answer = full.send(&chunked("/api/v2/secdump", HEADERS, &body(b"dump"))).await;
    assert!(answer.starts_with("HTTP/1.1 429 ") && answer.contains("\r\nretry-after: 5\r\n"), "{answer}");
    let open = served(Limits::default()).await;
    let answer = open.send(&chunked("/api/v2/secdump", HEADERS, b"no gzip")).await;
    assert!(answer.starts_with("HTTP/1.1 400 ") && answer.contains(r#""code":"bad_request""#), "{answer}");
    let answer = open.send(&chunked("/api/v2/secdump", HEADERS, &gzip(b"--b0--\r\n"))).await;
    assert!(answer.starts_with("HTTP/1.1 422 ") && answer.contains("no part dump"), "{answer}");
    assert_eq!(open.app.store.backlog().unwrap().waiting, 0);
}

#[tokio::test]
async fn a_plain_upload_says_where_it_came_from_and_what_was_set_aside_can_be_taken_up() {
    let served = served(Limits::default()).await;
    let headers = "habitus-holder: web-1\r\nhabitus-hint: json\r\nhabitus-cut: true\r\n";
    let answer = served.send(&chunked("/api/v1/dumps", headers, b"{}")).await;
    assert!(answer.starts_with("HTTP/1.1 202 "), "{answer}");
    let claim =
        crate::server::store::Claim { worker: "w".to_owned(), hold: std::time::Duration::from_secs(9) };
    let post = served.app.store.claim_posts(&claim, 9).unwrap().remove(0).post;
    assert_eq!((post.holder.as_str(), post.hint.as_str(), post.cut), ("web-1", "json", true));
    let aside = crate::server::store::Finish::SetAside("it is nothing".to_owned());
    served.app.store.finish(&post.key, &aside).unwrap();
    let told = served.send(b"GET /api/v1/intake HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(told.contains("it is nothing") && told.contains(&post.key), "{told}");
    let retry = |key: &str| {
        format!(
            "POST /api/v1/intake/{key}/retry HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        )
    };
    let answer = served.send(retry(&post.key).as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 202 "), "{answer}");
    assert!(served.send(retry(&post.key).as_bytes()).await.starts_with("HTTP/1.1 404 "));
    assert_eq!(served.app.store.backlog().unwrap().waiting, 1);
}

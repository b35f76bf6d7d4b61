//! Loads a running backend as agents and explorers do, and prints what it stands: dumps taken and learned a second, events
//! judged a second, how long pages take, streams held open, and what one answer costs beside the same bytes as a plain file.
//!
//! ```text
//! cargo run --release --example load-backend -- URL TOKEN dumps 2000 16      # 2 000 dumps by 16 agents at once
//! cargo run --release --example load-backend -- URL TOKEN small 100000 32    # as many workloads of one small dump each
//! cargo run --release --example load-backend -- URL TOKEN events 100000 8    # as many events, 100 a post
//! cargo run --release --example load-backend -- URL TOKEN pages 500          # 500 pages of 200 rows, of each kind
//! cargo run --release --example load-backend -- URL TOKEN streams 200        # so many streams, and one change to all
//! cargo run --release --example load-backend -- URL TOKEN get PATH 2000 8    # one address, as a peer: a static file
//! cargo run --release --example load-backend -- bucket                       # a bucket to load, until its input ends
//! ```

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::panic)]

#[path = "../../tests/backend_support/s3.rs"]
mod s3;
#[allow(dead_code)]
#[path = "../../tests/peer/synthetic.rs"]
mod synthetic;

use std::future::Future;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use synthetic::Sample;

/// The bytes of one node of [`synthetic::dump`].
const NODE: usize = 111;
/// A dump as an agent sends one, on average.
const DUMP: usize = 100_000;
/// Rows of a page.
const ROWS: usize = 200;

#[derive(Clone)]
struct Backend {
    client: Client,
    url: String,
    token: String,
}

impl Backend {
    fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.url)).bearer_auth(&self.token)
    }

    async fn json(&self, path: &str) -> serde_json::Value {
        let answer = self.get(path).send().await.unwrap().error_for_status().unwrap();
        serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap()
    }

    /// Posts as an agent does, again as long as there is no room.
    async fn post(&self, path: &str, content_type: &str, body: Vec<u8>) -> u32 {
        let mut refused = 0;
        loop {
            let sent = self.client.post(format!("{}{path}", self.url)).header("dd-api-key", &self.token);
            let sent = sent.header("content-type", content_type).header("content-encoding", "gzip");
            let answer: Response = sent.body(body.clone()).send().await.unwrap();
            match answer.status() {
                StatusCode::ACCEPTED => return refused,
                StatusCode::TOO_MANY_REQUESTS => {
                    refused += 1;
                    let after = answer.headers().get("retry-after").and_then(|after| after.to_str().ok());
                    let after = after.and_then(|after| after.parse().ok()).unwrap_or(1);
                    tokio::time::sleep(Duration::from_secs(after)).await;
                }
                other => panic!("{other}: {}", answer.text().await.unwrap()),
            }
        }
    }

    /// Waits until nothing waits any more.
    async fn settled(&self) -> Duration {
        let begin = Instant::now();
        loop {
            let intake = self.json("/api/v1/intake").await;
            let waits = |key: &str| intake.get(key).and_then(serde_json::Value::as_u64).unwrap();
            if waits("waiting") == 0 && waits("to_learn") == 0 {
                return begin.elapsed();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// The body of a dump's post, before it is compressed.
fn multipart(dump: &[u8]) -> Vec<u8> {
    let mut body = Vec::with_capacity(dump.len() + 600);
    body.extend_from_slice(b"--load\r\nContent-Disposition: form-data; name=\"event\"; filename=\"\"\r\nContent-Type: application/json\r\n\r\n");
    body.extend_from_slice(
        br#"{"host":"load","ddsource":"runtime-security-agent","ddtags":"","dns_names":[]}"#,
    );
    body.extend_from_slice(b"\r\n--load\r\nContent-Disposition: form-data; name=\"dump\"; filename=\"dump.protobuf\"\r\nContent-Type: application/json\r\n\r\n");
    body.extend_from_slice(dump);
    body.extend_from_slice(b"\r\n--load--\r\n");
    body
}

/// Does `count` pieces of work, `at_once` at a time; how long each took.
async fn crowd<F, W>(count: usize, at_once: usize, work: W) -> Vec<Duration>
where
    W: Fn(usize) -> F + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let (next, work) = (Arc::new(AtomicUsize::new(0)), Arc::new(work));
    let workers: Vec<_> = (0..at_once)
        .map(|_| {
            let (next, work) = (Arc::clone(&next), Arc::clone(&work));
            tokio::spawn(async move {
                let mut took = Vec::new();
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at >= count {
                        return took;
                    }
                    let begin = Instant::now();
                    work(at).await;
                    took.push(begin.elapsed());
                }
            })
        })
        .collect();
    let mut all = Vec::new();
    for worker in workers {
        all.extend(worker.await.unwrap());
    }
    all.sort_unstable();
    all
}

fn figures(what: &str, took: &[Duration], span: Duration) {
    let at = |share: f64| took[((took.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    println!(
        "{what}: {} in {:.2} s = {:.0}/s; p50 {:.2} ms, p99 {:.2} ms, max {:.2} ms",
        took.len(),
        span.as_secs_f64(),
        took.len() as f64 / span.as_secs_f64(),
        at(0.5),
        at(0.99),
        at(1.0)
    );
}

async fn dumps(backend: &Backend, count: usize, at_once: usize, bytes: usize, workloads: usize) {
    // Made before the clock runs: agents have other machines for that.
    // Another snapshot each, of this century: a server with `limits.dump_days` and `limits.clock_slack_seconds` wide takes them.
    let seed = fastrand::u64(..1_000_000);
    let bodies: Arc<Vec<Vec<u8>>> = Arc::new(
        (0..count)
            .map(|n| {
                let sample = Sample {
                    image: &format!("registry.example/team-{}/app-{}", n % workloads % 17, n % workloads),
                    version: &format!("v1.{}", n / workloads % 3),
                    host: &format!("host-{}", n % 40),
                    seed: seed + n as u64,
                };
                gzip(&multipart(&synthetic::dump(bytes / NODE, &sample)))
            })
            .collect(),
    );
    let sent: usize = bodies.iter().map(Vec::len).sum();
    let refused = Arc::new(AtomicUsize::new(0));
    let begin = Instant::now();
    let took = {
        let (backend, refused) = (backend.clone(), Arc::clone(&refused));
        crowd(count, at_once, move |at| {
            let (backend, bodies, refused) = (backend.clone(), Arc::clone(&bodies), Arc::clone(&refused));
            async move {
                let body = bodies[at].clone();
                let times = backend.post("/api/v2/secdump", "multipart/form-data; boundary=load", body).await;
                refused.fetch_add(times as usize, Ordering::Relaxed);
            }
        })
        .await
    };
    let span = begin.elapsed();
    figures("dumps taken", &took, span);
    println!(
        "  {:.1} MB compressed, told {} times to come later",
        sent as f64 / 1e6,
        refused.load(Ordering::Relaxed)
    );
    backend.settled().await;
    let all = begin.elapsed();
    println!(
        "dumps learned: {count} in {:.2} s = {:.0}/s",
        all.as_secs_f64(),
        count as f64 / all.as_secs_f64()
    );
}

fn event(n: usize, workloads: usize) -> serde_json::Value {
    let app = n % workloads;
    let image = format!("registry.example/team-{}/app-{app}", app % 17);
    let container = format!("{:064x}", app * 1000 + n % 7);
    let message = serde_json::json!({
        "agent": {"rule_id": "pkg_mgr_in_container", "policy_name": "default.policy", "version": "7.70.1", "os": "linux", "arch": "x64"},
        "title": "Package management was detected in a container",
        "evt": {"name": "exec", "category": "Process Activity", "outcome": "Success"},
        "date": format!("2026-11-{:02}T10:{:02}:{:02}.{:09}Z", 1 + n % 20, n / 60 % 60, n % 60, n % 1_000_000_000),
        "file": {"path": "/usr/bin/apt", "name": "apt", "inode": n},
        "process": {"pid": 1000 + n, "ppid": 1, "uid": 0, "user": "root", "comm": "apt",
            "executable": {"path": "/usr/bin/apt", "name": "apt"}, "argv0": "apt", "args": ["install", format!("p{}", n % 50)],
            "container": {"id": container}, "ancestors": [{"pid": 1, "comm": "sh", "executable": {"path": "/bin/sh", "name": "sh"}}]},
        "container": {"id": container},
    });
    serde_json::json!({
        "message": message.to_string(), "status": "info", "timestamp": 1_764_000_000_000_u64 + n as u64, "hostname": "host-1",
        "service": "runtime-security-agent", "ddsource": "runtime-security-agent",
        "ddtags": format!("rule_id:pkg_mgr_in_container,image_name:{image},image_tag:v1.0,container_id:{container},host:host-1"),
    })
}

async fn events(backend: &Backend, count: usize, at_once: usize) {
    const EACH: usize = 100;
    let bodies: Arc<Vec<Vec<u8>>> = Arc::new(
        (0..count.div_ceil(EACH))
            .map(|post| {
                let batch: Vec<_> = (0..EACH).map(|n| event(post * EACH + n, 20)).collect();
                gzip(&serde_json::to_vec(&batch).unwrap())
            })
            .collect(),
    );
    let (posts, begin) = (bodies.len(), Instant::now());
    let took = {
        let backend = backend.clone();
        crowd(posts, at_once, move |at| {
            let (backend, bodies) = (backend.clone(), Arc::clone(&bodies));
            async move {
                backend.post("/api/v2/secruntime", "application/json", bodies[at].clone()).await;
            }
        })
        .await
    };
    figures("posts of 100 events taken", &took, begin.elapsed());
    backend.settled().await;
    let (all, count) = (begin.elapsed().as_secs_f64(), posts * EACH);
    println!("events judged: {count} in {all:.2} s = {:.0}/s", count as f64 / all);
}

async fn pages(backend: &Backend, count: usize) {
    let asked = [
        ("the first page", format!("?limit={ROWS}")),
        ("sorted by snapshots", format!("?limit={ROWS}&sort=snapshots&descending=true")),
        ("filtered by a tag", format!("?limit={ROWS}&filter=host%3Ahost-7")),
        ("filtered by a name", format!("?limit={ROWS}&filter=app-99")),
    ];
    for (what, query) in asked {
        let path = format!("/api/v1/workloads{query}");
        let cold = Instant::now();
        let page = backend.json(&path).await;
        let cold = cold.elapsed();
        let rows = page["items"].as_array().unwrap().len();
        println!(
            "{what}: {rows} rows of {} selected, the first answer after {:.1} ms",
            page["selected"],
            cold.as_secs_f64() * 1e3
        );
        get(backend, &path, count, 1).await;
        get(backend, &path, count, 8).await;
    }
    // All pages, one after the other, as somebody who scrolls on and on.
    let (begin, mut took, mut cursor) = (Instant::now(), Vec::new(), None::<String>);
    loop {
        let asked = Instant::now();
        let after = cursor.as_ref().map_or_else(String::new, |cursor| format!("&cursor={cursor}"));
        let page = backend.json(&format!("/api/v1/workloads?limit={ROWS}{after}")).await;
        took.push(asked.elapsed());
        cursor = page["next"].as_str().map(str::to_owned);
        if cursor.is_none() {
            break;
        }
    }
    took.sort_unstable();
    figures("all pages, with parsing", &took, begin.elapsed());
}

async fn get(backend: &Backend, path: &str, count: usize, at_once: usize) {
    let (begin, asked) = (Instant::now(), backend.clone());
    let path_owned = path.to_owned();
    let took = crowd(count, at_once, move |_| {
        let (backend, path) = (asked.clone(), path_owned.clone());
        async move {
            let answer = backend.get(&path).send().await.unwrap().error_for_status().unwrap();
            answer.bytes().await.unwrap();
        }
    })
    .await;
    figures(&format!("  {at_once} at once"), &took, begin.elapsed());
}

async fn streams(backend: &Backend, count: usize) {
    let mut open = Vec::new();
    for _ in 0..count {
        let answer = backend.get("/api/v1/changes").send().await.unwrap().error_for_status().unwrap();
        open.push(answer);
    }
    println!("{count} streams are open");
    let posted = Instant::now();
    let waiting: Vec<_> = open
        .into_iter()
        .map(|mut answer| {
            tokio::spawn(async move {
                let mut read = Vec::new();
                while !read.windows(5).any(|part| part == b"data:") {
                    read.extend_from_slice(&answer.chunk().await.unwrap().expect("the stream ended"));
                }
                posted.elapsed()
            })
        })
        .collect();
    let body = gzip(&serde_json::to_vec(&[event(fastrand::usize(..1_000_000_000), 20)]).unwrap());
    backend.post("/api/v2/secruntime", "application/json", body).await;
    let mut took = Vec::new();
    for waiting in waiting {
        took.push(waiting.await.unwrap());
    }
    took.sort_unstable();
    figures("a change told to all, from its post on", &took, posted.elapsed());
}

/// Starts a storage of objects, says how `habitus serve` reaches it, and serves until its input ends.
fn bucket() {
    let storage = s3::Storage::start();
    for (name, value) in storage.variables() {
        println!("export {name}={value}");
    }
    println!("# habitus serve --objects s3://{}/load", s3::BUCKET);
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).unwrap();
}

fn main() {
    if std::env::args().nth(1).as_deref() == Some("bucket") {
        bucket();
    } else {
        load();
    }
}

#[tokio::main]
async fn load() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<usize>().unwrap();
    let [url, token, rest @ ..] = words.as_slice() else { panic!("URL TOKEN WHAT …") };
    let backend = Backend {
        client: Client::builder().no_proxy().build().unwrap(),
        url: url.trim_end_matches('/').to_owned(),
        token: (*token).to_owned(),
    };
    match rest {
        ["dumps", count, at_once] => dumps(&backend, number(count), number(at_once), DUMP, 20).await,
        ["small", count, at_once] => {
            dumps(&backend, number(count), number(at_once), 12 * NODE, number(count)).await;
        }
        ["events", count, at_once] => events(&backend, number(count), number(at_once)).await,
        ["pages", count] => pages(&backend, number(count)).await,
        ["streams", count] => streams(&backend, number(count)).await,
        ["get", path, count, at_once] => get(&backend, path, number(count), number(at_once)).await,
        other => panic!("{other:?} is nothing that can be measured"),
    }
}

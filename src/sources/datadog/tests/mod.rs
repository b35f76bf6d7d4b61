//! Against a server on this machine that gives recorded and invented answers.

mod failing;
#[path = "../../../../tests/fixtures/mod.rs"]
mod fixtures;
mod recorded;
mod searching;
mod suppressions;
mod tls;

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::*;
use crate::model::UnixNanos;
use crate::sources::prepared::{self as backend, Answer, Server};

const API_KEY: &str = "api-hunter2";
const APP_KEY: &str = "app-hunter2";

fn account(address: &str) -> Account {
    // Another test may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let secret = |key: &str| Secret::new(key).unwrap();
    let keys = Keys { api: secret(API_KEY), app: secret(APP_KEY), origin: "a test".to_owned() };
    Account { endpoint: Endpoint::at(address).unwrap(), keys: Some(keys) }
}

/// No pause of a test takes time.
fn options() -> Options {
    Options { timeout: Duration::from_secs(20), sleep: |_| {}, ..Options::default() }
}

fn client(server: &Server) -> Client {
    Client::new(account(&server.url()), options()).unwrap()
}

fn request(limit: u64) -> SignalRequest {
    SignalRequest::around(SignalQuery::all(), UnixNanos(1_795_521_600_000_000_000), limit)
}

/// A page of signals with these numbers.
fn page(numbers: std::ops::Range<usize>, next: Option<&str>) -> String {
    let signals: Vec<String> =
        numbers.map(|n| format!(r#"{{"id":"s{n}","type":"signal","attributes":{{}}}}"#)).collect();
    let after = next.map_or_else(String::new, |next| format!(r#""page":{{"after":"{next}"}}"#));
    format!(r#"{{"data":[{}],"meta":{{{after}}},"links":{{}}}}"#, signals.join(","))
}

/// What a search told: the pages as counts of signals, the pauses with their reasons, and its end.
struct Told {
    pages: Vec<usize>,
    pauses: Vec<(Duration, ApiError)>,
    end: Result<Searched, ApiError>,
}

fn search(client: &Client, request: &SignalRequest) -> Told {
    let (mut pages, mut pauses) = (Vec::new(), Vec::new());
    let end = client.search(request, &|| false, &mut |progress| {
        match progress {
            Progress::Page(page) => pages.push(page.signals.len()),
            Progress::Waiting { span, reason } => pauses.push((span, reason.clone())),
        }
        ControlFlow::Continue(())
    });
    Told { pages, pauses, end }
}

fn never() -> bool {
    false
}

#[test]
fn a_client_may_be_shared_by_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Client>();
}

#[test]
fn without_keys_there_is_no_client() {
    let account = Account { keys: None, ..account("http://127.0.0.1:9") };
    assert_eq!(Client::new(account, options()).err(), Some(ApiError::NoKeys));
}

#[test]
fn what_is_not_wanted_any_more_ends() {
    let server = Server::start(vec![Answer::Hang]);
    let client = client(&server);
    let looks = AtomicUsize::new(0);
    // Wanted until the request has come.
    let cancelled = || looks.fetch_add(1, Ordering::Relaxed) > 0 && !server.asked().is_empty();
    assert_eq!(client.signal("a", &cancelled), Err(ApiError::Cancelled));
    assert_eq!(client.signal("a", &|| true), Err(ApiError::Cancelled));
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn a_call_and_the_end_of_a_client_are_allowed_within_a_runtime() {
    let server = Server::start(vec![Answer::json(200, r#"{"data":{"id":"a"}}"#)]);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let client = client(&server);
        assert!(client.signal("a", &never).is_ok());
        drop(client);
    });
}

#[test]
fn no_key_is_seen_in_anything_that_is_printed() {
    let account = account("http://127.0.0.1:9");
    let client = Client::new(account.clone(), options()).unwrap();
    let seen = format!("{account:?} {account:#?} {client:?} {:?} {:?}", client.options(), account.keys);
    assert!(!seen.contains("hunter2"), "{seen}");
}

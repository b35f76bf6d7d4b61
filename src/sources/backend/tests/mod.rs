//! Against a server on this machine that gives prepared answers.

use std::sync::mpsc;
use std::time::Duration;

use super::*;
use crate::api::LogName;
use crate::sources::http::{Retry, Secret};
use crate::sources::prepared::{Answer, Server, certificates};

const TOKEN: &str = "hbt_me_hunter2";

fn options() -> Options {
    let retry = Retry { base: Duration::from_millis(2), most: Duration::from_millis(4), ..Retry::default() };
    Options { retry, timeout: Duration::from_secs(10), ..Options::default() }
}

fn open(address: &str, options: Options) -> Backend {
    // Another test may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Backend::open(address, Credentials::Token(Secret::new(TOKEN).unwrap()), options).unwrap()
}

fn cached(root: &std::path::Path) -> Options {
    Options { cache: Some(root.to_owned()), ..options() }
}

#[test]
fn what_passes_is_asked_again_and_a_limit_is_waited_for() {
    let busy = Answer::json(429, r#"{"code":"too_many","error":"busy"}"#).with("Retry-After", "0");
    let server = Server::start(vec![Answer::Close, busy, Answer::json(200, r#"{"lines":[],"head":7}"#)]);
    let backend = open(&server.url(), options());
    assert_eq!(backend.entries(LogName::Journal, 3, Watch::PATIENT).unwrap().head, 7);
    assert_eq!(backend.state().link, Link::Live);
    let asked = server.asked();
    assert_eq!((asked.len(), asked[2].path.as_str()), (3, "/api/v1/logs/journal?after=3"));
    assert_eq!(asked[2].header("authorization"), Some("Bearer hbt_me_hunter2"));
}

#[test]
fn a_line_that_may_have_been_added_is_not_added_again() {
    let moved = Answer::json(409, r#"{"head":9,"code":"conflict","error":"others wrote first"}"#);
    let server = Server::start(vec![Answer::Close, moved]);
    let backend = open(&server.url(), options());
    let error = backend.append(LogName::Journal, 3, "x", Watch::PATIENT).unwrap_err();
    assert!(matches!(error, BackendError::Unreachable { may_be_done: true, .. }), "{error:?}");
    assert_eq!(server.asked().len(), 1);
    let error = backend.append(LogName::Journal, 3, "x", Watch::PATIENT).unwrap_err();
    assert_eq!(error, BackendError::Moved(9));
    assert_eq!(server.asked()[1].body, r#"{"after":3,"line":"x"}"#);
}

#[test]
fn a_token_is_in_no_error_and_in_nothing_that_is_printed() {
    let body = format!(r#"{{"code":"unauthorized","error":"no {TOKEN}\u001b[2J","remedy":"{TOKEN}"}}"#);
    let server = Server::start(vec![Answer::json(401, body)]);
    let backend = open(&server.url(), options());
    let error = backend.ask::<serde_json::Value>("whoami", &[], &[], Watch::PATIENT).unwrap_err();
    let seen = format!(
        "{error} {error:?} {backend:?} {:?} {:?}",
        backend.state(),
        Credentials::Token(Secret::new(TOKEN).unwrap())
    );
    assert!(
        matches!(error, BackendError::Refused { .. })
            && !seen.contains("hunter2")
            && !seen.contains('\u{1b}'),
        "{seen}"
    );
    assert!(matches!(backend.state().link, Link::Refused { .. }));
    assert_eq!(server.asked().len(), 1, "a refusal does not pass");
}

#[test]
fn what_was_read_once_is_read_without_the_backend() {
    let root = tempfile::tempdir().unwrap();
    let bytes = b"a profile".to_vec();
    let etag = blake3::hash(&bytes).to_hex().to_string();
    let profile = Answer::Say(200, vec![("ETag".into(), format!("\"{etag}\""))], bytes.clone());
    let server = Server::start(vec![
        Answer::json(200, "[1]").with("ETag", "\"v1\""),
        profile,
        Answer::Raw(b"HTTP/1.1 304 Not\r\n\r\n".to_vec()),
    ]);
    let (address, backend) = (server.url(), open(&server.url(), cached(root.path())));
    let settings = backend.settings::<Vec<u8>>(Watch::PATIENT).unwrap();
    assert_eq!((settings.value, settings.from), (vec![1], From::Live));
    let fetched = backend.profile("a/b c", None, Watch::PATIENT).unwrap();
    assert_eq!(fetched.value, Profile { etag: etag.clone(), bytes: Some(bytes.clone()) });
    let same = backend.profile("a/b c", None, Watch::PATIENT).unwrap();
    assert_eq!((same.value.bytes, same.from), (Some(bytes.clone()), From::Live));
    let asked = server.asked();
    assert_eq!(asked[1].path, "/api/v1/workloads/a%2Fb%20c/profile");
    assert_eq!(asked[2].header("if-none-match"), Some(format!("\"{etag}\"").as_str()));
    drop(server);
    for network in [true, false] {
        let backend = open(&address, Options { network, ..cached(root.path()) });
        let settings = backend.settings::<Vec<u8>>(Watch::PATIENT).unwrap();
        assert!(settings.value == [1] && matches!(settings.from, From::Cache { .. }));
        let known = backend.profile("a/b c", Some(&etag), Watch::PATIENT).unwrap();
        assert!(known.value.bytes.is_none() && backend.state().data_from.is_some());
        assert!(backend.profile("other", None, Watch::PATIENT).is_err());
    }
}

#[test]
fn a_damaged_profile_is_none_and_nobody_waits_who_does_not_want_to() {
    let damaged = || Answer::Say(200, vec![("ETag".into(), "\"ff\"".into())], b"x".to_vec());
    let server = Server::start(vec![damaged(), Answer::Hang]);
    let backend = open(&server.url(), options());
    assert!(matches!(backend.profile("w", None, Watch::PATIENT), Err(BackendError::BadAnswer(_))));
    let cancelled = || server.asked().len() > 1;
    let watch = Watch { cancelled: &cancelled, progress: &|_| {} };
    assert_eq!(backend.dump("d", watch), Err(BackendError::Cancelled));
}

#[test]
fn an_authority_of_ones_own_is_trusted_where_it_is_named() {
    let root = tempfile::tempdir().unwrap();
    let file = root.path().join("ca.pem");
    std::fs::write(&file, certificates::root_pem()).unwrap();
    let server = Server::start_encrypted(vec![Answer::json(200, "1")]);
    let backend = open(&server.url(), Options { ca_file: Some(file), ..options() });
    assert_eq!(backend.settings::<u8>(Watch::PATIENT).map(|settings| settings.value), Ok(1));
    let error = open(&server.url(), options()).settings::<u8>(Watch::PATIENT).unwrap_err();
    assert!(matches!(error, BackendError::Untrusted { .. }), "{error}");
}

#[test]
fn the_stream_goes_on_where_it_broke_off() {
    let stream = |text: &str| {
        Answer::Raw(format!("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n{text}").into_bytes())
    };
    let first = stream(
        ": hi\n\nid: 5\ndata: {\"number\":5,\"kind\":\"log\",\"subject\":\"journal\"}\n\ndata: {\"num",
    );
    let second = stream("id: 6\ndata: {\"number\":6,\"kind\":\"workload\",\"subject\":\"w\"}\n\n");
    let server = Server::start(vec![first, second]);
    let (tell, told) = mpsc::channel();
    let backend = open(&server.url(), options());
    let listening = backend.listen(None, Box::new(move |event| tell.send(event).is_ok()));
    let mut numbers = Vec::new();
    while numbers.len() < 2 {
        if let Event::Changed(change) = told.recv_timeout(Duration::from_secs(20)).unwrap() {
            numbers.push(change.number);
        }
    }
    drop(listening);
    assert_eq!(numbers, [5, 6]);
    let asked = server.asked();
    assert_eq!((asked[0].header("last-event-id"), asked[1].header("last-event-id")), (None, Some("5")));
}

#[test]
fn who_listens_obtains_the_token_anew_when_it_is_refused() {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    let write = |token: &str| {
        let mut options = std::fs::OpenOptions::new();
        let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&path).unwrap();
        file.write_all(token.as_bytes()).unwrap();
    };
    write("hbt_me_old");
    let _ = rustls::crypto::ring::default_provider().install_default();
    let refused = Answer::json(401, r#"{"code":"unauthorized","error":"the token is not known"}"#);
    let stream = Answer::Say(200, vec![("Content-Type".into(), "text/event-stream".into())], Vec::new());
    let server = Server::start(vec![Answer::json(200, r#"{"lines":[],"head":7}"#), refused, stream]);
    let backend = Backend::open(&server.url(), Credentials::File(path.clone()), options()).unwrap();
    backend.entries(LogName::Journal, 0, Watch::PATIENT).unwrap();
    write("hbt_me_new");
    let (tell, told) = mpsc::channel();
    let listening = backend.listen(None, Box::new(move |event| tell.send(event).is_ok()));
    let heard = || told.recv_timeout(Duration::from_secs(20)).unwrap();
    assert!(matches!(heard(), Event::Lost { why, .. } if why.refuses_token()));
    assert_eq!(heard(), Event::Listening { resumed: false });
    drop(listening);
    let shown: Vec<_> =
        server.asked().iter().map(|asked| asked.header("authorization").map(str::to_owned)).collect();
    assert_eq!(shown[1..3], [Some("Bearer hbt_me_old".to_owned()), Some("Bearer hbt_me_new".to_owned())]);
}

#[test]
fn a_token_that_goes_on_being_refused_is_not_obtained_anew_for_every_request() {
    let folder = tempfile::tempdir().unwrap();
    let counted = folder.path().join("counted");
    // Says the same token each time, and counts how often it was asked.
    let script = format!("echo x >> '{}'; echo hbt_me_old", counted.display());
    let command = Credentials::Command(vec!["sh".to_owned(), "-c".to_owned(), script]);
    let _ = rustls::crypto::ring::default_provider().install_default();
    let refused = || Answer::json(401, r#"{"code":"unauthorized","error":"the token is not known"}"#);
    let server = Server::start((0..6).map(|_| refused()).collect());
    let backend = Backend::open(&server.url(), command, options()).unwrap();
    for _ in 0..6 {
        let error = backend.entries(LogName::Journal, 0, Watch::PATIENT).unwrap_err();
        assert!(error.refuses_token(), "{error}");
    }
    let asked = std::fs::read_to_string(counted).unwrap().lines().count();
    assert!((2..6).contains(&asked), "it was asked {asked} times");
}

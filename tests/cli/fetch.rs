//! Signals from Datadog, of which a server on this machine plays the part.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::ExitStatusExt;
use std::process::{Output, Stdio};

use rustix::process::{Pid, Signal};

use crate::backend::{Answer, Server, certificates};
use crate::support::{Place, told};

const KEYS: [(&str, &str); 2] = [("DD_API_KEY", "api-hunter2"), ("DD_APP_KEY", "app-hunter2")];

/// Runs it against an address. Whatever happens, no key is seen in what it says.
fn run_at(place: &Place, address: &str, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
    let mut command = place.command(&[&["fetch"], arguments].concat());
    let output =
        command.env("HABITUS_DATADOG_URL", address).envs(variables.iter().copied()).output().unwrap();
    assert!(!told(&output).contains("hunter2"), "{}", told(&output));
    output
}

fn run(place: &Place, server: &Server, arguments: &[&str]) -> Output {
    run_at(place, &server.url(), &KEYS, arguments)
}

fn page(ids: &[&str], next: Option<&str>) -> String {
    let signals: Vec<String> =
        ids.iter().map(|id| format!(r#"{{"id":"{id}","attributes":{{"x":1.50}}}}"#)).collect();
    let meta = next.map_or("{}".to_owned(), |next| format!(r#"{{"page":{{"after":"{next}"}}}}"#));
    format!(r#"{{"data":[{}],"meta":{meta}}}"#, signals.join(","))
}

fn ids(json: &[u8]) -> Vec<String> {
    let document: serde_json::Value = serde_json::from_slice(json).unwrap();
    let signals = document["data"].as_array().unwrap();
    signals.iter().map(|signal| signal["id"].as_str().unwrap().to_owned()).collect()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn signals_are_printed_as_one_document() {
    let place = Place::new();
    let limited = Answer::json(429, r#"{"errors":["Too many requests"]}"#).with("X-RateLimit-Reset", "0");
    let first = Answer::json(200, page(&["a", "b\u{202e}"], Some("c1")));
    let server = Server::start(vec![limited, first, Answer::json(200, page(&["c"], None))]);
    let output = run(&place, &server, &["--workload", "shop/api", "--query", "status:high"]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(ids(&output.stdout), ["a", "b\u{202e}", "c"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains(r#"{"id":"a","attributes":{"x":1.50}}"#), "as they came: {text}");
    assert!(!text.contains('\u{202e}') && text.contains("\\u202e"), "and safe to look at: {text}");
    let asked = server.asked();
    let body: serde_json::Value = serde_json::from_str(&asked[1].body).unwrap();
    assert_eq!(
        body["filter"],
        serde_json::json!({
            "query": "source:runtime-security-agent (image_name:\"shop/api\" OR image_name:*/shop/api) (status:high)",
            "from": "2026-11-23T12:00:00Z",
            "to": "2026-11-24T12:00:00Z",
        })
    );
    assert_eq!(asked[1].header("DD-API-KEY"), Some("api-hunter2"));
}

#[test]
fn around_a_time_and_by_id() {
    let place = Place::new();
    let server = Server::start(vec![
        Answer::json(200, page(&[], None)),
        Answer::json(200, r#"{"data":{"id":"AQ_1"}}"#),
    ]);
    let output = run(&place, &server, &["--container", "0123456789ab", "--at", "2026-11-24T03:00:00+01:00"]);
    assert_eq!(ids(&output.stdout), [""; 0]);
    assert!(
        stderr(&output).contains("no signal from 2026-11-24 01:00:00Z to 2026-11-24 03:00:00Z for source:")
    );
    let output = run(&place, &server, &["--id", "https://app.datadoghq.com/security?event=AQ_1&start=1"]);
    assert_eq!((ids(&output.stdout), stderr(&output).as_str()), (vec!["AQ_1".to_owned()], ""));
    let asked = server.asked();
    assert!(asked[0].body.contains("container_id:0123456789ab*") && asked[0].body.contains("T01:00:00Z"));
    assert_eq!(asked[1].path, "/api/v2/security_monitoring/signals/AQ_1");
}

#[test]
fn a_file_is_written_whole_and_privately_or_not_at_all() {
    let place = Place::new();
    let file = place.path().join("out.json");
    let server = Server::start(vec![
        Answer::json(200, page(&["a"], Some("c1"))),
        Answer::json(200, page(&["b", "c"], Some("c2"))),
        Answer::json(200, page(&["d"], Some("c1"))),
        Answer::json(403, r#"{"errors":["Forbidden"]}"#),
    ]);
    let output = run(&place, &server, &["--limit", "2", "--output", "out.json"]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b""[..]), "{}", told(&output));
    assert!(stderr(&output).contains("2 signals written to out.json") && stderr(&output).contains("--limit"));
    assert_eq!(ids(&fs::read(&file).unwrap()), ["a", "b"]);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let output = run(&place, &server, &["--output", "out.json"]);
    assert_eq!(output.status.code(), Some(4), "{}", told(&output));
    assert!(stderr(&output).contains("out.json is not written: only 1 signal had come"), "{}", told(&output));
    assert_eq!(ids(&fs::read(&file).unwrap()), ["a", "b"], "the old file stays");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 2, "the home and that file, no part of another");
    symlink("out.json", place.path().join("link")).unwrap();
    for path in ["link", "/dev/null", "absent/out.json", "home"] {
        let output = run(&place, &server, &["--output", path]);
        assert_eq!(output.status.code(), Some(2), "{path}: {}", told(&output));
    }
}

#[test]
fn an_interrupt_leaves_whole_documents_and_no_half_files() {
    let place = Place::new();
    for arguments in [&["fetch"][..], &["fetch", "--output", "out.json"]] {
        let server = Server::start(vec![Answer::json(200, page(&["a"], Some("c1"))), Answer::Hang]);
        let mut command = place.command(arguments);
        command.env("HABITUS_DATADOG_URL", server.url()).envs(KEYS);
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        server.wait_for(2);
        rustix::process::kill_process(Pid::from_child(&child), Signal::INT).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.signal(), Some(2), "the shell sees why it ended: {}", told(&output));
        if arguments.len() == 1 {
            assert_eq!(ids(&output.stdout), ["a"]);
        }
        assert!(stderr(&output).contains("only 1 signal had come"), "{}", told(&output));
    }
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "the home and nothing else");
}

#[test]
fn what_came_before_an_error_is_printed_whole_and_told() {
    let place = Place::new();
    let server = Server::start(vec![
        Answer::json(200, page(&["a"], Some("c1"))),
        Answer::json(403, r#"{"errors":["Forbidden"]}"#),
    ]);
    let output = run(&place, &server, &[]);
    assert_eq!(output.status.code(), Some(4));
    assert_eq!(ids(&output.stdout), ["a"]);
    insta::assert_snapshot!("fetch_refused", told(&output));
}

#[test]
fn without_keys_or_network_the_request_is_printed() {
    let place = Place::new();
    let run = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = place.command(&[&["fetch"], arguments].concat());
        told(&command.envs(variables.iter().copied()).output().unwrap())
    };
    insta::assert_snapshot!("fetch_no_keys", run(&[], &["--workload", "it's", "--from", "2d", "--to", "1h"]));
    insta::assert_snapshot!(
        "fetch_print_request",
        run(&[("DD_SITE", "datadoghq.eu")], &["--id", "AQ_1==", "--print-request"])
    );
    place.write("config.toml", b"[datadog]\nretries = 0\n");
    // Nobody listens where a server was.
    let port = Server::start(vec![]).port();
    let address = format!("http://127.0.0.1:{port}");
    let output = run_at(&place, &address, &KEYS, &["--config", "config.toml", "--container", "c1"]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(4), &b""[..]), "{}", told(&output));
    let text = stderr(&output);
    assert!(text.contains("cannot be reached: Connection refused"), "{text}");
    assert!(
        text.contains(&format!("curl -sS '{address}/api/v2/security_monitoring/signals/search'")),
        "{text}"
    );
    assert!(text.contains("`habitus signals - SOURCE`"), "{text}");
}

#[test]
fn the_printed_request_can_be_run() {
    let place = Place::new();
    let server = Server::start(vec![Answer::json(200, page(&["a"], None))]);
    let output = run(&place, &server, &["--query", "title:\"it's\"", "--print-request"]);
    assert!(server.asked().is_empty(), "nothing is asked");
    let script = String::from_utf8(output.stdout).unwrap();
    let mut shell = std::process::Command::new("sh");
    let Ok(answer) = shell.args(["-c", &script]).envs(KEYS).env("no_proxy", "*").output() else {
        println!("skipped: there is no shell here");
        return;
    };
    if answer.status.code() == Some(127) {
        println!("skipped: there is no curl here");
        return;
    }
    assert_eq!(ids(&answer.stdout), ["a"], "{answer:?}");
    let asked = server.asked();
    assert_eq!(asked[0].header("DD-APPLICATION-KEY"), Some("app-hunter2"));
    assert!(asked[0].body.contains(r#"(title:\"it's\")"#), "{}", asked[0].body);
}

/// The answers that were recorded of Datadog, to other requests but of the same shapes.
#[test]
fn recorded_answers_are_understood() {
    let Some(folder) = crate::fixtures::extra("fixtures/datadog-api") else { return };
    let place = Place::new();
    let (mut errors, mut pages) = (0, 0);
    for entry in fs::read_dir(folder).unwrap() {
        let recorded: serde_json::Value =
            serde_json::from_slice(&fs::read(entry.unwrap().path()).unwrap()).unwrap();
        for exchange in recorded["http_interactions"].as_array().unwrap() {
            let (said, status) =
                (&exchange["response"]["body"]["string"], &exchange["response"]["status"]["code"]);
            let (said, status) = (said.as_str().unwrap(), u16::try_from(status.as_u64().unwrap()).unwrap());
            let answer: serde_json::Value = serde_json::from_str(said).unwrap_or_default();
            let server = Server::start(vec![Answer::json(status, said)]);
            let output = run(&place, &server, &[]);
            if let Some(error) = answer["errors"][0].as_str() {
                assert_eq!(output.status.code(), Some(4), "{}", told(&output));
                assert!(stderr(&output).contains(&format!("{status}, \"{error}\"")), "{}", told(&output));
                errors += 1;
            } else if answer["data"].is_array() {
                let printed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
                assert_eq!(printed["data"], answer["data"]);
                pages += 1;
            }
            assert_eq!(server.asked().len(), 1);
        }
    }
    assert!(errors > 0 && pages > 0, "{errors} errors, {pages} pages");
}

#[test]
fn keys_come_from_a_private_file_and_from_no_other() {
    let place = Place::new();
    let keys = b"api_key = \"api-hunter2\"\napp_key = \"app-hunter2\"\n";
    place.write("home/.config/habitus/datadog.toml", keys);
    let path = place.path().join("home/.config/habitus/datadog.toml");
    let server = Server::start(vec![Answer::json(200, page(&["a"], None))]);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let output = run_at(&place, &server.url(), &[], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("has the mode 0640") && stderr(&output).contains("chmod 600"));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    let output = run_at(&place, &server.url(), &[], &[]);
    assert_eq!(ids(&output.stdout), ["a"]);
    assert_eq!(server.asked()[0].header("DD-API-KEY"), Some("api-hunter2"));
}

#[test]
fn what_cannot_be_meant_is_told() {
    let place = Place::new();
    for (address, variables, arguments, text) in [
        (
            "http://datadog.test",
            &KEYS[..],
            &[][..],
            "the keys would be sent to datadog.test without encryption",
        ),
        ("", &KEYS[..1], &[], "DD_API_KEY is set and DD_APP_KEY is not"),
        ("", &[("DD_SITE", "app.datadoghq.eu")], &[], "the site alone is `datadoghq.eu`"),
        ("", &[], &["--from", "yesterday"], "--from: `yesterday` is no time"),
        ("", &[], &["--from", "1h", "--to", "2h"], "is after --to"),
        ("", &[], &["--query", "a) OR (b"], "a `)` closes nothing"),
        ("", &[], &["--workload", ""], "would match everything"),
        ("", &[], &["--id", "../../../x y"], "cannot be the id of a signal"),
        ("", &[], &["--id", "a", "--limit", "3"], "cannot be used with"),
        ("", &[], &["--at", "1h", "--from", "2h"], "cannot be used with"),
    ] {
        let output = run_at(&place, address, variables, arguments);
        assert_eq!(output.status.code(), Some(2), "{}", told(&output));
        assert!(stderr(&output).contains(text), "{}", told(&output));
    }
}

#[test]
fn certificates_are_checked_and_can_be_named() {
    let place = Place::new();
    place.write("root.pem", certificates::root_pem().as_bytes());
    let root = place.path().join("root.pem").to_string_lossy().into_owned();
    let server = Server::start_encrypted(vec![Answer::json(200, page(&["a"], None))]);
    let variables = [KEYS[0], KEYS[1], ("SSL_CERT_FILE", root.as_str())];
    let run = |address: &str| run_at(&place, address, &variables, &[]);
    let output = run(&server.url());
    assert_eq!(
        (output.status.code(), ids(&output.stdout)),
        (Some(0), vec!["a".to_owned()]),
        "{}",
        told(&output)
    );
    let output = run_at(&place, &server.url(), &KEYS, &[]);
    assert_eq!(output.status.code(), Some(4), "{}", told(&output));
    assert_eq!(server.asked().len(), 1, "who is not trusted is told nothing");
}

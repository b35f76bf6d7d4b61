//! What is decided over a backend from the command line: signed by the token's name, seen by others, queued while the backend is
//! gone.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use super::support::Place;

/// The real server over a folder of its own, until it is dropped.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(place: &Place, listen: &str) -> Server {
        let mut child = place
            .command(&["serve", "--listen", listen, "--state", "state"])
            // Examples are older every day, and may be newer than the clock of who tests.
            .env("HABITUS_SERVER_LIMITS_DUMP_DAYS", "36500")
            .env("HABITUS_SERVER_LIMITS_CLOCK_SLACK_SECONDS", "9999999999")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let said = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, address) = line.split_once("listening on ")?;
            Some(address.split([' ', '"']).next().unwrap_or_default().to_owned())
        });
        // Nobody reads on, and nothing may wait for that.
        std::thread::spawn(move || lines.for_each(drop));
        Server { child, address: said.unwrap() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a run with a token prints on both streams, and its exit code.
fn told(place: &Place, token: &str, arguments: &[&str]) -> (String, i32) {
    let output = place.command(arguments).env("HABITUS_TOKEN", token).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (String::from_utf8(text).unwrap(), output.status.code().unwrap())
}

#[test]
fn what_is_said_to_a_backend_is_seen_by_others_and_waits_while_it_is_gone() {
    let place = Place::new();
    let server = Server::start(&place, "127.0.0.1:0");
    let url = server.address.clone();
    let made = |name: &str| {
        let made = place.run(&["token", "create", name, "--scope", "read,decide", "--state", "state"]);
        let text = String::from_utf8(made.stdout).unwrap();
        let token = text.split_whitespace().find(|word| word.starts_with("hbt_"));
        token.unwrap_or_else(|| panic!("{text}{}", String::from_utf8_lossy(&made.stderr))).to_owned()
    };
    let (ana, ben) = (made("ana"), made("ben"));
    let (said, code) = told(&place, &ana, &["triage", "sig-1", "under_review", &url, "--force"]);
    assert_eq!((said.contains("queued"), code), (false, 0), "{said}");
    let (said, _) = told(&place, &ben, &["journal", &url]);
    assert!(said.contains("ana") && said.contains("sig-1"), "{said}");
    let port = url.rsplit(':').next().unwrap().to_owned();
    drop(server);
    let (said, code) = told(&place, &ana, &["note", "sig-1", "still", "here", "--backend", &url]);
    assert_eq!((said.contains("queued: 1 decision waits"), code), (true, 0), "{said}");
    let (said, _) = told(&place, &ana, &["journal", &url, "--queued"]);
    assert!(said.contains("still here") && said.contains("waits to be sent"), "{said}");
    let server = Server::start(&place, &format!("127.0.0.1:{port}"));
    assert_eq!(server.address, url);
    // Whoever asks the backend next sends what waits.
    let (said, _) = told(&place, &ana, &["journal", &url, "--queued"]);
    assert!(said.contains("nothing waits"), "{said}");
    let (said, _) = told(&place, &ben, &["journal", "sig-1", &url]);
    assert!(said.contains("still here"), "{said}");
    // One who may only read is refused, and nothing of it stays.
    let made = place.run(&["token", "create", "eve", "--scope", "read", "--state", "state"]);
    let text = String::from_utf8(made.stdout).unwrap();
    let eve = text.split_whitespace().find(|word| word.starts_with("hbt_")).unwrap().to_owned();
    let (said, code) = told(&place, &eve, &["triage", "sig-1", "open", &url]);
    assert_eq!(code, 4, "{said}");
    let (said, _) = told(&place, &eve, &["journal", &url, "--queued"]);
    assert!(said.contains("nothing waits"), "{said}");
}

/// Something accepted of a workload that no backend here knows.
const ACCEPTED: &str = concat!(
    r#"{"suggestion":"0123456789ab","id":"1f1f1f1f1f1f1f1f","time":"2026-11-24T12:00:00Z","author":"ana","accept":{"#,
    r#""reason":"all fine","rule":"r","title":"T","detection_rules":[],"workload":"nowhere","version":"1","#,
    r#""breadth":"exact","place":"version","query":"@agent.rule_id:\"r\"","overridden":false,"provisional":false,"#,
    r#""behaviour":{"operation":"open","lineage":["/bin/a"],"argv0":"","user":"","arguments":null,"name":"/x","qualifier":""},"#,
    r#""bundle":{"made":"2026-11-24T12:00:00Z","by":"habitus","inputs":[],"conditions":{"threshold_percent":70,"#,
    r#""usual_percent":90,"least_units":3,"least_hosts":2,"least_days":3,"never_widen":[]},"decisions":"","#,
    r#""rule_versions":[],"unit":"instances","units":[900,900],"bound":0.99,"hosts":[50,50],"days":[90,90],"#,
    r#""recurrence":"","considered":[0,""],"hidden":[],"hidden_all":[0,""],"known":900,"unknown":0,"lacks":[]}}}"#,
);

#[test]
fn an_acceptance_that_waited_and_is_not_right_any_more_becomes_a_conflict_that_is_told() {
    let place = Place::new();
    let server = Server::start(&place, "127.0.0.1:0");
    let made = place.run(&["token", "create", "ana", "--scope", "read,decide", "--state", "state"]);
    let text = String::from_utf8(made.stdout).unwrap();
    let ana = text.split_whitespace().find(|word| word.starts_with("hbt_")).unwrap().to_owned();
    let url = server.address.clone();
    told(&place, &ana, &["triage", "sig-1", "under_review", &url, "--force"]);
    let folder =
        files_in(&place.path().join("home")).into_iter().find(|path| path.ends_with("journal.jsonl"));
    let folder = folder.unwrap().parent().unwrap().to_owned();
    let waits = serde_json::json!({ "after": 0, "line": ACCEPTED }).to_string();
    std::fs::write(folder.join("suppressions.jsonl.queue"), format!("{waits}\n")).unwrap();
    // It is refused once and then kept, however often it is asked.
    for _ in 0..2 {
        let (said, _) = told(&place, &ana, &["journal", &url, "--queued"]);
        assert!(said.contains("1f1f1f1f1f1f1f1f") && said.contains("refused: "), "{said}");
    }
    let kept = std::fs::read_to_string(folder.join("suppressions.jsonl")).unwrap_or_default();
    assert_eq!(kept, "", "it stands in no log");
}

/// All files under a folder.
fn files_in(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let (mut folders, mut files) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}

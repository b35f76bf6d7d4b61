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

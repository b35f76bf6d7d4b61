//! The explorer over a backend, both as they are started: what one sees of it in a terminal while the backend learns, goes away and
//! comes back.

use crate::place::Place;
use crate::pty::{Pty, Start};
use crate::world::{Server, World, demo, until};

/// What stands at the end of the list's rows in its order by name.
const LAST: &str = "shop/weekly-report";
const TREE: &str = "SEEN IN";

fn push(world: &World, server: &Server, part: &str) {
    let part = demo().join(part);
    let arguments = ["push", part.to_str().unwrap(), "--to", &server.url()];
    world.command(&arguments).env("HABITUS_TOKEN", &server.token).output().unwrap();
    server.wait_learned();
}

/// The explorer of somebody, whose cache and queue are in their place.
fn explorer(place: &Place, server: &Server) -> Pty {
    let (url, token) = (server.url(), server.token.clone());
    let environment = [("HABITUS_TOKEN", token.as_str())];
    Pty::start(&Start {
        place: Some(place),
        arguments: &[&url],
        environment: &environment,
        ..Start::default()
    })
}

/// Opens a workload from the list.
fn open(pty: &mut Pty, workload: &str) {
    pty.step_to(workload);
    pty.press("\r", TREE);
}

fn listed(pty: &Pty) {
    pty.wait("the list is live", |seen| seen.row(0).ends_with("live") && seen.text().contains(LAST));
}

#[test]
fn one_reads_and_decides_on_without_the_backend_and_what_was_decided_is_sent_when_it_is_back() {
    let world = World::new();
    let server = world.serve();
    push(&world, &server, "");
    let place = Place::new();
    // What is looked at once is kept for whoever comes back.
    let mut before = explorer(&place, &server);
    listed(&before);
    open(&mut before, "shop/database");
    before.quit();

    let mut pty = explorer(&place, &server);
    listed(&pty);
    open(&mut pty, "platform/backup");
    pty.press("[", LAST);
    let address = server.address.to_string();
    server.kill();
    pty.wait("it says that the line is broken", |seen| {
        let row = seen.row(0);
        row.contains("reconnecting since") || row.contains("offline since")
    });
    // What was not looked at since is read from what was kept.
    open(&mut pty, "shop/database");
    pty.wait_for("postgres");
    pty.press("[", LAST);
    pty.press("S", "156 of 156");
    pty.send("/rule:archive_encryption\r");
    pty.wait("only those of the rule are listed", |seen| !seen.row(1).contains("156 of 156"));
    pty.press("b", "30 go");
    pty.press("a", "why usual");
    pty.press("\r", "waits to be sent: accepted");
    pty.wait("the decision waits", |seen| seen.row(0).contains("1 queued"));
    pty.press("@", "suggestion");
    pty.wait_selected("queued");

    let server = world.serve_in("state", &["--listen", &address]);
    assert_eq!(server.address.to_string(), address);
    pty.wait("it is live again, and nothing waits", |seen| {
        let row = seen.row(0);
        row.ends_with("live") && !row.contains("queued")
    });
    pty.wait_for("No decision waits, and nothing was set aside.");
    pty.wait_for("TOKEN   admin: admin");
    let log = server.get("/api/v1/logs/suppressions?after=0").json();
    let lines = log["lines"].as_array().unwrap();
    assert_eq!(lines.len(), 1, "once: {log}");
    assert_eq!(lines[0]["by"], "admin");
    let decided = server.get("/api/v1/suppressions").text();
    assert!(decided.contains("folded-arguments"), "{decided}");
    pty.quit();
}

#[test]
fn a_workload_that_is_learned_anew_is_told_of_and_loaded_by_a_key() {
    let world = World::new();
    let server = world.serve();
    push(&world, &server, "shop-a1");
    let place = Place::new();
    let mut pty = explorer(&place, &server);
    pty.wait("the list is live", |seen| seen.row(0).ends_with("live") && seen.text().contains("shop/api"));
    open(&mut pty, "shop/api");
    pty.wait("all of it is there", |seen| {
        seen.text().contains("gunicorn") && seen.row(0).contains(" snapshots ")
    });
    let before = pty.seen().row(0);
    push(&world, &server, "shop-a2");
    pty.wait_for("newer profile: R reloads");
    pty.wait("the head is what it was, once nothing runs", |seen| seen.row(0) == before);
    pty.send("R");
    pty.wait_gone("newer profile: R reloads");
    pty.wait("more was watched", |seen| seen.row(0) != before && seen.row(0).ends_with("live"));
    pty.quit();
}

#[test]
fn the_settings_of_the_backend_are_changed_and_who_is_slower_is_asked() {
    let world = World::new();
    let server = world.serve();
    push(&world, &server, "shop-a1");
    let place = Place::new();
    let mut pty = explorer(&place, &server);
    pty.wait("the list is live", |seen| seen.row(0).ends_with("live") && seen.text().contains("shop/api"));
    pty.press(",", "WHOSE");
    pty.wait_for("backend http");
    pty.step_to("stable_hours");
    pty.send("j");
    pty.wait_selected("backend http");
    pty.press("\r", " value 48");
    let put = serde_json::json!({ "after": 0, "text": "[learning]\nstable_hours = 72\n" }).to_string();
    assert_eq!(server.ask("PUT", "/api/v1/settings", put.as_bytes()).status, 200);
    pty.send("\u{7f}\u{7f}5\r");
    pty.wait_for("set learning.stable_hours to 5 all the same?");
    pty.wait_for("learning.stable_hours is 72; it was unset");
    pty.send("y");
    pty.wait_for("learning.stable_hours is 5; it was 72");
    let mut text = String::new();
    until("the backend has it", || {
        text = server.get("/api/v1/settings").json()["text"].as_str().unwrap_or_default().to_owned();
        text.contains("stable_hours = 5")
    });
    pty.press("H", "changes of settings");
    pty.wait("both changes are told", |seen| seen.text().matches("stable_hours").count() >= 2);
    pty.send("\u{1b}");
    pty.wait_gone("changes of settings");
    pty.quit();
}

//! The shell of the explorer in a real terminal: that it starts, rests, resizes, stops and ends as it should, and leaves
//! the terminal as it found it. What the screens show is tested beside them.

#[path = "support/pty.rs"]
mod pty;

use pty::{Pty, Start};
use std::time::Duration;

const READY: &str = "q quit";
/// What is opened: `demo-data`, wherever the tests run.
const DEMO: &[&str] = &[concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data")];
/// Stands in the first row once everything has been read.
const READ: &str = "3 teams";

/// The list of workloads, read to its end.
fn started(environment: &[(&str, &str)]) -> Pty {
    let pty = Pty::start(&Start { environment, arguments: DEMO, ..Start::default() });
    pty.wait_for(READY);
    pty.wait_for(READ);
    pty
}

/// Waits until a row of the list is selected, counted from zero.
fn wait_selected(pty: &Pty, row: u16) {
    // Above it are the first row of the screen, the filter and the heads of the columns.
    pty.wait(&format!("row {row} is selected"), |seen| {
        seen.screen().cell(row + 3, 2).is_some_and(vt100::Cell::inverse)
    });
}

#[test]
fn quits_and_restores() {
    let mut pty = started(&[]);
    pty.send("\u{1b}");
    pty.send("q");
    assert_eq!(pty.wait_ended(), Ok(0));
    pty.assert_restored();
}

#[test]
fn the_terminal_is_never_asked_anything() {
    let mut pty = started(&[]);
    for keys in ["j", ":", "\u{1b}", "\u{c}", "?"] {
        pty.send(keys);
    }
    pty.wait_for("in this page");
    pty.send("\u{1b}");
    pty.wait_gone("in this page");
    pty.send("q");
    assert_eq!(pty.wait_ended(), Ok(0));
    let bytes = String::from_utf8_lossy(pty.seen().bytes()).into_owned();
    for question in
        ["\u{1b}[6n", "\u{1b}[c", "\u{1b}[>", "\u{1b}]10;?", "\u{1b}]11;?", "\u{1b}[?u", "\u{1b}P"]
    {
        assert!(!bytes.contains(question), "{question:?} was sent");
    }
}

#[test]
fn idle_is_no_byte_and_no_wake_up() {
    let mut pty = started(&[]);
    pty.send("jk");
    pty.send("j");
    wait_selected(&pty, 1);
    // The threads that were busy go to sleep after this.
    pty.assert_quiet(Duration::from_millis(200));
    let before = pty.wakeups();
    pty.assert_quiet(Duration::from_secs(3));
    assert_eq!(pty.wakeups(), before, "the program woke up although nothing happened");
}

#[test]
fn a_key_that_changes_nothing_sends_nothing_and_a_step_sends_little() {
    let mut pty = started(&[]);
    pty.send("k");
    pty.assert_quiet(Duration::from_millis(300));
    let before = pty.seen().bytes().len();
    pty.send("j");
    wait_selected(&pty, 1);
    let after = pty.seen().bytes().len();
    assert!(after - before <= 350, "one step down took {} bytes", after - before);
}

#[test]
fn a_flood_of_keys_is_obeyed_and_drawn_less_often() {
    let mut pty = started(&[]);
    let before = pty.seen().bytes().len();
    pty.send(&"jk".repeat(2000));
    pty.send("G");
    // The last of the workloads of the demo data.
    wait_selected(&pty, 10);
    let sent = pty.seen().bytes().len() - before;
    assert!(sent < 4000 * 60, "{sent} bytes for 4001 keys");
}

#[test]
fn resizes_to_every_layout() {
    let pty = started(&[]);
    for (columns, rows) in [(120, 40), (60, 20), (80, 24)] {
        pty.resize(columns, rows);
        pty.wait("the footer is in the last row", |seen| {
            seen.screen().rows(0, columns).nth(usize::from(rows) - 1).is_some_and(|row| row.contains("open"))
        });
    }
    pty.resize(39, 9);
    pty.wait_for("39x9 is too small");
}

#[test]
fn no_size_is_80_by_24() {
    let pty = Pty::start(&Start { columns: 0, rows: 0, arguments: DEMO, ..Start::default() });
    pty.wait("the footer is in row 24", |seen| {
        seen.screen().rows(0, 80).nth(23).is_some_and(|row| row.contains(READY))
    });
}

#[test]
fn ctrl_z_and_back() {
    let mut pty = started(&[]);
    pty.send("jj");
    wait_selected(&pty, 2);
    pty.send("\u{1a}");
    pty.wait_stopped();
    pty.wait("the alternate screen is left", |seen| !seen.screen().alternate_screen());
    pty.assert_restored();
    pty.signal("CONT");
    pty.wait("the third row is selected", |seen| {
        seen.screen().alternate_screen() && seen.screen().cell(5, 2).is_some_and(vt100::Cell::inverse)
    });
    pty.send("k");
    wait_selected(&pty, 1);
    pty.send("q");
    assert_eq!(pty.wait_ended(), Ok(0));
    pty.assert_restored();
}

#[test]
fn stopped_by_others_and_back() {
    let mut pty = started(&[]);
    pty.signal("TSTP");
    pty.wait_stopped();
    pty.wait("the alternate screen is left", |seen| !seen.screen().alternate_screen());
    pty.assert_restored();
    pty.signal("CONT");
    pty.wait("it is shown again", |seen| seen.screen().alternate_screen() && seen.text().contains(READY));
    // A SIGSTOP cannot be foreseen; after it everything is set up again.
    let before = pty.seen().bytes().len();
    pty.signal("STOP");
    pty.wait_stopped();
    pty.signal("CONT");
    pty.wait("the terminal is taken again", |seen| {
        String::from_utf8_lossy(&seen.bytes()[before..]).contains("\u{1b}[?1049h")
            && seen.text().contains(READY)
    });
    pty.send("q");
    assert_eq!(pty.wait_ended(), Ok(0));
}

#[test]
fn signals_end_it_and_are_told() {
    for (name, told) in [("TERM", "Terminated"), ("HUP", "Hangup"), ("INT", "Interrupt")] {
        let mut pty = started(&[]);
        pty.signal(name);
        assert_eq!(pty.wait_ended(), Err(told.to_owned()));
        pty.assert_restored();
    }
}

#[test]
fn a_killed_terminal_ends_it() {
    let mut pty = started(&[]);
    pty.kill_terminal("j");
    assert_eq!(pty.wait_ended(), Err("Hangup".to_owned()));
}

#[test]
fn ctrl_z_stops_the_whole_pipeline() {
    if std::process::Command::new("bash").arg("--version").output().is_err() {
        println!("not tested: there is no bash here");
        return;
    }
    let program = env!("CARGO_BIN_EXE_habitus");
    let script = format!("set -m; export PS1='shell> '; sleep 1000 | {program} -");
    let arguments = ["--norc", "--noprofile", "-i"];
    let start = Start { program: "bash", arguments: &arguments, ..Start::default() };
    let mut pty = Pty::start(&start);
    pty.wait_for("bash-");
    pty.send(&format!("{script}\n"));
    pty.wait_for(READY);
    pty.send("\u{1a}");
    pty.wait_for("Stopped");
    pty.send("fg\n");
    pty.wait_for(READY);
    pty.send("q");
    pty.wait("the alternate screen is left", |seen| !seen.screen().alternate_screen());
}

#[test]
fn a_key_in_two_pieces_is_one_key() {
    let mut pty = started(&[("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22")]);
    pty.send("!");
    pty.wait_for("› bad files");
    pty.send("\u{1b}");
    pty.send("[B");
    pty.wait("the second row is selected", |seen| seen.screen().cell(3, 2).is_some_and(vt100::Cell::inverse));
    assert!(pty.seen().text().contains("› bad files"), "`[` was taken for the key that goes back");
}

#[test]
fn a_paste_is_text() {
    let mut pty = started(&[]);
    pty.send("/");
    pty.wait_for(" filter");
    pty.send("\u{1b}[200~q\nqqq\u{1b}[201~");
    pty.wait_for("q qqq");
    pty.send("\r");
    pty.wait("the filter holds", |seen| {
        seen.text().contains("No workload matches the filter.") && seen.text().contains(READY)
    });
}

#[test]
fn the_selection_is_seen_without_colours() {
    for environment in [[("NO_COLOR", "1")], [("TERM", "vt100")]] {
        let pty = started(&environment);
        wait_selected(&pty, 0);
        let bytes = String::from_utf8_lossy(pty.seen().bytes()).into_owned();
        assert!(!bytes.contains("38;5") && !bytes.contains("38;2"), "colours were sent: {bytes:?}");
    }
}

#[test]
fn a_locale_without_unicode_gets_ascii() {
    let pty = started(&[("LANG", "C")]);
    assert!(pty.seen().bytes().is_ascii());
}

#[test]
fn copies_through_the_terminal() {
    let mut pty = started(&[]);
    pty.send("/workload:shop/api\ry");
    pty.wait_for_bytes(b"\x1b]52;c;cmVnaXN0cnkubGFiL3Nob3AvYXBp\x07");
    pty.wait_for("unconfirmed");
}

#[test]
fn a_job_runs_beside_the_keys() {
    let mut pty = started(&[]);
    pty.send("e\rj");
    pty.wait("the file is written", |seen| seen.text().contains("written to"));
    let names = std::fs::read_dir(pty.home()).unwrap().map(|entry| entry.unwrap().file_name());
    let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    let found = names.iter().any(|name| name.starts_with("habitus-workloads-") && name.ends_with(".txt"));
    assert!(found, "{names:?}");
    wait_selected(&pty, 1);
}

#[test]
fn filters_are_remembered_from_run_to_run() {
    let mut pty = started(&[]);
    pty.send("/team:edge\r");
    pty.wait_for("of 11");
    let history = pty.home().join(".local/state/habitus/filter-history");
    pty.wait("the filter is remembered", |_| {
        std::fs::read_to_string(&history).is_ok_and(|text| text == "team:edge\n")
    });
}

#[test]
fn a_panic_gives_the_terminal_back() {
    let program = std::env::current_exe().unwrap();
    let arguments = ["--exact", "panics_with_the_terminal_taken", "--ignored", "--nocapture"];
    let start = Start { program: program.to_str().unwrap(), arguments: &arguments, ..Start::default() };
    let mut pty = Pty::start(&start);
    assert_eq!(pty.wait_ended(), Ok(101));
    pty.assert_restored();
    let bytes = String::from_utf8_lossy(pty.seen().bytes()).into_owned();
    let (taken, left, told) =
        (bytes.find("\u{1b}[?1049h"), bytes.find("\u{1b}[?1049l"), bytes.find("as planned"));
    assert!(taken.is_some() && taken < left && left < told, "{bytes:?}");
}

#[test]
#[ignore = "a part of a_panic_gives_the_terminal_back, which runs it in a terminal of its own"]
fn panics_with_the_terminal_taken() {
    let _terminal = habitus::tui::shell::terminal::Terminal::take().unwrap();
    panic!("as planned");
}

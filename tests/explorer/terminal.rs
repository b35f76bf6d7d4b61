//! The terminal: it is taken and given back, it rests, resizes, stops and continues, whatever it is able to show.

use crate::place::Place;
use crate::pty::{Pty, Start};
use crate::{READY, explorer, explorer_of};
use std::time::Duration;

/// The row of the screen in which the first workload stands, below header, filter and heads.
const FIRST: u16 = 3;

/// Waits until the workload with this number is selected.
fn selects(pty: &Pty, workload: u16) {
    let row = FIRST + workload;
    pty.wait(&format!("row {row} is selected"), |seen| seen.row(row.into()).starts_with(" ▌"));
}

/// Waits until the last row of the terminal is the footer.
fn has_footer(pty: &Pty, rows: u16) {
    pty.wait("the footer is in the last row", |seen| seen.row(usize::from(rows) - 1).contains("open"));
}

#[test]
fn quits_and_restores() {
    let mut pty = explorer(&[]);
    // Esc never quits; behind it `q` does.
    pty.send("\u{1b}");
    pty.send("q");
    assert_eq!(pty.wait_ended(), Ok(0));
    pty.assert_restored();
}

#[test]
fn the_terminal_is_never_asked_anything() {
    let mut pty = explorer(&[]);
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
fn the_first_frame_waits_for_nothing() {
    // Standard input is a source that never says anything and never ends.
    let script = format!("sleep 1000 | {} -", env!("CARGO_BIN_EXE_habitus"));
    let start = Start { program: "sh", arguments: &["-c", &script], ..Start::default() };
    let mut pty = Pty::start(&start);
    pty.wait_for("Reading; workloads appear here");
    {
        let seen = pty.seen();
        assert!(seen.row(0).starts_with(" habitus"), "{}", seen.text());
        assert!(seen.row(23).contains("q quit"), "{}", seen.text());
    }
    // Nor does leaving wait for what is being read.
    pty.send("?");
    pty.wait_for("in this page");
    pty.send("\u{1b}");
    pty.wait_gone("in this page");
    pty.send("q");
    pty.wait("the alternate screen is left", |seen| !seen.screen().alternate_screen());
    pty.wait_until("the terminal is in its old mode", || pty.has_old_modes());
    pty.assert_restored();
}

#[test]
fn idle_is_no_byte_and_no_wake_up() {
    let mut pty = explorer(&[]);
    pty.send("jk");
    pty.send("j");
    selects(&pty, 1);
    // The threads that were busy go to sleep after this.
    pty.wait_asleep();
    let before = pty.wakeups();
    pty.assert_quiet(Duration::from_secs(3));
    assert_eq!(pty.wakeups(), before, "the program woke up although nothing happened");
}

#[test]
fn a_key_that_changes_nothing_sends_nothing() {
    let mut pty = explorer(&[]);
    selects(&pty, 0);
    pty.wait_asleep();
    // At the top already, and a key that is bound to nothing.
    pty.send("kk%");
    pty.assert_quiet(Duration::from_millis(300));
}

#[test]
fn a_step_down_sends_little() {
    let mut pty = explorer(&[]);
    selects(&pty, 0);
    // Verdicts that arrive are no step.
    pty.wait_for("of 106");
    pty.wait_asleep();
    // On the list what is told of the selected workload changes as well.
    for workload in 1..8 {
        let before = pty.seen().bytes().len();
        pty.send("j");
        selects(&pty, workload);
        let step = pty.seen().bytes().len() - before;
        assert!(step <= 350, "one step down the list took {step} bytes");
    }
    // The tree alone.
    pty.send("G");
    pty.press("\r", "SEEN IN");
    pty.send("z");
    pty.wait("the tree is alone", |seen| !seen.text().contains("PROCESS"));
    for _ in 0..8 {
        pty.wait_asleep();
        let before = pty.seen().bytes().len();
        let row = pty.seen().selected();
        pty.send("j");
        pty.wait("another row is selected", |seen| seen.selected() != row);
        let step = pty.seen().bytes().len() - before;
        assert!(step <= 350, "one step down the tree took {step} bytes");
    }
}

#[test]
fn a_flood_of_keys_is_obeyed_and_drawn_less_often() {
    let mut pty = explorer(&[]);
    let before = pty.seen().bytes().len();
    pty.send(&"jk".repeat(2000));
    pty.send("G");
    pty.wait_selected("shop/weekly-report");
    let sent = pty.seen().bytes().len() - before;
    assert!(sent < 4000 * 100, "{sent} bytes for 4001 keys");
}

#[test]
fn resizes_to_every_layout() {
    let mut pty = explorer(&[]);
    for (columns, rows) in [(120, 40), (60, 20), (200, 50), (40, 10), (80, 24)] {
        pty.resize(columns, rows);
        has_footer(&pty, rows);
    }
    pty.resize(39, 9);
    pty.wait_for("39x9 is too small");
    pty.resize(1, 1);
    // What is selected is the same afterwards, and so are the keys.
    pty.send("j");
    pty.resize(80, 24);
    has_footer(&pty, 24);
    selects(&pty, 1);
    pty.quit();
}

#[test]
fn every_page_is_drawn_at_every_size() {
    let mut pty = explorer(&[]);
    pty.step_to("shop/api");
    for (keys, shows) in [("\r", "SEEN IN"), ("u", "versions"), ("F", "find"), ("exec:curl\r", "BEHAVIOUR")] {
        pty.press(keys, shows);
        for (columns, rows) in [(3, 2), (40, 10), (50, 12), (79, 11), (160, 12), (240, 60), (80, 24)] {
            pty.resize(columns, rows);
        }
        pty.wait_for(shows);
    }
    pty.quit();
}

#[test]
fn no_size_is_80_by_24() {
    let pty = Pty::start(&Start { columns: 0, rows: 0, ..Start::default() });
    has_footer(&pty, 24);
    pty.wait_for(READY);
}

#[test]
fn ctrl_z_and_back() {
    let mut pty = explorer(&[]);
    pty.send("jj");
    selects(&pty, 2);
    pty.send("\u{1a}");
    pty.wait_stopped();
    pty.wait("the alternate screen is left", |seen| !seen.screen().alternate_screen());
    pty.assert_restored();
    pty.signal("CONT");
    pty.wait("the alternate screen is taken", |seen| seen.screen().alternate_screen());
    selects(&pty, 2);
    pty.send("k");
    selects(&pty, 1);
    pty.quit();
}

#[test]
fn another_size_after_a_stop_is_noticed() {
    let mut pty = explorer(&[]);
    pty.send("\u{1a}");
    pty.wait_stopped();
    pty.wait("the alternate screen is left", |seen| !seen.screen().alternate_screen());
    pty.resize(100, 30);
    pty.signal("CONT");
    has_footer(&pty, 30);
    pty.quit();
}

#[test]
fn stopped_by_others_and_back() {
    let mut pty = explorer(&[]);
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
        let mut pty = explorer(&[]);
        pty.signal(name);
        assert_eq!(pty.wait_ended(), Err(told.to_owned()));
        pty.assert_restored();
    }
}

#[test]
fn a_killed_terminal_ends_it() {
    let mut pty = explorer(&[]);
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
    let script = format!("set -m; export PS1='shell> '; sleep 1000 | {program} demo-data");
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
    let mut pty = explorer(&[("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22")]);
    // From a page that can be left with `[`.
    pty.send("!");
    pty.wait_for("REASON");
    pty.send("\u{1b}");
    pty.send("[B");
    pty.wait_selected("hollow");
    assert!(pty.seen().text().contains("REASON"), "`[` was taken for the key that goes back");
}

#[test]
fn a_paste_is_text() {
    let mut pty = explorer(&[]);
    pty.send("/");
    pty.wait_for("tab complete");
    pty.send("\u{1b}[200~q\n~~q\u{1b}[201~");
    pty.wait_for("filter q ~~q");
    pty.send("\r");
    pty.wait_for("No workload matches the filter.");
}

#[test]
fn the_selection_is_seen_without_colours() {
    for environment in [[("NO_COLOR", "1")], [("TERM", "vt100")], [("TERM", "dumb")]] {
        let pty = explorer(&environment);
        pty.wait("the first row is selected", |seen| {
            seen.is_reversed(FIRST) && !seen.is_reversed(FIRST + 1) && !seen.is_reversed(FIRST - 1)
        });
        let bytes = String::from_utf8_lossy(pty.seen().bytes()).into_owned();
        assert!(!bytes.contains("38;5") && !bytes.contains("38;2"), "colours were sent: {bytes:?}");
        pty.quit();
    }
}

#[test]
fn a_locale_without_unicode_gets_ascii() {
    let mut pty = explorer(&[("LANG", "C")]);
    for (keys, shows) in [
        ("t", "container_id"),
        ("!", "REASON"),
        ("[[", READY),
        ("\r", "SEEN IN"),
        ("u", "versions"),
        ("?", "keys"),
    ] {
        pty.press(keys, shows);
    }
    let text = String::from_utf8_lossy(pty.seen().bytes()).into_owned();
    assert!(text.is_ascii(), "{:?}", text.chars().filter(|c| !c.is_ascii()).collect::<String>());
}

#[test]
fn the_linux_console_gets_what_its_font_has() {
    let mut pty = explorer(&[("TERM", "linux")]);
    pty.press("t", "container_id");
    let bytes = String::from_utf8_lossy(pty.seen().bytes()).into_owned();
    for missing in ['▸', '▾', '…', '›', '▪'] {
        assert!(!bytes.contains(missing), "the console cannot show {missing}");
    }
    assert!(!bytes.contains("38;5") && !bytes.contains("38;2"), "it has sixteen colours");
    pty.quit();
}

#[test]
fn copies_through_the_terminal_and_through_tmux() {
    // `shop/api`, by its full name.
    let osc = "\u{1b}]52;c;cmVnaXN0cnkubGFiL3Nob3AvYXBp\u{7}";
    let mut pty = explorer(&[]);
    pty.step_to("shop/api");
    pty.send("y");
    pty.wait_for("unconfirmed");
    pty.wait_for_bytes(osc.as_bytes());
    assert!(!String::from_utf8_lossy(pty.seen().bytes()).contains("Ptmux"), "there is no tmux");
    // No tmux is behind this name, which must harm nobody.
    let mut pty = explorer(&[("TMUX", "/nowhere/tmux,1,0"), ("TERM", "tmux-256color")]);
    pty.step_to("shop/api");
    pty.send("y");
    let envelope = format!("{osc}\u{1b}Ptmux;{}\u{1b}\\", osc.replace('\u{1b}', "\u{1b}\u{1b}"));
    pty.wait_for_bytes(envelope.as_bytes());
    pty.step_to("shop/database");
    pty.quit();
}

#[test]
fn a_job_runs_beside_the_keys() {
    let place = Place::new();
    let mut pty = explorer_of(&place, &["demo-data"]);
    pty.wait_for(READY);
    pty.send("e\rj");
    pty.wait_for("written to");
    let names = std::fs::read_dir(place.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    let found = names.iter().any(|name| name.starts_with("habitus-workloads-") && name.ends_with(".txt"));
    assert!(found, "{names:?}");
    selects(&pty, 1);
}

#[test]
fn filters_are_remembered_from_run_to_run() {
    let place = Place::new();
    let mut pty = explorer_of(&place, &["demo-data"]);
    pty.wait_for(READY);
    pty.send("/team:edge\r");
    pty.wait_for("of 11");
    let history = place.home().join(".local/state/habitus/filter-history");
    pty.wait_until("the filter is remembered", || {
        std::fs::read_to_string(&history).is_ok_and(|text| text == "team:edge\n")
    });
    pty.quit();
    let mut pty = explorer_of(&place, &["demo-data"]);
    pty.wait_for(READY);
    pty.press("/", "tab complete");
    // The file is read beside the keys; until it was, there is nothing to take back.
    pty.wait_asleep();
    pty.press("\u{1b}[A", "filter team:edge");
    pty.send("\u{1b}");
    pty.wait_gone("tab complete");
    pty.quit();
}

#[test]
fn a_panic_gives_the_terminal_back() {
    let program = std::env::current_exe().unwrap();
    let arguments = ["--exact", "terminal::panics_with_the_terminal_taken", "--ignored", "--nocapture"];
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

#[test]
fn two_explorers_share_nothing_but_the_place() {
    let place = Place::new();
    let (one, mut two) = (explorer_of(&place, &["demo-data"]), explorer_of(&place, &["demo-data"]));
    one.wait_for(READY);
    two.wait_for(READY);
    two.press("t", "container_id");
    one.quit();
    two.quit();
}

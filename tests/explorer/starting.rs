//! What the explorer is started with: settings and keys, standard input, many files, hostile ones, none.

use crate::place::{Dump, Place};
use crate::pty::{Pty, Start};
use crate::{READY, explorer_of};
use std::process::{Command, Stdio};

/// A snapshot of the demo data.
const ONE_FILE: &str = "demo-data/platform-a1/activity-dump-FNcSKouFBz.json";

#[test]
fn keys_are_remapped_and_told_as_they_are() {
    let place = Place::with_settings(
        "[keys.global]\n\"app.quit\" = [\"Q\"]\n\"tags.open\" = [\"g t\"]\n[keys.move]\n\"move.down\" = [\"n\"]\n",
    );
    let mut pty = explorer_of(&place, &["demo-data"]);
    pty.wait_for(READY);
    pty.wait_for("Q quit");
    pty.send("jn");
    pty.wait_selected("edge/cache");
    // A sequence tells how it may go on.
    pty.press("g", "g t");
    pty.press("t", "container_id");
    pty.press("?", "in this page");
    pty.press("Gkkkkkk", "Q ");
    pty.send("\u{1b}");
    pty.wait_gone("suspend");
    // What `q` did before it does no more; ctrl-c was taken from it as well.
    pty.send("q\u{3}");
    pty.send("n");
    pty.wait_selected("env");
    pty.send("Q");
    assert_eq!(pty.wait_ended(), Ok(0));
    pty.assert_restored();
}

#[test]
fn a_broken_settings_file_is_told_and_the_terminal_is_not_touched() {
    for (text, told) in [
        ("theme = 3\n", "config.toml:1:9"),
        ("tiem = \"local\"\n", "did you mean \"time\""),
        ("[keys.global]\n\"app.qiut\" = [\"q\"]\n", "did you mean `app.quit`"),
        ("[keys.global]\n\"app.quit\" = [\"ctrl-\"]\n", "config.toml:2:1"),
        ("theme = \"darc\"\n", "did you mean `dark`"),
        ("[keys\n", "config.toml:1:"),
    ] {
        let place = Place::with_settings(text);
        let mut pty = explorer_of(&place, &["demo-data"]);
        assert_eq!(pty.wait_ended(), Ok(2), "{text}");
        let seen = pty.seen();
        let said = seen.text().replace('\n', "");
        assert!(said.contains(told), "{told:?} is missing in {said:?}");
        assert!(
            !seen.bytes().contains(&0x1b),
            "a sequence was sent: {:?}",
            String::from_utf8_lossy(seen.bytes())
        );
        drop(seen);
        pty.assert_restored();
    }
}

#[test]
fn what_cannot_be_opened_is_told_before_the_terminal_is_taken() {
    for (arguments, told) in [
        (&["--filter", "team:(", "demo-data"][..], "filter"),
        (&["lst"][..], "did you mean `habitus list`"),
        (&[][..], "no source was given"),
    ] {
        let place = Place::new();
        let mut pty = explorer_of(&place, arguments);
        assert_eq!(pty.wait_ended(), Ok(2), "{arguments:?}");
        assert!(pty.seen().text().replace('\n', "").contains(told), "{told:?}: {}", pty.seen().text());
        assert!(!pty.seen().bytes().contains(&0x1b));
    }
}

#[test]
fn nothing_to_see_is_said() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("empty")).unwrap();
    let pty = explorer_of(&place, &["empty"]);
    pty.wait_for("No activity dump and no security profile was found.");
    pty.quit();
    let mut pty = explorer_of(&place, &["absent"]);
    pty.wait_for("Nothing could be read");
    pty.press("!", "absent");
    pty.quit();
}

#[test]
fn standard_input_is_a_source() {
    let place = Place::new();
    // The list.
    let file = std::fs::File::open(place.path().join(ONE_FILE)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_habitus"));
    command.current_dir(place.path()).env_clear().env("HOME", place.home()).env("LANG", "C.UTF-8");
    command.args(["list", "-", "--format", "csv"]).stdin(Stdio::from(file));
    let output = command.output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && printed.lines().count() == 2, "{printed}");
    assert!(printed.contains("registry.lab/"), "{printed}");
    // The explorer, whose keys then come from the terminal itself.
    let script = format!("exec {} - < {ONE_FILE}", env!("CARGO_BIN_EXE_habitus"));
    let start = Start { program: "sh", arguments: &["-c", &script], place: Some(&place), ..Start::default() };
    let mut pty = Pty::start(&start);
    pty.wait_for("1 workload");
    pty.press("\r", "SEEN IN");
    pty.press("u", "NEW IN IT");
    pty.press("6", "FILE");
    pty.quit();
}

#[test]
fn without_a_terminal_the_list_is_printed() {
    let place = Place::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_habitus"));
    command.current_dir(place.path()).env_clear().env("HOME", place.home()).env("LANG", "C.UTF-8");
    let output = command.arg("demo-data").stdin(Stdio::null()).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && printed.contains("shop/weekly-report"), "{printed}");
    assert!(!printed.contains('\u{1b}'), "{printed:?}");
}

#[test]
fn a_filter_of_the_command_line_holds_from_the_first_frame() {
    let place = Place::new();
    let pty = explorer_of(&place, &["--filter", "team:edge", "demo-data"]);
    pty.wait_for("3 of 11");
    pty.wait("it is the line", |seen| seen.row(1).contains("filter team:edge"));
    pty.quit();
}

#[test]
fn two_thousand_files_appear_while_they_are_read() {
    const FILES: usize = 2_000;
    let place = Place::new();
    for number in 0..FILES {
        let name = format!("dump-{number:04}");
        let image = format!("registry.test/team-{:02}/app-{:02}", number % 7, number % 50);
        let dump = Dump { image: &image, name: &name, host: "host-a", ..Dump::default() };
        place.write(&format!("many/{name}.protobuf"), &dump.bytes());
    }
    // Standard input is one more source, which ends when the test says so: until then all is shown as unfinished.
    let script = format!("read -r line; cat {ONE_FILE}");
    let fifo = format!("({script}) < gate | {} many -", env!("CARGO_BIN_EXE_habitus"));
    let made = Command::new("mkfifo").arg(place.path().join("gate")).status().unwrap();
    assert!(made.success());
    let start = Start { program: "sh", arguments: &["-c", &fifo], place: Some(&place), ..Start::default() };
    let mut pty = Pty::start(&start);
    pty.wait_for("team-00/app-00");
    // Reading goes on, and the keys are obeyed.
    pty.wait_for("reading 2000 of 2001");
    pty.step_to("team-00/app-02");
    pty.press("?", "in this page");
    pty.send("\u{1b}");
    pty.wait_gone("in this page");
    assert!(!pty.seen().row(0).contains("2,001 snapshots"), "{}", pty.seen().row(0));
    std::fs::write(place.path().join("gate"), "\n").unwrap();
    pty.wait_for("2,001 snapshots");
    pty.wait_for("351 workloads");
    pty.press("G", "team-06");
    pty.send("q");
    assert_eq!(pty.wait_ended(), Ok(0));
    pty.assert_restored();
}

/// Everything that a terminal may obey or that turns text round, with letters between.
fn hostile() -> String {
    let control = (1..0x20).chain(0x7f..0xa0).filter_map(char::from_u32);
    // As much text as makes a text of it: what tells a dump from a profile counts the letters.
    let mut text = "\u{1b}]0;owned\u{7} a title \u{1b}[5n and questions \u{1b}P$q\u{1b}\\ ".to_owned();
    let bidi = ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}');
    let unseen = "\u{200b}\u{200d}\u{200e}\u{200f}\u{2028}\u{feff}\u{ad}\u{61c}".chars();
    for c in bidi.chain(unseen).chain(control) {
        text.push(c);
        text.push_str("abcdefg");
    }
    text
}

#[test]
fn nothing_hostile_reaches_the_terminal() {
    let place = Place::new();
    let bad = hostile();
    let (path, dns) = (format!("/opt/{bad}"), format!("{bad}.test"));
    let dump = Dump {
        image: &format!("registry.test/{bad}"),
        version: &bad,
        host: &bad,
        name: &bad,
        executable: &path,
        argument: &bad,
        file: &path,
        dns: &dns,
    };
    place.write("evil/dump.protobuf", &dump.bytes());
    // A file that is unreadable, by a name that is as bad; names may not hold `/`.
    let name: String = bad.chars().take(60).collect();
    place.write(&format!("evil/{name}.profile"), b"no profile at all");
    let mut pty = Pty::start(&Start {
        place: Some(&place),
        arguments: &["evil"],
        columns: 160,
        rows: 50,
        ..Start::default()
    });
    pty.wait_for("1 workload");
    pty.wait_for("\\e]0;owned");
    pty.press("t", "TAG");
    pty.press("*", "[ ]");
    pty.press("!", "REASON");
    pty.press("\r", "NOT READ");
    pty.send("\u{1b}");
    pty.wait_gone("NOT READ");
    pty.send("[");
    pty.wait_gone("REASON");
    pty.send("[");
    pty.wait_gone("TAG");
    pty.press("\r", "SEEN IN");
    pty.press("*", "▾ 1 DNS name");
    for _ in 0..6 {
        pty.send("j");
    }
    pty.press("/opt", "/opt");
    pty.send("\r");
    pty.press("y", "copy");
    pty.send("\u{1b}");
    pty.press("u", "NEW IN IT");
    for (tab, shows) in [("2", "START"), ("3", "INSTANCE"), ("4", "HOST"), ("5", "FACT"), ("6", "FILE")] {
        pty.press(tab, shows);
    }
    pty.press("F", "exec:");
    pty.press("owned\r", "BEHAVIOUR");
    pty.press(":", "┌ commands");
    pty.send("\u{1b}");
    pty.wait_gone("┌ commands");
    pty.press("/", "owned");
    pty.send("\u{1b}");
    pty.send("q");
    assert_eq!(pty.wait_ended(), Ok(0));
    pty.assert_restored();
    let text = String::from_utf8(pty.seen().bytes().to_vec()).unwrap();
    assert!(text.contains("\\u{202e}"), "what is turned round is shown");
    let bare = without_own_sequences(&text);
    let leaked: String =
        bare.chars().filter(|c| habitus::text::sanitize(&c.to_string()) != c.to_string()).collect();
    assert!(leaked.is_empty(), "{leaked:?} reached the terminal");
}

/// The text without the sequences that the explorer itself sends: `CSI … letter` of a few letters.
fn without_own_sequences(text: &str) -> String {
    let mut rest = text;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        bare.push_str(before);
        let end = after.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(0);
        let (parameters, letter) = (&after[..end], &after[end..=end]);
        let known = "mHCJKhl".contains(letter) && parameters.chars().all(|c| "?;0123456789".contains(c));
        if !known {
            // Left in, so that it is found.
            bare.push('\u{1b}');
        }
        rest = &after[end + 1..];
    }
    // Ends of lines are sent only by the shell's side, when the terminal is given back.
    bare.push_str(rest);
    bare.replace("\r\n", "")
}

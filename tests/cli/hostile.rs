//! Files and names that mean harm, and readers that leave.

use std::io::Read;
use std::process::Stdio;

use crate::support::{Dump, Place, begin_process, told};

#[test]
fn bad_files_are_told_and_do_not_stop_the_rest() {
    let place = Place::with_fleet();
    place.write("dumps/empty.profile", b"");
    let hollow = Dump { image: "hollow", version: "v1", team: "x", host: "h", name: "hollow-1", start: 0 };
    place.write("dumps/hollow.protobuf", &hollow.begin().finish().unwrap());
    place.write("dumps/notes.txt", b"# Notes\n\nNothing of interest.\n");
    let whole = std::fs::read(place.path().join("dumps/api-1.protobuf")).unwrap();
    place.write("dumps/cut.protobuf", &whole[..whole.len() - 40]);
    let output = place.run(&["list", "dumps", "--format", "json"]);
    insta::assert_snapshot!("bad_files_stderr", String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(0), "something was read");
    let list: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(list.as_array().unwrap().len(), 2);
    let api = &list[1];
    assert_eq!(api["snapshots"], 3, "the damaged copy of a snapshot does not count beside the whole one");
    assert_eq!(api["problems"][0]["file"], "dumps/cut.protobuf");
    assert!(api["problems"][0]["reason"].as_str().unwrap().contains("at byte"), "{api}");
}

#[test]
fn nothing_readable_is_exit_code_3() {
    let place = Place::new();
    place.write("bad/empty.profile", b"");
    std::fs::create_dir(place.path().join("nothing")).unwrap();
    insta::assert_snapshot!("unreadable_empty", place.told(&["list", "bad"]));
    insta::assert_snapshot!("unreadable_absent", place.told(&["tree", "api", "absent"]));
    insta::assert_snapshot!("unreadable_none", place.told(&["list", "nothing", "--format", "json"]));
    for command in [&["show", "x", "bad"][..], &["find", "exec:x", "bad"], &["tags", "bad"], &["bad"]] {
        assert_eq!(place.run(command).status.code(), Some(3), "{command:?}");
    }
}

/// A name of every character below U+0100, and those that turn text round or take no room.
fn every_control_character() -> String {
    let low = (1..0x100_u32).filter(|c| *c != u32::from('/'));
    let chars = low.chain([0x200b, 0x202e, 0x2066, 0xfeff, 0xe0041]).filter_map(char::from_u32);
    chars.collect()
}

#[test]
fn no_output_holds_a_character_that_a_terminal_obeys() {
    let place = Place::new();
    let evil = every_control_character();
    let image = format!("evil/{evil}");
    let dump = Dump { image: &image, version: &evil, team: &evil, host: &evil, name: "evil-1", start: 0 };
    let mut w = dump.begin();
    begin_process(&mut w, "tree", &format!("/bin/{evil}"), &evil, &[&evil], 0);
    w.begin("files").text("name", &evil).begin("file").text("path", &format!("/{evil}")).end().end();
    w.end();
    place.write("dumps/=evil\u{1b}[31m.protobuf", &w.finish().unwrap());
    place.write("dumps/bad\u{1b}]0;x\u{7}.txt", b"x");
    for command in [
        &["list", "dumps"][..],
        &["show", "evil", "dumps"],
        &["show", "evil", "dumps", "--behaviour", "exec:*", "--unmask"],
        &["tree", "evil", "dumps"],
        &["tree", "evil\u{1b}[2J", "dumps"],
        &["tree", "evil", "dumps", "--version", "\u{1b}[2J"],
        &["find", "exec:*", "dumps"],
        &["find", "\u{202e}nothing\u{7}", "dumps"],
        &["tags", "dumps"],
        &["list", "dumps", "--filter", "x:\u{1b}(\u{9b}"],
        &["list", "dumps", "--\u{1b}[2J"],
        &["doctor", "dumps"],
    ] {
        for format in ["text", "json", "csv", "markdown"] {
            let mut command = command.to_vec();
            command.extend(["--format", format]);
            let output = place.run(&command);
            for (stream, bytes) in [("stdout", &output.stdout), ("stderr", &output.stderr)] {
                let text = String::from_utf8(bytes.clone()).unwrap();
                let obeyed = |c: char| match c {
                    '\n' => false,
                    '\r' => format != "csv",
                    c => habitus::text::sanitize::is_unsafe(c),
                };
                let found: Vec<char> = text.chars().filter(|&c| obeyed(c)).collect();
                assert!(found.is_empty(), "{command:?} {stream}: {found:?}");
            }
        }
    }
}

#[test]
fn json_keeps_hostile_names_exactly() {
    let place = Place::new();
    let image = format!("evil/{}", every_control_character());
    let dump = Dump { image: &image, version: "v1", team: "x", host: "h", name: "evil-1", start: 0 };
    let mut w = dump.begin();
    begin_process(&mut w, "tree", "/bin/x", "x", &[], 0);
    w.end();
    place.write("dumps/x.protobuf", &w.finish().unwrap());
    assert_eq!(place.json(&["list", "dumps", "--format", "json"])[0]["workload"], image);
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let place = Place::with_fleet();
    let dump = Dump { image: "big", version: "v1", team: "x", host: "h", name: "big-1", start: 0 };
    let mut w = dump.begin();
    // More than any pipe holds.
    for n in 0..3000 {
        begin_process(&mut w, "tree", &format!("/usr/bin/a-rather-long-name-of-a-program-{n}"), "x", &[], 0);
        w.end();
    }
    place.write("dumps/big.protobuf", &w.finish().unwrap());
    for format in ["text", "json", "csv"] {
        let mut child = place
            .command(&["tree", "big", "dumps", "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = child.stdout.take().unwrap();
        let mut first = [0; 16];
        stdout.read_exact(&mut first).unwrap();
        drop(stdout);
        let output = child.wait_with_output().unwrap();
        assert_eq!(told(&output), "exit code Some(0)\n--- stdout\n--- stderr\n", "{format}");
    }
}

#[test]
fn output_that_cannot_be_written_is_told() {
    let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else {
        println!("skipped: this system has no /dev/full");
        return;
    };
    let place = Place::with_fleet();
    let output = place.command(&["list", "dumps"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("habitus: cannot write the output"));
}

#[test]
fn a_dump_comes_through_standard_input() {
    let place = Place::with_fleet();
    let dump = std::fs::read(place.path().join("dumps/web-1.protobuf")).unwrap();
    let output = place.run_with_input(&["list", "-", "--format", "json"], &dump);
    let list: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&list[0]["workload"], &list[0]["files"][0]), (&"registry.test/edge/web".into(), &"-".into()));
}

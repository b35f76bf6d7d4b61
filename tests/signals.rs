//! Signals beside recordings, from files, archives and streams: each once, and each in its place.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot make its files has failed, and says what it skips"
)]

#[path = "fixtures/mod.rs"]
mod fixtures;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use habitus::fleet::{Fleet, FleetOptions, FleetView, Severity};
use habitus::formats::Writer;
use habitus::model::{Facet, SignalKind};
use habitus::signals::Unplaced;

fn surveyed_with(sources: &[&Path], options: FleetOptions) -> Arc<FleetView> {
    let args: Vec<OsString> = sources.iter().map(|path| path.as_os_str().to_owned()).collect();
    Fleet::start(args, options, || {}).surveyed()
}

fn surveyed(sources: &[&Path]) -> Arc<FleetView> {
    surveyed_with(sources, FleetOptions { threads: 2, ..FleetOptions::default() })
}

/// By hand, from the index of the captures and their tags: workload, version, container, host, how many signals.
const LAB: [(&str, &str, &str, usize); 10] = [
    (
        "registry.lab/edge/web",
        "v1.1.0",
        "4504cd8ac3a95d87ec8d9a1cc5136af7c91bf506c4292e44f7026d67af912f2e",
        1,
    ),
    (
        "registry.lab/edge/web",
        "v1.2.0",
        "9135a677a38ffe25211b593ec0d40438b8dc12d0aa5e0b55c1cf1c8d0f3de996",
        1,
    ),
    (
        "registry.lab/edge/web",
        "v1.2.0",
        "faaa16535a0b630cb77959c2bb0b8c71aa0a02dc8d1497272b8515643ced34fa",
        1,
    ),
    (
        "registry.lab/edge/web",
        "v1.3.0",
        "a58d23857e1e84ab8f4d581900ec31533d695dc224016895fe1ed6d7babf50c4",
        3,
    ),
    (
        "registry.lab/platform/backup",
        "v0.1.0",
        "a8d682314009473544be1a84e2ae187f1de5db145fe13a783ab8e44436346124",
        4,
    ),
    (
        "registry.lab/platform/backup",
        "v0.2.0",
        "11984c6c34d49eb2b5b7c25f0438ddb6a79645460a0e03721729717b55b0c785",
        5,
    ),
    (
        "registry.lab/platform/backup",
        "v0.3.0",
        "faef9643b9db5c3b1593fd418796d92cbb0cc623ab1a81aee1ca488825dffa08",
        6,
    ),
    (
        "registry.lab/shop/api",
        "v2.0.0",
        "3c1441c8dbf18880e4a5d7b4c38011f3376ffb30090764afab87deaa8fe78f97",
        1,
    ),
    (
        "registry.lab/shop/api",
        "v2.1.0",
        "5784a0cc4aad4512d31b23d25a79440cc325a4c75724f6e8ca84425682273889",
        1,
    ),
    (
        "registry.lab/shop/api",
        "v2.1.0",
        "68e05d39fb4876055f10c2bb7918f36357d6de1ae31d7fe79913bbf1a14cd997",
        1,
    ),
];

fn assert_lab(view: &FleetView) {
    let mut found: BTreeMap<[String; 4], usize> = BTreeMap::new();
    for at in view.signals.indices() {
        let p = view.signals.placement(at).unwrap();
        let key =
            [&p.workload, &p.version, &p.instance, &p.host].map(|text| text.clone().unwrap_or_default());
        *found.entry(key).or_default() += 1;
    }
    let expected = LAB.iter().map(|(workload, version, container, count)| {
        ([*workload, *version, *container, "bastion-lab-01"].map(str::to_owned), *count)
    });
    assert_eq!(found, expected.collect());
    assert_eq!((view.signals.len(), view.progress.signals), (24, 24));
    assert_eq!(view.signals.unplaced().len(), 0);
}

#[test]
fn the_captured_signals_are_placed_and_each_is_one() {
    let Some(dumps) = fixtures::extra("dumps") else { return };
    let (events, signals) = (dumps.join("lab.events.ndjson"), dumps.join("lab.signals.json"));
    let recordings: Vec<_> = fs::read_dir(&dumps)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "protobuf"))
        .collect();
    for given in [vec![&events], vec![&signals], vec![&events, &signals], vec![&signals, &events, &events]] {
        for first in [true, false] {
            let mut all: Vec<&Path> = given.iter().map(|path| path.as_path()).collect();
            let place = if first { all.len() } else { 0 };
            all.splice(place..place, recordings.iter().map(PathBuf::as_path));
            let view = surveyed(&all);
            assert_lab(&view);
            let is_signal = given.contains(&&signals);
            let kind = if is_signal { SignalKind::Signal } else { SignalKind::Event };
            for at in view.signals.indices() {
                let signal = view.signals.get(at).unwrap();
                assert_eq!(
                    (signal.kind, signal.events.len(), signal.severity.is_some()),
                    (kind, 1, is_signal)
                );
                let event = &signal.events[0];
                assert_eq!(event.deed.facet, Some(Facet::Process));
                assert_eq!(
                    event.process().unwrap().executable,
                    event.deed.name,
                    "who acts is what was executed"
                );
                assert!(event.lineage.len() > 1 && event.lineage[0].executable.starts_with("/opt/lab/"));
                assert_eq!(view.signals.with_id(&signal.id).collect::<Vec<_>>(), [at]);
            }
            assert_eq!(view.problems.len(), 0);
        }
    }
    assert_lab(&surveyed(&[&dumps]));
}

#[test]
fn signals_by_themselves_name_their_workloads_and_are_no_bad_files() {
    let Some(dumps) = fixtures::extra("dumps") else { return };
    let view = surveyed(&[&dumps.join("lab.signals.json")]);
    assert_lab(&view);
    assert!(view.workloads.is_empty() && view.problems.is_empty());
    let view = surveyed(&[&dumps.join("lab.events.ndjson")]);
    assert_eq!((view.signals.len(), view.signals.unplaced().len()), (24, 24));
    let reason = view.signals.placement(view.signals.unplaced()[0]).unwrap().unplaced;
    assert_eq!(reason, Some(Unplaced::NamesNothing));
}

/// An event in a container.
fn event(number: usize, container: &str) -> String {
    format!(
        r#"{{"agent":{{"rule_id":"r{}"}},"evt":{{"name":"exec"}},"date":"2026-11-24T03:02:02.{:09}Z","process":{{"pid":{number},"executable":{{"path":"/bin/x"}}}},"container":{{"id":"{container}"}}}}"#,
        number % 3,
        number % 1_000_000_000
    )
}

fn dump(container: &str) -> Vec<u8> {
    let mut w = Writer::dump();
    w.begin("metadata").text("name", "activity-dump-x").end();
    w.texts(
        "tags",
        ["image_name:reg/shop/api", "image_tag:1", "host:h1", &format!("container_id:{container}")],
    );
    w.begin("tree").begin("process").begin("file").text("path", "/bin/x").end().end().end();
    w.finish().unwrap()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn tar(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        builder.append_data(&mut header, name, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

const CONTAINER: &str = "0123456789abcdef";

#[test]
fn an_archive_of_dumps_and_signals_is_both() {
    let lines: Vec<String> = (0..2000).map(|n| event(n, CONTAINER)).collect();
    let (lines, page) = (lines.join("\n"), format!("[{}]", event(5000, "other")));
    let archive = tar(&[
        ("a.ndjson", lines.as_bytes()),
        ("b.protobuf", &dump(CONTAINER)),
        ("c.json.gz", &gz(page.as_bytes())),
        ("d.txt", b"hello"),
    ]);
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in [("x.tar", archive.clone()), ("y.tgz", gz(&archive))] {
        let path = dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        let view = surveyed(&[&path]);
        assert_eq!(
            (view.signals.len(), view.workloads.len(), view.signals.unplaced().len()),
            (2001, 1, 1),
            "{name}"
        );
        assert_eq!(view.signals.of_workload("reg/shop/api").len(), 2000);
        let placement = view.signals.placement(view.signals.of_workload("reg/shop/api")[0]).unwrap();
        assert_eq!((placement.version.as_deref(), placement.host.as_deref()), (Some("1"), Some("h1")));
        let problems: Vec<&str> = view.problems.iter().map(|problem| problem.file.as_str()).collect();
        assert!(matches!(problems[..], [one] if one.ends_with("!d.txt")), "{problems:?}");
    }
    // The archive ends inside its first member.
    let path = dir.path().join("cut.tar");
    fs::write(&path, &archive[..100_000]).unwrap();
    let view = surveyed(&[&path]);
    assert!(view.signals.len() > 100 && view.signals.len() < 2000);
    assert!(
        view.problems
            .iter()
            .any(|p| p.severity == Severity::Partial && p.reason.contains("ends inside this member")),
        "{:?}",
        view.problems
    );
}

#[test]
fn what_is_no_signal_among_signals_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.log");
    let lines = [
        "starting up".to_owned(),
        event(1, "c"),
        "[INFO] ready".to_owned(),
        format!("2026-11-24T03:02:02Z INFO {}", event(2, "c")),
        "{\"other\":1}".to_owned(),
        event(3, "c")[..60].to_owned(),
        event(4, "c"),
        event(5, "c")[..60].to_owned(),
    ];
    fs::write(&path, lines.join("\n")).unwrap();
    let view = surveyed(&[&path]);
    assert_eq!(view.signals.len(), 3);
    let at = lines[..6].join("\n").len();
    let expected = [
        (Severity::Note, "1 JSON object of another kind passed over; 3 signals were read".to_owned()),
        (
            Severity::Partial,
            format!("1 object breaks off, the first at byte {at}; the others count: 3 signals were read"),
        ),
        (Severity::Note, "2 lines of other text passed over; 3 signals were read".to_owned()),
        (Severity::Partial, "cut short: it ends inside an object or a list; 3 signals were read".to_owned()),
    ];
    let told: Vec<(Severity, String)> =
        view.problems.iter().map(|p| (p.severity, p.reason.clone())).collect();
    assert_eq!(told, expected);
    assert_eq!((view.progress.found, view.progress.read, view.progress.signals), (1, 1, 3));
    // A stream that is damaged gives what stands before.
    let lines: Vec<String> = (0..500).map(|n| event(n, "c")).collect();
    let packed = gz(lines.join("\n").as_bytes());
    fs::write(&path, &packed[..packed.len() / 2]).unwrap();
    let view = surveyed(&[&path]);
    assert!(!view.signals.is_empty() && view.signals.len() < 500);
    assert!(
        matches!(&view.problems[..], [one] if one.severity == Severity::Partial && one.reason.contains("gzip")),
        "{:?}",
        view.problems
    );
}

#[test]
fn signals_far_into_a_text_are_found() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.log");
    fs::write(&path, format!("{}{}\n", "nothing of note\n".repeat(40_000), event(1, "c"))).unwrap();
    let view = surveyed(&[&path]);
    assert_eq!((view.signals.len(), view.problems.len()), (1, 1));
}

#[test]
fn beyond_the_most_signals_are_counted_and_told() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.ndjson");
    let lines: Vec<String> = (0..30).map(|n| event(n % 20, "c")).collect();
    fs::write(&path, lines.join("\n")).unwrap();
    let view = surveyed_with(&[&path], FleetOptions { max_signals: 12, ..FleetOptions::default() });
    assert_eq!(view.signals.len(), 12);
    assert!(view.problems[0].reason.starts_with("8 signals left out: 12 are kept"), "{:?}", view.problems);
}

#[test]
fn captured_events_without_a_date_are_read() {
    let Some(fixtures) = fixtures::extra("fixtures/datadog") else { return };
    let files: Vec<_> = fs::read_dir(&fixtures)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with("_input_event.json"))
        .collect();
    assert!(files.len() >= 5);
    for file in files {
        let view = surveyed(&[&file]);
        let signal = view.signals.get(view.signals.indices().next().unwrap()).unwrap();
        let event = &signal.events[0];
        assert_eq!((view.problems.len(), signal.time, event.time), (0, None, None), "{}", file.display());
        assert_eq!((event.deed.facet, event.container.as_deref()), (Some(Facet::Process), Some("123")));
        let own = event.process().unwrap();
        assert!(own.credentials.recorded && own.file.hash_state.is_empty() && own.in_container == Some(true));
        let names: Vec<&str> = event.lineage.iter().map(|link| &*link.executable).collect();
        assert_eq!(names.first(), Some(&"/bin/systemd"), "{names:?}");
        assert_eq!(event.lineage[0].in_container, None, "it names no container");
        assert!(names.len() >= 2 && names.iter().all(|name| name.starts_with("/bin/")), "{names:?}");
    }
}

#[test]
fn signals_by_themselves_are_enough_for_the_command_line_from_a_pipe_too() {
    let habitus = |args: &[&str], input: &str| {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_habitus"))
            .args(args)
            .env_remove("HABITUS_CONFIG")
            .env("XDG_CONFIG_HOME", "/nonexistent")
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    let output = habitus(&["list", "-"], &format!("{}\n{}\n", event(1, "c"), event(2, "c")));
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let output = habitus(&["list", "-"], "hello\n");
    assert_eq!(output.status.code(), Some(3));
}

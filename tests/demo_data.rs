//! The demo data is what its description gives, and can be read as it lies there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read the repository has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use habitus::fleet::{Fleet, FleetOptions, FleetView};
use habitus::formats;
use habitus::learning::folding::{Shape, differ_in};
use habitus::model::{Event, FACETS, Facet, FacetCounts, NodeFlags, Recording, Selection, Signal, Status};
use habitus::sources::{Limits, Piece, Problem, Spool, list, read};

#[allow(dead_code)]
#[path = "demo_data/make.rs"]
mod make;
#[path = "demo_data/verdicts.rs"]
mod verdicts;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data")
}

fn files_below(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
}

fn pieces() -> Vec<Result<Piece, Problem>> {
    let (limits, spool, mut told) = (Limits::default(), Spool::default(), Vec::new());
    let flow = list(&[folder()], &limits, &mut |entry| {
        read(&entry.unwrap(), &limits, &spool, &mut |piece| {
            told.push(piece);
            ControlFlow::Continue(())
        })
    });
    assert!(flow.is_continue());
    told
}

#[test]
fn the_files_are_what_the_description_gives() {
    let mut there = BTreeMap::new();
    files_below(&folder(), &mut there);
    let made = make::make();
    let names = |files: Vec<&PathBuf>| files.into_iter().map(|path| path.display().to_string()).collect();
    let there: BTreeMap<PathBuf, Vec<u8>> = there
        .into_iter()
        .map(|(path, bytes)| (path.strip_prefix(folder()).unwrap().to_owned(), bytes))
        .collect();
    let names_of: (Vec<String>, Vec<String>) = (names(there.keys().collect()), names(made.keys().collect()));
    assert_eq!(names_of.0, names_of.1, "run `cargo run --example make-demo-data`");
    let other: Vec<&PathBuf> =
        made.iter().filter(|(path, bytes)| there[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(
        other.is_empty(),
        "not what the description gives: {other:?}; run `cargo run --example make-demo-data`"
    );
}

#[test]
fn the_same_description_gives_the_same_bytes() {
    assert!(make::make() == make::make());
}

#[test]
fn the_readme_describes_every_workload() {
    let readme = include_str!("demo_data/README.md");
    for workload in make::description().workload {
        let row = format!("| {} | {} |", workload.name, workload.what);
        assert!(readme.contains(&row), "expected in tests/demo_data/README.md: {row}");
    }
}

#[test]
fn it_stays_small() {
    let made = make::make();
    let bytes: usize = made.values().map(Vec::len).sum();
    assert!(made.len() <= 250 && bytes <= 3_500_000, "{} files, {bytes} bytes", made.len());
}

#[test]
fn everything_outside_the_odd_folder_is_read_whole() {
    let (mut whole, mut members, mut odd) = (0, 0, Vec::new());
    for told in pieces() {
        match told {
            Ok(piece) if piece.partial.is_none() => {
                whole += 1;
                members += usize::from(piece.place.member().is_some());
                assert!(piece.handle.reread().unwrap() == piece.bytes, "{}", piece.place);
            }
            Ok(piece) => odd.push(format!("{}: {}", piece.place, piece.partial.unwrap())),
            Err(problem) => odd.push(problem.to_string()),
        }
    }
    assert!(whole > 130 && members > 5, "{whole} pieces, {members} of them members of an archive");
    let odd: Vec<&str> = odd.iter().map(|said| &said[said.find("odd/").unwrap_or(0)..]).collect();
    assert_eq!(odd.len(), 2, "{odd:?}");
    assert!(odd[0].starts_with("odd/cut-short.protobuf.gz: damaged after"), "{odd:?}");
    assert!(odd[1].starts_with("odd/empty.profile: is empty"), "{odd:?}");
}

/// Every recording that lies outside the odd folder, by place.
fn recordings() -> Vec<(String, Recording)> {
    let other = |place: String| place.contains("/odd/") || place.contains("/signals/");
    let usual = pieces().into_iter().flatten().filter(|piece| !other(piece.place.to_string()));
    usual
        .map(|piece| {
            let decoded =
                formats::decode(&piece.bytes, piece.place.hint().as_deref(), &formats::Limits::default());
            let recording = decoded.unwrap_or_else(|error| panic!("{}: {error}", piece.place)).recording;
            assert_eq!(recording.damage, None, "{}", piece.place);
            (piece.place.to_string(), recording)
        })
        .collect()
}

#[test]
fn every_facet_and_every_badge_occurs() {
    let (mut counts, mut flags) = (FacetCounts::default(), NodeFlags::empty());
    for (_, recording) in recordings() {
        let tree = &recording.tree;
        for node in tree.nodes() {
            counts.add(tree.facet(node), 1);
            flags |= tree.flags(node);
        }
    }
    for facet in &FACETS {
        assert!(counts.get(facet.facet) > 5, "{}: {}", facet.many, counts.get(facet.facet));
    }
    assert!(counts.get(Facet::Process) > 500);
    // What people decide is in no recording, and no pattern of names.
    let decided = NodeFlags::ACCEPTED | NodeFlags::REJECTED | NodeFlags::SET_ASIDE | NodeFlags::FOLDED;
    assert_eq!(NodeFlags::all() - flags - decided, NodeFlags::empty());
}

#[test]
fn the_story_of_the_description_is_in_the_files() {
    let planted = |(_, recording): &&(String, Recording)| {
        let tree = &recording.tree;
        tree.nodes().any(|node| tree.facet(node) == Facet::File && tree.file_path(node) == CRON)
    };
    let recordings = recordings();
    let incidents: Vec<&str> =
        recordings.iter().filter(planted).map(|(_, recording)| recording.header.host.as_str()).collect();
    assert_eq!(incidents, ["shop-b2"]);

    let view = Fleet::start(vec![folder().into()], FleetOptions::default(), || {}).surveyed();
    let (workloads, teams, snapshots) = view.totals();
    assert_eq!((workloads, teams), (11, 3));
    assert!(snapshots > 100, "{snapshots}");
    for (workload, version, status) in [
        ("shop/api", "v2.0.0", Status::Learning),
        ("shop/api", "v2.1.0", Status::Stable),
        ("shop/database", "15.4", Status::Stable),
        ("platform/backup", "v0.3.0", Status::Learning),
        ("platform/cron", "v1", Status::Unstable),
        ("shop/checkout", "3.8.0", Status::MaxSize),
    ] {
        let known = view.workload(&format!("registry.lab/{workload}")).unwrap();
        let statuses = known.statuses(&Selection::all(known.observations()));
        let found = statuses.iter().find(|known| known.version == version).map(|known| known.status);
        assert_eq!(found, Some(status), "{workload} {version}");
    }
    let report = view.workload("registry.lab/shop/weekly-report").unwrap();
    let sundays: BTreeSet<u64> =
        report.observations().iter().filter_map(|o| o.start).map(|t| t.0 / DAY).collect();
    let apart: Vec<u64> = sundays.iter().zip(sundays.iter().skip(1)).map(|(a, b)| b - a).collect();
    assert_eq!(apart, [7, 7, 7]);
}

/// Nanoseconds of a day.
const DAY: u64 = 86_400 * 1_000_000_000;

/// What the intruder writes.
const CRON: &str = "/etc/cron.d/logrotate-sync";

#[test]
fn the_odd_files_are_odd_each_in_its_own_way() {
    let said: Vec<String> = pieces()
        .into_iter()
        .flatten()
        .filter(|piece| piece.place.to_string().contains("/odd/"))
        .map(|piece| {
            let name = piece.place.name();
            let hint = piece.place.hint();
            match formats::decode(&piece.bytes, hint.as_deref(), &formats::Limits::default()) {
                Ok(decoded) if formats::is_hollow(&decoded.recording) => format!("{name}: hollow"),
                Ok(decoded) if decoded.recording.damage.is_some() => format!("{name}: damaged"),
                Ok(_) => format!("{name}: whole"),
                Err(formats::FormatError::NotAProfile { .. }) => format!("{name}: no dump"),
                Err(error) => format!("{name}: {error}"),
            }
        })
        .collect();
    assert_eq!(
        said,
        [
            "cut-short.protobuf: damaged",
            "cut-short.protobuf.gz: damaged",
            "hollow.protobuf: hollow",
            "not-a-dump.json: no dump",
            "not-a-dump.profile: no dump",
        ]
    );
}

/// Every event of the signals that the description gives, in whatever it is wrapped.
fn events() -> Vec<serde_json::Value> {
    fn inside(value: &serde_json::Value, found: &mut Vec<serde_json::Value>) {
        match value {
            serde_json::Value::Object(fields) if fields.contains_key("evt") => found.push(value.clone()),
            serde_json::Value::Object(fields) => fields.values().for_each(|value| inside(value, found)),
            serde_json::Value::Array(values) => values.iter().for_each(|value| inside(value, found)),
            serde_json::Value::String(text) if text.starts_with("{\"") => {
                inside(&serde_json::from_str(text).unwrap(), found);
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for (path, bytes) in make::make().into_iter().filter(|(path, _)| path.starts_with("signals")) {
        let packed = path.extension().is_some_and(|end| end == "gz");
        let bytes = if packed { unpacked(&bytes) } else { bytes };
        let text = String::from_utf8(bytes).unwrap();
        for line in text.lines().filter(|line| line.starts_with(['{', '['])) {
            inside(&serde_json::from_str(line).unwrap(), &mut found);
        }
    }
    found
}

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(bytes), &mut out).unwrap();
    out
}

#[test]
fn what_rules_were_raised_on_is_in_the_dump_that_watched_it() {
    let recordings = recordings();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let mut checked = 0;
    for event in events() {
        let at: jiff::Timestamp = text(&event["date"]).parse().unwrap();
        let at = u64::try_from(at.as_nanosecond()).unwrap();
        let container = text(&event["container"]["id"]);
        let watched = recordings.iter().find(|(_, recording)| {
            let within = |start: u64, end: u64| start <= at && at <= end;
            let header = &recording.header.metadata;
            !container.is_empty()
                && header.container_id == container
                && header.start.zip(header.end).is_some_and(|(start, end)| within(start.0, end.0))
        });
        let Some((place, Recording { tree, .. })) = watched else { continue };
        let process = &event["process"];
        let above = process["ancestors"].as_array().unwrap().iter().rev();
        let inside = above.filter(|ancestor| ancestor["executable"]["name"] != "containerd-shim-runc-v2");
        let line: Vec<String> =
            inside.chain([process]).map(|link| text(&link["executable"]["path"])).collect();
        let is_it = |node| {
            let mut up: Vec<&str> =
                std::iter::once(node).chain(tree.ancestors(node)).map(|node| tree.name(node)).collect();
            up.reverse();
            tree.facet(node) == Facet::Process && up == line
        };
        let node = tree.nodes().find(|node| is_it(*node)).unwrap_or_else(|| panic!("{place}: no {line:?}"));
        checked += 1;
        let (asked, kind) = (text(&event["dns"]["question"]["name"]), text(&event["evt"]["name"]));
        match kind.as_str() {
            "dns" => assert!(tree.children(node).any(|node| tree.name(node) == asked), "{place}: {asked}"),
            "open" => {
                let path = text(&event["file"]["path"]);
                assert!(tree.below(node).any(|node| tree.file_path(node) == path), "{place}: {path}");
            }
            _ => {}
        }
    }
    assert!(checked > 100, "{checked} events were watched");
}

#[test]
fn every_event_of_a_policy_tells_the_version_of_its_rule() {
    for event in events() {
        let agent = &event["agent"];
        let own = agent["rule_id"] == "anomaly_detection";
        assert_eq!(agent["rule_version"], if own { serde_json::Value::Null } else { "3".into() }, "{agent}");
    }
}

/// The signals of a rule that an executable of a workload raised.
fn raised(view: &FleetView, workload: &str, rule: &str, executable: &str) -> Vec<Signal> {
    let all = view.signals.of_workload(workload).iter().filter_map(|at| view.signals.get(*at));
    let by = |event: &Event| event.process().is_some_and(|link| link.executable == executable);
    all.filter(|signal| signal.rule == rule && by(&signal.events[0])).collect()
}

#[test]
fn what_asks_to_be_suppressed_differs_in_one_off_parts_alone() {
    let view = Fleet::start(vec![folder().into()], FleetOptions::default(), || {}).surveyed();
    let args = |signal: &Signal| signal.events[0].process().unwrap().args.clone().unwrap();
    for (workload, rule, executable, signals, shape, days) in [
        ("platform/backup", "archive_creation", "/usr/bin/tar", 30, Shape::Temporary, 3),
        ("shop/weekly-report", "page_renderer_in_container", "/usr/bin/wkhtmltopdf", 8, Shape::Date, 3),
    ] {
        let found = raised(&view, &format!("registry.lab/{workload}"), rule, executable);
        assert_eq!(found.len(), signals, "{workload}");
        let first = args(&found[0]);
        for signal in &found {
            assert!(differ_in(&first, &args(signal), false).is_some(), "{first:?} {:?}", args(signal));
        }
        let last = args(found.last().unwrap());
        assert_eq!(differ_in(&first, &last, false), Some(Some(shape)), "{first:?} {last:?}");
        let seen: BTreeSet<u64> = found.iter().filter_map(|signal| signal.time).map(|t| t.0 / DAY).collect();
        assert_eq!(seen.len(), days, "{workload}");
        let at_datadog = found.iter().filter(|signal| !signal.detection_rule_id.is_empty());
        let hosts: BTreeSet<_> = at_datadog
            .map(|signal| {
                for key in ["image_name", "image_tag", "env", "kube_cluster_name", "host"] {
                    assert!(signal.tags.get(key).is_some(), "{}: {key}", signal.id);
                }
                signal.host.clone()
            })
            .collect();
        assert_eq!(hosts.len(), 2, "{workload}");
    }
}

#[test]
fn what_was_planted_looks_the_same_as_what_one_other_signal_shows() {
    let view = Fleet::start(vec![folder().into()], FleetOptions::default(), || {}).surveyed();
    let both = raised(&view, "registry.lab/shop/api", "cron_at_job_creation", "/usr/bin/dash");
    let [planted, other] = both.as_slice() else { panic!("{} signals", both.len()) };
    assert!(planted.id.starts_with("AQ26881457ed"), "{}", planted.id);
    let shows = |signal: &Signal| {
        let event = &signal.events[0];
        (event.deed.name.clone(), event.process().unwrap().args.clone())
    };
    assert_eq!(shows(planted), shows(other), "what was done is the same to the byte");
}

#[test]
fn the_signals_are_as_noisy_as_the_description_says() {
    let events = events();
    let of_backup: Vec<String> = events
        .iter()
        .filter(|event| event["process"]["ancestors"].to_string().contains("/usr/local/bin/backup.sh"))
        .map(|event| event["date"].as_str().unwrap()[..10].to_owned())
        .collect();
    for night in ["2026-11-21", "2026-11-22", "2026-11-23"] {
        let raised = of_backup.iter().filter(|day| *day == night).count();
        assert!((35..40).contains(&raised), "{night}: {raised}");
    }
    let bytes: usize = make::make()
        .iter()
        .filter(|(path, _)| path.starts_with("signals"))
        .map(|(_, bytes)| bytes.len())
        .sum();
    assert!(bytes < 1_500_000, "{bytes} bytes");
}

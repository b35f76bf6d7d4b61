//! The rows of a small fleet that is written to files and read again.

use super::*;
use crate::fleet::{Fleet, FleetOptions};
use crate::formats::Writer;
use crate::query;

/// 2026-11-23T12:00:00Z.
const DAY_ONE: u64 = 1_795_435_200_000_000_000;
const HOUR_NANOS: u64 = 3_600 * 1_000_000_000;

/// One dump: hours after the first, its container, and what it ran.
struct Dump {
    name: &'static str,
    hours: u64,
    container: &'static str,
    ran: &'static [&'static str],
}

/// Writes the processes of a dump below one another's root.
fn dump(dump: &Dump, more: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let start = DAY_ONE + dump.hours * HOUR_NANOS;
    let mut w = Writer::dump();
    w.begin("metadata").text("name", dump.name).text("container_id", dump.container);
    w.number("start", start).number("end", start + HOUR_NANOS).end();
    w.text("host", "web-1").texts("tags", ["image_name:shop/api", "image_tag:v1"]);
    for path in dump.ran {
        w.begin("tree").begin("process").begin("file").text("path", path).end().end().end();
    }
    more(&mut w);
    w.finish().unwrap()
}

fn surveyed(files: &[Vec<u8>]) -> Arc<FleetView> {
    let folder = tempfile::tempdir().unwrap();
    for (at, file) in files.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{at}.protobuf")), file).unwrap();
    }
    Fleet::start(vec![folder.path().into()], FleetOptions { threads: 1, ..FleetOptions::default() }, || {})
        .surveyed()
}

fn only(files: &[Vec<u8>], filter: &str) -> FleetRow {
    let mut rows = rows(&surveyed(files), &query::parse(filter).unwrap());
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

/// A process with credentials and a file system, below the root.
fn process(w: &mut Writer, path: &str, uid: u64, granted: u64, upper: bool, used: &[u64]) {
    w.begin("tree").begin("process").begin("file").text("path", path).text("filesystem", "overlay");
    if upper {
        w.flag("in_upper_layer", true);
    }
    w.end().begin("credentials");
    w.number("uid", uid).number("effective_uid", uid).number("fs_uid", uid).number("cap_effective", granted);
    w.end().end();
    for number in used {
        w.begin("capability_nodes").number("capability", *number).flag("is_capable", true).end();
    }
    w.end();
}

const FIRST: Dump = Dump { name: "a", hours: 0, container: "c1", ran: &["/bin/a"] };
const SAME: Dump = Dump { name: "b", hours: 5, container: "c2", ran: &["/bin/a"] };
const MORE: Dump = Dump { name: "c", hours: 9, container: "c3", ran: &["/bin/a", "/bin/b"] };

#[test]
fn the_last_novelty_is_that_of_the_snapshot_that_first_showed_it_in_any_order() {
    let files = [FIRST, SAME, MORE].map(|d| dump(&d, |_| {}));
    let hours = |row: &FleetRow| row.last_novelty().map(|t| (t.0 - DAY_ONE) / HOUR_NANOS);
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let row = only(&order.map(|at| files[at].clone()), "");
        assert_eq!((hours(&row), row.novelty.quiet, row.novelty.in_a_row), (Some(9), 0, 1));
    }
    let row = only(&files[..2], "");
    assert_eq!((hours(&row), row.novelty.quiet, row.novelty.in_a_row), (Some(0), 1, 0));
    let row = only(&files, "-snapshot:a -snapshot:c");
    assert_eq!(hours(&row), Some(5), "under a filter only what it selects was ever seen");
    assert_eq!(only(&files, "quiet:0").list.snapshots, 3);
}

#[test]
fn exposure_is_read_from_the_files_and_follows_the_filter() {
    let root = dump(&FIRST, |w| process(w, "/tmp/x", 0, 0b1011, true, &[1]));
    let user = dump(&SAME, |w| process(w, "/usr/bin/app", 33, 0, false, &[]));
    let row = only(&[root.clone(), user.clone()], "");
    assert_eq!(row.posture.users(), [0, 33]);
    assert_eq!(risk::letters(&row.posture), "R-CU");
    assert_eq!(row.unused_capabilities(), Some((2, 3)));
    let json = row.to_json();
    assert_eq!(json["capabilities_unused"], json!(["CAP_CHOWN", "CAP_FOWNER"]));
    assert_eq!(json["risks"]["metadata"], Value::Null);
    assert_eq!(json["upper_layer_executables"], json!(["/tmp/x"]));

    let row = only(&[root.clone(), user.clone()], "snapshot:b");
    assert_eq!(risk::letters(&row.posture), ".--.");
    assert_eq!(row.unused_capabilities(), None, "nobody recorded which it used");
    assert_eq!(only(&[root.clone(), user.clone()], "risk:root risk:capabilities").list.snapshots, 2);
    let view = surveyed(&[root, user]);
    assert!(rows(&view, &query::parse("-risk:root").unwrap()).is_empty(), "a key of the whole workload");
    assert!(rows(&view, &query::parse("unused_capabilities:>2").unwrap()).is_empty());
}

#[test]
fn what_nobody_recorded_is_a_dash_for_people_and_null_for_programs() {
    let row = only(&[dump(&FIRST, |_| {})], "");
    assert_eq!(risk::letters(&row.posture), "----");
    let clock = Clock { now: DAY_ONE + 30 * HOUR_NANOS, zone: crate::text::Zone::Utc };
    for id in ["root", "unused_capabilities", "metadata", "upper_layer"] {
        let cell = (column(id).unwrap().cell)(&row, &clock);
        assert_eq!((cell.text.as_str(), cell.for_programs()), ("-", ""), "{id}");
    }
    let json = row.to_json();
    for key in ["users", "capabilities_granted", "capabilities_unused", "metadata_reached_by"] {
        assert_eq!(json[key], Value::Null, "{key}");
    }
    assert!(json["risks"].as_object().unwrap().values().all(Value::is_null));
}

#[test]
fn why_it_is_not_stable_is_said_of_the_version_that_is_not() {
    let files = [FIRST, SAME, MORE].map(|d| dump(&d, |_| {}));
    let row = only(&files, "");
    assert_eq!(row.why.as_deref(), Some("45 more hours or 197 more snapshots to go"));
    let one = only(&files[..1], "");
    assert_eq!(
        one.why.as_deref(),
        Some("only 1 instance, only 1 snapshot, 47 more hours or 199 more snapshots to go")
    );
    assert!(row.size.is_some_and(|size| size > 0.0 && size < 0.01), "{:?}", row.size);
}

#[test]
fn columns_are_complete_and_every_one_sorts() {
    let files = [FIRST, SAME].map(|d| dump(&d, |w| process(w, "/bin/x", 0, 1, false, &[])));
    let rows = [only(&files, ""), only(&files[..1], "")];
    for (at, column) in COLUMNS.iter().enumerate() {
        assert!(!column.help.is_empty(), "{}", column.id);
        assert!(COLUMNS[..at].iter().all(|other| other.id != column.id && other.title != column.title));
        for (a, b) in [(&rows[0], &rows[1]), (&rows[1], &rows[0])] {
            assert_eq!((column.compare)(a, b), (column.compare)(b, a).reverse(), "{}", column.id);
        }
    }
    assert_eq!(columns::rate(0.04), "<0.1");
    assert_eq!([0.0, 0.1, 9.94, 9.95, 1234.4].map(columns::rate), ["0", "0.1", "9.9", "10", "1,234"]);
}

#[test]
fn an_override_says_of_every_key_whether_it_may_ask_for_it() {
    use crate::learning::rules::{ASKABLE, NOT_ASKABLE};
    use crate::reports::subject::{BUILT_IN, COUNTING};
    let keys = BUILT_IN.iter().map(|key| key.key).chain(COUNTING.iter().map(|key| key.key));
    for key in keys {
        assert!(ASKABLE.contains(&key) != NOT_ASKABLE.contains(&key), "{key}");
    }
}

